// A placeholder from a template or a document: `${instanceId}`, `<account-id>`, or the ellipsis of `3fd98c48-...`. RAM compares it
// literally, in resources and in conditions. A resource with exactly that name may exist.

import type { Span } from '../../policy/span.ts';
import { placeholderIn } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

/** The position of the placeholder: an ARN that matches no listed resource, one that does, or a condition. */
type PlaceholderKind = 'missing' | 'listed' | 'condition';

export const unreplacedPlaceholder = defineRule({
  code: 'unreplaced-placeholder',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/${instanceId}"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ statements, clauses, matchesListed }) => [
    ...statements
      .flatMap(({ resources }) => resources)
      .flatMap((resource) => {
        const { span, value } = resource.source;
        const placeholder = placeholderIn(value);
        if (placeholder === null) return [];
        return [reportOf(span, value, placeholder, matchesListed(resource) ? 'listed' : 'missing')];
      }),
    ...clauses
      .filter(({ operator }) => operator.value.type === 'string')
      .flatMap(({ values }) => values)
      .flatMap(({ span, value }) => {
        const placeholder = /\$\{(?!acs:)[^}]*\}/.exec(value)?.[0];
        return placeholder === undefined ? [] : [reportOf(span, value, placeholder, 'condition')];
      }),
  ],
});

function reportOf(span: Span, value: string, placeholder: string, kind: PlaceholderKind) {
  return { span, params: { placeholder, value, kind }, fix: null };
}
