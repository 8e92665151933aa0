import { expect, test } from 'vitest';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import ExposureStrip from '../../../src/ui/matrix/ExposureStrip.svelte';
import { allow, deny, policy } from '../../support/policy-builders.ts';
import type { StatementJson } from '../../support/policy-builders.ts';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

const custom = (name: string, text: string) => ({ kind: 'custom' as const, name, text, attached: true });
const textOf = (...statements: readonly StatementJson[]) =>
  JSON.stringify(policy({ Statement: [...statements] }));
const ADMINISTRATOR = textOf(allow({ Action: 'mse:*', Resource: '*' }));

async function strip(scenario: Scenario) {
  const mounted = await mountComponent(ExposureStrip, scenario, () => ({}));
  const block = (tier: string) => {
    const found = mounted.element.querySelector<HTMLButtonElement>(`[role="group"] [data-tier="${tier}"]`);
    if (found === null) throw new Error(`no block ${tier}`);
    return found;
  };
  const lines = (tier: string) =>
    [...block(tier).querySelectorAll('.label, .value, .detail')].map((line) => line.textContent);
  const counts = (tier: string) => [block(tier).dataset['count'], block(tier).dataset['of']];
  const verdict = () => mounted.element.querySelector('button')?.querySelector('.value')?.textContent;
  return { ...mounted, block, lines, counts, verdict };
}

/** The page does this after a pause. */
async function lint({ session, flush }: Awaited<ReturnType<typeof strip>>) {
  const { linter } = session;
  await linter.load('en');
  linter.run(linter.input);
  linter.runOthers(linter.otherInputs);
  await until(() => {
    expect(linter.verdict).not.toBe('checking');
  });
  await flush();
}

test('Each block counts the resources of its tier, and says where or how', async () => {
  const { lines, counts } = await strip(starterScenario());
  expect(lines('delete')).toEqual(['Delete, restart', 'Nothing', '0 of 5 actions']);
  expect(lines('write')).toEqual(['Create, change', '1 config', 'prod / prod.yaml']);
  expect(lines('read')).toEqual(['Read content', '5 of 6 configs', '2 only through history']);
  expect(lines('list')).toEqual(['See names', '1 of 2 instances', 'also account lists']);
  expect(lines('deny')).toEqual(['Denied', '2 configs', 'public · Get']);
  expect(['delete', 'write', 'read', 'list', 'deny'].map(counts)).toEqual([
    ['0', '15'],
    ['1', '12'],
    ['8', '10'],
    ['2', '3'],
    ['2', '16'],
  ]);
});

test('A block shows only the rows of its tier; Esc shows all again', async () => {
  const { session, block, flush } = await strip(starterScenario());
  const { filters, tree } = session.playground;
  block('write').click();
  await flush();
  expect(block('write').getAttribute('aria-pressed')).toBe('true');
  expect(filters.nodes.map(({ id }) => id)).toEqual([
    tree.accountId,
    'mse-cn-0pp1j8om80a',
    '3fd98c48-a709-4061-bba1-e341d79d681b',
    'DEFAULT_GROUP',
    'prod.yaml',
  ]);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await flush();
  expect(block('write').getAttribute('aria-pressed')).toBe('false');
  expect(filters.nodes).toHaveLength(tree.nodes.length);
  block('delete').click();
  await flush();
  expect(filters.nodes).toHaveLength(tree.nodes.length);
});

test('The verdict counts the security warnings of all policies in the scope, once they are checked', async () => {
  const mounted = await strip(
    scenarioOf([
      custom('reader', textOf(allow({ Action: 'mse:ListClusters', Resource: '*' }))),
      custom('admin', ADMINISTRATOR),
    ]),
  );
  const { session, verdict, element, lines, flush } = mounted;
  expect(session.playground.view.openPolicy?.name).toBe('reader');
  expect(lines('delete').slice(1)).toEqual(['Everything', '5 of 5 actions']);
  expect(verdict()).toBe('Administrator');
  await lint(mounted);
  expect(element.querySelector('button .detail')?.textContent).toBe('1 warning');
  element.querySelector('button')?.click();
  await flush();
  expect(session.playground.selection.statement).toMatchObject({ buffer: { name: 'admin' }, index: 0 });
  expect(session.playground.view.openPolicy?.name).toBe('admin');
  const [reader] = session.playground.buffers;
  if (reader !== undefined) session.playground.view.showScope(reader);
  await lint(mounted);
  expect(verdict()).toBe('No warnings');
});

test('Everything in the account is not everything there can be', async () => {
  const mounted = await strip(
    scenarioOf([
      custom(
        'most',
        textOf(
          allow({ Action: ['mse:ListClusters', 'mse:ListServiceQuotas'], Resource: '*' }),
          allow({ Action: 'mse:*', Resource: 'acs:mse:*:*:instance/mse-cn-*' }),
        ),
      ),
    ]),
  );
  expect(mounted.lines('write')[1]).toBe('Everything');
  expect(mounted.verdict()).toBe('Checking…');
});

test('A comparison shows how many more or fewer resources count', async () => {
  const { session, lines, flush } = await strip(starterScenario());
  const { playground } = session;
  playground.compareWithCurrent();
  await flush();
  expect(lines('delete')[1]).toBe('Nothing');
  playground.setPolicyText(
    0,
    textOf(
      allow({ Action: 'mse:Delete*', Resource: 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public' }),
      deny({ Action: 'mse:Get*', Resource: '*' }),
    ),
  );
  await flush();
  expect(lines('delete')[1]).toBe('2 of 6 configs+4');
  expect(lines('read')[1]).toBe('Nothing−8');
});

test('Without decisions, or while a cell is to be predicted, there are no numbers', async () => {
  const { session, block, lines, verdict, flush } = await strip(scenarioOf([custom('broken', '{}')]));
  expect(verdict()).toBe('No decisions');
  expect(lines('read')).toEqual(['Read content', '–', '']);
  expect(block('read').disabled).toBe(true);
  expect(block('read').dataset['count']).toBeUndefined();
  session.playground.load(starterScenario());
  session.playground.marks.setHiddenCell({ resource: '*', kind: 'account', action: 'ListClusters' });
  await flush();
  expect(lines('read')[1]).toBe('–');
});
