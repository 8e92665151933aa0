// Actions that are asked about something that none of their statement's resources can be, in any account: they never take
// effect. What each action is asked about: docs/semantics.md, section 2.

import { actionSetOf, actionsIn, actionsOf } from '../catalog/catalog.ts';
import { CLIENT_PATH_ACTIONS } from '../catalog/operations.ts';
import { matchesPattern } from '../policy/pattern.ts';
import { isResourceOfMse, mayCoverKind } from './covering.ts';
import type { LintInput } from './rule.ts';
import { surveyOf } from './survey.ts';
import type { SurveyedAction, SurveyedStatement } from './survey.ts';

export interface Misfit {
  readonly surveyed: SurveyedStatement;
  readonly action: SurveyedAction;
  /** What the action is: all asked about the account; lists (perhaps with such); or something else. */
  readonly kind: 'account' | 'list' | 'other';
}

const ACCOUNT = actionSetOf(actionsOf('account'));
const LIST = actionSetOf(actionsOf('list'));

/** Every misfit of a policy. A statement whose resources are not all recognized as MSE's is left to other rules. */
export function misfitsOf(input: LintInput): readonly Misfit[] {
  return surveyOf(input).own.flatMap((surveyed) => {
    const { statement, patterns } = surveyed;
    if (statement.actionKind === 'not-action' || !statement.resources.every(isResourceOfMse)) return [];
    return patterns
      .filter((action) => action.matched !== 0 && !takesInClientAction(action.pattern))
      .filter(({ matched }) => !actionsIn(matched).some(({ askedAbout }) => fits(surveyed, askedAbout)))
      .map((action) => ({ surveyed, action, kind: kindOf(action) }));
  });
}

type AskedAbout = ReturnType<typeof actionsIn>[number]['askedAbout'];

function fits({ statement }: SurveyedStatement, askedAbout: AskedAbout): boolean {
  return statement.resources.some((resource) => mayCoverKind(resource, askedAbout));
}

/** Actions of Nacos clients are asked about names under a group. */
function takesInClientAction(pattern: string): boolean {
  return CLIENT_PATH_ACTIONS.some((action) => matchesPattern(pattern, action.toLowerCase()));
}

function kindOf({ matched }: SurveyedAction): Misfit['kind'] {
  if ((matched & ~ACCOUNT) === 0) return 'account';
  return (matched & ~(ACCOUNT | LIST)) === 0 ? 'list' : 'other';
}
