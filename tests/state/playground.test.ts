// The state of a playground: what follows from an edit, and what stays as it was.

import { describe, expect, test } from 'vitest';
import { CATALOG, findAction } from '../../src/engine/catalog/catalog.ts';
import { findNode } from '../../src/engine/account/walk-tree.ts';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import { scenarioOf } from '../../src/scenario/scenario.ts';
import { rollUpParts } from '../../src/state/roll-up-parts.ts';
import { decisionWord, rowCell } from '../../src/state/scope-decisions.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import type { Scope } from '../../src/state/model.svelte.ts';
import type { PolicyBuffer } from '../../src/state/policy-buffer.svelte.ts';
import { until } from '../support/until.ts';

const PROD_YAML = 'instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml';
const READ_ALL = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}]}';

function playgroundWith(...texts: readonly string[]): Playground {
  const policies = texts.map((text, place) => ({
    kind: 'custom' as const,
    name: `policy-${String(place + 1)}`,
    text,
    attached: true,
  }));
  return new Playground(scenarioOf(policies));
}

/** The word of a cell in the row of `prod.yaml`. */
function decisionOf(
  playground: Playground,
  scope: Scope = 'effective',
  action = 'mse:GetNacosConfig',
): string {
  const node = findNode(playground.tree, PROD_YAML, 'config');
  const facts = findAction(action);
  if (node === null || facts === null) throw new Error('no such cell');
  return decisionWord(rowCell(playground.decisionsOf(scope), playground.tree, playground.mode, node, facts));
}

describe('An edit', () => {
  test('changes decisions at once', () => {
    const playground = playgroundWith(READ_ALL);
    expect(decisionOf(playground)).toBe('allow');
    playground.setPolicyText(0, READ_ALL.replace('Allow', 'Deny'));
    expect(decisionOf(playground)).toBe('explicit-deny');
  });

  test('that leaves no JSON keeps the last decisions and says that they are old', () => {
    const playground = playgroundWith(READ_ALL);
    playground.buffers[0]?.setText(READ_ALL.slice(0, -1));
    expect(playground.buffers[0]?.isStale).toBe(true);
    expect(decisionOf(playground)).toBe('allow');
    playground.buffers[0]?.setText(READ_ALL);
    expect(playground.buffers[0]?.isStale).toBe(false);
  });

  test('that replaces the whole text by what is not JSON is rejected at once, and stays so as it is typed on', () => {
    const playground = playgroundWith(READ_ALL);
    playground.setPolicyText(0, '{“Version”：“1”}');
    expect(playground.buffers[0]?.isStale).toBe(false);
    expect(decisionOf(playground)).toBe('rejected');
    playground.buffers[0]?.setText('{"Version”：“1”}');
    expect(playground.buffers[0]?.isStale).toBe(false);
    expect(decisionOf(playground)).toBe('rejected');
    playground.buffers[0]?.setText(READ_ALL);
    expect(decisionOf(playground)).toBe('allow');
  });

  test('that replaces a half-typed text by the same one is rejected at once', () => {
    const playground = playgroundWith(READ_ALL);
    playground.buffers[0]?.setText('{');
    expect(decisionOf(playground)).toBe('allow');
    playground.setPolicyText(0, '{');
    expect(decisionOf(playground)).toBe('rejected');
  });

  test('that replaced the whole text is rejected again when redone', () => {
    const playground = playgroundWith(READ_ALL);
    const { history } = playground;
    history.record(playground.snapshot, 0);
    playground.setPolicyText(0, 'not JSON');
    history.record(playground.snapshot, 10_000);
    history.undo();
    expect(decisionOf(playground)).toBe('allow');
    history.redo();
    expect(playground.buffers[0]?.isStale).toBe(false);
    expect(decisionOf(playground)).toBe('rejected');
  });

  test('that RAM would refuse leaves nothing to decide by', () => {
    const playground = playgroundWith(READ_ALL);
    playground.setPolicyText(0, READ_ALL.replace('"Allow"', '"Permit"'));
    expect(decisionOf(playground)).toBe('rejected');
  });

  test('ends lines as the editor counts them', () => {
    const playground = playgroundWith('{}');
    playground.setPolicyText(0, '\uFEFF{\r\n}\r');
    expect(playground.buffers[0]?.text).toBe('{\n}\n');
  });
});

describe('Several policies', () => {
  test('are pooled, and a rejected one is left out', () => {
    const playground = playgroundWith(READ_ALL, '{"Version":"1"}');
    expect(decisionOf(playground)).toBe('allow');
    expect(playground.buffers[1]?.decisions.kind).toBe('rejected');
  });

  test('count only while they are attached', () => {
    const playground = playgroundWith(READ_ALL);
    const [policy] = playground.buffers;
    if (policy === undefined) throw new Error('no policy');
    policy.setAttached(false);
    expect(decisionOf(playground)).toBe('implicit-deny');
    expect(decisionOf(playground, policy)).toBe('allow');
  });

  test('have names of their own, and none is called like the effective decision', () => {
    const playground = playgroundWith(READ_ALL, READ_ALL);
    playground.addPolicy('policy-1');
    playground.addPolicy('effective');
    const [first] = playground.buffers;
    if (first !== undefined) playground.rename(first, '  policy-2 ');
    expect(playground.buffers.map(({ name }) => name)).toEqual([
      'policy-2-2',
      'policy-2',
      'policy-1-2',
      'effective-2',
    ]);
  });

  test('can be duplicated and removed; the neighbour is opened and choices on the removed one are dropped', () => {
    const playground = playgroundWith(READ_ALL);
    const [first] = playground.buffers;
    if (first === undefined) throw new Error('no policy');
    playground.duplicate(first, 'copy');
    const copy = playground.view.openPolicy;
    expect(copy?.text).toBe(READ_ALL);
    expect(copy?.attached).toBe(false);
    if (copy === null) throw new Error('no copy');
    playground.view.showScope(copy);
    playground.remove(copy);
    expect(playground.view.openPolicy).toBe(first);
    expect(playground.view.scope).toBe('effective');
    playground.remove(first);
    expect(playground.view.openPolicy).toBe(null);
    expect(decisionOf(playground)).toBe('implicit-deny');
  });

  test('a system policy is attached once and cannot be edited or renamed', () => {
    const playground = playgroundWith(READ_ALL);
    playground.addSystemPolicy('AliyunMSEFullAccess');
    playground.addSystemPolicy('AliyunMSEFullAccess');
    expect(playground.buffers).toHaveLength(2);
    const system = playground.buffers[1];
    if (system === undefined) throw new Error('no system policy');
    playground.setPolicyText(1, '{}');
    playground.rename(system, 'mine');
    expect(system.name).toBe('AliyunMSEFullAccess');
    expect(decisionOf(playground, system, 'mse:DeleteNacosConfig')).toBe('allow');
  });
});

describe('The scenario', () => {
  test('is what was loaded', () => {
    const scenario = { ...exampleScenario('4'), title: 'A title' };
    expect(new Playground(scenario).scenario).toEqual(scenario);
  });

  test('holds the view: scope, mode, node and cell', () => {
    const playground = new Playground(starterScenario());
    const node = findNode(playground.tree, PROD_YAML, 'config');
    const [policy] = playground.buffers;
    if (node === null || policy === undefined) throw new Error('no cell');
    playground.setMode('literal');
    playground.view.showScope(policy);
    playground.view.showMatrix('policy');
    playground.view.showNode({ resource: PROD_YAML, kind: 'config' });
    const [action] = CATALOG;
    if (action === undefined) throw new Error('no action');
    playground.selection.choose(node, action, policy);
    const copy = new Playground(playground.scenario);
    expect(copy.scenario).toEqual(playground.scenario);
    expect(copy.selection.cell?.scope).toBe(copy.buffers[0]);
  });

  test('is not replaced by JSON that holds none', () => {
    const playground = new Playground(starterScenario());
    const before = playground.scenario;
    for (const value of [
      null,
      1,
      [],
      {},
      { policies: [{ name: 'a' }] },
      { policies: [], account: { id: 1 } },
    ]) {
      expect(playground.loadJson(value)).toBe(false);
    }
    expect(playground.scenario).toBe(before);
    expect(playground.loadJson({ policies: [] })).toBe(true);
    expect(playground.buffers).toEqual([]);
  });

  test('may place things where nothing is', () => {
    const scenario = exampleScenario('1');
    const view = {
      ...scenario.view,
      scope: 9,
      openPolicy: 9,
      node: { resource: 'gone', kind: 'config' as const },
    };
    const playground = new Playground({ ...scenario, view });
    expect(playground.view.scope).toBe('effective');
    expect(playground.view.openPolicy).toBe(playground.buffers[0]);
    expect(playground.view.node?.kind).toBe('account');
  });
});

describe('The chosen cell', () => {
  function choose(playground: Playground, action: string, resource = PROD_YAML) {
    const node = findNode(playground.tree, resource);
    const facts = findAction(action);
    if (node === null || facts === null) throw new Error('no such cell');
    playground.selection.choose(node, facts, 'effective');
    return playground.selection;
  }

  /** After the code of explanations has loaded. */
  function highlightsOf(selection: Playground['selection'], policy: PolicyBuffer) {
    return until(() => {
      const highlights = selection.highlightsIn(policy);
      expect(highlights).not.toEqual([]);
      return highlights;
    });
  }

  test('lights up the statement that decides it', async () => {
    const playground = new Playground(starterScenario());
    const selection = choose(playground, 'mse:UpdateNacosConfig');
    const [policy] = playground.buffers;
    if (policy === undefined) throw new Error('no policy');
    const [highlight] = await highlightsOf(selection, policy);
    expect(highlight?.tone).toBe('Allow');
    expect(policy.text.slice(highlight?.span.start, highlight?.span.end)).toContain('mse:UpdateNacosConfig');
  });

  test('lights up what fails in the nearest statement, and nothing once the text is no JSON', async () => {
    const playground = new Playground(exampleScenario('4'));
    const selection = choose(playground, 'mse:GetNacosConfig');
    const [policy] = playground.buffers;
    if (policy === undefined) throw new Error('no policy');
    const failing = (await highlightsOf(selection, policy)).find(({ tone }) => tone === 'failing');
    expect(policy.text.slice(failing?.span.start, failing?.span.end)).toBe(
      '"acs:mse:*:*:instance/mse-cn-0pp1j8om8"',
    );
    playground.setPolicyText(0, `${policy.text},`);
    expect(selection.highlightsIn(policy)).toEqual([]);
  });

  test('names the ancestor if the action applies to it, and shows no decision for itself', () => {
    const selection = choose(new Playground(starterScenario()), 'mse:ListClusters');
    expect(selection.answer?.kind).toBe('not-applicable');
    expect(selection.answeringNode?.kind).toBe('account');
  });

  test('is forgotten by nobody but the account when its resource goes', () => {
    const playground = new Playground(starterScenario());
    const selection = choose(playground, 'mse:GetNacosConfig');
    playground.setAccount({ ...playground.account, instances: [] });
    expect(selection.node).toBe(null);
    expect(selection.answer).toBe(null);
  });

  test('takes a roll-up apart', () => {
    const playground = new Playground(starterScenario());
    const instance = findNode(playground.tree, 'instance/mse-cn-0pp1j8om80a');
    const action = findAction('mse:GetNacosConfig');
    if (instance === null || action === null) throw new Error('no such cell');
    const parts = rollUpParts(playground.effective, playground.tree, playground.mode, instance, action);
    expect(parts.allow.map(({ id }) => id)).toEqual(['prod.yaml', 'dev.yaml', 'rates.json']);
    expect(parts['explicit-deny'].map(({ id }) => id)).toEqual(['gateway.yaml', 'prod.yaml']);
    expect(parts['implicit-deny']).toEqual([]);
  });
});

test('A chosen statement marks exactly the cells that it decides', () => {
  const playground = new Playground(starterScenario());
  const [policy] = playground.buffers;
  if (policy === undefined) throw new Error('no policy');
  playground.selection.chooseAt(policy, policy.parsed.document.statements[2]?.span.start ?? 0);
  const lit = playground.tree.nodes.flatMap((node) => {
    const actions = playground.selection.highlightedActions(node, 'effective');
    return CATALOG.filter(({ mask }) => (actions & mask) !== 0).map(
      ({ name }) => `${name} ${node.relativeId}`,
    );
  });
  expect(lit).toEqual([`CreateNacosConfig ${PROD_YAML}`, `UpdateNacosConfig ${PROD_YAML}`]);
});

describe('Names', () => {
  function playgroundNamed(...names: readonly string[]): Playground {
    return new Playground(
      scenarioOf(names.map((name) => ({ kind: 'custom', name, text: '{}', attached: true }))),
    );
  }

  test.each([
    [['p', 'p-2'], 1, 'p', ['p', 'p-2']],
    [['p', 'p-2'], 0, 'p-2', ['p-2-2', 'p-2']],
    [['p', 'p-2', 'p-3'], 2, 'p', ['p', 'p-2', 'p-3']],
    [['p', 'x', 'p-3'], 2, 'p', ['p', 'x', 'p-2']],
    [['effective-2'], 0, 'effective', ['effective-2']],
    [['p'], 0, ' p ', ['p']],
    [['p'], 0, ' ', ['p']],
  ] as const)(
    '%j: renaming policy %i to "%s" ignores the current name of the policy',
    (names, index, wanted, after) => {
      const playground = playgroundNamed(...names);
      const buffer = playground.buffers[index];
      if (buffer === undefined) throw new Error('no such policy');
      playground.rename(buffer, wanted);
      expect(playground.buffers.map(({ name }) => name)).toEqual(after);
    },
  );
});

describe('The filters', () => {
  test('by change end with the comparison, however it ends, and do not come back with the next', () => {
    const playground = playgroundWith(READ_ALL);
    const { filters, tree } = playground;
    playground.compareWithCurrent();
    filters.setOnlyChanged(true);
    expect(filters.nodes).toEqual([]);
    playground.stopComparing();
    expect(filters.onlyChanged).toBe(false);
    expect(filters.nodes).toEqual(tree.nodes);
    playground.compareWithCurrent();
    expect(filters.onlyChanged).toBe(false);
    filters.setOnlyChanged(true);
    playground.setBaseline(null);
    expect([filters.onlyChanged, filters.nodes.length]).toEqual([false, tree.nodes.length]);
  });

  test('and collapsed rows are cleared when another scenario is opened', () => {
    const playground = playgroundWith(READ_ALL);
    const { filters } = playground;
    const [, instance] = playground.tree.nodes;
    if (instance === undefined) throw new Error('no instance');
    filters.setText('nothing like it write allowed');
    filters.toggleGroup('list');
    filters.toggle(instance);
    playground.load(exampleScenario('3'));
    expect(filters.nodes).toEqual(playground.tree.nodes);
    expect(filters.actions).toEqual(CATALOG);
  });
});

describe('A comparison', () => {
  const texts = (playground: Playground) =>
    playground.baseline?.policies.map((policy) => (policy.kind === 'custom' ? policy.text : policy.name));

  test('with the opened scenario needs nothing to be pinned, and undo finds the earlier opening', () => {
    const playground = playgroundWith(READ_ALL);
    const opened = playground.buffers[0]?.text;
    playground.setPolicyText(0, '{}');
    playground.compareWithOpened();
    expect(texts(playground)).toEqual([opened]);
    expect(playground.comparison.source).toBe('opened');
    playground.history.record(playground.snapshot, 0);
    playground.load(exampleScenario('3'));
    playground.history.record(playground.snapshot, 1);
    playground.history.undo();
    playground.compareWithOpened();
    expect(texts(playground)).toEqual([opened]);
  });

  test('with what was shared last is offered once something was shared', () => {
    const playground = playgroundWith(READ_ALL);
    expect(playground.lastShared).toBeNull();
    playground.setPolicyText(0, '{}');
    playground.markShared();
    playground.setPolicyText(0, '[]');
    playground.compareWithShared();
    expect(texts(playground)).toEqual(['{}']);
    expect(playground.comparison.source).toBe('shared');
    playground.load(exampleScenario('3'));
    expect(playground.lastShared).toBeNull();
  });
});
