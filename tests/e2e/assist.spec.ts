// Completion, hovers and hints, with the keyboard.

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
  test('an empty text becomes a policy for a selected instance', async ({ playground }) => {
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

  test('a policy is typed member by member, with quotes and commas inserted', async ({ playground }) => {
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

  test('an accepted action changes the matrix', async ({ playground }) => {
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

test('lenses and hints show what statements grant, and can be hidden', async ({ playground }) => {
  const editor = new AssistedEditor(playground);
  await playground.openWithEditor('#new');
  await playground.loadPolicies([
    {
      Version: '1',
      Statement: [{ Effect: 'Allow', Action: 'mse:Get*', Resource: `acs:mse:*:*:${STAGING}` }],
    },
  ]);
  await expect(editor.lenses).toHaveText(
    'Allows 2 read actions on 1 instance and everything inside · decides 2 cells',
  );
  await expect(editor.hint(/2.of.25/)).toBeVisible();

  await playground.editor.focus();
  await editor.toggleHints();
  await expect(editor.lenses).toHaveCount(0);
  await expect(editor.hint(/2.of.25/)).toHaveCount(0);

  await editor.toggleHints();
  await expect(editor.lenses).toHaveCount(1);
});

test('lenses follow the other policies, the matching mode and the language', async ({ playground }) => {
  const editor = new AssistedEditor(playground);
  await playground.openWithEditor('#new');
  const reading = {
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'mse:Get*', Resource: `acs:mse:*:*:${STAGING}` }],
  };
  await playground.loadPolicies([
    reading,
    { Version: '1', Statement: [{ Effect: 'Allow', Action: 'mse:*', Resource: '*' }] },
  ]);
  await expect(editor.lenses).toContainText('changes no decision');

  await playground.matching.selectOption('literal');
  await expect(editor.lenses).toContainText("nothing: these actions don't apply to this resource");

  await playground.page.getByText('中文', { exact: true }).click();
  await expect(editor.lenses).toContainText('0 个操作');
});
