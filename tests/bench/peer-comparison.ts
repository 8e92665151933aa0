// Compares the three engines on one workload: first their decisions, then their speed.

import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import type { AuthorizationRequest } from '../../src/engine/account/request.ts';
import { arnOf } from '../../src/engine/account/resource-tree.ts';
import type { CompiledPolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { askCasbin } from './casbin-peer.ts';
import { askCedar } from './cedar-peer.ts';
import { peerRulesOf } from './peer-rules.ts';
import type { Ask } from './peer-rules.ts';
import { medianTimes } from './timing.ts';
import { compileText, isAllowed, readDecisions, wholeMatrix } from './whole-matrix.ts';
import type { Question, Workload } from './workloads.ts';

export interface Comparison {
  readonly policies: number;
  readonly statements: number;
  readonly resources: number;
  /** The number of decisions, each action on each resource, and how many of them allow. */
  readonly decisions: number;
  readonly allowed: number;
  /** The number of single requests, checked and timed, for the peers and for `evaluate`. */
  readonly sample: number;
  /** With the matrix, from compiled policies. */
  readonly oursPerSecond: number;
  /** The same, from policy texts. */
  readonly oursFromTextPerSecond: number;
  /** One request at a time, like the peers. */
  readonly evaluatePerSecond: number;
  readonly casbinPerSecond: number;
  readonly cedarPerSecond: number;
  readonly ratioToFastestPeer: number;
  readonly evaluateRatioToFastestPeer: number;
}

/** Throws if the engines differ on any request of the sample. */
export async function comparePeers(workload: Workload): Promise<Comparison> {
  const { name, texts, tree, questions, sample } = workload;
  const policies = texts.map(compileText);
  const rules = peerRulesOf(texts);
  const casbin = await askCasbin(rules);
  const cedar = askCedar(name, rules);
  const single = askEvaluate(policies, workload);
  const matrix = wholeMatrix(policies, tree);
  assertAgreement(sample, (question) => isAllowed(matrix, question), { casbin, cedar, evaluate: single });

  const allowed = questions.filter((question) => isAllowed(matrix, question)).length;
  const sampleAllowed = sample.filter((question) => isAllowed(matrix, question)).length;
  const askAll = (ask: Ask) => (): void => assertCount(sample.filter(ask).length, sampleAllowed);
  const [ours, fromText, bySingle, byCasbin, byCedar] = medianTimes([
    () => assertCount(readDecisions(wholeMatrix(policies, tree)), allowed),
    () => assertCount(readDecisions(wholeMatrix(texts.map(compileText), tree)), allowed),
    askAll(single),
    askAll(casbin),
    askAll(cedar),
  ]);
  const oursPerSecond = perSecond(questions.length, ours);
  const evaluatePerSecond = perSecond(sample.length, bySingle);
  const casbinPerSecond = perSecond(sample.length, byCasbin);
  const cedarPerSecond = perSecond(sample.length, byCedar);
  const fastestPeer = Math.max(casbinPerSecond, cedarPerSecond);
  return {
    policies: policies.length,
    statements: rules.length,
    resources: tree.nodes.length,
    decisions: questions.length,
    allowed,
    sample: sample.length,
    oursPerSecond,
    oursFromTextPerSecond: perSecond(questions.length, fromText),
    evaluatePerSecond,
    casbinPerSecond,
    cedarPerSecond,
    ratioToFastestPeer: oursPerSecond / fastestPeer,
    evaluateRatioToFastestPeer: evaluatePerSecond / fastestPeer,
  };
}

/** `evaluate`, one request after another. Requests are created beforehand. */
function askEvaluate(policies: readonly CompiledPolicy[], { tree, sample }: Workload): Ask {
  const requests = new Map<Question, AuthorizationRequest>(
    sample.map((question) => [
      question,
      {
        action: question.action.fullName,
        resource: arnOf(tree, question.node),
        context: DEFAULT_CONTEXT,
      },
    ]),
  );
  return (question) => {
    const request = requests.get(question);
    if (request === undefined) throw new Error('Only the sample has single requests');
    return evaluate(policies, request, 'hierarchical').decision === 'allow';
  };
}

function assertAgreement(
  sample: readonly Question[],
  ours: Ask,
  others: Readonly<Record<string, Ask>>,
): void {
  for (const [name, ask] of Object.entries(others)) {
    const disputed = sample.filter((question) => ask(question) !== ours(question));
    const [first] = disputed;
    if (first === undefined) continue;
    throw new Error(
      `${name} disagrees on ${String(disputed.length)} of ${String(sample.length)} decisions, ` +
        `first on ${first.action.fullName} for ${first.node.relativeId}: the matrix says ${ours(first) ? 'allow' : 'deny'}`,
    );
  }
}

/** Every run is checked, so that no engine can skip work. */
function assertCount(actual: number, expected: number): void {
  if (actual !== expected)
    throw new Error(`${String(actual)} decisions allow instead of ${String(expected)}`);
}

function perSecond(decisions: number, milliseconds: number): number {
  return Math.round((decisions * 1000) / milliseconds);
}
