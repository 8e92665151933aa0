import { expect, test, vi } from 'vitest';
import { matrixEn } from '../../../src/i18n/matrix/en.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import PolicyMatrix from '../../../src/ui/matrix/PolicyMatrix.svelte';
import ResourceMatrix from '../../../src/ui/matrix/ResourceMatrix.svelte';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

async function matrix() {
  const mounted = await mountComponent(ResourceMatrix, starterScenario(), () => ({}));
  mounted.preferences.setDisplay({ columns: 'actions' });
  await mounted.flush();
  // It loads when the page is idle.
  await until(() => {
    expect(mounted.element.querySelector('[role="tooltip"]')).not.toBeNull();
  });
  const over = (selector: string, pointerType = 'mouse') => {
    const target = mounted.element.querySelector(selector);
    if (target === null) throw new Error(`no ${selector}`);
    target.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType }));
  };
  const tooltip = () => mounted.element.querySelector('[role="tooltip"]');
  const text = () => tooltip()?.textContent.replace(/\s+/g, ' ').trim();
  return { ...mounted, over, tooltip, text };
}

const CELL = '[data-action="mse:GetNacosConfig"][data-decision="explicit-deny"]';

test('A tooltip says in words what a cell and a column header are; Esc dismisses it and nothing else', async () => {
  const { over, text, element } = await matrix();
  expect(element.querySelector('[role="columnheader"] + [title]')).toBeNull();
  over('[role="columnheader"][aria-label="mse:DeleteCluster"]');
  await until(() => {
    expect(text()).toContain('mse:DeleteCluster · Delete');
  });
  over('.groups [data-column="1"]');
  await until(() => {
    expect(text()).toBe(
      'Configurations 6 actions Enter who can do this, and where Space one column for each access level',
    );
  });
  over('.fold');
  await until(() => {
    expect(text()).toBe('one column for each access level');
  });
  over(CELL);
  await until(() => {
    expect(text()).toBe(
      'Get · gateway.yaml denied explicitly mse:GetNacosConfig · Read Read the content of a configuration Enter explain',
    );
  });
  const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  const onWindow = vi.fn();
  window.addEventListener('keydown', onWindow, { once: true });
  document.body.dispatchEvent(key);
  expect(key.defaultPrevented).toBe(true);
  expect(onWindow).not.toHaveBeenCalled();
  window.removeEventListener('keydown', onWindow);
  await until(() => {
    expect(text()).not.toContain('gateway.yaml');
  });
});

test('In the matrix by policy, a tooltip names the action and the decision of the policy', async () => {
  const mounted = await mountComponent(PolicyMatrix, starterScenario(), () => ({ words: matrixEn }));
  const { element } = mounted;
  const text = () => element.querySelector('[role="tooltip"]')?.textContent.replace(/\s+/g, ' ').trim();
  const over = (selector: string) =>
    element.querySelector(selector)?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  over('[data-action="mse:ListClusters"][data-column="0"]');
  await until(() => {
    expect(text()).toContain('allowed mse:ListClusters · See');
  });
  over('[role="rowheader"]');
  await until(() => {
    expect(text()).toBe('Get mse:GetNacosConfig · Read Read the content of a configuration');
  });
});

test('Touch shows no tooltip', async () => {
  const { over, text } = await matrix();
  over(CELL, 'touch');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(text()).not.toContain('gateway.yaml');
});
