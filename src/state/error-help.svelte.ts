// The messages of errors, fetched when the open policy first has one: most visits never need them.

import type { DiagnosticWords } from '../i18n/diagnostics/messages.ts';
import { loadDiagnosticWords } from '../i18n/languages.ts';
import type { Language } from '../i18n/languages.ts';

export class ErrorHelp {
  /** Null until they have loaded; the page shows codes until then. */
  words: DiagnosticWords | null = $state.raw(null);
  /** The language that was last asked for. */
  #language: Language | null = null;

  /** Loads the messages in a language; does nothing if they are loaded or loading. */
  async load(language: Language): Promise<void> {
    if (this.#language === language) return;
    this.#language = language;
    try {
      const words = await loadDiagnosticWords(language);
      // A slower answer for a language that was left again is dropped.
      if (this.#language === language) this.words = words;
    } catch (error) {
      if (this.#language === language) this.#language = null;
      throw error;
    }
  }
}
