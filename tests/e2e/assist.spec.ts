// Completion, hovers, lenses and name chips.

import { setTimeout } from 'node:timers/promises';
import { AssistedEditor } from './assisted-editor.ts';
import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const STAGING = 'instance/mse-cn-7qk2v9x01zt';

// The blank page's policy: line 6 is the action's.
const ACTION_LINE = 6;

/** The delay of a file after the editor, in milliseconds. */
const LATE = 1000;

test.describe('Completion', () => {
  test('an empty text becomes a policy for a selected instance @main', async ({ playground }) => {
    const editor = new AssistedEditor(playground);
    // The messages arrive late, and the first key still uses them.
    await playground.page.route(/\/en-[^/]*\.js$/, async (route) => {
      await setTimeout(LATE);
      await route.continue();
    });
    await playground.openWithEditor('#new');
    await editor.clear();
    await editor.suggest();
    await expect(editor.suggestion('Deny deletes')).toBeVisible();

    await editor.type('read');
    await expect(editor.chosen).toContainText('Read-only on an instance');
    await playground.press('Enter');
    // The resource is a choice: the second instance instead of the first.
    await expect(editor.suggestion(STAGING)).toBeVisible();
    await playground.press('ArrowDown', 'Enter');

    await expect(playground.cell('QueryClusterDetail', STAGING)).toHaveAttribute('data-decision', 'allow');
    await expect(playground.cell('QueryClusterDetail', ORDERS)).toHaveAttribute(
      'data-decision',
      'implicit-deny',
    );
    await expect(playground.findings.locator('[data-severity="error"]')).toHaveCount(0);
  });

  test('a policy is typed member by member, with quotes and commas inserted @main', async ({
    playground,
  }) => {
    const editor = new AssistedEditor(playground);
    await playground.openWithEditor('#new');
    await editor.clear();
    await editor.type('{V');
    await expect(editor.chosen).toContainText('Version');
    await playground.press('Enter');
    await expect.poll(() => editor.text()).toBe('{"Version": "1"}');

    await editor.type(' "S');
    await expect(editor.chosen).toContainText('Statement');
    await playground.press('Enter');
    // After the array, completion offers statements for it.
    await expect(editor.suggestion('List the instances')).toBeVisible();
    await playground.press('Enter');

    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
    await expect(playground.findings.locator('[data-severity="error"]')).toHaveCount(0);
  });

  test('an accepted action changes the matrix @main', async ({ playground }) => {
    const editor = new AssistedEditor(playground);
    await playground.openWithEditor('#new');
    await playground.putCaret(ACTION_LINE, '",'.length);
    await playground.press('Control+Backspace');
    await editor.type('ListS');
    await expect(editor.chosen).toContainText('mse:ListServiceQuotas');
    await playground.press('Enter');
    await expect(playground.cell('ListServiceQuotas', '*')).toHaveAttribute('data-decision', 'allow');
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'implicit-deny');
  });
});

test('a hover explains an action and its resource type', async ({ playground }) => {
  const editor = new AssistedEditor(playground);
  await playground.openWithEditor('#new');
  await playground.putCaret(ACTION_LINE, 'Clusters",'.length);
  await editor.showHover();
  await expect(editor.hover).toContainText('See the list of instances.');
  await expect(editor.hover).toContainText('Checked on the account');
});

test('lenses say what statements open, follow edits and settings, and highlight their cells', async ({
  playground,
}) => {
  const editor = new AssistedEditor(playground);
  await playground.openWithEditor('#new');
  const reading = { Effect: 'Allow', Action: 'mse:Get*', Resource: `acs:mse:*:*:${STAGING}` };
  const deleting = { Effect: 'Deny', Action: 'mse:DeleteCluster', Resource: '*' };
  await playground.loadPolicies([{ Version: '1', Statement: [reading, deleting] }]);
  await expect(editor.lenses).toHaveText([
    /^Read content in staging2 actions$/,
    /^Deny deleting all instances1 action$/,
  ]);

  const cell = playground.cell('GetNacosConfig', `${STAGING}/public/DEFAULT_GROUP/prod.yaml`);
  await expect(cell).toHaveAttribute('data-decision', 'allow');
  await editor.lenses.first().click();
  await expect(cell).toHaveAttribute('data-lit', '');

  // Half-typed text keeps the lenses, faded; a new line moves them.
  const above = (await editor.lenses.first().boundingBox())?.y ?? 0;
  await playground.putCaret(3);
  await playground.press('Enter');
  await expect
    .poll(async () => (await editor.lenses.first().boundingBox())?.y ?? 0)
    .toBeGreaterThan(above + 10);
  await editor.type('{');
  await expect(playground.page.locator('.policy-lenses-stale')).toHaveCount(1);
  await expect(editor.lenses).toHaveCount(2);
  await playground.press('Control+Z');

  // A rejected text in place of the whole text has no lenses.
  await playground.setText('{"Version": "0"}');
  await expect(editor.lenses).toHaveCount(0);
  await playground.press('Control+Z');
  await expect(editor.lenses).toHaveCount(2);

  await playground.matching.selectOption('literal');
  await expect(editor.lenses.first()).toContainText("these actions don't apply to this resource");
  await playground.pickFromMore('中文');
  await expect(editor.lenses.first()).toContainText('未授予任何权限');
});

test('names replace ids outside the line of the caret, and copies have the ids', async ({ playground }) => {
  const editor = new AssistedEditor(playground);
  await playground.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await playground.openWithEditor('#new');
  const Resource = `acs:mse:*:*:${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`;
  await playground.loadPolicies([
    { Version: '1', Statement: [{ Effect: 'Allow', Action: 'mse:Get*', Resource }] },
  ]);
  await expect(editor.chips).toHaveText(['orders', 'prod']);
  // The hidden ids take no room: what follows `instance/` is on the line of the member.
  await expect(editor.shownLine(/"Resource".*prod/)).toHaveCount(1);

  await playground.putCaret(7);
  await expect(editor.chips).toHaveCount(0);
  await playground.press('ArrowUp');
  await expect(editor.chips).toHaveCount(2);

  await playground.press('Control+A', 'Control+C');
  expect(await playground.page.evaluate(() => navigator.clipboard.readText())).toBe(await editor.text());
});
