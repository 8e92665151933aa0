// The five example policies of MSE's documentation (reformatted), and its roles. The account contains `mse-cn-0pp1j8om80a`; the
// documentation prints examples 3 to 5 with `mse-cn-0pp1j8om8`. They keep it, and the corrected versions do not.
// Source: MSE "Grant permissions on Microservices Registry resources".

import { ROLE_SCENARIOS } from './role-examples.ts';
import { scenarioOf } from '../scenario.ts';
import type { CorrectedExampleId, DOCUMENT_EXAMPLE_IDS, ExampleId, Scenario } from '../scenario.ts';
import { CONFIG_WRITES, INSTANCE, LIST_INSTANCES, NAMESPACE, PROD_YAML, READS } from './start-scenarios.ts';
import { allow, document } from './write-policy.ts';

const PRINTED_INSTANCE = 'acs:mse:*:*:instance/mse-cn-0pp1j8om8';
const SERVICE_WRITES = ['mse:CreateNacosService', 'mse:UpdateNacosService'];
const TEST_SERVICE = `${NAMESPACE}/DEFAULT_GROUP/test-service`;

/** Common to examples 3 to 5: list the instances, read one, write something inside it. */
function writeOn(relativeId: string, instance = PRINTED_INSTANCE, writes = CONFIG_WRITES): string {
  return document(LIST_INSTANCES, allow(READS, [instance]), allow(writes, [`${instance}/${relativeId}`]));
}

interface PrintedExample {
  readonly name: string;
  readonly text: string;
}

const EXAMPLES: Readonly<Record<(typeof DOCUMENT_EXAMPLE_IDS)[number] | CorrectedExampleId, PrintedExample>> =
  {
    '1': {
      name: 'one-instance',
      text: document(LIST_INSTANCES, allow('mse:*', INSTANCE)),
    },
    '2': { name: 'read-all-instances', text: document(allow(READS, 'acs:mse:*:*:*')) },
    '3': { name: 'one-namespace', text: writeOn(NAMESPACE) },
    '4': { name: 'one-configuration', text: writeOn(PROD_YAML) },
    '5': { name: 'one-service', text: writeOn(TEST_SERVICE) },
    '3-corrected': { name: 'one-namespace', text: writeOn(NAMESPACE, INSTANCE) },
    '4-corrected': { name: 'one-configuration', text: writeOn(PROD_YAML, INSTANCE) },
    '5-corrected': { name: 'one-service', text: writeOn(TEST_SERVICE, INSTANCE, SERVICE_WRITES) },
  };

export function exampleScenario(id: ExampleId): Scenario {
  if (isRole(id)) return { ...ROLE_SCENARIOS[id], example: id };
  const { name, text } = EXAMPLES[id];
  return { ...scenarioOf([{ kind: 'custom', name, text, attached: true }]), example: id };
}

function isRole(id: ExampleId): id is keyof typeof ROLE_SCENARIOS {
  return Object.hasOwn(ROLE_SCENARIOS, id);
}
