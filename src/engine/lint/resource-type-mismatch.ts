// Actions whose resource type none of their statement's resources can cover, in any account: they never take effect.
// Resource types of the actions: docs/semantics.md, section 2.

import { actionSetOf, actionsIn, actionsOf } from '../catalog/catalog.ts';
import { CLIENT_PATH_ACTIONS } from '../catalog/operations.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import { matchesPattern } from '../policy/pattern.ts';
import { isResourceOfMse, mayCoverKind } from './resource-overlap.ts';
import type { AnalyzedAction, AnalyzedStatement } from './policy-analysis.ts';

export interface ResourceTypeMismatch {
  readonly analyzed: AnalyzedStatement;
  readonly action: AnalyzedAction;
  /** The actions that the pattern matches: account-level only; lists (and perhaps account-level); or others. */
  readonly kind: 'account' | 'list' | 'other';
}

const ACCOUNT = actionSetOf(actionsOf('account'));
const LIST = actionSetOf(actionsOf('list'));

/** Every mismatch in the statements. A statement with a resource that is not recognized as MSE's is left to other rules. */
export function findResourceTypeMismatches(
  statements: readonly AnalyzedStatement[],
): readonly ResourceTypeMismatch[] {
  return statements.flatMap((analyzed) => {
    const { statement, patterns } = analyzed;
    if (statement.actionKind === 'not-action' || !statement.resources.every(isResourceOfMse)) return [];
    return patterns
      .filter((action) => action.matched !== 0 && !matchesClientAction(action.pattern))
      .filter(({ matched }) => !actionsIn(matched).some(({ resourceType }) => fits(analyzed, resourceType)))
      .map((action) => ({ analyzed, action, kind: kindOf(action) }));
  });
}

function fits({ statement }: AnalyzedStatement, type: ResourceKind): boolean {
  return statement.resources.some((resource) => mayCoverKind(resource, type));
}

/** Actions of Nacos clients are authorized on names in a group. */
function matchesClientAction(pattern: string): boolean {
  return CLIENT_PATH_ACTIONS.some((action) => matchesPattern(pattern, action.toLowerCase()));
}

function kindOf({ matched }: AnalyzedAction): ResourceTypeMismatch['kind'] {
  if ((matched & ~ACCOUNT) === 0) return 'account';
  return (matched & ~(ACCOUNT | LIST)) === 0 ? 'list' : 'other';
}
