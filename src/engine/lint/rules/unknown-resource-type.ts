// A relative ID that does not begin with `instance/`. MSE's other resource types are unpublished, so the rule reports only what is
// probably meant as an instance: a similar word, an instance ID after another word, or an instance ID alone.

import { hasWildcard } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { replaceSegment } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

const ID = /^mse-/;

export const unknownResourceType = defineRule({
  code: 'unknown-resource-type',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instances/mse-cn-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ namedResources }) =>
    namedResources.flatMap((resource) => {
      const { source, segments } = resource;
      const [type = '', second = ''] = segments;
      if (type === 'instance' || type === '' || hasWildcard(type)) return [];
      const isBareId = ID.test(type);
      if (!isBareId && !ID.test(second) && nearestOf(type, ['instance']) === null) return [];
      const fix = replaceSegment(resource, 0, isBareId ? `instance/${type}` : 'instance');
      return [{ span: source.span, params: { resource: source.value, type: isBareId ? null : type }, fix }];
    }),
});
