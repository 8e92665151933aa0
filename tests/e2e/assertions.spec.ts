// Assertions: written by hand, created from cells, checked at every change.

import { readFile } from 'node:fs/promises';
import { readDroppedText } from '../../src/scenario/import/read-dropped-text.ts';
import { violations } from './axe.ts';
import { expect, test } from './playground-test.ts';
import type { PlaygroundPage } from './playground-page.ts';

const INSTANCE = 'instance/mse-1';
const GROUP = `${INSTANCE}/public/DEFAULT_GROUP`;
const ACCOUNT = {
  id: '1234567890123456',
  instances: [
    {
      id: 'mse-1',
      namespaces: [
        { id: 'public', groups: [{ name: 'DEFAULT_GROUP', configs: ['a.yaml', 'b.yaml'], services: [] }] },
      ],
    },
  ],
};
const READS_A = [statement('mse:GetNacosConfig', `${GROUP}/a.yaml`)];

function statement(action: string, resource: string) {
  return { Effect: 'Allow', Action: action, Resource: `acs:mse:*:*:${resource}` };
}

/** Opens the account above with one readable configuration. */
async function open(playground: PlaygroundPage, others: Readonly<Record<string, unknown>> = {}) {
  await playground.open();
  await playground.loadPolicies([{ Version: '1', Statement: READS_A }], { account: ACCOUNT, ...others });
}

function outcomes(playground: PlaygroundPage): Promise<(string | null)[]> {
  return playground.assertions
    .locator('[data-expectation]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-outcome')));
}

test('Suggestions complete a line, which shows at each change whether it holds and which cell violates it @main', async ({
  playground,
}) => {
  const { page, assertions } = playground;
  await open(playground);
  await playground.showDetail('Assertions');
  await expect(assertions).toContainText('No assertions yet');
  await expect(assertions).toContainText(`allow mse:GetNacosConfig on ${GROUP}/a.yaml`);
  await assertions.getByRole('button', { name: 'Add a line' }).click();

  await expect(playground.assertionField(1)).toBeFocused();
  await page.keyboard.type('al');
  await expect(playground.assertionField(1)).toHaveAttribute('aria-expanded', 'true');
  await playground.press('ArrowDown', 'Enter');
  await page.keyboard.type('GetNacosC');
  await expect(page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')).toHaveText([
    'mse:GetNacosConfig Read the content of a configuration',
  ]);
  await playground.press('ArrowDown', 'Enter');
  await page.keyboard.type(' in ');
  await page.keyboard.type('DEFAULT');
  await playground.press('ArrowDown', 'Tab', 'Enter');
  const line = `allow mse:GetNacosConfig in ${GROUP}`;
  await expect(playground.assertion(line)).toHaveAttribute('data-outcome', 'surprise');
  await expect(playground.assertion(line)).toHaveAccessibleName(`"${line}" does not hold.`);
  await expect(playground.assertion(line)).toContainText(
    `mse:GetNacosConfig on ${GROUP}/b.yaml is denied by default, expected: allowed.`,
  );
  await expect(playground.detailTab('Assertions')).toHaveAccessibleName(/0 of 1 hold/);

  // The next line has the focus. Arrow keys move between lines, and Backspace removes an empty line.
  await expect(playground.assertionField(2)).toBeFocused();
  await playground.press('ArrowUp');
  await expect(playground.assertionField(1)).toBeFocused();
  await playground.press('Enter');
  await expect(playground.assertionField(2)).toBeFocused();
  await playground.press('Backspace');
  await expect(playground.assertionField(1)).toBeFocused();
  await expect(playground.assertionField(2)).toHaveCount(0);

  expect(await violations(page, 'section[aria-label="Assertions"]')).toEqual([]);

  await assertions.getByRole('button', { name: 'Why' }).click();
  await expect(playground.cell('GetNacosConfig', `${GROUP}/b.yaml`)).toHaveAttribute('aria-selected', 'true');
  await expect(playground.explanation).toContainText('No statement allows this');

  await playground.setText(
    JSON.stringify({ Version: '1', Statement: [statement('mse:GetNacosConfig', INSTANCE)] }),
  );
  await expect(playground.detailTab('Assertions')).toHaveAccessibleName(/1 of 1 hold/);
  await playground.showDetail('Assertions');
  await expect(playground.assertion(line)).toHaveAttribute('data-outcome', 'holds');
  await expect(assertions.getByRole('heading', { name: '1 of 1 hold' })).toBeVisible();
});

test('Each kind of failure has its own label, and each step can be undone', async ({ playground }) => {
  const { page } = playground;
  await open(playground, {
    expectations: [
      `allow mse:GetNacosConfig on ${GROUP}/a.yaml`,
      'deny mse:GetNacosConfgi in *',
      'deny * in instance/none*',
      'alow',
      'deny everything else',
    ],
    view: { detail: 'expectations' },
  });
  const kinds = ['holds', 'no-such-action', 'nothing-asked', 'unreadable', 'holds'];
  await expect.poll(() => outcomes(playground)).toEqual(kinds);
  await playground.assertionField(4).focus();
  await playground.press('End', 'Control+Backspace');
  await page.keyboard.type('deny mse:* in *', { delay: 5 });
  await expect.poll(() => outcomes(playground)).toEqual([...kinds.slice(0, 3), 'surprise', 'holds']);
  await playground.press('Escape', 'Escape');
  await playground.undoButton.click();
  await expect.poll(() => outcomes(playground)).toEqual(kinds);
});

test('The selected cell becomes an assertion of its decision or the opposite, with the request context', async ({
  playground,
}) => {
  const { details } = playground;
  await open(playground, { context: { 'acs:SourceIp': '203.0.113.10', 'acs:MFAPresent': 'true' } });
  await playground.cell('UpdateNacosConfig', GROUP).click();
  await details.getByRole('button', { name: 'Assert this' }).click();
  await expect(details).toContainText('Already asserted.');
  await playground.cell('GetNacosConfig', `${GROUP}/b.yaml`).click();
  await details.getByRole('checkbox', { name: 'only with the current acs:MFAPresent' }).check();
  await details.getByRole('button', { name: 'Assert the opposite' }).click();
  expect((await playground.scenario()).expectations).toEqual([
    `deny mse:UpdateNacosConfig in ${GROUP}`,
    `allow mse:GetNacosConfig on ${GROUP}/b.yaml when acs:MFAPresent = true`,
  ]);
  await expect(playground.detailTab('Assertions')).toHaveAccessibleName(/1 of 2 hold/);

  await playground.showDetail('Assertions');
  const rest = playground.assertions.getByRole('checkbox', { name: 'Everything else is denied' });
  await rest.check();
  await expect(playground.assertion('deny everything else')).toHaveAttribute('data-outcome', 'surprise');
  const waiting = playground.page.waitForEvent('download');
  await playground.assertions.getByRole('button', { name: 'Download as JSON' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('expectations.json');
  const dropped = await readDroppedText(await readFile(await download.path(), 'utf8'));
  expect(dropped).toEqual({ kind: 'scenario', scenario: await playground.scenario() });
  await rest.uncheck();
  await expect(playground.assertion('deny everything else')).toHaveCount(0);
});

test('Shift selects a range of cells with keys or clicks, and a few lines assert all of it @main', async ({
  playground,
}) => {
  const { details, matrix } = playground;
  await open(playground);
  const cells = ['a.yaml', 'b.yaml'].flatMap((name) =>
    ['GetNacosConfig', 'GetNacosHistoryConfig', 'CreateNacosConfig'].map((action) =>
      playground.cell(action, `${GROUP}/${name}`),
    ),
  );
  await playground.cell('GetNacosConfig', `${GROUP}/a.yaml`).click();
  await playground.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown');
  for (const cell of cells) await expect(cell).toHaveAttribute('aria-selected', 'true');
  await expect(matrix.locator('[data-in-range]')).toHaveCount(6);
  await expect(playground.cell('CreateNacosConfig', `${GROUP}/b.yaml`)).toBeFocused();
  await playground.press('ArrowLeft');
  await expect(matrix.locator('[data-in-range]')).toHaveCount(0);

  await playground.cell('CreateNacosConfig', `${GROUP}/b.yaml`).click({ modifiers: ['Shift'] });
  await expect(matrix.locator('[data-in-range]')).toHaveCount(6);
  await details.getByRole('button', { name: 'Assert these 6 decisions' }).click();
  expect((await playground.scenario()).expectations).toEqual([
    `allow mse:GetNacosConfig on ${GROUP}/a.yaml`,
    `deny mse:GetNacosHistoryConfig, mse:CreateNacosConfig on ${GROUP}/a.yaml`,
    `deny mse:GetNacosConfig, mse:GetNacosHistoryConfig, mse:CreateNacosConfig on ${GROUP}/b.yaml`,
  ]);
  await expect(playground.detailTab('Assertions')).toHaveAccessibleName(/3 of 3 hold/);
  await playground.cell('GetNacosConfig', `${GROUP}/b.yaml`).click();
  await expect(matrix.locator('[aria-selected="true"]')).toHaveCount(1);
});

test('A read-only list shows the same and accepts no input', async ({ playground }) => {
  await playground.open('', '?readonly');
  await playground.loadPolicies([{ Version: '1', Statement: READS_A }], {
    account: ACCOUNT,
    expectations: [`allow mse:GetNacosConfig in ${GROUP}`],
    view: { detail: 'expectations' },
  });
  await expect.poll(() => outcomes(playground)).toEqual(['surprise']);
  await expect(playground.assertions.getByRole('textbox')).toHaveCount(0);
  await expect(playground.assertions.getByRole('combobox')).toHaveCount(0);
  await playground.assertions.getByRole('button', { name: 'Show the cell' }).click();
  await expect(playground.cell('GetNacosConfig', `${GROUP}/b.yaml`)).toHaveAttribute('aria-selected', 'true');
});

test('The page stays responsive while it checks a thousand slow lines over ten thousand resources', async ({
  playground,
}) => {
  const { page } = playground;
  const configs = Array.from({ length: 1000 }, (_, index) => `config-${String(index)}.yaml`);
  const groups = Array.from({ length: 10 }, (_, index) => ({ name: `G${String(index)}`, configs }));
  await playground.open();
  await playground.loadPolicies([{ Version: '1', Statement: READS_A }], {
    account: { ...ACCOUNT, instances: [{ id: 'mse-1', namespaces: [{ id: 'public', groups }] }] },
    expectations: Array.from(
      { length: 1000 },
      (_, place) => `deny * in *g${String(place)}*/*-${'9*'.repeat(40)}`,
    ),
    view: { detail: 'expectations' },
  });
  await expect(playground.assertions.locator('[data-expectation]')).toHaveCount(1000);
  await playground.assertionField(1).focus();
  await playground.press('End');
  await page.keyboard.type(' x');
  await expect(playground.assertionField(1)).toHaveValue(/ x$/);
  await playground.setText(JSON.stringify({ Version: '1', Statement: [statement('mse:*', '*')] }));
  await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  // Still checking.
  expect((await outcomes(playground)).at(-1)).toBeNull();
});

test('Lines about every context are proven, and a test finds the edits that no line notices', async ({
  playground,
}) => {
  const { assertions, page } = playground;
  const guarded = {
    Version: '1',
    Statement: [
      ...READS_A,
      statement('mse:ListClusters', '*'),
      {
        Effect: 'Deny',
        Action: 'mse:Get*',
        Resource: '*',
        Condition: { Bool: { 'acs:MFAPresent': 'false' } },
      },
    ],
  };
  await playground.open();
  await playground.loadPolicies([guarded], {
    account: ACCOUNT,
    expectations: [
      `allow mse:GetNacosConfig on ${GROUP}/a.yaml in any context`,
      `deny mse:GetNacosConfig in * when acs:MFAPresent = false in any context`,
    ],
  });
  await playground.showDetail('Assertions');
  const [broken, proven] = [
    assertions.locator('[data-expectation]').nth(0),
    assertions.locator('[data-expectation]').nth(1),
  ];
  await expect(broken).toHaveAttribute('data-outcome', 'counterexample');
  await expect(broken).toContainText('with acs:MFAPresent = false');
  await expect(proven).toHaveAttribute('data-outcome', 'holds');
  await expect(proven).toContainText('for all names and contexts');
  await broken.getByRole('button', { name: 'Show the cell with this context' }).click();
  await expect(page.getByRole('gridcell', { selected: true })).toHaveAttribute(
    'data-decision',
    'explicit-deny',
  );
  // In that context the line fails itself, and what is below it moves.
  await expect(broken).toHaveAttribute('data-outcome', 'surprise');
  await expect(broken.getByRole('button', { name: 'Why' })).toBeVisible();

  await assertions.getByRole('button', { name: 'Test my assertions' }).click();
  const survivors = assertions.getByRole('list', { name: 'Edits that no assertion notices' });
  await expect(survivors).toBeVisible();
  const count = await survivors.getByRole('listitem').count();
  expect(count).toBeGreaterThan(2);
  const add = survivors.getByRole('button', { name: /^Add assertion: / }).first();
  const line = ((await add.getAttribute('aria-label')) ?? '').replace('Add assertion: ', '');
  await add.click();
  await expect(survivors).toContainText('Added');
  await expect(assertions.locator('[data-expectation]')).toHaveCount(3);
  await expect(playground.assertionField(3)).toHaveValue(line);
  await expect(assertions.locator('[data-expectation]').nth(2)).toHaveAttribute('data-outcome', 'holds');
  expect(await violations(page)).toEqual([]);
  await assertions.getByRole('button', { name: 'Test my assertions' }).click();
  await expect.poll(() => survivors.getByRole('listitem').count()).toBeLessThan(count);
});
