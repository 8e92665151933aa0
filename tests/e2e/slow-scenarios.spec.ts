import { encodeFragment } from '../../src/scenario/link/permalink.ts';
import { hostileScenario } from '../bench/hostile-scenarios.ts';
import { expect, test } from './playground-test.ts';

/** A small link with seconds of work on any machine. */
const SLOW = { policies: 40, patterns: 90, resources: 3000 };
const LINK = `#${encodeFragment(hostileScenario('slow', SLOW, { end: 'b*' }).scenario)}`;

test('A slow scenario shows its progress, stays responsive, and can be cancelled and resumed', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open(LINK);
  const notice = page.locator('[data-pending]');
  await expect(notice).toContainText('Computing decisions', { timeout: 30_000 });
  // No decision is shown until all are computed.
  await expect(page.locator('[data-decision]:not([data-decision="not-applicable"])')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Scenario name' }).fill('typed meanwhile');
  await notice.getByRole('button', { name: 'Cancel' }).click();
  await expect(notice).toContainText('cancelled');
  await expect(page.locator('[data-decision="implicit-deny"]')).toHaveCount(0);
  await notice.getByRole('button', { name: 'Resume' }).click();
  await expect(page.locator('[data-decision="implicit-deny"]').first()).toBeVisible({ timeout: 60_000 });
  await expect(notice).toHaveCount(0);
});

test('A frame with only the matrix shows its progress, and can be cancelled and resumed', async ({
  page,
}) => {
  await page.goto(`./?embed=matrix${LINK}`);
  const notice = page.locator('[data-pending]');
  await expect(notice).toContainText('Computing decisions', { timeout: 30_000 });
  await notice.getByRole('button', { name: 'Cancel' }).click();
  await expect(notice).toContainText('cancelled');
  await expect(page.locator('[data-decision="implicit-deny"]')).toHaveCount(0);
  await notice.getByRole('button', { name: 'Resume' }).click();
  await expect(page.locator('[data-decision="implicit-deny"]').first()).toBeVisible({ timeout: 60_000 });
});
