// Checks assertions. Listed resources are read from the account's matrix, which a law compares with `evaluate`; unlisted
// resources are passed to `evaluate` itself.

import type { RequestContext } from '../../account/request.ts';
import {
  clientKindOf,
  clientRelativeId,
  kindsOfRelativeId,
  truncateTo,
  withoutClientSegment,
} from '../../catalog/relative-id.ts';
import { findNode, nodesWithId } from '../../account/walk-tree.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { actionsIn, actionSetOf, actionOf, CATALOG, findAction } from '../../catalog/catalog.ts';
import { GUIDE_TYPES, READINGS } from '../decide/resource-types.ts';
import { resourceTypesOf } from '../decide/reference-types.ts';
import type { Reading, ResourceTypes } from '../decide/resource-types.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { AccessPath, ResourceKind } from '../../catalog/schema.ts';
import { mseArn } from '../../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import { answersBelow } from '../decide/answers-below.ts';
import { decisionIn } from '../decide/cell.ts';
import type { CompiledPolicy } from '../decide/compile-policy.ts';
import type { Decision, MatchingMode } from '../decide/decision.ts';
import { evaluate } from '../decide/evaluate.ts';
import type { Assertion, AssertedDecision, DecisionAssertion } from './assertion.ts';
import { buildMatrix, computeGrants, PATHS } from '../decide/permission-matrix.ts';
import type { ActionSet, PermissionMatrix } from '../decide/permission-matrix.ts';

/** The input of the decisions that assertions check. */
export interface AssertionSubject {
  readonly policies: readonly CompiledPolicy[];
  readonly tree: ResourceTree;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  /** What actions are authorized on; by default what the guide says. */
  readonly types?: ResourceTypes;
}

/** A decision that differs from the asserted one. */
export interface Failure {
  /** The full name. */
  readonly action: string;
  readonly path: AccessPath;
  readonly resource: string;
  /** The node of the resource; null if the account does not list it. */
  readonly node: ResourceNode | null;
  readonly expected: Exclude<AssertedDecision, 'only'>;
  readonly decision: Decision;
  /** The reading and the mode that decide so; null if the line doesn't ask for every reading. */
  readonly under: { readonly reading: Reading; readonly mode: MatchingMode } | null;
}

export interface AssertionResult {
  /** The number of requests checked. An assertion that checks none does not hold. */
  readonly requestCount: number;
  /** The actions without wildcards that apply to no resource in the scope. If there is one, the assertion does not hold. */
  readonly inapplicable: readonly string[];
  /** The number of decisions that differ. */
  readonly failureCount: number;
  /** The first of them, in tree and catalog order. */
  readonly failures: readonly Failure[];
}

export function holds({ requestCount, inapplicable, failureCount }: AssertionResult): boolean {
  return requestCount > 0 && inapplicable.length === 0 && failureCount === 0;
}

/** The requests to check: nodes, and for each the actions to check on it. */
interface Requests {
  readonly nodes: readonly ResourceNode[];
  readonly actionsOn: (node: ResourceNode) => ActionSet;
  readonly expectedOf: (action: CatalogAction) => Failure['expected'];
}

/** More failures are only counted. */
const MAX_FAILURES = 100;

/** Creates a function that checks one assertion of the list at a time, so a long list can be checked in slices. */
export function createChecker(
  assertions: readonly Assertion[],
  subject: AssertionSubject,
): (assertion: Assertion) => AssertionResult {
  const check = createCheckerBy(assertions, subject);
  let byReading: readonly ReadingChecker[] | null = null;
  return (assertion) => {
    if (assertion.underEveryReading !== true) return check(assertion);
    byReading ??= READINGS.flatMap((reading) =>
      MODES.map((mode) => ({
        under: { reading, mode },
        check: createCheckerBy(assertions, { ...subject, mode, types: resourceTypesOf(reading) }),
      })),
    );
    return mergeResults(byReading.map((each) => ({ ...each, result: each.check(assertion) })));
  };
}

interface ReadingChecker {
  readonly under: NonNullable<Failure['under']>;
  readonly check: (assertion: Assertion) => AssertionResult;
}

const MODES = ['hierarchical', 'literal'] as const;

/** Counts a request once; it fails if it fails by one reading. */
function mergeResults(
  results: readonly (Pick<ReadingChecker, 'under'> & { readonly result: AssertionResult })[],
): AssertionResult {
  const failures = new Map<string, Failure>();
  for (const { under, result } of results) {
    for (const failure of result.failures) {
      const key = `${failure.action} ${failure.path} ${failure.node?.key ?? failure.resource}`;
      if (!failures.has(key)) failures.set(key, { ...failure, under });
    }
  }
  return {
    requestCount: Math.max(...results.map(({ result }) => result.requestCount)),
    inapplicable: [...new Set(results.flatMap(({ result }) => result.inapplicable))],
    failureCount: Math.max(failures.size, ...results.map(({ result }) => result.failureCount)),
    failures: [...failures.values()].slice(0, MAX_FAILURES),
  };
}

/** Checks by the reading and in the mode of the subject. */
function createCheckerBy(
  assertions: readonly Assertion[],
  subject: AssertionSubject,
): (assertion: Assertion) => AssertionResult {
  const matrix = matrixOf(subject, subject.context);
  const rest: Partial<Record<AccessPath, AssertionResult>> = {};
  return (assertion) => {
    if (assertion.kind === 'rest') {
      return (rest[assertion.path ?? 'console'] ??= checkRest(assertions, subject, matrix, assertion.path));
    }
    const asked = onNode(assertion);
    const requests = requestsOf(asked, subject);
    const hasContext = Object.keys(assertion.context).length > 0;
    const context = { ...subject.context, ...assertion.context };
    const listed = check(requests, hasContext ? matrixOf(subject, context) : matrix, subject);
    const { unlisted, inapplicable } = sortNames(asked, requests.nodes, typesOf(subject));
    if (unlisted.length + inapplicable.length === 0) return listed;
    const written = checkUnlisted(asked, unlisted, { ...subject, context });
    return {
      requestCount: listed.requestCount + unlisted.length,
      inapplicable,
      failureCount: listed.failureCount + written.length,
      failures: [...listed.failures, ...written].slice(0, MAX_FAILURES),
    };
  };
}

/** A line about clients can name a resource in either form. */
function onNode(assertion: DecisionAssertion): DecisionAssertion {
  return assertion.path === 'client'
    ? { ...assertion, resource: withoutClientSegment(assertion.resource) }
    : assertion;
}

function typesOf({ types = GUIDE_TYPES }: AssertionSubject): ResourceTypes {
  return types;
}

/** A line names resources as the guide does, or as the chosen reading does. */
function applicableOn(kind: ResourceKind, types: ResourceTypes): ActionSet {
  return types.actionsOn(kind) | GUIDE_TYPES.actionsOn(kind);
}

function matrixOf({ policies, tree, types }: AssertionSubject, context: RequestContext): PermissionMatrix {
  return buildMatrix(
    tree,
    policies.map((policy) => computeGrants(policy, tree, context)),
    types,
  );
}

function check(requests: Requests, matrix: PermissionMatrix, { mode }: AssertionSubject): AssertionResult {
  const allowExpected = actionSetOf(CATALOG.filter((action) => requests.expectedOf(action) === 'allow'));
  const eitherDeny = actionSetOf(CATALOG.filter((action) => requests.expectedOf(action) === 'deny'));
  const explicitDeny = actionSetOf(
    CATALOG.filter((action) => requests.expectedOf(action) === 'explicit-deny'),
  );
  const implicitDeny = ~(allowExpected | eitherDeny | explicitDeny);
  const answers = answersBelow(matrix, mode);
  const failures: Failure[] = [];
  let count = 0;
  let failureCount = 0;
  for (const node of requests.nodes) {
    const actions = requests.actionsOn(node);
    if (actions === 0) continue;
    count += countActions(actions);
    const decisions = { allow: answers.allow[node.index] ?? 0, deny: answers.deny[node.index] ?? 0 };
    const { allow, deny } = decisions;
    const failing =
      actions &
      ((allowExpected & ~allow) |
        (eitherDeny & allow) |
        (explicitDeny & ~deny) |
        (implicitDeny & (allow | deny)));
    if (failing === 0) continue;
    failureCount += countActions(failing);
    if (failures.length >= MAX_FAILURES) continue;
    for (const action of actionsIn(failing)) {
      failures.push({
        action: action.fullName,
        path: action.path,
        resource: node.relativeId,
        node,
        expected: requests.expectedOf(action),
        decision: decisionIn(decisions, action),
        under: null,
      });
    }
  }
  return {
    requestCount: count,
    inapplicable: [],
    failureCount,
    failures: failures.slice(0, MAX_FAILURES),
  };
}

function countActions(actions: ActionSet): number {
  let rest = actions;
  let size = 0;
  for (; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}

function requestsOf(assertion: DecisionAssertion, subject: AssertionSubject): Requests {
  const { decision, depth, resource } = assertion;
  const types = typesOf(subject);
  const named = actionSetOf(CATALOG.filter((action) => isAsked(action, assertion)));
  const wanted = decision === 'only' ? named | setOfPath(assertion.path) : named;
  return {
    nodes: nodesInScope(depth, resource, subject.tree),
    actionsOn: ({ kind }) => applicableOn(kind, types) & wanted,
    expectedOf: ({ mask }) => (decision !== 'only' ? decision : (named & mask) === 0 ? 'deny' : 'allow'),
  };
}

/** Checks that everything no `allow` and no `only` covers is denied. */
function checkRest(
  assertions: readonly Assertion[],
  subject: AssertionSubject,
  matrix: PermissionMatrix,
  path: Assertion['path'],
): AssertionResult {
  const { nodes } = subject.tree;
  const types = typesOf(subject);
  const named = new Int32Array(nodes.length);
  for (const assertion of assertions) {
    if (assertion.kind === 'rest') continue;
    if (assertion.decision !== 'allow' && assertion.decision !== 'only') continue;
    const requests = requestsOf({ ...onNode(assertion), decision: 'allow' }, subject);
    for (const node of requests.nodes) {
      // An action authorized on a container is named there.
      let at: ResourceNode | undefined = node;
      for (let rest = requests.actionsOn(node); at !== undefined && rest !== 0; at = nodes[at.parent]) {
        const here = rest & types.actionsOn(at.kind);
        named[at.index] = (named[at.index] ?? 0) | here;
        rest &= ~here;
      }
    }
  }
  return check(
    {
      nodes,
      actionsOn: ({ index, kind }) => types.actionsOn(kind) & setOfPath(path) & ~(named[index] ?? 0),
      expectedOf: () => 'deny',
    },
    matrix,
    subject,
  );
}

/**
 * The actions without wildcards that apply to no listed node in the scope. If the line names one resource, those that apply to
 * its kind are checked anyway, as `unlisted`: this shows that a near miss is denied. So are actions outside the catalog, whose
 * resource type is unknown.
 */
function sortNames(
  { decision, actions, depth, resource, path }: DecisionAssertion,
  nodes: readonly ResourceNode[],
  types: ResourceTypes,
): { unlisted: readonly string[]; inapplicable: readonly string[] } {
  const names = actions.filter((action) => !hasWildcard(action));
  const listedKinds = [...new Set(nodes.map(({ kind }) => kind))];
  const isOneResource = depth === 'on' && decision !== 'only' && !isPattern(resource);
  const kinds = isOneResource ? kindsOfRelativeId(resource) : [];
  const unlisted: string[] = [];
  const inapplicable: string[] = [];
  for (const name of names) {
    const action = actionNamed(name, path);
    const applies = (kind: ResourceKind) => ((action?.mask ?? 0) & applicableOn(kind, types)) !== 0;
    if (listedKinds.some(applies)) continue;
    const isUnlisted = action === null && path === undefined ? isOneResource : kinds.some(applies);
    (isUnlisted ? unlisted : inapplicable).push(name);
  }
  return { unlisted, inapplicable };
}

/** The failures among actions on one unlisted resource. */
function checkUnlisted(
  { decision, resource, path }: DecisionAssertion,
  names: readonly string[],
  { policies, tree, context, mode, types }: AssertionSubject,
): readonly Failure[] {
  if (decision === 'only') return [];
  const [node = null] = nodesInScope('on', resource, tree);
  const region = (findNode(tree, truncateTo('instance', resource)) ?? tree.nodes[0])?.region ?? '';
  return names.flatMap((name): readonly Failure[] => {
    const known = actionNamed(name, path);
    const action = known?.fullName ?? name;
    const isPlain = known?.path === 'client' && clientKindOf(resource) === null;
    const requested = isPlain ? clientRelativeId(known.resourceType, resource) : resource;
    const arn = mseArn(region, tree.accountId, requested);
    const found = evaluate(policies, { action, resource: arn, context }, mode, types).decision;
    return isMet(found, decision)
      ? []
      : [
          {
            action,
            path: known?.path ?? 'console',
            resource,
            node,
            expected: decision,
            decision: found,
            under: null,
          },
        ];
  });
}

/** `*` alone is the account: its relative id. */
function isPattern(resource: string): boolean {
  return resource !== '*' && hasWildcard(resource);
}

/** The nodes in the scope, in tree order, without duplicates. */
function nodesInScope(depth: 'on' | 'in', resource: string, tree: ResourceTree): readonly ResourceNode[] {
  const matched = isPattern(resource)
    ? tree.nodes.filter(({ relativeId }) => matchesPattern(resource, relativeId))
    : nodesWithId(tree, resource);
  if (depth === 'on') return matched;
  const found: ResourceNode[] = [];
  let end = 0;
  for (const node of matched) {
    for (const descendant of tree.nodes.slice(Math.max(node.index, end), node.end)) found.push(descendant);
    end = Math.max(end, node.end);
  }
  return found;
}

/** The sets of the actions of each path. */
const [[, CONSOLE_SET], [, CLIENT_SET]] = PATHS;

function setOfPath(path: Assertion['path']): ActionSet {
  return path === 'client' ? CLIENT_SET : CONSOLE_SET;
}

function isAsked({ fullName, path }: CatalogAction, assertion: DecisionAssertion): boolean {
  if (path === (assertion.path ?? 'console')) return isNamed(fullName, assertion.actions);
  // A pattern without `via client` is about the console's actions only.
  const exact = assertion.actions.filter((action) => !hasWildcard(action));
  return assertion.path === undefined && findAction(fullName)?.path === 'client' && isNamed(fullName, exact);
}

/** The action that a line names; null if the path has none. */
function actionNamed(name: string, path: Assertion['path']): CatalogAction | null {
  if (path === undefined) return findAction(name);
  return actionOf(name, path);
}

function isNamed(action: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
}

function isMet(decision: Decision, expected: Failure['expected']): boolean {
  return expected === 'deny' ? decision !== 'allow' : decision === expected;
}
