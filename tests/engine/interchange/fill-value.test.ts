import { describe, expect, test } from 'vitest';
import { fillValue } from '../../../src/engine/interchange/fill-value.ts';
import { allow, policy } from '../../support/policy-builders.ts';

const textOf = (statement: unknown) => JSON.stringify(policy({ Statement: [statement] as never }), null, 2);
const filled = (statement: unknown, expression: string, value: string) =>
  JSON.parse(fillValue(textOf(statement), expression, value)).Statement[0];

describe('A value', () => {
  test('takes the place of its expression in all strings and member names', () => {
    const open = {
      Effect: '${var.e}',
      Action: ['mse:${var.a}', 'x'],
      Resource: 'acs:mse:*:*:instance/${var.a}/${var.a}/${var.ab}',
      Condition: { '${var.a}': { 'acs:RequestTag/${var.a}': '${var.a}' } },
    };
    expect(filled(open, 'var.a', 'Get"*$&')).toEqual({
      Effect: '${var.e}',
      Action: ['mse:Get"*$&', 'x'],
      Resource: 'acs:mse:*:*:instance/Get"*$&/Get"*$&/${var.ab}',
      Condition: { 'Get"*$&': { 'acs:RequestTag/Get"*$&': 'Get"*$&' } },
    });
  });

  test('that is a list of strings fills a whole string as a list', () => {
    const open = { ...allow(), Action: ['mse:A', '${var.list}'], Resource: '${var.list}' };
    expect(filled(open, 'var.list', '["x", "y"]')).toMatchObject({
      Action: ['mse:A', 'x', 'y'],
      Resource: ['x', 'y'],
    });
  });

  test('that is a list is text inside a longer string', () => {
    expect(filled({ ...allow(), Resource: 'a${v}' }, 'v', '["x"]').Resource).toBe('a["x"]');
  });

  test('fills an expression with quotes in it', () => {
    const open = { ...allow(), Resource: 'a/${join("-", local.parts)}.yaml' };
    expect(filled(open, 'join("-", local.parts)', 'x').Resource).toBe('a/x.yaml');
  });

  test('is escaped in text that is not JSON', () => {
    expect(fillValue('{"a": "${v}",', 'v', 'x"y')).toBe('{"a": "x\\"y",');
  });
});
