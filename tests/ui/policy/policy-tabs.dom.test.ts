import { afterAll, expect, test, vi } from 'vitest';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import PolicyTabs from '../../../src/ui/policy/PolicyTabs.svelte';
import { mountComponent } from '../support/mount-component.ts';

const TEXT = '{"Version":"1","Statement":[]}';
const SCENARIO = scenarioOf([
  { kind: 'custom', name: 'first', text: TEXT, attached: true },
  { kind: 'custom', name: 'second', text: TEXT, attached: false },
  { kind: 'system', name: 'AliyunMSEReadOnlyAccess', attached: false },
]);

// The menus load when nothing else is to do, and a part that loads after the end of the file is an error.
afterAll(() => vi.dynamicImportSettled());

async function tabs(isReadonly = false) {
  const mounted = await mountComponent(PolicyTabs, SCENARIO, ({ playground }) => {
    playground.setEditable(!isReadonly);
    return { isInWords: false, onwords: () => {} };
  });
  const all = () => [...mounted.element.querySelectorAll<HTMLElement>('[role="tab"]')];
  const boxes = () => [...mounted.element.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const press = async (key: string) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await mounted.flush();
  };
  return { ...mounted, all, boxes, press };
}

test('Each tab has a check box that attaches its policy without opening it', async () => {
  const { all, boxes, session, flush } = await tabs();
  expect(boxes().map((box) => [box.getAttribute('aria-label'), box.checked])).toEqual([
    ['Attach first', true],
    ['Attach second', false],
    ['Attach AliyunMSEReadOnlyAccess', false],
  ]);
  boxes()[1]!.click();
  await flush();
  expect(session.playground.attached.map(({ name }) => name)).toEqual(['first', 'second']);
  expect(all().map((tab) => tab.getAttribute('aria-selected'))).toEqual(['true', 'false', 'false']);
});

test('The list owns its tabs, and only a policy that cannot be edited has a lock', async () => {
  const { all, element } = await tabs();
  const list = element.querySelector('[role="tablist"]');
  expect(list?.getAttribute('aria-owns')?.split(' ')).toEqual(all().map(({ id }) => id));
  expect(all().map((tab) => tab.querySelector('svg') !== null)).toEqual([false, false, true]);
});

test('Arrow keys, Home and End open tabs, and one tab and its box take Tab', async () => {
  const { all, boxes, press, session } = await tabs();
  all()[0]!.focus();
  await press('ArrowLeft');
  expect(session.playground.view.openPolicy?.name).toBe('AliyunMSEReadOnlyAccess');
  await press('Home');
  await press('ArrowRight');
  expect(session.playground.view.openPolicy?.name).toBe('second');
  expect(all().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
  expect(boxes().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
});

test('A link to be read has no boxes to change', async () => {
  const { boxes } = await tabs(true);
  expect(boxes().every(({ disabled }) => disabled)).toBe(true);
});
