// The codes of what an import of API answers, terminal output and plain JSON notes and leaves out.

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
