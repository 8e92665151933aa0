// Recorded calls: reading a paste, replay, unused permissions, the least policy.

import { expect, test } from './playground-test.ts';

const I = 'mse-cn-0pp1j8om80a';
const NS = '3fd98c48-a709-4061-bba1-e341d79d681b';

function event(operation: string, parameters: object, more: object = {}): object {
  return {
    eventName: operation,
    serviceName: 'Mse',
    requestParameters: parameters,
    sourceIpAddress: '198.51.100.7',
    userIdentity: { type: 'ram-user', userName: 'alice' },
    ...more,
  };
}

function config(dataId: string): object {
  return { InstanceId: I, NamespaceId: NS, Group: 'DEFAULT_GROUP', DataId: dataId };
}

const POLICY = JSON.stringify({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: ['mse:Get*', 'mse:DeleteNacosConfig'], Resource: '*' }],
});

test('Recorded calls are listed, replayed and show what no call used @main', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await playground.load({ policies: [{ kind: 'custom', name: 'team', text: POLICY, attached: true }] });
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').fill('Recorded calls');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Recorded calls' });
  const field = dialog.getByRole('textbox', { name: 'Events, errors or messages' });
  await field.fill('nothing of interest');
  await dialog.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(dialog).toContainText('No calls were found.');

  const events = [
    ...Array.from({ length: 3 }, () => event('GetNacosConfig', config('prod.yaml'))),
    event('ListClusters', {}, { userIdentity: { type: 'assumed-role', userName: 'bot:someone' } }),
    event('DeleteNacosConfig', config('new.yaml'), { errorCode: 'NoPermission' }),
    event('StopInstance', {}, { serviceName: 'Ecs' }),
  ];
  await field.fill(events.map((each) => JSON.stringify(each)).join('\n'));
  await dialog.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(dialog).toContainText('6 events: 3 different calls.');
  await expect(dialog.getByRole('row')).toHaveCount(4);
  await expect(dialog.getByRole('row').nth(1)).toContainText('orders / prod / DEFAULT_GROUP / prod.yaml');
  await dialog.getByText('1 event could not be placed').click();
  await expect(dialog).toContainText('StopInstance, 1 event: not an action of MSE');

  // The replay follows the account, and leads to the cell.
  await dialog.getByRole('button', { name: 'Add 1 resource to the mock account' }).click();
  await dialog.getByRole('radio', { name: 'Replay' }).check({ force: true });
  await expect(dialog).toContainText('Newly denied: 1 event');
  await expect(dialog).toContainText('now denied by default · 1 event · from 198.51.100.7');
  await expect(dialog).toContainText('Newly allowed: 1 event');
  await dialog.getByRole('combobox', { name: 'Caller' }).selectOption('alice');
  await expect(dialog).not.toContainText('Newly denied');
  await dialog.getByRole('button', { name: 'Show in the matrix' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    playground.cell('DeleteNacosConfig', `instance/${I}/${NS}/DEFAULT_GROUP/new.yaml`),
  ).toHaveAttribute('aria-selected', 'true');

  // The calls stay while the dialog is closed. Unused permissions can be removed.
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').fill('Recorded calls');
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: 'Unused permissions' }).check({ force: true });
  await expect(dialog).toContainText('2 of 3 actions were not called:');
  await dialog.getByRole('button', { name: 'Remove what was not needed' }).click();
  await expect(dialog).toContainText('Every Allow was needed in full.');
  expect(JSON.stringify((await playground.scenario()).policies)).toContain('[\\"mse:GetNacosConfig\\"]');

  // The least policy for the calls: what was called once is left out until it is chosen.
  await dialog.getByRole('combobox', { name: 'Caller' }).selectOption('All callers');
  await dialog.getByRole('radio', { name: 'Write a policy' }).check({ force: true });
  const written = dialog.locator('pre');
  await expect(written).toContainText('mse:GetNacosConfig');
  await expect(written).not.toContainText('mse:ListClusters');
  await dialog.getByRole('checkbox', { name: 'allow mse:ListClusters on *' }).check();
  await expect(written).toContainText('mse:ListClusters');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('from-record');
  await dialog.getByRole('button', { name: 'Add policy' }).click();
  await expect(playground.toast).toContainText('from-record');
  await expect(page.getByRole('tab', { name: /from-record/ })).toBeVisible();
  await playground.toast.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('tab', { name: /from-record/ })).toHaveCount(0);

  // Nothing personal gets into the scenario.
  const scenario = JSON.stringify(await playground.scenario());
  for (const personal of ['alice', '198.51.100.7', 'bot']) expect(scenario).not.toContain(personal);
});
