// Editing the account through the state: what is chosen follows, and a step of the history takes everything back.

import { describe, expect, test } from 'vitest';
import { addChild } from '../../src/engine/account/add-resources.ts';
import { renameResource } from '../../src/engine/account/edit-account.ts';
import type { ResourceRef } from '../../src/engine/account/resource-ref.ts';
import { findNode } from '../../src/engine/account/walk-tree.ts';
import { findAction } from '../../src/engine/catalog/catalog.ts';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import { AccountEdits } from '../../src/state/account-edits.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { until } from '../support/until.ts';

const PROD = 'instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b';
const NAMESPACE: ResourceRef = { resource: PROD, kind: 'namespace' };
const GROUP: ResourceRef = { resource: `${PROD}/DEFAULT_GROUP`, kind: 'group' };
const CONFIG: ResourceRef = { resource: `${PROD}/DEFAULT_GROUP/prod.yaml`, kind: 'config' };

function choose(playground: Playground, { resource, kind }: ResourceRef): void {
  const node = findNode(playground.tree, resource, kind);
  const action = findAction('mse:GetNacosConfig');
  if (node === null || action === null) throw new Error('no such cell');
  playground.selection.choose(node, action, 'effective');
}

describe('What is chosen', () => {
  test('stays chosen when what it lies in is renamed', async () => {
    const playground = new Playground(starterScenario());
    choose(playground, CONFIG);
    const { account } = playground;
    const edits = new AccountEdits(playground);
    edits.apply(renameResource(account, NAMESPACE, { id: 'prod' }), NAMESPACE);
    expect(playground.selection.cell?.resource).toBe(
      'instance/mse-cn-0pp1j8om80a/prod/DEFAULT_GROUP/prod.yaml',
    );
    await until(() => {
      expect(playground.selection.explanation).not.toBeNull();
    });
  });

  test('stays where it is when only its neighbour is renamed', () => {
    const playground = new Playground(starterScenario());
    choose(playground, CONFIG);
    const neighbour: ResourceRef = { resource: `${PROD}/DEFAULT_GROUP/dev.yaml`, kind: 'config' };
    const { account } = playground;
    const edits = new AccountEdits(playground);
    edits.apply(renameResource(account, neighbour, { id: 'prod.yaml.old' }), neighbour);
    expect(playground.selection.cell?.resource).toBe(CONFIG.resource);
  });

  test('stays where it is when what is renamed only begins its name', () => {
    const playground = new Playground(starterScenario());
    const edits = new AccountEdits(playground);
    edits.apply(addChild(playground.account, GROUP, { kind: 'service', id: 'prod.yaml/v2' }));
    const service: ResourceRef = { resource: `${CONFIG.resource}/v2`, kind: 'service' };
    choose(playground, service);
    edits.apply(renameResource(playground.account, CONFIG, { id: 'other.yaml' }), CONFIG);
    expect(playground.selection.cell?.resource).toBe(service.resource);
    expect(playground.selection.node).not.toBeNull();
  });

  test('is gone with what is removed, and comes back with an undo', async () => {
    const playground = new Playground(starterScenario());
    choose(playground, CONFIG);
    await new AccountEdits(playground).remove(GROUP);
    playground.history.record(playground.snapshot, 0);
    expect(playground.selection.answer).toBeNull();
    playground.history.undo();
    expect(playground.selection.answer?.kind).toBe('decision');
  });
});

describe('A refused edit', () => {
  test('changes nothing', () => {
    const playground = new Playground(starterScenario());
    const { account } = playground;
    const result = new AccountEdits(playground).apply(
      addChild(account, GROUP, { kind: 'config', id: 'a b' }),
    );
    expect(result.kind).toBe('refused');
    expect(playground.account).toBe(account);
  });
});

describe('Something can be moved', () => {
  test('to the containers of its kind, but not to the one it is in', () => {
    const playground = new Playground(starterScenario());
    const targets = new AccountEdits(playground).targetsFor(CONFIG);
    expect(targets.map(({ kind }) => kind)).toEqual(targets.map(() => 'group'));
    expect(targets.map(({ relativeId }) => relativeId)).not.toContain(GROUP.resource);
    expect(targets.length).toBeGreaterThan(1);
  });

  test('never to a placeholder row', () => {
    const playground = new Playground({
      ...starterScenario(),
      view: { ...starterScenario().view, others: true },
    });
    expect(
      new AccountEdits(playground).targetsFor(CONFIG).filter(({ isPlaceholder }) => isPlaceholder),
    ).toEqual([]);
    expect(playground.tree.nodes.filter(({ isPlaceholder }) => isPlaceholder)).not.toEqual([]);
  });
});
