// What a visitor can do, at random. An action that doesn't fit the page's state does nothing.

import type { Locator, Page } from '@playwright/test';
import type { SeededRandom } from '../bench/seeded-random.ts';
import { CHALLENGE_IDS, LESSON_IDS } from '../../src/scenario/exercise.ts';
import { EXAMPLE_IDS } from '../../src/scenario/scenario.ts';

/** Does something and returns what it did, for the report. */
type Action = (page: Page, random: SeededRandom) => Promise<string>;

const TYPED = [
  ...['"', '{', '}', ',', '*', ' ', 'mse:', 'Deny', 'Allow', 'instance/', 'a', '1', '\n'],
  ...['"mse:GetNacosConfig"', '"acs:mse:*:*:*"', '"Condition": {"Bool": {"acs:MFAPresent": "true"}},'],
];

const KEYS = [
  ...[
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageDown',
    'Enter',
    'Escape',
    'Space',
  ],
  ...['Tab', 'Shift+Tab', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Delete', 'Backspace', 'Control+k', '?'],
];

const TEXTS = [
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"*"}]}',
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:Get*","mse:List*"],"Resource":"acs:mse:*:*:instance/*"},{"Effect":"Deny","Action":"mse:Delete*","Resource":"*"}]}',
  '{"Version":"1","Statement":[]}',
  '{"Version":"1","Statement":[{"Effect":"Allow","NotAction":"mse:Delete*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"10.0.0.0/8"}}}]}',
  'resource "alicloud_ram_policy" "p" {\n  policy_name = "p"\n  policy_document = jsonencode({})\n}',
  '{ not JSON',
];

const FILTERS = ['', 'prod', 'yaml', 'Get', 'no such name', 'mse:Update'];

/** Everything that a pointer can work, but not what leaves the page. */
const CONTROLS = [
  ...['button', 'summary', 'select', 'input[type="checkbox"]', 'input[type="radio"]', 'a[href^="#"]'],
  ...['[role="tab"]', '[role="menuitem"]', '[role="option"]', '[role="treeitem"]'],
].join(', ');

/** Opens the example, lesson, challenge or page of a fragment, as a click on a link does. */
function openFragment(page: Page, fragment: string): Promise<string> {
  return page.evaluate((hash) => {
    location.hash = hash;
    return `open #${hash}`;
  }, fragment);
}

async function click(target: Locator, name: string, button: 'left' | 'right' = 'left'): Promise<string> {
  await target.click({ button });
  return name;
}

/** One of those that are visible, on the topmost dialog or menu if one is open. */
async function pickVisible(page: Page, random: SeededRandom, selector: string): Promise<Locator | null> {
  const count = await page.evaluate((controls) => {
    for (const old of document.querySelectorAll('[data-soak]')) old.removeAttribute('data-soak');
    const layers = document.querySelectorAll('dialog[open], [popover]:popover-open, [role="menu"]');
    const root = [...layers].at(-1) ?? document;
    const found = [...root.querySelectorAll(controls)].filter(
      (element) => element.checkVisibility() && !element.matches(':disabled'),
    );
    found.forEach((element, index) => element.setAttribute('data-soak', String(index)));
    return found.length;
  }, selector);
  return count === 0 ? null : page.locator(`[data-soak="${String(random.between(0, count - 1))}"]`);
}

async function nameOf(target: Locator): Promise<string> {
  return target.evaluate((element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? element.tagName).trim().slice(0, 40),
  );
}

const clickControl: Action = async (page, random) => {
  const control = await pickVisible(page, random, CONTROLS);
  if (control === null) return 'nothing to click';
  const name = await nameOf(control);
  if (await control.evaluate((element) => element instanceof HTMLSelectElement)) {
    const options = await control.locator('option').count();
    await control.selectOption({ index: random.between(0, options - 1) });
    return `select in ${name}`;
  }
  return click(control, `click ${name}`);
};

const clickCell: Action = async (page, random) => {
  const cell = await pickVisible(page, random, '[role="gridcell"], [role="rowheader"]');
  return cell === null ? 'no cell' : click(cell, 'click a cell');
};

const openRowMenu: Action = async (page, random) => {
  const row = await pickVisible(page, random, '[role="rowheader"]');
  return row === null ? 'no row' : click(row, 'menu of a row', 'right');
};

const typeInEditor: Action = async (page, random) => {
  const editor = page.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first();
  if ((await editor.count()) === 0) return 'no editor';
  await editor.focus();
  for (let moves = random.between(0, 6); moves > 0; moves -= 1)
    await page.keyboard.press(
      random.pick(['ArrowDown', 'ArrowRight', 'ArrowUp', 'Control+ArrowRight', 'End']),
    );
  const typed = random.pick(TYPED);
  if (random.between(0, 3) === 0)
    await page.keyboard.press(random.pick(['Backspace', 'Control+Backspace', 'Delete']));
  await page.keyboard.insertText(typed);
  return `type ${typed}`;
};

const fillField: Action = async (page, random) => {
  const field = await pickVisible(
    page,
    random,
    'input:not([type]), input[type="text"], input[type="search"], textarea:not(.monaco-editor *)',
  );
  if (field === null) return 'no field';
  const name = await nameOf(field);
  const text = random.pick([...FILTERS, ...TEXTS]);
  await field.fill(text);
  return `fill ${name} with ${text.slice(0, 20)}`;
};

const pressKey: Action = async (page, random) => {
  const key = random.pick(KEYS);
  await page.keyboard.press(key);
  return `press ${key}`;
};

const setText: Action = async (page, random) => {
  const text = random.pick(TEXTS);
  await page.evaluate((changed) => window.playground.setPolicyText(0, changed), text);
  return `set the text ${text.slice(0, 20)}`;
};

/** In either language, also where a small window hides them. */
export const HISTORY_BUTTONS = {
  undo: 'header button:is([aria-label="Undo"], [aria-label="撤销"])',
  redo: 'header button:is([aria-label="Redo"], [aria-label="重做"])',
} as const;

const undoOrRedo: Action = async (page, random) => {
  const name = random.pick(['undo', 'undo', 'redo'] as const);
  const button = page.locator(HISTORY_BUTTONS[name]);
  return (await button.count()) > 0 && (await button.isEnabled()) ? click(button, name) : `no ${name}`;
};

const open: Action = (page, random) =>
  openFragment(
    page,
    random.pick([
      ...['new', 'glossary', 'models'],
      ...EXAMPLE_IDS.map((id) => `example=${id}`),
      ...LESSON_IDS.map((id) => `lesson=${id}`),
      ...CHALLENGE_IDS.map((id) => `challenge=${id}`),
    ]),
  );

const resize: Action = async (page, random) => {
  const size = random.pick([
    { width: 1440, height: 900 },
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ]);
  await page.setViewportSize(size);
  return `resize to ${String(size.width)}`;
};

const escape: Action = async (page) => {
  await page.keyboard.press('Escape');
  return 'press Escape';
};

/** Each as often as it is here. */
const ACTIONS: readonly Action[] = [
  ...Array.from({ length: 12 }, () => clickControl),
  ...Array.from({ length: 5 }, () => clickCell),
  ...Array.from({ length: 5 }, () => typeInEditor),
  ...Array.from({ length: 3 }, () => fillField),
  ...Array.from({ length: 3 }, () => pressKey),
  ...Array.from({ length: 3 }, () => escape),
  ...Array.from({ length: 2 }, () => openRowMenu),
  ...Array.from({ length: 2 }, () => setText),
  ...Array.from({ length: 3 }, () => undoOrRedo),
  open,
  resize,
];

/** Does something, and returns what. */
export async function actAtRandom(page: Page, random: SeededRandom): Promise<string> {
  try {
    return await random.pick(ACTIONS)(page, random);
  } catch (error) {
    // The control is covered, disabled or gone.
    if (error instanceof Error && error.name === 'TimeoutError') return 'missed';
    throw error;
  }
}
