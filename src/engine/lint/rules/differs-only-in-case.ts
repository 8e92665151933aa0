// A name that the account has in other letter case: `Public` for `public`, group `g` for `G`. ARNs are case-sensitive
// (documented), so the pattern does not match the intended resource.

import { matchesPattern } from '../../policy/pattern.ts';
import { formatArn } from '../../policy/arn.ts';
import { missingNameIn, replaceSegmentByOneOf, sameButCase } from '../named-resources.ts';
import type { NamedResource } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { replaceByOneOf } from '../fix.ts';
import { POLICY_ELEMENTS } from '../sources.ts';
import type { ResourceNode } from '../../account/resource-tree.ts';

/** The part of the ARN that is written in other letter case. */
type Part = 'region' | 'instance' | 'namespace' | 'group' | 'name';
const PARTS: readonly Part[] = ['region', 'instance', 'namespace', 'group', 'name'];

export const differsOnlyInCase = defineRule({
  code: 'differs-only-in-case',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/Public"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ namedResources, instances, tree }) =>
    namedResources.flatMap((resource) => {
      const { source } = resource;
      const missing = missingNameIn(resource, tree);
      const ids = missing === null ? [] : sameButCase(missing);
      if (missing !== null && ids.length > 0) {
        const part = PARTS[missing.index] ?? 'name';
        const params = { part, written: missing.name, existing: ids };
        return [{ span: source.span, params, fix: replaceSegmentByOneOf(resource, missing.index, ids) }];
      }
      return inRegion(resource, instances);
    }),
});

function inRegion({ source, fields }: NamedResource, instances: readonly ResourceNode[]) {
  const { region } = fields;
  const regions = new Set(instances.map((instance) => instance.region));
  const lower = region.toLowerCase();
  if (lower === region || !regions.has(lower) || [...regions].some((one) => matchesPattern(region, one)))
    return [];
  const part: Part = 'region';
  const [fix] = replaceByOneOf(source.span, [formatArn({ ...fields, region: lower })]);
  const fixes = fix === undefined ? [] : [{ ...fix, choice: lower }];
  return [{ span: source.span, params: { part, written: region, existing: [lower] }, fix: fixes }];
}
