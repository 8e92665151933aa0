import { expect, test } from 'vitest';
import { menusEn } from '../../../src/i18n/menus/en.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import StatusLine from '../../../src/ui/matrix/StatusLine.svelte';
import ViewMenu from '../../../src/ui/matrix/ViewMenu.svelte';
import { until } from '../../support/until.ts';
import { mountComponent } from '../support/mount-component.ts';

test('The status line counts robust decisions while the filter is about them', async () => {
  const { session, element, flush } = await mountComponent(StatusLine, starterScenario(), () => ({}));
  const { filters } = session.playground;
  const status = () => element.querySelector('[role="status"]')?.textContent;
  expect(element.textContent).toContain('18 differ under literal matching');
  expect(status()).toBeUndefined();
  filters.setText('not-robust');
  await until(async () => {
    await flush();
    expect(status()).toMatch(/^\d+ of 1\d\d decisions are the same under every reading$/);
  });
  expect(element.textContent).not.toContain('literal matching18');
  filters.setText('');
  await flush();
  expect(status()).toBeUndefined();
});

test('The view menu switches the filter for robust rows, and keeps its other words', async () => {
  const { session, button, element, flush } = await mountComponent(ViewMenu, starterScenario(), () => ({
    words: menusEn,
  }));
  const { filters } = session.playground;
  filters.setText('prod write');
  element.querySelector('button')?.focus();
  const item = () => button(menusEn.view.robust);
  await until(async () => {
    await flush();
    item();
  });
  item().click();
  expect(filters.text).toBe('prod write robust');
  await flush();
  expect(item().getAttribute('aria-pressed')).toBe('true');
  item().click();
  expect(filters.text).toBe('prod write');
});
