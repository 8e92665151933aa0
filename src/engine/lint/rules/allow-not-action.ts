// An Allow of all but some actions: what it lets in is not written anywhere, and grows with every action that a service adds.

import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

export const allowNotAction = defineRule({
  code: 'allow-not-action',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","NotAction":"mse:Delete*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:List*","mse:Get*"],"Resource":"*"}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ statements }) =>
    statements.flatMap(({ effect, actionKind, actions, resources, source }) => {
      if (effect === 'Deny' || actionKind === 'action' || source.action === null) return [];
      const params = {
        excluded: actions.map((action) => action.source.value),
        otherServices: resources.some(({ fields }) => fields === null || fields.service !== 'mse'),
      };
      return [{ span: source.action.span, params, fix: null }];
    }),
});
