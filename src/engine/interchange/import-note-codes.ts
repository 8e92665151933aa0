// The codes of notes and left-out items of an import. `subject` and `detail` are texts of the note; "open" notes need an answer.

export const ANSWER_NOTE_CODES = [
  /** A version of a policy that is not the default one. `subject`: the version. */
  'not-default-version',
  /** Of several versions, none or more than one is marked as the default. `subject`: the version. */
  'no-default-version',
  /** The text is not valid JSON yet. `detail`: `line:column` of the error in the policy's text. */
  'json-error',
] as const;

export type AnswerNoteCode = (typeof ANSWER_NOTE_CODES)[number];

export const ANSWER_LEFT_OUT_CODES = [
  /** A document that is not JSON, or no policy. `subject`: the name of its policy. */
  'unreadable-document',
  /** JSON in a text that has a syntax error. `subject`: its beginning; `detail`: `line:column` of the error in the text. */
  'unreadable-json',
] as const;

export type AnswerLeftOutCode = (typeof ANSWER_LEFT_OUT_CODES)[number];

export const AWS_NOTE_CODES = [
  /** `Sid` or `Id`, which RAM lacks and which decide nothing. `subject`: the member. */
  'member-dropped',
  /** A member that neither RAM nor AWS defines; it stays as written. `subject`: the member. */
  'member-not-in-ram',
  /** The statement's `Principal` or `NotPrincipal`: the source is a resource policy. `subject`: the member. */
  'principal-dropped',
  /** `subject`: the version in the source, empty for none; `detail`: RAM's. */
  'version-replaced',
  /** A Deny that RAM would not apply as AWS does. `subject`: its JSON in the source. Has choices. */
  'denial-not-in-ram',
  /** An Allow that RAM would reject, or would apply more often. `subject`: its JSON in the source. Has choices. */
  'allow-not-in-ram',
  /** An action that `NotAction` excludes from an Allow. `subject`: it; `detail`: what was added to exclude its counterpart. */
  'exclusion-not-in-ram',
  /** The actions stay as written. `subject`: the service; `detail`: the RAM code of the closest one. */
  'foreign-service',
  /** The resource stays as written. `subject`: it; `detail`: the shape of an ARN to put there. */
  'foreign-resource',
  /** Means the same. `subject`: the AWS operator; `detail`: RAM's. */
  'operator-replaced',
  /** Allows less. `subject`: the AWS operator; `detail`: RAM's. */
  'operator-narrowed',
  /** The condition stays as written. `subject`: the operator; `detail`: the key. */
  'operator-not-in-ram',
  /** `subject`: the AWS key; `detail`: RAM's. */
  'key-renamed',
  /** The condition stays as written. `subject`: the key; `detail`: whether `every-request` or `no-request` meets it in RAM. */
  'key-not-in-ram',
  /** The value stays as written. `subject`: the value; `detail`: the operator. */
  'value-not-in-ram',
  /** The value stays as written. `subject`: the value; `detail`: the key. */
  'value-names-aws',
  /** `subject`: the variable, such as `${aws:username}`. */
  'variable-not-in-ram',
] as const;

export type AwsNoteCode = (typeof AWS_NOTE_CODES)[number];

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
