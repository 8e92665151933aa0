// Theme, language and pane sizes: the visitor's choice, stored in the browser where storage is available.

import { LANGUAGE_KEY, preferredLanguage } from '../i18n/languages.ts';
import { loadPageMessages } from '../i18n/load-messages.ts';
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

/** `columns`: policies beside the rest, by default at most 560 pixels wide; `exercise`: a task above the policies. */
const DIVISIONS = {
  columns: { splitRatio: Math.min(31.4, 56_000 / (globalThis.innerWidth || 1440)), min: 22, max: 60 },
  exercise: { splitRatio: 46, min: 15, max: 80 },
} as const satisfies Readonly<Record<string, Division>>;
type DivisionName = keyof typeof DIVISIONS;

/** How the matrix is drawn. `columns: 'auto'`: compact where the window is narrow. */
export interface MatrixDisplay {
  readonly columns: 'auto' | 'actions' | 'tiers';
  readonly isComfortable: boolean;
  /** Whether cells are marked that rest on something undocumented. */
  readonly showsUncertainty: boolean;
}

const DEFAULT_DISPLAY: MatrixDisplay = { columns: 'auto', isComfortable: false, showsUncertainty: false };

/** The height of the open inspector, in pixels. */
export const INSPECTOR_HEIGHT = { min: 132, max: 1200 } as const;

const COLUMNS_KEY = 'ram-policy-playground.columns';
const FINDINGS_KEY = 'ram-policy-playground.findings';
const DIVISION_KEY = 'ram-policy-playground.division.';
const INSPECTOR_KEY = 'ram-policy-playground.inspector';

export class Preferences {
  #theme: Theme;
  #language: Language;
  #areFindingsOpen: boolean;
  #divisions: Readonly<Record<DivisionName, Division>>;
  #display: MatrixDisplay = $state.raw(DEFAULT_DISPLAY);
  #inspectorHeight: number | null;
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
      exercise: recallDivision(storage, 'exercise'),
    });
    const height = Number.parseInt(recall(storage, INSPECTOR_KEY) ?? '', 10);
    this.#inspectorHeight = $state(Number.isNaN(height) ? null : limitHeight(height));
    this.#storage = storage;
    const columns = pick(['auto', 'actions', 'tiers'], recall(storage, COLUMNS_KEY));
    if (columns !== null) this.#display = { ...DEFAULT_DISPLAY, columns };
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

  get display(): MatrixDisplay {
    return this.#display;
  }

  setDisplay(change: Partial<MatrixDisplay>): void {
    this.#display = { ...this.#display, ...change };
    remember(this.#storage, COLUMNS_KEY, this.#display.columns);
  }

  /** Null until a person chooses one. */
  get inspectorHeight(): number | null {
    return this.#inspectorHeight;
  }

  /** Uses the address's `lang` and `theme`, else the stored choice, else the browser's settings. */
  static async load(
    query: URLSearchParams,
    wanted: readonly string[],
    storage: ValueStorage | null,
  ): Promise<Preferences> {
    const language = preferredLanguage(query.get('lang'), recall(storage, LANGUAGE_KEY), wanted);
    const theme = pick(THEMES, query.get('theme')) ?? pick(THEMES, recall(storage, THEME_KEY)) ?? 'system';
    return new Preferences(await loadPageMessages(language), language, theme, storage);
  }

  async switchLanguage(language: Language): Promise<void> {
    this.#requested = language;
    const messages = await loadPageMessages(language);
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

  setInspectorHeight(height: number): void {
    this.#inspectorHeight = limitHeight(height);
    remember(this.#storage, INSPECTOR_KEY, String(this.#inspectorHeight));
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    remember(this.#storage, THEME_KEY, theme);
  }
}

function limitHeight(height: number): number {
  return Math.round(Math.min(INSPECTOR_HEIGHT.max, Math.max(INSPECTOR_HEIGHT.min, height)));
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
