// Finds what a condition key means, in any language.

import type { ConditionKey } from '../../engine/catalog/condition-keys.ts';
import type { KeyMeanings } from './messages.ts';

/** The meaning of a key as written in a policy, including the tag name; null if RAM does not offer the key for all services. */
export function meaningOfKey(meanings: KeyMeanings, text: string): string | null {
  if (text.startsWith('acs:RequestTag/')) return meanings['acs:RequestTag/'];
  if (text.startsWith('acs:ResourceTag/')) return meanings['acs:ResourceTag/'];
  return isKey(meanings, text) ? meanings[text] : null;
}

function isKey(meanings: KeyMeanings, text: string): text is ConditionKey {
  return Object.hasOwn(meanings, text);
}
