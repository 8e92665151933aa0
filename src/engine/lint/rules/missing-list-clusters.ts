// Permissions on an instance without the list of instances: MSE's console begins with that list, so the instance cannot be
// reached in it. Calls by API work without.

import { actionsIn } from '../../catalog/catalog.ts';
import { defineRule } from '../rule.ts';
import { grantedOn } from '../sample-requests.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { addStatement, fixOf } from '../statement-edits.ts';
import { isForClients, setOf, statementsOn, analysisOf } from '../policy-analysis.ts';
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
  check: (input) => {
    const { own, pool } = analysisOf(input);
    // A Deny of the list is meant; an Allow under a condition is one.
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
            resourceType !== 'account' && grantedOn(input, statement, fullName, resourceType) !== null,
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
    return [{ span, params, fix: fixOf(input.parsed, addStatement(input.parsed, members)) }];
  },
});
