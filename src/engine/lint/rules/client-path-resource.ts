// Console actions on an ARN of Nacos clients, `…/<group>/config/<dataId>` or `…/<group>/naming/<service>`: console actions are
// authorized on `…/<group>/<dataId>`. Source: MSE "Fine-grained authorization in configuration centers", "… in registries".

import { findNode } from '../../account/walk-tree.ts';
import { actionsIn } from '../../catalog/catalog.ts';
import { CLIENT_ONLY_ACTIONS, CLIENT_PATH_ACTIONS } from '../../catalog/operations.ts';
import { matchesAction } from '../../evaluation/decide/match-statement.ts';
import { consoleActionsMatchedBy } from '../policy-analysis.ts';
import { defineRule } from '../rule.ts';

/** Whether the segments are of an ARN of Nacos clients. */
export function isClientPath(segments: readonly string[]): boolean {
  return segments[0] === 'instance' && /^(?:config|naming)\//.test(segments[4] ?? '');
}

export const clientPathResource = defineRule({
  code: 'client-path-resource',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/config/prod.yaml"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml"}]}',
  },
  source: { title: 'MSE: Fine-grained authorization in configuration centers', url: null },
  check: ({ namedResources, tree }) =>
    namedResources.flatMap(({ statement, source, fields, segments }) => {
      if (!isClientPath(segments) || findNode(tree, fields.relativeId) !== null) return [];
      if (CLIENT_ONLY_ACTIONS.some((action) => matchesAction(statement, action.toLowerCase()))) return [];
      const covered = consoleActionsMatchedBy(statement);
      const actions = actionsIn(covered)
        .map(({ fullName }) => fullName)
        .filter((name) => !CLIENT_PATH_ACTIONS.includes(name));
      if (actions.length === 0) return [];
      const word = segments[4]?.split('/')[0] ?? '';
      return [{ span: source.span, params: { actions, segment: word }, fix: null }];
    }),
});
