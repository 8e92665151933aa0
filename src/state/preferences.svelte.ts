// How the page looks and speaks: the visitor's choice, kept in the browser where it keeps anything.

import { chooseLanguage, LANGUAGES, loadMessages } from '../i18n/languages.ts';
import type { Language } from '../i18n/languages.ts';
import type { Messages } from '../i18n/messages.ts';
import { recall, remember } from './browser-storage.ts';
import type { ValueStorage } from './browser-storage.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const LANGUAGE_KEY = 'ram-policy-playground.language';
const THEME_KEY = 'ram-policy-playground.theme';
const HINTS_KEY = 'ram-policy-playground.hints';

export class Preferences {
  theme: Theme = $state('system');
  language: Language = $state('en');
  /** Whether the editor shows what statements grant and how much wildcards take in. */
  hints = $state(true);
  messages: Messages;
  readonly #storage: ValueStorage | null;

  private constructor(messages: Messages, language: Language, theme: Theme, storage: ValueStorage | null) {
    this.messages = $state.raw(messages);
    this.language = language;
    this.theme = theme;
    this.hints = recall(storage, HINTS_KEY) !== 'off';
    this.#storage = storage;
  }

  /** The address's `lang` and `theme` first, then what was chosen before, then what the browser asks for. */
  static async load(
    query: URLSearchParams,
    wanted: readonly string[],
    storage: ValueStorage | null,
  ): Promise<Preferences> {
    const language =
      pick(LANGUAGES, query.get('lang')) ??
      pick(LANGUAGES, recall(storage, LANGUAGE_KEY)) ??
      chooseLanguage(wanted);
    const theme = pick(THEMES, query.get('theme')) ?? pick(THEMES, recall(storage, THEME_KEY)) ?? 'system';
    return new Preferences(await loadMessages(language), language, theme, storage);
  }

  async switchLanguage(language: Language): Promise<void> {
    this.messages = await loadMessages(language);
    this.language = language;
    remember(this.#storage, LANGUAGE_KEY, language);
  }

  setHints(areOn: boolean): void {
    this.hints = areOn;
    remember(this.#storage, HINTS_KEY, areOn ? 'on' : 'off');
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    remember(this.#storage, THEME_KEY, theme);
  }
}

function pick<T extends string>(allowed: readonly T[], value: string | null): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
