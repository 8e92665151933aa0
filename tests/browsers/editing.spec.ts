// The editor: typing, completion and undo, and what they change in the matrix.

import { expect, runFirst, test } from './browser-test.ts';
import type { DrivenPage } from './driven-page.ts';

const LIST = '[data-action="mse:ListClusters"][data-resource="*"][data-path="console"]';
const ONLY_TEXT = `Object.defineProperty(navigator, 'clipboard', {
  value: { writeText: () => Promise.resolve(), readText: () => Promise.resolve('') },
});`;
const ALLOW = { css: '.view-line span', name: '"Allow"' };

async function openEditor(playground: DrivenPage, address: string): Promise<void> {
  await playground.goto(`${address}#example=1`);
  await playground.waitUntilShown(ALLOW);
  await playground.expectAttribute(LIST, 'data-decision', 'allow');
}

test('Typing in the editor changes the matrix, and Undo takes it back', async ({ playground, site }) => {
  await openEditor(playground, site.address);
  await playground.doubleClick(ALLOW);
  await playground.type('Deny');
  await playground.expectAttribute(LIST, 'data-decision', 'explicit-deny');
  // Undo in the editor, then on the page.
  await playground.press('Control+z');
  await playground.expectAttribute(LIST, 'data-decision', 'allow');
  await playground.press('Control+Shift+z');
  await playground.expectAttribute(LIST, 'data-decision', 'explicit-deny');
  await playground.click({ css: 'header button', name: 'Undo' });
  await playground.expectAttribute(LIST, 'data-decision', 'allow');
});

test('Completion offers the values of a member and inserts one', async ({ playground, site }) => {
  await openEditor(playground, site.address);
  await playground.doubleClick(ALLOW);
  await playground.press('Delete');
  await playground.type('De');
  await playground.press('Control+Space');
  await playground.expectText('.suggest-widget.visible .monaco-list-row.focused', 'Deny');
  await playground.press('Enter');
  await playground.expectAttribute(LIST, 'data-decision', 'explicit-deny');
});

test('Copy and paste work in the editor when the browser offers only text', async ({ playground, site }) => {
  runFirst(site, ONLY_TEXT);
  await openEditor(playground, site.address);
  await playground.doubleClick(ALLOW);
  await playground.press('Control+c');
  await playground.type('Deny');
  await playground.expectAttribute(LIST, 'data-decision', 'explicit-deny');
  expect(await playground.errors()).toEqual([]);
});
