// Proves assertions for all names, regions and accounts; those that say so, in any context.

import type { RequestContext } from '../engine/account/request.ts';
import type { AssertionScope } from '../engine/analysis/questions.ts';
import type { WitnessNames } from '../engine/analysis/witness-names.ts';
import type { AccessPath } from '../engine/catalog/schema.ts';
import type { Assertion, DecisionAssertion } from '../engine/evaluation/assertions/assertion.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
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
  /** Whether only the guide says what actions are authorized on. */
  readonly isByGuide: boolean;
}

/** Proves lines of one list. Keeps what it learns about the policies. */
export class AssertionProver {
  readonly #subject: ProofSubject;
  readonly #assertions: readonly Assertion[];
  readonly #analyses: Partial<Record<AccessPath, ReturnType<typeof analysisOf>>> = {};

  /** `assertions` is the whole list, on which `deny everything else` depends. */
  constructor(subject: ProofSubject, assertions: readonly Assertion[]) {
    this.#subject = subject;
    this.#assertions = assertions;
  }

  prove(assertion: Assertion): AssertionProof {
    const { context, areClientsChecked, isByGuide } = this.#subject;
    const { path = 'console' } = assertion;
    if (!isByGuide || assertion.underEveryReading === true) return { kind: 'unknown', reason: 'reading' };
    if (path === 'client' && !areClientsChecked) return { kind: 'unknown', reason: 'unchecked-clients' };
    const asked = onRequestedResource(assertion.kind === 'rest' ? denyEverything(assertion) : assertion);
    const except = assertion.kind === 'rest' ? this.#allowedBeside(assertion) : [];
    if (asked === null || except === null) return { kind: 'unknown', reason: 'resource-forms' };
    const { analysis, policies } = (this.#analyses[path] ??= analysisOf(this.#subject, path));
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

function analysisOf({ mode, names, policies }: ProofSubject, path: AccessPath) {
  const { analysis, read } = createAnalysis(mode, names, path);
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
