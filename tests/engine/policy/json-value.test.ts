import { expect, test } from 'vitest';
import { itemsOf, jsonOf, memberOf, stringOf } from '../../../src/engine/policy/json-value.ts';
import { parseJson } from '../../../src/engine/policy/json.ts';

const read = (text: string) => parseJson(text).root;

test('A member is found by its key; of duplicate keys the last counts', () => {
  const value = read('{"a": 1, "b": "x", "a": 2}');
  expect(memberOf(value, 'a')).toMatchObject({ value: 2 });
  expect(stringOf(memberOf(value, 'b'))).toBe('x');
  expect(memberOf(value, 'c')).toBeUndefined();
  expect(memberOf(read('["a"]'), 'a')).toBeUndefined();
});

test('Only a string is a text', () => {
  expect(stringOf(read('1'))).toBeNull();
  expect(stringOf(undefined)).toBeNull();
});

test('A value that is no array is its only item', () => {
  expect(itemsOf(read('[1, 2]'))).toHaveLength(2);
  expect(itemsOf(read('1'))).toMatchObject([{ value: 1 }]);
  expect(itemsOf(undefined)).toEqual([]);
});

test('The plain value is that of JSON.parse, with null for a missing one', () => {
  const text = '{"a": [1, "x", true, null, {"b": []}], "c": -1.5e2}';
  expect(jsonOf(read(text))).toEqual(JSON.parse(text));
  expect(jsonOf(read('{"a": }'))).toEqual({ a: null });
  expect(jsonOf(read(''))).toBeNull();
});

test('A value that is not typed yet has the place where it belongs', () => {
  const valueIn = (text: string) => memberOf(read(text), 'a');
  expect(valueIn('{"a": }')).toEqual({ kind: 'missing', span: { start: 4, end: 7 } });
  expect(valueIn('{"a" ')).toEqual({ kind: 'missing', span: { start: 4, end: 5 } });
  expect(valueIn('{"a":[]}')).toEqual({ kind: 'array', span: { start: 5, end: 7 }, items: [] });
});
