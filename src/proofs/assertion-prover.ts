// Proves assertions for all names, regions and accounts; those that say so, in any context.

import type { RequestContext } from '../engine/account/request.ts';
import type { AssertionScope } from '../engine/analysis/assertion-scopes.ts';
import type { WitnessNames } from '../engine/analysis/witness-names.ts';
import type { ObservedFact } from '../engine/catalog/observed-fact.ts';
import type { AccessPath } from '../engine/catalog/schema.ts';
import type { Assertion, DecisionAssertion } from '../engine/evaluation/assertions/assertion.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { resourceTypesOf } from '../engine/evaluation/decide/reference-types.ts';
import { READINGS } from '../engine/evaluation/decide/resource-types.ts';
import type { Reading } from '../engine/evaluation/decide/resource-types.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { createAnalysis } from './analyzed-policies.ts';
import { onRequestedResource, proveAssertion } from './prove.ts';
import type { AssertionProof } from './proven-outcome.ts';

/** What an assertion is about, as plain data that a worker can get. */
export interface ProofSubject {
  readonly policies: readonly ParsedPolicy[];
  /** Keys that a line does not set. */
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  readonly names: WitnessNames;
  /** Whether every instance authorizes Nacos clients. */
  readonly areClientsChecked: boolean;
  readonly reading: Reading;
  readonly facts: readonly ObservedFact[];
}

/** Proves lines of one list. Keeps what it learns about the policies. */
export class AssertionProver {
  readonly #subject: ProofSubject;
  readonly #assertions: readonly Assertion[];
  readonly #analyses = new Map<string, ReturnType<typeof analysisOf>>();

  /** `assertions` is the whole list, on which `deny everything else` depends. */
  constructor(subject: ProofSubject, assertions: readonly Assertion[]) {
    this.#subject = subject;
    this.#assertions = assertions;
  }

  prove(assertion: Assertion): AssertionProof {
    const { mode, reading } = this.#subject;
    if (assertion.underEveryReading !== true) return this.#proveUnder(assertion, reading, mode);
    let unknown: AssertionProof | null = null;
    for (const under of EVERY_READING) {
      const proof = this.#proveUnder(assertion, under.reading, under.mode);
      if (proof.kind === 'no') return { ...proof, under };
      if (proof.kind === 'applies-to-nothing') return proof;
      if (proof.kind === 'unknown') unknown ??= proof;
    }
    return unknown ?? { kind: 'yes' };
  }

  #proveUnder(assertion: Assertion, reading: Reading, mode: MatchingMode): AssertionProof {
    const { context, areClientsChecked } = this.#subject;
    const { path = 'console' } = assertion;
    if (path === 'client' && !areClientsChecked) return { kind: 'unknown', reason: 'unchecked-clients' };
    const asked = onRequestedResource(assertion.kind === 'rest' ? denyEverything(assertion) : assertion);
    const except = assertion.kind === 'rest' ? this.#allowedBeside(assertion) : [];
    if (asked === null || except === null) return { kind: 'unknown', reason: 'resource-forms' };
    const key = `${path} ${reading} ${mode}`;
    const { analysis, policies } =
      this.#analyses.get(key) ?? analysisOf({ ...this.#subject, reading, mode }, path);
    this.#analyses.set(key, { analysis, policies });
    return proveAssertion(
      analysis,
      policies,
      asked,
      assertion.inAnyContext === true ? null : context,
      except,
    );
  }

  /** What the `allow` and `only` lines of the same path name; null if one names resources of several forms. */
  #allowedBeside({ path }: Assertion): readonly AssertionScope[] | null {
    const scopes: AssertionScope[] = [];
    for (const assertion of this.#assertions) {
      if (assertion.kind === 'rest' || assertion.path !== path) continue;
      if (assertion.decision !== 'allow' && assertion.decision !== 'only') continue;
      const scope = onRequestedResource(assertion);
      if (scope === null) return null;
      scopes.push(scope);
    }
    return scopes;
  }
}

const EVERY_READING = READINGS.flatMap((reading) =>
  (['hierarchical', 'literal'] as const).map((mode) => ({ reading, mode })),
);

function analysisOf({ mode, names, policies, reading, facts }: ProofSubject, path: AccessPath) {
  const { analysis, read } = createAnalysis(mode, names, path, resourceTypesOf(reading, facts));
  return { analysis, policies: read(policies) };
}

/** `deny everything else` as the only line. */
function denyEverything({ path }: Assertion): DecisionAssertion {
  return {
    kind: 'decision',
    decision: 'deny',
    actions: ['*'],
    depth: 'in',
    resource: '*',
    context: {},
    ...(path && { path }),
  };
}
