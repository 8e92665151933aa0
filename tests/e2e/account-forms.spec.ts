// Forms that change the mock account: rejected names, pasted lists, and moves.

import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PUBLIC = `${ORDERS}/public`;
const GROUP = `${PUBLIC}/DEFAULT_GROUP`;
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const PROD_GROUP = `${PROD}/DEFAULT_GROUP`;
const PROD_YAML = `${PROD_GROUP}/prod.yaml`;
const RATES = `${PROD}/PAYMENT/rates.json`;
const ALL_ROWS = 20;

test.describe('An invalid name', () => {
  test('is rejected with a reason while it is typed, and changes nothing @main', async ({ playground }) => {
    const { account } = playground;
    await playground.open();
    const before = await playground.scenario();
    const refusals = [
      [PROD_YAML, 'config', 'dataId', 'a b.yaml', 'A space is not allowed. Use letters, digits and - _ : .'],
      [PROD_YAML, 'config', 'dataId', 'dev.yaml', 'dev.yaml already exists here.'],
      [PROD_YAML, 'config', 'dataId', '', 'This cannot be empty.'],
      [ORDERS, 'instance', 'Region', 'Hangzhou', 'A region looks like cn-hangzhou.'],
      [ORDERS, 'instance', 'Instance ID', 'mse-cn-7qk2v9x01zt', 'mse-cn-7qk2v9x01zt already exists here.'],
      ['*', 'account', 'Account ID', '12345', 'An account ID has 16 digits.'],
      [`${PROD_GROUP}/test-service`, 'service', 'Service name', '@a', "A name can't begin with @."],
    ] as const;
    for (const [resource, kind, field, text, reason] of refusals) {
      await account.pressOn(resource, kind, 'F2');
      await account.field(field).fill(text);
      await expect(account.form).toContainText(reason);
      await expect(account.field(field)).toHaveAttribute('aria-invalid', 'true');
      await expect(account.button('Save')).toBeDisabled();
      await account.field(field).press('Enter');
      await expect(account.form).toBeVisible();
      await account.button('Cancel').click();
      await expect(account.resource(resource, kind)).toBeFocused();
    }
    expect((await playground.scenario()).account).toEqual(before.account);
    await expect(playground.undoButton).toBeDisabled();
  });

  test('can still be the name of a service, with slashes, asterisks and colons', async ({ playground }) => {
    const { account } = playground;
    await playground.open();
    await account.pressOn(`${PROD_GROUP}/test-service`, 'service', 'F2');
    await account.field('Service name').fill('providers:a/b*c?:1.0');
    await account.button('Save').click();
    const renamed = account.resource(`${PROD_GROUP}/providers:a/b*c?:1.0`, 'service');
    await expect(renamed).toBeFocused();
    await playground.cell('UpdateNacosService', `${PROD_GROUP}/providers:a/b*c?:1.0`).click();
    await expect(playground.explanation).toContainText(`${PROD_GROUP}/providers:a/b*c?:1.0`);
  });
});

test.describe('Adding', () => {
  test('accepts a pasted list of dataIds, and lists the rejected ones', async ({ playground }) => {
    const { account, page } = playground;
    await playground.open();
    await account.pick(GROUP, 'group', 'Add configurations…');
    await expect(account.button('Add')).toBeDisabled();
    await page.evaluate(() =>
      navigator.clipboard.writeText('a.yaml\n  b.yaml\nc.yaml\nprod.yaml\nno good.yaml\n\na.yaml'),
    );
    await playground.press('Control+v');
    await expect(account.form).toContainText('3 names to add');
    await expect(account.form.getByRole('listitem')).toHaveText([
      'prod.yaml: prod.yaml already exists here.',
      /^no good.yaml: A space is not allowed/,
      'a.yaml: a.yaml already exists here.',
    ]);
    await account.button('Add').click();
    await expect(account.resource(`${GROUP}/a.yaml`, 'config')).toBeFocused();
    await expect(playground.cell('GetNacosConfig', `${GROUP}/c.yaml`)).toHaveAttribute(
      'data-decision',
      'explicit-deny',
    );
    await expect(playground.rows).toHaveCount(ALL_ROWS + 3);
    await playground.press('Control+z');
    await expect(playground.rows).toHaveCount(ALL_ROWS);
  });

  test('adds an instance, a namespace, a group and a service @main', async ({ playground }) => {
    const { account } = playground;
    await playground.page.setViewportSize({ width: 1440, height: 1200 });
    await playground.open('#example=2');
    await account.pickFromOwnMenu('Add an instance…');
    await expect(account.field('Region')).toHaveValue('cn-hangzhou');
    await account.field('Instance ID').fill('mse-cn-new');
    await account.field('Region').fill('nowhere');
    await expect(account.form).toContainText('A region looks like cn-hangzhou.');
    await account.field('Region').fill('cn-shanghai');
    await account.button('Add').click();
    await expect(playground.cell('QueryClusterDetail', 'instance/mse-cn-new')).toHaveAttribute(
      'data-decision',
      'allow',
    );
    await playground.cell('QueryClusterDetail', 'instance/mse-cn-new').click();
    await expect(playground.explanation).toContainText(
      'acs:mse:cn-shanghai:1234567890123456:instance/mse-cn-new',
    );

    await account.pressOn(ORDERS, 'instance', 'Insert');
    await account.field('Namespace ID').fill('dev');
    await playground.press('Enter');
    await expect(account.resource(`${ORDERS}/dev`, 'namespace')).toBeFocused();
    await playground.press('Insert');
    await account.field('Group').fill('PAYMENT');
    await playground.press('Enter');
    await expect(account.resource(`${ORDERS}/dev/PAYMENT`, 'group')).toBeFocused();
    await account.pick(`${ORDERS}/dev/PAYMENT`, 'group', 'Add services…');
    await account.field('Service names, one per line').fill('pay/v1');
    await account.button('Add').click();
    await expect(account.resource(`${ORDERS}/dev/PAYMENT/pay/v1`, 'service')).toBeFocused();
    await playground.cell('UpdateNacosService', `${ORDERS}/dev/PAYMENT/pay/v1`).click();
    await expect(playground.explanation).toContainText(`${ORDERS}/dev/PAYMENT/pay/v1`);
  });
});

test.describe('A name that Nacos rejects', () => {
  test('is added unchanged after a confirmation', async ({ playground }) => {
    const { account } = playground;
    await playground.open();
    await account.pick(GROUP, 'group', 'Add configurations…');
    await account.field('dataIds, one per line').fill('svc-local,postgres.yaml');
    await expect(account.form).toContainText('svc-local,postgres.yaml: , is not allowed');
    await expect(account.button('Add')).toBeDisabled();
    await account.button('Add anyway').click();
    await expect(account.resource(`${GROUP}/svc-local,postgres.yaml`, 'config')).toBeFocused();
  });

  test('is rejected if the group of the service is ambiguous', async ({ playground }) => {
    const { account } = playground;
    await playground.open();
    await account.pick(GROUP, 'group', 'Add services…');
    const field = account.field('Service names, one per line');
    await field.fill('@a@@@@b@');
    await expect(account.form).toContainText('It is unclear where the group ends.');
    await expect(account.button('Add anyway')).toHaveCount(0);
    await field.fill('PAY@@providers:com.acme.Pay:1.0.0:');
    await account.button('Add').click();
    const added = account.resource(`${PUBLIC}/PAY/providers:com.acme.Pay:1.0.0:`, 'service');
    await expect(added).toBeVisible();
  });
});

test.describe('Moving', () => {
  test('with the form puts a resource into another container, unless its name exists there @main', async ({
    playground,
  }) => {
    const { account } = playground;
    await playground.open();
    await playground.cell('GetNacosConfig', RATES).click();
    await account.pick(RATES, 'config', 'Move…');
    await account.form
      .getByRole('combobox')
      .selectOption({ label: 'mse-cn-0pp1j8om80a/public/DEFAULT_GROUP' });
    await account.button('Move').click();
    await expect(account.resource(`${GROUP}/rates.json`, 'config')).toBeFocused();
    await expect(account.resource(RATES, 'config')).toHaveCount(0);
    const moved = playground.cell('GetNacosConfig', `${GROUP}/rates.json`);
    await expect(moved).toHaveAttribute('data-decision', 'explicit-deny');
    await expect(moved).toHaveAttribute('aria-selected', 'true');

    await account.pick(PROD_YAML, 'config', 'Move…');
    await account.form
      .getByRole('combobox')
      .selectOption({ label: 'mse-cn-0pp1j8om80a/public/DEFAULT_GROUP' });
    await expect(account.form).toContainText('prod.yaml already exists here.');
    await expect(account.button('Move')).toBeDisabled();
    await playground.press('Escape');
    await playground.undoButton.click();
    await expect(account.resource(RATES, 'config')).toHaveCount(1);
    await expect(playground.undoButton).toBeDisabled();
  });

  test('by dragging does the same, only into valid containers, in both views @main', async ({
    playground,
  }) => {
    const { account } = playground;
    await playground.page.setViewportSize({ width: 1440, height: 1200 });
    await playground.open();
    for (const view of ['Resources', 'Policies']) {
      await playground.choose('Views', view);
      const rates = account.resource(RATES, 'config');
      const moved = account.resource(`${GROUP}/rates.json`, 'config');
      await rates.dragTo(account.resource(PUBLIC, 'namespace'));
      await rates.dragTo(account.resource(`${PROD}/PAYMENT`, 'group'));
      await expect(rates).toHaveCount(1);
      await expect(playground.undoButton).toBeDisabled();
      await rates.dragTo(account.resource(GROUP, 'group'));
      await expect(moved).toBeFocused();
      await expect(rates).toHaveCount(0);
      await playground.press('Control+z');
      await expect(moved).toHaveCount(0);
      await expect(rates).toHaveCount(1);
    }
  });
});
