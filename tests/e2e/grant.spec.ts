// Granting access step by step: from a blank page in three actions, previewed without a trace, by keys and on a phone.

import { violations } from './axe.ts';
import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const DEV_YAML = `${PROD}/DEFAULT_GROUP/dev.yaml`;

test('Grant read and write on one namespace to a colleague: three actions from a blank page @main', async ({
  playground,
}) => {
  const { page, grant } = playground;
  let actions = 0;
  const click = async (target: typeof grant) => {
    await target.click();
    actions += 1;
  };
  await playground.open('#new');
  const cell = playground.cell('UpdateNacosConfig', DEV_YAML);
  await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');
  const before = await page.evaluate(() => window.playground.scenario());

  await click(playground.grantButton);
  await expect(grant.getByRole('button', { name: 'Add policy' })).toBeDisabled();
  await click(grant.locator(`input[data-resource="${PROD}"]`));

  // Shown before it is added, and not part of the scenario.
  await expect(cell).toHaveAttribute('data-decision', 'allow');
  await expect(cell).toHaveAttribute('data-change', 'gained');
  await expect(playground.exposure('write')).toContainText('3 of 6 configurations');
  await expect(page.locator('[data-gained]')).toHaveAttribute('data-gained', /^[1-9]/);
  await expect(grant.locator('[data-fact="lists-cover-instance"]')).toContainText('public');
  await expect(grant.locator('[data-fact="no-delete"]')).toBeVisible();
  expect(await page.evaluate(() => window.playground.scenario())).toEqual(before);

  await click(grant.getByRole('button', { name: 'Add policy' }));
  expect(actions).toBe(3);
  await expect(grant).toHaveCount(0);
  await expect(playground.policyTab('prod-config-editor')).toHaveAttribute('aria-selected', 'true');
  await expect(cell).toHaveAttribute('data-decision', 'allow');
  await expect(
    playground.cell('GetNacosConfig', `${ORDERS}/public/DEFAULT_GROUP/gateway.yaml`),
  ).toHaveAttribute('data-decision', 'implicit-deny');
  await expect(playground.toast).toContainText('prod-config-editor added.');
  await playground.toast.getByRole('button', { name: 'Undo' }).click();
  await expect(playground.policyTab('prod-config-editor')).toHaveCount(0);
  await expect(playground.undoButton).toBeDisabled();
});

test('A preview that is cancelled leaves nothing behind, and other ways lead to the form', async ({
  playground,
}) => {
  const { page, account, grant } = playground;
  await playground.open();
  const before = await page.evaluate(() => window.playground.scenario());

  // From a row: the resource is chosen.
  await account.pick(PROD, 'namespace', 'Grant access here…');
  await expect(grant.locator(`input[data-resource="${PROD}"]`)).toBeChecked();
  const gained = page.locator('[data-gained]');
  await expect(gained).toHaveAttribute('data-gained', '20');
  expect(await violations(page, '.builder')).toEqual([]);

  await grant.getByText('Edit and delete', { exact: true }).click();
  await expect(grant.locator('[data-fact="can-delete"]')).toBeVisible();
  await grant.getByText('View', { exact: true }).click();
  await grant.getByText('API only', { exact: true }).click();
  await expect(gained).toHaveAttribute('data-gained', '6');
  await grant.getByLabel('Reading includes earlier versions').uncheck();
  await expect(gained).toHaveAttribute('data-gained', '3');
  await grant.getByLabel('Configurations: Update').check();
  await expect(grant.getByLabel('Name', { exact: true })).toHaveValue('prod-access');
  await grant.getByRole('button', { name: 'MFA required' }).click();
  await grant.getByText('Policy', { exact: true }).click();
  await expect(grant.locator('pre')).toContainText('acs:MFAPresent');
  // The attached policies deny some of it.
  await page.getByRole('button', { name: 'With attached policies' }).click();
  await expect(playground.exposure('deny')).not.toContainText('Nothing');
  await expect(grant.locator('[data-fact="conditional"]')).toBeVisible();
  expect(await violations(page, '.builder')).toEqual([]);

  // A name that is being typed changes once more when its field goes, which is no error.
  await grant.getByLabel('Name', { exact: true }).fill('half-typed');
  await page.keyboard.press('Escape');
  await expect(grant).toHaveCount(0);
  expect(await page.evaluate(() => window.playground.scenario())).toEqual(before);
  await expect(playground.undoButton).toBeDisabled();

  // From the palette; Esc in the form is not Esc in the palette over it.
  await playground.press('Control+k');
  await playground.palette.getByRole('combobox').fill('grant access');
  await playground.press('Enter');
  await expect(grant).toBeVisible();
  await playground.press('Control+k');
  await expect(playground.palette).toBeVisible();
  await playground.press('Escape');
  await expect(playground.palette).toBeHidden();
  await expect(grant).toBeVisible();
});

test('A template fills in the form and asks for the resource that it needs; a denied cell starts a grant of it', async ({
  playground,
}) => {
  const { page, grant } = playground;
  await playground.open('#new');
  await playground.grantButton.click();
  const template = (name: string) => grant.getByRole('button', { name, exact: true });

  // Meant for a group: asks for one, with the groups in sight.
  await template('Release bot').click();
  await expect(template('Release bot')).toHaveAttribute('aria-pressed', 'true');
  await expect(grant.getByText('Choose a group')).toBeVisible();
  await expect(grant.locator('[data-resource="*"]')).toBeFocused();
  await grant.locator(`input[data-resource="${PROD}/DEFAULT_GROUP"]`).check();
  await expect(grant.getByText('Choose a group')).toBeHidden();
  await expect(playground.cell('UpdateNacosConfig', DEV_YAML)).toHaveAttribute('data-decision', 'allow');
  await expect(playground.cell('DeleteNacosConfig', DEV_YAML)).toHaveAttribute(
    'data-decision',
    'implicit-deny',
  );

  // Fits the chosen group. By Nacos clients only.
  await template('SDK').click();
  await expect(template('SDK')).toBeFocused();
  await expect(grant.getByLabel('Nacos client')).toBeChecked();
  await expect(playground.cell('UpdateNacosConfig', DEV_YAML)).toHaveAttribute(
    'data-decision',
    'implicit-deny',
  );

  // Moves out of the group.
  await template('On-call').click();
  await expect(grant.locator(`input[data-resource="${PROD}"]`)).toBeChecked();
  await expect(grant.getByLabel('Expires', { exact: true })).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await expect(grant.getByLabel('Name', { exact: true })).toHaveValue('prod-on-call');
  expect(await violations(page, '.builder')).toEqual([]);
  await page.keyboard.press('Escape');

  await playground.cell('CreateNacosConfig', DEV_YAML).click();
  await page.getByRole('button', { name: 'Grant this in a new policy' }).click();
  await expect(grant.locator(`input[data-resource="${DEV_YAML}"]`)).toBeChecked();
  await expect(grant.getByLabel('Configurations: Create')).toBeChecked();
  await expect(grant.getByLabel('Configurations: Update')).not.toBeChecked();
  await grant.getByRole('button', { name: 'Add policy' }).click();
  await expect(playground.cell('CreateNacosConfig', DEV_YAML)).toHaveAttribute('data-decision', 'allow');
});

test('By keys alone: choose, change, add, undo @main', async ({ playground }) => {
  const { grant } = playground;
  await playground.open('#new');
  await playground.grantButton.focus();
  await playground.press('Enter');
  await expect(grant.locator('input[data-resource]').first()).toBeFocused();
  await playground.press('ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(grant.locator(`input[data-resource="${PROD}"]`)).toBeChecked();
  await playground.press('Enter');
  await expect(playground.policyTab('prod-config-editor')).toHaveCount(1);
  await expect(playground.grantButton).toBeFocused();
  await playground.press('Control+z');
  await expect(playground.policyTab('prod-config-editor')).toHaveCount(0);
});

test.describe('On a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the form fills the screen, and what it adds is in the summary @main', async ({ playground }) => {
    const { page } = playground;
    await playground.open('#new');
    await playground.pickFromMore('Grant access…');
    const form = page.getByRole('dialog', { name: 'Grant access' });
    await form.locator(`label:has(input[data-resource="${PROD}"])`).click();
    await expect(form.getByRole('group', { name: 'Good to know' })).toContainText(
      '20 decisions become allowed',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await form.getByRole('button', { name: 'Add policy' }).click();
    await expect(form).toHaveCount(0);
    await expect(playground.toast).toContainText('prod-config-editor added.');
    await expect(page.locator('[data-tier="write"]').first()).toContainText('3');
  });
});

test('The open policy is changed by the smallest edit, or loses something, in one step', async ({
  playground,
}) => {
  const { page, grant } = playground;
  await playground.open('#new');
  await playground.grantButton.click();
  await grant.locator(`input[data-resource="${PROD}"]`).click();
  await grant.getByRole('button', { name: 'Add policy' }).click();
  const cell = playground.cell('DeleteNacosConfig', DEV_YAML);
  await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');
  const before = (await playground.scenario()).policies;

  await playground.grantButton.click();
  await grant.locator(`input[data-resource="${PROD}"]`).click();
  await grant.getByRole('radio', { name: 'Change prod-config-editor' }).check({ force: true });
  await expect(grant.locator('[data-fact="change-not-needed"]')).toBeVisible();
  await expect(grant.getByRole('button', { name: 'Change policy' })).toBeDisabled();
  await grant.getByRole('radio', { name: 'Edit and delete' }).check({ force: true });
  await expect(grant.locator('[data-fact="proven"]')).toContainText('nothing else');
  await expect(
    grant.locator('[data-line="added"]').filter({ hasText: 'mse:DeleteNacosConfig"' }),
  ).toHaveCount(1);
  await expect(cell).toHaveAttribute('data-change', 'gained');
  expect((await playground.scenario()).policies).toEqual(before);
  expect(await violations(page, '.builder')).toEqual([]);
  await grant.getByRole('button', { name: 'Change policy' }).click();
  await expect(grant).toHaveCount(0);
  await expect(playground.policyTab('prod-config-editor')).toHaveAttribute('aria-selected', 'true');
  await expect(cell).toHaveAttribute('data-decision', 'allow');
  expect((await playground.scenario()).policies).toHaveLength(before.length);
  await playground.toast.getByRole('button', { name: 'Undo' }).click();
  await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');

  // A guardrail denies, whatever is allowed, and says by which reading it would not.
  await playground.grantButton.click();
  await grant.locator(`input[data-resource="${PROD}"]`).click();
  await grant.locator('[data-template="no-deletes"]').click();
  await expect(grant.locator('[data-fact="only-takes-away"]')).toBeVisible();
  await expect(grant.locator('[data-fact="not-denied-by-reference"]')).toBeVisible();
  await grant.getByRole('button', { name: 'Add policy' }).click();
  await expect(playground.policyTab('prod-no-deletes')).toHaveAttribute('aria-selected', 'true');
  await expect(cell).toHaveAttribute('data-decision', 'explicit-deny');
});

test('A pasted refusal starts a grant of what it names', async ({ playground }) => {
  const { grant } = playground;
  await playground.open('#new');
  await playground.pasteError(
    `Action: mse:UpdateNacosConfig, Resource: acs:mse:cn-hangzhou:1234567890123456:${DEV_YAML}`,
  );
  await playground.page.getByRole('button', { name: 'Grant this in a new policy…' }).click();
  await expect(grant.locator(`input[data-resource="${DEV_YAML}"]`)).toBeChecked();
  await expect(grant.getByLabel('Configurations: Update')).toBeChecked();
  await grant.getByRole('button', { name: 'Add policy' }).click();
  await expect(playground.cell('UpdateNacosConfig', DEV_YAML)).toHaveAttribute('data-decision', 'allow');
});

test('Access is granted to exactly the cells that are selected', async ({ playground }) => {
  const { page, grant } = playground;
  await playground.open('#new');
  const cell = playground.cell('UpdateNacosConfig', DEV_YAML);
  await cell.click();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.getByRole('button', { name: 'Grant access to the selection' }).click();
  await expect(grant).toContainText(`allow mse:CreateNacosConfig, mse:UpdateNacosConfig on ${DEV_YAML}`);
  await expect(cell).toHaveAttribute('data-change', 'gained');
  await grant.getByRole('button', { name: 'Add policy' }).click();
  await expect(cell).toHaveAttribute('data-decision', 'allow');
  await expect(playground.cell('DeleteNacosConfig', DEV_YAML)).toHaveAttribute(
    'data-decision',
    'implicit-deny',
  );
});
