// Policies for questions about all requests: their documents for the proof, and their decisions to confirm witnesses.

import type { AuthorizationRequest } from '../engine/account/request.ts';
import { Analysis } from '../engine/analysis/questions.ts';
import type { PolicySet, StatementId } from '../engine/analysis/questions.ts';
import { CLIENT_REQUESTS } from '../engine/analysis/request-types.ts';
import type { WitnessNames } from '../engine/analysis/witness-names.ts';
import type { AccessPath } from '../engine/catalog/schema.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { CompiledPolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { Decision, MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { evaluate } from '../engine/evaluation/decide/evaluate.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';

export class AnalyzedPolicies {
  readonly documents: PolicySet;
  readonly #compiled: readonly CompiledPolicy[];
  readonly #mode: MatchingMode;

  constructor(documents: PolicySet, compiled: readonly CompiledPolicy[], mode: MatchingMode) {
    this.documents = documents;
    this.#compiled = compiled;
    this.#mode = mode;
  }

  decide(request: AuthorizationRequest): Decision {
    return evaluate(this.#compiled, request, this.#mode).decision;
  }

  /** The same policies without one statement. */
  without({ policy, statement }: StatementId): AnalyzedPolicies {
    const compiled = this.#compiled.map((one, index) =>
      index === policy
        ? { ...one, statements: one.statements.filter(({ source }) => source.index !== statement) }
        : one,
    );
    return new AnalyzedPolicies(this.documents, compiled, this.#mode);
  }
}

/** A test for requests that one set allows and the other doesn't. */
export function isAllowedOnlyBy(
  one: AnalyzedPolicies,
  other: AnalyzedPolicies,
): (request: AuthorizationRequest) => boolean {
  return (request) => one.decide(request) === 'allow' && other.decide(request) !== 'allow';
}

/** An analysis in which each call of `read` adds policies that are attached together. `client`: of the requests of Nacos clients alone. */
export function createAnalysis(
  mode: MatchingMode,
  names: WitnessNames,
  path: AccessPath = 'console',
): { readonly analysis: Analysis; readonly read: (policies: readonly ParsedPolicy[]) => AnalyzedPolicies } {
  return {
    analysis: new Analysis({
      isHierarchical: mode === 'hierarchical',
      names,
      ...(path === 'client' ? { actions: CLIENT_REQUESTS } : {}),
    }),
    read: (policies) =>
      new AnalyzedPolicies(
        policies.map((policy) => (policy.kind === 'accepted' ? policy.document : null)),
        policies.map(compilePolicy),
        mode,
      ),
  };
}
