// The codes of what an import from a ROS or CloudFormation template, or from YAML, notes and leaves out.

export const TEMPLATE_NOTE_CODES = [
  /** A function whose value only the service knows. `subject`: it as `${subject}` in the text; `detail`: a default. */
  'template-value-needed',
] as const;

export type TemplateNoteCode = (typeof TEMPLATE_NOTE_CODES)[number];

export const TEMPLATE_LEFT_OUT_CODES = [
  /** Whom a role trusts. `subject`: the resource's name in the template. */
  'template-trust-policy',
] as const;

export type TemplateLeftOutCode = (typeof TEMPLATE_LEFT_OUT_CODES)[number];
