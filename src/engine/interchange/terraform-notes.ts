// The codes of what a Terraform import notes and leaves out.

export const TERRAFORM_NOTE_CODES = [
  /**
   * An expression whose value is not in the file. `subject`: the expression, in strings and keys of the text, or of the choices of
   * other notes, as `${subject}`; `detail`: the value with the defaults of the variables, or empty. Open.
   */
  'value-needed',
  /** The policy's name depends on an expression. `subject`: the expression; `detail`: as for `value-needed`. */
  'name-value-needed',
  /** The resource has no name, so that its label is used. `subject`: the label. */
  'named-by-label',
  /** A literal text looks like an open expression. `subject`: its content; `detail`: how the expression is written instead. */
  'literal-like-expression',
  /** A statement of the data source has no effect: Allow. */
  'effect-default',
  /** An object has the key more than once, and Terraform keeps the last. `subject`: the key. */
  'key-repeated',
  /** An argument that decides nothing. `subject`: it. */
  'argument-dropped',
  /** An argument or block that is not known. `subject`: its name; in a statement it is kept as a member of that name. Open. */
  'argument-unknown',
  /**
   * A statement that depends on a condition, and is not in the text. `subject`: the condition; `detail`: the value that includes the
   * statement, `true` or `false`; one choice. Open.
   */
  'statement-conditional',
  /** A `dynamic "statement"`, not in the text. `subject`: its `for_each`; at most one choice. Open. */
  'statement-dynamic',
  /** A statement, or a number of them, that is not in the file. `subject`: as for `value-needed`, a whole item of the list. Open. */
  'statement-needed',
  /**
   * A policy document to be combined with this one. `subject`: `source_policy_documents` or `override_policy_documents`; `detail`:
   * the expression; one choice for a known statement. Open.
   */
  'documents-combined',
  /** A `dynamic "condition"`, kept as one condition. `subject`: its `for_each`. Open. */
  'condition-dynamic',
  /**
   * Two conditions with one operator and key, both of which apply. `subject`: the key; `detail`: the operator. With a choice the
   * statement is not in the text; without, the text has the key twice. Open.
   */
  'condition-key-twice',
  /** A `%{ if }` or `%{ for }`, kept as written. `subject`: it. Open. */
  'directive-unknown',
  /** The document is not JSON, and kept as written. Open. */
  'not-json',
  /** The document is one of two. `subject`: the condition; `detail`: the value for this one, `true` or `false`. Open. */
  'document-conditional',
  /** The document is the default of a variable. `subject`: the expression. Open. */
  'document-default',
  /** How often the resource exists is not known. `subject`: `count` or `for_each`; `detail`: the expression. Open. */
  'resource-repeated',
  /** A second document of the resource. `subject`: its argument, not imported. Open. */
  'document-twice',
  /** A module may change what it is given. `subject`: its address. Open. */
  'module-argument',
  /** Terraform rejects the file. `subject`: the text of the line; `detail`: its number. Open. */
  'syntax-error',
] as const;

export type TerraformNoteCode = (typeof TERRAFORM_NOTE_CODES)[number];

/** `subject` is the address of the resource, unless said otherwise. */
export const TERRAFORM_LEFT_OUT_CODES = [
  /** An `assume_role_policy_document` or a role's `document`: whom the role trusts. */
  'trust-policy',
  /** The document is in another file. `detail`: the name of that file. */
  'file-needed',
  /** The document is not in the file. `detail`: the expression. */
  'document-needed',
  /** The resource has no document. */
  'document-missing',
  /** The resource names system policies. `detail`: their names, with commas between them. */
  'system-policies',
  /** A resource that its `count` or `for_each` switches off. */
  'not-created',
  /** A policy of AWS that depends on more than the file. */
  'aws-policy',
  /** A policy of another kind, such as that of a bucket. */
  'other-policy',
  /** A module whose arguments describe a policy. */
  'module-policy',
  /** Terraform rejects the file. `subject`: the text of the line; `detail`: its number. */
  'unreadable-line',
] as const;

export type TerraformLeftOutCode = (typeof TERRAFORM_LEFT_OUT_CODES)[number];
