// The scenarios that the page starts with: that of a first visit, one small policy, and none.

import { scenarioOf } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';
import { allow, deny, document } from './write-policy.ts';

export const INSTANCE = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
export const NAMESPACE = '3fd98c48-a709-4061-bba1-e341d79d681b';
export const PROD_YAML = `${NAMESPACE}/DEFAULT_GROUP/prod.yaml`;

export const LIST_INSTANCES = allow('mse:ListClusters', 'acs:mse:*:*:*');
export const READS = ['mse:List*', 'mse:Query*', 'mse:Get*'];
export const CONFIG_WRITES = ['mse:CreateNacosConfig', 'mse:UpdateNacosConfig'];

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
