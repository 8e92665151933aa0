// The five example policies of MSE's documentation (reformatted), its roles, the scenario of a first visit, and a blank one. The
// account contains `mse-cn-0pp1j8om80a`; the documentation prints examples 3 to 5 with `mse-cn-0pp1j8om8`. They keep it, and the
// corrected versions do not.
// Source: MSE "Grant permissions on Microservices Registry resources".

import { ROLE_SCENARIOS } from './role-examples.ts';
import { scenarioOf } from '../scenario.ts';
import type { CorrectedExampleId, DOCUMENT_EXAMPLE_IDS, ExampleId, Scenario } from '../scenario.ts';
import { allow, deny, document } from './write-policy.ts';

const INSTANCE = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
const PRINTED_INSTANCE = 'acs:mse:*:*:instance/mse-cn-0pp1j8om8';
const NAMESPACE = '3fd98c48-a709-4061-bba1-e341d79d681b';

const LIST_INSTANCES = allow('mse:ListClusters', 'acs:mse:*:*:*');
const READS = ['mse:List*', 'mse:Query*', 'mse:Get*'];
const CONFIG_WRITES = ['mse:CreateNacosConfig', 'mse:UpdateNacosConfig'];
const SERVICE_WRITES = ['mse:CreateNacosService', 'mse:UpdateNacosService'];
const PROD_YAML = `${NAMESPACE}/DEFAULT_GROUP/prod.yaml`;
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
  if (id === 'developer' || id === 'operations' || id === 'roles' || id === 'application') {
    return { ...ROLE_SCENARIOS[id], example: id };
  }
  const { name, text } = EXAMPLES[id];
  return { ...scenarioOf([{ kind: 'custom', name, text, attached: true }]), example: id };
}

/** The scenario of a first visit: can edit one configuration and read its instance, except for one namespace. */
export function starterScenario(): Scenario {
  const text = document(
    LIST_INSTANCES,
    allow(READS, INSTANCE),
    allow(CONFIG_WRITES, `${INSTANCE}/${PROD_YAML}`),
    deny('mse:GetNacosConfig', `${INSTANCE}/public`),
  );
  return scenarioOf([
    { kind: 'custom', name: 'prod-yaml-editor', text, attached: true },
    { kind: 'system', name: 'AliyunMSEReadOnlyAccess', attached: false },
  ]);
}

/** The initial text of a new policy. */
export const NEW_POLICY_TEXT = document(LIST_INSTANCES);

/** A scenario without policies: the page offers ways to begin. */
export function emptyScenario(): Scenario {
  return scenarioOf([]);
}

/** The scenario of `#new`: one small policy. */
export function blankScenario(): Scenario {
  return scenarioOf([{ kind: 'custom', name: 'policy', text: NEW_POLICY_TEXT, attached: true }]);
}
