// Tells what a pasted text is, and takes the RAM policy out of it. Never throws, and reads the text a fixed number of times.
// Sources: RAM API GetPolicy and GetPolicyVersion; ROS "ALIYUN::RAM::ManagedPolicy", "ALIYUN::RAM::User", "ALIYUN::RAM::Role".

import { formatPolicy } from '../policy/format.ts';
import { parseJson } from '../policy/json.ts';
import type { JsonValue } from '../policy/json.ts';
import { findInHcl } from './find-in-hcl.ts';
import type { FoundPolicy, FoundText } from './found-policy.ts';
import { convertAws, speaksAws } from './from-aws.ts';
import { memberOf, stringOf } from '../policy/json-value.ts';

/** The policy or policies in a text of any kind. */
export function findPolicy(text: string): FoundPolicy {
  const json = readWrapped(text, 0);
  if (json !== null) return findInJson(json.root, json.text);
  if (text.includes('alicloud_ram_policy')) {
    const [first, ...rest] = findInHcl(text);
    if (first === undefined) return { kind: 'not-found', why: 'no-policy' };
    return { kind: 'terraform', policies: [first, ...rest] };
  }
  return YAML_MEMBER.test(text) ? { kind: 'yaml' } : { kind: 'not-found', why: 'not-json' };
}

/** A line that a template or a policy has in YAML, and JSON never. */
const YAML_MEMBER = /^(?:- )?[ \t]*(?:ROSTemplateFormatVersion|Resources|PolicyDocument|Statement)[ \t]*:/m;

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

function findInJson(root: JsonValue, text: string): FoundPolicy {
  if (memberOf(root, 'Statement') !== undefined) {
    return speaksAws(root)
      ? { kind: 'aws-policy', ...convertAws(root) }
      : { kind: 'ram-policy', text: formatPolicy(text) };
  }
  const documents: FoundDocument[] = [];
  collect(root, text, null, documents);
  const [first, ...rest] = documents;
  if (first === undefined) return { kind: 'not-found', why: 'no-policy' };
  if (speaksAws(first.root)) return { kind: 'aws-policy', ...convertAws(first.root) };
  const kind = isRosTemplate(root) ? 'ros-template' : 'api-response';
  return { kind, policies: [foundText(first), ...rest.map(foundText)] };
}

interface FoundDocument extends ReadText {
  readonly name: string | null;
}

function foundText({ name, text, root }: FoundDocument): FoundText {
  return { name, text: formatPolicy(text.slice(root.span.start, root.span.end)) };
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
