// The page object: nouns return locators, verbs act. The specs contain the assertions.

import type { ExposureTier } from '../../src/engine/evaluation/decide/exposure.ts';
import type { Locator, Page } from '@playwright/test';
import type { PageApi } from '../../src/state/page-api.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { AccountTree } from './account-tree.ts';
import { ExercisePanel } from './exercise-panel.ts';
import { HOLD_EDITOR } from '../support/static-server.ts';

declare global {
  interface Window {
    playground: PageApi;
  }
}

/** A cell, read from its data attributes. */
export interface MatrixCell {
  readonly kind: string;
  readonly resource: string;
  readonly action: string;
  readonly path: string;
  readonly policy: string;
  readonly decision: string;
}

export class PlaygroundPage {
  readonly page: Page;
  /** The mock account and its editing. */
  readonly account: AccountTree;
  /** Lessons and challenges. */
  readonly exercise: ExercisePanel;

  constructor(page: Page) {
    this.page = page;
    this.account = new AccountTree(page);
    this.exercise = new ExercisePanel(page);
  }

  // Nouns: the bar at the top.

  get undoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true });
  }

  get redoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: 'Redo', exact: true });
  }

  get shareButton(): Locator {
    return this.page.getByRole('button', { name: 'Share', exact: true });
  }

  get shareDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Share', exact: true });
  }

  get grantButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: 'Grant access', exact: true });
  }

  /** The form of a grant. */
  get grant(): Locator {
    return this.page.getByRole('region', { name: 'Grant access', exact: true });
  }

  get examplesButton(): Locator {
    return this.page.getByRole('button', { name: 'Examples', exact: true });
  }

  get compareButton(): Locator {
    return this.page.getByRole('button', { name: 'Compare', exact: true });
  }

  /** The block of a tier in the strip over the matrix. */
  exposure(tier: ExposureTier): Locator {
    return this.page.getByRole('group', { name: 'What this opens' }).locator(`[data-tier="${tier}"]`);
  }

  /** The button of the menu with language, theme and reference pages, in either language. */
  get moreButton(): Locator {
    return this.page.getByRole('button', { name: /^(More|更多)$/ });
  }

  async pickFromMore(command: string): Promise<void> {
    await this.moreButton.click();
    await this.page.getByRole('button', { name: command, exact: true }).click();
  }

  /** Picks a command from the menu of the scenario. */
  async pickForScenario(command: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Scenario', exact: true }).click();
    await this.page.getByRole('button', { name: command, exact: true }).click();
  }

  get palette(): Locator {
    return this.page.getByRole('dialog', { name: 'Search or run a command' });
  }

  get toast(): Locator {
    return this.page.locator('[data-toast]');
  }

  get shareText(): Locator {
    return this.shareDialog.getByRole('textbox', { name: 'Text to copy' });
  }

  async pinDecisions(): Promise<void> {
    await this.compareButton.click();
    await this.page.getByRole('button', { name: 'Since now' }).click();
  }

  get backToDraftButton(): Locator {
    return this.page.getByRole('button', { name: 'Back to my draft' });
  }

  get linkAlert(): Locator {
    return this.page.getByRole('alert').and(this.page.locator('[data-link-error]'));
  }

  // Nouns: the policies.

  get policiesPane(): Locator {
    return this.page.getByRole('region', { name: 'Policies', exact: true });
  }

  /** Monaco's field, after Monaco has loaded. */
  get editor(): Locator {
    return this.policiesPane.getByRole('textbox', { name: /^Text of the policy/ });
  }

  /** The read-only text before Monaco has loaded. */
  get plainText(): Locator {
    return this.policiesPane.getByRole('region', { name: /^Text of the policy/ });
  }

  policyTab(name: string): Locator {
    return this.policiesPane.getByRole('tab', { name: new RegExp(`^${name}( \\(read only\\))?$`) });
  }

  get policyTabs(): Locator {
    return this.policiesPane.locator('[role="tab"][aria-selected]');
  }

  /** The check box that attaches the open policy. */
  get attachedBox(): Locator {
    return this.policiesPane
      .locator(':has(> [role="tab"][aria-selected="true"])')
      .getByRole('checkbox', { name: /^Attach / });
  }

  get findings(): Locator {
    return this.page.getByRole('region', { name: 'Findings' });
  }

  finding(code: string): Locator {
    return this.findings.locator(`[data-code="${code}"]`);
  }

  // Nouns: the matrix.

  get matrixPane(): Locator {
    return this.page.getByRole('region', { name: 'Matrix', exact: true });
  }

  get matrix(): Locator {
    return this.page.getByRole('treegrid');
  }

  get policyMatrix(): Locator {
    return this.page.getByRole('grid', { name: /^Decisions for/ });
  }

  get rows(): Locator {
    return this.matrix.locator('[role="row"][data-resource]');
  }

  row(resource: string, kind: string): Locator {
    return this.matrix.locator(`[role="row"][data-resource="${resource}"][data-kind="${kind}"]`);
  }

  rowHeader(resource: string, kind: string): Locator {
    return this.row(resource, kind).getByRole('rowheader');
  }

  /** A cell of the console's access path by its data attributes. `action` has no prefix. */
  cell(action: string, resource: string, policy = 'effective'): Locator {
    return this.page.locator(
      `[role="gridcell"][data-path="console"][data-action="mse:${action}"][data-resource="${resource}"][data-policy="${policy}"]`,
    );
  }

  get columnHeaders(): Locator {
    return this.matrix.locator('[role="row"][aria-rowindex="2"] [role="columnheader"]');
  }

  get notices(): Locator {
    return this.matrixPane.getByRole('status');
  }

  get filterField(): Locator {
    return this.page.getByRole('searchbox', { name: 'Filter rows or actions' });
  }

  /** The select with the matching modes. */
  get matching(): Locator {
    return this.page.getByRole('combobox', { name: 'Matching' });
  }

  get scopes(): Locator {
    return this.page.getByRole('combobox', { name: 'Decided by' });
  }

  get contextButton(): Locator {
    return this.page.getByRole('button', { name: 'Request context' });
  }

  get contextDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Request context' });
  }

  choice(group: string, option: string): Locator {
    return this.page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: option });
  }

  // Nouns: the explanation.

  /** The row of a statement in a decision's trace, which opens its facts: `3 Allow`, in a policy where there are several. */
  tracedStatement(name: string, policy?: string): Locator {
    const rows = this.explanation.locator('tbody', policy === undefined ? {} : { hasText: policy });
    return rows.getByRole('button', { name, exact: true });
  }

  get showStatementButton(): Locator {
    return this.explanation
      .getByRole('button', { name: 'Show the statement in the text' })
      .filter({ visible: true });
  }

  get loophole(): Locator {
    return this.explanation.locator('[data-loophole]');
  }

  /** The inspector, closed or open. */
  get details(): Locator {
    return this.page.getByRole('region', { name: 'Decision details' });
  }

  get explanation(): Locator {
    return this.page.getByRole('region', { name: 'Explanation' });
  }

  // Nouns: the assertions.

  /** A tab below the matrix: `Why`, `Console path`, `Assertions`. */
  detailTab(name: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  get closeInspectorButton(): Locator {
    return this.details.getByRole('button', { name: 'Close the inspector' });
  }

  /** Shows a panel of the inspector, from its bar if it is closed. */
  async showDetail(name: string): Promise<void> {
    const button = this.details.getByRole('button', { name: new RegExp(`^${name}`) });
    await this.detailTab(name).or(button).first().click();
  }

  get assertions(): Locator {
    return this.page.getByRole('region', { name: 'Assertions', exact: true });
  }

  assertion(line: string): Locator {
    return this.assertions.locator(`[data-expectation="${line}"]`);
  }

  /** The text field of a line, counted from 1. */
  assertionField(index: number): Locator {
    return this.assertions.getByRole('combobox', { name: `Assertion ${String(index)}`, exact: true });
  }

  /** A fact of an open trace: `holds Action …`, `does not hold Resource …`. */
  fact(start: string): Locator {
    return this.explanation.getByRole('button', { name: new RegExp(`^${start}`) }).filter({ visible: true });
  }

  repair(kind: string): Locator {
    return this.explanation.locator(`[data-repair="${kind}"]`);
  }

  get errorDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Find the cell behind an error' });
  }

  get showCellButton(): Locator {
    return this.errorDialog.getByRole('button', { name: 'Show the cell' });
  }

  get modelsDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Model and assumptions' });
  }

  // Verbs.

  /** Opens the site in a fresh page. */
  async open(fragment = '', query = ''): Promise<void> {
    // A change of only the fragment would keep the open page.
    if (this.page.url() !== 'about:blank') await this.page.goto('about:blank');
    await this.page.goto(`./${query}${fragment}`);
    // Not by its role, for which the browser computes the role of every element.
    await this.page.locator('main').waitFor();
  }

  /** Delays Monaco, which most tests do not need. They see the text as before loading. */
  async holdEditorBack(): Promise<void> {
    // Not a route: one would switch the browser's cache off. Cookies apply to every port.
    await this.page.context().addCookies([{ name: HOLD_EDITOR, value: '1', url: 'http://127.0.0.1/' }]);
  }

  async releaseEditor(): Promise<void> {
    await this.page.context().clearCookies({ name: HOLD_EDITOR });
  }

  async openWithEditor(fragment = '', query = ''): Promise<void> {
    await this.releaseEditor();
    await this.open(fragment, query);
    await this.editor.waitFor();
  }

  /** Selects a cell of rows that may still move, so that a click can miss. */
  async chooseCell(cell: Locator): Promise<void> {
    while ((await cell.getAttribute('aria-selected')) !== 'true') await cell.click();
  }

  /** Replaces the text of the first policy. */
  setText(text: string): Promise<void> {
    return this.page.evaluate((changed) => {
      window.playground.setPolicyText(0, changed);
    }, text);
  }

  async textOfPolicy(index: number): Promise<string> {
    const policy = (await this.scenario()).policies[index];
    return policy?.kind === 'custom' ? policy.text : '';
  }

  /** Drops a file on the page. */
  async dropFile(name: string, content: string | readonly number[]): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([file, parts]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([typeof parts === 'string' ? parts : new Uint8Array(parts)], file));
        return transfer;
      },
      [name, content] as const,
    );
    const target = this.page.getByRole('main');
    // As in a browser, only a place that accepts what is dragged over it gets the drop.
    await target.evaluate(async (element, dataTransfer) => {
      const drag = (type: string) =>
        element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      while (drag('dragover')) await new Promise(requestAnimationFrame);
      drag('drop');
    }, dataTransfer);
  }

  /** Picks a command from the menu of the open policy. */
  async pickForPolicy(policy: string, command: string): Promise<void> {
    await this.policiesPane.getByRole('button', { name: `More for ${policy}` }).click();
    await this.page.getByRole('button', { name: command, exact: true }).click();
  }

  scenario(): Promise<Scenario> {
    return this.page.evaluate(() => window.playground.scenario());
  }

  load(scenario: unknown): Promise<boolean> {
    return this.page.evaluate((value) => window.playground.load(value), scenario);
  }

  /** Loads policies through window.playground; everything else gets its default. */
  async loadPolicies(
    policies: readonly unknown[],
    others: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const asScenario = policies.map((document, index) => ({
      kind: 'custom',
      name: `policy-${String(index + 1)}`,
      text: JSON.stringify(document, null, 2),
    }));
    if (!(await this.load({ policies: asScenario, ...others }))) throw new Error('no scenario');
  }

  /** All cells in the document, in reading order. */
  cells(): Promise<MatrixCell[]> {
    return this.page.locator('[role="gridcell"]').evaluateAll((elements) =>
      elements.map((element) => ({
        kind: element.closest('[data-kind]')?.getAttribute('data-kind') ?? '',
        resource: element.getAttribute('data-resource') ?? '',
        action: element.getAttribute('data-action') ?? '',
        path: element.getAttribute('data-path') ?? '',
        policy: element.getAttribute('data-policy') ?? '',
        decision: element.getAttribute('data-decision') ?? '',
      })),
    );
  }

  /** Selects an option of a segmented control by clicking its label. */
  async choose(group: string, option: string): Promise<void> {
    const label = this.page.getByRole('group', { name: group, exact: true }).locator('label');
    await label.filter({ hasText: option }).click();
  }

  /** Switches an entry of the View menu. */
  async switchDisplay(entry: string): Promise<void> {
    await this.page.getByRole('button', { name: 'View', exact: true }).click();
    await this.page
      .locator('[popover]:popover-open')
      .getByRole('button', { name: entry, exact: true })
      .click();
  }

  async pickFromMenu(menu: string, command: string): Promise<void> {
    await this.policiesPane.getByRole('button', { name: menu, exact: true }).click();
    await this.policiesPane.getByRole('button', { name: command, exact: true }).click();
  }

  async pickExport(command: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Export the matrix' }).click();
    await this.page.getByRole('button', { name: command, exact: true }).click();
  }

  async pasteError(text: string): Promise<void> {
    await this.details.getByRole('button', { name: 'Paste an error' }).click();
    await this.errorDialog.getByRole('textbox', { name: 'Error', exact: true }).fill(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Puts the caret into a line, counted from 1, `beforeEnd` characters before its end. */
  async putCaret(line: number, beforeEnd = 0): Promise<void> {
    await this.editor.focus();
    await this.press('Control+Home');
    await this.press(...Array<string>(line - 1).fill('ArrowDown'), 'End');
    await this.press(...Array<string>(beforeEnd).fill('ArrowLeft'));
  }

  /** Retypes a line. The editor must be wide enough that lines above do not wrap. */
  async retypeLine(line: number, text: string): Promise<void> {
    await this.putCaret(line);
    await this.press('Shift+Home', 'Delete');
    await this.page.keyboard.type(text);
  }

  /** Presses Tab, or another key, until the target has the focus; fails after 80 times. */
  async moveFocusTo(target: Locator, key = 'Tab'): Promise<void> {
    for (let press = 0; press < 80; press += 1) {
      await this.page.keyboard.press(key);
      const isThere = (element: Element) => element === document.activeElement;
      if ((await target.count()) > 0 && (await target.first().evaluate(isThere))) return;
    }
    throw new Error(`${key} did not lead to ${target.toString()}`);
  }
}
