// Whether decisions are as expected: each expectation is turned into requests, and each request is put to `evaluate`.

import type { RequestContext } from '../account/request.ts';
import { arnOf } from '../account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../account/resource-tree.ts';
import { CATALOG, findAction } from '../catalog/catalog.ts';
import { formatArn } from '../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../policy/pattern.ts';
import type { CompiledPolicy } from './compile-policy.ts';
import type { Decision, MatchingMode } from './decision.ts';
import { evaluate } from './evaluate.ts';
import type { Expectation, ExpectedDecision } from './expectation.ts';

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
  readonly surprises: readonly Surprise[];
}

export function holds({ asked, surprises }: ExpectationResult): boolean {
  return asked > 0 && surprises.length === 0;
}

interface Question {
  readonly action: string;
  readonly resource: string;
  readonly node: ResourceNode | null;
}

/** The results, in the order of the list. */
export function checkExpectations(
  expectations: readonly Expectation[],
  subject: ExpectationSubject,
): readonly ExpectationResult[] {
  return expectations.map((expectation) =>
    expectation.kind === 'rest'
      ? checkRest(expectations, subject)
      : checkDecision(expectation, questionsOf(expectation, subject.tree), subject),
  );
}

function checkDecision(
  { decision: expected, actions, context }: Extract<Expectation, { kind: 'decision' }>,
  questions: readonly Question[],
  subject: ExpectationSubject,
): ExpectationResult {
  const asked = { ...subject, context: { ...subject.context, ...context } };
  const surprises = questions.flatMap((question): readonly Surprise[] => {
    const decision = decide(question, asked);
    const wanted = expected === 'only' ? (isNamed(question.action, actions) ? 'allow' : 'deny') : expected;
    return meets(decision, wanted) ? [] : [{ ...question, expected: wanted, decision }];
  });
  return { asked: questions.length, surprises };
}

/** All that the account has, without what an `allow` or an `only` names. */
function checkRest(expectations: readonly Expectation[], subject: ExpectationSubject): ExpectationResult {
  const named = new Set<string>();
  for (const expectation of expectations) {
    if (expectation.kind === 'rest') continue;
    if (expectation.decision !== 'allow' && expectation.decision !== 'only') continue;
    for (const question of questionsOf(expectation, subject.tree)) {
      if (isNamed(question.action, expectation.actions)) named.add(keyOf(question));
    }
  }
  const rest = subject.tree.nodes
    .flatMap((node) => questionsAbout(node))
    .filter((question) => !named.has(keyOf(question)));
  const surprises = rest.flatMap((question): readonly Surprise[] => {
    const decision = decide(question, subject);
    return decision === 'allow' ? [{ ...question, expected: 'deny', decision }] : [];
  });
  return { asked: rest.length, surprises };
}

function keyOf({ action, resource, node }: Question): string {
  return `${node?.kind ?? ''} ${action.toLowerCase()} ${resource}`;
}

function questionsOf(
  { decision, actions, reach, resource }: Extract<Expectation, { kind: 'decision' }>,
  tree: ResourceTree,
): readonly Question[] {
  const nodes = nodesOf(reach, resource, tree);
  const wanted = nodes
    .flatMap((node) => questionsAbout(node))
    .filter(({ action }) => decision === 'only' || isNamed(action, actions));
  if (wanted.length > 0 || reach === 'in' || isWild(resource) || decision === 'only') return wanted;
  // One resource that the account lacks, or an action that is not asked about it: the request is put as it is written.
  return actions.flatMap((action) => {
    const known = hasWildcard(action) ? null : (findAction(action)?.fullName ?? action);
    return known === null ? [] : [{ action: known, resource, node: nodes[0] ?? null }];
  });
}

/** `*` alone is the account: its relative id. */
function isWild(resource: string): boolean {
  return resource !== '*' && hasWildcard(resource);
}

function nodesOf(reach: 'on' | 'in', resource: string, tree: ResourceTree): readonly ResourceNode[] {
  const matched = tree.nodes.filter(({ relativeId }) =>
    isWild(resource) ? matchesPattern(resource, relativeId) : relativeId === resource,
  );
  if (reach === 'on') return matched;
  const places = new Set(
    matched.flatMap(({ index, end }) => Array.from({ length: end - index }, (_, place) => index + place)),
  );
  return tree.nodes.filter(({ index }) => places.has(index));
}

function questionsAbout(node: ResourceNode): readonly Question[] {
  return CATALOG.filter(({ askedAbout }) => askedAbout === node.kind).map(({ fullName }) => ({
    action: fullName,
    resource: node.relativeId,
    node,
  }));
}

function isNamed(action: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
}

function decide({ action, resource, node }: Question, subject: ExpectationSubject): Decision {
  const { policies, tree, context, mode } = subject;
  const region = tree.nodes[0]?.region ?? '';
  const arn =
    node === null
      ? formatArn({ partition: 'acs', service: 'mse', region, account: tree.accountId, relativeId: resource })
      : arnOf(tree, node);
  return evaluate(policies, { action, resource: arn, context }, mode).decision;
}

function meets(decision: Decision, expected: Exclude<ExpectedDecision, 'only'>): boolean {
  return expected === 'deny' ? decision !== 'allow' : decision === expected;
}
