// Editing policies with the keyboard, and the effect on matrix and findings.

import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD_YAML = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`;
const PUBLIC_PROD_YAML = `${ORDERS}/public/DEFAULT_GROUP/prod.yaml`;

// The blank page's policy: line 5 is the effect’s, line 6 the action’s.
const EFFECT_LINE = 5;
const ACTION_LINE = 6;

test.describe('Typing into the editor', () => {
  test('an action changes the cells of the old and the new action', async ({ playground }) => {
    await playground.openWithEditor('#new');
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');

    await playground.putCaret(ACTION_LINE, '",'.length);
    await playground.press('Control+Backspace');
    await playground.page.keyboard.type('ListServiceQuotas');

    await expect(playground.cell('ListServiceQuotas', '*')).toHaveAttribute('data-decision', 'allow');
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'implicit-deny');
    const { policies } = await playground.scenario();
    expect(policies).toMatchObject([{ text: expect.stringContaining('"mse:ListServiceQuotas"') as unknown }]);
  });

  test('a Deny instead of an Allow makes the cell an explicit denial @main', async ({ playground }) => {
    await playground.openWithEditor('#new');
    await playground.putCaret(EFFECT_LINE, '",'.length);
    await playground.press('Control+Backspace');
    await playground.page.keyboard.type('Deny');
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'explicit-deny');
    await expect(playground.cell('ListClusters', '*')).toHaveAccessibleName(
      /^List instances, 1234567890123456: denied explicitly/,
    );
  });

  test('invalid JSON keeps the last decisions and marks them as stale @main', async ({ playground }) => {
    await playground.openWithEditor('#new');
    await playground.editor.focus();
    await playground.press('Control+End', 'Backspace');

    const stale = playground.notices.getByText('Not valid JSON: policy.');
    await expect(stale).toBeVisible();
    await expect(playground.findings.getByRole('status')).toHaveText(
      'Not valid JSON. Showing the last valid results.',
    );
    await expect(playground.finding('json-syntax-error')).toHaveAttribute('data-severity', 'error');
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');

    await playground.page.keyboard.type('}');
    await expect(stale).toBeHidden();
    await expect(playground.finding('json-syntax-error')).toHaveCount(0);
  });

  test('JSON that RAM would reject decides nothing, and each error in the list leads to its position', async ({
    playground,
  }) => {
    await playground.openWithEditor('#new');
    await playground.putCaret(EFFECT_LINE, 'Allow",'.length);
    await playground.press('Delete');
    await playground.page.keyboard.type('a');

    const finding = playground.finding('invalid-effect');
    await expect(finding).toHaveAttribute('data-severity', 'error');
    await expect(finding).toContainText(`Line ${String(EFFECT_LINE)}`);
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'rejected');
    await expect(playground.notices).toContainText('RAM would reject policy. Fix the errors to see results.');

    // Selecting it puts the caret at the value, ready to be fixed.
    await playground.press('Control+Home');
    await finding.getByRole('button').first().click();
    await expect(playground.editor).toBeFocused();
    await playground.press('ArrowRight', 'Delete');
    await playground.page.keyboard.type('A');
    await expect(finding).toHaveCount(0);
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  });

  test('puts the caret into a statement and highlights the cells that it decides', async ({ playground }) => {
    await playground.openWithEditor('#new');
    await playground.putCaret(ACTION_LINE);
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-lit', '');
    await playground.press('Control+Home');
    await expect(playground.cell('ListClusters', '*')).not.toHaveAttribute('data-lit');
  });
});

test.describe('Undo and redo', () => {
  test('work with keys in the editor', async ({ playground }) => {
    await playground.openWithEditor('#new');
    const before = await playground.scenario();
    await playground.putCaret(ACTION_LINE, '",'.length);
    await playground.press('Control+Backspace');
    await expect(playground.cell('ListClusters', '*')).not.toHaveAttribute('data-decision', 'allow');
    const after = await playground.scenario();

    await playground.press('Control+z');
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
    expect((await playground.scenario()).policies).toEqual(before.policies);

    await playground.press('Control+Shift+z');
    await expect.poll(async () => (await playground.scenario()).policies).toEqual(after.policies);
    await playground.press('Control+z', 'Control+y');
    await expect.poll(async () => (await playground.scenario()).policies).toEqual(after.policies);
  });

  test('cover text, attachment and policies with the buttons, in order @main', async ({ playground }) => {
    await playground.open();
    await expect(playground.undoButton).toBeDisabled();
    await expect(playground.redoButton).toBeDisabled();
    await playground.attachedBox.uncheck();
    await playground.pickFromMenu('Add a policy', 'New policy');
    await expect(playground.policyTabs).toHaveCount(3);
    await expect(playground.cell('GetNacosConfig', PROD_YAML)).toHaveAttribute(
      'data-decision',
      'implicit-deny',
    );

    await playground.undoButton.click();
    await expect(playground.policyTabs).toHaveCount(2);
    await expect(playground.attachedBox).not.toBeChecked();
    await playground.undoButton.click();
    await expect(playground.attachedBox).toBeChecked();
    await expect(playground.cell('GetNacosConfig', PROD_YAML)).toHaveAttribute('data-decision', 'allow');
    await expect(playground.undoButton).toBeDisabled();

    await playground.redoButton.click();
    await playground.redoButton.click();
    await expect(playground.redoButton).toBeDisabled();
    await expect(playground.policyTabs).toHaveCount(3);
  });
});

test.describe('Several policies', () => {
  test('can be added, renamed, duplicated and removed @main', async ({ playground }) => {
    await playground.open('#new');
    await playground.pickFromMenu('Add a policy', 'New policy');
    await expect(playground.policyTab('policy-2')).toHaveAttribute('aria-selected', 'true');

    await playground.pickFromMenu('More for policy-2', 'Rename');
    const field = playground.page.getByRole('textbox', { name: 'Name of the policy' });
    await expect(field).toBeFocused();
    await playground.page.keyboard.type('second');
    await playground.press('Enter');
    await expect(playground.policyTab('second')).toBeFocused();

    await playground.pickFromMenu('More for second', 'Duplicate');
    await expect(playground.policyTab('second-copy')).toHaveAttribute('aria-selected', 'true');
    const { policies } = await playground.scenario();
    expect(policies.map(({ name }) => name)).toEqual(['policy', 'second', 'second-copy']);

    await playground.pickFromMenu('More for second-copy', 'Remove');
    await playground.policyTab('second').click();
    await playground.pickFromMenu('More for second', 'Remove');
    await expect(playground.policyTabs).toHaveCount(1);
    await expect(playground.policyTab('policy')).toHaveAttribute('aria-selected', 'true');
  });

  test('keep their name when a rename is cancelled with Escape', async ({ playground }) => {
    await playground.open('#new');
    await playground.policyTab('policy').focus();
    await playground.press('F2');
    await playground.page.keyboard.type('other');
    await playground.press('Escape');
    await expect(playground.policyTab('policy')).toBeFocused();
  });

  test('count only while they are attached', async ({ playground }) => {
    await playground.open('#new');
    await playground.attachedBox.uncheck();
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'implicit-deny');
    await expect(playground.notices).toContainText(
      'No policy is attached, so everything is denied by default.',
    );
    await playground.attachedBox.check();
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  });

  test('can include a system policy, which is attached at once and read-only', async ({ playground }) => {
    await playground.openWithEditor('#new');
    const cell = playground.cell('GetNacosConfig', PUBLIC_PROD_YAML);
    await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');
    await playground.pickFromMenu('Add a policy', 'AliyunMSEReadOnlyAccess');
    await expect(cell).toHaveAttribute('data-decision', 'allow');
    await expect(playground.policiesPane.getByText('System policy, read only.')).toBeVisible();

    const before = await playground.scenario();
    await playground.putCaret(2);
    await playground.page.keyboard.type('x');
    await expect(playground.policiesPane.getByText('Cannot edit in read-only editor')).toBeVisible();
    expect((await playground.scenario()).policies).toEqual(before.policies);
  });

  test('are shown one by one or combined', async ({ playground }) => {
    await playground.open('#new');
    await playground.pickFromMenu('Add a policy', 'AliyunMSEReadOnlyAccess');
    await playground.scopes.selectOption('policy');
    await expect(playground.cell('GetNacosConfig', PUBLIC_PROD_YAML, 'policy')).toHaveAttribute(
      'data-decision',
      'implicit-deny',
    );
    await playground.scopes.selectOption('AliyunMSEReadOnlyAccess');
    await expect(
      playground.cell('GetNacosConfig', PUBLIC_PROD_YAML, 'AliyunMSEReadOnlyAccess'),
    ).toHaveAttribute('data-decision', 'allow');
  });
});

test('The functions of window.playground set a text and reject invalid scenarios', async ({ playground }) => {
  await playground.open('#new');
  await playground.page.evaluate(() => {
    window.playground.setPolicyText(
      0,
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
    );
  });
  await expect(playground.cell('GetNacosConfig', PUBLIC_PROD_YAML)).toHaveAttribute('data-decision', 'allow');
  const before = await playground.scenario();
  expect(await playground.load({ policies: [{ kind: 'custom', name: 1 }] })).toBe(false);
  expect(await playground.scenario()).toEqual(before);
});
