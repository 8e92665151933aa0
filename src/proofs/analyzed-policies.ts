// Policies for questions about all requests: their documents for the proof, and their decisions to confirm witnesses.

import type { AuthorizationRequest } from '../engine/account/request.ts';
import { Analysis } from '../engine/analysis/questions.ts';
import type { PolicySet, StatementId } from '../engine/analysis/questions.ts';
import { actionsBy, CLIENT_REQUESTS, GUIDE_ACTIONS } from '../engine/analysis/request-types.ts';
import type { ActionTable } from '../engine/analysis/request-types.ts';
import type { WitnessNames } from '../engine/analysis/witness-names.ts';
import type { AccessPath } from '../engine/catalog/schema.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { CompiledPolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { Decision, MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { evaluate } from '../engine/evaluation/decide/evaluate.ts';
import { GUIDE_TYPES } from '../engine/evaluation/decide/resource-types.ts';
import type { ResourceTypes } from '../engine/evaluation/decide/resource-types.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';

export class AnalyzedPolicies {
  readonly documents: PolicySet;
  readonly #compiled: readonly CompiledPolicy[];
  readonly #mode: MatchingMode;
  readonly #types: ResourceTypes;

  constructor(
    documents: PolicySet,
    compiled: readonly CompiledPolicy[],
    mode: MatchingMode,
    types: ResourceTypes,
  ) {
    this.documents = documents;
    this.#compiled = compiled;
    this.#mode = mode;
    this.#types = types;
  }

  decide(request: AuthorizationRequest): Decision {
    return evaluate(this.#compiled, request, this.#mode, this.#types).decision;
  }

  /** The same policies without one statement. */
  without({ policy, statement }: StatementId): AnalyzedPolicies {
    const compiled = this.#compiled.map((one, index) =>
      index === policy
        ? { ...one, statements: one.statements.filter(({ source }) => source.index !== statement) }
        : one,
    );
    return new AnalyzedPolicies(this.documents, compiled, this.#mode, this.#types);
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
  types: ResourceTypes = GUIDE_TYPES,
  maxWork?: number,
): { readonly analysis: Analysis; readonly read: (policies: readonly ParsedPolicy[]) => AnalyzedPolicies } {
  return {
    analysis: new Analysis({
      isHierarchical: mode === 'hierarchical',
      names,
      ...(maxWork === undefined ? {} : { maxWork }),
      ...(path === 'client'
        ? { actions: CLIENT_REQUESTS, hasOnlyTheseActions: true }
        : { actions: tableOf(types) }),
    }),
    read: (policies) =>
      new AnalyzedPolicies(
        policies.map((policy) => (policy.kind === 'accepted' ? policy.document : null)),
        policies.map(compilePolicy),
        mode,
        types,
      ),
  };
}

const tables = new WeakMap<ResourceTypes, ActionTable>();

function tableOf(types: ResourceTypes): ActionTable {
  if (types.special === null) return GUIDE_ACTIONS;
  const known = tables.get(types) ?? actionsBy((action) => types.scopeOf(action));
  tables.set(types, known);
  return known;
}
