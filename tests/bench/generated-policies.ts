// Policies for a given tree, the same on every run. Region and account id are always `*`, as in the
// documentation's examples, and resources have wildcards only at the end, so that every peer can express them.

import type { ResourceNode, ResourceTree } from '../../src/engine/account/resource-tree.ts';
import type { ResourceKind } from '../../src/engine/catalog/schema.ts';
import { allow, deny, policy } from '../support/policy-builders.ts';
import type { StatementJson } from '../support/policy-builders.ts';
import { seededRandom } from './seeded-random.ts';
import type { SeededRandom } from './seeded-random.ts';

const ALLOWED_ACTIONS = [
  ['mse:*'],
  ['mse:List*', 'mse:Query*', 'mse:Get*'],
  ['mse:GetNacosConfig', 'mse:GetNacosHistoryConfig'],
  ['mse:CreateNacosConfig', 'mse:UpdateNacosConfig'],
  ['mse:*NacosService'],
  ['mse:UpdateNacosInstance'],
  ['mse:QueryClusterDetail', 'mse:List*'],
];
const DENIED_ACTIONS = [['mse:Delete*'], ['mse:GetNacosConfig'], ['mse:*'], ['mse:UpdateNacosService']];
const ALLOWED_KINDS: readonly ResourceKind[] = ['instance', 'instance', 'namespace', 'group', 'config'];
const DENIED_KINDS: readonly ResourceKind[] = ['namespace', 'group', 'config', 'service'];

/** The first statement of each policy is the documentation's: `mse:ListClusters` on everything. */
export function generatedPolicies(
  tree: ResourceTree,
  policies: number,
  statementsEach: number,
  seed: number,
): readonly string[] {
  const random = seededRandom(seed);
  const nodesByKind = new Map<ResourceKind, readonly ResourceNode[]>();

  function nodesOf(kind: ResourceKind): readonly ResourceNode[] {
    const nodes = nodesByKind.get(kind) ?? tree.nodes.filter((node) => node.kind === kind);
    nodesByKind.set(kind, nodes);
    return nodes;
  }

  function resource(kinds: readonly ResourceKind[]): string {
    const node = random.pick(nodesOf(random.pick(kinds)));
    return `acs:mse:*:*:${random.between(1, 5) === 1 ? cutOff(node, random) : node.relativeId}`;
  }

  function statement(index: number): StatementJson {
    if (index === 0) return allow({ Action: 'mse:ListClusters', Resource: 'acs:mse:*:*:*' });
    if (random.between(1, 5) === 1) {
      return deny({ Action: random.pick(DENIED_ACTIONS), Resource: resource(DENIED_KINDS) });
    }
    const resources = Array.from({ length: random.between(1, 2) }, () => resource(ALLOWED_KINDS));
    return allow({ Action: random.pick(ALLOWED_ACTIONS), Resource: resources });
  }

  return Array.from({ length: policies }, () => {
    const statements = Array.from({ length: statementsEach }, (_, index) => statement(index));
    return JSON.stringify(policy({ Statement: statements }), null, 2);
  });
}

/** The node's relative id, with the last segment truncated by a `*`. */
function cutOff(node: ResourceNode, random: SeededRandom): string {
  const start = node.relativeId.length - node.id.length;
  return `${node.relativeId.slice(0, start + random.between(1, node.id.length - 1))}*`;
}
