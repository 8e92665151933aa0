// The result of an import: policies with notes, and parts that were left out. Nothing is dropped without a note.

import {
  ANSWER_NOTE_CODES,
  AWS_NOTE_CODES,
  TEMPLATE_NOTE_CODES,
  TERRAFORM_NOTE_CODES,
} from './import-note-codes.ts';
import type {
  AnswerLeftOutCode,
  AnswerNoteCode,
  AwsNoteCode,
  TemplateLeftOutCode,
  TemplateNoteCode,
  TerraformLeftOutCode,
  TerraformNoteCode,
} from './import-note-codes.ts';

export type ImportKind =
  'ram-policy' | 'aws-policy' | 'terraform' | 'ros-template' | 'aws-template' | 'api-response';

export type ImportNoteCode = AnswerNoteCode | AwsNoteCode | TemplateNoteCode | TerraformNoteCode;
export type LeftOutCode = AnswerLeftOutCode | TemplateLeftOutCode | TerraformLeftOutCode;

export interface ImportResult {
  readonly kind: ImportKind;
  /** In the order of the source. */
  readonly policies: readonly ImportedPolicy[];
  readonly leftOut: readonly LeftOutItem[];
}

export interface ImportedPolicy {
  /** Null where the source names none. */
  readonly name: string | null;
  /** Formatted where it is JSON. RAM would reject it where a note says that a part stays as written. */
  readonly text: string;
  /** The version of an API answer, such as `v2`; null elsewhere. */
  readonly version: string | null;
  /** False for a version that is not the default one: it is offered, and not attached. */
  readonly isInForce: boolean;
  readonly notes: readonly ImportNote[];
}

/** For sources without versions. */
export const IN_FORCE = { version: null, isInForce: true } as const;

/** A note about an imported policy. The declaration of each code says how it uses `subject`, `detail` and `choices`. */
export interface ImportNote {
  readonly code: ImportNoteCode;
  /** From 1, as in the source; null for the policy itself. */
  readonly statement: number | null;
  /** The part of the source that the note is about, as written there; empty for the whole. */
  readonly subject: string;
  /** The converted or suggested form; empty for none. */
  readonly detail: string;
  /** Whether the note must be answered or dismissed before the policy is complete. */
  readonly isOpen: boolean;
  /** Ways to answer the note; see `applyImportChoice`. */
  readonly choices: readonly ImportChoice[];
}

export interface ImportChoice {
  /** JSON of the RAM statement that the choice puts into the policy. */
  readonly statement: string;
  /** The statement of the policy that it replaces, from 1; without it, the statement is added at the end. */
  readonly replaces?: number;
  /** JSON of further statements to add. */
  readonly also?: readonly string[];
  /** JSON of a `Condition` that every Allow statement of the policy must meet as well. */
  readonly allowCondition?: string;
  /** A warning about this choice, as a code that the messages word; null for none. */
  readonly warning: ImportChoiceWarning | null;
}

/** `access-key-calls`: calls with an AccessKey carry no MFA key, so they escape the Deny. */
export const CHOICE_WARNINGS = ['access-key-calls', 'wider', 'narrower'] as const;
export type ImportChoiceWarning = (typeof CHOICE_WARNINGS)[number];

/** A part of the source that is in none of the policies. */
export interface LeftOutItem {
  readonly code: LeftOutCode;
  /** The name or address of the part in the source; empty where it has none. */
  readonly subject: string;
  readonly detail: string;
}

/** False if a part that could narrow or deny was not converted, or a value is missing. */
export function isComplete({ notes }: ImportedPolicy): boolean {
  return notes.every(({ isOpen }) => !isOpen);
}

/** Whether an import attaches the policy: it is complete, and in force in its source. */
export function isAttachedOnImport(policy: ImportedPolicy): boolean {
  return policy.isInForce && isComplete(policy);
}

const NOTE_CODES: readonly ImportNoteCode[] = [
  ...ANSWER_NOTE_CODES,
  ...AWS_NOTE_CODES,
  ...TEMPLATE_NOTE_CODES,
  ...TERRAFORM_NOTE_CODES,
];

/** Links can contain codes of a later version. */
export function isNoteCode(code: string): code is ImportNoteCode {
  return NOTE_CODES.some((known) => known === code);
}

export function isChoiceWarning(warning: string): warning is ImportChoiceWarning {
  return CHOICE_WARNINGS.some((known) => known === warning);
}

/** Whether a value answers the note: it replaces `${subject}` in the text. */
export function isValueNote(code: string): boolean {
  return code === 'value-needed' || code === 'template-value-needed';
}

/** Whether the import neither found a policy nor left anything out. */
export function isNothing({ policies, leftOut }: ImportResult): boolean {
  return policies.length + leftOut.length === 0;
}
