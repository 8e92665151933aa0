// Finds what a condition key means, in any language.

import type { ConditionKey } from '../../engine/catalog/condition-keys.ts';
import type { KeyMeanings } from './messages.ts';

/** The meaning of a key as a policy writes it, a tag's name included; null for one that RAM does not offer to every service. */
export function meaningOfKey(meanings: KeyMeanings, text: string): string | null {
  if (text.startsWith('acs:RequestTag/')) return meanings['acs:RequestTag/'];
  if (text.startsWith('acs:ResourceTag/')) return meanings['acs:ResourceTag/'];
  return isKey(meanings, text) ? meanings[text] : null;
}

function isKey(meanings: KeyMeanings, text: string): text is ConditionKey {
  return Object.hasOwn(meanings, text);
}
