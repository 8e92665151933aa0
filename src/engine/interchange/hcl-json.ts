// Encodes and decodes JSON with open parts. To decode, each open part is replaced by a string.

import { parseJson } from '../policy/json.ts';
import type { JsonValue } from '../policy/json.ts';
import { joinParts } from './hcl-value.ts';
import type { HclResult, OpenPart, ResultMember, TextPart } from './hcl-value.ts';

/** The text that `jsonencode` returns. */
export function encodeJson(value: HclResult): readonly TextPart[] {
  switch (value.kind) {
    case 'text':
      return encodeText(value.parts);
    case 'scalar':
      return [value.text];
    case 'list':
      return joinParts([['['], ...separated(value.items.map(encodeJson)), [']']]);
    case 'object': {
      const members = value.members.map(({ key, value: member }) =>
        joinParts([encodeText(key), [':'], encodeJson(member)]),
      );
      return joinParts([['{'], ...separated(members), ['}']]);
    }
    case 'encoded':
      return encodeText(encodeJson(value.value));
    case 'document':
    case 'unknown':
      return [value.open];
  }
}

function separated(texts: readonly (readonly TextPart[])[]): readonly (readonly TextPart[])[] {
  return texts.flatMap((text, index) => (index === 0 ? [text] : [[','], text]));
}

function encodeText(parts: readonly TextPart[]): readonly TextPart[] {
  const [only] = parts;
  // A value that is not known may be of any type: without quotes, as `jsonencode` may write it.
  if (parts.length === 1 && only !== undefined && typeof only !== 'string') return [only];
  const inner = parts.map((part) => (typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part));
  return joinParts([['"'], inner, ['"']]);
}

interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly part: OpenPart;
}

interface Spliced {
  readonly text: string;
  /** The positions of open parts, in order. Their placeholder characters are ignored. */
  readonly insertions: readonly Insertion[];
}

/** Decodes JSON text with open parts; null if it is not JSON for any values of the parts. */
export function decodeJson(parts: readonly TextPart[]): HclResult | null {
  const spliced = splice(parts);
  const { root, syntaxError } = parseJson(spliced.text);
  return syntaxError === null ? resultOf(root, spliced) : null;
}

const PLACEHOLDER = 'x';

/** The state of the JSON scanner: the expected next token. */
interface JsonState {
  readonly containers: ('{' | '[')[];
  next: 'value' | 'key' | 'colon' | 'comma';
  isInString: boolean;
  isEscaped: boolean;
  /** Whether an open part came last, which may hold the comma that is needed here. */
  isAfterOpen: boolean;
}

function splice(parts: readonly TextPart[]): Spliced {
  const state: JsonState = {
    containers: [],
    next: 'value',
    isInString: false,
    isEscaped: false,
    isAfterOpen: false,
  };
  const texts: string[] = [];
  const insertions: Insertion[] = [];
  let length = 0;
  const add = (text: string) => {
    texts.push(text);
    length += text.length;
  };
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string') {
      for (const text of withCommas(part, state)) add(text);
      continue;
    }
    const [before, after] = state.isInString ? ['', ''] : surround(state, parts[index + 1]);
    add(before);
    insertions.push({ start: length, end: length + PLACEHOLDER.length, part });
    add(PLACEHOLDER);
    add(after);
  }
  return { text: texts.join(''), insertions };
}

/** The text around a placeholder outside a string that makes it a value, or the key of a member. */
function surround(
  state: JsonState,
  following: TextPart | undefined,
): readonly [before: string, after: string] {
  const comma = state.next === 'comma' && state.containers.length > 0 ? ',' : '';
  const isKey = state.next === 'key' || (state.next === 'comma' && state.containers.at(-1) === '{');
  const hasColon = typeof following === 'string' && following.trimStart().startsWith(':');
  state.isAfterOpen = true;
  state.next = isKey && hasColon ? 'colon' : 'comma';
  return [`${comma}"`, isKey && !hasColon ? '":""' : '"'];
}

/** The text, with a comma where one is missing after an open part. */
function withCommas(text: string, state: JsonState): readonly string[] {
  const pieces: string[] = [];
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (state.isInString) {
      if (state.isEscaped) state.isEscaped = false;
      else if (character === '\\') state.isEscaped = true;
      else if (character === '"') state.isInString = false;
      continue;
    }
    if (character === ' ' || character === '\n' || character === '\t' || character === '\r') continue;
    const isValue = !']},:'.includes(character);
    if (isValue && state.isAfterOpen && state.next === 'comma' && state.containers.length > 0) {
      pieces.push(text.slice(copied, at), ',');
      copied = at;
      state.next = state.containers.at(-1) === '{' ? 'key' : 'value';
    }
    state.isAfterOpen = false;
    advance(state, character);
  }
  pieces.push(text.slice(copied));
  return pieces;
}

function advance(state: JsonState, character: string): void {
  switch (character) {
    case '{':
    case '[':
      state.containers.push(character);
      state.next = character === '{' ? 'key' : 'value';
      return;
    case '}':
    case ']':
      state.containers.pop();
      state.next = 'comma';
      return;
    case ',':
      state.next = state.containers.at(-1) === '{' ? 'key' : 'value';
      return;
    case ':':
      state.next = 'value';
      return;
    case '"':
      state.isInString = true;
      state.next = state.next === 'key' ? 'colon' : 'comma';
      return;
    default:
      state.next = 'comma';
  }
}

function resultOf(value: JsonValue, spliced: Spliced): HclResult {
  const { start, end } = value.span;
  switch (value.kind) {
    case 'string':
      return { kind: 'text', parts: textIn(start, end, spliced) };
    case 'number':
      return { kind: 'scalar', text: spliced.text.slice(start, end) };
    case 'boolean':
      return { kind: 'scalar', text: String(value.value) };
    case 'null':
    case 'missing':
      return { kind: 'scalar', text: 'null' };
    case 'array':
      return { kind: 'list', items: value.items.map((item) => resultOf(item, spliced)) };
    case 'object': {
      const members = value.members.map(({ keySpan, value: member }): ResultMember => ({
        key: textIn(keySpan.start, keySpan.end, spliced),
        value: resultOf(member, spliced),
      }));
      // Text keeps a key that comes twice: RAM rejects it.
      return { kind: 'object', members, repeated: [] };
    }
  }
}

/** The parts of the JSON string at these offsets, quotes included. */
function textIn(start: number, end: number, { text, insertions }: Spliced): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = start + 1;
  for (let index = firstFrom(insertions, start); index < insertions.length; index += 1) {
    const insertion = insertions[index];
    if (insertion === undefined || insertion.start >= end) break;
    parts.push(unquoted(text.slice(at, insertion.start)), insertion.part);
    at = insertion.end;
  }
  parts.push(unquoted(text.slice(at, end - 1)));
  return joinParts([parts]);
}

function unquoted(content: string): string {
  if (!content.includes('\\')) return content;
  const { root } = parseJson(`"${content}"`);
  return root.kind === 'string' ? root.value : content;
}

function firstFrom(insertions: readonly Insertion[], start: number): number {
  let low = 0;
  let high = insertions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((insertions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
