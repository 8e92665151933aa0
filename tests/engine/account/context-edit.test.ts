import { expect, test } from 'vitest';
import { withContextValues } from '../../../src/engine/account/context-edit.ts';

const CONTEXT = { a: 'x', b: ['x', 'y'] };

test('One value is a string, several are a list, and none makes the key absent', () => {
  expect(withContextValues(CONTEXT, 'b', ['x', 'z'])).toEqual({ a: 'x', b: ['x', 'z'] });
  expect(withContextValues(CONTEXT, 'b', ['x'])).toEqual({ a: 'x', b: 'x' });
  expect(withContextValues(CONTEXT, 'b', [])).toEqual({ a: 'x' });
  expect(withContextValues(CONTEXT, 'c', [''])).toEqual({ ...CONTEXT, c: '' });
});

test('The context is the same object if nothing changes', () => {
  expect(withContextValues(CONTEXT, 'a', ['x'])).toBe(CONTEXT);
  expect(withContextValues(CONTEXT, 'b', ['x', 'y'])).toBe(CONTEXT);
  expect(withContextValues(CONTEXT, 'c', [])).toBe(CONTEXT);
  expect(withContextValues(CONTEXT, 'toString', [])).toBe(CONTEXT);
});
