// A known action in other letters than MSE's. RAM matches actions without regard to case "in most cases", and advises to write
// them as the service does.

import { KNOWN_ACTIONS } from '../../catalog/operations.ts';
import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

const spelling: ReadonlyMap<string, string> = new Map(
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
        const usual = spelling.get(pattern);
        if (usual === undefined || usual === value) return [];
        const fix = { edits: [{ span, text: JSON.stringify(usual) }] };
        return [{ span, params: { action: value, usual }, fix }];
      }),
});
