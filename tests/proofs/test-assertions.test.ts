import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { NO_FACTS } from '../../src/engine/catalog/observed-fact.ts';
import { checkAndProve } from '../../src/proofs/check-and-prove.ts';
import { editsOf } from '../../src/proofs/policy-edits.ts';
import { testAssertions } from '../../src/proofs/test-assertions.ts';
import type { TestReport } from '../../src/proofs/test-assertions.ts';
import { allow, deny, policy } from '../support/policy-builders.ts';
import type { StatementJson } from '../support/policy-builders.ts';

const [instance] = DEFAULT_ACCOUNT.instances;
const INSTANCE = `instance/${instance?.id ?? ''}`;
const on = (relativeId: string) => `acs:mse:*:*:${relativeId}`;

function subjectOf(statements: readonly StatementJson[], lines: readonly string[]) {
  const policies = [parsePolicy(JSON.stringify(policy({ Statement: statements })))];
  return {
    ...{ policies, lines, account: DEFAULT_ACCOUNT, context: DEFAULT_CONTEXT, facts: NO_FACTS },
    editable: [0],
    mode: 'hierarchical' as const,
    reading: 'guide' as const,
  };
}

function run(statements: readonly StatementJson[], lines: readonly string[]): TestReport {
  return [...testAssertions(subjectOf(statements, lines))].at(-1)!;
}

function kindsIn(statements: readonly StatementJson[]): readonly string[] {
  const parsed = parsePolicy(JSON.stringify(policy({ Statement: statements })));
  if (parsed.kind !== 'accepted') throw new Error('rejected');
  return [...editsOf(parsed.document, 0)].map(({ edit }) =>
    'to' in edit ? `${edit.kind} ${edit.text} ${edit.to}` : `${edit.kind} ${'text' in edit ? edit.text : ''}`,
  );
}

describe('The edits of a policy', () => {
  test('remove and widen each part of a statement; RAM rejects a policy without statements', () => {
    expect(
      kindsIn([
        allow({
          Action: ['mse:GetNacosConfig', 'mse:ListClusters'],
          Resource: on('instance/a/b'),
          Condition: { IpAddress: { 'acs:SourceIp': ['10.0.0.0/8', '192.0.2.0/24'] } },
        }),
      ]),
    ).toEqual([
      'remove-action mse:GetNacosConfig',
      'widen-action mse:GetNacosConfig mse:Get*',
      'widen-action mse:GetNacosConfig mse:*',
      'remove-action mse:ListClusters',
      'widen-action mse:ListClusters mse:List*',
      'widen-action mse:ListClusters mse:*',
      `widen-resource ${on('instance/a/b')} ${on('instance/a')}`,
      `widen-resource ${on('instance/a/b')} *`,
      'remove-condition ',
    ]);
  });
});

const STATEMENTS = [
  allow({ Action: ['mse:List*', 'mse:QueryClusterDetail'], Resource: on(INSTANCE) }),
  allow({
    Action: 'mse:GetNacosConfig',
    Resource: on(`${INSTANCE}/prod`),
    Condition: { IpAddress: { 'acs:SourceIp': '203.0.113.0/24' } },
  }),
  deny({ Action: 'mse:Delete*', Resource: '*' }),
];

describe('The test of assertions', () => {
  test('finds the edits that no line notices, and each line that it suggests notices its edit', () => {
    const lines = [`allow mse:QueryClusterDetail on ${INSTANCE}`];
    const report = run(STATEMENTS, lines);
    expect(report.done).toBe(report.total);
    expect(report.noticed).toBeGreaterThan(0);
    expect(report.survivors.length).toBe(report.tried - report.noticed);
    expect(report.survivors.length).toBeGreaterThan(3);
    const subject = subjectOf(STATEMENTS, lines);
    const [parsed] = subject.policies;
    const document = parsed?.kind === 'accepted' ? parsed.document : null;
    const edits = document === null ? [] : [...editsOf(document, 0)];
    for (const { line, statement, edit } of report.survivors) {
      expect(line, JSON.stringify(edit)).not.toBeNull();
      const edited = edits.find(
        (one) => one.statement === statement && JSON.stringify(one.edit) === JSON.stringify(edit),
      );
      const outcomes = [subject.policies, [edited!.edited]].map(
        (policies) => checkAndProve([line ?? ''], { ...subject, policies })[0]?.kind,
      );
      expect(outcomes, line ?? '').toEqual(['holds', 'surprise']);
    }
  });

  test('is satisfied once the suggested lines are added', () => {
    let lines: readonly string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const { survivors } = run(STATEMENTS, lines);
      if (survivors.length === 0) break;
      lines = [...new Set([...lines, ...survivors.flatMap(({ line }) => line ?? [])])];
    }
    const report = run(STATEMENTS, lines);
    expect(report.survivors).toEqual([]);
    expect(report.noticed).toBe(report.tried);
  });

  test('leaves out edits that change nothing', () => {
    // No Allow is about what the Deny matches.
    const report = run(
      [allow({ Action: 'mse:ListClusters', Resource: '*' }), deny({ Action: 'mse:Delete*' })],
      [],
    );
    const removed = report.survivors.filter(({ edit }) => edit.kind === 'remove-statement');
    expect(removed.map(({ statement }) => statement)).toEqual([0]);
  });

  test('counts a line about every context only if its proof breaks', () => {
    const report = run(
      [allow({ Action: 'mse:*' }), deny({ Action: 'mse:Delete*', Resource: '*' })],
      ['deny mse:Delete* in * in any context'],
    );
    const removed = report.survivors.find(
      ({ statement, edit }) => statement === 1 && edit.kind === 'remove-statement',
    );
    expect(removed).toBeUndefined();
  });

  test('tries a limited number of edits, and says so', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      allow({ Action: 'mse:GetNacosConfig', Resource: on(`instance/a${index}/b`) }),
    );
    const [first] = [...testAssertions(subjectOf(many, []))].slice(0, 1);
    expect(first).toMatchObject({ isCut: false, total: 300 });
    const report = [...testAssertions(subjectOf([...many, allow()], []))].at(0);
    expect(report).toMatchObject({ isCut: true, total: 300 });
  });

  test('lists no edit of a system policy', () => {
    const subject = { ...subjectOf([allow()], []), editable: [] };
    expect([...testAssertions(subject)].at(-1)).toMatchObject({ total: 0, survivors: [] });
  });
});
