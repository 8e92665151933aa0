// A tablet: everything works with fingers, without hovering.

import type { CDPSession, Locator } from '@playwright/test';
import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const GROUP = `${ORDERS}/public/DEFAULT_GROUP`;
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`;
/** Longer than after which a finger counts as held. */
const HOLD_MS = 700;
const REST_MS = 200;

interface Point {
  readonly x: number;
  readonly y: number;
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}

async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

class Finger {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  down(point: Point): Promise<unknown> {
    return this.#send('touchStart', [point]);
  }

  move(point: Point): Promise<unknown> {
    return this.#send('touchMove', [point]);
  }

  up(): Promise<unknown> {
    return this.#send('touchEnd', []);
  }

  /** Drags in steps, after a hold where one is asked for. It rests before it lifts: after a fling, Chromium ignores a tap. */
  async drag(from: Point, to: Point, holdMs = 0): Promise<void> {
    await this.down(from);
    await pause(holdMs);
    for (const part of [0.1, 0.3, 0.6, 0.9, 1]) {
      await this.move({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    }
    await pause(REST_MS);
    await this.up();
  }

  #send(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<unknown> {
    return this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 1180, height: 820 },
]) {
  test.describe(`On a tablet of ${String(viewport.width)} × ${String(viewport.height)}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('the buttons that fold groups leave their titles readable', async ({ playground }) => {
      await playground.open();
      const folds = playground.matrix.locator('[data-fold]');
      await expect(folds).toHaveCount(6);
      for (const fold of await folds.all()) {
        const column = (await fold.getAttribute('data-column')) ?? '';
        const title = playground.matrix.locator(`.group[data-column="${column}"] b`);
        const [above, below] = [await title.boundingBox(), await fold.boundingBox()];
        if (above === null || below === null) throw new Error('not shown');
        expect(above.y + above.height, await title.innerText()).toBeLessThanOrEqual(below.y);
        expect(Math.min(below.width, below.height)).toBeGreaterThanOrEqual(24);
      }
    });

    test('fingers select ranges, open menus, move resources and resize panes', async ({ playground }) => {
      const { account, page } = playground;
      await playground.open();
      const finger = new Finger(await page.context().newCDPSession(page));
      const cells = playground.matrix.locator('[role="gridcell"][data-decision]:not(.inapplicable)');

      // A finger held on a cell extends the selection to it.
      const first = cells.nth(1);
      await first.tap();
      await expect(first).toHaveAttribute('aria-selected', 'true');
      const last = playground
        .row(`${GROUP}/gateway.yaml`, 'config')
        .locator('[role="gridcell"][data-decision]:not(.inapplicable)')
        .last();
      await expect(playground.closeInspectorButton).toBeVisible();
      await last.scrollIntoViewIfNeeded();
      await finger.down(await middleOf(last));
      await expect(playground.explanation.or(playground.details).first()).toContainText(
        /these \d+ decisions/,
      );
      await finger.up();

      // The inspector is resized by its line.
      const line = page.getByRole('separator', { name: 'Resize the inspector' });
      const before = Number(await line.getAttribute('aria-valuenow'));
      const grip = await middleOf(line);
      await finger.drag({ x: grip.x, y: grip.y + 8 }, { x: grip.x, y: grip.y - 60 });
      expect(Number(await line.getAttribute('aria-valuenow'))).toBeGreaterThan(before + 40);
      await playground.closeInspectorButton.tap();

      // Menus: by the button, which is visible without hovering, and by holding.
      const orders = playground.rowHeader(ORDERS, 'instance');
      const more = orders.locator('button.more');
      await expect(more).toHaveCSS('opacity', '1');
      const target = await more.boundingBox();
      expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(24);
      await more.tap();
      await expect(account.menu).toBeVisible();
      // Beside its buttons: the middle of the bar is one of them.
      await page.getByRole('banner').tap({ position: { x: 4, y: 4 } });
      await expect(account.menu).toBeHidden();
      await finger.down(await middleOf(orders));
      await expect(account.menu).toBeVisible();
      await finger.up();
      await expect(account.menu).toBeVisible();
      await expect(account.command('Duplicate')).toBeVisible();
      await playground.press('Escape');

      // A held row follows the finger to another group.
      const rates = account.resource(`${PROD}/rates.json`, 'config');
      const group = account.resource(GROUP, 'group');
      await finger.drag(await middleOf(rates), await middleOf(group), HOLD_MS);
      await expect(account.resource(`${GROUP}/rates.json`, 'config')).toHaveCount(1);
      await expect(rates).toHaveCount(0);
      await expect(account.menu).toBeHidden();
    });
  });
}
