// An AWS IAM policy as a RAM policy, as far as it can be carried over. What cannot is noted, and mostly left as it was written,
// so that RAM refuses it until someone decides. Sources: AWS "IAM JSON policy element reference", RAM "Policy elements".

import { formatPolicy } from '../policy/format.ts';
import { parseJson } from '../policy/json.ts';
import type { JsonMember, JsonValue } from '../policy/json.ts';
import { printJson } from '../policy/print.ts';
import type { Json } from '../policy/print.ts';
import { conditionFromAws } from './aws-condition.ts';
import { isServiceOfAwsAlone, ramServiceCode } from './aws-names.ts';
import { noteVariable } from './aws-variables.ts';
import type { AddNote } from './aws-notes.ts';
import type { ImportedPolicy, ImportNote } from './import-result.ts';
import { itemsOf, jsonOf, memberOf, stringOf } from '../policy/json-value.ts';

/** Converts an AWS policy's text; null when it is not a JSON object with a `Statement`. */
export function fromAws(text: string): ImportedPolicy | null {
  const { root, syntaxError } = parseJson(text);
  return syntaxError === null && memberOf(root, 'Statement') !== undefined ? convertAws(root) : null;
}

/** Converts the JSON of an AWS policy. */
export function convertAws(root: JsonValue, name: string | null = null): ImportedPolicy {
  const notes = new Map<string, ImportNote>();
  const note: AddNote = (code, statement, subject, detail = '', isOpen = false) => {
    const identity = JSON.stringify([code, statement, subject, detail]);
    if (!notes.has(identity)) notes.set(identity, { code, statement, subject, detail, isOpen, choices: [] });
  };
  for (const { key } of root.kind === 'object' ? root.members : []) {
    if (key !== 'Version' && key !== 'Statement') note('member-dropped', null, key);
  }
  const statements = itemsOf(memberOf(root, 'Statement')).flatMap((item, index) =>
    convertStatement(item, index + 1, note),
  );
  const text = formatPolicy(printJson({ Version: '1', Statement: statements }));
  return { name, text, version: null, isInForce: true, notes: [...notes.values()] };
}

function convertStatement(value: JsonValue, statement: number, note: AddNote): readonly Json[] {
  if (value.kind !== 'object') return [jsonOf(value)];
  if (memberOf(value, 'NotResource') !== undefined) {
    note('statement-left-out', statement, printJson(jsonOf(value)), '', true);
    return [];
  }
  return [
    Object.fromEntries(
      value.members.flatMap((member): [string, Json][] => {
        const converted = convertMember(member, statement, note);
        return converted === null ? [] : [[member.key, converted]];
      }),
    ),
  ];
}

/** The member's value in RAM's words; null when the member goes. */
function convertMember({ key, value }: JsonMember, statement: number, note: AddNote): Json {
  switch (key) {
    case 'Effect':
      return jsonOf(value);
    case 'Action':
    case 'NotAction':
      noteServices(value, statement, note);
      return jsonOf(value);
    case 'Resource':
      noteResources(value, statement, note);
      return jsonOf(value);
    case 'Condition':
      return conditionFromAws(value, statement, note);
    case 'Principal':
    case 'NotPrincipal':
      note('principal-dropped', statement, key);
      return null;
    default:
      note('member-dropped', statement, key);
      return null;
  }
}

function noteServices(actions: JsonValue, statement: number, note: AddNote): void {
  for (const action of itemsOf(actions)) {
    const service = serviceOf(action);
    if (service === null) continue;
    note('foreign-service', statement, service, ramServiceCode(service) ?? '');
  }
}

/** `s3` of `s3:GetObject`; null for `*` and for what is no action. */
function serviceOf(action: JsonValue): string | null {
  const [service, name] = stringOf(action)?.split(':', 2) ?? [];
  return service === undefined || name === undefined || service === '*' ? null : service;
}

function noteResources(resources: JsonValue, statement: number, note: AddNote): void {
  for (const item of itemsOf(resources)) {
    const resource = stringOf(item);
    if (resource === null || resource === '*' || resource.startsWith('acs:')) continue;
    note('foreign-resource', statement, resource, suggestArn(resource) ?? '');
    noteVariable(resource, statement, note);
  }
}

/** AWS writes six fields, the last of which may hold colons; regions and accounts of AWS mean nothing to RAM. */
const AWS_ARN = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:(.*)$/s;

function suggestArn(resource: string): string | null {
  const [, service, relativeId] = AWS_ARN.exec(resource) ?? [];
  if (service === undefined || relativeId === undefined) return null;
  return `acs:${ramServiceCode(service) ?? service}:*:*:${relativeId}`;
}

const AWS_VERSIONS = ['2012-10-17', '2008-10-17'];
const AWS_MEMBERS = ['Sid', 'NotResource', 'Principal', 'NotPrincipal'];

/**
 * Whether a policy's JSON speaks AWS's language: by its version, an `arn:` or an `aws:` key; and, where the version is not
 * RAM's, by members that RAM lacks or a service that only AWS has.
 */
export function speaksAws(root: JsonValue): boolean {
  const version = stringOf(memberOf(root, 'Version'));
  if (version !== null && AWS_VERSIONS.includes(version)) return true;
  return itemsOf(memberOf(root, 'Statement')).some(
    (statement) => namesAws(statement) || (version !== '1' && looksAws(statement)),
  );
}

function namesAws(statement: JsonValue): boolean {
  const resources = ['Resource', 'NotResource'].flatMap((name) => itemsOf(memberOf(statement, name)));
  const condition = memberOf(statement, 'Condition');
  const operators = condition?.kind === 'object' ? condition.members : [];
  return (
    resources.some((resource) => stringOf(resource)?.startsWith('arn:') === true) ||
    operators.some(
      ({ value }) => value.kind === 'object' && value.members.some(({ key }) => /^aws:/i.test(key)),
    )
  );
}

function looksAws(statement: JsonValue): boolean {
  const actions = ['Action', 'NotAction'].flatMap((name) => itemsOf(memberOf(statement, name)));
  return (
    AWS_MEMBERS.some((name) => memberOf(statement, name) !== undefined) ||
    actions.some((action) => isServiceOfAwsAlone(serviceOf(action) ?? ''))
  );
}
