// An action on something that it is never asked about: of an instance on a namespace, or of configurations on a service. The
// second shows in the account alone, since both have one form of ARN: this is Example 5 of MSE's documentation.

import { actionsIn } from '../../catalog/catalog.ts';
import type { ResourceKind } from '../../catalog/schema.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import type { CompiledResource } from '../../evaluation/decide/compile-policy.ts';
import { segmentsOf } from '../../catalog/relative-id.ts';
import type { Span } from '../../policy/span.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { leastSlashes } from '../subsumption.ts';
import { resourceTypeMismatches } from '../resource-type-mismatch.ts';
import { instancesOf } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import type { LintInput } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { analysisOf } from '../policy-analysis.ts';

/** What a resource turned out to be; `leaf` where only its depth is known. */
type Found = Exclude<ResourceKind, 'account' | 'instance'> | 'leaf';

const BY_SLASHES: readonly Found[] = ['namespace', 'group', 'leaf'];

export const actionResourceMismatch = defineRule({
  code: 'action-resource-mismatch',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:UpdateNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/test-service"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:UpdateNacosService","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/test-service"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (input) => [...tooDeep(input), ...otherLeaves(input)],
});

/** The places of the actions at fault: what else could be said of them would lead astray. */
export function mismatchedPlaces(input: LintInput): ReadonlySet<Span> {
  return new Set(actionResourceMismatch.find(input).map(({ span }) => span));
}

interface Mismatch {
  readonly action: string;
  readonly resource: string;
  /** What the action is asked about. */
  readonly wanted: ResourceKind;
  readonly found: Found;
}

/** Whatever the account holds: the resources lie below all that the action is asked about. */
function tooDeep(input: LintInput) {
  return resourceTypeMismatches(input)
    .filter(({ kind }) => kind === 'other')
    .flatMap(({ analyzed: { statement }, action: { source, matched } }) => {
      const deepest = actionsIn(matched).at(-1);
      const [resource] = statement.resources;
      if (deepest === undefined || resource?.fields === undefined || resource.fields === null) return [];
      const found = BY_SLASHES[Math.min(leastSlashes(resource.fields.relativeId), 4) - 2] ?? 'leaf';
      return [reportOf(source, resource, deepest.resourceType, found)];
    });
}

/** The account has a service of that name and no configuration, or the other way round. */
function otherLeaves(input: LintInput) {
  const { tree } = input;
  return analysisOf(input).own.flatMap(({ statement, patterns }) => {
    const [resource] = statement.resources;
    const kinds = new Set(statement.resources.map((each) => leafKindOf(each, tree)));
    const [found] = kinds;
    if (statement.actionKind === 'not-action' || kinds.size !== 1) return [];
    if (resource === undefined || found === undefined || found === null) return [];
    return patterns.flatMap(({ source, matched }) => {
      const wanted = new Set(actionsIn(matched).map(({ resourceType }) => resourceType));
      const [only] = wanted;
      if (wanted.size !== 1 || (only !== 'config' && only !== 'service') || only === found) return [];
      return [reportOf(source, resource, only, found)];
    });
  });
}

function reportOf(
  { value, span }: CompiledResource['source'],
  resource: CompiledResource,
  wanted: ResourceKind,
  found: Found,
) {
  const params: Mismatch = { action: value, resource: resource.source.value, wanted, found };
  return { span, params, fix: null };
}

/** What the account holds at that very id: one kind of leaf, or null. Of an instance that it lacks, the nearest is looked at. */
function leafKindOf({ fields }: CompiledResource, tree: ResourceTree): 'config' | 'service' | null {
  if (fields === null) return null;
  const [type, instance = '', ...rest] = segmentsOf(fields.relativeId);
  if (type !== 'instance' || rest.length < 3 || hasWildcard(fields.relativeId)) return null;
  const isThere = tree.byRelativeId.has(`instance/${instance}`);
  const nearest = isThere
    ? instance
    : nearestOf(
        instance,
        instancesOf(tree).map(({ id }) => id),
      );
  const places = tree.byRelativeId.get(['instance', nearest ?? '', ...rest].join('/')) ?? [];
  const kinds = new Set(places.map((place) => tree.nodes[place]?.kind));
  const [kind] = kinds;
  return kinds.size === 1 && (kind === 'config' || kind === 'service') ? kind : null;
}
