import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { drawMarks } from '../../support/carets.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

const FIRST = '{"Effect":"Allow","Action":["mse:Get*","mse:List*"],"Resource":"*"}';

describe('a document that RAM would accept', () => {
  test('has the contents of the text', () => {
    const text = JSON.stringify(
      policy({
        Statement: [
          allow({ Action: ['mse:Get*', 'mse:List*'], Resource: 'acs:mse:*:*:instance/mse-cn-1' }),
          deny({
            NotAction: 'mse:Get*',
            Condition: { 'ForAllValues:StringLike': { 'acs:UserAgent': ['a*', 'b'] } },
          }),
        ],
      }),
    );
    const { kind, diagnostics, document } = parsePolicy(text);
    expect({ kind, diagnostics }).toEqual({ kind: 'accepted', diagnostics: [] });
    expect(document.version?.value).toBe('1');
    const [first, second] = document.statements;
    expect(first).toMatchObject({
      index: 0,
      effect: { value: 'Allow' },
      action: { kind: 'action', patterns: [{ value: 'mse:Get*' }, { value: 'mse:List*' }] },
      resource: { patterns: [{ value: 'acs:mse:*:*:instance/mse-cn-1' }] },
      condition: null,
    });
    expect(second).toMatchObject({
      index: 1,
      effect: { value: 'Deny' },
      action: { kind: 'not-action', patterns: [{ value: 'mse:Get*' }] },
      condition: {
        clauses: [
          {
            operator: { value: { name: 'StringLike', type: 'string', negated: false, forAllValues: true } },
            key: { value: 'acs:UserAgent' },
            values: [{ value: 'a*' }, { value: 'b' }],
          },
        ],
      },
    });
  });

  test('reads members in any order, and decodes escapes', () => {
    const text = '{"Statement":[{"Resource":"*","Action":"mse:\\u0047et*","Effect":"Deny"}],"Version":"1"}';
    const { kind, document } = parsePolicy(text);
    expect(kind).toBe('accepted');
    expect(document.statements[0]).toMatchObject({
      effect: { value: 'Deny' },
      action: { patterns: [{ value: 'mse:Get*' }] },
    });
  });

  test('has a clause for each key of each operator', () => {
    const Condition = {
      Bool: { 'acs:SecureTransport': 'true', 'acs:MFAPresent': 'true' },
      IpAddress: { 'acs:SourceIp': '10.0.0.0/8' },
    };
    const { document } = parsePolicy(JSON.stringify(policy({ Statement: [allow({ Condition })] })));
    const clauses = document.statements[0]?.condition?.clauses ?? [];
    expect(clauses.map(({ operator, key }) => `${operator.value.name} ${key.value}`)).toEqual([
      'Bool acs:SecureTransport',
      'Bool acs:MFAPresent',
      'IpAddress acs:SourceIp',
    ]);
  });

  test('has no clauses for an operator without keys', () => {
    const statement = {
      ...allow(),
      Condition: { StringEquals: 'x', Bool: { 'acs:SecureTransport': 'true' } },
    };
    const { document } = parsePolicy(JSON.stringify({ Version: '1', Statement: [statement] }));
    expect(document.statements[0]?.condition?.clauses.map(({ key }) => key.value)).toEqual([
      'acs:SecureTransport',
    ]);
  });

  test.each([
    ['a stem and stars on both sides of the colon', { Action: '*:*' }],
    ['an action of another service', { Action: 'nacos:Get?onfig' }],
    ['a relative id with colons', { Resource: 'acs:mse:*:*:instance/a/b/c/com.example:1.0' }],
    ['an empty relative id', { Resource: 'acs:mse:*:*:' }],
    [
      'a tag with spaces in its name',
      { Condition: { StringEquals: { 'acs:ResourceTag/cost centre': 'x' } } },
    ],
    ['a condition key of the service', { Condition: { StringEquals: { 'mse:anything': '' } } }],
    ['an empty condition', { Condition: {} }],
    ['a list of one Boolean', { Condition: { Bool: { 'acs:MFAPresent': ['TRUE'] } } }],
  ])('can have %s', (_title, parts) => {
    const { diagnostics } = parsePolicy(JSON.stringify(policy({ Statement: [allow(parts)] })));
    expect(diagnostics).toEqual([]);
  });

  test('has the span of each part', () => {
    const text = `{"Version":"1","Statement":[${FIRST}]}`;
    const [first] = parsePolicy(text).document.statements;
    const draw = (part: { span: { start: number; end: number } } | null | undefined) =>
      part &&
      drawMarks(FIRST, {
        start: part.span.start - text.indexOf(FIRST),
        end: part.span.end - text.indexOf(FIRST),
      });
    expect(draw(first)).toBe(`«${FIRST}»`);
    expect(draw(first?.effect)).toBe('{"Effect":«"Allow"»,"Action":["mse:Get*","mse:List*"],"Resource":"*"}');
    expect(draw(first?.action)).toBe('{"Effect":"Allow","Action":«["mse:Get*","mse:List*"]»,"Resource":"*"}');
    expect(draw(first?.action?.patterns[1])).toBe(
      '{"Effect":"Allow","Action":["mse:Get*",«"mse:List*"»],"Resource":"*"}',
    );
    expect(draw(first?.resource)).toBe(
      '{"Effect":"Allow","Action":["mse:Get*","mse:List*"],"Resource":«"*"»}',
    );
  });
});

describe('a faulty document', () => {
  test('keeps the valid parts of a faulty statement', () => {
    const text = '{"Version":"1","Statement":[{"Effect":"allow","Action":["mse:*",1],"Resource":"*"},3]}';
    const { kind, document } = parsePolicy(text);
    expect(kind).toBe('rejected');
    expect(document.statements).toMatchObject([
      {
        index: 0,
        effect: null,
        action: { patterns: [{ value: 'mse:*' }] },
        resource: { patterns: [{ value: '*' }] },
      },
      { index: 1, effect: null, action: null, resource: null },
    ]);
  });

  test('has no statements if they are not in a list', () => {
    expect(parsePolicy(`{"Version":"1","Statement":${FIRST}}`).document.statements).toEqual([]);
  });

  test('uses the last of two equal members, as JSON.parse does', () => {
    const text =
      '{"Version":"1","Statement":[{"Effect":"Allow","Effect":"Deny","Action":"mse:*","Resource":"*"}]}';
    expect(parsePolicy(text).document.statements[0]?.effect?.value).toBe('Deny');
  });
});

describe('an incomplete text', () => {
  test.each([
    ['in the middle of a second statement', `{"Version":"1","Statement":[${FIRST},{"Effect":"De`, 2],
    ['after a comma', `{"Version":"1","Statement":[${FIRST},`, 1],
    ['without its closing brackets', `{"Version":"1","Statement":[${FIRST}`, 1],
    ['with a colon and no value', `{"Version":"1","Statement":[${FIRST}],"Id":`, 1],
    ['with a missing comma', `{"Version":"1","Statement":[${FIRST} ${FIRST}]}`, 2],
    ['with a stray bracket after it', `{"Version":"1","Statement":[${FIRST}]}]`, 1],
  ])('%s gives the statements read so far', (_title, text, count) => {
    const { kind, document, diagnostics } = parsePolicy(text);
    expect(kind).toBe('not-json');
    expect(diagnostics).toHaveLength(1);
    expect(document.version?.value).toBe('1');
    expect(document.statements).toHaveLength(count);
    expect(document.statements[0]).toMatchObject({
      effect: { value: 'Allow' },
      action: { patterns: [{ value: 'mse:Get*' }, { value: 'mse:List*' }] },
      resource: { patterns: [{ value: '*' }] },
    });
  });

  test('gives a statement the existing members', () => {
    const { document } = parsePolicy('{"Version":"1","Statement":[{"Effect":"Deny","Action":["mse:Get*",');
    expect(document.statements).toMatchObject([
      { effect: { value: 'Deny' }, action: { patterns: [{ value: 'mse:Get*' }] }, resource: null },
    ]);
  });

  test('can end anywhere', () => {
    const text = JSON.stringify(
      policy({ Statement: [allow({ Condition: { Bool: { 'acs:MFAPresent': 'true' } } })] }),
      null,
      2,
    );
    for (let length = 0; length < text.length; length += 1) {
      expect(parsePolicy(text.slice(0, length)).kind).toBe('not-json');
    }
    expect(parsePolicy(text).kind).toBe('accepted');
  });
});

describe('a huge text', () => {
  const MANY = 100_000;

  test.each([
    ['open lists', '['.repeat(MANY)],
    ['open objects', '{"a":'.repeat(MANY)],
    ['closing brackets', ']'.repeat(MANY)],
    ['open statements', '{"Version":"1","Statement":'.repeat(MANY)],
  ])('of %s is no JSON, and nothing is thrown', (_title, text) => {
    expect(parsePolicy(text).kind).toBe('not-json');
  });

  test('of nested lists is rejected, however deep', () => {
    const text = `{"Version":"1","Statement":${'['.repeat(MANY)}${']'.repeat(MANY)}}`;
    const { kind, diagnostics } = parsePolicy(text);
    expect(kind).toBe('rejected');
    expect(diagnostics.map(({ code }) => code)).toContain('data-type-mismatch');
  });

  test('of two megabytes is read', () => {
    const statements = `${FIRST},`.repeat(Math.ceil(2_000_000 / FIRST.length));
    const text = `{"Version":"1","Statement":[${statements}${FIRST}]}`;
    const { kind, document, diagnostics } = parsePolicy(text);
    expect(kind).toBe('rejected');
    expect(diagnostics.map(({ code }) => code)).toEqual(['policy-too-long']);
    expect(document.statements.length).toBe(Math.ceil(2_000_000 / FIRST.length) + 1);
  });
});
