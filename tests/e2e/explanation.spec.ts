// Explanations: facts linked to the text, repairs with their effects, and access-denied errors.

import type { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PUBLIC_PROD_YAML = `${ORDERS}/public/DEFAULT_GROUP/prod.yaml`;
const ARN = `acs:mse:cn-hangzhou:1234567890123456:${PUBLIC_PROD_YAML}`;
const RATES = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT/rates.json`;

test.describe('The trace of a statement', () => {
  test('opens its facts, and each fact highlights its characters @main', async ({ playground }) => {
    await playground.openWithEditor();
    await playground.chooseCell(playground.cell('UpdateNacosConfig', RATES));
    await expect(playground.fact('does not hold Resource')).toHaveCount(0);
    await playground.tracedStatement('3 Allow').click();
    await expect(playground.fact('holds Action')).toContainText('mse:UpdateNacosConfig matches the action');
    await expect(playground.fact('does not hold Resource')).toContainText('the group is PAYMENT');

    const highlighted = playground.policiesPane.locator('.policy-highlight-fact');
    await expect(highlighted).toHaveCount(0);
    await playground.fact('holds Action').click();
    await expect(highlighted).toHaveText('"mse:UpdateNacosConfig"');
    await playground.fact('does not hold Resource').click();
    // Names are shown in front of the ids, which are hidden but still there.
    await expect
      .poll(async () => (await highlighted.allTextContents()).join(''))
      .toContain('/DEFAULT_GROUP/prod.yaml"');
  });

  test('shows whether a condition is met, with the value, and in which policy', async ({ playground }) => {
    await playground.openWithEditor();
    const condition = { IpAddress: { 'acs:SourceIp': '203.0.113.0/24' } };
    const allow = { Effect: 'Allow', Action: 'mse:Get*', Resource: '*', Condition: condition };
    await playground.loadPolicies(
      [
        { Version: '1', Statement: [{ ...allow, Action: 'mse:ListClusters', Condition: undefined }] },
        { Version: '1', Statement: [allow] },
      ],
      { context: { 'acs:SourceIp': '198.51.100.1' } },
    );
    await playground.chooseCell(playground.cell('GetNacosConfig', RATES));
    await playground.tracedStatement('1 Allow', 'policy-2').click();
    const unmet = playground.fact('does not hold Condition');
    await expect(unmet).toContainText('acs:SourceIp is 198.51.100.1, which does not satisfy IpAddress');
    await expect(playground.fact('holds Resource')).toContainText('its resource is *');
    await expect(playground.policyTab('policy-2')).toHaveAttribute('aria-selected', 'true');
    await unmet.click();
    await expect(playground.policiesPane.locator('.policy-highlight-fact')).toHaveText('"acs:SourceIp"');

    await playground.contextButton.click();
    await playground.contextDialog.getByRole('textbox', { name: 'acs:SourceIp' }).fill('203.0.113.9');
    await playground.press('Escape');
    await expect(playground.cell('GetNacosConfig', RATES)).toHaveAttribute('data-decision', 'allow');
    await expect(playground.explanation).toContainText('acs:SourceIp is 203.0.113.9, which satisfies');
  });
});

test.describe('The repairs of a denial', () => {
  test('preview their changes, are applied to the text, and are undone in one step @main', async ({
    playground,
  }) => {
    await playground.openWithEditor();
    const before = await playground.scenario();
    const cell = playground.cell('UpdateNacosConfig', PUBLIC_PROD_YAML);
    const changes = playground.matrix.locator('[data-change]');
    await cell.click();
    await expect(playground.repair('add-resource')).toContainText('Add prod.yaml to the resources of');
    await expect(playground.repair('add-action')).toContainText('Add UpdateNacosConfig to the actions of');
    await expect(playground.repair('add-statement')).toContainText('+1 write');
    await expect(changes).toHaveCount(0);

    await playground.repair('add-action').hover();
    await expect(cell).toHaveAttribute('data-change', 'gained');
    expect(await changes.count()).toBeGreaterThan(1);
    await playground
      .repair('add-statement')
      .getByRole('button', { name: /^Apply/ })
      .focus();
    await playground.page.mouse.move(0, 0);
    await playground
      .repair('add-action')
      .getByRole('button', { name: /^Apply/ })
      .focus();
    await expect(changes).not.toHaveCount(0);
    await playground
      .repair('add-statement')
      .getByRole('button', { name: /^Apply/ })
      .focus();
    await expect(changes).toHaveCount(1);
    await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');
    await playground.matrix.focus();
    await expect(changes).toHaveCount(0);

    await playground
      .repair('add-resource')
      .getByRole('button', { name: /^Apply/ })
      .click();
    await expect(cell).toHaveAttribute('data-decision', 'allow');
    await expect(playground.explanation).toContainText('Allowed by statement 3 of prod-yaml-editor.');
    await expect(changes).toHaveCount(0);
    await expect(playground.repair('add-resource')).toHaveCount(0);
    await expect(playground.repair('remove-action')).toContainText('−');
    await playground.undoButton.click();
    await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');
    await expect(playground.undoButton).toBeDisabled();
    expect((await playground.scenario()).policies).toEqual(before.policies);
  });

  test('of a Deny remove it', async ({ playground }) => {
    await playground.openWithEditor();
    const cell = playground.cell('GetNacosConfig', PUBLIC_PROD_YAML);
    await cell.click();
    await expect(playground.explanation.locator('[data-repair]')).toHaveCount(1);
    const repair = playground.repair('remove-deny');
    await expect(repair).toContainText('Remove statement 4');
    await expect(repair).toContainText('+2 reads');
    await repair.getByRole('button', { name: /^Apply/ }).click();
    await expect(cell).toHaveAttribute('data-decision', 'allow');
    await expect(playground.editor).toBeVisible();
    expect(JSON.stringify(await playground.scenario())).not.toContain('Deny');
    await playground.matrix.focus();
    await playground.press('Control+z');
    await expect(cell).toHaveAttribute('data-decision', 'explicit-deny');
  });

  test('close a loophole, and the cell of the equivalent action follows', async ({ playground }) => {
    await playground.open();
    await playground.chooseCell(playground.cell('GetNacosConfig', PUBLIC_PROD_YAML));
    const history = playground.cell('GetNacosHistoryConfig', PUBLIC_PROD_YAML);
    await expect(history).toHaveAttribute('data-decision', 'allow');
    await expect(playground.loophole).toContainText('Get history is allowed and returns the same content');
    await playground.loophole.hover();
    await expect(history).toHaveAttribute('data-change', 'lost');
    await playground.loophole.getByRole('button', { name: /^Deny it too/ }).click();
    await expect(history).toHaveAttribute('data-decision', 'explicit-deny');
    await expect(playground.loophole).toHaveCount(0);
  });

  test('are not offered if only a system policy is attached', async ({ playground }) => {
    await playground.open();
    await playground.attachedBox.uncheck();
    await playground.policyTab('AliyunMSEReadOnlyAccess').click();
    await playground.attachedBox.check();
    await playground.chooseCell(playground.cell('UpdateNacosConfig', PUBLIC_PROD_YAML));
    await expect(playground.explanation).toContainText(
      'None of the attached policies is editable. Add or attach a custom policy first.',
    );
    await expect(playground.explanation.locator('[data-repair]')).toHaveCount(0);
  });
});

test.describe('An access-denied error', () => {
  test('is simulated with its action, its ARN and its kind @main', async ({ playground }) => {
    await playground.open();
    await playground.chooseCell(playground.cell('GetNacosConfig', PUBLIC_PROD_YAML));
    await playground.explanation.getByText('Example error message').click();
    await expect(playground.explanation).toContainText('Simulated.');
    const text = (await playground.explanation.locator('pre').textContent()) ?? '';
    expect(JSON.parse(text)).toMatchObject({
      HttpStatusCode: 403,
      AccessDeniedDetail: {
        AuthAction: 'mse:GetNacosConfig',
        AuthResource: ARN,
        NoPermissionType: 'ExplicitDeny',
      },
    });

    // The page also reads its own example.
    await playground.cell('ListClusters', '*').click();
    await playground.pasteError(text);
    await expect(playground.errorDialog).toContainText('The resource is in the mock account.');
    await playground.showCellButton.click();
    await expect(playground.errorDialog).toHaveCount(0);
    await expectChosen(playground, 'GetNacosConfig', PUBLIC_PROD_YAML);
    await expect(playground.undoButton).toBeDisabled();
  });

  test('in a log adds the missing resource, in one undo step @main', async ({ playground }) => {
    await playground.open();
    const lacking = `${ORDERS}/public/NEW_GROUP/new.yaml`;
    await playground.pasteError(
      `2026-11-25 ERROR You are not authorized to do this action. Action: mse:updatenacosconfig, Resource: acs:mse:cn-hangzhou:1234567890123456:${lacking}.`,
    );
    await expect(playground.errorDialog).toContainText('mse:UpdateNacosConfig on acs:mse:');
    await expect(playground.errorDialog).toContainText('It will be added, in the region cn-hangzhou.');
    await playground.showCellButton.click();
    await expectChosen(playground, 'UpdateNacosConfig', lacking);
    await expect(playground.cell('UpdateNacosConfig', lacking)).toHaveAttribute(
      'data-decision',
      'implicit-deny',
    );
    await playground.undoButton.click();
    await expect(playground.row(lacking, 'config')).toHaveCount(0);
    await expect(playground.row(`${ORDERS}/public/NEW_GROUP`, 'group')).toHaveCount(0);
    await expect(playground.undoButton).toBeDisabled();
  });

  test('that was decoded sets its condition keys', async ({ playground }) => {
    await playground.open();
    await playground.pasteError(
      JSON.stringify({
        DecodedDiagnosticMessage: {
          AuthAction: 'mse:ListClusters',
          AuthResource: '*',
          Conditions: [{ ConditionKey: 'acs:SourceIp', ConditionValues: ['198.51.100.7'] }],
        },
      }),
    );
    await expect(playground.errorDialog).toContainText('1 condition key of the message will be set');
    await playground.showCellButton.click();
    await expectChosen(playground, 'ListClusters', '*');
    await expect(playground.contextButton).toContainText('198.51.100.7');
  });

  test('with too little information, or outside the matrix, gets a message', async ({ playground }) => {
    await playground.open();
    const before = await playground.scenario();
    const field = playground.errorDialog.getByRole('textbox', { name: 'Error', exact: true });
    await playground.pasteError('Something went wrong.');
    const answers = [
      ['Something went wrong.', 'This text contains neither an action nor a resource of MSE.'],
      [`Action: mse:AddGateway, Resource: ${ARN}`, 'mse:AddGateway is not an action of the matrix'],
      [`No permission on ${ARN}`, 'but no action.'],
      ['{"HttpCode":403,"ErrorCode":"NoPermission"}', 'contains neither an action nor a resource'],
      ['code=403,msg=authorization failed!,dataId=a,group=G,tenant=', 'an error of a Nacos client'],
    ] as const;
    for (const [text, answer] of answers) {
      await field.fill(text);
      await expect(playground.errorDialog).toContainText(answer);
      await expect(playground.showCellButton).toBeDisabled();
    }
    await playground.press('Escape');
    await expect(playground.errorDialog).toHaveCount(0);
    await expect(playground.details.getByRole('button', { name: 'Paste an error' })).toBeFocused();
    expect(await playground.scenario()).toEqual(before);
  });
});

async function expectChosen(playground: PlaygroundPage, action: string, resource: string): Promise<void> {
  await expect(playground.cell(action, resource)).toHaveAttribute('aria-selected', 'true');
  await expect(playground.explanation.getByText(`mse:${action}`, { exact: true }).first()).toBeVisible();
}
