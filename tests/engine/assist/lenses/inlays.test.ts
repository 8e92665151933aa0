import { describe, expect, test } from 'vitest';
import type { Account } from '../../../../src/engine/account/account.ts';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { statementLenses, wildcardHints } from '../../../../src/engine/assist/lenses/inlays.ts';
import type { AssistContext } from '../../../../src/engine/assist/assist-context.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';
import { account, group, instance, namespace } from '../../../support/account-builders.ts';
import { surroundings } from '../../../support/assist-carets.ts';
import { allow, deny, policy, policyOf } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

const ORDERS = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
const STAGING = 'acs:mse:*:*:instance/mse-cn-7qk2v9x01zt';

function lenses(statements: readonly StatementJson[], parts: Partial<AssistContext> = {}) {
  return statementLenses(parsePolicy(JSON.stringify(policy({ Statement: statements }))), surroundings(parts));
}

/** A lens as a line: what it grants where, and how many decisions hang on it. */
function drawn(statements: readonly StatementJson[], parts: Partial<AssistContext> = {}): readonly string[] {
  return lenses(statements, parts).map((lens) => {
    if (lens.kind === 'undecided') return lens.because;
    const { effect, actions, resources, condition } = lens.grant;
    const where = resources.counts.map(({ kind, count }) => `${String(count)} ${kind}`).join(', ');
    return [
      `${effect} ${String(actions.length)}`,
      `${where}+${String(resources.descendants)}`,
      condition,
      lens.changes,
    ].join(' · ');
  });
}

describe('Lenses', () => {
  test('a statement counts what it grants, and on what', () => {
    expect(drawn([allow({ Action: 'mse:Get*', Resource: ORDERS })])).toEqual([
      'Allow 2 · 1 instance+13 · none · 10',
    ]);
  });

  test('a statement that another one makes needless changes nothing', () => {
    const [first, second] = lenses([
      allow({ Action: 'mse:*' }),
      allow({ Action: 'mse:Get*', Resource: ORDERS }),
    ]);
    expect(first).toMatchObject({ kind: 'grant' });
    expect(second).toMatchObject({ kind: 'grant', changes: 0 });
  });

  test('what other attached policies grant counts too', () => {
    const otherPolicies = [policyOf(allow({ Action: 'mse:*' }))];
    expect(lenses([allow({ Action: 'mse:Get*' })], { otherPolicies })).toMatchObject([{ changes: 0 }]);
    expect(lenses([deny({ Action: 'mse:Get*', Resource: STAGING })], { otherPolicies })).toMatchObject([
      { changes: 2 },
    ]);
  });

  test('a condition that the request does not meet is told', () => {
    const Condition = { IpAddress: { 'acs:SourceIp': '10.0.0.0/8' } };
    expect(drawn([allow({ Action: 'mse:Get*', Resource: STAGING, Condition })])).toEqual([
      'Allow 2 · 1 instance+4 · unmet · 0',
    ]);
  });

  test('with literal matching an instance covers itself alone', () => {
    expect(drawn([allow({ Action: 'mse:*', Resource: STAGING })], { mode: 'literal' })).toEqual([
      'Allow 11 · 1 instance+0 · none · 11',
    ]);
  });

  test('a text that RAM would refuse, or that is no JSON, decides nothing', () => {
    expect(drawn([allow({ Action: 'nothing' })])).toEqual(['rejected']);
    const half = statementLenses(parsePolicy('{"Statement":[{"Effect":'), surroundings());
    expect(half).toMatchObject([{ kind: 'undecided', because: 'not-json' }]);
  });
});

describe('Hints', () => {
  test('stand behind each wildcard, and only in the part that is asked for', () => {
    const text = JSON.stringify(
      policy({ Statement: [allow({ Action: ['mse:Get*', 'mse:ListClusters'], Resource: `${ORDERS}/*` })] }),
    );
    const parsed = parsePolicy(text);
    expect(wildcardHints(parsed, { start: 0, end: text.length }, surroundings())).toEqual([
      { kind: 'actions', offset: text.indexOf('*"') + 2, listed: 2, others: 30 },
      { kind: 'resources', offset: text.indexOf('/*"') + 3, count: 13 },
    ]);
    expect(wildcardHints(parsed, { start: 0, end: 20 }, surroundings())).toEqual([]);
  });
});

test('50 statements over 150 resources get a lens each', () => {
  const leaves = Array.from({ length: 140 }, (_, place) => `c-${String(place)}.yaml`);
  const wide: Account = account({
    instances: [instance({ namespaces: [namespace({ groups: [group({ configs: leaves })] })] })],
  });
  const parts = { tree: buildTree(wide) };
  const statements = leaves
    .slice(0, 50)
    .map((leaf) => allow({ Action: ['mse:Get*', 'mse:List*'], Resource: `acs:mse:*:*:instance/*/${leaf}` }));
  expect(lenses(statements, parts)).toHaveLength(50);
});
