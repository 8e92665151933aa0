// Theme, language and pane sizes: the visitor's choice, stored in the browser where storage is available.

import { chooseLanguage, LANGUAGES } from '../i18n/languages.ts';
import { loadMessages } from '../i18n/load-messages.ts';
import type { Language } from '../i18n/languages.ts';
import type { Messages } from '../i18n/messages.ts';
import { recall, remember } from './browser-storage.ts';
import type { ValueStorage } from './browser-storage.ts';
import { THEME_KEY } from './theme-key.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The share of the first of two panes, with its limits, in per cent. */
export interface Division {
  readonly splitRatio: number;
  readonly min: number;
  readonly max: number;
}

/** `columns`: policies beside the rest; `rows`: the matrix above the details; `exercise`: a task above the policies. */
const DIVISIONS = {
  columns: { splitRatio: 34, min: 22, max: 60 },
  rows: { splitRatio: 69, min: 30, max: 92 },
  exercise: { splitRatio: 46, min: 15, max: 80 },
} as const satisfies Readonly<Record<string, Division>>;
type DivisionName = keyof typeof DIVISIONS;

const LANGUAGE_KEY = 'ram-policy-playground.language';
const FINDINGS_KEY = 'ram-policy-playground.findings';
const DIVISION_KEY = 'ram-policy-playground.division.';

export class Preferences {
  #theme: Theme;
  #language: Language;
  #areFindingsOpen: boolean;
  #divisions: Readonly<Record<DivisionName, Division>>;
  #messages: Messages;
  readonly #storage: ValueStorage | null;
  /** The language requested last: its messages may still be loading. */
  #requested: Language | null = null;

  private constructor(messages: Messages, language: Language, theme: Theme, storage: ValueStorage | null) {
    this.#messages = $state.raw(messages);
    this.#language = $state(language);
    this.#theme = $state(theme);
    this.#areFindingsOpen = $state(recall(storage, FINDINGS_KEY) !== 'closed');
    this.#divisions = $state.raw({
      columns: recallDivision(storage, 'columns'),
      rows: recallDivision(storage, 'rows'),
      exercise: recallDivision(storage, 'exercise'),
    });
    this.#storage = storage;
  }

  get theme(): Theme {
    return this.#theme;
  }

  get language(): Language {
    return this.#language;
  }

  get messages(): Messages {
    return this.#messages;
  }

  /** Whether the list of findings is unfolded. */
  get areFindingsOpen(): boolean {
    return this.#areFindingsOpen;
  }

  get divisions(): Readonly<Record<DivisionName, Division>> {
    return this.#divisions;
  }

  /** Uses the address's `lang` and `theme`, else the stored choice, else the browser's settings. */
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
    this.#requested = language;
    const messages = await loadMessages('page', language);
    if (this.#requested !== language) return;
    this.#messages = messages;
    this.#language = language;
    remember(this.#storage, LANGUAGE_KEY, language);
  }

  openFindings(areOpen: boolean): void {
    this.#areFindingsOpen = areOpen;
    remember(this.#storage, FINDINGS_KEY, areOpen ? 'open' : 'closed');
  }

  divide(name: DivisionName, share: number): void {
    const division = withShare(this.#divisions[name], share);
    this.#divisions = { ...this.#divisions, [name]: division };
    remember(this.#storage, `${DIVISION_KEY}${name}`, String(division.splitRatio));
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    remember(this.#storage, THEME_KEY, theme);
  }
}

function withShare(division: Division, share: number): Division {
  return { ...division, splitRatio: Math.min(division.max, Math.max(division.min, share)) };
}

function recallDivision(storage: ValueStorage | null, name: DivisionName): Division {
  const share = Number.parseFloat(recall(storage, `${DIVISION_KEY}${name}`) ?? '');
  return Number.isNaN(share) ? DIVISIONS[name] : withShare(DIVISIONS[name], share);
}

function pick<T extends string>(allowed: readonly T[], value: string | null): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
