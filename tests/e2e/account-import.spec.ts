// The whole mock account: presets, including a very large one, download as JSON, and imports.

import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const GROUP = `${ORDERS}/public/DEFAULT_GROUP`;
const ALL_ROWS = 20;
/** Of 10,000. No screen shows more. */
const MAX_DRAWN = 200;
const ACTION_LINE = 6;

function zipFile(name: string, buffer: Uint8Array) {
  return { name, mimeType: 'application/zip', buffer: Buffer.from(buffer) };
}

test.describe('The preset accounts', () => {
  test('replace the account, in one undo step @main', async ({ playground }) => {
    const { account } = playground;
    await playground.page.setViewportSize({ width: 1440, height: 1600 });
    await playground.open('#example=2');
    await account.pickFromOwnMenu('Several instances and regions');
    await expect(account.resource('instance/mse-cn-c83wn40sh1k', 'instance')).toBeVisible();
    await expect(account.resource(ORDERS, 'instance')).toHaveCount(0);
    await playground.chooseCell(playground.cell('QueryClusterDetail', 'instance/mse-cn-c83wn40sh1k'));
    await expect(playground.explanation).toContainText('acs:mse:cn-shanghai:');

    await account.pickFromOwnMenu('Namespaces dev, test, prod');
    const instanceIds = async () => (await playground.scenario()).account.instances.map(({ id }) => id);
    await expect.poll(instanceIds).toEqual(['mse-cn-4xl3k9m2e01']);
    await account.pickFromOwnMenu('Empty');
    await expect(playground.rows).toHaveCount(1);
    await expect(playground.matrixPane.getByRole('region', { name: /has no resources yet/ })).toBeVisible();
    await account.pickFromOwnMenu('As in the documentation');
    await expect(playground.rows).toHaveCount(ALL_ROWS);
    await playground.undoButton.click();
    await expect(playground.rows).toHaveCount(1);
    await playground.undoButton.click();
    await expect.poll(instanceIds).toEqual(['mse-cn-4xl3k9m2e01']);
    await playground.redoButton.click();
    await expect(playground.rows).toHaveCount(1);
  });

  test('include one of 10,000 resources, in which scrolling and typing still work', async ({
    playground,
  }) => {
    const { account, page } = playground;
    await playground.openWithEditor('#new');
    await account.pickFromOwnMenu('10,000 resources');
    // The account row and the two header rows.
    await expect(playground.matrix).toHaveAttribute('aria-rowcount', '10003');
    expect(await playground.rows.count()).toBeLessThan(MAX_DRAWN);
    await account.resource('*', 'account').click();
    await playground.press('Control+End');
    const last = playground.matrix.locator(':focus');
    await expect(last).toHaveAttribute('data-action', 'mse:UpdateNacosNaming');
    await expect(playground.rows.last()).toHaveAttribute('aria-rowindex', '10003');
    expect(await playground.rows.count()).toBeLessThan(MAX_DRAWN);
    const resource = (await last.getAttribute('data-resource')) ?? '';
    const cell = playground.cell('DeleteNacosService', resource);
    await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');

    await playground.putCaret(ACTION_LINE, '",'.length);
    await playground.press('Control+Backspace');
    await page.keyboard.type('*');
    await expect(cell).toHaveAttribute('data-decision', 'allow');
    await playground.press('Backspace');
    await page.keyboard.type('GetNacosConfig');
    await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');
  });
});

test.describe('An account as JSON', () => {
  test('is downloaded, and imported again unchanged', async ({ playground }) => {
    const { account, page } = playground;
    await playground.open();
    const before = await playground.scenario();
    const waiting = page.waitForEvent('download');
    await account.pickFromOwnMenu('Download as JSON');
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('account.json');
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toEqual(before.account);

    await account.pickFromOwnMenu('Empty');
    await account.openImport();
    await expect(account.importDialog).toContainText('Nothing leaves your browser.');
    await account.importText.fill(text);
    await expect(account.importDialog).toContainText('An account with 2 instances.');
    await account.importButton('Replace the account').click();
    await expect(account.importDialog).toHaveCount(0);
    await expect(playground.rows).toHaveCount(ALL_ROWS);
    expect((await playground.scenario()).account).toEqual(before.account);

    await playground.undoButton.click();
    await account.openImport();
    await account.importFile.setInputFiles({
      name: 'account.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await account.importButton('Replace the account').click();
    await expect(playground.rows).toHaveCount(ALL_ROWS);
    await playground.undoButton.click();
    await expect(playground.rows).toHaveCount(1);
  });

  test('with errors is rejected as a whole, with a message for each error', async ({ playground }) => {
    const { account } = playground;
    await playground.open();
    const before = await playground.scenario();
    await account.openImport();
    const texts = [
      ['{"instances": [', 'This is not valid JSON. Paste the complete output.'],
      ['{"a": 1}', 'Unrecognized JSON. Paste the unmodified output of one of the four commands'],
      ['{"Data": []}', 'The list is empty, so there is nothing to import.'],
      ['{"id": "12", "instances": [{}]}', 'This account cannot be imported: 3 problems.'],
      ['{"id": "12", "instances": [{}]}', 'instances[0].id: This is missing.'],
      ['{"id": "12", "instances": [{}]}', 'id: An account ID has 16 digits.'],
    ] as const;
    for (const [text, sentence] of texts) {
      await account.importText.fill(text);
      await expect(account.importDialog).toContainText(sentence);
      await expect(account.importDialog.locator('[type="submit"]')).toBeDisabled();
    }
    await account.importFile.setInputFiles(zipFile('export.zip', strToU8('PK\u0003\u0004 and no more')));
    await expect(account.importDialog).toContainText('This zip is damaged.');
    await expect(account.importButton('Add to the account')).toBeDisabled();

    await playground.press('Escape');
    await expect(account.importDialog).toHaveCount(0);
    await expect(account.importOpener).toBeFocused();
    expect((await playground.scenario()).account).toEqual(before.account);
    await expect(playground.undoButton).toBeDisabled();
  });
});

test.describe('Imported names', () => {
  test('come from the output of aliyun mse, into the selected namespace @main', async ({ playground }) => {
    const { account } = playground;
    await playground.page.setViewportSize({ width: 1440, height: 1200 });
    await playground.open('#example=2');
    await account.openImport();
    await account.importText.fill(
      JSON.stringify({
        RequestId: 'A1',
        Data: [
          { InstanceId: 'mse-cn-0pp1j8om80a', ClusterAliasName: 'orders' },
          { InstanceId: 'mse-cn-imported', ClusterAliasName: 'billing', RegionId: 'cn-beijing' },
          { InstanceId: 'MSE not good', ClusterAliasName: 'odd' },
        ],
      }),
    );
    await expect(account.importDialog).toContainText('3 instances');
    await expect(account.importDialog).toContainText('2 new resources, 1 already present.');
    await expect(account.importDialog.getByRole('listitem')).toContainText('MSE not good: M is not allowed');
    await account.importButton('Add to the account').click();
    await expect(account.resource('instance/mse-cn-imported', 'instance')).toContainText('billing');
    await playground.cell('QueryClusterDetail', 'instance/mse-cn-imported').click();
    await expect(playground.explanation).toContainText('acs:mse:cn-beijing:');

    await account.openImport();
    await account.importText.fill(
      JSON.stringify({
        Configurations: [
          { DataId: 'prod.yaml', Group: 'DEFAULT_GROUP' },
          { DataId: 'imported.yaml', Group: 'DEFAULT_GROUP' },
          { DataId: 'fees.json', Group: 'BILLING' },
        ],
      }),
    );
    await expect(account.importDialog).toContainText('3 configurations');
    await account.importDialog
      .getByRole('combobox', { name: 'Add to namespace' })
      .selectOption('mse-cn-7qk2v9x01zt/public');
    // The group is also new.
    await expect(account.importDialog).toContainText('3 new resources, 1 already present.');
    await account.importButton('Add to the account').click();
    const staging = 'instance/mse-cn-7qk2v9x01zt/public';
    await expect(account.resource(`${staging}/DEFAULT_GROUP/imported.yaml`, 'config')).toHaveCount(1);
    await expect(account.resource(`${staging}/BILLING/fees.json`, 'config')).toHaveCount(1);
    await expect(account.resource(`${GROUP}/imported.yaml`, 'config')).toHaveCount(0);
    await playground.undoButton.click();
    await expect(account.resource(`${staging}/BILLING`, 'group')).toHaveCount(0);
    await expect(account.resource('instance/mse-cn-imported', 'instance')).toHaveCount(1);
  });

  test('come from a Nacos export, without entries that are not configurations @main', async ({
    playground,
  }) => {
    const { account, page } = playground;
    await playground.open();
    await account.openImport();
    const choosing = page.waitForEvent('filechooser');
    await account.importFile.click();
    const content = strToU8('secret: 1');
    const zip = zipSync({
      '.metadata.yml': content,
      'DEFAULT_GROUP/gateway.yaml': content,
      'DEFAULT_GROUP/zipped.yaml': content,
      'ZIPPED/a.json': content,
      'too/deep/b.json': content,
    });
    await (await choosing).setFiles(zipFile('nacos_config_export.zip', zip));
    await expect(account.importDialog).toContainText('3 configurations');
    await expect(account.importDialog).toContainText('.metadata.yml: metadata of the export');
    await expect(account.importDialog).toContainText('3 new resources, 1 already present.');
    await account.importButton('Add to the account').click();
    await expect(account.resource(`${GROUP}/zipped.yaml`, 'config')).toHaveCount(1);
    await expect(account.resource(`${ORDERS}/public/ZIPPED/a.json`, 'config')).toHaveCount(1);
    await expect(playground.cell('GetNacosConfig', `${GROUP}/zipped.yaml`)).toHaveAttribute(
      'data-decision',
      'explicit-deny',
    );
    expect(JSON.stringify(await playground.scenario())).not.toContain('secret');
  });
});
