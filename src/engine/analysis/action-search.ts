// Finds the actions that matter to a question: of two with the same resource type, only those that fewer excluded statements
// match.

import { UNIVERSAL, DEAD } from './glob-automaton.ts';
import type { AutomatonPool, GlobAutomaton } from './glob-automaton.ts';
import type { ActionList, AnalyzedStatement } from './analyzed-statement.ts';
import { searchProduct } from './product-search.ts';
import type { Polarity } from './product-search.ts';
import { createActionNameLanguage, createServiceCodeLanguage } from './request-language.ts';
import type { RequestLanguage } from './request-language.ts';
import type { ActionTable, RequestResourceType } from './request-types.ts';
import { contains, isSubset, minimalBy, setOf } from './statement-sets.ts';
import type { WorkLimit } from './work-limit.ts';

export interface ActionOption {
  readonly type: RequestResourceType;
  readonly code: string;
  /** The full name, in the case of the table or of a pattern. */
  readonly action: string;
  /** The excluded statements whose actions match, as bits. */
  readonly active: bigint;
}

const MSE = 'mse';

/** Codes to prefer for a service other than MSE. */
const OTHER_CODES = ['ecs', 'oss', 'ram', 'vpc', 'slb'];

/** The option of one list: the excluded lists that match, as bits of their position. */
interface ListOption {
  readonly type: RequestResourceType;
  readonly code: string;
  readonly action: string;
  readonly lists: bigint;
}

export class ActionSearch {
  readonly #pool: AutomatonPool;
  readonly #table: ActionTable;
  readonly #names: { readonly mse: RequestLanguage; readonly other: RequestLanguage };
  readonly #codes = createServiceCodeLanguage(OTHER_CODES);
  readonly #typedNames: ReadonlySet<string>;
  readonly #options = new Map<string, readonly ListOption[]>();
  readonly #codeClasses = new Map<string, readonly string[]>();

  constructor(pool: AutomatonPool, table: ActionTable) {
    this.#pool = pool;
    this.#table = table;
    const typed = table.filter(({ type }) => type !== 'any').map(({ lowerCase }) => nameOf(lowerCase));
    this.#typedNames = new Set(typed);
    this.#names = { mse: createActionNameLanguage(typed), other: createActionNameLanguage([]) };
  }

  /** Every action that all of `required` match is no better than one of these. */
  optionsFor(
    required: readonly AnalyzedStatement[],
    excluded: readonly AnalyzedStatement[],
    limit: WorkLimit,
  ): readonly ActionOption[] {
    const lists = [...new Set(excluded.map(({ actions }) => actions))];
    const codes = this.#codesFor(required, excluded, limit);
    const key = `${required.map(({ actions }) => actions.id).join()} ${lists.map(({ id }) => id).join()} ${codes.join()}`;
    let options = this.#options.get(key);
    if (options === undefined) {
      options = this.#search(
        required.map(({ actions }) => actions),
        lists,
        codes,
        limit,
      );
      this.#options.set(key, options);
    }
    limit.spend(excluded.length * options.length);
    return options.map(({ lists: matched, ...option }) => {
      const matching = new Set(lists.filter((_, index) => contains(matched, index)));
      return { ...option, active: setOf(excluded, ({ actions }) => matching.has(actions)) };
    });
  }

  #search(
    required: readonly ActionList[],
    excluded: readonly ActionList[],
    codes: readonly string[],
    limit: WorkLimit,
  ): readonly ListOption[] {
    const known = codes.includes(MSE) ? this.#knownOptions(required, excluded, limit) : [];
    const published = known.filter(({ type }) => type === 'any');
    return [
      ...known,
      ...codes.flatMap((code) =>
        this.#otherNames(code, required, excluded, code === MSE ? published : [], limit),
      ),
    ];
  }

  #knownOptions(
    required: readonly ActionList[],
    excluded: readonly ActionList[],
    limit: WorkLimit,
  ): readonly ListOption[] {
    const byType = new Map<RequestResourceType, ListOption[]>();
    limit.spend(this.#table.length);
    this.#table.forEach(({ fullName, type }, index) => {
      if (!required.every(({ matchesKnown }) => matchesKnown[index] === true)) return;
      limit.spend(excluded.length);
      const lists = setOf(excluded, ({ matchesKnown }) => matchesKnown[index] === true);
      const option = { type, code: MSE, action: fullName, lists };
      const known = byType.get(type);
      if (known === undefined) byType.set(type, [option]);
      else known.push(option);
    });
    return [...byType.values()].flatMap((options) => minimalBy(options, ({ lists }) => lists));
  }

  /** Names that the table doesn't have, of one service. */
  #otherNames(
    code: string,
    required: readonly ActionList[],
    excluded: readonly ActionList[],
    found: readonly ListOption[],
    limit: WorkLimit,
  ): readonly ListOption[] {
    if (found.some(({ lists }) => lists === 0n)) return [];
    const namesOf = (list: ActionList) =>
      list.patterns.flatMap((pattern) => {
        // A literal name of the table is none of the other names.
        const isTyped =
          code === MSE && pattern.name.isLiteral && this.#typedNames.has(pattern.name.literalPrefix);
        return pattern.code.matches(code) && !isTyped ? [pattern.name] : [];
      });
    const wanted = required.map((list) => ({ isNot: list.isNot, names: namesOf(list) }));
    const avoided = excluded.map((list) => ({ isNot: list.isNot, names: namesOf(list) }));
    if (wanted.some(({ isNot, names }) => !isNot && names.length === 0)) return [];
    const automata = [...new Set([...wanted, ...avoided].flatMap(({ names }) => names))];
    const indexOf = new Map(automata.map((automaton, index) => [automaton, index]));
    const polarities = automata.map((): Polarity | null => null);
    const want = (names: readonly GlobAutomaton[], polarity: Polarity) => {
      for (const name of names) {
        const index = indexOf.get(name) ?? 0;
        const before = polarities[index];
        polarities[index] = before === null || before === polarity ? polarity : 'exact';
      }
    };
    for (const { isNot, names } of wanted) want(names, isNot ? 'minimize' : 'maximize');
    for (const { isNot, names } of avoided) want(names, isNot ? 'maximize' : 'minimize');
    const stateOf = (states: readonly number[], name: GlobAutomaton) =>
      states[indexOf.get(name) ?? -1] ?? DEAD;
    const has = (states: readonly number[], names: readonly GlobAutomaton[], state: number) =>
      names.some((name) => stateOf(states, name) === state);
    const isDead = (states: readonly number[], names: readonly GlobAutomaton[]) =>
      names.every((name) => stateOf(states, name) === DEAD);
    const isMatched = (states: readonly number[], { isNot, names }: (typeof wanted)[number]) =>
      names.some((name) => name.accepts(stateOf(states, name))) !== isNot;
    const options = [...found];
    searchProduct({
      language: code === MSE ? this.#names.mse : this.#names.other,
      components: automata.map((automaton, index) => ({
        automaton,
        reach: 'itself',
        polarity: polarities[index] ?? 'exact',
      })),
      isHopeless: (states) => {
        limit.spend(wanted.length + avoided.length);
        if (
          wanted.some(({ isNot, names }) => (isNot ? has(states, names, UNIVERSAL) : isDead(states, names)))
        )
          return true;
        const certain = setOf(avoided, ({ isNot, names }) =>
          isNot ? isDead(states, names) : has(states, names, UNIVERSAL),
        );
        return options.some(({ lists }) => isSubset(lists, certain));
      },
      onAccept: (states, text) => {
        if (!wanted.every((list) => isMatched(states, list))) return false;
        const lists = setOf(avoided, (list) => isMatched(states, list));
        options.push({ type: 'any', code, action: writtenAction(code, text, required), lists });
        return lists === 0n;
      },
      hasNames: true,
      limit,
    });
    return minimalBy(options, ({ lists }) => lists).filter((option) => !found.includes(option));
  }

  /** One code for each way in which the codes and the services of the statements can match; MSE has a separate one. */
  #codesFor(
    required: readonly AnalyzedStatement[],
    excluded: readonly AnalyzedStatement[],
    limit: WorkLimit,
  ): readonly string[] {
    const automata = new Set<GlobAutomaton>([this.#pool.literal(MSE)]);
    for (const { actions, boxes } of [...required, ...excluded]) {
      for (const { code } of actions.patterns) automata.add(code);
      for (const { service } of boxes) automata.add(service);
    }
    const distinct = [...automata].filter(({ isUniversal }) => !isUniversal);
    const key = distinct.map(({ id }) => id).join();
    const known = this.#codeClasses.get(key) ?? this.#findCodes(distinct, limit);
    this.#codeClasses.set(key, known);
    return known.filter((code) =>
      required.every(
        ({ boxes, actions }) =>
          boxes.some(({ service }) => service.matches(code)) &&
          (actions.isNot || actions.patterns.some((pattern) => pattern.code.matches(code))),
      ),
    );
  }

  #findCodes(automata: readonly GlobAutomaton[], limit: WorkLimit): readonly string[] {
    const codes = new Map<string, string>();
    searchProduct({
      language: this.#codes,
      components: automata.map((automaton) => ({ automaton, reach: 'itself', polarity: 'exact' })),
      onAccept: (states, text) => {
        const key = automata
          .map((automaton, index) => Number(automaton.accepts(states[index] ?? DEAD)))
          .join('');
        if (!codes.has(key)) codes.set(key, text);
        return false;
      },
      hasNames: true,
      limit,
    });
    return [MSE, ...[...codes.values()].filter((code) => code !== MSE)];
  }
}

function nameOf(fullName: string): string {
  return fullName.slice(fullName.indexOf(':') + 1);
}

/** The action; if it begins as a required pattern does, in the case of the pattern. */
function writtenAction(code: string, name: string, required: readonly ActionList[]): string {
  const readable = name.replace('otheraction', 'OtherAction').replace('anything', 'Anything');
  for (const { patterns } of required) {
    for (const { written } of patterns) {
      const [prefix = ''] = nameOf(written).split(/[*?]/);
      if (prefix !== '' && name.startsWith(prefix.toLowerCase())) {
        return `${code}:${prefix}${readable.slice(prefix.length)}`;
      }
    }
  }
  return `${code}:${readable}`;
}
