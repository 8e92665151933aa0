// The codes of what an import of API answers, terminal output and plain JSON notes and leaves out.

export const ANSWER_NOTE_CODES = [
  /** A version of a policy that is not the default one. `subject`: the version. */
  'not-default-version',
] as const;

export type AnswerNoteCode = (typeof ANSWER_NOTE_CODES)[number];

export const ANSWER_LEFT_OUT_CODES = [
  /** A document that is not JSON, or no policy. `subject`: the name of its policy. */
  'unreadable-document',
] as const;

export type AnswerLeftOutCode = (typeof ANSWER_LEFT_OUT_CODES)[number];
