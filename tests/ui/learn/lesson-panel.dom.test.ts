import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { stepStart } from '../../../src/learn/lesson.ts';
import { LESSONS } from '../../../src/learn/lessons.ts';
import ExercisePanel from '../../../src/ui/learn/ExercisePanel.svelte';
import { mountComponent } from '../support/mount-component.ts';

const POLICIES = createRawSnippet(() => ({ render: () => '<section>the policies</section>' }));
const LOW = 'height < 800px';

/** Happy DOM knows no range syntax. */
function setWindow({ isLow }: { readonly isLow: boolean }): void {
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
    const list = new EventTarget() as MediaQueryList;
    return Object.assign(list, { matches: query.includes(LOW) && isLow, media: query });
  });
}

async function openFirstLesson(isPhone: boolean) {
  const words = await loadMessages('learn', 'en');
  const scenario = stepStart(LESSONS['first-statement'], 0);
  const mounted = await mountComponent(ExercisePanel, scenario, () => ({
    words,
    policies: isPhone ? undefined : POLICIES,
  }));
  const { element, flush } = mounted;
  const find = (selector: string) => element.querySelector<HTMLElement>(selector);
  const predict = async (decision: string) => {
    find(`[data-prediction="${decision}"]`)?.click();
    await flush();
  };
  return { ...mounted, find, predict, tab: (name: RegExp) => tabNamed(element, name) };
}

function tabNamed(element: HTMLElement, name: RegExp): HTMLElement {
  const found = [...element.querySelectorAll<HTMLElement>('[role="tab"]')].find((one) =>
    name.test(one.textContent),
  );
  if (found === undefined) throw new Error(`There is no tab ${String(name)}`);
  return found;
}

test('On a phone the panel shows the cell in words, hidden until the learner answers', async () => {
  setWindow({ isLow: false });
  const { find, predict } = await openFirstLesson(true);
  const card = find('fieldset .asked-cell');
  expect(card?.textContent.replace(/\s+/g, ' ').trim()).toBe(
    'prod.yaml orders / prod / DEFAULT_GROUP Get mse:GetNacosConfig ?',
  );
  expect(card?.hasAttribute('data-veiled')).toBe(true);
  expect(card?.dataset['decision']).toBeUndefined();
  expect(card?.getAttribute('aria-label')).toBe('Get, prod.yaml: hidden until you answer');
  await predict('allow');
  expect(find('fieldset')).toBe(null);
  expect(find('.asked-cell')?.dataset['decision']).toBe('implicit-deny');
  expect(find('.asked-cell')?.getAttribute('aria-label')).toBe('Get, prod.yaml: denied by default');
  expect(find('.result')?.textContent).toContain('Can this user read');
  expect(find('.result [role="status"]')?.textContent).toContain('Incorrect.');
});

test('Beside the matrix the panel has no copy of the cell', async () => {
  setWindow({ isLow: false });
  const { find, predict } = await openFirstLesson(false);
  expect(find('[role="tablist"]')).toBe(null);
  expect(find('.asked-cell')).toBe(null);
  await predict('implicit-deny');
  expect(find('.asked-cell')).toBe(null);
});

test('In a low window the policies are on a second tab, and the question stays below both', async () => {
  setWindow({ isLow: true });
  const { find, tab, predict, flush } = await openFirstLesson(false);
  const isShown = (label: RegExp) =>
    find(`[aria-labelledby="${tab(label).id}"]`)?.hasAttribute('hidden') === false;
  expect(isShown(/^Lesson/)).toBe(true);
  expect(isShown(/^Policies/)).toBe(false);
  const arrow = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true });
  tab(/^Lesson/).dispatchEvent(arrow);
  await flush();
  expect(tab(/^Policies/).getAttribute('aria-selected')).toBe('true');
  expect(document.activeElement).toBe(tab(/^Policies/));
  expect(isShown(/^Lesson/)).toBe(false);
  expect(find('fieldset')).not.toBe(null);
  await predict('implicit-deny');
  expect(tab(/^Lesson/).textContent).toContain('0 of 1 goal met');
});

test('What is revealed in a policy shows the tab of the policies', async () => {
  setWindow({ isLow: true });
  const { session, tab, flush } = await openFirstLesson(false);
  const { view, selection } = session.playground;
  const [buffer] = session.playground.buffers;
  if (buffer === undefined) throw new Error('There is no policy');
  const [statement] = parsePolicy(buffer.text).document.statements;
  expect(view.openPolicy).toBe(buffer);
  if (statement !== undefined) selection.goTo(buffer, statement.span);
  await flush();
  expect(tab(/^Policies/).getAttribute('aria-selected')).toBe('true');
  tab(/^Lesson/).click();
  await flush();
  expect(tab(/^Lesson/).getAttribute('aria-selected')).toBe('true');
});
