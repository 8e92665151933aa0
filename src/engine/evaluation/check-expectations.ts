// Whether decisions are as expected. Resources that the account lists are read from its matrix, which a law compares with
// `evaluate`; a resource that it does not list is passed to `evaluate` itself.

import type { RequestContext } from '../account/request.ts';
import { kindsOfRelativeId } from '../account/resource-ref.ts';
import { findNode } from '../account/resource-tree.ts';
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
  /** How many requests it checks. One that checks none does not hold. */
  readonly asked: number;
  /** The actions named in full that apply to no resource in its scope. One such action, and the expectation does not hold. */
  readonly inapplicable: readonly string[];
  /** How many decisions are not as expected. */
  readonly surprising: number;
  /** The first of them, in the order of the tree and the catalog. */
  readonly surprises: readonly Surprise[];
}

export function holds({ asked, inapplicable, surprising }: ExpectationResult): boolean {
  return asked > 0 && inapplicable.length === 0 && surprising === 0;
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
    const hasContext = Object.keys(expectation.context).length > 0;
    const context = { ...subject.context, ...expectation.context };
    const listed = check(asked, hasContext ? matrixOf(subject, context) : matrix, subject);
    const { unlisted, inapplicable } = sortNames(expectation, asked.nodes);
    if (unlisted.length + inapplicable.length === 0) return listed;
    const written = checkUnlisted(expectation, unlisted, { ...subject, context });
    return {
      asked: listed.asked + unlisted.length,
      inapplicable,
      surprising: listed.surprising + written.length,
      surprises: [...listed.surprises, ...written].slice(0, MOST_SURPRISES),
    };
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
  return { asked: count, inapplicable: [], surprising, surprises: surprises.slice(0, MOST_SURPRISES) };
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

/**
 * The actions named in full that no listed node in the scope is authorized for. Where the line names one resource, those that
 * apply to its kind are checked all the same, as `unlisted`: a near miss can be shown to be denied. So are actions outside the
 * catalog, whose resource type is not known.
 */
function sortNames(
  { decision, actions, reach, resource }: DecisionExpectation,
  nodes: readonly ResourceNode[],
): { unlisted: readonly string[]; inapplicable: readonly string[] } {
  const names = actions.filter((action) => !hasWildcard(action));
  const listedKinds = new Set(nodes.map(({ kind }) => kind));
  const isOneResource = reach === 'on' && decision !== 'only' && !isWild(resource);
  const kinds = isOneResource ? kindsOfRelativeId(resource) : [];
  const unlisted: string[] = [];
  const inapplicable: string[] = [];
  for (const name of names) {
    const action = findAction(name);
    if (action !== null && listedKinds.has(action.askedAbout)) continue;
    const isUnlisted = action === null ? isOneResource : kinds.includes(action.askedAbout);
    (isUnlisted ? unlisted : inapplicable).push(name);
  }
  return { unlisted, inapplicable };
}

/** The surprises among actions on one resource, as the line writes them. */
function checkUnlisted(
  { decision, resource }: DecisionExpectation,
  names: readonly string[],
  { policies, tree, context, mode }: ExpectationSubject,
): readonly Surprise[] {
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
  return names.flatMap((name): readonly Surprise[] => {
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
