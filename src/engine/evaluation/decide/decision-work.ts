// The costly part of a matrix, matching statements against a tree, as work that can be paused. It fills caches; afterwards,
// computing a matrix from statements or policies is cheap.

import type { RequestContext } from '../../account/request.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import { CATALOG } from '../../catalog/catalog.ts';
import type { CompiledPolicy, CompiledStatement } from './compile-policy.ts';
import { isConditionMet } from './match-statement.ts';
import { matchNodes } from './matched-nodes.ts';
import { matchSomeNames } from '../explain/name-sensitive.ts';
import { actionsMatchedBy, computeGrants, PATHS } from './permission-matrix.ts';
import type { Steps } from './steps.ts';

/** Policies with the tree and context to decide on. */
export interface DecisionScope {
  readonly tree: ResourceTree;
  readonly policies: readonly CompiledPolicy[];
  readonly context: RequestContext;
}

export class DecisionWork {
  /** The number of statements, and of those already matched. */
  readonly total: number;
  done = 0;
  isDone = false;
  readonly #parts: Steps<void>;

  constructor(scopes: readonly DecisionScope[]) {
    this.total = scopes.reduce((sum, { policies }) => sum + countStatements(policies), 0);
    this.#parts = this.#run(scopes);
  }

  /** Works for about `steps` steps, at least one part. Returns the steps taken and sets `isDone`. */
  advance(steps: number): number {
    let taken = 0;
    do {
      const next = this.#parts.next();
      if (next.done === true) this.isDone = true;
      else taken += next.value;
    } while (!this.isDone && taken < steps);
    return taken;
  }

  *#run(scopes: readonly DecisionScope[]): Steps<void> {
    for (const { tree, policies, context } of scopes) {
      for (const policy of policies) {
        for (const statement of policy.statements) {
          yield* matchStatement(statement, tree, context);
          this.done += 1;
        }
        computeGrants(policy, tree, context);
        yield (policy.statements.length * tree.nodes.length) >> 4;
      }
    }
  }
}

function countStatements(policies: readonly CompiledPolicy[]): number {
  return policies.reduce((sum, policy) => sum + policy.statements.length, 0);
}

function* matchStatement(
  statement: CompiledStatement,
  tree: ResourceTree,
  context: RequestContext,
): Steps<void> {
  const actions = actionsMatchedBy(statement);
  yield statement.actions.length * CATALOG.length;
  if (statement.clauses.length > 0) {
    isConditionMet(statement, context);
    yield statement.clauses.reduce((sum, { values }) => sum + values.length, 0) * CATALOG.length;
  }
  for (const [path, own] of PATHS) {
    if ((actions & own) === 0) continue;
    yield* matchNodes(statement.resources, tree, path);
    yield* matchSomeNames(statement.resources, tree, path);
  }
}
