import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../src/engine/policy/json.ts';
import { jsonOf } from '../../../src/engine/policy/json-value.ts';

test('Each value has its kind and span, and a number its digits', () => {
  expect(parseJson('[true,false,null,"\\n",1.50,{"a":[]}]').root).toEqual({
    kind: 'array',
    span: { start: 0, end: 36 },
    items: [
      { kind: 'boolean', span: { start: 1, end: 5 }, value: true },
      { kind: 'boolean', span: { start: 6, end: 11 }, value: false },
      { kind: 'null', span: { start: 12, end: 16 } },
      { kind: 'string', span: { start: 17, end: 21 }, value: '\n' },
      { kind: 'number', span: { start: 22, end: 26 }, value: 1.5, text: '1.50' },
      {
        kind: 'object',
        span: { start: 27, end: 35 },
        members: [
          {
            key: 'a',
            keySpan: { start: 28, end: 31 },
            value: { kind: 'array', span: { start: 32, end: 34 }, items: [] },
          },
        ],
      },
    ],
  });
});

test('A text without a value is missing as a whole', () => {
  expect(parseJson('  ').root).toEqual({ kind: 'missing', span: { start: 0, end: 2 } });
});

describe('Values nested deeper than 64 levels', () => {
  const nested = (levels: number, inside: string): string => '['.repeat(levels) + inside + ']'.repeat(levels);
  const read = (text: string): unknown => jsonOf(parseJson(text).root);

  test('are not read, and those before and after them are', () => {
    expect(read(nested(63, '"x"'))).toEqual(JSON.parse(nested(63, '"x"')));
    expect(read(nested(64, '"x", {"a": "]"}'))).toEqual(JSON.parse(nested(64, '')));
    const text = `["a", ${nested(100, '1')}, ${nested(63, '2')}, "b"]`;
    const blank = `["a", ${nested(63, '')}, ${nested(63, '')}, "b"]`;
    expect(read(text)).toEqual(JSON.parse(blank));
    const { root, syntaxError, minifiedLength } = parseJson(text);
    expect(syntaxError).toBeNull();
    expect(minifiedLength).toBe(text.replaceAll(' ', '').length);
    expect(root.kind === 'array' && root.items.at(-1)?.span.start).toBe(text.length - 4);
  });

  test('that do not end are no JSON', () => {
    const { root, syntaxError } = parseJson('['.repeat(70));
    expect(root.kind).toBe('array');
    expect(syntaxError).toEqual({ start: 70, end: 70, reason: 'end' });
  });
});
