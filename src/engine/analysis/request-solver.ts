// Finds a request that some statements match and others don't, or proves that there is none. Every question is a few calls of
// `find`. docs/analysis.md explains why it is complete.

import type { AuthorizationRequest } from '../account/request.ts';
import { formatArn } from '../policy/arn.ts';
import { ActionSearch } from './action-search.ts';
import type { ActionOption } from './action-search.ts';
import type { AnalyzedStatement, ResourceBox } from './analyzed-statement.ts';
import { StatementReader } from './analyzed-statement.ts';
import { ANY_CONTEXT, ConditionCells, searchConditions } from './condition-search.ts';
import type { FixedContext, KeyChoice, KeyChoices, KeyValues } from './condition-search.ts';
import { AutomatonPool } from './glob-automaton.ts';
import type { ActionTable } from './request-types.ts';
import { ResourceSearch } from './resource-search.ts';
import type { ResourceFields } from './resource-search.ts';
import { contains } from './statement-sets.ts';
import type { WitnessNames } from './witness-names.ts';
import { AnalysisStopped, firstFound } from './work-limit.ts';
import type { UnknownReason, WorkLimit } from './work-limit.ts';

export type FindResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly request: AuthorizationRequest }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** The steps of the first attempt at each action. */
const FIRST_ATTEMPT = 100_000;

/** A relevant box of an excluded statement. */
interface ExcludedBox {
  readonly statement: number;
  readonly box: ResourceBox;
}

/** Owns all caches: use one for all questions about the same policies. */
export class RequestSolver {
  readonly reader: StatementReader;
  readonly #actions: ActionSearch;
  readonly #cells: ConditionCells;
  readonly #resources: ResourceSearch;

  constructor(table: ActionTable, names: WitnessNames) {
    const pool = new AutomatonPool();
    this.reader = new StatementReader(pool, table);
    this.#actions = new ActionSearch(pool, table);
    this.#cells = new ConditionCells(pool);
    this.#resources = new ResourceSearch(names);
  }

  /** A request that all of `required` and none of `excluded` match. Never throws. */
  find(
    required: readonly AnalyzedStatement[],
    excluded: readonly AnalyzedStatement[],
    limit: WorkLimit,
    fixed: FixedContext = ANY_CONTEXT,
  ): FindResult {
    try {
      return this.#find(required, excluded, limit, fixed);
    } catch (error) {
      if (error instanceof AnalysisStopped) return { kind: 'unknown', reason: error.reason };
      throw error;
    }
  }

  #find(
    required: readonly AnalyzedStatement[],
    excluded: readonly AnalyzedStatement[],
    limit: WorkLimit,
    fixed: FixedContext,
  ): FindResult {
    limit.spend(1 + required.length + excluded.length);
    const options = this.#actions.optionsFor(required, excluded, limit);
    const boxes = boxCombinations(required, limit).map((wanted) => ({
      wanted,
      excluded: relevantBoxes(wanted, excluded, limit),
    }));
    if (options.length === 0 || boxes.length === 0) return { kind: 'none' };
    const relevant =
      options.reduce((set, { active }) => set | active, 0n) &
      boxes.reduce((set, { excluded: own }) => set | statementsOf(own), 0n);
    const all = this.#cells.choicesFor(required, excluded, relevant, fixed, limit);
    if (all === null) return { kind: 'none' };
    const certain = onlyCertain(all);
    for (const choices of certain === all ? [all] : [certain, all]) {
      if (choices === null) continue;
      const found = firstFound(options, FIRST_ATTEMPT, limit, (option) => {
        for (const { wanted, excluded: relevant } of boxes) {
          const request = this.#findWith(option, wanted, relevant, excluded, choices, limit, fixed);
          if (request !== null) return request;
        }
        return null;
      });
      if (found !== null) return choices === certain ? found : { kind: 'unknown', reason: 'mixed-types' };
    }
    return { kind: 'none' };
  }

  #findWith(
    { type, code, action, active }: ActionOption,
    wanted: readonly ResourceBox[],
    relevant: readonly ExcludedBox[],
    statements: readonly AnalyzedStatement[],
    choices: KeyChoices,
    limit: WorkLimit,
    fixed: FixedContext,
  ): FindResult | null {
    limit.spend(1 + relevant.length);
    if (!wanted.every(({ service }) => service.matches(code))) return null;
    if (!this.#resources.canMatch(type, wanted)) return null;
    const avoided = relevant.filter(
      ({ statement, box }) => contains(active, statement) && box.service.matches(code),
    );
    const isCovering = avoided.map(({ box }) => this.#resources.covers(type, wanted, box, limit));
    const boxesIn = (set: bigint) =>
      avoided.filter(({ statement }) => contains(set, statement)).map(({ box }) => box);
    const result = searchConditions<ResourceFields>(statementsOf(avoided), {
      choices,
      keysOf: statements.map(({ keys }) => keys),
      covering: statementsOf(avoided.filter((_, index) => isCovering[index] === true)),
      findResource: (set) => this.#resources.find(type, wanted, boxesIn(set), false, limit),
      limit,
    });
    if (result === null) return null;
    const resource = this.#readable(result.found, () =>
      this.#resources.find(type, wanted, boxesIn(result.active), true, limit),
    );
    const context = Object.fromEntries(
      [...fixed.values, ...result.context].map(([key, values]) => [
        key,
        values.length === 1 ? (values[0] ?? '') : values,
      ]),
    );
    const arn = formatArn({ partition: 'acs', service: code, ...resource });
    return { kind: 'found', request: { action, resource: arn, context } };
  }

  /** The same with names of the account; the first resource if that takes too long. */
  #readable(first: ResourceFields, search: () => ResourceFields | null): ResourceFields {
    try {
      return search() ?? first;
    } catch (error) {
      if (error instanceof AnalysisStopped) return first;
      throw error;
    }
  }
}

/** Every choice of one box for each required statement. */
function boxCombinations(
  required: readonly AnalyzedStatement[],
  limit: WorkLimit,
): readonly (readonly ResourceBox[])[] {
  let combinations: readonly (readonly ResourceBox[])[] = [[]];
  for (const { boxes } of required) {
    limit.spend(combinations.length * boxes.length);
    const distinct = [...new Set(boxes)];
    combinations = combinations.flatMap((chosen) =>
      distinct.flatMap((box) => (chosen.every((other) => mayOverlap(other, box)) ? [[...chosen, box]] : [])),
    );
  }
  return combinations;
}

function relevantBoxes(
  wanted: readonly ResourceBox[],
  excluded: readonly AnalyzedStatement[],
  limit: WorkLimit,
): readonly ExcludedBox[] {
  return excluded.flatMap(({ boxes }, statement) => {
    limit.spend(boxes.length);
    return [...new Set(boxes)]
      .filter((box) => wanted.every((other) => mayOverlap(box, other)))
      .map((box) => ({ statement, box }));
  });
}

function statementsOf(boxes: readonly ExcludedBox[]): bigint {
  let set = 0n;
  for (const { statement } of boxes) set |= 1n << BigInt(statement);
  return set;
}

/** False only if no resource matches both. */
export function mayOverlap(a: ResourceBox, b: ResourceBox): boolean {
  return (['service', 'region', 'account', 'relativeId'] as const).every((field) => {
    const [left, right] = [a[field].literalPrefix, b[field].literalPrefix];
    return left.startsWith(right) || right.startsWith(left);
  });
}

/** Null if a key has no certain value; the same object if all values are certain. */
function onlyCertain(choices: KeyChoices): KeyChoices | null {
  const isCertain = (choice: KeyChoice) => choice.isCertain;
  if ([...choices.values()].every((values) => values.choices.every(isCertain))) return choices;
  const certain = new Map<string, KeyValues>();
  for (const [key, values] of choices) {
    const own = values.choices.filter(isCertain);
    const [first] = own;
    if (first === undefined) return null;
    certain.set(key, { first, choices: own });
  }
  return certain;
}
