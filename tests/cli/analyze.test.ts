import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/cli/analyze.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { diff } from '../../src/cli/diff.ts';
import { allow, deny, policy } from '../support/policy-builders.ts';
import type { StatementJson } from '../support/policy-builders.ts';
import { runVerb } from './run-verb.ts';

const set = (...statements: readonly StatementJson[]) => [policy({ Statement: statements })];
const on = (relativeId: string) => `acs:mse:*:*:${relativeId}`;

async function answersTo(...questions: readonly object[]) {
  const { exitCode, lines, errors } = await runVerb(analyze, { 'q.json': JSON.stringify(questions) });
  return { exitCode, errors, answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

async function answerTo(question: object) {
  return (await answersTo(question)).answers[0];
}

const covers = (outer: unknown, inner: unknown, rest: object = {}) =>
  answerTo({ name: 'q', question: 'covers', outer, inner, ...rest });
const holds = (policies: unknown, assertion: string, rest: object = {}) =>
  answerTo({ name: 'q', question: 'holds', policies, assertion, ...rest });

const YES = { name: 'q', verdict: 'yes' };
const NO = expect.objectContaining({ name: 'q', verdict: 'no' });

describe('ram analyze', () => {
  test('answers each question in order, with a witness for each "no"', async () => {
    const wide = set(allow({ Action: 'mse:*', Resource: '*' }));
    const narrow = set(allow({ Action: 'mse:GetNacosConfig', Resource: on('instance/mse-cn-1/prod') }));
    const { exitCode, answers } = await answersTo(
      { name: 'a', question: 'covers', outer: wide, inner: narrow },
      { name: 'b', question: 'covers', outer: narrow, inner: wide, extra: 1 },
      { name: 'c', question: 'equivalent', left: narrow, right: narrow },
      { name: 'd', question: 'redundant', policies: [...wide, ...narrow] },
    );
    expect(exitCode).toBe(1);
    expect(answers).toEqual([
      { name: 'a', verdict: 'yes' },
      {
        name: 'b',
        verdict: 'no',
        witness: {
          action: expect.stringMatching(/^mse:(?!GetNacosConfig$)/),
          resource: expect.stringMatching(/^acs:mse:cn-hangzhou:1234567890123456:./),
          context: {},
        },
      },
      { name: 'c', verdict: 'yes' },
      { name: 'd', verdict: 'yes', statements: [[1, 0]] },
    ]);
  });

  test('exits with 0 if everything is proven and nothing is redundant', async () => {
    const policies = set(allow());
    const { exitCode, answers } = await answersTo(
      { name: 'a', question: 'covers', outer: policies, inner: policies },
      { name: 'b', question: 'redundant', policies },
    );
    expect(exitCode).toBe(0);
    expect(answers[1]).toMatchObject({
      verdict: 'no',
      witness: { action: CATALOG[0]?.fullName },
      statements: [],
    });
  });

  test.each<[string, StatementJson, StatementJson, boolean]>([
    ['ignores the case of actions', { Action: 'MSE:getnacosCONFIG' }, { Action: 'mse:GetNacosConfig' }, true],
    ['minds the case of resources', { Resource: on('instance/A') }, { Resource: on('instance/a') }, false],
    [
      'unites patterns',
      { Resource: [on('instance/a'), on('instance/a?*')] },
      { Resource: on('instance/a*') },
      true,
    ],
    ['unites actions', { Action: ['mse:A*', 'mse:?*'] }, { Action: 'mse:*' }, true],
    ['knows what NotAction leaves', { Action: 'mse:*' }, { NotAction: 'mse:Get*' }, false],
    ['knows what NotAction excludes', { NotAction: ['mse:Get*', 'ecs:*'] }, { Action: 'mse:List*' }, true],
    [
      'covers what is in a container',
      { Resource: on('instance/a') },
      { Resource: on('instance/a/b/*') },
      true,
    ],
    [
      'covers no id with the same prefix',
      { Resource: on('instance/a') },
      { Resource: on('instance/ab') },
      false,
    ],
    ['finds actions outside the catalog', { Action: 'mse:Get*' }, { Action: 'mse:G*' }, false],
    ['minds the service', { Action: '*', Resource: on('*') }, { Action: '*', Resource: '*' }, false],
    [
      'adds up ranges',
      { Condition: { IpAddress: { 'acs:SourceIp': ['10.0.0.0/9', '10.128.0.0/9'] } } },
      { Condition: { IpAddress: { 'acs:SourceIp': '10.0.0.0/8' } } },
      true,
    ],
    [
      'minds the family of addresses',
      { Condition: { IpAddress: { 'acs:SourceIp': '0.0.0.0/0' } } },
      { Condition: { NotIpAddress: { 'acs:SourceIp': '10.0.0.0/8' } } },
      false,
    ],
    ['minds an absent key', { Condition: { StringLike: { 'acs:UserAgent': '*' } } }, {}, false],
    [
      'compares dates as instants',
      { Condition: { DateLessThan: { 'acs:CurrentTime': '2026-11-23T18:00:00+08:00' } } },
      { Condition: { DateLessThan: { 'acs:CurrentTime': '2026-11-23T10:00:00Z' } } },
      true,
    ],
    [
      'compares numbers by value',
      { Condition: { NumericLessThan: { 'acs:RequestTag/n': '10.5' } } },
      { Condition: { NumericLessThanEquals: { 'acs:RequestTag/n': '1e1' } } },
      true,
    ],
    [
      'finds the letter that two cases share',
      { Condition: { StringEquals: { 'acs:UserAgent': ['k', 'K'] } } },
      { Condition: { StringEqualsIgnoreCase: { 'acs:UserAgent': 'k' } } },
      false,
    ],
    [
      'takes a contradictory condition for no grant',
      { Action: 'mse:X' },
      { Condition: { StringEquals: { 'acs:UserAgent': 'a' }, StringNotEquals: { 'acs:UserAgent': 'a' } } },
      true,
    ],
  ])('covers: %s', async (_, outer, inner, isCovered) => {
    const action = outer.Action === undefined && outer.NotAction === undefined ? { Action: 'mse:*' } : {};
    const answer = await covers(set(allow({ ...action, ...outer })), set(allow(inner)));
    expect(answer).toEqual(isCovered ? YES : NO);
  });

  test('several statements cover one together', async () => {
    const tag = (operator: string) => allow({ Condition: { [operator]: { 'acs:ResourceTag/env': 'prod' } } });
    expect(await covers(set(tag('StringEquals'), tag('StringNotEquals')), set(allow()))).toEqual(YES);
    expect(await covers(set(tag('StringEquals'), tag('StringLike')), set(allow()))).toEqual(NO);
  });

  test('follows the matching mode', async () => {
    const [outer, inner] = [
      set(allow({ Resource: on('instance/a') })),
      set(allow({ Resource: on('instance/a/b') })),
    ];
    expect(await covers(outer, inner)).toEqual(YES);
    expect(await covers(outer, inner, { matching: 'literal' })).toEqual(NO);
  });

  test('a rejected policy grants nothing', async () => {
    const rejected = [{ Version: '1', Statement: [{ ...allow(), Sid: 'x' }] }];
    expect(await covers([], rejected)).toEqual(YES);
    expect(await covers(rejected, set(allow()))).toEqual(NO);
    expect(await answerTo({ name: 'q', question: 'redundant', policies: rejected })).toEqual({
      name: 'q',
      verdict: 'no',
      statements: [],
    });
  });

  test('redundant: each statement that can be removed alone is listed', async () => {
    const policies = set(
      allow({ Action: 'mse:Get*' }),
      allow({ Action: 'mse:GetNacosConfig' }),
      deny({ Action: 'mse:Delete*', Resource: on('instance/a') }),
      deny({ Action: 'mse:DeleteNacosConfig', Resource: on('instance/a/b') }),
      allow({ Action: 'mse:GetNacosConfig' }),
    );
    expect(await answerTo({ name: 'q', question: 'redundant', policies })).toEqual({
      name: 'q',
      verdict: 'yes',
      statements: [
        [0, 1],
        [0, 3],
        [0, 4],
      ],
    });
  });

  test('holds: an assertion is about every name in its scope', async () => {
    const policies = set(
      allow({ Action: 'mse:*', Resource: on('instance/a') }),
      deny({ Action: 'mse:Delete*', Resource: on('instance/a/prod') }),
    );
    expect(await holds(policies, 'deny mse:Delete* in instance/a/prod')).toEqual(YES);
    expect(await holds(policies, 'deny mse:Delete* in instance/a')).toMatchObject({
      verdict: 'no',
      witness: { action: expect.stringContaining('mse:Delete') },
    });
    expect(await holds(policies, 'implicit-deny mse:* in instance/b')).toEqual(YES);
    expect(await holds(policies, 'deny mse:ListClusters in instance/a')).toEqual({
      name: 'q',
      verdict: 'no',
      reason: 'applies-to-nothing',
    });
  });

  test('holds: the context is the given or default one, unless it is any', async () => {
    const policies = set(
      allow(),
      deny({ Condition: { NotIpAddress: { 'acs:SourceIp': '203.0.113.0/24' } } }),
    );
    expect(await holds(policies, 'allow mse:ListClusters on *')).toEqual(YES);
    expect(await holds(policies, 'allow mse:ListClusters on *', { context: {} })).toEqual(NO);
    expect(await holds(policies, 'allow mse:ListClusters on *', { anyContext: true })).toEqual(NO);
    const line = 'allow mse:ListClusters on * when acs:SourceIp = 203.0.113.9';
    expect(await holds(policies, line, { anyContext: true })).toEqual(YES);
    expect(await holds(policies, `${line} in any context`)).toEqual(YES);
    expect(await holds(policies, 'allow mse:ListClusters on * in any context')).toEqual(NO);
  });

  test('answers by the API reference too, where an action can need two resources', async () => {
    const reading = { reading: 'api-reference' };
    const ofNames = set(allow({ Action: 'mse:CreateNacosConfig', Resource: on('instance/a') }));
    expect(await covers([], ofNames)).toEqual(NO);
    expect(await covers([], ofNames, reading)).toEqual(YES);
    const cluster = { Action: 'mse:UpdateNacosCluster' };
    const namespaceOnly = set(allow({ ...cluster, Resource: on('instance/a/b') }));
    expect(await covers([], namespaceOnly, reading)).toEqual(YES);
    const both = set(
      allow({ ...cluster, Resource: on('instance/a') }),
      deny({ ...cluster, Resource: on('instance/a/b') }),
    );
    expect(await covers([], both, reading)).toMatchObject({
      verdict: 'no',
      witness: { resource: expect.stringMatching(/:instance\/a\/(?!b$)/) },
    });
    expect(await holds(both, 'deny mse:UpdateNacosCluster on instance/a/b/G/n', reading)).toEqual(YES);
    expect(await holds(both, 'deny mse:UpdateNacosCluster on instance/a/*', reading)).toMatchObject({
      reason: 'unrelated-pattern',
    });
    expect(await holds(both, 'deny * in *', { reading: 'rumour' })).toMatchObject({
      reason: 'invalid-question',
    });
  });

  test('holds: under every reading, the witness is by the one that breaks the line', async () => {
    const policies = set(allow({ Action: 'mse:Get*', Resource: on('instance/a/b') }));
    const line = 'allow mse:GetNacosConfig in instance/a/b';
    expect(await holds(policies, line)).toEqual(YES);
    expect(await holds(policies, `${line} under every reading`)).toEqual(NO);
    expect(await holds(policies, 'deny mse:Delete* in * in any context under every reading')).toEqual(YES);
  });

  test('holds: everything else is what no other line of the question allows, so everything', async () => {
    expect(await holds(set(deny()), 'deny everything else in any context')).toEqual(YES);
    expect(await holds(set(allow()), 'deny everything else')).toEqual(NO);
  });

  test.each([
    [{ question: 'guess' }],
    [{ question: 'covers', outer: [] }],
    [{ question: 'holds', policies: [], assertion: 'permit everything' }],
    [{ question: 'covers', outer: [], inner: [], matching: 'fuzzy' }],
    [7],
  ])('reports %j, and answers the others', async (question) => {
    const { exitCode, errors, answers } = await answersTo(question as object, {
      name: 'b',
      question: 'covers',
      outer: [],
      inner: [],
    });
    expect(exitCode).toBe(2);
    expect(errors).toHaveLength(1);
    expect(answers).toMatchObject([{ verdict: 'unknown', reason: 'invalid-question' }, { verdict: 'yes' }]);
  });

  test.each(['{', '{}'])('cannot run on %s', async (text) => {
    const { exitCode, errors } = await runVerb(analyze, { 'q.json': text });
    expect([exitCode, errors.length]).toEqual([2, 1]);
  });

  test('gives up on hostile policies with a reason', async () => {
    const question = (mark: string) =>
      Array.from({ length: 12 }, (_, i) => `${'*a'.repeat(i + 1)}${mark}${'?'.repeat(14)}b*`);
    const outer = set(allow({ Resource: question('x').map((id) => on(`instance/${id}`)) }));
    const inner = set(allow({ Resource: on('instance/*a*x*b*') }));
    expect(['no', 'unknown']).toContain((await covers(outer, inner))?.['verdict']);
  });
});

describe('ram diff', () => {
  const text = (...statements: readonly StatementJson[]) => JSON.stringify(policy({ Statement: statements }));
  const OLD = text(allow({ Action: 'mse:Get*', Resource: on('instance/mse-cn-1/prod') }));
  const NEW = text(
    allow({ Action: 'mse:Get*', Resource: [on('instance/mse-cn-1/prod'), on('instance/mse-cn-1/dev')] }),
  );

  const run = (before: string, after: string, options: Record<string, string | boolean> = {}) =>
    runVerb(diff, { 'old.json': before, 'new.json': after }, { ...options, '--': ['new.json'] }, [
      'old.json',
    ]);

  test('says nothing but that the policies are the same', async () => {
    const { exitCode, lines } = await run(
      OLD,
      text(allow({ Action: ['mse:get*', 'mse:GetX'], Resource: on('instance/mse-cn-1/prod') })),
    );
    expect(lines).toEqual(['The new policies allow the same requests.']);
    expect(exitCode).toBe(0);
  });

  test('prints what is gained, with the statement and an example', async () => {
    const { exitCode, lines } = await run(OLD, NEW);
    expect(lines).toEqual([
      'The new policies allow more requests.',
      '',
      'Newly allowed:',
      '- "mse:Get*" on "acs:mse:*:*:instance/mse-cn-1/dev"',
      '  - Allowed by statement 1 of "new.json" (new)',
      '  - For example "mse:GetNacosConfig" on "acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-1/dev/any-group/any-config"',
    ]);
    expect(exitCode).toBe(1);
  });

  test('compares by the API reference, where the name of a configuration decides nothing', async () => {
    const [before, after] = ['a', 'b'].map((name) =>
      text(allow({ Action: 'mse:CreateNacosConfig', Resource: on(`instance/I/N/G/${name}`) })),
    );
    expect((await run(before ?? '', after ?? '')).exitCode).toBe(1);
    expect((await run(before ?? '', after ?? '', { reading: 'api-reference' })).exitCode).toBe(0);
  });

  test('prints Markdown with names as code', async () => {
    const { lines } = await run(NEW, OLD, { format: 'markdown' });
    expect(lines.slice(0, 5)).toEqual([
      '**The new policies allow fewer requests.**',
      '',
      '### No longer allowed',
      '',
      '- `mse:Get*` on `acs:mse:*:*:instance/mse-cn-1/dev`',
    ]);
  });

  test('prints one JSON object with both directions', async () => {
    const before = text(allow(), deny({ Action: 'mse:Delete*', Resource: on('instance/mse-cn-1') }));
    const { lines } = await run(before, text(allow(), deny({ Action: 'mse:Update*' })), { json: true });
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      verdict: 'changed',
      gained: {
        kind: 'some',
        complete: true,
        entries: [
          {
            cause: 'deny',
            policy: 'old.json',
            statement: 1,
            actions: ['mse:Delete*'],
            resources: [on('instance/mse-cn-1')],
            condition: {},
            witness: { action: expect.stringMatching(/^mse:Delete/) },
          },
        ],
      },
      lost: {
        kind: 'some',
        entries: [{ cause: 'deny', policy: 'new.json', actions: ['mse:Update*'], resources: ['*'] }],
      },
    });
  });

  test('names the condition under which something is allowed', async () => {
    const limited = text(
      allow({ Condition: { IpAddress: { 'acs:SourceIp': '10.0.0.0/8' } }, Action: 'mse:List*' }),
    );
    const { lines } = await run(text(allow({ Action: 'mse:ListClusters' })), limited);
    expect(lines.join('\n')).toContain('Only if the request meets: "IpAddress acs:SourceIp 10.0.0.0/8"');
  });

  test('follows the matching mode, and reports rejected policies', async () => {
    const inside = text(allow({ Action: 'mse:Get*', Resource: on('instance/mse-cn-1/prod/*') }));
    expect((await run(OLD, inside, { matching: 'literal' })).lines[0]).toContain('some requests');
    const { exitCode, errors } = await run('{}', '{}');
    expect([exitCode, errors.length]).toEqual([1, 2]);
  });

  test('needs policies on both sides', async () => {
    const { exitCode, errors } = await runVerb(diff, { 'old.json': OLD });
    expect([exitCode, errors.length]).toEqual([2, 1]);
  });
});
