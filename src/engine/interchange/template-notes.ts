// The codes of what an import from a ROS or CloudFormation template, or from YAML, notes and leaves out.

export const TEMPLATE_NOTE_CODES = [
  /** A function whose value only the service knows. `subject`: it as `${subject}` in the text; `detail`: a default. */
  'template-value-needed',
  /** `Fn::If`. `subject`: it as `${subject}` in the text, or its JSON; `detail`: both branches. Has choices where one answers it. */
  'template-branch',
  /** The policy exists only where a condition holds. `subject`: the condition. */
  'template-resource-condition',
  /** A permissions boundary limits what the policy grants. `subject`: the boundary, or empty. */
  'permissions-boundary',
  /** `Effect` in another case, which was corrected. `subject`: as written; `detail`: as RAM writes it. */
  'effect-case',
  /** A member occurs twice; both stay, and RAM rejects the policy. `subject`: the member. */
  'duplicate-member',
] as const;

export type TemplateNoteCode = (typeof TEMPLATE_NOTE_CODES)[number];

export const TEMPLATE_LEFT_OUT_CODES = [
  /** Whom a role trusts. `subject`: the resource's name in the template, or of the policy in an answer. */
  'template-trust-policy',
  /** A document that is a function or a reference. `subject`: the policy's name; `detail`: the function. */
  'template-document-elsewhere',
  /** Policies that a resource uses and the template does not contain. `subject`: the resource; `detail`: their names. */
  'template-attached-policy',
  /** `Resource: *` without quotes, which is an alias in YAML. `subject`: the line; `detail`: `line:column`. */
  'yaml-unquoted-star',
  /** A key that occurs twice in a mapping. `subject`: the key; `detail`: `line:column`. */
  'yaml-duplicate-key',
  /** A tab in the indentation. `detail`: `line:column`. */
  'yaml-tab',
  /** Any other syntax error. `subject`: the line; `detail`: `line:column`. */
  'yaml-syntax-error',
  /** Longer, deeper or more repetitive than the reader allows. */
  'yaml-too-large',
] as const;

export type TemplateLeftOutCode = (typeof TEMPLATE_LEFT_OUT_CODES)[number];
