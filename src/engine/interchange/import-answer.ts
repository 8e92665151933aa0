// Finds policy documents in an API or CLI response, at any depth, with their names and versions.
// Sources: RAM API GetPolicy, GetPolicyVersion, ListPolicyVersions; AWS IAM GetPolicyVersion, GetAccountAuthorizationDetails.

import { formatPolicy } from '../policy/format.ts';
import type { JsonValue } from '../policy/json.ts';
import { memberOf, stringOf } from '../policy/json-value.ts';
import { readDefaultVersion, readVersionMarks, textOf } from './answer-versions.ts';
import type { VersionedPolicy } from './answer-versions.ts';
import { convertAws, speaksAws } from './import-aws.ts';
import { IN_FORCE } from './import-result.ts';
import type { ImportedPolicy, LeftOutItem } from './import-result.ts';
import { minifyValue, printPolicy } from './json-tree.ts';
import { openNote } from './note-list.ts';
import { unwrapJson } from './find-json.ts';

export interface AnswerPolicies {
  readonly policies: readonly VersionedPolicy[];
  readonly leftOut: readonly LeftOutItem[];
  /** Whether all documents are AWS policies. */
  readonly isAws: boolean;
}

/** `name`: the name of the policy in the text around the response. `firstList`: the first unused list number. */
export function importAnswer(root: JsonValue, name: string | null, firstList: number): AnswerPolicies {
  const policies: VersionedPolicy[] = [];
  const leftOut: LeftOutItem[] = [];
  let nextList = firstList;
  let isAws = true;

  function collect(value: JsonValue, around: Around): void {
    if (value.kind === 'array') {
      nextList += 1;
      const inside = { ...around, list: nextList };
      for (const item of value.items) collect(item, inside);
    }
    if (value.kind !== 'object') return;
    if (isDocument(value)) {
      add(value, null, value, around);
      return;
    }
    const own = describeAround(value, around);
    const isOverridden = memberOf(value, 'PolicyDocumentUnchecked') !== undefined;
    for (const { key, value: member } of value.members) {
      if (isOverridden && key === 'PolicyDocument') continue;
      if (/^assume/i.test(key)) {
        const subject = own.name ?? textOf(value, ['RoleName']) ?? key;
        if (member.kind !== 'null') leftOut.push({ code: 'template-trust-policy', subject, detail: '' });
      } else if (!collectDocument(key, member, value, own)) collect(member, own);
    }
  }

  /** Returns whether the member was handled. */
  function collectDocument(key: string, member: JsonValue, owner: JsonValue, around: Around): boolean {
    if (!/document|policy/i.test(key)) return false;
    const read = member.kind === 'string' ? unwrapJson(member.value, 1) : null;
    const root = read?.root ?? member;
    if (isDocument(root)) {
      add(root, read?.text ?? null, owner, around);
      return true;
    }
    if (!isUnreadable(key, member)) return false;
    leftOut.push({ code: 'unreadable-document', subject: around.name ?? key, detail: '' });
    return true;
  }

  function add(document: JsonValue, text: string | null, owner: JsonValue, around: Around): void {
    const isAwsDocument = speaksAws(document);
    isAws &&= isAwsDocument;
    const policy = isAwsDocument
      ? convertAws(document, around.name)
      : ramPolicy(around.name, text ?? printPolicy(document));
    const { boundary, defaultVersion, list } = around;
    policies.push({
      policy:
        boundary === null
          ? policy
          : { ...policy, notes: [openNote('permissions-boundary', null, boundary), ...policy.notes] },
      ...readVersionMarks(owner, defaultVersion),
      list,
    });
  }

  collect(root, { name, defaultVersion: null, boundary: null, list: null });
  return { policies, leftOut, isAws };
}

/** A RAM policy as written, formatted. */
export function ramPolicy(name: string | null, text: string): ImportedPolicy {
  return { name, text: formatPolicy(text), ...IN_FORCE, notes: [] };
}

/** The facts that enclosing objects state about a document. */
interface Around {
  readonly name: string | null;
  readonly defaultVersion: string | null;
  readonly boundary: string | null;
  readonly list: number | null;
}

function describeAround(value: JsonValue, around: Around): Around {
  const policy = memberOf(value, 'Policy');
  const boundary = memberOf(value, 'PermissionsBoundary');
  return {
    name: nameIn(value) ?? (policy === undefined ? null : nameIn(policy)) ?? around.name,
    defaultVersion:
      readDefaultVersion(value) ??
      (policy === undefined ? null : readDefaultVersion(policy)) ??
      around.defaultVersion,
    boundary: boundary === undefined || boundary.kind === 'null' ? around.boundary : boundaryName(boundary),
    list: around.list,
  };
}

function boundaryName(boundary: JsonValue): string {
  return stringOf(boundary) ?? textOf(boundary, ['PermissionsBoundaryArn']) ?? minifyValue(boundary);
}

export function nameIn(value: JsonValue): string | null {
  return textOf(value, ['PolicyName', 'ManagedPolicyName', 'policyName', 'policy_name']);
}

export function isDocument(value: JsonValue): boolean {
  return memberOf(value, 'Statement') !== undefined;
}

/** Whether the member should be a policy, judged by its name or the start of its text. */
function isUnreadable(key: string, member: JsonValue): boolean {
  if (/^policy_?document(unchecked)?$/i.test(key)) return member.kind !== 'null';
  return member.kind === 'string' && /^\s*(?:\{|%7b)/i.test(member.value) && /statement/i.test(member.value);
}
