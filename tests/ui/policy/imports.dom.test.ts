import { expect, test } from 'vitest';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import type { OpenItem } from '../../../src/scenario/scenario.ts';
import ImportOffer from '../../../src/ui/policy/exchange/ImportOffer.svelte';
import OpenItems from '../../../src/ui/policy/exchange/OpenItems.svelte';
import { allow, deny, policy } from '../../support/policy-builders.ts';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

const custom = (text: string, openItems?: readonly OpenItem[]) =>
  scenarioOf([
    {
      kind: 'custom',
      name: 'policy',
      text,
      attached: true,
      ...(openItems === undefined ? {} : { openItems }),
    },
  ]);

async function offer(text: string) {
  const words = await loadMessages('import', 'en');
  const mounted = await mountComponent(ImportOffer, custom(text), ({ playground }) => ({
    buffer: playground.view.openPolicy!,
    words,
  }));
  return mounted;
}

const AWS_WITH_NOT_RESOURCE = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: '*', Resource: '*' },
    { Effect: 'Deny', Action: '*', NotResource: 'arn:aws:s3:::safe/*' },
  ],
});

test('An incomplete policy is imported unattached, with its open items', async () => {
  const { session, element, button, flush } = await offer(AWS_WITH_NOT_RESOURCE);
  await until(() => expect(element.textContent).toContain('1 open item'));
  button('Import the policy').click();
  await flush();
  const [imported] = session.playground.buffers;
  expect(imported?.attached).toBe(false);
  expect(imported?.openItems).toHaveLength(1);
  expect(session.playground.scenario.policies[0]).toMatchObject({
    openItems: [{ code: 'denial-not-in-ram' }],
  });
});

test('Nothing changes before somebody chooses to import', async () => {
  const { session, element } = await offer(AWS_WITH_NOT_RESOURCE);
  await until(() => expect(element.textContent).toContain('AWS IAM policy'));
  expect(session.playground.view.openPolicy?.text).toBe(AWS_WITH_NOT_RESOURCE);
});

test('A RAM policy by itself is offered nothing, whatever its errors', async () => {
  const { element, flush } = await offer('{"Version":"1","Statement":[{"Effect":"Allow"}]}');
  await flush();
  await flush();
  expect(element.textContent.trim()).toBe('');
});

const NEEDS_VALUE: OpenItem = {
  code: 'value-needed',
  statement: 1,
  subject: 'var.id',
  detail: 'mse-cn-1',
  choices: [],
};
const LEFT_OUT: OpenItem = {
  code: 'statement-left-out',
  statement: 2,
  subject: '{}',
  detail: '',
  choices: [{ statement: JSON.stringify(deny()), warning: 'access-key-calls' }],
};

async function openItems(items: readonly OpenItem[], isReadonly = false) {
  const text = JSON.stringify(policy({ Statement: [allow({ Resource: 'acs:mse:*:*:instance/${var.id}' })] }));
  const words = await loadMessages('import', 'en');
  const mounted = await mountComponent(OpenItems, custom(text, items), ({ playground }) => {
    playground.setEditable(!isReadonly);
    return { buffer: playground.view.openPolicy!, words };
  });
  const statements = () => JSON.parse(mounted.session.playground.view.openPolicy?.text ?? '').Statement;
  return { ...mounted, statements };
}

test('A value fills the text and answers its item', async () => {
  const { session, element, statements, flush } = await openItems([NEEDS_VALUE, LEFT_OUT]);
  const input = element.querySelector('input')!;
  expect(input.value).toBe('mse-cn-1');
  input.value = 'mse-cn-2';
  element.querySelector('form')!.requestSubmit();
  await flush();
  expect(statements()[0].Resource).toBe('acs:mse:*:*:instance/mse-cn-2');
  expect(session.playground.view.openPolicy?.openItems).toEqual([LEFT_OUT]);
});

test('An offered statement is added with its warning shown', async () => {
  const { session, element, button, statements, flush } = await openItems([LEFT_OUT]);
  expect(element.textContent).toContain('AccessKey');
  button('Add this statement').click();
  await flush();
  expect(statements()[1]).toEqual(deny());
  expect(session.playground.view.openPolicy?.openItems).toEqual([]);
});

test('A dismissed item leaves the text as it is, and undo brings it back', async () => {
  const { session, button, statements, flush } = await openItems([LEFT_OUT]);
  const { playground } = session;
  button('Dismiss').click();
  await flush();
  playground.history.record(playground.snapshot, 0);
  expect(statements()).toHaveLength(1);
  expect(playground.view.openPolicy?.openItems).toEqual([]);
  playground.history.undo();
  expect(playground.view.openPolicy?.openItems).toEqual([LEFT_OUT]);
});

test('Items can be read, and not answered, in a link to be read', async () => {
  const { element } = await openItems([NEEDS_VALUE, LEFT_OUT], true);
  expect(element.querySelectorAll('button, input')).toHaveLength(0);
  expect(element.textContent).toContain('var.id');
});

test('An item of a newer version is shown as such', async () => {
  const { element } = await openItems([{ ...LEFT_OUT, code: 'from-the-future' }]);
  expect(element.textContent).toContain('newer version');
});
