// What statements and their parts match, decided over all requests. Actions count on every resource, whichever MSE authorizes them
// on: so what is proven holds in every reading of the documentation.

import type {
  AnalyzedStatement,
  PatternReach,
  ResourceBox,
  StatementReader,
} from '../analysis/analyzed-statement.ts';
import { RequestSolver } from '../analysis/request-solver.ts';
import { UNTYPED_ACTIONS } from '../analysis/request-types.ts';
import { NO_NAMES } from '../analysis/witness-names.ts';
import { AnalysisStopped, WorkLimit } from '../analysis/work-limit.ts';
import type { CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../evaluation/decide/decision.ts';
import type { ConditionClause } from '../policy/document.ts';

/** Steps of one lint run: a tenth of a second at most. Past them nothing more is proven, so rules say nothing. */
const MAX_WORK = 300_000;
/** Steps of one proof, so that one hard pattern does not hide the findings of all others. */
const MAX_WORK_PER_PROOF = 50_000;

/** The requests that a statement or a part of one matches; null if they cannot be decided. */
export type Requests = AnalyzedStatement | null;

export class RequestProofs {
  readonly #solver = new RequestSolver(UNTYPED_ACTIONS, NO_NAMES);
  readonly #limit: WorkLimit;
  readonly #reach: PatternReach;
  readonly #statements = new Map<CompiledStatement, Requests>();

  constructor(mode: MatchingMode, maxWork = MAX_WORK) {
    this.#reach = mode === 'hierarchical' ? 'inside' : 'itself';
    this.#limit = new WorkLimit(maxWork);
  }

  /** Whether each of these requests is one of the others. False if that cannot be decided. */
  isCovered(requests: Requests, others: readonly Requests[]): boolean {
    return this.#find(requests, others) === 'none';
  }

  /** Whether there is no such request. False if that cannot be decided. */
  isImpossible(requests: Requests): boolean {
    return this.#find(requests, []) === 'none';
  }

  /** Whether there is such a request. False if that cannot be decided. */
  canMatch(requests: Requests): boolean {
    return this.#find(requests, []) === 'found';
  }

  #find(required: Requests, excluded: readonly Requests[]) {
    if (required === null) return 'unknown';
    const known = excluded.filter((requests) => requests !== null);
    return this.#limit.within(
      MAX_WORK_PER_PROOF,
      () => this.#solver.find([required], known, this.#limit).kind,
    );
  }

  statement(compiled: CompiledStatement): Requests {
    const known = this.#statements.get(compiled);
    if (known !== undefined) return known;
    const statement = this.#prepare((reader) => reader.read(compiled.source, 0, this.#reach));
    this.#statements.set(compiled, statement);
    return statement;
  }

  /** The requests for these actions, or with `isNot` for all others. */
  actions(patterns: readonly string[], isNot = false): Requests {
    return this.#prepare((reader) => this.#create({ actions: reader.actionList(patterns, isNot) }));
  }

  /** The requests for these resources. */
  resources(patterns: readonly string[]): Requests {
    return this.#prepare(() => this.#create({ boxes: patterns.flatMap((pattern) => this.#box(pattern)) }));
  }

  /** The requests that meet all clauses. */
  conditions(clauses: readonly ConditionClause[]): Requests {
    return this.#prepare((reader) =>
      this.#create({ clauses: clauses.map((clause) => reader.clause(clause)) }),
    );
  }

  #prepare(read: (reader: StatementReader) => Requests): Requests {
    try {
      return read(this.#solver.reader);
    } catch (error) {
      // A pattern with half of a surrogate pair.
      if (error instanceof AnalysisStopped) return null;
      throw error;
    }
  }

  #create(parts: Partial<Pick<AnalyzedStatement, 'actions' | 'boxes' | 'clauses'>>): AnalyzedStatement {
    const { reader } = this.#solver;
    return reader.create({
      policy: 0,
      statement: 0,
      effect: 'Allow',
      actions: reader.actionList(['*'], false),
      boxes: this.#box('*'),
      clauses: [],
      ...parts,
    });
  }

  #box(pattern: string): readonly ResourceBox[] {
    const box = this.#solver.reader.box(pattern, this.#reach);
    return box === null ? [] : [box];
  }
}
