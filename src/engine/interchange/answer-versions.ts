// Determines which version of a policy is in force. RAM and AWS keep several versions; only the default one is in force.
// Source: RAM API ListPolicyVersions, GetPolicy; AWS IAM "Versioning IAM policies".

import { scalarText } from './json-tree.ts';
import type { JsonValue } from '../policy/json.ts';
import { memberOf } from '../policy/json-value.ts';
import type { ImportedPolicy, ImportNote } from './import-result.ts';

/** A policy in an API response, with its version. */
export interface VersionedPolicy {
  readonly policy: ImportedPolicy;
  readonly version: string | null;
  /** Null where the answer does not say. */
  readonly isDefault: boolean | null;
  /** The number of the list that contains it; null for a policy outside a list. */
  readonly list: number | null;
}

export interface VersionMarks {
  readonly version: string | null;
  readonly isDefault: boolean | null;
}

/** The version that an object states for its document. `defaultVersion`: the one stated by an enclosing object. */
export function readVersionMarks(value: JsonValue, defaultVersion: string | null): VersionMarks {
  const version = textOf(value, ['VersionId', 'versionId', 'version_id']);
  const mark = textOf(value, ['IsDefaultVersion', 'isDefaultVersion', 'is_default_version']);
  if (mark !== null) return { version, isDefault: mark.toLowerCase() === 'true' };
  if (version === null || defaultVersion === null) return { version, isDefault: null };
  return { version, isDefault: version === defaultVersion };
}

/** The default version that the object names, such as `v2`; null for none. */
export function readDefaultVersion(value: JsonValue): string | null {
  return textOf(value, ['DefaultVersion', 'DefaultVersionId', 'defaultVersionId', 'default_version_id']);
}

export function textOf(value: JsonValue, keys: readonly string[]): string | null {
  for (const key of keys) {
    const member = memberOf(value, key);
    const text = member === undefined ? null : scalarText(member);
    if (text !== null) return text;
  }
  return null;
}

/** Marks the versions that are not in force. Where no version or several are marked as the default, none is. */
export function markVersions(policies: readonly VersionedPolicy[]): readonly ImportedPolicy[] {
  const groups = new Map<string, VersionedPolicy[]>();
  for (const it of policies) {
    const group = groups.get(groupOf(it));
    if (group === undefined) groups.set(groupOf(it), [it]);
    else group.push(it);
  }
  return policies.map((it) => marked(it, groups.get(groupOf(it)) ?? []));
}

function groupOf({ list, policy }: VersionedPolicy): string {
  return JSON.stringify([list, policy.name]);
}

function marked(it: VersionedPolicy, group: readonly VersionedPolicy[]): ImportedPolicy {
  const { policy, version, isDefault } = it;
  const named = { ...policy, version };
  if (version === null && isDefault === null) return named;
  // Responses without names can contain different policies, each with a default version.
  const canHaveSeveral = it.list === null && policy.name === null;
  const defaults = group.filter((other) => other.isDefault === true).length;
  const isUnclear =
    defaults === 0
      ? isDefault === null && group.some((other) => other.version !== version)
      : defaults > 1 && !canHaveSeveral;
  if (isUnclear) return outOfForce(named, 'no-default-version');
  return isDefault === true || (isDefault === null && defaults === 0)
    ? named
    : outOfForce(named, 'not-default-version');
}

function outOfForce(
  policy: ImportedPolicy,
  code: 'not-default-version' | 'no-default-version',
): ImportedPolicy {
  const note: ImportNote = {
    code,
    statement: null,
    subject: policy.version ?? '',
    detail: '',
    isOpen: false,
    choices: [],
  };
  return { ...policy, isInForce: false, notes: [note, ...policy.notes] };
}
