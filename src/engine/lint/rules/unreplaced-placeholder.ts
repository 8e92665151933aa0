// Something that a template or a document left to be filled in: `${instanceId}`, `<account-id>`, or the ellipsis of
// `3fd98c48-...`. RAM compares it as it is written, in resources and in conditions. A resource of that very name may exist.

import type { Span } from '../../policy/span.ts';
import { clausesOf } from '../condition-clauses.ts';
import { placeholderIn } from '../named-resources.ts';
import { defineRule } from '../rule.ts';
import { matchesListedResource } from '../listed-resources.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

/** Where the placeholder stands: in an ARN that matches nothing here, in one that names a listed resource, in a condition. */
type PlaceholderKind = 'missing' | 'listed' | 'condition';

export const unreplacedPlaceholder = defineRule({
  code: 'unreplaced-placeholder',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/${instanceId}"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ statements, tree }) => [
    ...statements
      .flatMap(({ resources }) => resources)
      .flatMap((resource) => {
        const { span, value } = resource.source;
        const placeholder = placeholderIn(value);
        if (placeholder === null) return [];
        return [
          reportOf(span, value, placeholder, matchesListedResource(resource, tree) ? 'listed' : 'missing'),
        ];
      }),
    ...clausesOf(statements)
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
