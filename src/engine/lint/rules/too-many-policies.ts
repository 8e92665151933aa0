// More policies attached to one user than RAM allows: 10 custom and 20 system policies. Source: RAM "Limits".

import { defineRule } from '../rule.ts';

const LIMITS = { custom: 10, system: 20 } as const;
const EXAMPLE = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}]}';
const ELEVEN = Array.from({ length: LIMITS.custom + 1 }, () => ({ kind: 'custom' }) as const);

export const tooManyPolicies = defineRule({
  code: 'too-many-policies',
  severity: 'warning',
  examples: { bad: EXAMPLE, good: EXAMPLE, given: { attached: ELEVEN } },
  source: { title: 'RAM: Limits', url: null },
  check: ({ parsed, attached }) => {
    if (attached === null) return [];
    const { start } = parsed.document.span;
    return (['custom', 'system'] as const).flatMap((kind) => {
      const count = attached.filter((policy) => policy.kind === kind).length;
      const limit = LIMITS[kind];
      if (count <= limit) return [];
      return [{ span: { start, end: start + 1 }, params: { kind, count, limit }, fix: null }];
    });
  },
});
