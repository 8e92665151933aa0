import { describe, expect, test } from 'vitest';
import { hangingIndent, widthOf, wrapLine } from '../../src/editor/wrap-line.ts';

/** The shown lines. */
function wrapped(text: string, columns: number, hidden = ''): readonly string[] {
  const widths = [...text].map((character) => widthOf(character, 2));
  const start = hidden === '' ? 0 : text.indexOf(hidden);
  const shown = hidden === '' ? widths : widths.fill(0, start, start + hidden.length);
  const ends = wrapLine({ text, widths: shown }, columns, hangingIndent(text, columns));
  return ends.length === 0 ? [text] : ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

describe('A long line wraps', () => {
  test('after a slash, never inside a segment', () => {
    expect(wrapped('"Resource": "acs:mse:*:*:instance/mse-cn-1/public/*"', 36)).toEqual([
      '"Resource": "acs:mse:*:*:instance/',
      'mse-cn-1/public/*"',
    ]);
  });

  test('after a comma and its space', () => {
    expect(wrapped('"Action": ["mse:Get*", "mse:List*"]', 30)).toEqual([
      '"Action": ["mse:Get*", ',
      '"mse:List*"]',
    ]);
  });

  test('anywhere, if a segment has no room', () => {
    expect(wrapped('"abcdefghij"', 8)).toEqual(['"abcdefg', 'hij"']);
  });

  test('without counting what is hidden', () => {
    const text = '"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"';
    expect(wrapped(text, 30, 'mse-cn-0pp1j8om80a')).toEqual([text]);
  });
});

test('The rest of a line is aligned below its value, or indented where that leaves little room', () => {
  expect(hangingIndent('  "Action": ["mse:*"', 60)).toBe(13);
  expect(hangingIndent('  "Resource": "acs:"', 60)).toBe(15);
  expect(hangingIndent('    "acs:"', 60)).toBe(5);
  expect(hangingIndent('  "Resource": "acs:"', 24)).toBe(6);
  expect(hangingIndent('  "Resource": "acs:"', 8)).toBe(0);
});
