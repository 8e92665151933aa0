// What a fix of an error is. Its code is the key of its label; `params` are what the label names.

import type { TextEdit } from '../../policy/text-edit.ts';
import type { RepairKind } from './repair-edit.ts';

export interface ErrorFixParams {
  /** Makes the text JSON. */
  'repair-text': { readonly kinds: readonly RepairKind[] };
  /** Replaces a value. */
  'write-value': { readonly value: string };
  /** Replaces a date; `zone` is null where the text names one. */
  'write-date': { readonly value: string; readonly zone: 'utc' | 'china' | null };
  /** Replaces one value by several. */
  'write-values': { readonly values: readonly string[] };
  'quote-value': { readonly value: string };
  'make-list': { readonly name: string };
  'unwrap-list': { readonly name: string };
  'rename-member': { readonly name: string };
  'add-member': { readonly name: string; readonly value: string };
  'remove-member': { readonly name: string };
  /** Of two members of one name: an object with the members of both, all of which must hold. */
  'merge-members': { readonly name: string };
  /** Of two members of one name: one list with the items of both. */
  'merge-lists': { readonly name: string };
  /** The same for a condition key: its values are alternatives, or under a negated operator all excluded. */
  'combine-values': { readonly name: string; readonly negated: boolean };
  'keep-first': { readonly name: string };
  'keep-last': { readonly name: string };
  /** Of members that are the same, all but one. */
  'remove-repetition': { readonly name: string };
}

export type ErrorFixCode = keyof ErrorFixParams;

/** Edits that end one diagnostic. Of several fixes of a diagnostic, each is another reading of what was meant. */
export type ErrorFix = {
  readonly [Code in ErrorFixCode]: {
    readonly code: Code;
    readonly params: ErrorFixParams[Code];
    readonly edits: readonly TextEdit[];
  };
}[ErrorFixCode];
