// Actions of MSE on a resource of another service: no request for them ever names it. Only where all actions are MSE's: with
// others beside, the resource may be theirs.

import { SERVICE_CODES } from '../../catalog/service-codes.ts';
import { formatArn } from '../../policy/arn.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

const others: ReadonlySet<string> = new Set(SERVICE_CODES);

export const arnServiceMismatch = defineRule({
  code: 'arn-service-mismatch',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:oss:*:*:*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:*"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ statements }) =>
    statements
      .filter(({ actionKind }) => actionKind === 'action')
      .filter(({ actions }) => actions.every(({ pattern }) => pattern.startsWith('mse:')))
      .flatMap(({ resources }) => resources)
      .flatMap(({ source: { span, value }, fields }) => {
        if (fields === null || matchesPattern(fields.service, 'mse')) return [];
        const { service } = fields;
        const isMisspelt = !others.has(service) && nearestOf(service, ['mse']) !== null;
        const suggestion = isMisspelt ? formatArn({ ...fields, service: 'mse' }) : null;
        const fix = suggestion === null ? null : { edits: [{ span, text: JSON.stringify(suggestion) }] };
        return [{ span, params: { resource: value, service, suggestion }, fix }];
      }),
});
