import { expect, test } from 'vitest';
import { formatPolicy } from '../../../src/engine/policy/format.ts';

test('Members are in the order of the documentation, and short lists on one line', () => {
  const typed =
    '{"Statement":[{"Resource":["*"],"Condition":{"IpAddress":{"acs:SourceIp":["203.0.113.0/24","10.0.0.0/8"]}},' +
    '"Action":["mse:List*","mse:Query*"],"Effect":"Allow"}],"Version":"1"}';
  expect(formatPolicy(typed)).toBe(`{
  "Version": "1",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["mse:List*", "mse:Query*"],
      "Resource": ["*"],
      "Condition": {
        "IpAddress": {
          "acs:SourceIp": ["203.0.113.0/24", "10.0.0.0/8"]
        }
      }
    }
  ]
}`);
});

test('A list breaks if its line would exceed 80 columns, unless it has one item', () => {
  const listEndingAt = (column: number) => {
    const item = 'a'.repeat(column - '  "Action": ["", "b"]'.length);
    return formatPolicy(`{"Action":["${item}","b"]}`).split('\n');
  };
  expect(listEndingAt(80)).toHaveLength(3);
  expect(listEndingAt(80)[1]).toHaveLength(80);
  expect(listEndingAt(81).slice(1, 5)).toEqual([
    '  "Action": [',
    `    "${'a'.repeat(60)}",`,
    '    "b"',
    '  ]',
  ]);
  expect(formatPolicy(`{"Action":["${'a'.repeat(200)}"]}`).split('\n')).toHaveLength(3);
});

test('Invalid parts stay: unknown members at the end, duplicates, values of a wrong type', () => {
  const typed =
    '{"Sid":"x","Statement":{"Sid":1.50,"NotAction":"a","Action":"b","Effect":"Allow","Effect":"Deny","effect":[]},"Id":{}}';
  expect(formatPolicy(typed)).toBe(`{
  "Statement": {
    "Effect": "Allow",
    "Effect": "Deny",
    "NotAction": "a",
    "Action": "b",
    "Sid": 1.50,
    "effect": []
  },
  "Sid": "x",
  "Id": {}
}`);
});

test('Strings and numbers keep their text', () => {
  const typed = String.raw`["\u0061\/\ud800", 1e400, -0.0, 12345678901234567890]`;
  expect(formatPolicy(typed)).toBe(typed);
});

test.each([
  ['half-typed text', '{"Version": "1", '],
  ['nothing', ''],
  ['a comment', '{"Version": "1"} // so'],
  ['a comma at the end', '{"Version": "1",}'],
])('%s comes back as it is', (_title, text) => {
  expect(formatPolicy(text)).toBe(text);
});

test.each([
  ['in a list', (deep: string) => deep],
  ['in a member of the policy', (deep: string) => `{ "Id" : ${deep} }`],
  ['in the place of the statements', (deep: string) => `{ "Statement" : { "Effect" : ${deep} } }`],
  ['in a statement', (deep: string) => `{ "Statement" : [ { "Effect" : ${deep} } ] }`],
])('Values nested too deep stay unchanged: %s', (_title, inside) => {
  for (const [opening, closing] of [
    ['[ ', ' ]'],
    ['{ "a" : ', ' }'],
  ] as const) {
    const deep = inside(`${opening.repeat(200)}[ "x" , 1 ]${closing.repeat(200)}`);
    const formatted = formatPolicy(deep);
    expect(JSON.parse(formatted)).toEqual(JSON.parse(deep));
    expect(formatPolicy(formatted)).toBe(formatted);
  }
});
