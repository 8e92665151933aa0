// Imports the policies of a ROS or CloudFormation template. Reads only its resources, and the parameter defaults that a document
// refers to. Sources: ROS "ALIYUN::RAM::ManagedPolicy", "ALIYUN::RAM::Role"; CloudFormation "AWS::IAM::Policy".

import type { JsonValue } from '../policy/json.ts';
import { memberOf, stringOf } from '../policy/json-value.ts';
import { isDocument, nameIn, ramPolicy } from './import-answer.ts';
import { convertAws, speaksAws } from './import-aws.ts';
import type { ImportedPolicy, ImportKind, ImportNote, ImportResult, LeftOutItem } from './import-result.ts';
import { membersOf, minifyValue, scalarText } from './json-tree.ts';
import { openNote } from './note-list.ts';
import { importDocument } from './template-document.ts';
import { createResolver, describeFunction } from './template-functions.ts';
import type { TemplateScope } from './template-functions.ts';
import { unwrapJson } from './find-json.ts';

/** The kind of template that the JSON is; null for no template. */
export function templateKind(root: JsonValue): ImportKind | null {
  if (memberOf(root, 'ROSTemplateFormatVersion') !== undefined) return 'ros-template';
  if (memberOf(root, 'AWSTemplateFormatVersion') !== undefined) return 'aws-template';
  const types = membersOf(memberOf(root, 'Resources')).map(({ value }) => stringOf(memberOf(value, 'Type')));
  if (types.some((type) => type?.startsWith('ALIYUN::') === true)) return 'ros-template';
  return types.some((type) => type?.startsWith('AWS::') === true) ? 'aws-template' : null;
}

export function importTemplate(root: JsonValue, kind: ImportKind): ImportResult {
  const scope = readScope(root);
  const policies: ImportedPolicy[] = [];
  const leftOut: LeftOutItem[] = [];
  for (const { key: id, value: resource } of membersOf(memberOf(root, 'Resources'))) {
    const found = importResource(id, resource, scope, kind);
    policies.push(...found.policies);
    leftOut.push(...found.leftOut);
  }
  return { kind, policies, leftOut };
}

function readScope(root: JsonValue): TemplateScope {
  const defaults = membersOf(memberOf(root, 'Parameters')).flatMap(({ key, value }): [string, string][] => {
    const noEcho = memberOf(value, 'NoEcho');
    const isSecret = noEcho !== undefined && scalarText(noEcho)?.toLowerCase() !== 'false';
    const found = memberOf(value, 'Default');
    const text = found === undefined || isSecret ? null : scalarText(found);
    return text === null ? [] : [[key, text]];
  });
  return { defaults: new Map(defaults), mappings: memberOf(root, 'Mappings') };
}

interface ResourcePolicies {
  readonly policies: readonly ImportedPolicy[];
  readonly leftOut: readonly LeftOutItem[];
}

/** Members with the names of policies that are defined elsewhere. */
const ATTACHED = ['ManagedPolicyArns', 'PolicyAttachments'];

function importResource(
  id: string,
  resource: JsonValue,
  scope: TemplateScope,
  kind: ImportKind,
): ResourcePolicies {
  const policies: ImportedPolicy[] = [];
  const leftOut: LeftOutItem[] = [];
  const properties = memberOf(resource, 'Properties');
  const isAws = stringOf(memberOf(resource, 'Type'))?.startsWith('AWS::') === true || kind === 'aws-template';

  function collect(value: JsonValue, name: string): void {
    if (value.kind === 'array') for (const item of value.items) collect(item, name);
    if (value.kind !== 'object') return;
    if (isDocument(value)) {
      addDocument(value, name);
      return;
    }
    const ownName = literalName(value, scope) ?? name;
    const isOverridden = memberOf(value, 'PolicyDocumentUnchecked') !== undefined;
    for (const { key, value: member } of value.members) {
      if (isOverridden && key === 'PolicyDocument') continue;
      if (/^assume/i.test(key)) leftOut.push({ code: 'template-trust-policy', subject: id, detail: '' });
      else if (/^PolicyDocument/.test(key)) addDocument(member, ownName);
      else if (ATTACHED.includes(key)) {
        leftOut.push({ code: 'template-attached-policy', subject: id, detail: minifyValue(member) });
      } else collect(member, ownName);
    }
  }

  function addDocument(document: JsonValue, name: string): void {
    const policy = readDocument(document, name, scope, isAws);
    if (policy !== null) policies.push(policy);
    else {
      const detail = describeFunction(document) ?? '';
      const code = detail === '' ? 'unreadable-document' : 'template-document-elsewhere';
      leftOut.push({ code, subject: name, detail });
    }
  }

  if (properties !== undefined) collect(properties, id);
  else if (/PolicyDocument/.test(minifyValue(resource))) {
    leftOut.push({ code: 'template-document-elsewhere', subject: id, detail: '' });
  }
  const notes = resourceNotes(resource);
  return { policies: policies.map((policy) => ({ ...policy, notes: [...notes, ...policy.notes] })), leftOut };
}

/** Notes on limits that apply to all policies of the resource. */
function resourceNotes(resource: JsonValue): readonly ImportNote[] {
  const condition = memberOf(resource, 'Condition');
  const properties = memberOf(resource, 'Properties');
  const boundary = properties === undefined ? undefined : memberOf(properties, 'PermissionsBoundary');
  return [
    ...(condition === undefined
      ? []
      : [openNote('template-resource-condition', null, scalarText(condition) ?? minifyValue(condition))]),
    ...(boundary === undefined
      ? []
      : [openNote('permissions-boundary', null, scalarText(boundary) ?? minifyValue(boundary))]),
  ];
}

/** The name where the template itself determines it. */
function literalName(value: JsonValue, scope: TemplateScope): string | null {
  const written = nameIn(value);
  if (written !== null) return written;
  const name = memberOf(value, 'PolicyName') ?? memberOf(value, 'ManagedPolicyName');
  if (name === undefined) return null;
  const resolver = createResolver(scope);
  const resolved = resolver.resolve(name);
  const isKnown = resolver.open.size === 0 && resolver.branches().length === 0;
  return resolved !== null && isKnown ? scalarText(resolved) : null;
}

/** Null if the document is not in the template or not a policy. */
function readDocument(
  document: JsonValue,
  name: string,
  scope: TemplateScope,
  isAws: boolean,
): ImportedPolicy | null {
  if (isDocument(document)) return importDocument(document, name, scope, isAws);
  // Text, or a function that gives text.
  const resolver = createResolver(scope);
  const resolved = resolver.resolve(document);
  const text = resolved === null ? null : stringOf(resolved);
  const read = text === null ? null : unwrapJson(text, 1);
  if (read === null || !isDocument(read.root) || resolver.branches().length > 0) return null;
  const placeholders = new Set([...resolver.open.keys()].map((subject) => `\${${subject}}`));
  const policy =
    isAws || speaksAws(read.root) ? convertAws(read.root, name, placeholders) : ramPolicy(name, read.text);
  const values = [...resolver.open].map(([subject, detail]) =>
    openNote('template-value-needed', null, subject, detail),
  );
  return { ...policy, notes: [...values, ...policy.notes] };
}
