// Decoded messages of refusals: what they show, what is recorded, and what that decides.

import { expect, test } from './playground-test.ts';
import type { PlaygroundPage } from './playground-page.ts';

const INSTANCE = 'instance/mse-cn-0pp1j8om80a';

function decoded(action: string, relativeId: string): string {
  return JSON.stringify({
    RequestId: 'D2331703-AADF-5564-BA9B-26CD51A33BA0',
    DecodedDiagnosticMessage: {
      ExplicitDeny: false,
      AuthAction: action,
      AuthResource: `acs:mse:cn-hangzhou:1234567890123456:${relativeId}`,
      AuthPrincipal: { AuthPrincipalType: 'SubUser', AuthPrincipalDisplayName: 'alice@example' },
      MatchedPolicies: [],
    },
  });
}

const dialogOf = ({ page }: PlaygroundPage) => page.getByRole('dialog', { name: 'Observed facts' });

async function openFacts(playground: PlaygroundPage) {
  await playground.page.getByRole('button', { name: 'View', exact: true }).click();
  // Not the button of an explanation.
  const inMenu = playground.page.locator('[popovertarget]');
  await playground.page
    .getByRole('button', { name: /^Observed facts/ })
    .and(inMenu)
    .click();
  return dialogOf(playground);
}

test('Pasted messages say which document they support; recorded, they decide, travel and can be removed @main', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('#example=4-corrected');
  const account = playground.cell('UpdateNacosConfig', '*');
  await expect(account).toHaveAttribute('data-decision', 'some');
  const dialog = await openFacts(playground);
  const field = dialog.getByRole('textbox', { name: 'Decoded diagnostic messages' });
  await field.fill('EncodedDiagnosticMessage: AQEAAAAAZBgxr0U1MjA1NTM1LUM4BBkt');
  await expect(dialog).toContainText("--EncodedDiagnosticMessage 'AQEAAAAAZBgxr0U1MjA1NTM1LUM4BBkt'");
  await field.fill(
    [
      `2026-11-03T08:00:00Z refused ${decoded('mse:UpdateNacosConfig', '*')}`,
      JSON.stringify(decoded('mse:GetNacosConfig', `${INSTANCE}/public/G/app.yaml`)),
      decoded('mse:ListClusters', '*'),
      decoded('ecs:StopInstance', '*'),
    ].join('\n'),
  );
  for (const kind of ['api-reference', 'guide', 'both', 'other-service'])
    await expect(dialog.locator(`[data-evidence="${kind}"]`)).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Record 3 facts' }).click();
  await expect(playground.toast).toContainText('3 facts recorded.');
  await expect(account).toHaveAttribute('data-decision', 'implicit-deny');
  await expect(page.getByRole('button', { name: '3 observed' })).toBeVisible();

  await account.click();
  const note = playground.explanation.locator('[data-observed="account"]');
  await expect(note).toContainText('2026-11-03: mse:UpdateNacosConfig was checked on all resources');

  // The link has the fact, and nothing personal.
  const { observed } = await playground.scenario();
  expect(observed.map(({ action, resourceType }) => [action, resourceType])).toEqual([
    ['UpdateNacosConfig', 'account'],
    ['GetNacosConfig', 'config'],
    ['ListClusters', 'account'],
  ]);
  await expect(page).toHaveURL(/#p=/);
  await page.reload();
  await expect(account).toHaveAttribute('data-decision', 'implicit-deny');

  const again = await openFacts(playground);
  await again.getByRole('button', { name: /^Remove the fact about mse:UpdateNacosConfig/ }).click();
  await expect(again.locator('[data-fact]')).toHaveCount(2);
  await again.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(again.locator('[data-fact]')).toHaveCount(3);
});

test('Contradicting facts are both shown and decide nothing, also if one is in a pasted error', async ({
  playground,
}) => {
  await playground.open('#example=4-corrected');
  const account = playground.cell('UpdateNacosConfig', '*');
  await playground.pasteError(decoded('mse:UpdateNacosConfig', '*'));
  await playground.errorDialog.getByRole('button', { name: 'Record 1 fact' }).click();
  await expect(playground.errorDialog).toContainText('Already recorded.');
  await playground.page.keyboard.press('Escape');
  await expect(account).toHaveAttribute('data-decision', 'implicit-deny');

  const dialog = await openFacts(playground);
  await dialog
    .getByRole('textbox', { name: 'Decoded diagnostic messages' })
    .fill(decoded('mse:UpdateNacosConfig', `${INSTANCE}/public`));
  await expect(dialog.locator('[data-evidence="neither"]')).toContainText('neither decides');
  await dialog.getByRole('button', { name: 'Record 1 fact' }).click();
  await expect(account).toHaveAttribute('data-decision', 'some');
  await account.click();
  const note = playground.explanation.locator('[data-observed="contradiction"]');
  await expect(note).toContainText('on all resources');
  await expect(note).toContainText('on the namespace');
});

test('The model page has the commands that produce such a message, for bash and PowerShell', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('#example=4-corrected');
  await page.evaluate(() => {
    location.hash = '#models=two-readings';
  });
  const section = page.getByRole('region', { name: 'Find out in five minutes' });
  const calls = section.locator('pre').nth(1);
  await expect(calls).toContainText("refusal CreateNacosConfig --InstanceId 'mse-cn-0pp1j8om80a'");
  await section.getByText('PowerShell', { exact: true }).click();
  await expect(calls).toContainText("Get-Refusal CreateNacosConfig '--InstanceId' 'mse-cn-0pp1j8om80a'");
  await section.getByRole('button', { name: /^Copy: 2/ }).click();
  await expect(section).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'Get-Refusal CreateNacosConfig',
  );
  await section.getByRole('button', { name: 'Paste the answers…' }).click();
  await expect(dialogOf(playground).getByRole('textbox')).toBeVisible();
});
