// Fixes that replace one string.

import type { Span } from '../../policy/span.ts';
import type { ErrorFix } from './error-fix.ts';

/** The location of a string. */
export interface ValueLocation {
  readonly span: Span;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
}

type WriteFix = Extract<ErrorFix, { readonly code: 'write-value' | 'write-values' }>;

export function writeValue(
  value: string,
  { span }: ValueLocation,
): Extract<WriteFix, { code: 'write-value' }> {
  return { code: 'write-value', params: { value }, edits: [{ span, text: JSON.stringify(value) }] };
}

/** One value, or several as items of the list that the string is in, or of a new one. */
export function writeValues(values: readonly string[], location: ValueLocation): WriteFix {
  const [first, ...rest] = values;
  if (first !== undefined && rest.length === 0) return writeValue(first, location);
  const items = values.map((value) => JSON.stringify(value)).join(', ');
  const text = location.isItem ? items : `[${items}]`;
  return { code: 'write-values', params: { values }, edits: [{ span: location.span, text }] };
}
