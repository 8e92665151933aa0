// The shortest policy found that allows and denies the same requests. Each step is proven before the next: statements, actions,
// resources and conditions without effect go, and statements that differ in one list become one. Nothing new is written.

import type { ConditionClause, Statement } from '../policy/document.ts';
import {
  mergeStatements,
  mergeValues,
  removeClause,
  removePattern,
  removeStatement,
  removeValue,
} from '../policy/list-edits.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { ParsedPolicy } from '../policy/parse.ts';
import { applyEdits } from '../policy/text-edit.ts';
import type { TextEdit } from '../policy/text-edit.ts';
import type { AnalyzedStatement, PatternReach } from './analyzed-statement.ts';
import { mergeKeysOf, valueMergeKeysOf } from './mergeable-statements.ts';
import { RequestSolver } from './request-solver.ts';
import { UNTYPED_ACTIONS } from './request-types.ts';
import { NO_NAMES } from './witness-names.ts';
import { AnalysisStopped, MAX_WORK, WorkLimit } from './work-limit.ts';

export interface SimplifiedPolicy {
  readonly text: string;
  /** False if the work limit was reached before every step had been tried. */
  readonly isComplete: boolean;
}

/** Steps of one proof, so that one hard step does not prevent all others. */
const MAX_WORK_PER_STEP = 1_000_000;

/** Keeps the order of statements and the layout of what stays. Returns a text that RAM would not accept as it is. */
export function simplifyPolicy(text: string, isHierarchical: boolean, maxWork = MAX_WORK): SimplifiedPolicy {
  try {
    return new Simplification(isHierarchical, maxWork).simplify(text);
  } catch (error) {
    // A pattern with half of a surrogate pair.
    if (error instanceof AnalysisStopped) return { text, isComplete: false };
    throw error;
  }
}

interface ReadPolicy {
  readonly parsed: ParsedPolicy;
  readonly statements: readonly AnalyzedStatement[];
}

class Simplification {
  readonly #solver = new RequestSolver(UNTYPED_ACTIONS, NO_NAMES);
  readonly #reach: PatternReach;
  readonly #limit: WorkLimit;
  #isComplete = true;

  constructor(isHierarchical: boolean, maxWork: number) {
    this.#reach = isHierarchical ? 'inside' : 'itself';
    this.#limit = new WorkLimit(maxWork);
  }

  simplify(text: string): SimplifiedPolicy {
    let policy = this.#read(text);
    for (let before = null; policy !== before;) {
      before = policy;
      policy = this.#withoutStatements(policy);
      policy = this.#merged(policy);
      policy = this.#withoutPatterns(policy, 'resource');
      policy = this.#withoutPatterns(policy, 'action');
      policy = this.#withoutConditions(policy);
    }
    return { text: policy.parsed.text, isComplete: this.#isComplete };
  }

  #read(text: string): ReadPolicy {
    const parsed = parsePolicy(text);
    const statements =
      parsed.kind === 'accepted' ? this.#solver.reader.statementsOf(parsed.document, 0, this.#reach) : [];
    return { parsed, statements };
  }

  #withoutStatements(policy: ReadPolicy): ReadPolicy {
    let left = policy;
    for (const index of lastFirst(policy.statements)) {
      left = this.#try(left, removeStatement(left.parsed, index));
    }
    return left;
  }

  #merged(policy: ReadPolicy): ReadPolicy {
    for (const edits of mergesOf(policy)) {
      const merged = this.#try(policy, edits);
      if (merged !== policy) return this.#merged(merged);
    }
    return policy;
  }

  #withoutPatterns(policy: ReadPolicy, element: 'action' | 'resource'): ReadPolicy {
    let left = policy;
    for (const statement of lastFirst(policy.statements)) {
      const patterns = () => left.parsed.document.statements[statement]?.[element]?.patterns ?? [];
      for (const index of lastFirst(patterns())) {
        left = this.#try(left, removePattern(patterns(), index));
      }
    }
    return left;
  }

  #withoutConditions(policy: ReadPolicy): ReadPolicy {
    let left = policy;
    for (const statement of lastFirst(policy.statements)) {
      const clauses = () => left.parsed.document.statements[statement]?.condition?.clauses ?? [];
      for (const index of lastFirst(clauses())) {
        left = this.#try(left, removeClause(left.parsed, statement, index));
      }
      for (const [index, { values }] of clauses().entries()) {
        for (const value of lastFirst(values)) {
          left = this.#try(left, removeValue(clauses()[index], value));
        }
      }
    }
    return left;
  }

  /** The policy with the edits, which shorten it, if it is proven to decide the same; else the policy itself. */
  #try(policy: ReadPolicy, edits: readonly TextEdit[]): ReadPolicy {
    if (edits.length === 0) return policy;
    const edited = this.#read(applyEdits(policy.parsed.text, edits));
    const isEquivalent =
      edited.parsed.kind === 'accepted' &&
      this.#isContained(policy.statements, edited.statements) &&
      this.#isContained(edited.statements, policy.statements);
    return isEquivalent ? edited : policy;
  }

  /** Whether the outer statements decide as the inner ones do wherever an inner one decides. */
  #isContained(inner: readonly AnalyzedStatement[], outer: readonly AnalyzedStatement[]): boolean {
    const meanings = new Set(outer.map(({ meaning }) => meaning));
    const denies = outer.filter(({ effect }) => effect === 'Deny');
    return inner.every((statement) => {
      if (meanings.has(statement.meaning)) return true;
      const covering = statement.effect === 'Deny' ? denies : outer;
      const { kind } = this.#limit.within(MAX_WORK_PER_STEP, () =>
        this.#solver.find([statement], covering, this.#limit),
      );
      if (kind === 'unknown') this.#isComplete = false;
      return kind === 'none';
    });
  }
}

/** The indices of a list from the last on, so that a removal moves none that is to come. */
function lastFirst(items: readonly unknown[]): readonly number[] {
  return [...items.keys()].reverse();
}

/** For each statement that an earlier one can replace, if that gets its actions, resources or values, the edits. */
function* mergesOf({ parsed, statements }: ReadPolicy): Generator<readonly TextEdit[]> {
  const first = { action: new Map<string, Statement>(), resource: new Map<string, Statement>() };
  const clauses = new Map<string, ConditionClause>();
  for (const statement of parsed.document.statements) {
    const analyzed = statements[statement.index];
    if (analyzed === undefined) continue;
    const keys = mergeKeysOf(analyzed);
    for (const differing of ['action', 'resource'] as const) {
      const key = keys[differing];
      if (key === null) continue;
      const into = first[differing].get(key);
      if (into === undefined) first[differing].set(key, statement);
      else yield mergeStatements(parsed, into, statement, differing);
    }
    const valueKeys = valueMergeKeysOf(analyzed);
    for (const [index, clause] of (statement.condition?.clauses ?? []).entries()) {
      const key = valueKeys[index] ?? null;
      if (key === null) continue;
      const into = clauses.get(key);
      if (into === undefined) clauses.set(key, clause);
      else yield mergeValues(parsed, into, clause, statement);
    }
  }
}
