import { describe, expect, test } from 'vitest';
import { checkFile } from '../../src/cli/check-file.ts';
import type { FileReport } from '../../src/cli/check-file.ts';
import { problemMessage } from '../../src/cli/problem-message.ts';
import { diagnosticsEn } from '../../src/i18n/diagnostics/en.ts';
import { checkEn } from '../../src/i18n/cli/check-en.ts';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import { writeScenarioFile } from '../../src/scenario/scenario-file.ts';
import { allow, deny, policy } from '../support/policy-builders.ts';

const LISTER = policy({ Statement: [allow({ Action: 'mse:ListClusters' })] });
const LISTS = 'allow mse:ListClusters on *';

/** The report on a file with these members; `files` are the other files in its folder. */
function check(members: object, files: Readonly<Record<string, string>> = {}): FileReport {
  return checkFile(JSON.stringify(members), (path) => files[path] ?? null);
}

function sentences({ problems }: FileReport): readonly string[] {
  return problems.map((problem) => problemMessage({ ...diagnosticsEn, ...checkEn }, problem));
}

describe('A file whose assertions all pass', () => {
  test('can be one that the page saved.', () => {
    const saved = writeScenarioFile({
      ...starterScenario(),
      expectations: [LISTS, 'deny mse:Delete* in *'],
    });
    expect(checkFile(saved, () => null)).toEqual({ passed: 2, problems: [] });
  });

  test('can contain a policy as a document.', () => {
    const report = check({ policies: [{ document: LISTER }], expectations: [LISTS, 'deny everything else'] });
    expect(report).toEqual({ passed: 2, problems: [] });
  });

  test('can name a policy file, with or without a byte order mark.', () => {
    const text = JSON.stringify(LISTER);
    const members = { policies: [{ file: 'policies/lister.json' }], expectations: [LISTS] };
    expect(check(members, { 'policies/lister.json': text }).passed).toBe(1);
    expect(check(members, { 'policies/lister.json': `\uFEFF${text}` }).passed).toBe(1);
    expect(checkFile(`\uFEFF${JSON.stringify(members)}`, () => text).passed).toBe(1);
  });

  test('is checked in its own account, context and mode, with the attached policies only.', () => {
    const account = { id: '1', instances: [{ id: 'I', namespaces: [{ id: 'N' }] }] };
    const office = policy({
      Statement: [
        allow({
          Resource: 'acs:mse:*:*:instance/I',
          Condition: { IpAddress: { 'acs:SourceIp': '10.0.0.0/8' } },
        }),
      ],
    });
    const members = {
      policies: [{ document: office }, { document: policy({ Statement: [deny()] }), attached: false }],
      ...{ account, context: { 'acs:SourceIp': '10.1.2.3' } },
      expectations: ['allow mse:DeleteNacosConfigs on instance/I/N'],
    };
    expect(check(members).passed).toBe(1);
    expect(check({ ...members, context: { 'acs:SourceIp': '192.0.2.1' } }).passed).toBe(0);
    expect(check({ ...members, view: { mode: 'literal' } }).passed).toBe(0);
  });
});

describe('A problem of a file', () => {
  test('is each assertion that fails, cannot be parsed or applies to nothing.', () => {
    const report = check({
      policies: [{ document: LISTER }],
      expectations: [
        LISTS,
        'deny mse:ListClusters on *',
        'allow',
        'allow mse:Get* on instance/none',
        'allow mse:ListClusters, mse:GetNacosConfig on *',
      ],
    });
    expect(report.passed).toBe(1);
    expect(sentences(report)).toEqual([
      '"deny mse:ListClusters on *" does not hold: "mse:ListClusters" on the account is allowed, expected: denied.',
      expect.stringMatching(/^"allow" is not an assertion\. /),
      expect.stringMatching(/^"allow mse:Get\* on instance\/none" checks nothing: /),
      expect.stringMatching(/" does not hold: "mse:GetNacosConfig" does not apply to any resource /),
    ]);
  });

  test('is each error in a policy that RAM would reject; its assertions are not checked.', () => {
    const wrong =
      '{\n  "Version": "1",\n  "Statement": [\n    { "Effect": "allow", "Action": "mse:*" }\n  ]\n}';
    const report = check(
      { policies: [{ file: 'a/wrong.json' }], expectations: [LISTS] },
      { 'a/wrong.json': wrong },
    );
    expect(report.passed).toBe(0);
    expect(sentences(report)).toHaveLength(2);
    for (const sentence of sentences(report)) {
      expect(sentence).toMatch(/^RAM would reject the policy "wrong", at line 4: /);
    }
  });

  test('is each policy whose file cannot be read.', () => {
    const report = check({ policies: [{ file: 'a.json' }, { file: 'b.json' }], expectations: [LISTS] });
    expect(sentences(report)).toEqual([
      'The policy in "a.json" cannot be read.',
      'The policy in "b.json" cannot be read.',
    ]);
  });

  test.each([
    ['that it cannot be read', null, 'The file cannot be read.'],
    ['that it is no JSON', '{ "policies": [', 'The file is not JSON.'],
    ['that it holds no scenario', '[]', /^The file is not a scenario\. /],
    ['that its policies are none', '{ "policies": [1] }', /^The file is not a scenario\. /],
    [
      'that it expects nothing',
      '{ "policies": [] }',
      'The file has no "expectations", so nothing is checked.',
    ],
  ])('is %s.', (_, text, sentence) => {
    const report = checkFile(text, () => null);
    expect(report.passed).toBe(0);
    expect(sentences(report)).toEqual([
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    ]);
  });
});

describe('A line about every context', () => {
  const guarded = policy({
    Statement: [
      allow({ Action: 'mse:*' }),
      deny({ Action: 'mse:Delete*', Condition: { StringNotLike: { 'acs:UserAgent': 'pipeline*' } } }),
    ],
  });

  test('passes if it is proven', () => {
    const report = check({
      policies: [{ document: guarded }],
      expectations: [
        'deny mse:Delete* in * when acs:UserAgent = console in any context',
        'allow mse:Get* in * in any context',
      ],
    });
    expect(report).toEqual({ passed: 2, problems: [] });
  });

  test('fails with the context that breaks it', () => {
    const report = check({
      policies: [{ document: guarded }],
      expectations: ['deny mse:Delete* in * in any context'],
    });
    expect(sentences(report)).toEqual([
      expect.stringMatching(
        /^"deny mse:Delete\* in \* in any context" does not hold: It fails for "mse:Delete.*" on "acs:mse:.*" with "acs:UserAgent = pipeline"\.$/,
      ),
    ]);
  });

  test('fails if nothing can be proven, with the reason', () => {
    const report = check({
      policies: [{ document: guarded }],
      view: { mode: 'hierarchical', reading: 'api-reference' },
      expectations: ['allow mse:Get* on instance/* in any context'],
    });
    expect(sentences(report)).toEqual([expect.stringContaining('is not proven.')]);
  });
});
