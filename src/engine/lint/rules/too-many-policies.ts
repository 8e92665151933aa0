// More policies attached to one user than RAM allows: 10 custom and 20 system policies. Source: RAM "Limits".

import { defineRule } from '../rule.ts';

const LIMITS = { custom: 10, system: 20 } as const;
const EXAMPLE = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}]}';

export const tooManyPolicies = defineRule({
  code: 'too-many-policies',
  severity: 'warning',
  examples: { bad: EXAMPLE, good: EXAMPLE, given: { attached: { custom: 11, system: 0 } } },
  source: { title: 'RAM: Limits', url: null },
  check: ({ parsed, attached }) => {
    if (attached === null) return [];
    const { start } = parsed.document.span;
    return (['custom', 'system'] as const)
      .filter((kind) => attached[kind] > LIMITS[kind])
      .map((kind) => ({
        span: { start, end: start + 1 },
        params: { kind, count: attached[kind], limit: LIMITS[kind] },
        fix: null,
      }));
  },
});
