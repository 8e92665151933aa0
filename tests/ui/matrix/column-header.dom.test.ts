import { expect, test } from 'vitest';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import ExplanationPane from '../../../src/ui/explain/ExplanationPane.svelte';
import ResourceMatrix from '../../../src/ui/matrix/ResourceMatrix.svelte';
import { highlightsOf } from '../../../src/ui/policy/editor-highlights.ts';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

async function matrix() {
  const mounted = await mountComponent(ResourceMatrix, starterScenario(), () => ({}));
  mounted.preferences.setDisplay({ columns: 'actions' });
  await mounted.flush();
  const found = (selector: string) => {
    const element = mounted.element.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`no ${selector}`);
    return element;
  };
  // It loads once the browser is idle.
  await until(() => found('.fold'));
  const header = (action: string) => found(`[role="columnheader"][aria-label="mse:${action}"]`);
  const press = async (key: string) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await mounted.flush();
  };
  return { ...mounted, found, header, press };
}

test('A click on a column header selects its action in place of a cell, a second click selects nothing', async () => {
  const { session, header, element, found, flush } = await matrix();
  const { selection, view } = session.playground;
  found('[data-action="mse:UpdateNacosConfig"][data-decision="allow"]').click();
  await flush();
  expect(selection.cell).not.toBeNull();
  header('GetNacosConfig').click();
  await flush();
  expect(header('GetNacosConfig').getAttribute('aria-selected')).toBe('true');
  expect(header('UpdateNacosConfig').getAttribute('aria-selected')).toBe('false');
  expect([selection.cell, view.inspector, view.detail]).toEqual([null, 'open', 'reasons']);
  expect(element.querySelectorAll('.backdrop .chosen')).toHaveLength(1);
  header('GetNacosConfig').click();
  await flush();
  expect(header('GetNacosConfig').getAttribute('aria-selected')).toBe('false');
  expect([selection.actions, view.inspector]).toEqual([[], 'closed']);
});

test('Arrow keys lead from the rows to the headers, along them and back; one of all is the tab stop', async () => {
  const { element, header, press, found, flush } = await matrix();
  found('[data-row="0"] [data-action="mse:GetNacosConfig"]').focus();
  await flush();
  await press('ArrowUp');
  expect(document.activeElement).toBe(header('GetNacosConfig'));
  expect(element.querySelectorAll('[role="treegrid"] [tabindex="0"]')).toHaveLength(1);
  await press('ArrowRight');
  expect(document.activeElement).toBe(header('GetNacosHistoryConfig'));
  await press('End');
  expect(document.activeElement).toBe(header('ListServiceQuotas'));
  await press('ArrowUp');
  expect(document.activeElement?.textContent).toMatch(/^Account/);
  expect(element.querySelectorAll('[role="treegrid"] [tabindex="0"]')).toHaveLength(1);
  await press('ArrowLeft');
  expect(document.activeElement?.textContent).toMatch(/^Lists/);
  await press('Home');
  expect(document.activeElement?.textContent).toMatch(/^Configurations/);
  await press('ArrowDown');
  expect(document.activeElement).toBe(header('GetNacosConfig'));
  await press('ArrowDown');
  expect(document.activeElement).toBe(found('[data-row="0"] [data-action="mse:GetNacosConfig"]'));
});

test('A click on a group selects its actions; the space bar and the chevron fold it to its tiers', async () => {
  const { session, element, found, press, header, flush } = await matrix();
  const { selection } = session.playground;
  const group = () => found('.groups [role="columnheader"][data-column="1"]');
  expect(group().getAttribute('aria-colspan')).toBe('6');
  group().click();
  await flush();
  expect(selection.actions.map(({ group: own }) => own)).toEqual(Array(6).fill('config'));
  expect(element.querySelectorAll('.backdrop .chosen')).toHaveLength(6);
  expect(group().getAttribute('aria-selected')).toBe('true');
  // A part of what is selected is a selection of its own.
  header('GetNacosConfig').click();
  await flush();
  expect(selection.actions).toHaveLength(1);
  group().focus();
  await press(' ');
  expect([group().getAttribute('aria-expanded'), group().getAttribute('aria-colspan')]).toEqual([
    'false',
    '3',
  ]);
  expect(document.activeElement).toBe(group());
  expect(selection.actions).toHaveLength(1);
  found('.fold').click();
  await flush();
  expect(group().getAttribute('aria-expanded')).toBe('true');
});

test('Where the matrix is compact, a group can show each of its actions', async () => {
  const { element, preferences, found, flush } = await matrix();
  preferences.setDisplay({ columns: 'tiers' });
  await flush();
  expect(element.querySelectorAll('.labels .action')).toHaveLength(12);
  found('.fold').click();
  await flush();
  expect(element.querySelectorAll('.labels .action')).toHaveLength(15);
});

test('The inspector lists who can call the action, and where; each place selects its cell', async () => {
  const { session, element, flush } = await mountComponent(ExplanationPane, starterScenario(), () => ({}));
  const { playground } = session;
  const action = playground.filters.actions.find(({ name }) => name === 'GetNacosConfig');
  if (action === undefined) throw new Error('no action');
  playground.selection.chooseActions([action]);
  await flush();
  await until(() => {
    expect(element.querySelector('[data-action-access]')).not.toBeNull();
  });
  const lines = [...element.querySelectorAll('.statement')].map((line) =>
    line.textContent.replace(/\s+/g, ' ').trim(),
  );
  expect(lines).toEqual([
    '2 Allow Get* orders 5 configurations 2 denied by a Deny',
    '4 Deny GetNacosConfig orders / public 2 configurations',
  ]);
  const [buffer] = playground.buffers;
  if (buffer === undefined) throw new Error('no policy');
  const matches = highlightsOf(buffer, playground.selection).filter(({ class: name }) =>
    name.endsWith('-match'),
  );
  expect(matches.map(({ span }) => buffer.text.slice(span.start, span.end))).toEqual([
    '"mse:Get*"',
    '"mse:GetNacosConfig"',
  ]);
  element.querySelectorAll<HTMLButtonElement>('.places button')[1]?.click();
  await flush();
  expect(playground.selection.cell).toMatchObject({ kind: 'namespace', action: { name: 'GetNacosConfig' } });
  expect(playground.selection.actions).toEqual([]);
});

test('While a learner predicts a cell, the inspector keeps the places hidden', async () => {
  const { session, element, flush } = await mountComponent(ExplanationPane, starterScenario(), () => ({}));
  const { playground } = session;
  playground.marks.setHiddenCell({ resource: '*', kind: 'account', action: 'ListClusters' });
  playground.selection.chooseActions(playground.filters.actions.slice(0, 1));
  await flush();
  await until(() => {
    expect(element.textContent).toContain('hidden until you answer');
  });
  expect(element.querySelector('.statement')).toBeNull();
});
