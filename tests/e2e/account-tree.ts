// The mock account as a visitor edits it: resources in both matrices, their menu and its forms, and the
// account's own menu with its import.

import type { Locator, Page } from '@playwright/test';

export class AccountTree {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  // Nouns.

  /** The focusable element with a resource's name: a row header in the matrix by resource, else a tree item. */
  resource(resource: string, kind: string): Locator {
    const named = `[data-resource="${resource}"][data-kind="${kind}"]`;
    return this.page.locator(`[role="treeitem"]${named}, [role="row"]${named} > [role="rowheader"]`);
  }

  get menu(): Locator {
    return this.page.getByRole('menu');
  }

  command(name: string): Locator {
    return this.menu.getByRole('menuitem', { name, exact: true });
  }

  /** The open form of a resource. */
  get form(): Locator {
    return this.page.locator('[popover]:popover-open form');
  }

  field(name: string): Locator {
    return this.form.getByLabel(name, { exact: true });
  }

  button(name: string): Locator {
    return this.form.getByRole('button', { name, exact: true });
  }

  get ownMenuButton(): Locator {
    return this.page.getByRole('button', { name: 'Edit account', exact: true }).filter({ visible: true });
  }

  get importOpener(): Locator {
    return this.page.getByRole('button', { name: 'Import', exact: true }).filter({ visible: true });
  }

  get importDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Import into the mock account' });
  }

  get importText(): Locator {
    return this.importDialog.getByRole('textbox', { name: 'Pasted JSON' });
  }

  get importFile(): Locator {
    return this.importDialog.getByLabel('Choose a file');
  }

  importButton(name: string): Locator {
    return this.importDialog.getByRole('button', { name, exact: true });
  }

  // Verbs.

  async openMenu(resource: string, kind: string): Promise<void> {
    await this.resource(resource, kind).click({ button: 'right' });
    await this.menu.waitFor();
  }

  /** The "…" button at the end of a row, visible only to pointers. */
  async openMenuByButton(resource: string, kind: string): Promise<void> {
    await this.resource(resource, kind).hover();
    await this.resource(resource, kind).locator('button').last().click();
    await this.menu.waitFor();
  }

  async pick(resource: string, kind: string, command: string): Promise<void> {
    await this.openMenu(resource, kind);
    await this.command(command).click();
  }

  /** Focuses a resource with a click, and presses a key. */
  async pressOn(resource: string, kind: string, key: string): Promise<void> {
    await this.resource(resource, kind).click();
    await this.page.keyboard.press(key);
  }

  async pickFromOwnMenu(command: string): Promise<void> {
    await this.ownMenuButton.click();
    await this.page
      .locator('[popover]:popover-open')
      .getByRole('button', { name: command, exact: true })
      .click();
  }

  async openImport(): Promise<void> {
    await this.importOpener.click();
    await this.importDialog.waitFor();
  }
}
