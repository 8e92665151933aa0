import { describe, expect, test } from 'vitest';
import type { Span } from '../../../src/engine/policy/span.ts';
import {
  appendToList,
  applyEdits,
  makeList,
  removeFromList,
  writeLike,
} from '../../../src/engine/policy/text-edit.ts';
import { readMarks } from '../../support/carets.ts';

/** The spans of the first occurrences of these words. */
function spansOf(text: string, words: readonly string[]): readonly Span[] {
  return words.map((word) => {
    const start = text.indexOf(word);
    return { start, end: start + word.length };
  });
}

describe('Applying edits', () => {
  test('Edits are applied in any order, with spans of the original text.', () => {
    const edits = [
      { span: { start: 4, end: 5 }, text: 'E' },
      { span: { start: 0, end: 2 }, text: '' },
      { span: { start: 5, end: 5 }, text: '!' },
    ];
    expect(applyEdits('abcde', edits)).toBe('cdE!');
  });

  test('Insertions at one offset keep their order.', () => {
    const span = { start: 1, end: 1 };
    expect(
      applyEdits('ab', [
        { span, text: '1' },
        { span, text: '2' },
      ]),
    ).toBe('a12b');
  });

  test('Of overlapping edits, the first in the text is applied.', () => {
    const edits = [
      { span: { start: 1, end: 3 }, text: 'X' },
      { span: { start: 0, end: 2 }, text: 'Y' },
    ];
    expect(applyEdits('abcd', edits)).toBe('Ycd');
  });

  test('Without edits, the text stays unchanged.', () => {
    expect(applyEdits('abc', [])).toBe('abc');
  });
});

describe('Adding to a list', () => {
  const append = (text: string, words: readonly string[]): string =>
    applyEdits(text, appendToList(text, spansOf(text, words), '"c"'));

  test('A list on one line stays on one line, with its spacing.', () => {
    expect(append('["a", "b"]', ['"a"', '"b"'])).toBe('["a", "b", "c"]');
    expect(append('["a","b"]', ['"a"', '"b"'])).toBe('["a","b","c"]');
    expect(append('[ "a" ]', ['"a"'])).toBe('[ "a", "c" ]');
    expect(append('  "a"', ['"a"'])).toBe('  "a",  "c"');
  });

  test('With a single item directly in brackets, the space after the comma is that after the colon.', () => {
    expect(append('"k": ["a"]', ['"a"'])).toBe('"k": ["a", "c"]');
    expect(append('"k":["a"]', ['"a"'])).toBe('"k":["a","c"]');
  });

  test('A list with one item per line gets another line, with its indentation and line breaks.', () => {
    expect(append('[\n  "a"\n]', ['"a"'])).toBe('[\n  "a",\n  "c"\n]');
    expect(append('[\r\n\t"a",\r\n\t"b"\r\n]', ['"a"', '"b"'])).toBe('[\r\n\t"a",\r\n\t"b",\r\n\t"c"\r\n]');
  });

  test('Commas at the beginning of the lines stay there.', () => {
    expect(append('[ "a"\n, "b"\n]', ['"a"', '"b"'])).toBe('[ "a"\n, "b"\n, "c"\n]');
  });

  test('An empty list has no layout to copy and gets no edit.', () => {
    expect(appendToList('[]', [], '"c"')).toEqual([]);
  });
});

describe('Making a list of a single value', () => {
  const make = (marked: string): string => {
    const { text, span } = readMarks(marked);
    return applyEdits(text, makeList(text, span, '"b"'));
  };

  test('The value and the item are on one line, with the spacing of the colon.', () => {
    expect(make('{ "k": «"a"» }')).toBe('{ "k": ["a", "b"] }');
    expect(make('{"k":«"a"»}')).toBe('{"k":["a","b"]}');
  });
});

describe('Removing from a list', () => {
  const TEXT = '[\n  A,\n  B,\n  C\n]';
  const remove = (...removed: readonly number[]): string =>
    applyEdits(
      TEXT,
      removeFromList(spansOf(TEXT, ['A', 'B', 'C']), (index) => removed.includes(index)),
    );

  test('An item is removed with one comma, in any position.', () => {
    expect(remove(0)).toBe('[\n  B,\n  C\n]');
    expect(remove(1)).toBe('[\n  A,\n  C\n]');
    expect(remove(2)).toBe('[\n  A,\n  B\n]');
  });

  test('Several items are removed together, adjacent or not.', () => {
    expect(remove(0, 1)).toBe('[\n  C\n]');
    expect(remove(1, 2)).toBe('[\n  A\n]');
    expect(remove(0, 2)).toBe('[\n  B\n]');
  });

  test('Removing all items leaves an empty list; removing none changes nothing.', () => {
    expect(remove(0, 1, 2)).toBe('[\n  \n]');
    expect(remove()).toBe(TEXT);
    expect(removeFromList([], () => true)).toEqual([]);
  });
});

describe('Writing an object like another', () => {
  const write = (object: string, value: string): string => {
    const text = `[${object}]`;
    const span = { start: 1, end: 1 + object.length };
    const [valueSpan = span] = spansOf(text, [value]);
    return writeLike(text, span, valueSpan, [
      ['x', '"a"'],
      ['y', '["b"]'],
    ]);
  };

  test('An object with one member per line gives one with one member per line.', () => {
    expect(write('{\n    "k": 1,\n    "l": 2\n  }', '1')).toBe('{\n    "x": "a",\n    "y": ["b"]\n  }');
    expect(write('{\r\n\t"k":1\r\n}', '1')).toBe('{\r\n\t"x":"a",\r\n\t"y":["b"]\r\n}');
  });

  test('An object on one line gives one on one line, with its spacing.', () => {
    expect(write('{ "k": 1 }', '1')).toBe('{ "x": "a", "y": ["b"] }');
    expect(write('{"k": 1}', '1')).toBe('{"x": "a", "y": ["b"]}');
    expect(write('{"k":1}', '1')).toBe('{"x":"a","y":["b"]}');
  });
});
