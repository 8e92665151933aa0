import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { convert } from '../../src/cli/convert.ts';
import { decide } from '../../src/cli/decide.ts';
import { format } from '../../src/cli/format.ts';
import { lint } from '../../src/cli/lint.ts';
import { formatPolicy } from '../../src/engine/policy/format.ts';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import { exportAccount } from '../../src/scenario/import/account-json.ts';
import { writeScenarioFile } from '../../src/scenario/scenario-file.ts';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { allow, deny, policy } from '../support/policy-builders.ts';
import { runVerb } from './run-verb.ts';

const READER = JSON.stringify(
  policy({ Statement: [allow({ Action: 'mse:Get*', Resource: 'acs:mse:*:*:instance/mse-cn-1/prod' })] }),
);
const BROKEN = '{"Version":"1",\n  "Statement":[{"Effect":"allow","Action":"mse:*","Resource":"*"}]}';
const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('ram lint', () => {
  test('prints each problem with its position, severity and code, and fails', async () => {
    const { exitCode, lines } = await runVerb(lint, { 'p.json': BROKEN });
    expect(lines[0]).toMatch(/^p\.json:2:26: error: .*"allow".* \[invalid-effect\]$/);
    expect(lines.at(-1)).toBe('Errors: 1, security warnings: 0, warnings: 0, suggestions: 0');
    expect(exitCode).toBe(1);
  });

  test('prints JSON, one object per problem', async () => {
    const { lines } = await runVerb(lint, { 'p.json': BROKEN }, { json: true });
    expect(parsed(lines)).toMatchObject([
      {
        file: 'p.json',
        policy: null,
        code: 'invalid-effect',
        severity: 'error',
        line: 2,
        column: 26,
        endLine: 2,
        endColumn: 33,
      },
    ]);
  });

  test('says in one line what each policy opens, and in JSON with each problem', async () => {
    const writer = JSON.stringify(
      policy({
        Statement: [
          allow({ Action: 'mse:UpdateNacosConfig', Resource: 'acs:mse:*:*:instance/I/NS/G/app.yaml' }),
        ],
      }),
    );
    const admin = JSON.stringify(policy({ Statement: [allow({ Action: 'mse:*', Resource: '*' })] }));
    const { lines } = await runVerb(lint, {
      'writer.json': writer,
      'admin.json': admin,
      'broken.json': BROKEN,
    });
    expect(lines.slice(-3, -1)).toEqual([
      'writer.json: Changes 1 configuration, deletes nothing.',
      'admin.json: Administrator: allows everything.',
    ]);
    const json = await runVerb(lint, { 'writer.json': writer, 'broken.json': BROKEN }, { json: true });
    const exposures = parsed(json.lines).map(({ file, exposure }) => [file, exposure]);
    expect(exposures).toContainEqual([
      'writer.json',
      {
        summary: 'Changes 1 configuration, deletes nothing.',
        delete: [0, 4],
        write: [1, 3],
        read: [0, 2],
        list: [0, 2],
        deny: [0, 5],
      },
    ]);
    expect(exposures).toContainEqual(['broken.json', null]);
  });

  test('prints SARIF with a rule for each code and a region for each result', async () => {
    const { lines } = await runVerb(lint, { 'a b/p.json': BROKEN }, { format: 'sarif' });
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { rules: [{ id: 'invalid-effect', defaultConfiguration: { level: 'error' } }] } },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'invalid-effect',
              ruleIndex: 0,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a%20b/p.json' },
                    region: { startLine: 2, startColumn: 26, endLine: 2, endColumn: 33 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('prints SARIF without results for a policy without problems', async () => {
    const sound = JSON.stringify(
      policy({ Statement: [allow({ Action: 'mse:ListClusters', Resource: 'acs:mse:*:*:*' })] }),
    );
    const { lines } = await runVerb(lint, { 'p.json': sound }, { format: 'sarif', 'fail-on': 'error' });
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ runs: [{ results: expect.any(Array) }] });
  });

  test.each([
    ['error', 0],
    ['security-warning', 0],
    ['warning', 1],
    ['suggestion', 1],
  ])('with --fail-on %s exits with %i for a warning', async (severity, expected) => {
    const text = JSON.stringify(
      policy({ Statement: [allow({ Action: 'mse:GetNacosConfigs', Resource: 'acs:mse:*:*:instance/i' })] }),
    );
    const { exitCode, lines } = await runVerb(lint, { 'p.json': text }, { 'fail-on': severity });
    expect(lines.join('\n')).toContain('[unknown-action]');
    expect(exitCode).toBe(expected);
  });

  test('uses the resources that a policy names, or the account file if one is given', async () => {
    const codes = async (options: Record<string, string>) => {
      const files = { 'p.json': READER, 'account.json': exportAccount(DEFAULT_ACCOUNT) };
      const { lines } = await runVerb(lint, files, { ...options, json: true }, ['p.json']);
      return parsed(lines).map(({ code }) => code);
    };
    expect(await codes({})).not.toContain('unknown-instance');
    expect(await codes({ account: 'account.json' })).toContain('unknown-instance');
  });

  test('names the policy of a scenario', async () => {
    const { lines } = await runVerb(lint, { 's.json': writeScenarioFile(starterScenario()) }, { json: true });
    for (const { policy: name } of parsed(lines)) expect(name).toBe('prod-yaml-editor');
    expect(lines.length).toBeGreaterThan(0);
  });

  test.each([
    [{ format: 'xml' }, 'xml'],
    [{ 'fail-on': 'never' }, 'never'],
    [{ account: 'missing.json' }, 'missing.json'],
    [{ account: 'p.json' }, 'p.json'],
  ])('cannot run with %j', async (options, named) => {
    const { exitCode, errors, lines } = await runVerb(lint, { 'p.json': READER }, options);
    expect([exitCode, lines]).toEqual([2, []]);
    expect(errors.join()).toContain(named);
  });

  test('cannot run on a file that cannot be read', async () => {
    const { exitCode, errors } = await runVerb(lint, {}, {}, ['missing.json']);
    expect(exitCode).toBe(2);
    expect(errors).toEqual(['missing.json: the file cannot be read.']);
  });
});

describe('ram decide', () => {
  const request = { action: 'mse:GetNacosConfig', resource: 'instance/mse-cn-1/prod/G/app.yaml' };
  const decided = async (
    options: Record<string, unknown>,
    files: Record<string, string> = { 'p.json': READER },
  ) => {
    const { lines, exitCode } = await runVerb(decide, files, { ...request, ...options, json: true });
    return { decision: undefined, ...parsed(lines)[0], exitCode };
  };

  test('pools the policies of all files', async () => {
    const files = { 'allow.json': READER, 'deny.json': JSON.stringify(policy({ Statement: [deny()] })) };
    expect(await decided({}, files)).toEqual({
      decision: 'explicit-deny',
      determining: [[1, 0]],
      assumed: false,
      exitCode: 0,
    });
  });

  test('follows the matching mode', async () => {
    expect((await decided({})).decision).toBe('allow');
    expect((await decided({ matching: 'literal' })).decision).toBe('implicit-deny');
  });

  test('follows the reading', async () => {
    const update = { action: 'mse:CreateNacosConfig', resource: 'instance/mse-cn-1/prod/G/app.yaml' };
    const scoped = {
      'a.json':
        '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"acs:mse:*:*:instance/mse-cn-1"}]}',
    };
    expect((await decided(update, scoped)).decision).toBe('allow');
    expect((await decided({ ...update, reading: 'api-reference' }, scoped)).decision).toBe('implicit-deny');
  });

  test('follows what a scenario says was observed, whatever the reading', async () => {
    const text = JSON.stringify(
      policy({ Statement: [allow({ Resource: 'acs:mse:*:*:instance/mse-cn-1' })] }),
    );
    const scenario = (resourceType: string) => ({
      'a.json': JSON.stringify({
        policies: [{ name: 'a', text }],
        observed: [{ action: 'GetNacosConfig', resourceType, date: '2026-11-30' }],
      }),
    });
    expect((await decided({}, scenario('account'))).decision).toBe('implicit-deny');
    expect((await decided({ reading: 'api-reference' }, scenario('config'))).decision).toBe('allow');
  });

  test('uses a full ARN unchanged', async () => {
    const arn = 'acs:mse:cn-beijing:1:instance/mse-cn-1/prod/G/app.yaml';
    expect((await decided({ resource: arn })).decision).toBe('allow');
  });

  test('uses only the given context', async () => {
    const condition = {
      'ForAllValues:StringEquals': { 'acs:RequestTag/a': ['x', 'y'] },
      Bool: { 'acs:MFAPresent': 'true' },
    };
    const files = { 'p.json': JSON.stringify(policy({ Statement: [allow({ Condition: condition })] })) };
    const given = (...context: string[]) => decided({ context }, files);
    expect((await given()).decision).toBe('implicit-deny');
    expect((await given('acs:MFAPresent=true')).decision).toBe('allow');
    expect((await given('acs:MFAPresent=true', 'acs:RequestTag/a=x', 'acs:RequestTag/a=y')).decision).toBe(
      'allow',
    );
    expect((await given('acs:MFAPresent=true', 'acs:RequestTag/a=x', 'acs:RequestTag/a=z=1')).decision).toBe(
      'implicit-deny',
    );
  });

  test('ignores a rejected policy, reports it, and exits with 1', async () => {
    const { exitCode, errors, lines } = await runVerb(
      decide,
      { 'a.json': BROKEN, 'b.json': READER },
      request,
    );
    expect(exitCode).toBe(1);
    expect(errors.join()).toContain('a.json');
    expect(lines).toEqual(['allow', 'statement 1 of b.json']);
  });

  test.each([
    { action: undefined },
    { resource: undefined },
    { matching: 'fuzzy' },
    { reading: 'openapi' },
    { context: ['acs:SourceIp'] },
    { context: ['=x'] },
  ])('cannot run with %j', async (options) => {
    expect((await decided(options as never)).exitCode).toBe(2);
  });
});

describe('ram format', () => {
  test('prints the policy in the layout of the page', async () => {
    const { lines, exitCode } = await runVerb(format, { 'p.json': READER });
    expect(lines).toEqual([formatPolicy(READER)]);
    expect(exitCode).toBe(0);
  });

  test('rewrites only the files that change, and prints their names', async () => {
    const files = { 'a.json': READER, 'b.json': `${formatPolicy(READER)}\n` };
    const { lines, written } = await runVerb(format, files, { write: true });
    expect(lines).toEqual(['a.json']);
    expect([...written]).toEqual([['a.json', `${formatPolicy(READER)}\n`]]);
  });

  test('leaves a file that is not JSON unchanged', async () => {
    const { exitCode, errors, written } = await runVerb(format, { 'a.json': '{' }, { write: true });
    expect(exitCode).toBe(1);
    expect(errors).toHaveLength(1);
    expect(written.size).toBe(0);
  });

  test('reports a file that cannot be written', async () => {
    const { exitCode, errors } = await runVerb(format, { 'readonly.json': READER }, { write: true });
    expect([exitCode, errors]).toEqual([2, ['readonly.json: the file cannot be written.']]);
  });
});

describe('ram convert', () => {
  test('prints the policies of a file with their notes, and exits with 1 if one is incomplete', async () => {
    const aws = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: '*', NotResource: 'arn:aws:s3:::x' },
      ],
    });
    const { exitCode, lines } = await runVerb(convert, { 'aws.json': aws, 'ram.json': READER });
    const [first, second] = parsed(lines);
    expect(first).toMatchObject({
      file: 'aws.json',
      kind: 'aws-policy',
      policies: [{ attached: false, complete: false }],
    });
    expect(second).toEqual({
      file: 'ram.json',
      kind: 'ram-policy',
      policies: [{ name: null, text: formatPolicy(READER), attached: true, complete: true, notes: [] }],
      left: [],
    });
    expect(exitCode).toBe(1);
  });

  test('prints the account of a Nacos export, and the paths that were left out', async () => {
    const zip = zipSync({ 'G/a.yaml': strToU8('k'), '../evil': strToU8('k'), 'x/G/b.yaml': strToU8('k') });
    const { lines } = await runVerb(convert, { 'export.html': zip });
    expect(parsed(lines)).toMatchObject([
      {
        kind: 'nacos-export',
        account: {
          instances: [{ namespaces: [{ id: 'public', groups: [{ name: 'G', configs: ['a.yaml'] }] }] }],
        },
        left: [
          { code: 'leaves-archive', path: '../evil' },
          { code: 'two-readings', path: 'x/G/b.yaml' },
        ],
      },
    ]);
  });

  test('prints the account of an API response and of a scenario', async () => {
    const answer = '{"Data":[{"InstanceId":"mse-cn-1","ClusterName":"a"}]}';
    const { lines } = await runVerb(convert, {
      'a.json': answer,
      's.json': writeScenarioFile(starterScenario()),
    });
    expect(parsed(lines)).toMatchObject([
      { kind: 'aliyun-answer', account: { instances: [{ id: 'mse-cn-1' }] } },
      { kind: 'scenario', account: DEFAULT_ACCOUNT },
    ]);
  });

  test('reports a file in an unsupported format', async () => {
    const { exitCode, lines } = await runVerb(convert, { 'x.txt': 'hello' });
    expect(exitCode).toBe(1);
    expect(parsed(lines)).toMatchObject([
      { kind: 'unknown', policies: [], left: [{ code: 'not-recognized' }] },
    ]);
  });
});
