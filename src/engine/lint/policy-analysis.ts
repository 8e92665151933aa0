// What the rules on grants all ask about a policy, worked out once for each input and no sooner than it is asked.

import { actionSetOf, CATALOG, findAction } from '../catalog/catalog.ts';
import type { ActionName } from '../catalog/actions.ts';
import { CLIENT_PATH_ACTIONS } from '../catalog/operations.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import type {
  CompiledAction,
  CompiledResource,
  CompiledStatement,
} from '../evaluation/decide/compile-policy.ts';
import { actionsMatchedBy } from '../evaluation/decide/permission-matrix.ts';
import type { ActionSet } from '../evaluation/decide/permission-matrix.ts';
import { segmentsOf } from '../catalog/relative-id.ts';
import { mayCoverKind, mayShare } from './subsumption.ts';
import type { LintInput } from './rule.ts';

/** One pattern of an `Action` or `NotAction`, and the actions of the catalog that it matches. */
export interface AnalyzedAction extends CompiledAction {
  readonly matched: ActionSet;
}

export interface AnalyzedStatement {
  readonly statement: CompiledStatement;
  /** The actions of the catalog that the statement takes in. */
  readonly covered: ActionSet;
  readonly patterns: readonly AnalyzedAction[];
}

export interface PolicyAnalysis {
  /** The policy's own statements, in order. */
  readonly own: readonly AnalyzedStatement[];
  /** These, and those of the other policies that are attached to the user. */
  readonly pool: readonly AnalyzedStatement[];
}

const analyses = new WeakMap<LintInput, PolicyAnalysis>();

export function analysisOf(input: LintInput): PolicyAnalysis {
  const known = analyses.get(input);
  if (known !== undefined) return known;
  const own = input.statements.map(analyzeStatement);
  const others = input.otherPolicies.flatMap((policy) => policy.statements);
  const survey = { own, pool: [...own, ...others.map(analyzeStatement)] };
  analyses.set(input, survey);
  return survey;
}

function analyzeStatement(statement: CompiledStatement): AnalyzedStatement {
  const patterns = statement.actions.map((action) => ({
    ...action,
    matched: actionsMatchedBy({ ...statement, actionKind: 'action', actions: [action] }),
  }));
  return { statement, covered: actionsMatchedBy(statement), patterns };
}

/** A set of actions by name. */
export function setOf(...names: readonly ActionName[]): ActionSet {
  return actionSetOf(CATALOG.filter(({ name }) => names.includes(name)));
}

/** The statements of an effect that take in at least one of the actions, on something of a kind. */
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

/** Whether one of the statements may cover something that the resource covers. */
export function mayMatchSameResource(
  statements: readonly Pick<AnalyzedStatement, 'statement'>[],
  resource: CompiledResource,
): boolean {
  return statements.some(({ statement }) => statement.resources.some((other) => mayShare(other, resource)));
}

/** Actions that only Nacos clients are asked about. */
const CLIENT_ONLY = new Set(
  CLIENT_PATH_ACTIONS.filter((action) => findAction(action) === null).map((action) => action.toLowerCase()),
);

/** Whether the statement is written for Nacos clients, who have no console: by its actions' names or by all of its ARNs. */
export function isForClients({ resources, actions }: CompiledStatement): boolean {
  return (
    actions.some(({ pattern }) => CLIENT_ONLY.has(pattern)) ||
    resources.every(({ fields }) => {
      const [, , , , name = ''] = segmentsOf(fields?.relativeId ?? '');
      return name.startsWith('config/') || name.startsWith('naming/');
    })
  );
}
