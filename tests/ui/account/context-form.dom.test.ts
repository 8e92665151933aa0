import { expect, test } from 'vitest';
import type { RequestContext } from '../../../src/engine/account/request.ts';
import { en as english } from '../../../src/i18n/en.ts';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import ContextForm from '../../../src/ui/account/ContextForm.svelte';
import { mountComponent } from '../support/mount-component.ts';

const KEY = 'acs:RequestTag/team';

async function open(context: RequestContext) {
  const words = await loadMessages('account', 'en');
  const scenario = { ...exampleScenario('1'), context };
  const mounted = await mountComponent(ContextForm, scenario, () => ({
    t: { ...english, ...words },
    used: [],
  }));
  const { element, session, flush } = mounted;
  const fieldsOf = (key: string) => {
    const found = [...element.querySelectorAll('.context-field')].find(
      (one) => one.querySelector('code')?.textContent === key,
    );
    return [...(found?.querySelectorAll<HTMLInputElement>('input, select') ?? [])];
  };
  const write = async (index: number, value: string) => {
    const field = fieldsOf(KEY)[index];
    if (field === undefined) throw new Error('no such field');
    field.focus();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await flush();
  };
  const leave = async (index: number) => {
    fieldsOf(KEY)[index]?.blur();
    await flush();
  };
  return { ...mounted, fieldsOf, write, leave, context: () => session.playground.context };
}

test('Each value of a key has a separate field, and an edit of one leaves the others alone', async () => {
  const { fieldsOf, write, context } = await open({ [KEY]: ['a, b', 'c'] });
  expect(fieldsOf(KEY).map(({ value }) => value)).toEqual(['a, b', 'c']);
  await write(1, 'd');
  expect(context()).toEqual({ [KEY]: ['a, b', 'd'] });
  await write(0, 'a');
  expect(context()).toEqual({ [KEY]: ['a', 'd'] });
});

test('A value that is cleared goes when its field is left, and the last one makes the key absent', async () => {
  const { fieldsOf, write, leave, context } = await open({ [KEY]: ['a', 'b', 'c'] });
  await write(1, '');
  expect(context()).toEqual({ [KEY]: ['a', '', 'c'] });
  await leave(1);
  expect(context()).toEqual({ [KEY]: ['a', 'c'] });
  expect(fieldsOf(KEY).map(({ value }) => value)).toEqual(['a', 'c']);
  await write(1, '');
  await leave(1);
  expect(context()).toEqual({ [KEY]: 'a' });
  await write(0, '');
  expect(context()).toEqual({});
});

test('A single value may hold commas, and stays one value', async () => {
  const { write, context } = await open({ [KEY]: 'a, b' });
  await write(0, 'a, b, c');
  expect(context()).toEqual({ [KEY]: 'a, b, c' });
});
