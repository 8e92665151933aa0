// Finds decoded diagnostic messages of refusals in any text: a response, several, a log, JSON in strings.
// Source: RAM "DecodeDiagnosticMessage" (2015-05-01): AuthAction and AuthResource say what was really checked.

export interface DiagnosticMessage {
  /** As written, for example `mse:GetNacosConfig`. */
  readonly action: string;
  readonly resource: string;
  /** The day at the beginning of the message's line, as logs have it; else null. */
  readonly date: string | null;
}

export interface DiagnosticReading {
  /** Distinct, in the order of the text. */
  readonly messages: readonly DiagnosticMessage[];
  /** Messages that have not been decoded. Distinct. */
  readonly encoded: readonly string[];
  /** Whether the text is so long that its rest was not read. */
  readonly isCut: boolean;
}

/** Longer texts are cut. */
const MAX_LENGTH = 4_000_000;
/** Of one message, in characters. */
const MAX_MESSAGE_LENGTH = 50_000;
/** How far before `AuthAction` its object can begin, and how many braces are tried. */
const MAX_DISTANCE = 16_000;
const MAX_OPENINGS = 12;
/** Over all attempts to read an object, in characters. */
const MAX_SCANNED = 20_000_000;
const MAX_MESSAGES = 1000;

const ANCHOR = /\bAuth_?Action\b/gi;

/** Never throws. The limits bound the work. */
export function readDiagnostics(pasted: string): DiagnosticReading {
  const text = pasted.slice(0, MAX_LENGTH);
  const found = new Map<string, DiagnosticMessage>();
  const anchors = [...text.matchAll(ANCHOR)];
  let scanned = 0;
  let end = 0;
  let isCut = pasted.length > MAX_LENGTH;
  for (const [number, anchor] of anchors.entries()) {
    if (anchor.index < end) continue;
    if (scanned > MAX_SCANNED || found.size >= MAX_MESSAGES) {
      isCut = true;
      break;
    }
    const object = objectAround(text, anchor.index, end);
    scanned += object.scanned;
    const next = anchors[number + 1]?.index ?? text.length;
    const messages =
      object.value === null ? readLabels(text.slice(anchor.index, next)) : messagesIn(object.value);
    end = object.end;
    const date = dateOfLine(text, object.start);
    for (const { action, resource } of messages) {
      const key = `${action.toLowerCase()} ${resource}`;
      if (!found.has(key)) found.set(key, { action, resource, date });
    }
  }
  return { messages: [...found.values()], encoded: encodedIn(text), isCut };
}

/** How many strings the member is in. A quote in a string has one backslash, in a string in a string three. */
function quoteDepthBefore(text: string, index: number): number {
  const backslashes = /\\*(?=["']?$)/.exec(text.slice(Math.max(0, index - 16), index))?.[0].length ?? 0;
  return Math.round(Math.log2(backslashes + 1));
}

interface FoundObject {
  /** The object that has the member; null if there is none. Then both indices are the member's. */
  readonly value: object | null;
  readonly start: number;
  readonly end: number;
  readonly scanned: number;
}

/** The JSON object around the member at an index, after `from`. */
function objectAround(text: string, index: number, from: number): FoundObject {
  const first = Math.max(from, index - MAX_DISTANCE);
  const before = text.slice(first, index);
  const quoteDepth = quoteDepthBefore(text, index);
  let scanned = before.length / 8;
  let opening = before.length;
  for (let tries = 0; tries < MAX_OPENINGS && opening > 0; tries += 1) {
    opening = before.lastIndexOf('{', opening - 1);
    if (opening < 0) break;
    const start = first + opening;
    const end = endOfObject(text, start, quoteDepth);
    scanned += (end ?? start + MAX_MESSAGE_LENGTH) - start;
    if (end === null || end <= index) continue;
    const value = parseQuoted(text.slice(start, end), quoteDepth);
    if (value !== null && memberOf(value, 'authaction') !== undefined) return { value, start, end, scanned };
  }
  return { value: null, start: index, end: index, scanned };
}

/** The index after the closing brace; null if there is none within the limit. */
function endOfObject(text: string, start: number, quoteDepth: number): number | null {
  const limit = Math.min(text.length, start + MAX_MESSAGE_LENGTH);
  const quote = 2 ** quoteDepth - 1;
  let depth = 0;
  let isInString = false;
  let backslashes = 0;
  for (let at = start; at < limit; at += 1) {
    const character = text[at];
    if (character === '\\') {
      backslashes += 1;
      continue;
    }
    if (character === '"') {
      const isQuote = quoteDepth === 0 ? backslashes % 2 === 0 : backslashes === quote;
      if (isQuote) isInString = !isInString;
      // The string around the object ends.
      else if (backslashes < quote) return null;
    } else if (!isInString && character === '{') depth += 1;
    else if (!isInString && character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
    backslashes = 0;
  }
  return null;
}

/** Parses an object that is inside so many strings. */
function parseQuoted(text: string, quoteDepth: number): object | null {
  try {
    let plain = text;
    for (let depth = 0; depth < quoteDepth; depth += 1) plain = String(JSON.parse(`"${plain}"`));
    const value: unknown = JSON.parse(plain);
    return typeof value === 'object' ? value : null;
  } catch {
    // Not JSON: another brace can be the right one.
    return null;
  }
}

/** The value of a member, ignoring case. */
function memberOf(value: object, name: string): unknown {
  return Object.entries(value).find(([key]) => key.toLowerCase().replace('_', '') === name)?.[1];
}

type Names = Pick<DiagnosticMessage, 'action' | 'resource'>;

/** One for each resource: `AuthResource` can be a list. */
function messagesIn(value: object): readonly Names[] {
  const action = memberOf(value, 'authaction');
  const resource = memberOf(value, 'authresource');
  if (typeof action !== 'string' || action.trim() === '') return [];
  return (Array.isArray(resource) ? resource : [resource])
    .filter((each) => typeof each === 'string')
    .map((each) => ({ action: action.trim(), resource: each.trim() }))
    .filter((each) => each.resource !== '');
}

const LABELLED_ACTION =
  /^[\\"']*Auth_?Action[\\"']*\s{0,9}[:=：]\s{0,9}[\\"']*([a-z][\w-]{0,63}:[\w*]{1,128})/i;
/** Of a list, the first. */
const LABELLED_RESOURCE = /\bAuth_?Resource[\\"']*\s{0,9}[:=：]\s{0,9}\[?\s{0,9}[\\"']*([^\s"'\\]{1,2048})/i;

/** Reads `AuthAction: …, AuthResource: …`, as in YAML, a table of fields, or JSON that was cut. */
function readLabels(text: string): readonly Names[] {
  const part = text.slice(0, 4000);
  const action = LABELLED_ACTION.exec(part)?.[1];
  const resource = LABELLED_RESOURCE.exec(part)?.[1]?.replace(/[,;}\])]+$/, '');
  return action === undefined || resource === undefined || resource === '' ? [] : [{ action, resource }];
}

function dateOfLine(text: string, index: number): string | null {
  const before = text.slice(Math.max(0, index - 500), index);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const date = /^[^\w{]{0,3}(\d{4}-\d{2}-\d{2})(?!\d)/.exec(line)?.[1];
  return date !== undefined && !Number.isNaN(Date.parse(date)) ? date : null;
}

const LABELLED_ENCODED =
  /\bEncodedDiagnosticMessage[\\"']*\s{0,9}[:=：]\s{0,9}[\\"']*([\w+/=*.\\-]{16,20000})/gi;
const BARE_ENCODED = /^["']?([\w+/=-]{60,20000})["']?$/;

function encodedIn(text: string): readonly string[] {
  const labelled = [...text.matchAll(LABELLED_ENCODED)].slice(0, MAX_MESSAGES);
  if (labelled.length > 0)
    return [...new Set(labelled.map(([, message = '']) => message.replaceAll('\\', '')))];
  // A terminal wraps a long message.
  const bare = text.length > 40_000 ? null : BARE_ENCODED.exec(text.replace(/\s/g, ''));
  return bare === null || /^\S+\s+\S/.test(text.trim().slice(0, 40)) ? [] : [bare[1] ?? ''];
}
