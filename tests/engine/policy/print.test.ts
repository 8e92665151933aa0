import { describe, expect, test } from 'vitest';
import { printJson } from '../../../src/engine/policy/print.ts';
import type { Json } from '../../../src/engine/policy/print.ts';

describe('a printed policy', () => {
  test('is indented by two spaces, with short lists of strings on one line', () => {
    const value = {
      Version: '1',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['mse:List*', 'mse:Query*', 'mse:Get*'],
          Resource: '*',
          Condition: { IpAddress: { 'acs:SourceIp': ['203.0.113.0/24'] } },
        },
      ],
    };
    expect(printJson(value)).toBe(`{
  "Version": "1",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["mse:List*", "mse:Query*", "mse:Get*"],
      "Resource": "*",
      "Condition": {
        "IpAddress": {
          "acs:SourceIp": ["203.0.113.0/24"]
        }
      }
    }
  ]
}`);
  });

  test('breaks a list that would exceed 100 columns', () => {
    const listOfWidth = (width: number): Json => ({
      Action: ['a'.repeat(width - '  "Action": [""]'.length)],
    });
    expect(printJson(listOfWidth(100)).split('\n')).toHaveLength(3);
    expect(printJson(listOfWidth(101)).split('\n').slice(1, 4)).toEqual([
      '  "Action": [',
      `    "${'a'.repeat(85)}"`,
      '  ]',
    ]);
  });
});

test.each<[string, Json]>([
  ['an empty object', {}],
  ['an empty list', []],
  ['empty things in things', { a: {}, b: [], c: [[], {}] }],
  ['null', null],
  ['numbers and Booleans', [0, -1.5, 1e30, true, false]],
  ['a list with null', [null, 'a']],
  ['quotes, line breaks and half characters', { 'a"\n': '\u0000\u2028\ud800"\\' }],
  ['keys that objects know', JSON.parse('{"__proto__": 1, "constructor": {}, "2": 0, "1": 0}') as Json],
])('%s comes back unchanged', (_title, value) => {
  expect(JSON.parse(printJson(value))).toEqual(value);
});
