// Chooses a value for each condition key, so that the conditions of required statements are met and those of excluded ones
// are not, as far as needed: a search with backtracking over keys.

import type { AnalyzedClause, AnalyzedStatement } from './analyzed-statement.ts';
import { cellOf, partitionValues } from './condition-values.ts';
import type { ValueCell } from './condition-values.ts';
import type { ClauseRole } from './string-values.ts';
import type { AutomatonPool } from './glob-automaton.ts';
import { contains, indicesIn, minimalBy, setOf, sizeOf } from './statement-sets.ts';
import type { WorkLimit } from './work-limit.ts';

/** The values that a question fixes. `areOthersAbsent`: keys without a fixed value are not in the context. */
export interface FixedContext {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly areOthersAbsent: boolean;
}

export const ANY_CONTEXT: FixedContext = { values: new Map(), areOthersAbsent: false };

/** A value of a key that the required statements accept. */
export interface KeyChoice {
  readonly values: readonly string[];
  readonly isCertain: boolean;
  /** The excluded statements whose clauses on this key are met, or that have none. */
  readonly active: bigint;
}

export interface KeyValues {
  /** The first value that the required statements accept: absent, if that will do. */
  readonly first: KeyChoice;
  /** Every other value leaves no fewer excluded statements active. */
  readonly choices: readonly KeyChoice[];
}

export type KeyChoices = ReadonlyMap<string, KeyValues>;

/** The cells of keys, kept because most questions compare the same clauses. */
export class ConditionCells {
  readonly #pool: AutomatonPool;
  readonly #cells = new Map<string, readonly ValueCell[]>();

  constructor(pool: AutomatonPool) {
    this.#pool = pool;
  }

  /**
   * The useful values of every key that the required and the relevant excluded statements mention; null if a required condition
   * cannot be met.
   */
  choicesFor(
    required: readonly AnalyzedStatement[],
    excluded: readonly AnalyzedStatement[],
    relevant: bigint,
    fixed: FixedContext,
    limit: WorkLimit,
  ): KeyChoices | null {
    const choices = new Map<string, KeyValues>();
    const avoided = excluded.filter((_, index) => contains(relevant, index));
    for (const [key, roles] of rolesByKey(required, avoided)) {
      const clauses = [...roles.keys()];
      const cells = this.#cellsOf(key, roles, fixed, limit);
      limit.spend(cells.length * (required.length + excluded.length));
      const useful: KeyChoice[] = [];
      for (const { values, isCertain, met } of cells) {
        const metClauses = new Set(clauses.filter((_, index) => met[index] === true));
        const isMet = (statement: AnalyzedStatement) =>
          statement.clauses.every((clause) => clause.key !== key || metClauses.has(clause));
        if (required.every(isMet)) useful.push({ values, isCertain, active: setOf(excluded, isMet) });
      }
      const [first] = useful;
      if (first === undefined) return null;
      choices.set(key, { first, choices: useful });
    }
    return choices;
  }

  #cellsOf(key: string, roles: ClauseRoles, fixed: FixedContext, limit: WorkLimit): readonly ValueCell[] {
    const conditions = [...roles.keys()].map(({ clause }) => clause);
    const values = fixed.values.get(key) ?? (fixed.areOthersAbsent ? [] : null);
    if (values !== null) return [cellOf(conditions, values)];
    const name = [...roles].map(([{ id }, role]) => `${id} ${role}`).join();
    const known = this.#cells.get(name);
    if (known !== undefined) return known;
    const cells = partitionValues(conditions, [...roles.values()], this.#pool, limit);
    this.#cells.set(name, cells);
    return cells;
  }
}

type ClauseRoles = ReadonlyMap<AnalyzedClause, ClauseRole>;

/** The clauses of each key: those of required statements have to be met, those of excluded ones should not be. */
function rolesByKey(
  required: readonly AnalyzedStatement[],
  excluded: readonly AnalyzedStatement[],
): ReadonlyMap<string, ClauseRoles> {
  const byKey = new Map<string, Map<AnalyzedClause, ClauseRole>>();
  const add = (statements: readonly AnalyzedStatement[], role: ClauseRole) => {
    for (const clause of statements.flatMap(({ clauses }) => clauses)) {
      const roles = byKey.get(clause.key) ?? new Map<AnalyzedClause, ClauseRole>();
      const before = roles.get(clause) ?? role;
      byKey.set(clause.key, roles.set(clause, before === role ? role : 'either'));
    }
  };
  add(required, 'meet');
  add(excluded, 'avoid');
  return byKey;
}

export interface ConditionSearch<Found> {
  readonly choices: KeyChoices;
  /** The keys of each excluded statement. */
  readonly keysOf: readonly (readonly string[])[];
  /** Excluded statements that match every resource in question: their conditions must not be met. */
  readonly covering: bigint;
  /** Finds a resource that none of these excluded statements match; null if there is none. */
  readonly findResource: (active: bigint) => Found | null;
  readonly limit: WorkLimit;
}

export interface ConditionResult<Found> {
  readonly found: Found;
  /** The excluded statements that the resource avoids. */
  readonly active: bigint;
  readonly context: ReadonlyMap<string, readonly string[]>;
}

/** Finds values of the keys and a resource that together avoid all statements of `active`; null if there are none. */
export function searchConditions<Found>(
  active: bigint,
  search: ConditionSearch<Found>,
): ConditionResult<Found> | null {
  return new Backtracking(search).solve(active, new Set(search.choices.keys()), new Map());
}

class Backtracking<Found> {
  readonly #search: ConditionSearch<Found>;
  readonly #tried = new Set<string>();

  constructor(search: ConditionSearch<Found>) {
    this.#search = search;
  }

  solve(
    active: bigint,
    open: ReadonlySet<string>,
    chosen: ReadonlyMap<string, KeyChoice>,
  ): ConditionResult<Found> | null {
    const key = `${active.toString(36)} ${[...open].join()}`;
    if (this.#tried.has(key)) return null;
    this.#tried.add(key);
    this.#search.limit.spend(1 + open.size);
    return this.#solveOpen(active, open, chosen);
  }

  #solveOpen(
    active: bigint,
    open: ReadonlySet<string>,
    chosen: ReadonlyMap<string, KeyChoice>,
  ): ConditionResult<Found> | null {
    const { covering, findResource } = this.#search;
    const covered = active & covering;
    if (covered !== 0n) {
      const key = this.#keyToDecide(covered, open, true);
      return key === null ? null : this.#decide(key, active, open, chosen);
    }
    const found = findResource(active);
    if (found !== null) return { found, active, context: this.#contextOf(chosen) };
    const key = this.#keyToDecide(active, open, false);
    if (key === null || findResource(this.#withoutOpenKeys(active, open)) === null) return null;
    return this.#decide(key, active, open, chosen);
  }

  /**
   * A key of the statement with the fewest open keys. Null if there is none; with `isEachNeeded`, also if one of the statements
   * has none.
   */
  #keyToDecide(statements: bigint, open: ReadonlySet<string>, isEachNeeded: boolean): string | null {
    let best: readonly string[] | null = null;
    for (const index of indicesIn(statements)) {
      this.#search.limit.spend(1);
      const keys = (this.#search.keysOf[index] ?? []).filter((key) => open.has(key));
      if (keys.length === 0) {
        if (isEachNeeded) return null;
      } else if (best === null || keys.length < best.length) best = keys;
    }
    return best?.[0] ?? null;
  }

  #withoutOpenKeys(active: bigint, open: ReadonlySet<string>): bigint {
    const isOpen = (key: string) => open.has(key);
    return setOf(this.#search.keysOf, (keys, index) => !keys.some(isOpen) && contains(active, index));
  }

  #decide(
    key: string,
    active: bigint,
    open: ReadonlySet<string>,
    chosen: ReadonlyMap<string, KeyChoice>,
  ): ConditionResult<Found> | null {
    const rest = new Set(open);
    rest.delete(key);
    const choices = this.#search.choices.get(key)?.choices ?? [];
    this.#search.limit.spend(choices.length * choices.length);
    const useful = minimalBy(
      choices.map((choice) => ({ choice, left: active & choice.active })),
      ({ left }) => left,
    ).toSorted((a, b) => sizeOf(a.left) - sizeOf(b.left));
    for (const { choice, left } of useful) {
      const result = this.solve(left, rest, new Map(chosen).set(key, choice));
      if (result !== null) return result;
    }
    return null;
  }

  #contextOf(chosen: ReadonlyMap<string, KeyChoice>): ReadonlyMap<string, readonly string[]> {
    const context = new Map<string, readonly string[]>();
    for (const [key, { first }] of this.#search.choices) {
      const { values } = chosen.get(key) ?? first;
      if (values.length > 0) context.set(key, values);
    }
    return context;
  }
}
