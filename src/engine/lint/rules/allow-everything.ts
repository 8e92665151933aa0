// An Allow of every action on every resource, of every service: whoever has it can do all that the account can.

import { isEveryArn } from '../subsumption.ts';
import { defineRule } from '../rule.ts';
import type { LintInput } from '../rule.ts';

export const allowEverything = defineRule({
  code: 'allow-everything',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}]}',
  },
  source: { title: 'RAM: Validate policies', url: null },
  check: (input) =>
    input.statements.flatMap(({ effect, actionKind, actions, resources, clauses }) => {
      const action = actions.find(({ pattern }) => isEveryAction(pattern));
      const resource = resources.find(({ fields }) => fields === null || isEveryArn(fields));
      if (effect !== 'Allow' || actionKind !== 'action' || clauses.length > 0) return [];
      if (action === undefined || resource === undefined) return [];
      return [{ span: action.source.span, params: { hasDeny: hasDeny(input) }, fix: null }];
    }),
});

/** Whether an attached policy denies anything, so that not all that an Allow names is allowed. */
export function hasDeny({ statements, otherPolicies }: LintInput): boolean {
  const others = otherPolicies.flatMap((policy) => policy.statements);
  return [...statements, ...others].some(({ effect }) => effect === 'Deny');
}

/** `*` or `*:*`, however many stars they are written with. */
export function isEveryAction(pattern: string): boolean {
  return /^\*+(:\*+)?$/.test(pattern);
}
