// Permissions on an instance without permission to list instances: the MSE console starts with that list, so the user cannot
// reach the instance there. API calls do not need the list.

import { actionsIn } from '../../catalog/catalog.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { addStatement, fixOf } from '../statement-edits.ts';
import { isForClients, setOf, statementsOn } from '../policy-analysis.ts';
import { ACCOUNT_RESOURCE } from './account-action-on-instance.ts';

const LIST_CLUSTERS = setOf('ListClusters');

export const missingListClusters = defineRule({
  code: 'missing-list-clusters',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Allow","Action":"mse:ListClusters","Resource":"acs:mse:*:*:*"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (lint) => {
    const { own, pool } = lint.analysis;
    // A Deny of the list is intentional; an Allow with a condition counts as an Allow.
    const decided = (['Allow', 'Deny'] as const).some(
      (effect) => statementsOn(pool, effect, LIST_CLUSTERS, 'account').length > 0,
    );
    if (decided) return [];
    const granted = own
      .filter(({ statement }) => statement.effect === 'Allow' && !isForClients(statement))
      .flatMap(({ statement, covered }) =>
        statement.resources.map((resource) => ({
          statement: { ...statement, resources: [resource] },
          covered,
        })),
      )
      .find(({ statement, covered }) =>
        actionsIn(covered).some(
          ({ resourceType, fullName }) =>
            resourceType !== 'account' && lint.grantedOn(statement, fullName, resourceType) !== null,
        ),
      );
    const resource = granted?.statement.resources[0];
    if (granted === undefined || resource === undefined) return [];
    const { span, value } = resource.source;
    const params = { resource: value, conditional: granted.statement.clauses.length > 0 };
    const members = [
      ['Effect', JSON.stringify('Allow')],
      ['Action', JSON.stringify('mse:ListClusters')],
      ['Resource', JSON.stringify(ACCOUNT_RESOURCE)],
    ] as const;
    return [{ span, params, fix: fixOf(lint.parsed, addStatement(lint.parsed, members)) }];
  },
});
