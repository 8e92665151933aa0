// The messages and fixes of errors, loaded with the first error in the open policy: most visits never need them.

import type { ErrorFix } from '../engine/lint/error-fixes/error-fix.ts';
import type { Diagnostic } from '../engine/policy/diagnostic.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import type { PolicyErrorMessages } from '../i18n/diagnostics/messages.ts';
import { loadMessages } from '../i18n/load-messages.ts';
import type { Language } from '../i18n/languages.ts';

type FindFixes = (text: string, diagnostics: readonly Diagnostic[]) => readonly (readonly ErrorFix[])[];

interface FoundFixes {
  readonly parsed: ParsedPolicy;
  readonly fixes: readonly (readonly ErrorFix[])[];
}

export class ErrorHelp {
  #messages: PolicyErrorMessages | null = $state.raw(null);
  #findFixes: FindFixes | null = $state.raw(null);
  #found: FoundFixes | null = $state.raw(null);
  /** The language requested last. */
  #language: Language | null = null;

  /** Null until they have loaded; the page shows codes until then. */
  get messages(): PolicyErrorMessages | null {
    return this.#messages;
  }

  get isLoaded(): boolean {
    return this.#findFixes !== null;
  }

  /** Loads the messages in a language, and the fixes; does nothing if they are loaded or loading. */
  async load(language: Language): Promise<void> {
    if (this.#language === language) return;
    this.#language = language;
    try {
      const [messages, { POLICY_HELP }] = await Promise.all([
        loadMessages('diagnostics', language),
        import('../engine/lint/policy-help.ts'),
      ]);
      // Drops a late response for a language that is no longer selected.
      if (this.#language !== language) return;
      this.#messages = messages;
      this.#findFixes = POLICY_HELP.findErrorFixes;
    } catch (error) {
      if (this.#language === language) this.#language = null;
      throw error;
    }
  }

  /** Finds fixes for a text's diagnostics. */
  run(parsed: ParsedPolicy): void {
    if (this.#findFixes === null) return;
    this.#found = { parsed, fixes: this.#findFixes(parsed.text, parsed.diagnostics) };
  }

  /** The fixes of each diagnostic, in order; empty until `run` has found those of this text. */
  fixesIn(parsed: ParsedPolicy): readonly (readonly ErrorFix[])[] {
    return this.#found?.parsed === parsed ? this.#found.fixes : [];
  }
}
