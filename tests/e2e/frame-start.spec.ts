// The start of a frame: its theme before scripts, a message if scripts are blocked, and the host's mouse wheel.

import { expect, test } from './host-page.ts';

const SCRIPTS = /\.js$/;

for (const theme of ['dark', 'light'] as const) {
  test(`The first paint has the theme ${theme} of the query before scripts load @main`, async ({
    page,
    host,
  }) => {
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
    await page.route(SCRIPTS, () => {});
    await page.goto(`${host.site}?embed=matrix&theme=${theme}#example=1`, { waitUntil: 'commit' });
    await expect(page.locator('body')).toHaveCSS(
      'background-color',
      theme === 'dark' ? 'rgb(18, 22, 28)' : 'rgb(255, 255, 255)',
    );
  });
}

test('The visitor’s theme applies at once, but not in a frame', async ({ page, host }) => {
  await page.addInitScript(() => {
    if (location.protocol === 'http:') localStorage.setItem('ram-policy-playground.theme', 'dark');
  });
  await page.route(SCRIPTS, () => {});
  await page.goto(host.site, { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto(`${host.site}?embed=matrix`, { waitUntil: 'commit' });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
});

test('A frame whose scripts are blocked shows a message in both languages', async ({
  page,
  host,
  server,
  pageErrors,
}) => {
  server.allowsOrigins = false;
  await page.goto(
    host.put(`<iframe sandbox="allow-scripts" src="${host.site}?embed=matrix#example=1"></iframe>`, {
      head: '',
    }),
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('The playground has not started')).toBeVisible({ timeout: 15_000 });
  await expect(frame.getByText('演练场尚未启动')).toBeVisible();
  expect(pageErrors.filter((error) => !/CORS policy|net::ERR_FAILED/.test(error))).toEqual([]);
  pageErrors.length = 0;
});

test('A page that starts removes that message @main', async ({ page, host }) => {
  await page.goto(`${host.site}?embed=matrix#example=1`);
  await expect(page.getByRole('treegrid')).toBeVisible();
  await expect(page.locator('#unstarted')).toHaveCount(0);
});

test('The mouse wheel over an editor scrolls the host until the editor has the focus', async ({
  page,
  host,
}) => {
  test.slow();
  const lines = Array.from({ length: 80 }, () => ' ').join('\n');
  await page.goto(
    host.put(
      `<div style="height: 5000px"><iframe sandbox="allow-scripts allow-same-origin" width="900" height="500"
        src="${host.site}?embed=policy#new"></iframe></div>`,
      { head: '' },
    ),
  );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Edit', exact: true }).click();
  await frame.getByRole('textbox', { name: /^Text of the policy/ }).waitFor({ timeout: 30_000 });
  await frame.locator('body').evaluate((_, text) => {
    window.playground.setPolicyText(0, `{}${text}`);
  }, lines);
  const scrolled = () => page.evaluate(() => scrollY);
  const first = frame.locator('.view-line').first();
  await first.hover();
  await page.mouse.wheel(0, 120);
  await expect.poll(scrolled).toBeGreaterThan(0);

  await first.click();
  const before = await scrolled();
  await page.mouse.wheel(0, 120);
  await expect(frame.locator('.line-numbers').getByText('1', { exact: true })).toBeHidden();
  expect(await scrolled()).toBe(before);
});

test('Squiggles need no images, so they show under a policy that forbids data: images', async ({
  page,
  host,
}) => {
  test.slow();
  await page.route(host.site, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "img-src 'self'" };
    await route.fulfill({ response, headers });
  });
  await page.goto(host.site);
  await page.getByRole('textbox', { name: /^Text of the policy/ }).waitFor({ timeout: 30_000 });
  await page.evaluate(() => {
    window.playground.setPolicyText(0, '{"Version":"2"}');
  });
  const squiggle = page.locator('.policy-squiggle-error').first();
  await expect(squiggle).toBeVisible();
  await expect(squiggle).toHaveCSS('text-decoration-line', 'underline');
  await expect(squiggle).toHaveCSS('text-decoration-style', 'wavy');
});
