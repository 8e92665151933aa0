// A fix of an error. Its code is the key of its label, and `params` are the parameters of the label.

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
  /** Merges two objects of one name: all members of both must be met. */
  'merge-members': { readonly name: string };
  /** Merges two lists of one name. */
  'merge-lists': { readonly name: string };
  /** Merges the values of a condition key: alternatives, or all excluded if the operator is negated. */
  'combine-values': { readonly name: string; readonly negated: boolean };
  'keep-first': { readonly name: string };
  'keep-last': { readonly name: string };
  /** Removes all but one of several equal members. */
  'remove-repetition': { readonly name: string };
}

export type ErrorFixCode = keyof ErrorFixParams;

/** Edits that resolve one diagnostic. Several fixes of one diagnostic are different interpretations of the text. */
export type ErrorFix = {
  readonly [Code in ErrorFixCode]: {
    readonly code: Code;
    readonly params: ErrorFixParams[Code];
    readonly edits: readonly TextEdit[];
  };
}[ErrorFixCode];
