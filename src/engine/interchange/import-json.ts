// The policies in JSON of any shape: a RAM policy, an AWS policy, a template, an API answer; also several of these in one text.

import { parseJson } from '../policy/json.ts';
import type { JsonValue } from '../policy/json.ts';
import { memberOf, stringOf } from '../policy/json-value.ts';
import { markVersions } from './answer-versions.ts';
import type { VersionedPolicy } from './answer-versions.ts';
import { findJson, unwrapJson } from './find-json.ts';
import type { BrokenPiece, FoundJson } from './find-json.ts';
import { importAnswer, isDocument, ramPolicy } from './import-answer.ts';
import { speaksAws } from './import-aws.ts';
import { isNothing } from './import-result.ts';
import type { ImportedPolicy, ImportKind, ImportResult, LeftOutItem } from './import-result.ts';
import { importTemplate, templateKind } from './import-template.ts';
import { lineAndColumn } from './line-and-column.ts';
import { importDocument } from './template-document.ts';
import { NO_SCOPE } from './template-functions.ts';

/** Null for text without JSON that contains or should contain a policy. Never throws. */
export function importJson(text: string): ImportResult | null {
  const whole = unwrapJson(text);
  const found: FoundJson =
    whole === null ? findJson(text) : { pieces: [{ ...whole, before: '' }], broken: [] };
  const parts = found.pieces.map(({ root, text: source, before }) => ({
    root,
    text: source,
    name: nameInCommand(before),
  }));
  const result = importParts(parts);
  if (isNothing(result)) return null;
  const leftOut = found.broken.flatMap((piece) => brokenItem(piece, text));
  return { ...result, leftOut: [...result.leftOut, ...leftOut] };
}

/** One JSON value; `text` is its source, or null for one that was not read from JSON. */
export interface JsonPart {
  readonly root: JsonValue;
  readonly text: string | null;
  /** The name of the policy in the text around the JSON. */
  readonly name: string | null;
}

/** The policies of several JSON values in one text. */
export function importParts(parts: readonly JsonPart[]): ImportResult {
  const policies: VersionedPolicy[] = [];
  const leftOut: LeftOutItem[] = [];
  const kinds = new Set<ImportKind>();
  parts.forEach(({ root, text, name }, index) => {
    const found = importPart(root, text, name, index * LISTS_PER_PART);
    if (found.policies.length + found.leftOut.length > 0) kinds.add(found.kind);
    policies.push(...found.policies);
    leftOut.push(...found.leftOut);
  });
  const [kind = 'api-response'] = kinds;
  const isMixed = kinds.size > 1 || (kind === 'ram-policy' && policies.length > 1);
  return { kind: isMixed ? 'api-response' : kind, policies: markVersions(policies), leftOut };
}

/** More than a text can have: each list needs two characters. */
const LISTS_PER_PART = 1e7;

interface ImportedPart {
  readonly kind: ImportKind;
  readonly policies: readonly VersionedPolicy[];
  readonly leftOut: readonly LeftOutItem[];
}

function importPart(
  root: JsonValue,
  text: string | null,
  name: string | null,
  firstList: number,
): ImportedPart {
  const unversioned = (policy: ImportedPolicy | null): readonly VersionedPolicy[] =>
    policy === null ? [] : [{ policy, version: null, isDefault: null, list: null }];
  if (isDocument(root) || isRamFragment(root)) {
    const isAws = speaksAws(root);
    const policy = isAws || text === null ? importDocument(root, name, NO_SCOPE) : ramPolicy(name, text);
    return { kind: isAws ? 'aws-policy' : 'ram-policy', policies: unversioned(policy), leftOut: [] };
  }
  const template = templateKind(root);
  if (template !== null) {
    const found = importTemplate(root, template);
    return { ...found, policies: found.policies.flatMap(unversioned) };
  }
  const { policies, leftOut, isAws } = importAnswer(root, name, firstList);
  return { kind: isAws && policies.length > 0 ? 'aws-policy' : 'api-response', policies, leftOut };
}

/** Whether this is an incomplete RAM policy: with a version, without statements. */
function isRamFragment(root: JsonValue): boolean {
  if (root.kind !== 'object' || stringOf(memberOf(root, 'Version')) !== '1') return false;
  return root.members.every(
    ({ key, value }) => key === 'Version' || /^statements?$/i.test(key) || value.kind === 'missing',
  );
}

/** The policy's name in a command before its output, such as `--PolicyName dev` or `--policy-arn arn:aws:iam::1:policy/dev`. */
function nameInCommand(before: string): string | null {
  const near = before.slice(-MAX_COMMAND);
  const named = [
    ...near.matchAll(/--policy-?name[ =]+["']?([\w+=,.@-]+)|--policy-arn[ =]+["']?\S*\/([\w+=,.@-]+)/gi),
  ];
  const [, name, arnName] = named.at(-1) ?? [];
  return name ?? arnName ?? null;
}

const MAX_COMMAND = 2000;

function brokenItem({ text, errorAt }: BrokenPiece, whole: string): readonly LeftOutItem[] {
  if (!/"(?:Statement|PolicyDocument)/.test(text)) return [];
  const subject = text.slice(0, MAX_SUBJECT).split(/\r?\n/, 1)[0] ?? '';
  return [{ code: 'unreadable-json', subject, detail: lineAndColumn(whole, errorAt) }];
}

const MAX_SUBJECT = 60;

/** Imports a policy whose JSON has a syntax error, to be corrected; null for other text. */
export function importBrokenPolicy(text: string): ImportResult | null {
  const trimmed = text.trim();
  const { syntaxError } = parseJson(trimmed);
  if (syntaxError === null || !/^\{/.test(trimmed) || !/["“]?Statement["”]?/.test(trimmed)) return null;
  const policy = ramPolicy(null, trimmed);
  const note = {
    code: 'json-error',
    statement: null,
    subject: '',
    detail: lineAndColumn(trimmed, syntaxError.start),
    isOpen: true,
    choices: [],
  } as const;
  return { kind: 'ram-policy', policies: [{ ...policy, notes: [note] }], leftOut: [] };
}
