// The codes of what a Terraform import notes and leaves out.

export const TERRAFORM_NOTE_CODES = [
  /** An expression whose value is not in the file. `subject`: the expression, in the text as `${subject}`; `detail`: a default. */
  'value-needed',
] as const;

export type TerraformNoteCode = (typeof TERRAFORM_NOTE_CODES)[number];

export const TERRAFORM_LEFT_OUT_CODES = [
  /** An `assume_role_policy_document` or a role's `document`: whom the role trusts. `subject`: the resource's address. */
  'trust-policy',
] as const;

export type TerraformLeftOutCode = (typeof TERRAFORM_LEFT_OUT_CODES)[number];
