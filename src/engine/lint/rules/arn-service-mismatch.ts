// Actions of MSE on a resource of another service, or with an empty service: no request for them has such a resource. Reported
// only where all actions are MSE's; otherwise the resource may belong to another action.

import { SERVICE_CODES } from '../../catalog/service-codes.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import type { CompiledResource, CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { formatArn } from '../../policy/arn.ts';
import type { Arn } from '../../policy/arn.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { shapeOf } from '../arn-shape.ts';
import { defineRule } from '../rule.ts';
import { replaceString } from '../fix.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

const OTHER_SERVICES: ReadonlySet<string> = new Set(SERVICE_CODES);

export const arnServiceMismatch = defineRule({
  code: 'arn-service-mismatch',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:oss:*:*:*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:*"}]}',
  },
  source: MSE_PERMISSIONS,
  check: ({ statements, tree }) =>
    statements.flatMap((statement) =>
      statement.resources.flatMap((resource) => {
        const { source, fields } = resource;
        if (fields === null || !isOfOtherService(statement, resource)) return [];
        const { service } = fields;
        const suggestion = suggestionFor(fields, tree);
        const fix = suggestion === null ? null : replaceString(source.span, suggestion);
        return [{ span: source.span, params: { resource: source.value, service, suggestion }, fix }];
      }),
    ),
});

/** Whether all actions are MSE's and the resource is not. */
export function isOfOtherService(
  { actionKind, actions }: CompiledStatement,
  { fields }: CompiledResource,
): boolean {
  if (fields === null || actionKind !== 'action' || matchesPattern(fields.service, 'mse')) return false;
  return actions.every(({ pattern }) => pattern.startsWith('mse:'));
}

function suggestionFor(fields: Arn, tree: ResourceTree): string | null {
  if (fields.service === '') return shapeOf(fields, tree)?.suggestions[0] ?? 'acs:mse:*:*:*';
  const isMisspelt = !OTHER_SERVICES.has(fields.service) && nearestOf(fields.service, ['mse']) !== null;
  return isMisspelt ? formatArn({ ...fields, service: 'mse' }) : null;
}
