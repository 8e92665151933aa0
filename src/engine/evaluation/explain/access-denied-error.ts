// Reads a pasted access-denied error: an API error, a log that contains one, or a decoded diagnostic message.
// Source: RAM "How do I troubleshoot an access denied error?" (the codes, AccessDeniedDetail) and "DecodeDiagnosticMessage"; the MSE
// API reference of 2019-05-31 (its messages). client-error.ts reads the log lines of Nacos clients.

import { parseJson } from '../../policy/json.ts';
import type { JsonMember, JsonValue } from '../../policy/json.ts';
import { readClientErrors } from './client-error.ts';
import type { ClientError } from './client-error.ts';
import { actionIn, DENIAL_TYPES, fillFrom, isCompatible, isDenial, NO_NAMES } from './error-words.ts';
import { readWords, resourceIn } from './error-words.ts';
import type { AccessDeniedError, DenialType, ErrorNames } from './error-words.ts';

export type ErrorReading =
  /** The first error, and the number of distinct errors in the text. */
  | { readonly kind: 'api'; readonly error: AccessDeniedError; readonly count: number }
  | { readonly kind: 'client'; readonly error: ClientError; readonly count: number }
  /** The text contains neither an action nor a resource of MSE. */
  | { readonly kind: 'nothing'; readonly isDenial: boolean };

/** Longer texts are truncated. */
const MAX_LENGTH = 200_000;

/**
 * Reads the first error of a text. Members such as `AuthAction` and labels such as `Action:` take precedence over names in running
 * text, and earlier names over later ones. Runs in linear time.
 */
export function readError(pasted: string): ErrorReading {
  const text = decodeColons(pasted.slice(0, MAX_LENGTH));
  const errors = distinctErrors(text);
  const isClear = (error: ErrorNames) =>
    error.isLabelled || (error.action !== null && error.resource !== null);
  const first = errors.find(isClear) ?? errors[0];
  if (first !== undefined && !(first.action === null && isClientText(text))) {
    return { kind: 'api', error: errorOf(first), count: errors.length };
  }
  const clientErrors = readClientErrors(text);
  const [client] = clientErrors;
  if (client !== undefined) return { kind: 'client', error: client, count: clientErrors.length };
  return { kind: 'nothing', isDenial: isDenial(text) };
}

/** The distinct errors of a text, in order. Runs in linear time. */
export function readErrors(pasted: string): readonly AccessDeniedError[] {
  return distinctErrors(decodeColons(pasted.slice(0, MAX_LENGTH))).map(errorOf);
}

function distinctErrors(text: string): readonly ErrorNames[] {
  return distinct(readText(text, 0).filter(namesRequest));
}

/** Decodes `acs%3Amse%3A…`, as in the URL of a call. */
function decodeColons(text: string): string {
  return /acs%3Amse/i.test(text) ? text.replace(/%3A/gi, ':').replace(/%2F/gi, '/') : text;
}

function isClientText(text: string): boolean {
  return readClientErrors(text).length > 0;
}

function namesRequest({ action, resource }: ErrorNames): boolean {
  return action !== null || resource !== null;
}

function errorOf({ action, resource, denialType, policyType, context }: ErrorNames): AccessDeniedError {
  return { action, resource, denialType, policyType, context: Object.fromEntries(context) };
}

/** Removes duplicates: a log often repeats an error. */
function distinct(errors: readonly ErrorNames[]): readonly ErrorNames[] {
  const seen = new Set<string>();
  return errors.filter(({ action, resource }) => {
    const request = JSON.stringify([action, resource?.text ?? null]);
    if (seen.has(request)) return false;
    seen.add(request);
    return true;
  });
}

/** JSON in a string in JSON in a string: an error's body that a tool quotes, with its detail as text. */
const MAX_QUOTE_DEPTH = 3;

/** The errors of a text, in order. Reads JSON parts as JSON and the rest as words. */
function readText(text: string, quoteDepth: number): readonly ErrorNames[] {
  if (quoteDepth > MAX_QUOTE_DEPTH) return readWords(text);
  const quoted = /^\s*"/.test(text) ? parseJson(text) : null;
  if (quoted?.syntaxError === null) return readValue(quoted.root, quoteDepth);
  const errors: ErrorNames[] = [];
  for (const part of partsOf(text)) {
    const [first, ...others] = typeof part === 'string' ? readWords(part) : readValue(part, quoteDepth);
    if (first === undefined) continue;
    const before = errors.at(-1);
    const joined = before === undefined ? null : joinParts(before, first);
    if (joined === null) errors.push(first);
    else errors.splice(-1, 1, joined);
    errors.push(...others);
  }
  return errors;
}

/** Merges two adjacent parts into one error; null if they name different requests. */
function joinParts(before: ErrorNames, next: ErrorNames): ErrorNames | null {
  if (isCompatible(before, next)) return fillFrom(before, next);
  // The words around JSON often contain only the operation, with another name.
  const isIncomplete = !before.isLabelled && (before.action === null || before.resource === null);
  return isIncomplete && next.isLabelled ? fillFrom(next, before) : null;
}

/** The limit on characters scanned in parts that turn out not to be JSON. */
const MAX_SCANNED = 1_000_000;

/** Splits the text: words as strings, JSON objects and arrays as values. */
function partsOf(text: string): readonly (string | JsonValue)[] {
  const parts: (string | JsonValue)[] = [];
  const openings = /\{|\[(?=\s{0,99}[{"])/g;
  let start = 0;
  let scanned = 0;
  for (let found = openings.exec(text); found !== null; found = openings.exec(text)) {
    const end = endOfJson(text, found.index);
    const json = parseJson(text.slice(found.index, end));
    if (json.syntaxError === null) {
      parts.push(text.slice(start, found.index), json.root);
      start = end;
      openings.lastIndex = end;
    } else {
      scanned += end - found.index;
      if (scanned > MAX_SCANNED) break;
    }
  }
  return [...parts, text.slice(start)];
}

/** The index after the brace or bracket that closes the one at `open`, or the end of the text. Strings are skipped. */
function endOfJson(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') index = endOfString(text, index);
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') return index;
    if (character === '\\') index += 1;
  }
  return text.length;
}

/** The errors of a JSON value: one for an object, one for each item of a list that names a request. */
function readValue(value: JsonValue, quoteDepth: number): readonly ErrorNames[] {
  switch (value.kind) {
    case 'object':
      return readObject(value.members, quoteDepth);
    case 'array':
      return value.items.flatMap((item) => readValue(item, quoteDepth));
    case 'string':
      return readText(value.value, quoteDepth + 1);
    case 'number':
    case 'boolean':
    case 'null':
    case 'missing':
      return [];
  }
}

/** Members with quoted policies: these contain patterns, not the request. */
const POLICY_MEMBERS: ReadonlySet<string> = new Set(['matchedpolicies', 'policydocument', 'statement']);

function readObject(members: readonly JsonMember[], quoteDepth: number): readonly ErrorNames[] {
  const [labelled = NO_NAMES, ...others] = labelledNames(members);
  let own = labelled;
  const inside = members
    .filter(({ key }) => !LABELS.has(key.toLowerCase()) && !POLICY_MEMBERS.has(key.toLowerCase()))
    .flatMap(({ value }) => readValue(value, quoteDepth).map((error) => ({ error, kind: value.kind })))
    // Labelled names take precedence.
    .toSorted((a, b) => Number(b.error.isLabelled) - Number(a.error.isLabelled));
  for (const { error, kind } of inside) {
    const isOwn = (kind !== 'array' || !namesRequest(error)) && isCompatible(own, error);
    if (isOwn) own = fillFrom(own, error);
    // A message next to labelled members repeats the request in the service's words.
    else if (kind !== 'string' || !own.isLabelled) others.push(error);
  }
  if (namesRequest(own) || others.length === 0) return [own, ...others];
  return others.map((error) => fillFrom(error, own));
}

const LABELS: ReadonlySet<string> = new Set(['authaction', 'authresource', 'action', 'resource']);

/** The names in the members of an object; more than one if `AuthResource` is a list. */
function labelledNames(members: readonly JsonMember[]): ErrorNames[] {
  const textsOf = (...labels: readonly string[]) =>
    members.flatMap(({ key, value }) => (labels.includes(key.toLowerCase()) ? stringsIn(value) : []));
  const [action = null] = textsOf('authaction', 'action').flatMap((text) => actionIn(text.trim()) ?? []);
  const resources = textsOf('authresource', 'resource').flatMap((text) => resourceIn(text.trim()) ?? []);
  const names: ErrorNames = {
    action,
    resource: null,
    denialType: denialTypeOf(members, textsOf('nopermissiontype')),
    policyType: textsOf('policytype')[0] ?? null,
    context: conditionOf(members),
    isLabelled: action !== null || resources.length > 0,
  };
  return resources.length === 0 ? [names] : resources.map((resource) => ({ ...names, resource }));
}

/** `NoPermissionType` of an error's detail, or the Boolean `ExplicitDeny` of a decoded message. */
function denialTypeOf(members: readonly JsonMember[], texts: readonly string[]): DenialType | null {
  const named = DENIAL_TYPES.find((type) => texts.includes(type));
  if (named !== undefined) return named;
  const value = members.find(({ key }) => key.toLowerCase() === 'explicitdeny')?.value;
  if (value?.kind !== 'boolean' && value?.kind !== 'string') return null;
  return String(value.value).toLowerCase() === 'true' ? 'ExplicitDeny' : 'ImplicitDeny';
}

const CONDITION_KEY = /^[a-z][a-z0-9-]*:[^\s:]+$/i;

/** `{"ConditionKey": "acs:SourceIp", "ConditionValues": ["…"]}`. */
function conditionOf(members: readonly JsonMember[]): ErrorNames['context'] {
  const key = members.find((member) => member.key.toLowerCase() === 'conditionkey')?.value;
  const held = members.find((member) => member.key.toLowerCase() === 'conditionvalues')?.value;
  if (key?.kind !== 'string' || held === undefined || !CONDITION_KEY.test(key.value)) return new Map();
  const values = stringsIn(held);
  const [first] = values;
  return first === undefined ? new Map() : new Map([[key.value, values.length === 1 ? first : values]]);
}

/** A string, a list of them, or a list that is wrapped in an object, as RPC responses have it. */
function stringsIn(value: JsonValue): readonly string[] {
  switch (value.kind) {
    case 'string':
      return [value.value];
    case 'array':
      return value.items.flatMap(stringsIn);
    case 'object':
      return value.members.flatMap((member) => stringsIn(member.value));
    case 'number':
    case 'boolean':
    case 'null':
    case 'missing':
      return [];
  }
}
