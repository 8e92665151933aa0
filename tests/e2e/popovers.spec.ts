// Popovers in a browser that cannot place them by CSS.

import { expect, test } from './playground-test.ts';

test.use({ sharesPage: false });

test('Without anchor positioning, menus open below their buttons and inside the window', async ({
  playground,
}) => {
  const { page } = playground;
  await page.addInitScript(() => {
    const { supports } = CSS;
    CSS.supports = (text: string, value?: string) =>
      !text.startsWith('position-area') && (value === undefined ? supports(text) : supports(text, value));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[popover] { position-area: none !important; }');
    document.adoptedStyleSheets = [sheet];
  });
  await playground.open();
  for (const name of ['More', 'Compare']) {
    const button = page.getByRole('button', { name, exact: true });
    const menu = page.locator('[popover].menu:popover-open');
    await button.click();
    await expect(menu.getByRole('button').first()).toBeVisible();
    const below = await button.boundingBox();
    await expect
      .poll(async () => {
        const box = await menu.boundingBox();
        if (box === null || below === null) return null;
        return {
          gap: Math.round(box.y - below.y - below.height),
          end: Math.round(box.x + box.width - below.x - below.width),
        };
      })
      .toEqual({ gap: 4, end: 0 });
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
  }
});
