// An action on a resource type that it is not authorized on: an instance action on a namespace, or a configuration action on a
// service. Only the account tells the second, since both types have the same ARN form (Example 5 of MSE's documentation).

import { actionsIn } from '../../catalog/catalog.ts';
import type { ResourceKind } from '../../catalog/schema.ts';
import type { CompiledResource } from '../../evaluation/decide/compile-policy.ts';
import { countSlashes, segmentsOf } from '../../catalog/relative-id.ts';
import { nodesWithId } from '../../account/walk-tree.ts';
import type { Span } from '../../policy/span.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { defineRule } from '../rule.ts';
import type { LintContext } from '../lint-context.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

/** The type of a resource; `leaf` where only its depth is known. */
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
  check: (lint) => [...tooDeep(lint), ...otherLeaves(lint)],
});

/** The spans of the reported actions. Other findings on them would mislead. */
export function mismatchedSpans(lint: LintContext): ReadonlySet<Span> {
  return new Set(actionResourceMismatch.find(lint).map(({ span }) => span));
}

interface Mismatch {
  readonly action: string;
  readonly resource: string;
  /** The resource type of the action. */
  readonly wanted: ResourceKind;
  readonly found: Found;
}

/** Independent of the account: the resources are deeper than every resource type of the action. */
function tooDeep(lint: LintContext) {
  return lint.resourceTypeMismatches
    .filter(({ kind }) => kind === 'other')
    .flatMap(({ analyzed: { statement }, action: { source, matched } }) => {
      const deepest = actionsIn(matched).at(-1);
      const [resource] = statement.resources;
      if (deepest === undefined || resource?.fields === undefined || resource.fields === null) return [];
      const found = BY_SLASHES[Math.min(countSlashes(resource.fields.relativeId), 4) - 2] ?? 'leaf';
      return [reportOf(source, resource, deepest.resourceType, found)];
    });
}

/** The account has a service of that name and no configuration, or the reverse. */
function otherLeaves(lint: LintContext) {
  return lint.analysis.own.flatMap(({ statement, patterns }) => {
    const [resource] = statement.resources;
    const kinds = new Set(statement.resources.map((each) => leafKindOf(each, lint)));
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

/** The type of the leaf with this id, or null if there is none or both. For an unknown instance id, looks in the nearest one. */
function leafKindOf(
  { fields }: CompiledResource,
  { tree, instances }: LintContext,
): 'config' | 'service' | null {
  if (fields === null) return null;
  const [type, instance = '', ...rest] = segmentsOf(fields.relativeId);
  if (type !== 'instance' || rest.length < 3 || hasWildcard(fields.relativeId)) return null;
  const isThere = tree.byRelativeId.has(`instance/${instance}`);
  const nearest = isThere
    ? instance
    : nearestOf(
        instance,
        instances.map(({ id }) => id),
      );
  const nodes = nodesWithId(tree, ['instance', nearest ?? '', ...rest].join('/'));
  const kinds = new Set(nodes.map((node) => node.kind));
  const [kind] = kinds;
  return kinds.size === 1 && (kind === 'config' || kind === 'service') ? kind : null;
}
