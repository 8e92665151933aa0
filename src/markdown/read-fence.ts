// Parses a fence: settings after its first word, a policy and, after a line `---`, assertions.

import type { Account } from '../engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../engine/account/request.ts';
import type { RequestContext } from '../engine/account/request.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { parseContext } from '../engine/evaluation/assertions/assertion.ts';
import { ACCOUNT_PRESET_IDS } from '../scenario/presets/account-preset-ids.ts';
import { accountPreset } from '../scenario/presets/account-presets.ts';

/** The first word of the fences. */
export const FENCE_WORD = 'ram-policy';

export interface Fence {
  /** The text after the first word. */
  readonly info: string;
  /** The line of the opening fence, from 1; the text begins on the next one. */
  readonly line: number;
  /** Without the prefix that a surrounding list or quote adds to each line. */
  readonly text: string;
}

export const FENCE_SETTINGS = ['name', 'view', 'example-account', 'context', 'mode'] as const;
export const FENCE_VIEWS = ['matrix', 'policy', 'both'] as const;
export type FenceView = (typeof FENCE_VIEWS)[number];
const MODES: readonly MatchingMode[] = ['hierarchical', 'literal'];

export interface FenceContent {
  readonly name: string;
  /** Null: the page chooses. */
  readonly view: FenceView | null;
  readonly account: Account;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  readonly policy: string;
  readonly expectations: readonly AssertionLine[];
  readonly mistakes: readonly SettingMistake[];
}

export interface AssertionLine {
  /** In the fence's text, from 0. */
  readonly line: number;
  readonly text: string;
}

export type SettingMistake =
  | { readonly kind: 'unknown-setting'; readonly word: string }
  /** `known` lists the valid values; empty if the value has a syntax instead. */
  | {
      readonly kind: 'setting-value';
      readonly setting: string;
      readonly value: string;
      readonly known: readonly string[];
    };

/** Never throws. An invalid setting is reported and its default used. */
export function readFence(text: string, info: string): FenceContent {
  const settings = readSettings(info);
  const mistakes: SettingMistake[] = settings.unknown.map((word) => ({ kind: 'unknown-setting', word }));
  const value = (setting: (typeof FENCE_SETTINGS)[number]) => settings.values.get(setting);
  const oneOf = <Known extends string>(
    setting: (typeof FENCE_SETTINGS)[number],
    known: readonly Known[],
  ): Known | null => {
    const said = value(setting);
    if (said === undefined) return null;
    const meant = known.find((one) => one === said) ?? null;
    if (meant === null) mistakes.push({ kind: 'setting-value', setting, value: said, known });
    return meant;
  };
  const view = oneOf('view', FENCE_VIEWS);
  const account = accountPreset(oneOf('example-account', ACCOUNT_PRESET_IDS) ?? 'document');
  const mode = oneOf('mode', MODES) ?? 'hierarchical';
  const said = value('context');
  const context = said === undefined ? {} : parseContext(said);
  if (said !== undefined && context === null) {
    mistakes.push({ kind: 'setting-value', setting: 'context', value: said, known: [] });
  }
  const lines = text.split(/\r\n|\n|\r/);
  const separator = lines.findIndex((line) => line.trim() === '---');
  const end = separator < 0 ? lines.length : separator;
  const expectations = lines
    .map((line, index) => ({ line: index, text: line.trim() }))
    .filter(({ line, text: written }) => line > end && written !== '' && !written.startsWith('#'));
  return {
    name: value('name') ?? 'policy',
    ...{ view, account, mode, expectations, mistakes },
    context: context === null || said === undefined ? DEFAULT_CONTEXT : { ...DEFAULT_CONTEXT, ...context },
    policy: lines.slice(0, end).join('\n').trimEnd(),
  };
}

interface Settings {
  readonly values: ReadonlyMap<string, string>;
  readonly unknown: readonly string[];
}

/** Parses `name=value`; a value with spaces is in quotation marks. */
function readSettings(info: string): Settings {
  const values = new Map<string, string>();
  const unknown: string[] = [];
  for (const [word, setting = '', quoted, single, plain] of info.matchAll(
    /([^\s=]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']\S*))(?!\S)|\S+/g,
  )) {
    const value = quoted ?? single ?? plain ?? '';
    if (value !== '' && FENCE_SETTINGS.some((known) => known === setting)) values.set(setting, value);
    else unknown.push(word);
  }
  return { values, unknown };
}
