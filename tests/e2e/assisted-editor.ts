// The editor's completion, hovers, lenses and chips: nouns return locators, verbs act.

import type { Locator, Page } from '@playwright/test';
import type { PlaygroundPage } from './playground-page.ts';

export class AssistedEditor {
  readonly #playground: PlaygroundPage;
  readonly #page: Page;

  constructor(playground: PlaygroundPage) {
    this.#playground = playground;
    this.#page = playground.page;
  }

  get suggestions(): Locator {
    return this.#page.locator('.suggest-widget.visible');
  }

  suggestion(label: string): Locator {
    return this.suggestions.getByRole('option').filter({ hasText: label });
  }

  /** The suggestion that Enter would accept. */
  get chosen(): Locator {
    return this.suggestions.locator('.monaco-list-row.focused');
  }

  get hover(): Locator {
    return this.#page.locator('.monaco-resizable-hover:visible, .monaco-hover:visible').first();
  }

  /** The lines above statements. Monaco hides them from assistive technology: the caret in a statement does the same. */
  get lenses(): Locator {
    return this.#page.locator('.policy-lens:visible');
  }

  /** The names shown in place of ids. */
  get chips(): Locator {
    return this.#page.locator('.policy-chip');
  }

  /** A line of the text, as it is shown: the rest of a wrapped line is one of its own. */
  shownLine(text: RegExp): Locator {
    return this.#page.locator('.view-line').filter({ hasText: text });
  }

  /** Clears the editor and keeps the caret in it. */
  async clear(): Promise<void> {
    await this.#playground.editor.focus();
    await this.#playground.press('Control+A', 'Delete');
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text, { delay: 20 });
  }

  async suggest(): Promise<void> {
    await this.#playground.press('Control+Space');
    await this.suggestions.waitFor();
  }

  /** Shows the hover at the caret. */
  async showHover(): Promise<void> {
    await this.#playground.press('Control+Alt+h');
    await this.hover.waitFor();
  }

  /** The open policy's text. */
  async text(): Promise<string> {
    const [policy] = (await this.#playground.scenario()).policies;
    return policy?.kind === 'custom' ? policy.text : '';
  }
}
