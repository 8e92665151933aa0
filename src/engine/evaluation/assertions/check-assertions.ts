// Whether decisions are as expected. Resources that the account lists are read from its matrix, which a law compares with
// `evaluate`; a resource that it does not list is passed to `evaluate` itself.

import type { RequestContext } from '../../account/request.ts';
import { kindsOfRelativeId } from '../../account/resource-ref.ts';
import { findNode } from '../../account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { actionsOnResourceType, actionsIn, actionSetOf, CATALOG, findAction } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import { formatArn } from '../../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import { decisionIn, decisionsOn } from '../decide/cell.ts';
import type { CompiledPolicy } from '../decide/compile-policy.ts';
import type { Decision, MatchingMode } from '../decide/decision.ts';
import { evaluate } from '../decide/evaluate.ts';
import type { Assertion, AssertedDecision } from './assertion.ts';
import { buildMatrix, computeGrants } from '../decide/permission-matrix.ts';
import type { ActionSet, PermissionMatrix } from '../decide/permission-matrix.ts';

/** What expectations are put to. */
export interface AssertionSubject {
  readonly policies: readonly CompiledPolicy[];
  readonly tree: ResourceTree;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
}

/** A decision that is not as expected. */
export interface Failure {
  /** The full name. */
  readonly action: string;
  readonly resource: string;
  /** The row that it is seen in; null for a resource that the account does not list. */
  readonly node: ResourceNode | null;
  readonly expected: Exclude<AssertedDecision, 'only'>;
  readonly decision: Decision;
}

export interface AssertionResult {
  /** How many requests it checks. One that checks none does not hold. */
  readonly requestCount: number;
  /** The actions named in full that apply to no resource in its scope. One such action, and the expectation does not hold. */
  readonly inapplicable: readonly string[];
  /** How many decisions are not as expected. */
  readonly failureCount: number;
  /** The first of them, in the order of the tree and the catalog. */
  readonly failures: readonly Failure[];
}

export function holds({ requestCount, inapplicable, failureCount }: AssertionResult): boolean {
  return requestCount > 0 && inapplicable.length === 0 && failureCount === 0;
}

type DecisionAssertion = Extract<Assertion, { kind: 'decision' }>;

/** Actions on nodes: for each node of the tree the actions that are asked about it. */
interface Requests {
  readonly nodes: readonly ResourceNode[];
  readonly actionsOn: (node: ResourceNode) => ActionSet;
  readonly expectedOf: (action: CatalogAction) => Failure['expected'];
}

/** Of very many surprises nobody reads more. */
const MAX_FAILURES = 100;

/** What gives the result of each of the list, one at a time: a long list need not be checked in one go. */
export function createChecker(
  expectations: readonly Assertion[],
  subject: AssertionSubject,
): (expectation: Assertion) => AssertionResult {
  const matrix = matrixOf(subject, subject.context);
  let rest: AssertionResult | null = null;
  return (expectation) => {
    if (expectation.kind === 'rest') {
      rest ??= checkRest(expectations, subject, matrix);
      return rest;
    }
    const asked = askedBy(expectation, subject.tree);
    const hasContext = Object.keys(expectation.context).length > 0;
    const context = { ...subject.context, ...expectation.context };
    const listed = check(asked, hasContext ? matrixOf(subject, context) : matrix, subject);
    const { unlisted, inapplicable } = sortNames(expectation, asked.nodes);
    if (unlisted.length + inapplicable.length === 0) return listed;
    const written = checkUnlisted(expectation, unlisted, { ...subject, context });
    return {
      requestCount: listed.requestCount + unlisted.length,
      inapplicable,
      failureCount: listed.failureCount + written.length,
      failures: [...listed.failures, ...written].slice(0, MAX_FAILURES),
    };
  };
}

function matrixOf({ policies, tree }: AssertionSubject, context: RequestContext): PermissionMatrix {
  return buildMatrix(
    tree,
    policies.map((policy) => computeGrants(policy, tree, context)),
  );
}

function check(asked: Requests, matrix: PermissionMatrix, { mode }: AssertionSubject): AssertionResult {
  const allowExpected = actionSetOf(CATALOG.filter((action) => asked.expectedOf(action) === 'allow'));
  const eitherDeny = actionSetOf(CATALOG.filter((action) => asked.expectedOf(action) === 'deny'));
  const explicitDeny = actionSetOf(CATALOG.filter((action) => asked.expectedOf(action) === 'explicit-deny'));
  const implicitDeny = ~(allowExpected | eitherDeny | explicitDeny);
  const surprises: Failure[] = [];
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
    if (surprises.length >= MAX_FAILURES) continue;
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
  return {
    requestCount: count,
    inapplicable: [],
    failureCount: surprising,
    failures: surprises.slice(0, MAX_FAILURES),
  };
}

function sizeOf(actions: ActionSet): number {
  let rest = actions;
  let size = 0;
  for (; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}

function askedBy({ decision, actions, depth, resource }: DecisionAssertion, tree: ResourceTree): Requests {
  const named = actionSetOf(CATALOG.filter(({ fullName }) => isNamed(fullName, actions)));
  const wanted = decision === 'only' ? -1 : named;
  return {
    nodes: nodesOf(depth, resource, tree),
    actionsOn: ({ kind }) => actionsOnResourceType(kind) & wanted,
    expectedOf: ({ index }) =>
      decision !== 'only' ? decision : (named & (1 << index)) === 0 ? 'deny' : 'allow',
  };
}

/** All that the account has, without what an `allow` or an `only` names. */
function checkRest(
  expectations: readonly Assertion[],
  subject: AssertionSubject,
  matrix: PermissionMatrix,
): AssertionResult {
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
      actionsOn: ({ index, kind }) => actionsOnResourceType(kind) & ~(named[index] ?? 0),
      expectedOf: () => 'deny',
    },
    matrix,
    subject,
  );
}

/**
 * The actions named in full that no listed node in the scope is authorized for. Where the line names one resource, those that
 * apply to its kind are checked all the same, as `unlisted`: a near miss can be shown to be denied. So are actions outside the
 * catalog, whose resource type is not known.
 */
function sortNames(
  { decision, actions, depth, resource }: DecisionAssertion,
  nodes: readonly ResourceNode[],
): { unlisted: readonly string[]; inapplicable: readonly string[] } {
  const names = actions.filter((action) => !hasWildcard(action));
  const listedKinds = new Set(nodes.map(({ kind }) => kind));
  const isOneResource = depth === 'on' && decision !== 'only' && !isWild(resource);
  const kinds = isOneResource ? kindsOfRelativeId(resource) : [];
  const unlisted: string[] = [];
  const inapplicable: string[] = [];
  for (const name of names) {
    const action = findAction(name);
    if (action !== null && listedKinds.has(action.resourceType)) continue;
    const isUnlisted = action === null ? isOneResource : kinds.includes(action.resourceType);
    (isUnlisted ? unlisted : inapplicable).push(name);
  }
  return { unlisted, inapplicable };
}

/** The surprises among actions on one resource, as the line writes them. */
function checkUnlisted(
  { decision, resource }: DecisionAssertion,
  names: readonly string[],
  { policies, tree, context, mode }: AssertionSubject,
): readonly Failure[] {
  if (decision === 'only') return [];
  const [node = null] = nodesOf('on', resource, tree);
  const instance = resource.split('/').slice(0, 2).join('/');
  const region = (findNode(tree, instance) ?? tree.nodes[0])?.region ?? '';
  const arn = formatArn({
    partition: 'acs',
    service: 'mse',
    region,
    account: tree.accountId,
    relativeId: resource,
  });
  return names.flatMap((name): readonly Failure[] => {
    const action = findAction(name)?.fullName ?? name;
    const found = evaluate(policies, { action, resource: arn, context }, mode).decision;
    return meets(found, decision) ? [] : [{ action, resource, node, expected: decision, decision: found }];
  });
}

/** `*` alone is the account: its relative id. */
function isWild(resource: string): boolean {
  return resource !== '*' && hasWildcard(resource);
}

/** In the order of the tree, each once. */
function nodesOf(depth: 'on' | 'in', resource: string, tree: ResourceTree): readonly ResourceNode[] {
  const matched = isWild(resource)
    ? tree.nodes.filter(({ relativeId }) => matchesPattern(resource, relativeId))
    : (tree.byRelativeId.get(resource) ?? []).flatMap((place) => tree.nodes[place] ?? []);
  if (depth === 'on') return matched;
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

function meets(decision: Decision, expected: Failure['expected']): boolean {
  return expected === 'deny' ? decision !== 'allow' : decision === expected;
}
