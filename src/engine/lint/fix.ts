// A quick fix of a finding.

import type { Span } from '../policy/span.ts';
import type { TextEdit } from '../policy/text-edit.ts';

/** A change of the text that ends the finding, adds no error and changes only what the finding is about. */
export interface Fix {
  readonly edits: readonly TextEdit[];
  /** The text that this fix writes; set where a finding has several fixes, and passed to their label. */
  readonly choice?: string;
}

/** Replaces a string of the policy by another. */
export function replaceString(span: Span, text: string): Fix {
  return { edits: [{ span, text: JSON.stringify(text) }] };
}

/** One fix for each of the alternatives; each label names its alternative. */
export function replaceByOneOf(span: Span, texts: readonly string[]): readonly Fix[] {
  return texts.map((choice) => ({ ...replaceString(span, choice), choice }));
}
