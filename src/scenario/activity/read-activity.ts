// Reads recorded calls from ActionTrail events, access-denied errors and decoded diagnostic messages. Source: ActionTrail
// "Management event structure". Drops all fields about a person except the name of the RAM user or role and the source address.

import { placeEvent } from '../../engine/activity/place-event.ts';
import type { ActivityEvent } from '../../engine/activity/place-event.ts';
import { CallList } from '../../engine/activity/recorded-call.ts';
import type { RecordedCall, UnplacedEvents } from '../../engine/activity/recorded-call.ts';
import { findActionOn } from '../../engine/catalog/catalog.ts';
import { kindsOfRelativeId, withoutClientSegment } from '../../engine/catalog/relative-id.ts';
import { readErrors } from '../../engine/evaluation/explain/access-denied-error.ts';
import { readDiagnostics } from '../../engine/evaluation/explain/diagnostic-messages.ts';
import { isDenial } from '../../engine/evaluation/explain/error-words.ts';
import { findJson } from '../../engine/interchange/find-json.ts';
import { isPrivate } from '../../engine/lint/address-ranges.ts';
import { parseAddressRange } from '../../engine/policy/address.ts';
import { splitArn } from '../../engine/policy/arn.ts';
import { isObject, readJson } from '../unknown-json.ts';
import type { JsonObject } from '../unknown-json.ts';

export interface ActivityReading {
  readonly calls: readonly RecordedCall[];
  /** Events that could not be placed. */
  readonly unplaced: readonly UnplacedEvents[];
  /** The number of all events. */
  readonly count: number;
  /** Whether the text has more events than are read. */
  readonly isCut: boolean;
}

const MAX_EVENTS = 200_000;
/** An export wraps events in a few objects and lists. */
const MAX_DEPTH = 8;

/** Never throws. Errors and decoded messages are read only from a text without events. */
export function readActivity(text: string): ActivityReading {
  const list = new CallList();
  let count = 0;
  for (const value of jsonValuesIn(text.replace(/^\ufeff/, ''), list)) {
    for (const event of eventsIn(value, 0)) {
      if (count === MAX_EVENTS) return readingOf(list, true);
      count += 1;
      addEvent(event, list);
    }
  }
  return count > 0 ? readingOf(list, false) : readRefusals(text);
}

function readingOf({ calls, unplaced }: CallList, isCut: boolean): ActivityReading {
  const count = [...calls, ...unplaced].reduce((sum, each) => sum + each.count, 0);
  return { calls, unplaced, count, isCut };
}

/** The JSON values of a text: one, one a line, or among other text. */
function* jsonValuesIn(text: string, list: CallList): Generator<unknown, void> {
  const whole = readJson(text);
  if (whole !== undefined) {
    yield whole;
    return;
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const values = lines.map((line) => readJson(line.trim().replace(/,$/, '')));
  const isByLine = values.filter(isObject).length * 2 > lines.length;
  if (isByLine) {
    for (const value of values) {
      if (value === undefined) list.skip('', 'unreadable');
      else yield value;
    }
    return;
  }
  const { pieces } = findJson(text);
  for (const piece of pieces) yield readJson(piece.text);
}

/** The events in a value: objects with an `eventName`, also in lists, wrappers, and JSON in a string. */
function* eventsIn(value: unknown, depth: number): Generator<JsonObject, void> {
  if (depth > MAX_DEPTH) return;
  if (typeof value === 'string') {
    if (/^\s*[{[]/.test(value)) yield* eventsIn(readJson(value), depth + 1);
  } else if (Array.isArray(value)) {
    for (const item of value) yield* eventsIn(item, depth + 1);
  } else if (isObject(value)) {
    if (typeof value['eventName'] === 'string') yield value;
    else for (const member of Object.values(value)) yield* eventsIn(member, depth + 1);
  }
}

function addEvent(value: JsonObject, list: CallList): void {
  const event = eventOf(value);
  const placed = placeEvent(event);
  if (placed.kind === 'call') list.add(placed.call, publicAddressIn(value['sourceIpAddress']));
  else list.skip(event.operation, placed.reason);
}

function eventOf(value: JsonObject): ActivityEvent {
  const identity = objectIn(value['userIdentity']);
  const error = textIn(value['errorCode']) + textIn(value['errorMessage']);
  return {
    operation: textIn(value['eventName']),
    service: textIn(value['serviceName']) || (textIn(value['eventSource']).split('.')[0] ?? ''),
    region: textIn(value['acsRegion']) || null,
    // `role:session` of an assumed role: the session often is a person's name.
    caller: textIn(identity['userName']).split(':')[0] || null,
    isRestricted: !/root|system|service/i.test(textIn(identity['type'])),
    outcome: error === '' ? 'succeeded' : isDenial(error) ? 'denied' : 'failed',
    parameters: new Map(
      [value['responseElements'], value['requestParameterJson'], value['requestParameters']].flatMap((part) =>
        Object.entries(objectIn(part)).flatMap(([name, text]) =>
          typeof text === 'string' || typeof text === 'number'
            ? [[name.toLowerCase(), String(text)] as const]
            : [],
        ),
      ),
    ),
  };
}

/**
 * Null for the name of a service, and for a private address: calls from a VPC carry theirs in `acs:VpcSourceIp` (assumed), not in
 * `acs:SourceIp`.
 */
function publicAddressIn(value: unknown): string | null {
  const text = textIn(value);
  const range = text.includes('/') ? null : parseAddressRange(text);
  return range === null || isPrivate(range) ? null : text;
}

/** An object, or the one in a string. */
function objectIn(value: unknown): JsonObject {
  const parsed = typeof value === 'string' ? readJson(value) : value;
  return isObject(parsed) ? parsed : {};
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The refused calls that decoded messages and errors name. */
function readRefusals(text: string): ActivityReading {
  const list = new CallList();
  const { messages, isCut } = readDiagnostics(text);
  for (const { action, resource } of messages) addRefusal(action, resource, list);
  if (messages.length === 0) {
    for (const { action, resource } of readErrors(text)) addRefusal(action ?? '', resource?.text ?? '', list);
  }
  return readingOf(list, isCut);
}

function addRefusal(name: string, resource: string, list: CallList): void {
  const arn = splitArn(resource);
  const requested = resource === '*' ? resource : (arn?.relativeId ?? '');
  const action = findActionOn(name, requested);
  const operation = name.replace(/^mse:/i, '');
  if (!/^mse:/i.test(name)) list.skip(operation, 'other-service');
  else if (action === null) list.skip(operation, 'unlisted-action');
  else {
    const relativeId = action.path === 'client' ? withoutClientSegment(requested) : requested;
    // A refusal can name a resource that the guide doesn't authorize the action on.
    if (!kindsOfRelativeId(relativeId).includes(action.resourceType)) {
      list.skip(operation, 'no-resource');
      return;
    }
    const region = arn === null || arn.region === '*' ? null : arn.region;
    list.add({ caller: null, action: action.id, relativeId, region, isDenied: true }, null);
  }
}
