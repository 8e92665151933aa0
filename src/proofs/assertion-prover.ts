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
import { onRequestedResources, proveAssertion } from './prove.ts';
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
    const { analysis, policies } = this.#analysisUnder(path, reading, mode);
    const except = assertion.kind === 'rest' ? this.#allowedBeside(assertion) : [];
    const asked = onRequestedResources(assertion.kind === 'rest' ? denyEverything(assertion) : assertion);
    const keys = assertion.inAnyContext === true ? null : context;
    return together(asked.map((one) => proveAssertion(analysis, policies, one, keys, except)));
  }

  #analysisUnder(path: AccessPath, reading: Reading, mode: MatchingMode) {
    const key = `${path} ${reading} ${mode}`;
    const known = this.#analyses.get(key) ?? analysisOf({ ...this.#subject, reading, mode }, path);
    this.#analyses.set(key, known);
    return known;
  }

  /** What the `allow` and `only` lines of the same path name. */
  #allowedBeside({ path }: Assertion): readonly AssertionScope[] {
    return this.#assertions.flatMap((assertion) =>
      assertion.kind !== 'rest' &&
      assertion.path === path &&
      (assertion.decision === 'allow' || assertion.decision === 'only')
        ? onRequestedResources(assertion)
        : [],
    );
  }
}

/** The proof of a line whose parts have these proofs. */
function together(proofs: readonly AssertionProof[]): AssertionProof {
  const first = (kind: AssertionProof['kind']) => proofs.find((proof) => proof.kind === kind);
  return first('no') ?? first('unknown') ?? first('yes') ?? { kind: 'applies-to-nothing' };
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
