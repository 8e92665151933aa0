// The page that the tests of a worker share: a test finds nothing that the test before it left.

import { expect, test } from './playground-test.ts';

// In one worker, in this order.
test.describe.configure({ mode: 'serial' });

const LIGHT_FILE = './robots.txt';

test('A test may change whatever it likes', async ({ page, context, baseURL }) => {
  await page.route('**/favicon.svg', (route) => route.fulfill({ body: 'left over' }));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 300, height: 300 });
  await context.addCookies([{ name: 'left', value: 'over', url: baseURL ?? '' }]);
  await context.clearPermissions();
  await page.goto(LIGHT_FILE);
  await page.evaluate(async () => {
    window.name = 'left over';
    localStorage.setItem('left', 'over');
    sessionStorage.setItem('left', 'over');
    addEventListener('pagehide', () => {
      localStorage.setItem('left later', 'over');
    });
    await new Promise((resolve) => (indexedDB.open('left over').onsuccess = resolve));
    await caches.open('left over');
  });
  const other = await context.newPage();
  await other.goto(LIGHT_FILE);
});

for (const title of ['The next test finds nothing of it', 'Neither does the one after']) {
  test(title, async ({ page, context }) => {
    expect(context.pages()).toEqual([page]);
    expect(page.viewportSize()).toEqual({ width: 1440, height: 900 });
    await page.goto(LIGHT_FILE);
    const found = await page.evaluate(async () => ({
      title: document.title,
      name: window.name,
      cookie: document.cookie,
      entries: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      databases: (await indexedDB.databases()).length,
      caches: await caches.keys(),
      history: history.length <= 2,
      routed: (await (await fetch('favicon.svg')).text()) === 'left over',
      media: ['print', '(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].filter(
        (query) => matchMedia(query).matches,
      ),
      clipboard: (await navigator.permissions.query({ name: 'clipboard-write' as PermissionName })).state,
    }));
    expect(found).toEqual({
      title: '',
      name: '',
      cookie: '',
      entries: [],
      databases: 0,
      caches: [],
      history: true,
      routed: false,
      media: [],
      clipboard: 'granted',
    });
    // Needs a new page; the above is undone in the same one.
    await page.addInitScript(() => {
      document.title = 'left over';
    });
  });
}
