// What a rule gets: the input of a lint run, and the analyses that several rules share. Each is computed on first use, once a run.

import type { ResourceNode } from '../account/resource-tree.ts';
import type { CompiledResource } from '../evaluation/decide/compile-policy.ts';
import { clausesOf } from './condition-clauses.ts';
import type { LocatedClause } from './condition-clauses.ts';
import type { LintInput } from './lint-input.ts';
import { createListedMatcher } from './listed-resources.ts';
import { instancesOf, namedResourcesOf } from './named-resources.ts';
import type { NamedResource } from './named-resources.ts';
import { analyzePolicies } from './policy-analysis.ts';
import type { PolicyAnalysis } from './policy-analysis.ts';
import { findRedundantStatements } from './redundant-statements.ts';
import type { RedundantStatements } from './redundant-statements.ts';
import { RequestProofs } from './request-proofs.ts';
import { findResourceTypeMismatches } from './resource-type-mismatch.ts';
import type { ResourceTypeMismatch } from './resource-type-mismatch.ts';
import { createSampleRequests } from './sample-requests.ts';
import type { SampleRequests } from './sample-requests.ts';

export interface LintContext extends LintInput, SampleRequests {
  /** The statements with the catalog's actions that they match. */
  readonly analysis: PolicyAnalysis;
  /** Every condition clause, in the order of the text. */
  readonly clauses: readonly LocatedClause[];
  /** Every ARN whose service is `mse`, in the order of the text. */
  readonly namedResources: readonly NamedResource[];
  /** The instances that the account lists. */
  readonly instances: readonly ResourceNode[];
  readonly resourceTypeMismatches: readonly ResourceTypeMismatch[];
  readonly redundantStatements: RedundantStatements;
  /** Proofs over all requests. Their work is limited for the whole run. */
  readonly proofs: RequestProofs;
  /** Whether the pattern itself matches a resource that the account lists, or the account. */
  readonly matchesListed: (resource: CompiledResource) => boolean;
}

export function createLintContext(input: LintInput): LintContext {
  const matchesListed = createListedMatcher(input.tree);
  const analysis = lazy(() => analyzePolicies(input));
  const clauses = lazy(() => clausesOf(input.statements));
  const namedResources = lazy(() => namedResourcesOf(input.statements));
  const instances = lazy(() => instancesOf(input.tree));
  const resourceTypeMismatches = lazy(() => findResourceTypeMismatches(analysis().own));
  const proofs = lazy(() => new RequestProofs(input.mode));
  const redundantStatements = lazy(() => findRedundantStatements(input, proofs()));
  return {
    ...input,
    ...createSampleRequests(input, matchesListed),
    matchesListed,
    get analysis() {
      return analysis();
    },
    get clauses() {
      return clauses();
    },
    get namedResources() {
      return namedResources();
    },
    get instances() {
      return instances();
    },
    get resourceTypeMismatches() {
      return resourceTypeMismatches();
    },
    get redundantStatements() {
      return redundantStatements();
    },
    get proofs() {
      return proofs();
    },
  };
}

/** Computes the value at the first call and returns the same one from then on. */
function lazy<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | null = null;
  return () => (computed ??= { value: compute() }).value;
}
