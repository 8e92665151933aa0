import { describe, expect, test } from 'vitest';
import type { CarryOver } from '../../src/engine/interchange/carry-over.ts';
import { interchangeEn } from '../../src/i18n/interchange/en.ts';
import type { InterchangeMessages } from '../../src/i18n/interchange/en.ts';
import { interchangeZhCN } from '../../src/i18n/interchange/zh-CN.ts';
import { plainText } from '../../src/i18n/marks.ts';

/** One note of each kind, and of each shape that is worded differently. */
const NOTES: readonly CarryOver[] = [
  { kind: 'member-dropped', statement: null, member: 'Id' },
  { kind: 'member-dropped', statement: 2, member: 'Sid' },
  { kind: 'principal-dropped', statement: 2, member: 'Principal' },
  { kind: 'statement-left-out', statement: 2 },
  { kind: 'foreign-service', statement: 2, service: 's3', counterpart: 'oss' },
  { kind: 'foreign-service', statement: 2, service: 'braket', counterpart: null },
  { kind: 'foreign-resource', statement: 2, resource: 'arn:aws:s3:::b', suggestion: 'acs:oss:*:*:b' },
  { kind: 'foreign-resource', statement: 2, resource: 'b', suggestion: null },
  { kind: 'operator-replaced', statement: 2, from: 'ArnLike', to: 'StringLike' },
  { kind: 'operator-not-in-ram', statement: 2, operator: 'Null' },
  { kind: 'key-renamed', statement: 2, from: 'aws:SourceIp', to: 'acs:SourceIp' },
  { kind: 'key-not-in-ram', statement: 2, key: 'aws:x', metBy: 'every-request' },
  { kind: 'key-not-in-ram', statement: 2, key: 'aws:x', metBy: 'no-request' },
  { kind: 'value-not-in-ram', statement: 2, operator: 'DateLessThan', value: '17' },
  { kind: 'value-names-aws', statement: 2, key: 'acs:PrincipalARN', value: 'arn:aws:iam::1:x' },
  { kind: 'variable-not-in-ram', statement: 2, variable: '${aws:username}' },
];

function word(messages: InterchangeMessages, note: CarryOver): string {
  const say: (it: never) => string = messages.carryOver[note.kind];
  return plainText(say(note as never));
}

describe.each([
  ['English', interchangeEn, 'Statement 2', '.'],
  ['Chinese', interchangeZhCN, '第 2 条语句', '。'],
] as const)('In %s', (_language, messages, statement, stop) => {
  test.each(NOTES)('the note $kind names the statement and all that it is about', (note) => {
    const sentence = word(messages, note);
    const { statement: place, ...named } = note;
    const facts = Object.entries(named).flatMap(([name, fact]) =>
      name === 'kind' || name === 'metBy' ? [] : [String(fact)],
    );
    if (place !== null) expect(sentence.startsWith(statement)).toBe(true);
    for (const fact of facts) if (fact !== 'null') expect(sentence).toContain(`"${fact}"`);
    expect(sentence.endsWith(stop)).toBe(true);
  });
});

test('Every kind of note has an example here', () => {
  expect([...new Set(NOTES.map(({ kind }) => kind))]).toEqual(Object.keys(interchangeEn.carryOver));
});

test('The data source that knows no NotAction points to jsonencode in both languages', () => {
  for (const { notExpressible } of [interchangeEn, interchangeZhCN]) {
    expect(notExpressible['not-action']({ statement: 3 })).toMatch(/3.*NotAction.*jsonencode/);
  }
});
