// An Allow of every action of every service on every resource: full control of the account.

import type { Arn } from '../../policy/arn.ts';
import { defineRule } from '../rule.ts';
import { hasDeny } from '../policy-analysis.ts';

export const allowEverything = defineRule({
  code: 'allow-everything',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}]}',
  },
  source: { title: 'RAM: Validate policies', url: null },
  check: (lint) =>
    lint.statements.flatMap(({ effect, actionKind, actions, resources, clauses }) => {
      const action = actions.find(({ pattern }) => isEveryAction(pattern));
      const resource = resources.find(({ fields }) => fields === null || isEveryArn(fields));
      if (effect !== 'Allow' || actionKind !== 'action' || clauses.length > 0) return [];
      if (action === undefined || resource === undefined) return [];
      return [{ span: action.source.span, params: { hasDeny: hasDeny(lint.analysis) }, fix: null }];
    }),
});

/** Whether the pattern is `*` or `*:*`, with any number of stars. */
export function isEveryAction(pattern: string): boolean {
  return /^\*+(:\*+)?$/.test(pattern);
}

function isEveryArn({ service, region, account, relativeId }: Arn): boolean {
  return [service, region, account, relativeId].every((field) => field === '*');
}
