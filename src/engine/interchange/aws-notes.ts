// The codes of what an import of an AWS IAM policy notes.

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
