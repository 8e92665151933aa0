// Whether decisions are as expected. What the account lists is read from its matrix, which a law holds against `evaluate`; what it
// does not list is put to `evaluate` itself.

import type { RequestContext } from '../account/request.ts';
import { arnOf } from '../account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../account/resource-tree.ts';
import { actionsAskedAbout, actionsIn, actionSetOf, CATALOG, findAction } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import { formatArn } from '../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../policy/pattern.ts';
import { decisionIn, decisionsOn } from './cell.ts';
import type { CompiledPolicy } from './compile-policy.ts';
import type { Decision, MatchingMode } from './decision.ts';
import { evaluate } from './evaluate.ts';
import type { Expectation, ExpectedDecision } from './expectation.ts';
import { combine, reachOfPolicy } from './permission-matrix.ts';
import type { ActionSet, PermissionMatrix } from './permission-matrix.ts';

/** What expectations are put to. */
export interface ExpectationSubject {
  readonly policies: readonly CompiledPolicy[];
  readonly tree: ResourceTree;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
}

/** A decision that is not as expected. */
export interface Surprise {
  /** The full name. */
  readonly action: string;
  readonly resource: string;
  /** The row that it is seen in; null for a resource that the account does not list. */
  readonly node: ResourceNode | null;
  readonly expected: Exclude<ExpectedDecision, 'only'>;
  readonly decision: Decision;
}

export interface ExpectationResult {
  /** How many requests it came to. One that asks nothing does not hold: it names nothing that there is. */
  readonly asked: number;
  /** How many decisions are not as expected. */
  readonly surprising: number;
  /** The first of them, in the order of the tree and the catalog. */
  readonly surprises: readonly Surprise[];
}

export function holds({ asked, surprising }: ExpectationResult): boolean {
  return asked > 0 && surprising === 0;
}

type DecisionExpectation = Extract<Expectation, { kind: 'decision' }>;

/** Actions on nodes: for each node of the tree the actions that are asked about it. */
interface Asked {
  readonly nodes: readonly ResourceNode[];
  readonly actionsOn: (node: ResourceNode) => ActionSet;
  readonly expectedOf: (action: CatalogAction) => Surprise['expected'];
}

/** Of very many surprises nobody reads more. */
const MOST_SURPRISES = 100;

/** What gives the result of each of the list, one at a time: a long list need not be checked in one go. */
export function checkerOf(
  expectations: readonly Expectation[],
  subject: ExpectationSubject,
): (expectation: Expectation) => ExpectationResult {
  const matrix = matrixOf(subject, subject.context);
  let rest: ExpectationResult | null = null;
  return (expectation) => {
    if (expectation.kind === 'rest') {
      rest ??= checkRest(expectations, subject, matrix);
      return rest;
    }
    const asked = askedBy(expectation, subject.tree);
    const isListed = asked.nodes.some((node) => asked.actionsOn(node) !== 0);
    if (!isListed && isOneRequest(expectation)) return checkAsWritten(expectation, asked.nodes, subject);
    const hasContext = Object.keys(expectation.context).length > 0;
    const context = { ...subject.context, ...expectation.context };
    return check(asked, hasContext ? matrixOf(subject, context) : matrix, subject);
  };
}

function matrixOf({ policies, tree }: ExpectationSubject, context: RequestContext): PermissionMatrix {
  return combine(
    tree,
    policies.map((policy) => reachOfPolicy(policy, tree, context)),
  );
}

function check(asked: Asked, matrix: PermissionMatrix, { mode }: ExpectationSubject): ExpectationResult {
  const allowExpected = actionSetOf(CATALOG.filter((action) => asked.expectedOf(action) === 'allow'));
  const eitherDeny = actionSetOf(CATALOG.filter((action) => asked.expectedOf(action) === 'deny'));
  const explicitDeny = actionSetOf(CATALOG.filter((action) => asked.expectedOf(action) === 'explicit-deny'));
  const implicitDeny = ~(allowExpected | eitherDeny | explicitDeny);
  const surprises: Surprise[] = [];
  let count = 0;
  let surprising = 0;
  for (const node of asked.nodes) {
    const actions = asked.actionsOn(node);
    if (actions === 0) continue;
    count += sizeOf(actions);
    const decisions = decisionsOn(matrix[mode], node);
    const { allow, deny } = decisions;
    const wrong =
      actions &
      ((allowExpected & ~allow) |
        (eitherDeny & allow) |
        (explicitDeny & ~deny) |
        (implicitDeny & (allow | deny)));
    if (wrong === 0) continue;
    surprising += sizeOf(wrong);
    if (surprises.length >= MOST_SURPRISES) continue;
    for (const action of actionsIn(wrong)) {
      surprises.push({
        action: action.fullName,
        resource: node.relativeId,
        node,
        expected: asked.expectedOf(action),
        decision: decisionIn(decisions, action),
      });
    }
  }
  return { asked: count, surprising, surprises: surprises.slice(0, MOST_SURPRISES) };
}

function sizeOf(actions: ActionSet): number {
  let rest = actions;
  let size = 0;
  for (; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}

function askedBy({ decision, actions, reach, resource }: DecisionExpectation, tree: ResourceTree): Asked {
  const named = actionSetOf(CATALOG.filter(({ fullName }) => isNamed(fullName, actions)));
  const wanted = decision === 'only' ? -1 : named;
  return {
    nodes: nodesOf(reach, resource, tree),
    actionsOn: ({ kind }) => actionsAskedAbout(kind) & wanted,
    expectedOf: ({ index }) =>
      decision !== 'only' ? decision : (named & (1 << index)) === 0 ? 'deny' : 'allow',
  };
}

/** All that the account has, without what an `allow` or an `only` names. */
function checkRest(
  expectations: readonly Expectation[],
  subject: ExpectationSubject,
  matrix: PermissionMatrix,
): ExpectationResult {
  const { nodes } = subject.tree;
  const named = new Int32Array(nodes.length);
  for (const expectation of expectations) {
    if (expectation.kind === 'rest') continue;
    if (expectation.decision !== 'allow' && expectation.decision !== 'only') continue;
    const asked = askedBy({ ...expectation, decision: 'allow' }, subject.tree);
    for (const node of asked.nodes) named[node.index] = (named[node.index] ?? 0) | asked.actionsOn(node);
  }
  return check(
    {
      nodes,
      actionsOn: ({ index, kind }) => actionsAskedAbout(kind) & ~(named[index] ?? 0),
      expectedOf: () => 'deny',
    },
    matrix,
    subject,
  );
}

/** Whether it names one resource, and so can be put as it is written where the account has no such request. */
function isOneRequest({ decision, reach, resource }: DecisionExpectation): boolean {
  return reach === 'on' && decision !== 'only' && !isWild(resource);
}

/** One resource that the account lacks, or an action that is not asked about it. */
function checkAsWritten(
  { decision, actions, resource, context }: DecisionExpectation,
  nodes: readonly ResourceNode[],
  { policies, tree, context: shared, mode }: ExpectationSubject,
): ExpectationResult {
  const [node = null] = nodes;
  const region = tree.nodes[0]?.region ?? '';
  const arn =
    node === null
      ? formatArn({ partition: 'acs', service: 'mse', region, account: tree.accountId, relativeId: resource })
      : arnOf(tree, node);
  const asked = { resource: arn, context: { ...shared, ...context } };
  const names = actions.filter((action) => !hasWildcard(action));
  const surprises = names.flatMap((name): readonly Surprise[] => {
    const action = findAction(name)?.fullName ?? name;
    const { decision: found } = evaluate(policies, { action, ...asked }, mode);
    if (decision === 'only' || meets(found, decision)) return [];
    return [{ action, resource, node, expected: decision, decision: found }];
  });
  return { asked: names.length, surprising: surprises.length, surprises: surprises.slice(0, MOST_SURPRISES) };
}

/** `*` alone is the account: its relative id. */
function isWild(resource: string): boolean {
  return resource !== '*' && hasWildcard(resource);
}

/** In the order of the tree, each once. */
function nodesOf(reach: 'on' | 'in', resource: string, tree: ResourceTree): readonly ResourceNode[] {
  const matched = isWild(resource)
    ? tree.nodes.filter(({ relativeId }) => matchesPattern(resource, relativeId))
    : (tree.byRelativeId.get(resource) ?? []).flatMap((place) => tree.nodes[place] ?? []);
  if (reach === 'on') return matched;
  const found: ResourceNode[] = [];
  let end = 0;
  for (const node of matched) {
    for (const beneath of tree.nodes.slice(Math.max(node.index, end), node.end)) found.push(beneath);
    end = Math.max(end, node.end);
  }
  return found;
}

function isNamed(action: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
}

function meets(decision: Decision, expected: Surprise['expected']): boolean {
  return expected === 'deny' ? decision !== 'allow' : decision === expected;
}
