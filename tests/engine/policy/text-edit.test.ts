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

/** The spans of these words, each where it first stands. */
function spansOf(text: string, words: readonly string[]): readonly Span[] {
  return words.map((word) => {
    const start = text.indexOf(word);
    return { start, end: start + word.length };
  });
}

describe('Making edits', () => {
  test('Edits are made wherever they stand in the list, with spans of the text as it was.', () => {
    const edits = [
      { span: { start: 4, end: 5 }, text: 'E' },
      { span: { start: 0, end: 2 }, text: '' },
      { span: { start: 5, end: 5 }, text: '!' },
    ];
    expect(applyEdits('abcde', edits)).toBe('cdE!');
  });

  test('Insertions at one place keep their order.', () => {
    const span = { start: 1, end: 1 };
    expect(
      applyEdits('ab', [
        { span, text: '1' },
        { span, text: '2' },
      ]),
    ).toBe('a12b');
  });

  test('Of edits that overlap, the first in the text is made.', () => {
    const edits = [
      { span: { start: 1, end: 3 }, text: 'X' },
      { span: { start: 0, end: 2 }, text: 'Y' },
    ];
    expect(applyEdits('abcd', edits)).toBe('Ycd');
  });

  test('No edits leave the text as it is.', () => {
    expect(applyEdits('abc', [])).toBe('abc');
  });
});

describe('Adding to a list', () => {
  const append = (text: string, words: readonly string[]): string =>
    applyEdits(text, appendToList(text, spansOf(text, words), '"c"'));

  test('A list on one line stays on one line, with the spaces that it has.', () => {
    expect(append('["a", "b"]', ['"a"', '"b"'])).toBe('["a", "b", "c"]');
    expect(append('["a","b"]', ['"a"', '"b"'])).toBe('["a","b","c"]');
    expect(append('[ "a" ]', ['"a"'])).toBe('[ "a", "c" ]');
  });

  test('The only item, tight in its brackets, takes the space behind the colon.', () => {
    expect(append('"k": ["a"]', ['"a"'])).toBe('"k": ["a", "c"]');
    expect(append('"k":["a"]', ['"a"'])).toBe('"k":["a","c"]');
  });

  test('A list of one item a line gets a line more, with its indentation and its line breaks.', () => {
    expect(append('[\n  "a"\n]', ['"a"'])).toBe('[\n  "a",\n  "c"\n]');
    expect(append('[\r\n\t"a",\r\n\t"b"\r\n]', ['"a"', '"b"'])).toBe('[\r\n\t"a",\r\n\t"b",\r\n\t"c"\r\n]');
  });

  test('Commas at the beginning of the lines stay there.', () => {
    expect(append('[ "a"\n, "b"\n]', ['"a"', '"b"'])).toBe('[ "a"\n, "b"\n, "c"\n]');
  });

  test('An empty list has no layout to follow and gets no edit.', () => {
    expect(appendToList('[]', [], '"c"')).toEqual([]);
  });
});

describe('Making a list of a lone value', () => {
  const make = (marked: string): string => {
    const { text, span } = readMarks(marked);
    return applyEdits(text, makeList(text, span, '"b"'));
  };

  test('The value and the item stand on one line, spaced as the colon is.', () => {
    expect(make('{ "k": «"a"» }')).toBe('{ "k": ["a", "b"] }');
    expect(make('{"k":«"a"»}')).toBe('{"k":["a","b"]}');
  });
});

describe('Removing from a list', () => {
  const TEXT = '[\n  A,\n  B,\n  C\n]';
  const remove = (...places: readonly number[]): string =>
    applyEdits(
      TEXT,
      removeFromList(spansOf(TEXT, ['A', 'B', 'C']), (place) => places.includes(place)),
    );

  test('An item goes with one comma, whether it is the first, the last or between.', () => {
    expect(remove(0)).toBe('[\n  B,\n  C\n]');
    expect(remove(1)).toBe('[\n  A,\n  C\n]');
    expect(remove(2)).toBe('[\n  A,\n  B\n]');
  });

  test('Several items go together, neighbours or not.', () => {
    expect(remove(0, 1)).toBe('[\n  C\n]');
    expect(remove(1, 2)).toBe('[\n  A\n]');
    expect(remove(0, 2)).toBe('[\n  B\n]');
  });

  test('When all items go, an empty list is left; when none goes, nothing changes.', () => {
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

  test('An object of one member a line gives one of one member a line.', () => {
    expect(write('{\n    "k": 1,\n    "l": 2\n  }', '1')).toBe('{\n    "x": "a",\n    "y": ["b"]\n  }');
    expect(write('{\r\n\t"k":1\r\n}', '1')).toBe('{\r\n\t"x":"a",\r\n\t"y":["b"]\r\n}');
  });

  test('An object on one line gives one on one line, with its spaces.', () => {
    expect(write('{ "k": 1 }', '1')).toBe('{ "x": "a", "y": ["b"] }');
    expect(write('{"k": 1}', '1')).toBe('{"x": "a", "y": ["b"]}');
    expect(write('{"k":1}', '1')).toBe('{"x":"a","y":["b"]}');
  });
});
