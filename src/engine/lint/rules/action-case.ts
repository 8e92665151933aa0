// A known action in other letter case than MSE's. RAM ignores the case of actions "in most cases" and recommends the spelling
// of the service.

import { KNOWN_ACTIONS } from '../../catalog/operations.ts';
import { replaceString } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  KNOWN_ACTIONS.map((action) => [action.toLowerCase(), action]),
);

export const actionCase = defineRule({
  code: 'action-case',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:getnacosconfig","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":"*"}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ statements }) =>
    statements
      .flatMap(({ actions }) => actions)
      .flatMap(({ pattern, source: { span, value } }) => {
        const usual = SPELLINGS.get(pattern);
        if (usual === undefined || usual === value) return [];
        return [{ span, params: { action: value, usual }, fix: replaceString(span, usual) }];
      }),
});
