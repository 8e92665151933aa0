// Questions about single statements, for edits that have to be exact. Every action counts on any resource, so an answer holds under
// every reading of the documentation and for both access paths.

import type { ParsedPolicy } from '../policy/parse.ts';
import { idsOf } from './analyzed-statement.ts';
import type { AnalyzedStatement, PatternReach } from './analyzed-statement.ts';
import { RequestSolver } from './request-solver.ts';
import { UNTYPED_ACTIONS } from './request-types.ts';
import { NO_NAMES } from './witness-names.ts';
import { AnalysisStopped, WorkLimit } from './work-limit.ts';

/** The statements of policies that are attached together. */
export interface StatementSet {
  readonly allows: readonly AnalyzedStatement[];
  readonly denies: readonly AnalyzedStatement[];
}

/** Steps of all questions together, and of one: about a second, and a fraction of that. */
const MAX_STEPS = 4_000_000;
const MAX_STEPS_PER_QUESTION = 400_000;

export class StatementProofs {
  readonly #solver = new RequestSolver(UNTYPED_ACTIONS, NO_NAMES);
  readonly #reach: PatternReach;
  readonly #limit = new WorkLimit(MAX_STEPS);
  readonly #answers = new Map<string, boolean>();
  /** A number for each meaning, because a statement with many resources has a long one. */
  readonly #meanings = new Map<string, number>();

  constructor(isHierarchical: boolean) {
    this.#reach = isHierarchical ? 'inside' : 'itself';
  }

  /** Whether no steps are left for further questions. */
  get isUsedUp(): boolean {
    return this.#limit.isUsedUp;
  }

  /** Null if a pattern cannot be analyzed. */
  read(policies: readonly ParsedPolicy[]): StatementSet | null {
    try {
      const all = policies.flatMap(({ document }, policy) =>
        this.#solver.reader.statementsOf(document, policy, this.#reach),
      );
      return {
        allows: all.filter(({ effect }) => effect === 'Allow'),
        denies: all.filter(({ effect }) => effect === 'Deny'),
      };
    } catch (error) {
      // A pattern with half of a surrogate pair.
      if (error instanceof AnalysisStopped) return null;
      throw error;
    }
  }

  /** The statement with other patterns, under the same condition. Null `actions`: its own. */
  withPatterns(
    statement: AnalyzedStatement,
    actions: readonly string[] | null,
    resources: readonly string[],
  ): AnalyzedStatement {
    const { reader } = this.#solver;
    return reader.create({
      ...statement,
      actions: actions === null ? statement.actions : reader.actionList(actions, false),
      boxes: resources.flatMap((resource) => reader.box(resource, this.#reach) ?? []),
    });
  }

  /** Whether each request that the statement matches is matched by one of the others. False if that takes too long. */
  isCovered(statement: AnalyzedStatement, others: readonly AnalyzedStatement[]): boolean {
    return others.some(({ meaning }) => meaning === statement.meaning) || this.#isNever([statement], others);
  }

  /** Whether no request is matched by both. False if that takes too long. */
  isDisjoint(one: AnalyzedStatement, other: AnalyzedStatement): boolean {
    return this.#isNever([one, other], []);
  }

  /** Whether the set allows nothing of what the statements match. False if that takes too long. */
  allowsNothingOf(statements: readonly AnalyzedStatement[], { allows, denies }: StatementSet): boolean {
    return statements.every((one) => allows.every((allow) => this.#isNever([one, allow], denies)));
  }

  /** Whether the set allows everything that the statements match. False if that takes too long. */
  allowsAllOf(statements: readonly AnalyzedStatement[], { allows, denies }: StatementSet): boolean {
    return statements.every(
      (one) => this.isCovered(one, allows) && denies.every((deny) => this.isDisjoint(one, deny)),
    );
  }

  /** Whether the outer set allows everything that the inner one allows, apart from what `except` matches. False if that takes too long. */
  allowsAsMuch(outer: StatementSet, inner: StatementSet, except: readonly AnalyzedStatement[]): boolean {
    const known = (statements: readonly AnalyzedStatement[]) =>
      new Set(statements.map(({ meaning }) => meaning));
    const [allows, denies] = [known(outer.allows), known(inner.denies)];
    const excluded = [...inner.denies, ...except];
    return (
      inner.allows.every(
        (allow) => allows.has(allow.meaning) || this.isCovered(allow, [...outer.allows, ...excluded]),
      ) &&
      outer.denies.every(
        (deny) =>
          denies.has(deny.meaning) || inner.allows.every((allow) => this.#isNever([allow, deny], excluded)),
      )
    );
  }

  #isNever(required: readonly AnalyzedStatement[], excluded: readonly AnalyzedStatement[]): boolean {
    const key = [required, excluded]
      .map((statements) => statements.map((statement) => this.#numberOf(statement)).join())
      .join(' ');
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const { kind } = this.#limit.within(MAX_STEPS_PER_QUESTION, () =>
      this.#solver.find(required, excluded, this.#limit),
    );
    this.#answers.set(key, kind === 'none');
    return kind === 'none';
  }

  #numberOf({ meaning }: AnalyzedStatement): number {
    const number = this.#meanings.get(meaning) ?? this.#meanings.size;
    this.#meanings.set(meaning, number);
    return number;
  }
}

/** Whether both have the same condition. */
export function hasSameCondition(one: AnalyzedStatement, other: AnalyzedStatement): boolean {
  return idsOf(one.clauses) === idsOf(other.clauses);
}
