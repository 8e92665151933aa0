// Actions that are asked about something that none of their statement's resources can be, in any account: they never take
// effect. What each action is asked about: docs/semantics.md, section 2.

import { actionSetOf, actionsIn, actionsOf } from '../catalog/catalog.ts';
import { CLIENT_PATH_ACTIONS } from '../catalog/operations.ts';
import { matchesPattern } from '../policy/pattern.ts';
import { isResourceOfMse, mayCoverKind } from './subsumption.ts';
import type { LintInput } from './rule.ts';
import { analysisOf } from './policy-analysis.ts';
import type { AnalyzedAction, AnalyzedStatement } from './policy-analysis.ts';

export interface ResourceTypeMismatch {
  readonly analyzed: AnalyzedStatement;
  readonly action: AnalyzedAction;
  /** What the action is: all asked about the account; lists (perhaps with such); or something else. */
  readonly kind: 'account' | 'list' | 'other';
}

const ACCOUNT = actionSetOf(actionsOf('account'));
const LIST = actionSetOf(actionsOf('list'));

/** Every misfit of a policy. A statement whose resources are not all recognized as MSE's is left to other rules. */
export function resourceTypeMismatches(input: LintInput): readonly ResourceTypeMismatch[] {
  return analysisOf(input).own.flatMap((analyzed) => {
    const { statement, patterns } = analyzed;
    if (statement.actionKind === 'not-action' || !statement.resources.every(isResourceOfMse)) return [];
    return patterns
      .filter((action) => action.matched !== 0 && !matchesClientAction(action.pattern))
      .filter(({ matched }) => !actionsIn(matched).some(({ resourceType }) => fits(analyzed, resourceType)))
      .map((action) => ({ analyzed, action, kind: kindOf(action) }));
  });
}

type AskedAbout = ReturnType<typeof actionsIn>[number]['resourceType'];

function fits({ statement }: AnalyzedStatement, askedAbout: AskedAbout): boolean {
  return statement.resources.some((resource) => mayCoverKind(resource, askedAbout));
}

/** Actions of Nacos clients are asked about names under a group. */
function matchesClientAction(pattern: string): boolean {
  return CLIENT_PATH_ACTIONS.some((action) => matchesPattern(pattern, action.toLowerCase()));
}

function kindOf({ matched }: AnalyzedAction): ResourceTypeMismatch['kind'] {
  if ((matched & ~ACCOUNT) === 0) return 'account';
  return (matched & ~(ACCOUNT | LIST)) === 0 ? 'list' : 'other';
}
