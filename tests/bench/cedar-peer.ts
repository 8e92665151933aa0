// The same decisions with Cedar's WebAssembly build. Policies are parsed once; each statement is one Cedar policy.

import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import type { Ask, PeerResource, PeerRule } from './peer-rules.ts';

const PRINCIPAL = { type: 'User', id: 'alice' };

/**
 * Parses the rules once. Each request is one `statefulIsAuthorized`. The context contains the resource's path,
 * compared with `like`: containers as entities, or a schema with the request, are slower.
 */
export function askCedar(name: string, rules: readonly PeerRule[]): Ask {
  const answer = preparsePolicySet(name, { staticPolicies: rules.map(cedarPolicy).join('\n') });
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  return ({ node, action }) => {
    const decided = statefulIsAuthorized({
      principal: PRINCIPAL,
      action: { type: 'Action', id: action.fullName },
      resource: { type: 'Resource', id: node.relativeId },
      context: { path: node.relativeId },
      entities: [],
      preparsedPolicySetId: name,
    });
    if (decided.type === 'failure') throw new Error(decided.errors.map(({ message }) => message).join('\n'));
    return decided.response.decision === 'allow';
  };
}

function cedarPolicy({ effect, actions, resources }: PeerRule): string {
  const word = effect === 'allow' ? 'permit' : 'forbid';
  const names = [...new Set(actions.flatMap((action) => action.names))];
  const scope = names.length === CATALOG.length ? 'action' : `action in [${names.map(actionUid).join(', ')}]`;
  const unlimited = resources.some(({ kind }) => kind === 'everything');
  const condition = unlimited ? '' : ` when { ${resources.map(pathCondition).join(' || ')} }`;
  return `${word}(principal, ${scope}, resource)${condition};`;
}

function actionUid(name: string): string {
  return `Action::${JSON.stringify(name)}`;
}

function pathCondition(resource: PeerResource): string {
  switch (resource.kind) {
    case 'everything':
      return 'true';
    case 'container':
      return `context.path == ${JSON.stringify(resource.id)} || context.path like ${JSON.stringify(`${resource.id}/*`)}`;
    case 'beginning':
      return `context.path like ${JSON.stringify(`${resource.beginning}*`)}`;
  }
}
