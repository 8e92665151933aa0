import { expect, test } from 'vitest';
import { touches } from '../../../src/engine/policy/span.ts';
import { readMarks } from '../../support/carets.ts';

test('a caret touches a span from its start to its end', () => {
  const { text, span } = readMarks('ab«cd»ef');
  const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
  expect(offsets.map((offset) => (touches(span, offset) ? '|' : '.')).join('')).toBe('..|||..');
});

test('a caret touches an empty span at its offset', () => {
  const { span } = readMarks('a«»b');
  expect([0, 1, 2].map((offset) => touches(span, offset))).toEqual([false, true, false]);
});
