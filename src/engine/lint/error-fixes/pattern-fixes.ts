// Fixes for action patterns and ARNs. Sources: RAM "Policy elements"; docs/semantics.md.

import { findConditionKey, CONDITION_KEYS } from '../../catalog/condition-keys.ts';
import { KNOWN_ACTIONS } from '../../catalog/operations.ts';
import { splitArn } from '../../policy/arn.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { isActionPattern } from '../../policy/read-document.ts';
import type { ErrorFix } from './error-fix.ts';
import { plainName } from './plain-characters.ts';
import { writeValue, writeValues } from './write-fixes.ts';
import type { ValueLocation } from './write-fixes.ts';

const SEPARATORS = /[,;、，；\s]+/;

/** Replaces look-alike characters, splits several actions in one string, and adds the prefix `mse:` to a known action. */
export function actionFixes(found: string, location: ValueLocation): readonly ErrorFix[] {
  return patternFixes(found, location, actionFrom);
}

/** Replaces look-alike characters and adds a missing prefix or missing fields. */
export function arnFixes(found: string, location: ValueLocation): readonly ErrorFix[] {
  return patternFixes(found, location, arnFrom);
}

function patternFixes(
  found: string,
  location: ValueLocation,
  read: (text: string) => string | null,
): readonly ErrorFix[] {
  const parts = found.split(SEPARATORS).filter((part) => part !== '');
  const values = parts.map(read).filter((value) => value !== null);
  // A single `*` is probably the end of a pattern with a space, not a pattern for everything.
  const isList = parts.length > 1 && values.length === parts.length && !values.includes('*');
  if (isList) return [writeValues(values, location)];
  const value = read(found);
  return value === null ? [] : [writeValue(value, location)];
}

function actionFrom(text: string): string | null {
  const plain = plainName(text);
  if (isActionPattern(plain)) return plain;
  const prefixed = `mse:${plain}`;
  if (!isActionPattern(prefixed)) return null;
  const isKnown = KNOWN_ACTIONS.some((name) => matchesPattern(prefixed.toLowerCase(), name.toLowerCase()));
  return isKnown ? prefixed : null;
}

/** The start of a relative ID of MSE. */
const RELATIVE_ID = /^(\*|instance\/)/;
const REGION = /^(\*|[a-z]{2}-[a-z]+(-\d+)?)$/;
const ACCOUNT = /^(\*|\d{10,20})$/;

/** Keeps the names in the ARN unchanged if only its first fields are wrong. */
function arnFrom(text: string): string | null {
  const trimmed = text.trim();
  return readArn(trimmed) ?? readArn(trimmed.replaceAll('：', ':')) ?? readArn(plainName(text));
}

function readArn(text: string): string | null {
  if (text === '*') return text;
  const [first = '', ...rest] = text.split(':');
  const fields = completeFields(first.toLowerCase() === 'acs' ? rest : [first, ...rest]);
  const arn = fields === null ? null : `acs:${fields.join(':')}`;
  return arn !== null && splitArn(arn) !== null ? arn : null;
}

/** The four fields after `acs:`, with `*` for a missing region or account; null where it is unclear. */
function completeFields(fields: readonly string[]): readonly string[] | null {
  const [service = '', second = '', third = ''] = fields;
  if (fields.length === 1)
    return RELATIVE_ID.test(service) && service !== '*' ? ['mse', '*', '*', service] : null;
  if (!/^[a-z][a-z0-9-]*$/.test(service)) return null;
  if (fields.length >= 4) return REGION.test(second) || second === '' ? fields : null;
  if (fields.length === 2) return RELATIVE_ID.test(second) ? [service, '*', '*', second] : null;
  if (!RELATIVE_ID.test(third)) return null;
  if (REGION.test(second)) return [service, second, '*', third];
  return ACCOUNT.test(second) ? [service, '*', second, third] : null;
}

/** The intended condition key, with plain characters and the prefix `acs:` if such a key exists; null for none. */
export function conditionKeyFrom(found: string): string | null {
  const plain = plainName(found);
  const wanted = plain.includes(':') ? plain : `acs:${plain}`;
  const known = CONDITION_KEYS.find(({ key }) => key.toLowerCase() === wanted.toLowerCase())?.key;
  if (known !== undefined) return known;
  if (findConditionKey(wanted) !== null) return wanted;
  return plain !== found && /^[A-Za-z0-9-]+:./.test(plain) ? plain : null;
}
