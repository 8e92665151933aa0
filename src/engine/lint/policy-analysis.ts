// The statements of a policy and of the other attached ones, with the actions of the catalog that they match.

import { actionSetOf, CONSOLE_ACTIONS } from '../catalog/catalog.ts';
import type { ActionName } from '../catalog/actions.ts';
import { CLIENT_ONLY_ACTIONS } from '../catalog/operations.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import type {
  CompiledAction,
  CompiledResource,
  CompiledStatement,
} from '../evaluation/decide/compile-policy.ts';
import { actionsMatchedBy } from '../evaluation/decide/permission-matrix.ts';
import type { ActionSet } from '../evaluation/decide/permission-matrix.ts';
import { segmentsOf } from '../catalog/relative-id.ts';
import { mayCoverKind, mayShare } from './resource-overlap.ts';
import { otherStatements } from './lint-input.ts';
import type { LintInput } from './lint-input.ts';

/** One pattern of an `Action` or `NotAction`, and the actions of the console that it matches. */
export interface AnalyzedAction extends CompiledAction {
  readonly matched: ActionSet;
}

export interface AnalyzedStatement {
  readonly statement: CompiledStatement;
  /** The actions of the console that the statement matches. */
  readonly covered: ActionSet;
  readonly patterns: readonly AnalyzedAction[];
}

export interface PolicyAnalysis {
  /** The statements of the checked policy, in order. */
  readonly own: readonly AnalyzedStatement[];
  /** The own statements, then those of the other attached policies. */
  readonly pool: readonly AnalyzedStatement[];
}

export function analyzePolicies(input: LintInput): PolicyAnalysis {
  const own = input.statements.map(analyzeStatement);
  return { own, pool: [...own, ...otherStatements(input).map(analyzeStatement)] };
}

/** Whether an attached policy denies anything, so that an Allow may grant less than it names. */
export function hasDeny({ pool }: PolicyAnalysis): boolean {
  return pool.some(({ statement }) => statement.effect === 'Deny');
}

function analyzeStatement(statement: CompiledStatement): AnalyzedStatement {
  const patterns = statement.actions.map((action) => ({
    ...action,
    matched: consoleActionsMatchedBy({ ...statement, actionKind: 'action', actions: [action] }),
  }));
  return { statement, covered: consoleActionsMatchedBy(statement), patterns };
}

/** The actions of the console that the statement matches. */
export function consoleActionsMatchedBy(statement: CompiledStatement): ActionSet {
  return actionsMatchedBy(statement) & CONSOLE_SET;
}

const CONSOLE_SET = actionSetOf(CONSOLE_ACTIONS);

/** The set of these actions. */
export function setOf(...names: readonly ActionName[]): ActionSet {
  return actionSetOf(CONSOLE_ACTIONS.filter(({ name }) => names.includes(name)));
}

/** The statements with this effect that match at least one of the actions and may cover a resource of the type. */
export function statementsOn(
  statements: readonly AnalyzedStatement[],
  effect: CompiledStatement['effect'],
  actions: ActionSet,
  kind: ResourceKind,
): readonly AnalyzedStatement[] {
  return statements.filter(
    ({ statement, covered }) =>
      statement.effect === effect &&
      (covered & actions) !== 0 &&
      statement.resources.some((resource) => mayCoverKind(resource, kind)),
  );
}

/** Whether one of the statements may cover a resource that this pattern covers. */
export function mayMatchSameResource(
  statements: readonly Pick<AnalyzedStatement, 'statement'>[],
  resource: CompiledResource,
): boolean {
  return statements.some(({ statement }) => statement.resources.some((other) => mayShare(other, resource)));
}

/** Actions that are checked for Nacos clients only. */
const CLIENT_ONLY = new Set(CLIENT_ONLY_ACTIONS.map((action) => action.toLowerCase()));

/** Whether the statement is for Nacos clients, which do not use the console: it names one of their actions, or all its ARNs are theirs. */
export function isForClients({ resources, actions }: CompiledStatement): boolean {
  return (
    actions.some(({ pattern }) => CLIENT_ONLY.has(pattern)) ||
    resources.every(({ fields }) => {
      const [, , , , name = ''] = segmentsOf(fields?.relativeId ?? '');
      return name.startsWith('config/') || name.startsWith('naming/');
    })
  );
}
