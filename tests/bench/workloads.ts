// Workloads: policies, a tree, and requests.

import type { Account } from '../../src/engine/account/account.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { CONSOLE_ACTIONS } from '../../src/engine/catalog/catalog.ts';
import type { CatalogAction } from '../../src/engine/catalog/catalog.ts';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { account, group, instance, namespace } from '../support/account-builders.ts';
import { generatedAccount } from './generated-account.ts';
import { generatedPolicies } from './generated-policies.ts';
import { seededRandom } from './seeded-random.ts';

export interface Question {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
}

export interface Workload {
  readonly name: string;
  readonly texts: readonly string[];
  readonly account: Account;
  readonly tree: ResourceTree;
  readonly questions: readonly Question[];
  /** The requests for the peers: all, or a random sample. */
  readonly sample: readonly Question[];
}

const PRINTED_ID = 'mse-cn-0pp1j8om8';
const INSTANCE_ID = 'mse-cn-0pp1j8om80a';
const NAMESPACE_ID = '3fd98c48-a709-4061-bba1-e341d79d681b';
const LARGE_SAMPLE = 500;

const SMALL_ACCOUNT = account({
  instances: [
    instance({
      id: INSTANCE_ID,
      namespaces: [
        namespace({ groups: [group(leaves('gateway.yaml', 5))] }),
        namespace({
          id: NAMESPACE_ID,
          groups: [group(leaves('prod.yaml', 5)), group({ name: 'PAYMENT', ...leaves('rates.json', 3) })],
        }),
      ],
    }),
    instance({
      id: 'mse-cn-7qk2v9x01zt',
      namespaces: [namespace({ groups: [group(leaves('prod.yaml', 2))] })],
    }),
  ],
});

/** Example 4 of the documentation with the complete instance id, over 40 resources. */
export function smallWorkload(): Workload {
  const texts = exampleScenario('4').policies.flatMap((policy) =>
    policy.kind === 'custom' ? [policy.text.replaceAll(PRINTED_ID, INSTANCE_ID)] : [],
  );
  const tree = buildTree(SMALL_ACCOUNT);
  const questions = questionsOf(tree);
  return { name: 'small', texts, account: SMALL_ACCOUNT, tree, questions, sample: questions };
}

/** `count` configurations, the first with this name, and as many services. */
function leaves(firstConfig: string, count: number): { configs: string[]; services: string[] } {
  const places = Array.from({ length: count }, (_, index) => index);
  return {
    configs: places.map((index) => (index === 0 ? firstConfig : `settings-${String(index)}.yaml`)),
    services: places.map((index) => `service-${String(index)}`),
  };
}

/** 20 policies of 10 statements over 10,000 resources. */
export function largeWorkload(): Workload {
  const largeAccount = generatedAccount(10_000, 1);
  const tree = buildTree(largeAccount);
  const questions = questionsOf(tree);
  const random = seededRandom(3);
  return {
    name: 'large',
    texts: generatedPolicies(tree, 20, 10, 2),
    account: largeAccount,
    tree,
    questions,
    sample: Array.from({ length: LARGE_SAMPLE }, () => random.pick(questions)),
  };
}

function questionsOf(tree: ResourceTree): readonly Question[] {
  return tree.nodes.flatMap((node) => CONSOLE_ACTIONS.map((action) => ({ node, action })));
}
