// A refusal as the service words it: what it names, and how to read one that somebody pastes.
// Source: RAM "How do I troubleshoot an access denied error?" (the codes, AccessDeniedDetail) and "DecodeDiagnosticMessage" (the
// decoded message); the MSE API reference of 2019-05-31, whose examples of a response's Message name action and resource.

import type { AuthorizationRequest, RequestContext } from '../account/request.ts';
import { findAction } from '../catalog/catalog.ts';
import { splitArn } from '../policy/arn.ts';
import { parseJson } from '../policy/json.ts';
import type { JsonMember, JsonValue } from '../policy/json.ts';
import type { Decision } from './decision.ts';

/** What a refusal names, for a message that imitates one. */
export interface RefusalFacts {
  readonly httpStatus: 403;
  /** One of the three codes that RAM lists; that MSE answers with this one is assumed. */
  readonly code: 'NoPermission';
  readonly action: string;
  readonly resource: string;
  readonly noPermissionType: 'ExplicitDeny' | 'ImplicitDeny';
  /** The only kind of policy that the engine knows: attached to the user, for the whole account. */
  readonly policyType: 'AccountLevelIdentityBasedPolicy';
}

/** What the refusal of a request would name, given why it is denied. */
export function refusalFacts(
  { action, resource }: AuthorizationRequest,
  decision: Exclude<Decision, 'allow'>,
): RefusalFacts {
  return {
    httpStatus: 403,
    code: 'NoPermission',
    action: findAction(action)?.fullName ?? action,
    resource,
    noPermissionType: decision === 'explicit-deny' ? 'ExplicitDeny' : 'ImplicitDeny',
    policyType: 'AccountLevelIdentityBasedPolicy',
  };
}

/** What a pasted refusal names of the request. Null is what it does not name. */
export interface ReadRefusal {
  /** `mse:GetNacosConfig`; spelled as the catalog does if it is one of the 25. */
  readonly action: string | null;
  /** An ARN of MSE as it was written, or `*` alone, which stands for the account where no resource is named. */
  readonly resource: string | null;
  /** The conditions of a decoded diagnostic message; empty for the other shapes. */
  readonly context: RequestContext;
}

/**
 * Reads a refusal in any of the shapes that Alibaba Cloud gives it: a message in words, an error's JSON body, the decoded
 * diagnostic message, or any of these in the midst of a log. Members such as `AuthAction` count before what stands in
 * running text, and what comes first before what follows. Null when neither an action nor a resource of MSE is named. The
 * work grows with the length of the text and no faster.
 */
export function readRefusal(text: string): ReadRefusal | null {
  const found: Finding = { labelled: NOTHING, mentioned: NOTHING, context: new Map() };
  readText(text, 0, found);
  const action = found.labelled.action ?? found.mentioned.action;
  const resource = found.labelled.resource ?? found.mentioned.resource;
  if (action === null && resource === null) return null;
  return { action, resource, context: Object.fromEntries(found.context) };
}

interface Names {
  readonly action: string | null;
  readonly resource: string | null;
}

/** What is known so far. */
interface Finding {
  labelled: Names;
  mentioned: Names;
  readonly context: Map<string, string | readonly string[]>;
}

const NOTHING: Names = { action: null, resource: null };

/** JSON in a string in JSON in a string: an error's body that a tool quotes, with its detail as text. */
const DEEPEST_QUOTE = 3;

/** Takes in a text: as JSON if it holds some, else as words. */
function readText(text: string, depth: number, found: Finding): void {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}') + 1;
  const json = start >= 0 && end > start && depth <= DEEPEST_QUOTE ? parseJson(text.slice(start, end)) : null;
  if (json === null || json.syntaxError !== null) {
    found.mentioned = fill(found.mentioned, namesIn(text));
    return;
  }
  found.mentioned = fill(found.mentioned, namesIn(text.slice(0, start)));
  readValue(json.root, depth, found);
  found.mentioned = fill(found.mentioned, namesIn(text.slice(end)));
}

function readValue(value: JsonValue, depth: number, found: Finding): void {
  switch (value.kind) {
    case 'object':
      readConditions(value.members, found);
      for (const member of value.members) readMember(member, depth, found);
      return;
    case 'array':
      for (const item of value.items) readValue(item, depth, found);
      return;
    case 'string':
      readText(value.value, depth + 1, found);
      return;
    case 'number':
    case 'boolean':
    case 'null':
    case 'missing':
      return;
  }
}

function readMember({ key, value }: JsonMember, depth: number, found: Finding): void {
  const label = key.toLowerCase();
  if (value.kind === 'string' && label === 'authaction') {
    found.labelled = fill(found.labelled, { action: actionIn(value.value.trim()), resource: null });
  } else if (value.kind === 'string' && label === 'authresource') {
    found.labelled = fill(found.labelled, { action: null, resource: resourceIn(value.value.trim()) });
  } else {
    readValue(value, depth, found);
  }
}

const CONDITION_KEY = /^[a-z][a-z0-9-]*:[^\s:]+$/i;

/** `{"ConditionKey": "acs:SourceIp", "ConditionValues": ["…"]}`; the first of a key counts. */
function readConditions(members: readonly JsonMember[], found: Finding): void {
  const key = members.find((member) => member.key.toLowerCase() === 'conditionkey')?.value;
  const held = members.find((member) => member.key.toLowerCase() === 'conditionvalues')?.value;
  if (key?.kind !== 'string' || held === undefined) return;
  const values = stringsIn(held);
  const [first] = values;
  if (first === undefined || !CONDITION_KEY.test(key.value) || found.context.has(key.value)) return;
  found.context.set(key.value, values.length === 1 ? first : values);
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

function fill(known: Names, more: Names): Names {
  return { action: known.action ?? more.action, resource: known.resource ?? more.resource };
}

/**
 * An ARN or an action in running text. An ARN ends at white space, a quote, a bracket of markup or a mark that parts clauses;
 * an action is preceded by nothing that would make it a part of a longer word.
 */
const TOKEN = /\bacs:[^\s"'`<>\\,;，；。]+|(?<![\w-])mse:[a-z]\w*(?![\w*?])/gi;
/** `Resource: *`, where an operation names no resource; also as a member of JSON that is cut short or quoted. */
const NO_RESOURCE = /\b(?:auth)?resource\\?["']?\s{0,9}[:=]\s{0,9}\\?["']?\*(?![^\s"',;.\\])/i;

function namesIn(text: string): Names {
  let names = NOTHING;
  for (const [token] of text.matchAll(TOKEN)) {
    names = fill(names, { action: actionIn(token), resource: arnIn(token) });
    if (names.action !== null && names.resource !== null) return names;
  }
  return NO_RESOURCE.test(text) ? fill(names, { action: null, resource: '*' }) : names;
}

const ACTION = /^mse:[a-z]\w*$/i;

function actionIn(text: string): string | null {
  if (!ACTION.test(text)) return null;
  return findAction(text)?.fullName ?? `mse:${text.slice('mse:'.length)}`;
}

function resourceIn(text: string): string | null {
  return text === '*' || isMseArn(text) ? text : null;
}

/** Without what ends a sentence or closes a bracket behind it. */
function arnIn(token: string): string | null {
  let end = token.length;
  while ('.)]}）】'.includes(token.charAt(end - 1)) && end > 0) end -= 1;
  const arn = token.slice(0, end);
  return isMseArn(arn) ? arn : null;
}

function isMseArn(text: string): boolean {
  const arn = splitArn(text);
  return arn !== null && arn.partition === 'acs' && arn.service === 'mse' && arn.relativeId !== '';
}
