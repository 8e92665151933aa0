// Lessons and challenges as a learner uses them: read, predict, edit, and see the checks.

import { violations } from './axe.ts';
import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD_YAML = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`;
const ACTION_LINE = 6;
const RESOURCE_LINE = 7;
const STATEMENT_END = 8;
const DETAIL_STATEMENT = `,{"Effect":"Allow","Action":"mse:QueryClusterDetail","Resource":"acs:mse:*:*:${ORDERS}"`;

// Wide enough that no line wraps.
test.use({ viewport: { width: 2000, height: 1000 } });

/** A policy with one Allow per pair. */
function policyOf(...pairs: readonly (readonly [action: string, relativeId: string])[]): string {
  const Statement = pairs.map(([Action, id]) => ({ Effect: 'Allow', Action, Resource: `acs:mse:*:*:${id}` }));
  return JSON.stringify({ Version: '1', Statement }, null, 2);
}

test('A lesson is completed with pointer and keys, and stays done', async ({ playground }) => {
  // Hundreds of keys, each of which updates the page.
  test.slow();
  const { exercise, page } = playground;
  await playground.openWithEditor('#lesson=first-statement');
  await expect(exercise.panel).toContainText('Step 1 of 3');

  // Predict first: the cell is hidden until then.
  const cell = playground.cell('GetNacosConfig', PROD_YAML);
  await expect(cell).toHaveAttribute('data-veiled', '');
  await expect(cell).not.toHaveAttribute('data-decision');
  await expect(exercise.next).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await exercise.predict('allow');
  await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');
  await expect(exercise.panel).toContainText('Incorrect.');
  await expect(playground.explanation).toContainText('mse:GetNacosConfig');
  await playground.cell('ListClusters', '*').click();
  await exercise.next.click();

  // The hint follows the text.
  await exercise.predict('implicit-deny');
  await expect(exercise.panel).toContainText('Correct.');
  await exercise.button('Hint').click();
  await expect(exercise.panel).toContainText('Make the action an array');
  await playground.retypeLine(ACTION_LINE, '"Action": "mse:ListServiceQuotas",');
  await expect(exercise.panel).toContainText('you replaced one action with the other');
  await playground.retypeLine(ACTION_LINE, '"Action": ["mse:ListClusters", "mse:ListServiceQuotas"],');
  await expect(exercise.goals('met')).toHaveCount(2);
  await exercise.next.click();

  await expect(exercise.goals('unmet')).not.toHaveCount(0);
  await playground.putCaret(STATEMENT_END, 0);
  await page.keyboard.type(DETAIL_STATEMENT);
  await page.keyboard.type('}');
  await expect(exercise.goals('unmet')).toHaveCount(0);
  await exercise.button('Finish').click();
  await expect(exercise.panel).toContainText('What no statement allows is denied by default.');

  await exercise.button('All lessons and challenges').click();
  await expect(exercise.card('lesson=first-statement')).toContainText('done');
  await page.reload();
  await expect(exercise.panel).toContainText('Key points');
});

test('A challenge is solved with real keys, star by star', async ({ playground }) => {
  test.slow();
  const { exercise, page } = playground;
  await playground.openWithEditor('#challenge=first-look');
  await expect(exercise.stars).toHaveAttribute('data-stars', '0');

  await playground.retypeLine(RESOURCE_LINE, '"Resource": "acs:mse:*:*:*"');
  await playground.retypeLine(ACTION_LINE, '"Action": ["mse:ListClusters", "mse:QueryClusterDetail"],');
  await expect(exercise.stars).toHaveAttribute('data-stars', '1');
  await exercise.panel.getByText('Show a failed check').click();
  await expect(exercise.panel).toContainText('expected: denied');
  expect(await violations(page)).toEqual([]);

  await playground.retypeLine(ACTION_LINE, '"Action": "mse:ListClusters",');
  await playground.putCaret(STATEMENT_END, 0);
  await page.keyboard.type(DETAIL_STATEMENT);
  await page.keyboard.type('}');
  await expect(exercise.stars).toHaveAttribute('data-stars', '3');
  await expect(exercise.panel).toContainText('What you learned');
});

test('The gallery is searchable, and progress is saved and reset', async ({ playground }) => {
  const { exercise, page } = playground;
  await playground.open('', '?theme=dark');
  await exercise.learnButton.click();
  await expect(exercise.cards.first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await exercise.gallery.getByRole('searchbox').fill('deny overrides');
  await expect(exercise.card('lesson=deny-wins')).toBeVisible();
  await expect(exercise.card('lesson=first-statement')).toHaveCount(0);
  await exercise.gallery.getByRole('searchbox').fill('<img>');
  await expect(exercise.gallery.getByRole('status')).toContainText('No results for <img>.');
  await exercise.gallery.getByRole('searchbox').fill('');

  await expect(exercise.gallery).toContainText('Recommended next');
  await exercise.section('Challenges').click();
  await exercise.card('challenge=first-look').click();
  await expect(exercise.stars).toHaveAttribute('data-stars', '0');
  await playground.setText(policyOf(['mse:ListClusters', '*'], ['mse:QueryClusterDetail', ORDERS]));
  await expect(exercise.stars).toHaveAttribute('data-stars', '3');
  await exercise.learnButton.click();
  await exercise.section('Challenges').click();
  const won = exercise.card('challenge=first-look').locator('[data-stars]');
  await expect(won).toHaveAttribute('data-stars', '3');
  await exercise.gallery.getByRole('button', { name: 'Reset progress' }).click();
  await exercise.gallery.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(won).toHaveAttribute('data-stars', '0');
});

test('A custom challenge is a link with hidden goals that are checked @main', async ({ playground }) => {
  const { exercise } = playground;
  await playground.open();
  await playground.load({
    policies: [{ kind: 'custom', name: 'mine', text: policyOf(['mse:Get*', '*']) }],
    expectations: [`allow mse:GetNacosConfig on ${PROD_YAML}`, 'deny everything else'],
  });
  await exercise.learnButton.click();
  await exercise.gallery.getByRole('button', { name: 'Create a challenge' }).click();
  const dialog = exercise.authorDialog;
  await dialog.getByLabel('Name').fill('Read one');
  await dialog.getByLabel('Task description').fill('Lin reads <b>prod.yaml</b>.');
  await dialog.getByRole('checkbox', { name: 'hidden' }).last().check();
  await expect(dialog).toContainText('earn 1 of 3 stars');
  expect(await violations(playground.page)).toEqual([]);
  const link = await dialog.getByLabel('Challenge link').inputValue();
  await playground.open(new URL(link).hash);
  await expect(exercise.panel).toContainText('Lin reads <b>prod.yaml</b>.');
  await expect(exercise.panel).not.toContainText('Everything else');
  await playground.setText(policyOf(['mse:Get*', '*']));
  await expect(exercise.stars).toHaveAttribute('data-stars', '1');
});
