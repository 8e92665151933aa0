import { describe, expect, test } from 'vitest';
import { widthOf, wrapLine } from '../../src/editor/wrap-line.ts';

/** The shown lines. */
function wrapped(text: string, columns: number, hidden = ''): readonly string[] {
  const widths = Array.from(text, (character) => widthOf(character, 2));
  const start = hidden === '' ? 0 : text.indexOf(hidden);
  const shown = hidden === '' ? widths : widths.fill(0, start, start + hidden.length);
  const { ends } = wrapLine({ text, widths: shown }, text, columns);
  return ends.length === 0 ? [text] : ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

function hangOf(text: string, columns: number): number {
  return wrapLine({ text, widths: Array.from(text, () => 1) }, text, columns).hang;
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

test('The rest of a line is aligned below its value', () => {
  expect(hangOf('  "Action": ["mse:Get*", "mse:List*"]', 34)).toBe(13);
  expect(hangOf('  "Resource": "acs:mse:*:*:instance/public"', 40)).toBe(15);
  expect(hangOf('    "acs:mse:*:*:instance/mse-cn-1/public"', 30)).toBe(5);
});

test('Where a value has no room beside its name, it begins on its own line', () => {
  expect(wrapped('  "Action": ["mse:CreateNacosConfig", "mse:*"]', 32)).toEqual([
    '  "Action": [',
    '"mse:CreateNacosConfig", ',
    '"mse:*"]',
  ]);
  expect(hangOf('  "Action": ["mse:CreateNacosConfig", "mse:*"]', 32)).toBe(6);
});
