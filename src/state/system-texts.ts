// The texts of system policies that a visitor pasted, kept in this browser for other scenarios.

import type { SystemPolicyName } from '../engine/catalog/system-policies.ts';
import { decodeScenario } from '../scenario/decode-scenario.ts';
import type { PastedText } from '../scenario/scenario.ts';
import { isObject, readJson } from '../scenario/unknown-json.ts';
import { recall, remember } from './browser-storage.ts';
import type { ValueStorage } from './browser-storage.ts';

const KEY = 'ram-policy-playground.system-policy.';

/** Null without one, and if it cannot be read. */
export function recallSystemText(storage: ValueStorage | null, name: SystemPolicyName): PastedText | null {
  const pasted = readJson(recall(storage, `${KEY}${name}`) ?? '');
  if (!isObject(pasted)) return null;
  const [policy] = decodeScenario({ policies: [{ kind: 'system', name, pasted }] })?.policies ?? [];
  return policy?.kind === 'system' ? (policy.pasted ?? null) : null;
}

/** Without room or permission, the text stays in the scenario alone. */
export function rememberSystemText(
  storage: ValueStorage | null,
  name: SystemPolicyName,
  pasted: PastedText,
): void {
  remember(storage, `${KEY}${name}`, JSON.stringify(pasted));
}
