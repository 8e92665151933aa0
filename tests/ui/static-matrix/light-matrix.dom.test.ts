import { expect, onTestFinished, test } from 'vitest';
import { GUIDE_TYPES } from '../../../src/engine/evaluation/decide/resource-types.ts';
import { en } from '../../../src/i18n/en.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import { startDecisions } from '../../../src/ui/static-matrix/light-decisions.ts';
import { lightMatrix } from '../../../src/ui/static-matrix/light-matrix.ts';
import { until } from '../../support/until.ts';
import type { LightForm } from '../../../src/ui/static-matrix/light-columns.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PUBLIC = `${ORDERS}/public/DEFAULT_GROUP`;

function draw(form: LightForm) {
  const chosen: string[] = [];
  const table = lightMatrix(
    en,
    startDecisions(starterScenario(), GUIDE_TYPES).decide(),
    'hierarchical',
    form,
    (cell) => {
      chosen.push(`${cell.action.name} on ${cell.node.relativeId}`);
    },
  );
  document.body.append(table);
  onTestFinished(() => {
    table.remove();
  });
  const labels = () =>
    [...table.querySelectorAll('th.action')].map((header) => header.textContent.trim()).join(' ');
  const cell = (resource: string, tier: string, group?: string) =>
    table.querySelector<HTMLElement>(
      `[role="gridcell"][data-resource="${resource}"][data-tier="${tier}"]${group === undefined ? '' : `[data-group="${group}"]`}`,
    );
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  return { table, chosen, labels, cell, press };
}

test('The widest form has a column for each action, with the attributes of the page', () => {
  const { table } = draw('actions');
  const cell = table.querySelector<HTMLElement>(
    `[data-action="mse:GetNacosConfig"][data-resource="${PUBLIC}/prod.yaml"]`,
  );
  expect(cell?.dataset).toMatchObject({ decision: 'explicit-deny', policy: 'effective' });
});

test('The compact form has one column per tier of a group, with the attributes of compact cells', () => {
  const { table, chosen, labels, cell } = draw('tiers');
  expect(labels()).toBe('Read Write Delete Write Delete Read Write See Write Delete See See');
  expect(table.getAttribute('aria-colcount')).toBe('13');
  const read = cell(`${PUBLIC}/prod.yaml`, 'read', 'config');
  expect(read?.dataset).toMatchObject({ decision: 'some' });
  expect(read?.hasAttribute('data-action')).toBe(false);
  expect(read?.getAttribute('aria-label')).toContain('Configurations Read, prod.yaml');
  read?.click();
  // The explicit deny says most.
  expect(chosen).toEqual([`GetNacosConfig on ${PUBLIC}/prod.yaml`]);
  expect(read?.getAttribute('aria-selected')).toBe('true');
});

test('The list has what can be read, written and deleted on each resource itself', () => {
  const { table, chosen, labels, cell } = draw('list');
  expect(labels()).toBe('Read Write Delete');
  expect(table.querySelectorAll('[data-kind="namespace"]')).toHaveLength(0);
  expect(table.querySelector('.heading')?.textContent).toBe('public / DEFAULT_GROUP');
  expect(cell(ORDERS, 'read')?.dataset['decision']).toBe('allow');
  const service = table.querySelector('[data-kind="service"]');
  // A Nacos client reads a service.
  expect(service?.querySelectorAll('[role="gridcell"][aria-hidden="true"]')).toHaveLength(0);
  cell(ORDERS, 'read')?.click();
  expect(chosen).toEqual([`QueryClusterDetail on ${ORDERS}`]);
});

test('Arrow keys in the list skip headings and what does not apply', () => {
  const { press, cell, table, chosen } = draw('list');
  cell(ORDERS, 'delete')?.focus();
  press('ArrowDown');
  expect(document.activeElement).toBe(cell(`${PUBLIC}/gateway.yaml`, 'delete'));
  press('ArrowLeft');
  press('ArrowLeft');
  expect(document.activeElement).toBe(cell(`${PUBLIC}/gateway.yaml`, 'read'));
  press('Enter');
  expect(chosen).toEqual([`GetNacosConfig on ${PUBLIC}/gateway.yaml`]);
  press('Home');
  press('ArrowUp');
  expect(document.activeElement?.textContent).toBe('public / DEFAULT_GROUP');
  expect(table.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('A tooltip says in words what a cell and a header are, and goes with its table', async () => {
  const { table, cell } = draw('tiers');
  const text = () => document.querySelector('[role="tooltip"]')?.textContent;
  const over = (element: Element | null) =>
    element?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
  over(cell(`${PUBLIC}/prod.yaml`, 'read', 'config'));
  await until(() => {
    expect(text()).toBe(
      'Get · prod.yamldenied explicitlymse:GetNacosConfig · ReadGet history · prod.yamlallowedmse:GetNacosHistoryConfig · Read',
    );
  });
  over(table.querySelector('th.delete'));
  await until(() => {
    expect(text()).toContain('mse:DeleteNacosConfig · Delete');
  });
  expect(text()).not.toContain('prod.yaml');
  over(table.querySelector('th.resource'));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(document.querySelectorAll('[role="tooltip"]')).toHaveLength(1);
});
