// Something that a template or a document left to be filled in: `${instanceId}`, `<account-id>`, or the ellipsis of
// `3fd98c48-...`. To RAM these are letters like any others.

import { defineRule } from '../rule.ts';
import { placeholderIn } from '../named-resources.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

export const unreplacedPlaceholder = defineRule({
  code: 'unreplaced-placeholder',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/${instanceId}"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ statements }) =>
    statements
      .flatMap(({ resources }) => resources)
      .flatMap(({ source: { span, value } }) => {
        const placeholder = placeholderIn(value);
        return placeholder === null ? [] : [{ span, params: { placeholder }, fix: null }];
      }),
});
