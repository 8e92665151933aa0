// Converts one statement of an AWS policy. Parts that RAM would apply differently stay as written, with an open note that offers
// forms RAM supports. Sources: AWS "IAM JSON policy element reference", RAM "Policy elements".

import type { JsonMember, JsonValue } from '../policy/json.ts';
import { itemsOf, memberOf, stringOf } from '../policy/json-value.ts';
import { convertCondition } from './aws-condition.ts';
import type { ConvertedCondition, StatementContext } from './aws-condition.ts';
import { isForeignService, placeholderIn, ramServiceCode, serviceOfAction, variableIn } from './aws-names.ts';
import type { AddNote } from './note-list.ts';
import type { ImportChoice } from './import-result.ts';
import { duplicateKeyIn, listValue, membersOf, minifyValue, objectValue, textValue } from './json-tree.ts';

/** The statement for the RAM policy. `add` gets the notes; `placeholders` are `${…}` that have notes already. */
export function convertAwsStatement(
  value: JsonValue,
  statement: number,
  placeholders: ReadonlySet<string>,
  add: AddNote,
): JsonValue {
  if (value.kind !== 'object') return value;
  const isDeny = stringOf(memberOf(value, 'Effect')) !== 'Allow';
  const context: StatementContext = { statement, isDeny, placeholders, add };
  const members = value.members.filter((member) => isKept(member, context));
  if (duplicateKeyIn(value) !== null) return { ...value, members };
  const condition = memberOf(value, 'Condition');
  const parts: StatementParts = {
    source: value,
    members,
    condition: condition === undefined ? null : convertCondition(condition, context),
    hasActionIssue: noteActions(members, context),
    hasResourceIssue: noteResources(members, context),
  };
  const issues = [parts.hasActionIssue, parts.hasResourceIssue, parts.condition?.hasValueIssue === true];
  const hasStructureIssue = hasNotResource(parts) || parts.condition?.hasStructureIssue === true;
  if (hasStructureIssue || (isDeny && issues.includes(true))) {
    add(isDeny ? 'denial-not-in-ram' : 'allow-not-in-ram', statement, minifyValue(value), {
      isOpen: true,
      choices: isDeny ? choicesForDeny(parts, context) : choicesForAllow(parts, context),
    });
  }
  return buildStatement(parts, parts.condition?.value ?? null, isDeny);
}

interface StatementParts {
  readonly source: JsonValue;
  /** The members that are kept. */
  readonly members: readonly JsonMember[];
  readonly condition: ConvertedCondition | null;
  readonly hasActionIssue: boolean;
  readonly hasResourceIssue: boolean;
}

const KEPT_MEMBERS = ['Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];

function isKept({ key }: JsonMember, { statement, add }: StatementContext): boolean {
  if (key === 'Sid') add('member-dropped', statement, key);
  else if (key === 'Principal' || key === 'NotPrincipal') {
    add('principal-dropped', statement, key, { isOpen: true });
  } else {
    if (!KEPT_MEMBERS.includes(key)) add('member-not-in-ram', statement, key, { isOpen: true });
    return true;
  }
  return false;
}

function hasNotResource({ members }: StatementParts): boolean {
  return members.some(({ key }) => key === 'NotResource');
}

/** Returns whether a Deny names actions that RAM lacks: it would not apply to their counterparts. */
function noteActions(members: readonly JsonMember[], { statement, isDeny, add }: StatementContext): boolean {
  let isIssue = false;
  for (const { key, value } of members) {
    if (key !== 'Action' && key !== 'NotAction') continue;
    const isExclusion = key === 'NotAction' && !isDeny;
    for (const item of itemsOf(value)) {
      const service = foreignServiceOf(item);
      if (service === null) continue;
      const counterpart = ramServiceCode(service);
      if (isExclusion) {
        const detail = counterpart === null ? '' : `${counterpart}:*`;
        add('exclusion-not-in-ram', statement, stringOf(item) ?? '', { detail, isOpen: true });
      } else {
        add('foreign-service', statement, service, { detail: counterpart ?? '' });
        isIssue ||= key === 'Action' && isDeny;
      }
    }
  }
  return isIssue;
}

function foreignServiceOf(action: JsonValue): string | null {
  const service = serviceOfAction(stringOf(action) ?? '');
  return service !== null && !service.includes('${') && isForeignService(service) ? service : null;
}

/** Returns whether a resource needs an answer. */
function noteResources(members: readonly JsonMember[], context: StatementContext): boolean {
  const { statement, isDeny, placeholders, add } = context;
  let isIssue = false;
  for (const { key, value } of members) {
    if (key !== 'Resource' && key !== 'NotResource') continue;
    for (const item of itemsOf(value)) {
      const resource = stringOf(item);
      if (resource === null || resource === '*') continue;
      if (!resource.startsWith('acs:') && !resource.startsWith('${')) {
        const isOpen = !isDeny && key === 'Resource';
        add('foreign-resource', statement, resource, { detail: suggestArn(resource) ?? '', isOpen });
        isIssue = true;
      }
      const variable = variableIn(resource) ?? placeholderIn(resource, placeholders);
      if (variable !== null) {
        // An Allow on the text of the variable matches nothing.
        add('variable-not-in-ram', statement, variable);
        isIssue = true;
      }
    }
  }
  return isIssue;
}

/** AWS writes six fields, the last of which may contain colons; regions and accounts of AWS mean nothing to RAM. */
const AWS_ARN = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:(.*)$/s;

function suggestArn(resource: string): string | null {
  const [, service, relativeId] = AWS_ARN.exec(resource) ?? [];
  if (service === undefined || relativeId === undefined) return null;
  return `acs:${ramServiceCode(service) ?? service}:*:*:${relativeId}`;
}

/** The statement with this condition; null for none. `resource` replaces `NotResource`. */
function buildStatement(
  { members }: StatementParts,
  condition: JsonValue | null,
  isDeny: boolean,
  resource: JsonValue | null = null,
): JsonValue {
  return objectValue(
    members.flatMap(({ key, value }): [string, JsonValue][] => {
      switch (key) {
        case 'Condition':
          return condition === null ? [] : [[key, condition]];
        case 'NotResource':
          return resource === null ? [[key, value]] : [['Resource', resource]];
        case 'NotAction':
          return [[key, isDeny ? value : withCounterparts(value)]];
        default:
          return [[key, value]];
      }
    }),
  );
}

/** Excludes the counterparts of foreign services too, or the Allow would include them. */
function withCounterparts(actions: JsonValue): JsonValue {
  const excluded = itemsOf(actions).map(stringOf);
  const added = new Set<string>();
  for (const item of itemsOf(actions)) {
    const counterpart = ramServiceCode(foreignServiceOf(item) ?? '');
    if (counterpart !== null && !excluded.includes(`${counterpart}:*`)) added.add(`${counterpart}:*`);
  }
  return added.size === 0 ? actions : listValue([...itemsOf(actions), ...[...added].map(textValue)]);
}

const EVERYTHING = textValue('*');

function choicesForDeny(parts: StatementParts, context: StatementContext): readonly ImportChoice[] {
  const { condition, hasActionIssue } = parts;
  const isUnbound = hasNotResource(parts);
  if (hasActionIssue || (parts.hasResourceIssue && !isUnbound)) return [];
  const write = (block: JsonValue | null) =>
    minifyValue(buildStatement(parts, block, true, isUnbound ? EVERYTHING : null));
  const replaces = context.statement;
  const choices: ImportChoice[] = [];
  const nearest = condition === null ? null : condition.nearest;
  if (condition !== null && nearest !== null) {
    const statement = write(nearest);
    if (condition.isMissingMfa) {
      const allowCondition = '{"Bool":{"acs:MFAPresent":"true"}}';
      choices.push({ statement, replaces, warning: 'access-key-calls' });
      choices.push({ statement, replaces, allowCondition, warning: 'narrower' });
      return choices;
    }
    if (condition.isNearestSame)
      choices.push({ statement, replaces, warning: isUnbound ? 'narrower' : null });
    else if (!isUnbound) choices.push({ statement, replaces, warning: 'wider' });
  }
  if (condition === null || !condition.isNearestSame) {
    choices.push({ statement: write(condition?.relaxed ?? null), replaces, warning: 'narrower' });
  }
  return choices;
}

function choicesForAllow(parts: StatementParts, context: StatementContext): readonly ImportChoice[] {
  const { condition } = parts;
  const nearest = condition === null ? null : condition.nearest;
  if (condition !== null && nearest === null) return [];
  const replaces = context.statement;
  const isSame = condition?.isNearestSame !== false;
  if (!hasNotResource(parts)) {
    const statement = minifyValue(buildStatement(parts, nearest, false));
    return [{ statement, replaces, warning: isSame ? null : 'wider' }];
  }
  const excluded = memberOf(parts.source, 'NotResource');
  if (parts.hasResourceIssue || !isSame || excluded === undefined) return [];
  const allow = buildStatement(parts, nearest, false, EVERYTHING);
  const deny = objectValue(
    membersOf(buildStatement(parts, nearest, false, excluded)).map(({ key, value }) => [
      key,
      key === 'Effect' ? textValue('Deny') : value,
    ]),
  );
  return [{ statement: minifyValue(allow), replaces, also: [minifyValue(deny)], warning: 'narrower' }];
}
