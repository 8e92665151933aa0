import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDiagnostics } from '../../../../src/engine/evaluation/explain/diagnostic-messages.ts';
import { seeded } from '../../../support/arbitraries.ts';
import { largeTest } from '../../../support/large-test.ts';

const ARN = 'acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-1/dev';

/** The response of DecodeDiagnosticMessage. */
function response(action: string, resource: unknown): object {
  return {
    RequestId: 'D2331703-AADF-5564-BA9B-26CD51A33BA0',
    DecodedDiagnosticMessage: {
      ExplicitDeny: false,
      NoPermissionPolicyType: 'AccountLevelIdentityBasedPolicy',
      AuthPrincipal: { AuthPrincipalType: 'SubUser', AuthPrincipalDisplayName: '{ "not": "JSON' },
      AuthConditions: [{ ConditionKey: 'acs:SourceIp', ConditionValues: ['172.16.215.218'] }],
      AuthAction: action,
      AuthResource: resource,
      MatchedPolicies: [{ Effect: 'Deny', PolicyIdentifier: 'AuthAction' }],
    },
  };
}

const GET = { action: 'mse:GetNacosConfig', resource: ARN, date: null };
const text = (value: unknown) => JSON.stringify(value);

describe('A decoded message is found', () => {
  test('in the response, printed in any way', () => {
    const value = response('mse:GetNacosConfig', ARN);
    for (const pasted of [
      text(value),
      JSON.stringify(value, null, '\t'),
      JSON.stringify(value, null, 2).replaceAll('\n', '\r\n'),
    ])
      expect(readDiagnostics(pasted).messages).toEqual([GET]);
  });

  test('alone, with its members in any order and case', () => {
    expect(
      readDiagnostics(text({ authResource: ARN, x: { y: 1 }, authAction: GET.action })).messages,
    ).toEqual([GET]);
    expect(readDiagnostics(text({ auth_action: GET.action, auth_resource: ARN })).messages).toEqual([GET]);
  });

  test('in other fields, in strings, and in strings in strings', () => {
    const wrapped = { data: { body: text({ detail: text(response(GET.action, ARN)) }), status: 200 } };
    expect(readDiagnostics(text(wrapped)).messages).toEqual([GET]);
    expect(readDiagnostics(text(text(wrapped))).messages).toEqual([GET]);
    expect(readDiagnostics(`'${text(text(response(GET.action, ARN)))}'`).messages).toEqual([GET]);
  });

  test('with names that have white space around them', () => {
    const padded = { AuthAction: ` ${GET.action} `, AuthResource: `${ARN} ` };
    expect(readDiagnostics(text(padded)).messages).toEqual([GET]);
  });

  test('only with an action and a resource', () => {
    for (const AuthAction of [1, null, '', ' ', ['mse:GetNacosConfig']])
      expect(readDiagnostics(text({ AuthAction, AuthResource: ARN })).messages).toEqual([]);
    for (const AuthResource of [1, null, '', ' ', []])
      expect(readDiagnostics(text({ AuthAction: GET.action, AuthResource })).messages).toEqual([]);
  });

  test('on several lines, with the date of the first', () => {
    const pasted = `2026-11-03 refused ${JSON.stringify({ AuthAction: GET.action, AuthResource: ARN }, null, 2)}`;
    expect(readDiagnostics(pasted).messages).toEqual([{ ...GET, date: '2026-11-03' }]);
  });

  test('in a log, with the date of its line', () => {
    const log = [
      '2026-11-02T08:00:01Z INFO {"msg": "starting {"',
      `2026-11-03 09:00:00 WARN refused ${text(response(GET.action, ARN))} retrying }`,
      `[2026-13-99] ${text(response('mse:ListClusters', '*'))}`,
    ].join('\n');
    expect(readDiagnostics(log).messages).toEqual([
      { ...GET, date: '2026-11-03' },
      { action: 'mse:ListClusters', resource: '*', date: null },
    ]);
  });

  test('once, however often it is repeated, and for each resource of a list', () => {
    const other = `${ARN}/G`;
    const many = [
      response(GET.action, ARN),
      response('MSE:GetNacosConfig', ARN),
      response(GET.action, [ARN, other]),
    ];
    expect(readDiagnostics(text(many)).messages.map(({ resource }) => resource)).toEqual([ARN, other]);
  });

  test('in labels, and in JSON that was cut', () => {
    const cut = JSON.stringify(response(GET.action, ARN), null, 2).slice(0, -60);
    expect(readDiagnostics(cut).messages).toEqual([GET]);
    expect(
      readDiagnostics(`AuthAction: ${GET.action}, AuthResource: ${ARN}, ExplicitDeny: false`).messages,
    ).toEqual([GET]);
    expect(
      readDiagnostics(`AuthAction: ${GET.action}\nAuthAction: mse:B\nAuthResource: ${ARN}`).messages,
    ).toEqual([{ action: 'mse:B', resource: ARN, date: null }]);
  });

  test('with the characters that other programs escape', () => {
    const escaped = text(response(GET.action, ARN)).replaceAll('/', '\\/').replaceAll('&', '\\u0026');
    expect(readDiagnostics(escaped).messages).toEqual([GET]);
    expect(readDiagnostics(text(response(GET.action, '中文/"q"\\'))).messages).toEqual([
      { action: GET.action, resource: '中文/"q"\\', date: null },
    ]);
  });
});

describe('A decoded message beside other text', () => {
  const LIST = { AuthAction: GET.action, AuthResource: [ARN, `${ARN}/G`] };
  const BOTH = [GET, { ...GET, resource: `${ARN}/G` }];
  const OPEN = '{"AuthAction":"mse:GetNacosConfig"';

  test('is found behind other objects; with too many, only its first resource is', () => {
    const behind = (count: number) =>
      text({
        ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${String(index)}`, {}])),
        ...LIST,
      });
    expect(readDiagnostics(behind(11)).messages).toEqual(BOTH);
    expect(readDiagnostics(behind(12)).messages).toEqual([GET]);
  });

  test('is found behind an object that only mentions it', () => {
    expect(readDiagnostics(text({ other: { note: 'AuthAction' }, ...LIST })).messages).toEqual(BOTH);
  });

  test('is found with quotes and braces in its strings, however deep these are', () => {
    const value = { note: 'a "{" b', ...LIST, more: '\\"}' };
    for (const pasted of [value, text(value), text(text(value))])
      expect(readDiagnostics(text(pasted)).messages).toEqual(BOTH);
  });

  test('is found in a string in which another brace is open, however deep', () => {
    const value = { note: 'a { b', ...LIST, more: '{' };
    for (const pasted of [value, text(value), text(text(value))])
      expect(readDiagnostics(text(pasted)).messages).toEqual(BOTH);
    for (const pasted of [LIST, text(LIST), text(text(LIST))])
      expect(readDiagnostics(text(pasted)).messages).toEqual(BOTH);
  });

  test('is not found again in its own members', () => {
    const quoting = { ...LIST, note: 'AuthAction: mse:B, AuthResource: *' };
    expect(readDiagnostics(text(quoting)).messages).toEqual(BOTH);
  });

  test('has a limited length, beyond which only its first resource is found, and so has its text', () => {
    const padded = (length: number) =>
      text({ ...LIST, pad: 'x'.repeat(length - text({ ...LIST, pad: '' }).length) });
    expect(readDiagnostics(padded(50_000)).messages).toEqual(BOTH);
    expect(readDiagnostics(padded(50_001)).messages).toEqual([GET]);
    const spaced = (length: number) =>
      readDiagnostics(`${' '.repeat(length - text(LIST).length)}${text(LIST)}`);
    expect(spaced(4_000_000)).toMatchObject({ messages: BOTH, isCut: false });
    expect(spaced(4_000_000 + text(LIST).length)).toMatchObject({ messages: [], isCut: true });
  });

  test('is one of at most a thousand', () => {
    const many = (count: number) =>
      readDiagnostics(
        Array.from({ length: count }, (_, index) =>
          text({ ...LIST, AuthAction: `mse:A${String(index)}`, AuthResource: ARN }),
        ).join('\n'),
      );
    expect([many(1000), many(1001)].map(({ messages, isCut }) => [messages.length, isCut])).toEqual([
      [1000, false],
      [1000, true],
    ]);
  });

  test.each([
    ['[2026-11-03T08:00:00] ', '2026-11-03'],
    ['- "2026-11-03" ', '2026-11-03'],
    ['----2026-11-03 ', null],
    ['at 2026-11-03 ', null],
    ['2026-11-031 ', null],
    ['2026-02-40 ', null],
    ['2026-11-02 before\n', null],
  ])('has a date if its line begins with one: %j', (before, date) => {
    expect(readDiagnostics(before + text(LIST)).messages[0]).toEqual({ ...GET, date });
  });

  test('has the date of the first of its lines', () => {
    const log = ['2026-11-03', '2026-11-04'].map((date) => `${date} ${text(LIST)}`).join('\n');
    expect(readDiagnostics(log).messages.map(({ date }) => date)).toEqual(['2026-11-03', '2026-11-03']);
  });

  test.each<[labels: string, resource: string | null]>([
    [`${OPEN}, "AuthResource":"${ARN}/a]b"}],;`, `${ARN}/a]b`],
    [`AuthAction = mse:GetNacosConfig; AuthResource = ${ARN}/a),;`, `${ARN}/a`],
    [`AuthAction: mse:GetNacosConfig AuthResource: ${ARN}/a]b],`, `${ARN}/a]b`],
    [`AuthAction：mse:GetNacosConfig，AuthResource：${ARN}`, ARN],
    [`${OPEN}, "AuthResource": [ "${ARN}", "${ARN}/G`, ARN],
    [`${OPEN}, "AuthResource": []`, null],
    ['AuthAction: mse:GetNacosConfig AuthResource: ,;', null],
    ['AuthAction: GetNacosConfig AuthResource: *', null],
    [`AuthAction: mse:GetNacosConfig${' '.repeat(4000)}AuthResource: *`, null],
  ])('is read from labels: %s', (labels, resource) => {
    expect(readDiagnostics(labels).messages.map((message) => message.resource)).toEqual(
      resource === null ? [] : [resource],
    );
  });
});

describe('A message that was not decoded', () => {
  const encoded = `AQEAAAAAZBgxr0U1MjA1NTM1LUM4BBktMzE5RS1CODgxLUU1QTI0RDNFQTM1${'A/b+'.repeat(20)}==`;

  test('is found in the detail of a refusal, which names no resource', () => {
    const detail = {
      AuthAction: GET.action,
      NoPermissionType: 'ImplicitDeny',
      EncodedDiagnosticMessage: encoded,
    };
    for (const pasted of [text({ AccessDeniedDetail: detail }), text(text(detail)).replaceAll('/', '\\/')])
      expect(readDiagnostics(pasted)).toEqual({ messages: [], encoded: [encoded], isCut: false });
  });

  test('is found alone, also wrapped by a terminal', () => {
    expect(readDiagnostics(`${encoded}\n`).encoded).toEqual([encoded]);
    expect(readDiagnostics(`${encoded.slice(0, 80)}\r\n${encoded.slice(80)}`).encoded).toEqual([encoded]);
    expect(readDiagnostics(`  ${encoded}`).encoded).toEqual([encoded]);
    expect(readDiagnostics(encoded + ' '.repeat(40_000)).encoded).toEqual([]);
    expect(readDiagnostics(`word  ${encoded}`).encoded).toEqual([]);
    expect(readDiagnostics(`word\n\t${encoded}`).encoded).toEqual([]);
    expect(readDiagnostics(`word ${encoded}`).encoded).toEqual([]);
    expect(readDiagnostics(` word ${encoded}`).encoded).toEqual([]);
    expect(
      readDiagnostics('A sentence about a message that nobody has decoded or would ever want to').encoded,
    ).toEqual([]);
  });
});

test('At most a thousand messages that were not decoded are found', () => {
  const labelled = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `EncodedDiagnosticMessage: ${'A'.repeat(16)}${String(index)}`,
    );
  expect(readDiagnostics(labelled(1001).join('\n')).encoded).toHaveLength(1000);
});

describe('Any text', () => {
  const pieces = fc.constantFrom(
    ...['{', '}', '[', '"', '\\"', '\\', ':', ',', '\n', 'AuthAction', 'AuthResource', ARN, GET.action],
    ...[text(response(GET.action, ARN)), text(text({ AuthAction: GET.action, AuthResource: '*' }))],
  );

  test('is read without an error, and only what it contains is reported', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
        const pasted = parts.join('');
        for (const { action, resource } of readDiagnostics(pasted).messages) {
          expect(action.trim()).not.toBe('');
          expect(resource.trim()).not.toBe('');
        }
      }),
      seeded(500),
    );
  });

  largeTest('of two million characters is read within seconds, also if it is hostile', () => {
    const message = text(response(GET.action, ARN)).replace('{ \\"not\\": \\"JSON', 'user');
    expect(message).toContain('"user"');
    const sized = (piece: string) => piece.repeat(Math.ceil(2_000_000 / piece.length));
    const hostile = [
      '{',
      '\\',
      '{"AuthAction":',
      'AuthAction ',
      '{AuthAction{',
      '"',
      '\\"AuthAction\\":\\"',
      ' ',
      'EncodedDiagnosticMessage="',
    ];
    const started = performance.now();
    for (const piece of hostile) readDiagnostics(sized(piece));
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(readDiagnostics(`${sized('{ noise "\n')}${message}`).messages).toEqual([GET]);
    expect(readDiagnostics(Array.from({ length: 3000 }, () => message).join('\n'))).toMatchObject({
      messages: [GET],
      isCut: false,
    });
  });
});
