import { expect, test } from 'vitest';
import { findAction } from '../../../src/engine/catalog/catalog.ts';
import { findNode } from '../../../src/engine/account/walk-tree.ts';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import ExplanationPane from '../../../src/ui/explain/ExplanationPane.svelte';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const GATEWAY = `${ORDERS}/public/DEFAULT_GROUP/gateway.yaml`;

async function explained(
  action: string,
  resource: string,
  scenario: Scenario = starterScenario(),
  language: 'en' | 'zh-CN' = 'en',
) {
  await loadMessages('explain', language);
  const mounted = await mountComponent(ExplanationPane, scenario, () => ({}), language);
  const { session, element, flush } = mounted;
  const { playground } = session;
  const node = findNode(playground.tree, resource);
  const chosen = findAction(`mse:${action}`);
  if (node === null || chosen === null) throw new Error('no such cell');
  playground.selection.choose(node, chosen, 'effective');
  // Parts and messages load on demand.
  const showFixes = () =>
    until(async () => {
      await flush();
      expect(element.querySelector('.fixes :is(ul, p)')).not.toBe(null);
    });
  await showFixes();
  const textOf = (selector: string): readonly string[] =>
    [...element.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const rows = (): readonly string[] =>
    [...element.querySelectorAll('.row')].map((row) =>
      [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).join(' | '),
    );
  return { ...mounted, playground, textOf, rows, showFixes };
}

test('The verdict names decision, action, resource and path, and the Allow that has no effect', async () => {
  const { element, textOf } = await explained('GetNacosConfig', GATEWAY);
  expect(textOf('.badge')).toEqual(['denied explicitly']);
  expect(textOf('h2')).toEqual(['Get gateway.yaml']);
  expect(textOf('.path bdi')).toEqual(['orders', 'public', 'DEFAULT_GROUP']);
  expect(textOf('.verdict')).toEqual([
    'Denied by statement 4 of prod-yaml-editor. A Deny always wins, so the Allow in statement 2 has no effect here.',
  ]);
  expect(element.textContent).toContain(`acs:mse:cn-hangzhou:1234567890123456:${GATEWAY}`);
  expect(textOf('summary')[0]).toBe('Based on 3 assumptions');
});

test('The trace is a table with one row for each statement, and what each results in', async () => {
  const { element, textOf, rows, button, flush, playground } = await explained('GetNacosConfig', GATEWAY);
  expect(textOf('thead th')).toEqual(['Statement', 'Action', 'Resource', 'Result']);
  expect(rows()).toEqual([
    '1 Allow | does not hold ListClusters | holds * | no match',
    '2 Allow | holds Get* | holds in orders | overridden',
    '3 Allow | does not hold CreateNacosConfig, UpdateNacosConfig | does not hold prod | no match',
    '4 Deny | holds GetNacosConfig | holds in public | decides',
  ]);
  expect(textOf('.facts')).toEqual([]);
  button('2 Allow').click();
  await flush();
  expect(playground.selection.statement?.index).toBe(1);
  expect(textOf('.facts li')[0]).toContain('mse:Get* matches the action');
  expect(element.querySelector('[aria-expanded="true"]')?.textContent).toContain('2');
});

test('Rows of several policies are grouped, with a column for conditions', async () => {
  const statement = { Effect: 'Allow', Action: 'mse:Get*', Resource: '*' };
  const condition = { Bool: { 'acs:MFAPresent': 'true' } };
  const policy = (name: string, ...statements: readonly object[]) => ({
    kind: 'custom' as const,
    name,
    text: JSON.stringify({ Version: '1', Statement: statements }),
    attached: true,
  });
  const policies = [policy('first', statement), policy('second', { ...statement, Condition: condition })];
  const { textOf, rows } = await explained('GetNacosConfig', GATEWAY, { ...starterScenario(), policies });
  expect(textOf('thead th')).toEqual(['Statement', 'Action', 'Resource', 'Condition', 'Result']);
  expect(textOf('.policy')).toEqual(['first', 'second']);
  expect(rows()).toEqual([
    '1 Allow | holds Get* | holds * | – | decides',
    '1 Allow | holds Get* | holds * | does not hold acs:MFAPresent | no match',
  ]);
  expect(textOf('.fixes h3')[0]).toBe('To deny it');
});

test('Fixes are cards with their effect, and a loophole is closed by its card', async () => {
  const { element, textOf, button, flush, playground } = await explained('GetNacosConfig', GATEWAY);
  expect(textOf('.fixes h3')).toEqual(['To allow it', 'Loophole']);
  expect(textOf('[data-repair] .card')).toEqual([
    'Remove statement 4 +2 reads Apply Only with hierarchical matching',
  ]);
  expect(textOf('[data-loophole] .text')).toEqual(['Get history is allowed and returns the same content']);
  button('Deny it too: Get history is allowed and returns the same content').click();
  await flush();
  expect(element.querySelector('[data-loophole]')).toBe(null);
  expect(playground.buffers[0]?.text).toContain('"mse:GetNacosHistoryConfig"');
});

test('A fix says whether it is robust, and has a robust form with what that opens', async () => {
  const { element, textOf, flush, playground } = await explained('DeleteNacosConfig', GATEWAY);
  expect(textOf('[data-robust="false"] > .card .caveat')).toContain('Only by the guide');
  const form = '[data-repair="add-statement"] + [data-robust-form="account"]';
  expect(textOf(`${form} .text`)).toEqual(['By both documents: a statement for all resources (*)']);
  expect(textOf(`${form} .gain`)).toEqual(['+6 deletes']);
  expect(textOf(`${form} .caveat`)).toEqual(['By the guide, this allows Delete in the whole account.']);
  element.querySelector<HTMLButtonElement>(`${form} button`)?.click();
  await flush();
  expect(playground.buffers[0]?.text).toMatch(/"mse:DeleteNacosConfig",\s*"Resource": "\*"/);
  expect(textOf('.fixes h3')).toEqual(['To deny it']);
  expect(element.querySelector('[data-robust="true"] .robust')?.textContent).toBe('Robust');
});

test('By the API reference, a call on all resources and one on two resources name what they need', async () => {
  const scenario = starterScenario();
  const byReference = { ...scenario, view: { ...scenario.view, reading: 'api-reference' as const } };
  const onAll = await explained('UpdateNacosConfig', '*', byReference);
  expect(onAll.textOf('h2')).toEqual(['Update on all resources (*)']);
  expect(onAll.textOf('[data-repair="add-statement"] .text')).toEqual(['Add a statement for all resources']);
  // The instance is the first of the two resources that are denied.
  const onBoth = await explained('UpdateNacosCluster', `${ORDERS}/public`, byReference);
  expect(onBoth.textOf('[data-repair="add-statement"] .text')).toEqual(['Add a statement for orders']);
});

test('A roll-up has counts, places, and the way to one of them', async () => {
  const { textOf, button, flush, showFixes, playground } = await explained('GetNacosConfig', ORDERS);
  expect(textOf('.badge')).toEqual(['allowed on 3 of 5 configurations inside; denied explicitly on 2']);
  expect(textOf('.summary li')).toEqual(['3 allowed', '2 denied explicitly']);
  expect(textOf('[data-places="explicit-deny"] button')).toEqual([
    'public / DEFAULT_GROUP / gateway.yaml',
    'public / DEFAULT_GROUP / prod.yaml',
  ]);
  expect(textOf('.fixes')).toEqual([
    'Select one Select one of the configurations to see which statement decides it.',
  ]);
  button('public / DEFAULT_GROUP / gateway.yaml').click();
  await flush();
  await showFixes();
  expect(playground.selection.cell?.resource).toBe(GATEWAY);
});

test('The page in Chinese has the same parts', async () => {
  const { textOf } = await explained('GetNacosConfig', GATEWAY, starterScenario(), 'zh-CN');
  expect(textOf('h2')).toEqual(['读取 gateway.yaml']);
  expect(textOf('thead th')).toEqual(['语句', 'Action', 'Resource', '结果']);
  expect(textOf('.fixes h3')).toEqual(['如需允许', '漏洞']);
});
