import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../src/engine/account/resource-tree.ts';
import { ACTIONS_OF_VERSION, CATALOG_VERSION } from '../../../src/engine/catalog/actions.ts';
import { actionSetOf, CATALOG } from '../../../src/engine/catalog/catalog.ts';
import { compilePolicy } from '../../../src/engine/evaluation/decide/compile-policy.ts';
import { buildMatrix, computeGrants } from '../../../src/engine/evaluation/decide/permission-matrix.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import {
  changedDecisionsSince,
  packDecisions,
  unpackDecisions,
} from '../../../src/scenario/link/decision-record.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import { VERSION } from '../../../src/scenario/version.ts';
import { policyText } from '../../../src/scenario/scenario.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { recordOf } from '../../support/scenario-decisions.ts';
import { teamScenario } from '../../support/team-scenario.ts';

function matrixOf({ policies, account, context }: Scenario, others = false) {
  const tree = buildTree(account, others);
  const attached = policies.filter((policy) => policy.attached);
  return buildMatrix(
    tree,
    attached.map((policy) => computeGrants(compilePolicy(parsePolicy(policyText(policy))), tree, context)),
  );
}

describe('A record of decisions', () => {
  test.each([starterScenario(), exampleScenario('4'), teamScenario()])(
    'is restored unchanged',
    (scenario) => {
      const record = recordOf(scenario);
      expect(record).not.toBeNull();
      if (record !== null) expect(unpackDecisions(packDecisions(record))).toEqual(record);
    },
  );

  test('names the version of the page that wrote it', () => {
    const record = recordOf(starterScenario());
    expect(record?.version).toBe(VERSION);
    expect(VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test.each(['1.2.3', '10.0.0-rc.1'])('keeps version %s', (version) => {
    expect(unpackDecisions([1, '0', '0', version])?.version).toBe(version);
  });

  test.each([undefined, null, 3, '', '1.2', '1.2.3 <b>', `1.2.3-${'x'.repeat(21)}`, ['1.2.3']])(
    'is read without a version if that is %j',
    (version) => {
      expect(unpackDecisions([1, '0', '0', version])).toEqual({
        version: null,
        catalog: 1,
        nodes: [{ allow: 0, deny: 0 }],
      });
    },
  );

  test('without a version is restored unchanged', () => {
    const record = { version: null, catalog: 1, nodes: [{ allow: 0, deny: 0 }] };
    expect(packDecisions(record)).toEqual([1, '0', '0']);
  });

  test('reports no change without a change, also with placeholder rows', () => {
    const record = recordOf(teamScenario());
    for (const others of [false, true]) {
      expect(record && changedDecisionsSince(record, matrixOf(teamScenario(), others))).toEqual([]);
    }
  });

  test('reports each changed decision, before and now', () => {
    const before = starterScenario();
    const record = recordOf(before);
    const [policy] = before.policies;
    const text = policyText(policy ?? { kind: 'custom', name: '', text: '', attached: true }).replace(
      '"Effect": "Deny"',
      '"Effect": "Allow"',
    );
    const now = matrixOf({ ...before, policies: [{ kind: 'custom', name: 'a', text, attached: true }] });
    const drift = record === null ? [] : changedDecisionsSince(record, now);
    expect(drift.map(({ node, action, before: was, now: is }) => [node.id, action.name, was, is])).toEqual([
      ['gateway.yaml', 'GetNacosConfig', 'explicit-deny', 'allow'],
      ['prod.yaml', 'GetNacosConfig', 'explicit-deny', 'allow'],
    ]);
  });

  test('of an unknown catalog, or of another account, is not compared', () => {
    const record = recordOf(starterScenario());
    if (record === null) throw new Error('no record');
    const now = matrixOf(exampleScenario('2'));
    expect(changedDecisionsSince(record, now)).not.toEqual([]);
    expect(changedDecisionsSince({ ...record, catalog: CATALOG_VERSION + 1 }, now)).toEqual([]);
    expect(changedDecisionsSince(record, matrixOf(teamScenario()))).toEqual([]);
  });

  test.each([
    null,
    3,
    [],
    [1, 'zz', '5'],
    [1, '0', '0:zzzzzz'],
    [1, '0', '0:-1'],
    [1, 'é', '0'],
    ['1', '0', '0'],
  ])('that is invalid is null: %j', (value) => {
    expect(unpackDecisions(value)).toBeNull();
  });
});

test('is compared on the actions that its catalog version has', () => {
  const record = recordOf(starterScenario());
  if (record === null) throw new Error('no record');
  const now = matrixOf(exampleScenario('2'));
  const changed = new Set(changedDecisionsSince(record, now).map(({ action }) => action.mask));
  const recorded = ACTIONS_OF_VERSION[CATALOG_VERSION] ?? 0;
  expect([...changed].every((mask) => (mask & recorded) !== 0)).toBe(true);
});

test('The catalog has the actions of its version: raise CATALOG_VERSION when actions change, and never reuse a bit', () => {
  expect(ACTIONS_OF_VERSION[CATALOG_VERSION]).toBe(actionSetOf(CATALOG));
  const names = CATALOG.toSorted((a, b) => a.bit - b.bit).map(({ bit, id }) => `${String(bit)} ${id}`);
  expect([CATALOG_VERSION, names.join(', ')]).toMatchInlineSnapshot(`
    [
      2,
      "0 ListClusters, 1 ListServiceQuotas, 2 QueryClusterDetail, 3 CreateCluster, 4 UpdateCluster, 5 RestartCluster, 6 RetryCluster, 7 DeleteCluster, 8 ListNacosConfigs, 9 ListNacosHistoryConfigs, 10 ListAnsServices, 11 ListAnsServiceClusters, 12 ListAnsInstances, 13 GetNacosConfig, 14 GetNacosHistoryConfig, 15 CreateNacosConfig, 16 UpdateNacosConfig, 17 DeleteNacosConfig, 18 DeleteNacosConfigs, 19 CreateNacosService, 20 UpdateNacosService, 21 DeleteNacosService, 22 CreateNacosInstance, 23 UpdateNacosInstance, 24 UpdateNacosCluster, 25 client/QueryNacosConfig, 26 client/UpdateNacosConfig, 27 client/QueryNacosNaming, 28 client/UpdateNacosNaming",
    ]
  `);
});
