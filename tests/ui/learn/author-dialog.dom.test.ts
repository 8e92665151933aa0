import { expect, test } from 'vitest';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { readFragment } from '../../../src/scenario/link/permalink.ts';
import AuthorDialog from '../../../src/ui/learn/AuthorDialog.svelte';
import { mountComponent } from '../support/mount-component.ts';

async function open() {
  const words = await loadMessages('learn', 'en');
  const scenario = { ...exampleScenario('1'), expectations: ['deny everything else'] };
  const mounted = await mountComponent(AuthorDialog, scenario, () => ({ words, onclose: () => {} }));
  const { element, flush, button } = mounted;
  const input = (label: string): HTMLInputElement => {
    const found = [...element.querySelectorAll('label')].find((one) => one.textContent.trim() === label);
    const field = found?.querySelector('input');
    if (field === null || field === undefined) throw new Error(`There is no field ${label}`);
    return field;
  };
  const write = async (label: string, value: string) => {
    const field = input(label);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await flush();
  };
  input(words.author.withBudget).click();
  await flush();
  return {
    ...mounted,
    words: words.author,
    input,
    write,
    link: () => input(words.author.link).value,
    problem: () => element.querySelector('[role="alert"]')?.textContent ?? '',
    isReady: () => !button(words.author.copy).disabled && !button(words.author.tryIt).disabled,
  };
}

test('An invalid budget shows an error and no link', async () => {
  const { words, input, write, link, problem, isReady } = await open();
  for (const wrong of ['', '1.5', '-1', '1e400', '9007199254740993']) {
    for (const label of [words.statements, words.characters]) {
      await write(label, wrong);
      expect([problem(), link(), isReady()]).toEqual([words.wrongBudget, '', false]);
      expect(input(label).getAttribute('aria-invalid')).toBe('true');
      await write(label, '12');
      expect([problem(), isReady()]).toEqual(['', true]);
    }
  }
});

test('The link of a budget opens with the budget', async () => {
  const { words, write, link } = await open();
  await write(words.statements, '0');
  await write(words.characters, '250');
  const opened = readFragment(link().slice(link().indexOf('#')));
  expect(opened).toMatchObject({
    kind: 'scenario',
    scenario: { exercise: { challenge: { budget: { statements: 0, characters: 250 } } } },
  });
});

test('Budget fields are ignored without a budget', async () => {
  const { words, input, write, problem, isReady, flush } = await open();
  await write(words.statements, '');
  input(words.withBudget).click();
  await flush();
  expect([problem(), isReady()]).toEqual(['', true]);
});
