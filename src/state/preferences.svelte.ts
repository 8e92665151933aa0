// How the page looks and speaks, and how it is divided: the visitor's choice, kept in the browser where it keeps anything.

import { chooseLanguage, LANGUAGES } from '../i18n/languages.ts';
import { loadMessages } from '../i18n/load-messages.ts';
import type { Language } from '../i18n/languages.ts';
import type { Messages } from '../i18n/messages.ts';
import { recall, remember } from './browser-storage.ts';
import type { ValueStorage } from './browser-storage.ts';
import { THEME_KEY } from './theme-key.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the first of two parts has of both, and what it may have, in per cent. */
export interface Division {
  readonly splitRatio: number;
  readonly least: number;
  readonly most: number;
}

/** Policies beside the rest; in the rest, the matrix above the reason; a task above the policies. */
const DIVISIONS = {
  columns: { splitRatio: 34, least: 22, most: 60 },
  rows: { splitRatio: 69, least: 30, most: 92 },
  exercise: { splitRatio: 46, least: 15, most: 80 },
} as const satisfies Readonly<Record<string, Division>>;
type DivisionName = keyof typeof DIVISIONS;

const LANGUAGE_KEY = 'ram-policy-playground.language';
const HINTS_KEY = 'ram-policy-playground.hints';
const DIVISION_KEY = 'ram-policy-playground.division.';

export class Preferences {
  theme: Theme = $state('system');
  language: Language = $state('en');
  /** Whether the editor shows what statements grant and how much wildcards take in. */
  hints = $state(true);
  /** How the page is divided between its panes. */
  divisions: Readonly<Record<DivisionName, Division>> = $state.raw(DIVISIONS);
  messages: Messages;
  readonly #storage: ValueStorage | null;
  /** The language asked for last: its texts may still be loading. */
  #wanted: Language | null = null;

  private constructor(messages: Messages, language: Language, theme: Theme, storage: ValueStorage | null) {
    this.messages = $state.raw(messages);
    this.language = language;
    this.theme = theme;
    this.hints = recall(storage, HINTS_KEY) !== 'off';
    this.divisions = {
      columns: recallDivision(storage, 'columns'),
      rows: recallDivision(storage, 'rows'),
      exercise: recallDivision(storage, 'exercise'),
    };
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
    return new Preferences(await loadMessages('page', language), language, theme, storage);
  }

  async switchLanguage(language: Language): Promise<void> {
    this.#wanted = language;
    const messages = await loadMessages('page', language);
    if (this.#wanted !== language) return;
    this.messages = messages;
    this.language = language;
    remember(this.#storage, LANGUAGE_KEY, language);
  }

  setHints(areOn: boolean): void {
    this.hints = areOn;
    remember(this.#storage, HINTS_KEY, areOn ? 'on' : 'off');
  }

  divide(name: DivisionName, share: number): void {
    const division = withShare(this.divisions[name], share);
    this.divisions = { ...this.divisions, [name]: division };
    remember(this.#storage, `${DIVISION_KEY}${name}`, String(division.splitRatio));
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    remember(this.#storage, THEME_KEY, theme);
  }
}

function withShare(division: Division, share: number): Division {
  return { ...division, splitRatio: Math.min(division.most, Math.max(division.least, share)) };
}

function recallDivision(storage: ValueStorage | null, name: DivisionName): Division {
  const share = Number.parseFloat(recall(storage, `${DIVISION_KEY}${name}`) ?? '');
  return Number.isNaN(share) ? DIVISIONS[name] : withShare(DIVISIONS[name], share);
}

function pick<T extends string>(allowed: readonly T[], value: string | null): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
