// Finds a resource that required patterns match and excluded patterns don't. The fields of an ARN are independent: first the
// regions and accounts that the fewest patterns match, then a relative id that none of the rest matches.

import type { PatternReach, ResourceBox } from './analyzed-statement.ts';
import { DEAD, UNIVERSAL } from './glob-automaton.ts';
import type { GlobAutomaton } from './glob-automaton.ts';
import { searchProduct, stepOver } from './product-search.ts';
import type { SearchComponent } from './product-search.ts';
import { createRelativeIdLanguage } from './relative-id-language.ts';
import { createArnFieldLanguage } from './request-language.ts';
import type { RequestLanguage } from './request-language.ts';
import { ONLY_IDS } from './request-types.ts';
import type { FixedResourceType, NamedResourceType, RequestResourceType } from './request-types.ts';
import { contains, minimalBy, setOf } from './statement-sets.ts';
import type { WitnessNames } from './witness-names.ts';
import type { WorkLimit } from './work-limit.ts';

export interface ResourceFields {
  readonly region: string;
  readonly account: string;
  readonly relativeId: string;
}

/** A value of the region or account, and the patterns that match it. */
interface FieldOption {
  readonly text: string;
  readonly matched: bigint;
}

/** The text that all required patterns begin with, and the patterns' states behind it. */
interface Prefix {
  readonly text: string;
  /** The state of the language; null if no relative id of the type begins so. */
  readonly language: number | null;
  readonly steps: readonly { readonly character: number; readonly isBoundary: boolean }[];
  readonly states: Map<number, number>;
}

export class ResourceSearch {
  readonly #languages: Readonly<Record<NamedResourceType, RequestLanguage>>;
  readonly #fields: Readonly<Record<'region' | 'account', RequestLanguage>>;
  readonly #prefixes = new Map<string, Prefix>();
  readonly #fieldOptions = new Map<string, readonly FieldOption[]>();
  readonly #relativeIds = new Map<string, string | null>();

  constructor(names: WitnessNames) {
    const languageOf = (type: NamedResourceType) => createRelativeIdLanguage(type, names.segments);
    this.#languages = {
      instance: languageOf('instance'),
      namespace: languageOf('namespace'),
      group: languageOf('group'),
      leaf: languageOf('leaf'),
      'client-config': languageOf('client-config'),
      'client-service': languageOf('client-service'),
      any: languageOf('any'),
    };
    this.#fields = {
      region: createArnFieldLanguage(names.regions),
      account: createArnFieldLanguage(names.accounts),
    };
  }

  /** Whether some relative id of the type can match the pattern; can be true although none does. */
  canMatch(type: RequestResourceType, required: readonly ResourceBox[]): boolean {
    if (isFixed(type)) return required.every(({ relativeId }) => relativeId.matches(ONLY_IDS[type]));
    const prefix = this.#prefixOf(type, required);
    return (
      prefix.language !== null &&
      required.every(({ relativeId, reach }) => stateBehind(prefix, relativeId, reach) !== DEAD)
    );
  }

  /** Whether the pattern is known to match whatever all required patterns match. Can be false although it does. */
  covers(
    type: RequestResourceType,
    required: readonly ResourceBox[],
    box: ResourceBox,
    limit: WorkLimit,
  ): boolean {
    const covering = (field: 'region' | 'account') =>
      box[field].isUniversal || required.some((other) => box[field].includes(other[field], limit));
    if (!covering('region') || !covering('account')) return false;
    if (isFixed(type)) return box.relativeId.matches(ONLY_IDS[type]);
    const isInBox = ({ relativeId, reach }: ResourceBox) =>
      (box.reach === 'inside' || box.reach === reach) && box.relativeId.includes(relativeId, limit);
    if (required.some(isInBox)) return true;
    return stateBehind(this.#prefixOf(type, required), box.relativeId, box.reach) === UNIVERSAL;
  }

  /** A resource of the type that all `required` and none of `excluded` match; null if there is none. They can match (`canMatch`). */
  find(
    type: RequestResourceType,
    required: readonly ResourceBox[],
    excluded: readonly ResourceBox[],
    hasNames: boolean,
    limit: WorkLimit,
  ): ResourceFields | null {
    for (const region of this.#optionsFor('region', required, excluded, limit)) {
      const inRegion = excluded.filter((_, index) => contains(region.matched, index));
      for (const account of this.#optionsFor('account', required, inRegion, limit)) {
        const left = inRegion.filter((_, index) => contains(account.matched, index));
        const relativeId = this.#relativeId(type, required, left, hasNames, limit);
        if (relativeId !== null) return { region: region.text, account: account.text, relativeId };
      }
    }
    return null;
  }

  /** Values that all `required` match, each with the excluded boxes that match it: no other value has fewer. */
  #optionsFor(
    field: 'region' | 'account',
    required: readonly ResourceBox[],
    excluded: readonly ResourceBox[],
    limit: WorkLimit,
  ): readonly FieldOption[] {
    const wanted = distinct(required.map((box) => box[field]));
    const avoided = distinct(excluded.map((box) => box[field])).filter(({ isUniversal }) => !isUniversal);
    const key = `${field} ${idsOf(wanted)} ${idsOf(avoided)}`;
    let options = this.#fieldOptions.get(key);
    if (options === undefined) {
      options = this.#searchField(field, wanted, avoided, limit);
      this.#fieldOptions.set(key, options);
    }
    limit.spend(excluded.length * options.length);
    return options.map(({ text, matched }) => {
      const unmatched = new Set(avoided.filter((_, index) => !contains(matched, index)));
      return { text, matched: setOf(excluded, (box) => !unmatched.has(box[field])) };
    });
  }

  #searchField(
    field: 'region' | 'account',
    wanted: readonly GlobAutomaton[],
    avoided: readonly GlobAutomaton[],
    limit: WorkLimit,
  ): readonly FieldOption[] {
    const options: FieldOption[] = [];
    const components = [
      ...wanted.map((automaton) => component(automaton, 'itself', 'maximize')),
      ...avoided.map((automaton) => component(automaton, 'itself', 'minimize')),
    ];
    searchProduct({
      language: this.#fields[field],
      components,
      isHopeless: (states) => states.slice(0, wanted.length).includes(DEAD),
      onAccept: (states, text) => {
        if (!wanted.every((automaton, index) => automaton.accepts(states[index] ?? DEAD))) return false;
        const matched = setOf(avoided, (automaton, index) =>
          automaton.accepts(states[wanted.length + index] ?? DEAD),
        );
        options.push({ text, matched });
        return matched === 0n;
      },
      hasNames: true,
      limit,
    });
    return minimalBy(options, ({ matched }) => matched);
  }

  #relativeId(
    type: RequestResourceType,
    required: readonly ResourceBox[],
    excluded: readonly ResourceBox[],
    hasNames: boolean,
    limit: WorkLimit,
  ): string | null {
    if (isFixed(type)) {
      const only = ONLY_IDS[type];
      return excluded.some(({ relativeId }) => relativeId.matches(only)) ? null : only;
    }
    const prefix = this.#prefixOf(type, required);
    if (prefix.language === null) return null;
    limit.spend(excluded.length);
    const alive: ResourceBox[] = [];
    for (const box of excluded) {
      const state = stateBehind(prefix, box.relativeId, box.reach);
      if (state === UNIVERSAL) return null;
      if (state !== DEAD) alive.push(box);
    }
    const key = `${type} ${hasNames} ${relativeIdsOf(required)} ${relativeIdsOf(alive)}`;
    const known = this.#relativeIds.get(key);
    if (known !== undefined) return known;
    const found = this.#searchRelativeId(type, prefix, prefix.language, required, alive, hasNames, limit);
    this.#relativeIds.set(key, found);
    return found;
  }

  #searchRelativeId(
    type: NamedResourceType,
    prefix: Prefix,
    languageState: number,
    required: readonly ResourceBox[],
    excluded: readonly ResourceBox[],
    hasNames: boolean,
    limit: WorkLimit,
  ): string | null {
    const wanted = distinctPatterns(required).map(({ relativeId, reach }) =>
      component(relativeId, reach, 'maximize'),
    );
    const avoided = distinctPatterns(excluded).map(({ relativeId, reach }) =>
      component(relativeId, reach, 'minimize'),
    );
    const components = [...wanted, ...avoided];
    const states = components.map(({ automaton, reach }) => stateBehind(prefix, automaton, reach));
    const isHopeless = (at: readonly number[]) =>
      at.some((state, index) => (index < wanted.length ? state === DEAD : state === UNIVERSAL));
    if (isHopeless(states)) return null;
    let found: string | null = null;
    searchProduct({
      language: this.#languages[type],
      components,
      start: { language: languageState, states, text: prefix.text },
      isHopeless,
      onAccept: (at, text) => {
        const isWanted = components.every(
          ({ automaton }, index) => automaton.accepts(at[index] ?? DEAD) === index < wanted.length,
        );
        if (isWanted) found = text;
        return isWanted;
      },
      hasNames,
      limit,
    });
    return found;
  }

  #prefixOf(type: NamedResourceType, required: readonly ResourceBox[]): Prefix {
    let text = '';
    for (const { relativeId } of required) {
      if (relativeId.literalPrefix.length > text.length) text = relativeId.literalPrefix;
    }
    const key = `${type} ${text}`;
    const known = this.#prefixes.get(key);
    if (known !== undefined) return known;
    const language = this.#languages[type];
    const steps: { character: number; isBoundary: boolean }[] = [];
    let state = language.start;
    for (const symbol of text) {
      const character = symbol.codePointAt(0) ?? 0;
      steps.push({ character, isBoundary: language.isAncestorBoundary?.(state, character) ?? false });
      state = language.step(state, character);
      if (state < 0) break;
    }
    const prefix = { text, language: state < 0 ? null : state, steps, states: new Map<number, number>() };
    this.#prefixes.set(key, prefix);
    return prefix;
  }
}

function isFixed(type: RequestResourceType): type is FixedResourceType {
  return Object.hasOwn(ONLY_IDS, type);
}

function stateBehind({ steps, states }: Prefix, automaton: GlobAutomaton, reach: PatternReach): number {
  const key = patternKey({ relativeId: automaton, reach });
  const known = states.get(key);
  if (known !== undefined) return known;
  let state = automaton.start;
  for (const { character, isBoundary } of steps) {
    if (state <= UNIVERSAL) break;
    state = isBoundary ? stepOver(automaton, state, reach, character) : automaton.step(state, character);
  }
  states.set(key, state);
  return state;
}

function component(
  automaton: GlobAutomaton,
  reach: PatternReach,
  polarity: SearchComponent['polarity'],
): SearchComponent {
  return { automaton, reach, polarity };
}

function distinct(automata: readonly GlobAutomaton[]): readonly GlobAutomaton[] {
  return [...new Set(automata)];
}

function idsOf(automata: readonly GlobAutomaton[]): string {
  return automata.map(({ id }) => id).join();
}

function distinctPatterns(boxes: readonly ResourceBox[]): readonly ResourceBox[] {
  return [...new Map(boxes.map((box) => [patternKey(box), box])).values()];
}

const REACHES: readonly PatternReach[] = ['itself', 'inside', 'instance'];

function patternKey({ relativeId, reach }: Pick<ResourceBox, 'relativeId' | 'reach'>): number {
  return relativeId.id * REACHES.length + REACHES.indexOf(reach);
}

function relativeIdsOf(boxes: readonly ResourceBox[]): string {
  return [...new Set(boxes.map(patternKey))].sort((a, b) => a - b).join();
}
