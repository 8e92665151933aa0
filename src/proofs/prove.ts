// Questions about all requests, with witnesses confirmed by `evaluate`.

import type { RequestContext } from '../engine/account/request.ts';
import type { AssertionScope } from '../engine/analysis/assertion-scopes.ts';
import type { Analysis, AssertionVerdict } from '../engine/analysis/questions.ts';
import { describeExcess } from '../engine/analysis/semantic-diff.ts';
import type { DiffSide } from '../engine/analysis/semantic-diff.ts';
import { CLIENT_CATALOG } from '../engine/catalog/catalog.ts';
import { clientKindOf, clientRelativeId, kindsOfRelativeId } from '../engine/catalog/relative-id.ts';
import { matchesPattern } from '../engine/policy/pattern.ts';
import type { DecisionAssertion } from '../engine/evaluation/assertions/assertion.ts';
import { isAllowedOnlyBy } from './analyzed-policies.ts';
import type { AnalyzedPolicies } from './analyzed-policies.ts';

/** What the new policies allow, compared with the old ones. `changed`: some requests more, others less. */
export type DiffVerdict = 'same' | 'more' | 'less' | 'changed' | 'unknown';

export interface ComparisonProof {
  readonly verdict: DiffVerdict;
  /** Requests that only the new policies allow. */
  readonly gained: DiffSide;
  /** Requests that only the old policies allow. */
  readonly lost: DiffSide;
}

/** Compares what two policy sets allow, over all requests. */
export function compareSets(
  analysis: Analysis,
  before: AnalyzedPolicies,
  after: AnalyzedPolicies,
): ComparisonProof {
  const gained = describeExcess(analysis, after.documents, before.documents, isAllowedOnlyBy(after, before));
  const lost = describeExcess(analysis, before.documents, after.documents, isAllowedOnlyBy(before, after));
  return { verdict: verdictOf(gained, lost), gained, lost };
}

function verdictOf(gained: DiffSide, lost: DiffSide): DiffVerdict {
  if (gained.kind === 'unknown' || lost.kind === 'unknown') return 'unknown';
  if (gained.kind === 'some') return lost.kind === 'some' ? 'changed' : 'more';
  return lost.kind === 'some' ? 'less' : 'same';
}

/** A line about clients as lines about the resources of clients, one for each form of them. Other lines stay. */
export function onRequestedResources(assertion: DecisionAssertion): readonly DecisionAssertion[] {
  const { path, actions, resource } = assertion;
  const isLeaf = kindsOfRelativeId(resource).includes('config') && clientKindOf(resource) === null;
  if (path === undefined || !isLeaf) return [assertion];
  const asked = CLIENT_CATALOG.filter(({ fullName }) => isNamedBy(actions, fullName));
  const kinds = [...new Set(asked.map(({ resourceType }) => resourceType))];
  return kinds.map((kind) => ({
    ...assertion,
    actions: asked.flatMap(({ fullName, resourceType }) => (resourceType === kind ? [fullName] : [])),
    resource: clientRelativeId(kind, resource),
  }));
}

function isNamedBy(patterns: readonly string[], action: string): boolean {
  return patterns.some((pattern) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
}

/**
 * Whether an assertion holds for all names, regions and accounts, except for some requests. `context` null: in any context.
 */
export function proveAssertion(
  analysis: Analysis,
  policies: AnalyzedPolicies,
  assertion: DecisionAssertion,
  context: RequestContext | null,
  except: readonly AssertionScope[] = [],
): AssertionVerdict {
  return analysis.holds(policies.documents, { ...assertion, except }, context, (request) => {
    const decision = policies.decide(request);
    switch (assertion.decision) {
      case 'deny':
        return decision === 'allow';
      case 'only':
        return isNamedBy(assertion.actions, request.action) !== (decision === 'allow');
      case 'allow':
      case 'explicit-deny':
      case 'implicit-deny':
        return decision !== assertion.decision;
    }
  });
}
