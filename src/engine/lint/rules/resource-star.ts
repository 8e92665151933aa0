// Write actions that can be granted on one resource according to the guide, granted on all. MSE's API reference lists most of
// them under "All resources", so the finding does not promise that a narrower resource works. `service-admin` reports an Allow of
// all actions. CreateCluster is excluded, since its request has no instance ID.

import { CONSOLE_ACTIONS } from '../../catalog/catalog.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { ActionName } from '../../catalog/actions.ts';
import type { CompiledResource } from '../../evaluation/decide/compile-policy.ts';
import { consoleActionsMatchedBy } from '../policy-analysis.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';

export const resourceStar = defineRule({
  code: 'resource-star',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:UpdateNacosConfig","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:UpdateNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (lint) =>
    lint.statements.flatMap((statement) => {
      if (statement.effect !== 'Allow' || statement.actionKind !== 'action') return [];
      const covered = consoleActionsMatchedBy(statement);
      const actions = CONSOLE_ACTIONS.filter(({ mask }) => (covered & mask) !== 0);
      if (actions.length === CONSOLE_ACTIONS.length) return [];
      const writes = actions.filter(
        ({ access, resourceType, name }) =>
          access === 'write' && resourceType !== 'account' && name !== 'CreateCluster',
      );
      return statement.resources.filter(isOpen).flatMap((resource) => {
        const granted = writes.filter(
          ({ fullName, resourceType }) =>
            lint.grantedOn({ ...statement, resources: [resource] }, fullName, resourceType) !== null,
        );
        if (granted.length === 0) return [];
        const isUndisputed = (name: ActionName) => SCOPED_IN_BOTH.includes(name);
        const params = {
          resource: resource.source.value,
          actions: granted.map(({ fullName }) => fullName),
          // MSE's API reference lists these under "All resources".
          disputed: granted.filter(({ name }) => !isUndisputed(name)).map(({ fullName }) => fullName),
          conditional: statement.clauses.length > 0,
        };
        return [{ span: resource.source.span, params, fix: null }];
      });
    }),
});

/** Write actions that both the guide and MSE's API reference authorize on an instance or a namespace. */
const SCOPED_IN_BOTH: readonly ActionName[] = ['RestartCluster', 'RetryCluster', 'UpdateNacosCluster'];

function isOpen({ fields }: CompiledResource): boolean {
  return fields === null || (matchesPattern(fields.service, 'mse') && fields.relativeId === '*');
}
