// Drafts are never lost: to another tab, when a page closes, or because storage is full or blocked. And the list of
// drafts and opened links.

import type { BrowserContext, Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

const publishedFile = new URL('../fixtures/links/version-1.json', import.meta.url);
const published = JSON.parse(readFileSync(publishedFile, 'utf8')) as readonly { readonly fragment: string }[];
const startLink = `#${published[0]?.fragment ?? ''}`;
const blankLink = `#${published[1]?.fragment ?? ''}`;

const DRAFT = 'ram-policy-playground.draft.';
const OPENED = 'ram-policy-playground.opened.';

function titleField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Scenario name' });
}

/** Renames the scenario, and waits until the draft is saved. */
async function draftNamed(page: Page, title: string): Promise<void> {
  await expect(page).toHaveURL(/#p=1\.l\./);
  const before = page.url();
  await titleField(page).fill(title);
  await expect(page).not.toHaveURL(before);
}

function keysOf(page: Page, prefix: string): Promise<string[]> {
  return page.evaluate((start) => Object.keys(localStorage).filter((key) => key.startsWith(start)), prefix);
}

async function openedByScript(page: Page, context: BrowserContext): Promise<PlaygroundPage> {
  const opened = context.waitForEvent('page');
  await page.evaluate(() => window.open(location.href));
  const duplicate = new PlaygroundPage(await opened);
  await duplicate.page.getByRole('main').waitFor();
  return duplicate;
}

async function anotherPage(context: BrowserContext, fragment = ''): Promise<PlaygroundPage> {
  const other = new PlaygroundPage(await context.newPage());
  await other.holdEditorBack();
  await other.open(fragment);
  return other;
}

/** Fills the storage completely. */
function fillStorage(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (let length = 2 ** 22; length >= 1; length /= 2) {
      try {
        for (;;) localStorage.setItem(`filling ${String(Math.random())}`, 'x'.repeat(length));
      } catch {
        // Full at this length.
      }
    }
    // The rest is too small for a long key.
    const key = String(localStorage.length);
    try {
      for (let rest = ''; ; rest += 'x') localStorage.setItem(key, rest);
    } catch {
      // Full.
    }
  });
}

class DraftsDialog {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Drafts and opened links' });
  }

  async open(): Promise<this> {
    await this.page.getByRole('button', { name: /^(More|更多)$/ }).click();
    await this.page.getByRole('button', { name: /^(Drafts and opened links|草稿和打开过的链接)$/ }).click();
    await this.dialog.waitFor();
    return this;
  }

  list(name: 'Drafts' | 'Opened links'): Locator {
    return this.dialog.getByRole('region', { name, exact: true });
  }

  names(name: 'Drafts' | 'Opened links'): Locator {
    return this.list(name).locator('bdi');
  }

  async act(verb: string, name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: `${verb} ${name}`, exact: true }).click();
  }
}

test.describe('Two pages', () => {
  test('with the same draft, after a tab was duplicated, never overwrite each other @main', async ({
    playground: { page },
    context,
    playground,
  }) => {
    await playground.open();
    await draftNamed(page, 'mine');
    const { page: duplicate } = await openedByScript(page, context);
    expect(await duplicate.evaluate(() => sessionStorage.length)).toBe(1);
    await expect(titleField(duplicate)).toHaveValue('mine');
    await draftNamed(duplicate, 'the duplicate');
    await draftNamed(page, 'still mine');
    await draftNamed(duplicate, 'still the duplicate');
    expect(await keysOf(page, DRAFT)).toHaveLength(2);

    await page.reload();
    await expect(titleField(page)).toHaveValue('still mine');
    await duplicate.reload();
    await expect(titleField(duplicate)).toHaveValue('still the duplicate');
    await draftNamed(duplicate, 'yet the duplicate');
    await draftNamed(page, 'yet mine');
    expect(await keysOf(page, DRAFT)).toHaveLength(2);
  });

  test('continue one draft one after the other, but not at the same time', async ({
    playground,
    context,
  }) => {
    const { page } = playground;
    await playground.open();
    await draftNamed(page, 'one');
    await page.goto('about:blank');
    const second = await anotherPage(context);
    await draftNamed(second.page, 'one, gone on with');
    expect(await keysOf(second.page, DRAFT)).toHaveLength(1);
    await playground.open();
    await draftNamed(page, 'a copy');
    expect(await keysOf(page, DRAFT)).toHaveLength(2);
  });
});

test('A draft stays the same entry after reloads', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await draftNamed(page, 'change 0');
  const [key] = await keysOf(page, DRAFT);
  for (let reload = 1; reload <= 4; reload += 1) {
    await page.reload();
    await expect(titleField(page)).toHaveValue(`change ${String(reload - 1)}`);
    await draftNamed(page, `change ${String(reload)}`);
  }
  expect(await keysOf(page, DRAFT)).toEqual([key]);
});

test('A page restored from the back/forward cache does not overwrite newer changes', async ({
  playground,
  context,
}) => {
  const { page } = playground;
  const turn = (type: string) =>
    page.evaluate((name) => {
      window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
    }, type);
  await playground.open();
  await draftNamed(page, 'mine');
  await turn('pagehide');
  const other = new PlaygroundPage(await context.newPage());
  await other.open();
  await draftNamed(other.page, 'meanwhile');
  expect(await keysOf(page, DRAFT)).toHaveLength(1);
  await turn('pageshow');
  await draftNamed(page, 'back again');
  expect(await keysOf(page, DRAFT)).toHaveLength(2);
  await draftNamed(other.page, 'meanwhile, on and on');
  expect(await keysOf(page, DRAFT)).toHaveLength(2);
});

test('Without the Web Locks API, nothing is overwritten either', async ({ playground, context }) => {
  const { page } = playground;
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
  });
  await playground.open();
  await draftNamed(page, 'mine');
  const { page: duplicate } = await openedByScript(page, context);
  await draftNamed(duplicate, 'the duplicate');
  await draftNamed(page, 'still mine');
  expect(await keysOf(page, DRAFT)).toHaveLength(2);
});

test('A change just before leaving the page is there after a reload @main', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await draftNamed(page, 'mine');
  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => {
    window.playground.setPolicyText(0, '{ "last": 1 }');
    // A change is drawn before a person can leave.
    requestAnimationFrame(() => {
      location.reload();
    });
  });
  await reloaded;
  await page.getByRole('main').waitFor();
  expect(await playground.textOfPolicy(0)).toBe('{ "last": 1 }');
  await expect(titleField(page)).toHaveValue('mine');
});

test.describe('The list', () => {
  test('names drafts and opened links, and opens each without losing the current draft @main', async ({
    playground,
  }) => {
    const { page } = playground;
    const drafts = new DraftsDialog(page);
    await playground.open(blankLink);
    await draftNamed(page, 'from a blank page');
    await playground.open(startLink);
    await expect(playground.policyTab('prod-yaml-editor')).toBeVisible();
    await page.reload();
    await playground.open('#example=2');
    await draftNamed(page, 'from an example');

    await drafts.open();
    await expect(drafts.names('Drafts')).toHaveText(['from an example', 'from a blank page']);
    await expect(drafts.names('Opened links')).toHaveText([
      'prod-yaml-editor, AliyunMSEReadOnlyAccess',
      'policy',
    ]);
    const [current, earlier] = await drafts.list('Drafts').getByRole('listitem').all();
    await expect(current ?? drafts.dialog).toContainText('open here');
    await expect(current ?? drafts.dialog).toHaveAttribute('aria-current', 'true');
    await expect(earlier ?? drafts.dialog).toContainText(/now|minute/);
    await expect(earlier ?? drafts.dialog).toContainText(/\d characters|kB/);
    const time = drafts.list('Drafts').locator('time').first();
    await expect(time).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
    await expect(time).toHaveAttribute('title', /\d{4}/);

    await drafts.act('Restore', 'from a blank page');
    await expect(drafts.dialog).toBeHidden();
    await expect(titleField(page)).toHaveValue('from a blank page');
    await draftNamed(page, 'from a blank page, gone on with');
    expect(await keysOf(page, DRAFT)).toHaveLength(2);

    await drafts.open();
    await drafts.act('Open', 'prod-yaml-editor, AliyunMSEReadOnlyAccess');
    await expect(playground.policyTab('prod-yaml-editor')).toBeVisible();
    await playground.backToDraftButton.click();
    await expect(titleField(page)).toHaveValue('from a blank page, gone on with');
    expect(await keysOf(page, OPENED)).toHaveLength(2);
  });

  test('deletes one or all, and the current draft is saved again at the next change', async ({
    playground,
  }) => {
    const { page } = playground;
    const drafts = new DraftsDialog(page);
    await playground.open(blankLink);
    await draftNamed(page, 'one');
    await playground.open('#new');
    await draftNamed(page, 'two');
    await drafts.open();
    await drafts.act('Delete', 'two');
    await expect(drafts.dialog).toContainText('The page stays open');
    await expect(drafts.names('Drafts')).toHaveText(['one']);
    await expect(drafts.dialog.getByRole('button', { name: 'Delete one', exact: true })).toBeFocused();
    await playground.press('Escape');
    await draftNamed(page, 'two again');

    await drafts.open();
    await drafts.act('Delete all', 'Drafts');
    await expect(drafts.dialog).toContainText('Delete all 2 drafts?');
    await expect(drafts.dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await playground.press('Enter');
    expect(await keysOf(page, DRAFT)).toHaveLength(2);
    await playground.press('Enter', 'Tab', 'Enter');
    await expect(drafts.list('Drafts')).toContainText('No drafts yet.');
    expect(await keysOf(page, DRAFT)).toEqual([]);
    await expect(drafts.names('Opened links')).toHaveText(['policy']);
  });

  test('follows changes in other tabs', async ({ playground, context }) => {
    const { page } = playground;
    const drafts = new DraftsDialog(page);
    await playground.open();
    await drafts.open();
    const other = await anotherPage(context, '#new');
    await draftNamed(other.page, 'elsewhere');
    await expect(drafts.names('Drafts')).toHaveText(['elsewhere']);
  });

  test('shows untrusted names as text, of any length and direction, and shows unreadable entries', async ({
    playground,
  }) => {
    const { page } = playground;
    const drafts = new DraftsDialog(page);
    await playground.open();
    await draftNamed(page, '<img src=x onerror=alert(1)>');
    await playground.open('#new');
    const long = `\u202e${'long '.repeat(10_000)}`;
    await playground.load({ title: long, policies: [] });
    await expect.poll(() => keysOf(page, DRAFT)).toHaveLength(2);
    await page.evaluate((prefix) => {
      localStorage.setItem(`${prefix}__proto__`, 'x'.repeat(1_000_000));
      localStorage.setItem(`${prefix}damaged`, '1 p=1.l.00000000.AAAA');
    }, DRAFT);
    await drafts.open();
    await expect(drafts.names('Drafts')).toHaveCount(4);
    await expect(drafts.names('Drafts').nth(1)).toHaveText('<img src=x onerror=alert(1)>');
    await expect(drafts.dialog.locator('img')).toHaveCount(0);
    await expect(drafts.names('Drafts').nth(2)).toHaveText('No longer readable');
    await expect(drafts.list('Drafts')).toContainText('1,000 kB');
    const frame = await drafts.dialog.boundingBox();
    for (const item of await drafts.list('Drafts').getByRole('listitem').all()) {
      const box = await item.boundingBox();
      expect(box?.height).toBeLessThan(70);
      expect(box?.width).toBeLessThan(frame?.width ?? 0);
      const [nameBox, deleteBox] = [
        await item.locator('bdi').boundingBox(),
        await item.getByRole('button', { name: /^Delete/ }).boundingBox(),
      ];
      expect(deleteBox?.x).toBeGreaterThan((nameBox?.x ?? Infinity) + (nameBox?.width ?? 0));
    }
    for (let left = 3; left >= 2; left -= 1) {
      await drafts.dialog.getByRole('button', { name: 'Delete No longer readable' }).first().click();
      await expect(drafts.names('Drafts')).toHaveCount(left);
    }
  });

  test('works with the keyboard only', async ({ playground }) => {
    const { page } = playground;
    const drafts = new DraftsDialog(page);
    await playground.open('#new');
    await draftNamed(page, 'one');
    await playground.open('#new');
    await draftNamed(page, 'two');
    const openByKeys = async () => {
      await playground.press('Enter');
      await playground.moveFocusTo(page.getByRole('button', { name: 'Drafts and opened links' }));
      await playground.press('Enter');
      await drafts.dialog.waitFor();
    };
    await playground.moveFocusTo(playground.moreButton);
    await openByKeys();
    await playground.moveFocusTo(drafts.dialog.getByRole('button', { name: 'Restore one', exact: true }));
    await playground.press('Enter');
    await expect(titleField(page)).toHaveValue('one');
    await expect(playground.moreButton).toBeFocused();
    await openByKeys();
    await playground.press('Escape');
    await expect(drafts.dialog).toBeHidden();
    await expect(playground.moreButton).toBeFocused();
  });
});

test.describe('Storage', () => {
  const NOT_KEPT = 'This browser cannot save drafts';

  test('that is full is reported, until space is freed in the list or elsewhere', async ({
    playground,
    context,
  }) => {
    const { page } = playground;
    const drafts = new DraftsDialog(page);
    await playground.open('#new');
    await draftNamed(page, 'kept');
    await page.evaluate((prefix) => {
      localStorage.setItem(`${prefix}large`, 'x'.repeat(4_000_000));
    }, DRAFT);
    await fillStorage(page);
    await draftNamed(page, 'not kept, since there is no room for a longer name');
    await expect(page.getByText(NOT_KEPT)).toBeVisible();
    await drafts.open();
    await expect(drafts.dialog).toContainText(NOT_KEPT);
    await drafts.act('Delete', 'No longer readable');
    await expect(drafts.dialog).not.toContainText(NOT_KEPT);
    await expect(page.getByText(NOT_KEPT)).toBeHidden();
    await expect(drafts.names('Drafts')).toHaveText(['not kept, since there is no room for a longer name']);
    await playground.press('Escape');

    const { page: other } = await anotherPage(context);
    await fillStorage(page);
    await draftNamed(page, 'not kept either, since there is again no room for an even longer name');
    await expect(page.getByText(NOT_KEPT)).toBeVisible();
    await other.evaluate(() => {
      localStorage.clear();
    });
    await expect(page.getByText(NOT_KEPT)).toBeHidden();
    expect(await keysOf(page, DRAFT)).toHaveLength(1);
  });

  test('that is cleared in another tab is written again', async ({ playground, context }) => {
    const { page } = playground;
    await playground.open();
    await draftNamed(page, 'mine');
    const { page: other } = await anotherPage(context);
    await other.evaluate(() => {
      localStorage.clear();
    });
    await draftNamed(page, 'mine again');
    expect(await keysOf(page, DRAFT)).toHaveLength(1);
  });

  for (const refused of [['setItem'], ['getItem', 'setItem', 'removeItem', 'key']] as const) {
    test(`whose ${refused.join(', ')} throws does not break the page, which reports it`, async ({
      playground,
    }) => {
      const { page } = playground;
      await page.addInitScript((methods) => {
        for (const method of methods) {
          Storage.prototype[method] = () => {
            throw new DOMException('refused', 'SecurityError');
          };
        }
      }, refused);
      const drafts = new DraftsDialog(page);
      await playground.open(startLink);
      await drafts.open();
      await expect(drafts.dialog).toContainText(NOT_KEPT);
      await expect(drafts.list('Opened links')).toContainText('No opened links yet.');
      await playground.press('Escape');
      await draftNamed(page, 'mine');
      await expect(page.getByText(NOT_KEPT)).toBeVisible();
      await page.reload();
      await expect(titleField(page)).toHaveValue('mine');
    });
  }
});

test('A browser without storage does not break the page, which reports it @main', async ({ playground }) => {
  const { page } = playground;
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
  });
  const drafts = new DraftsDialog(page);
  await playground.open(startLink);
  await draftNamed(page, 'mine');
  await expect(page.getByText('This browser cannot save drafts')).toBeVisible();
  await drafts.open();
  await expect(drafts.dialog).toContainText('This browser cannot save drafts');
});

test.describe('In Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the list is in Chinese', async ({ playground }) => {
    const { page } = playground;
    await playground.open(startLink);
    await page.evaluate(() => {
      window.playground.setPolicyText(0, '{}');
    });
    await expect.poll(() => keysOf(page, DRAFT)).toHaveLength(1);
    await playground.pickFromMore('草稿和打开过的链接');
    const dialog = page.getByRole('dialog', { name: '草稿和打开过的链接' });
    await expect(dialog.getByRole('region', { name: '草稿', exact: true })).toContainText('当前页面');
    await expect(dialog).toContainText('prod-yaml-editor、AliyunMSEReadOnlyAccess');
    await expect(dialog).toContainText('现在');
    await dialog.getByRole('button', { name: '全部删除 打开过的链接' }).click();
    await expect(dialog).toContainText('确定从列表中删除这个链接吗？');
    await dialog.getByRole('button', { name: '全部删除', exact: true }).click();
    await expect(dialog).toContainText('还没有打开过链接。');
  });
});
