// The policies in JSON of any shape: a RAM policy, an AWS policy, a ROS template, an API answer; also JSON in a string.
// Sources: RAM API GetPolicy and GetPolicyVersion; ROS "ALIYUN::RAM::ManagedPolicy", "ALIYUN::RAM::User", "ALIYUN::RAM::Role".

import { formatPolicy } from '../policy/format.ts';
import { parseJson } from '../policy/json.ts';
import type { JsonValue } from '../policy/json.ts';
import { memberOf, stringOf } from '../policy/json-value.ts';
import { convertAws, speaksAws } from './from-aws.ts';
import type { ImportedPolicy, ImportKind, ImportResult } from './import-result.ts';

/** Null for text that is not JSON. Never throws. */
export function importJson(text: string): ImportResult | null {
  const json = readWrapped(text, 0);
  return json === null ? null : importRoot(json.root, json.text);
}

interface ReadText {
  readonly text: string;
  readonly root: JsonValue;
}

/** A document may be a string in a string, or percent-encoded, or both. */
const MOST_WRAPPINGS = 3;

/** The JSON object or array in the text, unwrapped; null when there is none. */
function readWrapped(text: string, wrappings: number): ReadText | null {
  const bare = text.replace(/^\ufeff/, '');
  const encoded = bare.trimStart().slice(0, 3);
  if (/^%(?:7b|22|5b)$/i.test(encoded)) {
    const decoded = percentDecoded(bare.trim());
    return decoded === null || wrappings >= MOST_WRAPPINGS ? null : readWrapped(decoded, wrappings + 1);
  }
  const { root, syntaxError } = parseJson(bare);
  if (syntaxError !== null) return null;
  if (root.kind === 'object' || root.kind === 'array') return { text: bare, root };
  return root.kind === 'string' && wrappings < MOST_WRAPPINGS ? readWrapped(root.value, wrappings + 1) : null;
}

function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(/\s/.test(text) ? text : text.replaceAll('+', ' '));
  } catch {
    // Not percent-encoded after all, which is an answer.
    return null;
  }
}

function importRoot(root: JsonValue, text: string): ImportResult {
  if (memberOf(root, 'Statement') !== undefined) {
    return speaksAws(root)
      ? { kind: 'aws-policy', policies: [convertAws(root)], leftOut: [] }
      : { kind: 'ram-policy', policies: [ramPolicy(null, text)], leftOut: [] };
  }
  const documents: FoundDocument[] = [];
  collect(root, text, null, documents);
  const [first] = documents;
  if (first !== undefined && speaksAws(first.root)) {
    return { kind: 'aws-policy', policies: [convertAws(first.root, first.name)], leftOut: [] };
  }
  const kind: ImportKind = isRosTemplate(root) ? 'ros-template' : 'api-response';
  return { kind, policies: documents.map(foundPolicy), leftOut: [] };
}

function ramPolicy(name: string | null, text: string): ImportedPolicy {
  return { name, text: formatPolicy(text), version: null, isInForce: true, notes: [] };
}

interface FoundDocument extends ReadText {
  readonly name: string | null;
}

function foundPolicy({ name, text, root }: FoundDocument): ImportedPolicy {
  return ramPolicy(name, text.slice(root.span.start, root.span.end));
}

function isRosTemplate(root: JsonValue): boolean {
  const resources = memberOf(root, 'Resources');
  return (
    resources?.kind === 'object' &&
    resources.members.some(({ value }) => stringOf(memberOf(value, 'Type'))?.startsWith('ALIYUN::') === true)
  );
}

/** `Document` is what AWS calls it. */
const DOCUMENT_MEMBERS = ['PolicyDocument', 'PolicyDocumentUnchecked', 'Document'];

/** Gathers the policy documents at any depth; `name` is the nearest that was met on the way. */
function collect(value: JsonValue, text: string, name: string | null, found: FoundDocument[]): void {
  if (value.kind === 'array') for (const item of value.items) collect(item, text, name, found);
  if (value.kind !== 'object') return;
  const ownName = nameIn(value) ?? nameIn(memberOf(value, 'Policy')) ?? name;
  const isOverridden = memberOf(value, 'PolicyDocumentUnchecked') !== undefined;
  for (const { key, value: member } of value.members) {
    if (isOverridden && key === 'PolicyDocument') continue;
    const document = DOCUMENT_MEMBERS.includes(key) ? documentIn(member, text) : null;
    if (document !== null) found.push({ name: ownName, ...document });
    else collect(member, text, memberOf(member, 'Type') === undefined ? ownName : key, found);
  }
}

function nameIn(value: JsonValue | undefined): string | null {
  return value === undefined ? null : stringOf(memberOf(value, 'PolicyName'));
}

function documentIn(value: JsonValue, text: string): ReadText | null {
  const read = value.kind === 'string' ? readWrapped(value.value, 1) : { text, root: value };
  return read !== null && memberOf(read.root, 'Statement') !== undefined ? read : null;
}
