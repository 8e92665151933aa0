// A grant is previewed without a trace, and added in one step.

import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { ACCOUNT_REF } from '../../src/engine/account/resource-ref.ts';
import { emptyScenario, starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { withPath, withPreset, withTile } from '../../src/scenario/grant-form.ts';
import { GrantDraft, openGrant } from '../../src/state/grant-draft.svelte.ts';
import { AccountEdits } from '../../src/state/account-edits.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { followHistory } from '../../src/state/sync.svelte.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD = { resource: `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`, kind: 'namespace' } as const;
const NOW = Date.parse('2026-11-30T00:00:00Z');

function start(scenario: Scenario) {
  const playground = new Playground(scenario);
  $effect.root(() => {
    followHistory(playground, () => 0);
  });
  flushSync();
  const before = playground.scenario;
  openGrant({ playground, now: () => NOW }, PROD);
  const { preview } = playground;
  if (!(preview instanceof GrantDraft)) throw new Error('no grant');
  return { playground, draft: preview, before };
}

function allowedCount(playground: Playground): number {
  return playground.exposure.current?.tiers.write.count ?? 0;
}

test('The matrix shows what the grant alone allows, and the scenario stays as it is', () => {
  const { playground, draft, before } = start(starterScenario());
  expect(allowedCount(playground)).toBe(3);
  expect(draft.changes.every(({ change }) => change === 'gained')).toBe(true);
  expect(draft.name).toBe('prod-config-editor');
  expect(playground.scenario).toBe(before);
  expect(playground.matrix).not.toBeNull();
  draft.close();
  expect(playground.preview).toBeNull();
  expect(allowedCount(playground)).toBe(1);
  flushSync();
  expect(playground.history.canUndo).toBe(false);
});

test('Together with the attached policies, their denies count', () => {
  const { playground, draft } = start(starterScenario());
  const alone = draft.changes.length;
  draft.setIncludesAttached(true);
  expect(draft.changes.length).toBeLessThan(alone);
  expect(playground.exposure.current?.tiers.deny.count).toBeGreaterThan(0);
});

test('Adding attaches and opens the policy in one step, which the toast undoes', () => {
  const { playground, draft } = start(emptyScenario());
  draft.add();
  flushSync();
  expect(playground.preview).toBeNull();
  expect(playground.buffers.map(({ name, attached }) => ({ name, attached }))).toEqual([
    { name: 'prod-config-editor', attached: true },
  ]);
  expect(playground.view.openPolicy).toBe(playground.buffers[0]);
  expect(allowedCount(playground)).toBe(3);
  expect(playground.toasts.message).toEqual({ kind: 'policy-added', name: 'prod-config-editor' });
  playground.toasts.undo();
  expect(playground.buffers).toEqual([]);
});

test('Facts say what else becomes visible, and what can be deleted', () => {
  const { draft } = start(emptyScenario());
  expect(draft.facts).toContainEqual({ tone: 'warning', kind: 'lists-cover-instance', names: ['public'] });
  expect(draft.facts).toContainEqual({ tone: 'good', kind: 'no-delete' });
  draft.change(withPreset(draft.form, 'edit-and-delete'));
  // Three configurations, and the namespace for a batch.
  expect(draft.facts).toContainEqual({ tone: 'warning', kind: 'can-delete', count: 4 });
  draft.choose(ACCOUNT_REF);
  expect(draft.facts.map(({ kind }) => kind)).not.toContain('lists-cover-instance');
});

test('Facts say which further pages the console needs', () => {
  const { draft } = start(emptyScenario());
  expect(draft.facts.map(({ kind }) => kind)).not.toContain('console-adds');
  // A configuration is changed on the page that shows it.
  draft.change({ ...draft.form, tiles: ['config-update'] });
  expect(draft.facts).toContainEqual({ tone: 'plain', kind: 'console-adds', actions: ['GetNacosConfig'] });
  draft.change(withPath(draft.form, 'api'));
  expect(draft.facts.map(({ kind }) => kind)).not.toContain('console-adds');
});

test('A taken name gets a number, an own name stays, and an empty one is suggested again', () => {
  const { playground, draft } = start(emptyScenario());
  draft.add();
  openGrant({ playground, now: () => NOW }, PROD);
  const again = playground.preview as GrantDraft;
  expect(again.written.map(({ name }) => name)).toEqual(['prod-config-editor-2']);
  again.rename(' team-a ');
  again.change(withPreset(again.form, 'view'));
  expect(again.name).toBe('team-a');
  again.rename('');
  expect(again.name).toBe('prod-config-viewer');
});

test('A resource that is gone is no longer chosen', async () => {
  const { playground, draft } = start(emptyScenario());
  await new AccountEdits(playground).remove({ resource: ORDERS, kind: 'instance' });
  expect(draft.node).toBeNull();
  expect(draft.isReady).toBe(false);
  expect(draft.facts).toEqual([{ tone: 'plain', kind: 'nothing' }]);
});

test('The open policy is changed in place of adding one, in one step', () => {
  const { playground, draft } = start(emptyScenario());
  draft.add();
  flushSync();
  const [policy] = playground.buffers;
  const before = policy!.text;
  openGrant({ playground, now: () => NOW }, PROD);
  const change = playground.preview as GrantDraft;
  change.setChanging(true);
  expect(change.target).toBe(policy);
  expect(change.isReady).toBe(false);
  expect(change.facts).toEqual([
    { tone: 'plain', kind: 'change-not-needed', goal: 'allow', policy: policy!.name },
  ]);

  change.change(withPreset(change.form, 'edit-and-delete'));
  expect(change.facts).toContainEqual({ tone: 'good', kind: 'proven', goal: 'allow', mode: 'hierarchical' });
  // Three configurations, and the namespace for a batch.
  expect(change.facts).toContainEqual({ tone: 'warning', kind: 'can-delete', count: 4 });
  expect(change.changes).toHaveLength(4);
  change.setEffect('deny');
  expect(change.facts).toContainEqual({
    tone: 'good',
    kind: 'proven',
    goal: 'take-away',
    mode: 'hierarchical',
  });
  expect(change.changes.map((each) => each.change)).not.toContain('gained');
  expect(policy!.text).toBe(before);

  change.setEffect('allow');
  change.add();
  flushSync();
  expect(playground.preview).toBeNull();
  expect(playground.buffers).toHaveLength(1);
  expect(policy!.text).toContain('mse:DeleteNacosConfig');
  expect(playground.toasts.message).toEqual({ kind: 'text-changed', name: policy!.name });
  playground.toasts.undo();
  expect(policy!.text).toBe(before);
});

test('Under literal matching, a grant and a change say for which matching they are written', () => {
  const { playground, draft } = start(emptyScenario());
  const note = { tone: 'warning', kind: 'written-for-hierarchical' };
  expect(draft.facts).not.toContainEqual(note);
  const changes = draft.changes.length;
  playground.setMode('literal');
  expect(draft.changes.length).toBeLessThan(changes);
  expect(draft.facts).toContainEqual(note);
  draft.add();
  flushSync();
  openGrant({ playground, now: () => NOW }, PROD);
  const change = playground.preview as GrantDraft;
  change.setChanging(true);
  expect(change.facts).not.toContainEqual(note);
  change.change(withPreset(change.form, 'edit-and-delete'));
  expect(change.facts).toContainEqual({ tone: 'good', kind: 'proven', goal: 'allow', mode: 'literal' });
  expect(change.facts).toContainEqual(note);
  change.setEffect('deny');
  expect(change.facts).toContainEqual({ tone: 'good', kind: 'proven', goal: 'take-away', mode: 'literal' });
  expect(change.facts).toContainEqual(note);
  // Written so that both kinds of matching deny it.
  change.setChanging(false);
  expect(change.facts).not.toContainEqual(note);
});

test('A policy without deletes only denies, and says what it takes away', async () => {
  const { playground, draft } = start(starterScenario());
  await vi.waitFor(() => {
    expect(playground.readings.code).not.toBeNull();
  });
  draft.applyTemplate('no-deletes');
  expect(draft.name).toBe('prod-no-deletes');
  expect(draft.written.map(({ text }) => (JSON.parse(text) as { Statement: unknown }).Statement)).toEqual([
    [
      {
        Effect: 'Deny',
        Action: ['mse:DeleteNacosConfig', 'mse:DeleteNacosConfigs', 'mse:DeleteNacosService'],
        Resource: [`acs:mse:*:*:${PROD.resource}`, `acs:mse:*:*:${PROD.resource}/*`],
      },
    ],
  ]);
  expect(draft.includesAttached).toBe(true);
  expect(draft.changes.map(({ change }) => change)).not.toContain('gained');
  expect(draft.facts.map(({ kind }) => kind)).toEqual([
    'only-takes-away',
    'takes-away',
    'not-denied-by-reference',
  ]);
  draft.choose(ACCOUNT_REF);
  expect(draft.facts.at(-1)).toEqual({ tone: 'good', kind: 'robust' });
  draft.change(withTile(draft.form, 'config-update', true));
  expect(draft.template).toBeNull();
});
