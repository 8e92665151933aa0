// The codes of what an import of an AWS IAM policy notes.

export const AWS_NOTE_CODES = [
  /** `Sid`, `Id` or another member that RAM lacks and that decides nothing. `subject`: the member. */
  'member-dropped',
  /** The statement's `Principal` or `NotPrincipal`. `subject`: the member. */
  'principal-dropped',
  /** A statement with `NotResource`, which is in the policy's text no more. `subject`: its JSON. */
  'statement-left-out',
  /** The actions stay as written. `subject`: the service; `detail`: the RAM code of the closest one. */
  'foreign-service',
  /** The resource stays as written. `subject`: it; `detail`: the shape of an ARN to put there. */
  'foreign-resource',
  /** `subject`: the AWS operator; `detail`: RAM's. */
  'operator-replaced',
  /** The condition stays as written. `subject`: the operator. */
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

/** Adds a note unless an equal one is there. */
export type AddNote = (
  code: AwsNoteCode,
  statement: number | null,
  subject: string,
  detail?: string,
  isOpen?: boolean,
) => void;
