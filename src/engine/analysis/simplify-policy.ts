// The shortest policy found that allows and denies the same requests. Each step is proven before the next: statements, actions,
// resources and conditions without effect go, and statements that differ in one list become one. Nothing new is written.

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
    for (const pair of mergeablePairs(policy.statements)) {
      const merged = this.#try(policy, mergeEdits(policy.parsed, pair));
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

interface MergeablePair {
  /** The index of the earlier statement. */
  readonly into: number;
  readonly index: number;
  /** The list that differs: an element, or the values of a clause of each statement. */
  readonly differing: 'action' | 'resource' | { readonly clause: number; readonly other: number };
}

function mergeablePairs(statements: readonly AnalyzedStatement[]): readonly MergeablePair[] {
  const first = { action: new Map<string, number>(), resource: new Map<string, number>() };
  const clauses = new Map<string, { readonly statement: number; readonly clause: number }>();
  const pairs: MergeablePair[] = [];
  for (const [index, statement] of statements.entries()) {
    const keys = mergeKeysOf(statement);
    for (const differing of ['action', 'resource'] as const) {
      const key = keys[differing];
      if (key === null) continue;
      const into = first[differing].get(key);
      if (into === undefined) first[differing].set(key, index);
      else pairs.push({ into, index, differing });
    }
    for (const [clause, key] of valueMergeKeysOf(statement).entries()) {
      if (key === null) continue;
      const into = clauses.get(key);
      if (into === undefined) clauses.set(key, { statement: index, clause });
      else if (into.statement !== index) {
        pairs.push({ into: into.statement, index, differing: { clause: into.clause, other: clause } });
      }
    }
  }
  return pairs;
}

function mergeEdits(parsed: ParsedPolicy, { into, index, differing }: MergeablePair): readonly TextEdit[] {
  const { statements } = parsed.document;
  const [target, source] = [statements[into], statements[index]];
  if (target === undefined || source === undefined) return [];
  if (typeof differing === 'string') return mergeStatements(parsed, target, source, differing);
  const values = target.condition?.clauses[differing.clause];
  const others = source.condition?.clauses[differing.other];
  return values === undefined || others === undefined ? [] : mergeValues(parsed, values, others, source);
}
