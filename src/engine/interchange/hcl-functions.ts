// Evaluates Terraform functions whose results depend only on the file. Source: Terraform language documentation, "Functions".

import { decodeJson, encodeJson } from './hcl-json.ts';
import {
  isNull,
  isSpread,
  joinParts,
  literalOf,
  objectResult,
  openOf,
  sourceOf,
  textResult,
} from './hcl-value.ts';
import type { HclResult, ResultMember, TextPart } from './hcl-value.ts';

/** The result; null where the function or a value that it needs is not known. */
export function callFunction(name: string, values: readonly HclResult[]): HclResult | null {
  const [first, second] = values;
  if (first === undefined) return null;
  switch (name) {
    case 'concat':
      return { kind: 'list', items: values.flatMap(itemsOrSpread) };
    case 'jsonencode':
      return { kind: 'encoded', value: first };
    case 'jsondecode': {
      const parts = textParts(first);
      return parts === null ? null : decodeJson(parts);
    }
    case 'join':
      return second === undefined ? null : join(first, second);
    case 'format':
      return format(first, values.slice(1));
    case 'formatlist':
      return formatList(first, values.slice(1));
    case 'merge':
      return merge(values);
    case 'flatten':
      return first.kind === 'list' ? { kind: 'list', items: flatten(first) } : null;
    case 'compact':
      return first.kind === 'list'
        ? { kind: 'list', items: first.items.filter((item) => !isNull(item) && literalOf(item) !== '') }
        : null;
    case 'distinct':
    case 'toset':
      return first.kind === 'list'
        ? { kind: 'list', items: distinct(first.items), isSet: name === 'toset' }
        : null;
    case 'tolist':
      return first.kind === 'list' ? first : null;
    case 'tomap':
      return first.kind === 'object' ? first : null;
    case 'keys':
    case 'values':
      return first.kind === 'object'
        ? { kind: 'list', items: first.members.map(name === 'keys' ? keyOf : valueOf) }
        : null;
    case 'tostring': {
      const parts = textParts(first);
      return parts === null || isNull(first) ? null : { kind: 'text', parts };
    }
    case 'trimspace':
    case 'chomp':
      return trim(name, first);
    case 'lower':
    case 'upper': {
      const text = literalOf(first);
      return text === null ? null : textResult(name === 'lower' ? text.toLowerCase() : text.toUpperCase());
    }
    default:
      return null;
  }
}

/** The text of the value in a template; null for a list, an object, null, or a number not in Terraform's format. */
export function textParts(value: HclResult): readonly TextPart[] | null {
  switch (value.kind) {
    case 'text':
      return value.parts;
    case 'scalar':
      return /^(?:true|false|0|-?[1-9]\d{0,14})$/.test(value.text) ? [value.text] : null;
    case 'encoded':
      return encodeJson(value.value);
    case 'unknown':
      return value.isSpread === true ? null : [value.open];
    case 'document':
      return [value.open];
    case 'list':
    case 'object':
      return null;
  }
}

function keyOf({ key }: ResultMember): HclResult {
  return { kind: 'text', parts: key };
}

function valueOf({ value }: ResultMember): HclResult {
  return value;
}

function itemsOrSpread(value: HclResult): readonly HclResult[] {
  if (value.kind === 'list') return value.items;
  const open = openOf(value);
  return open === null ? [value] : [{ kind: 'unknown', open, isSpread: true }];
}

function flatten({ items }: { readonly items: readonly HclResult[] }): readonly HclResult[] {
  return items.flatMap((item) => {
    if (item.kind === 'list') return flatten(item);
    // An item that is not known may be a list.
    return item.kind === 'unknown' ? [{ ...item, isSpread: true }] : [item];
  });
}

function distinct(items: readonly HclResult[]): readonly HclResult[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const text = literalOf(item);
    if (text === null) return true;
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function join(separator: HclResult, list: HclResult): HclResult | null {
  if (separator.kind !== 'text' || list.kind !== 'list') return null;
  const texts: (readonly TextPart[])[] = [];
  for (const [index, item] of list.items.entries()) {
    const parts = textParts(item);
    if (parts === null) return null;
    if (index > 0) texts.push(separator.parts);
    texts.push(parts);
  }
  return { kind: 'text', parts: joinParts(texts) };
}

const VERB = /%%|%[sdv]|%/g;

function format(pattern: HclResult, values: readonly HclResult[]): HclResult | null {
  const text = literalOf(pattern);
  if (text === null) return null;
  const texts: (readonly TextPart[])[] = [];
  const rest = [...values];
  let copied = 0;
  for (const { 0: verb, index } of text.matchAll(VERB)) {
    texts.push([text.slice(copied, index)]);
    copied = index + verb.length;
    if (verb === '%%') {
      texts.push(['%']);
      continue;
    }
    const value = rest.shift();
    const parts = verb === '%' || value === undefined ? null : textParts(value);
    // `%d` accepts only numbers.
    if (parts === null || (verb === '%d' && value?.kind !== 'scalar')) return null;
    texts.push(parts);
  }
  texts.push([text.slice(copied)]);
  return rest.length > 0 ? null : { kind: 'text', parts: joinParts(texts) };
}

/** One text for each item of the lists; values that are not lists are repeated. */
function formatList(pattern: HclResult, values: readonly HclResult[]): HclResult | null {
  const lists = values.filter((value) => value.kind === 'list');
  const length = lists[0]?.items.length ?? 1;
  const isUneven = lists.some(({ items }) => items.length !== length || items.some(isSpread));
  if (lists.length === 0 || isUneven || values.some((value) => value.kind === 'unknown')) return null;
  const items: HclResult[] = [];
  for (let index = 0; index < length; index += 1) {
    const row = values.flatMap((value) =>
      value.kind === 'list' ? value.items.slice(index, index + 1) : [value],
    );
    const item = format(pattern, row);
    if (item === null) return null;
    items.push(item);
  }
  return { kind: 'list', items };
}

function merge(values: readonly HclResult[]): HclResult | null {
  const members = [];
  for (const value of values) {
    if (value.kind !== 'object') return null;
    for (const member of value.members) members.push(member);
  }
  // A key that may or may not be the one that it replaces.
  if (members.some(({ key }) => key.some((part) => typeof part !== 'string'))) return null;
  return { ...objectResult(members), repeated: [] };
}

function trim(name: 'trimspace' | 'chomp', value: HclResult): HclResult | null {
  const parts = textParts(value);
  if (parts === null) return null;
  const trimmed = parts.map((part, index): TextPart => {
    if (typeof part !== 'string') return part;
    const isLast = index === parts.length - 1;
    if (name === 'chomp') return isLast ? part.replace(/\n+$/, '') : part;
    const start = index === 0 ? part.trimStart() : part;
    return isLast ? start.trimEnd() : start;
  });
  // White space at the ends of a value that is not known would have to go, too.
  const isOpenAtEnd = [parts[0], parts.at(-1)].some((part) => part !== undefined && typeof part !== 'string');
  return isOpenAtEnd && sourceOf(parts) === sourceOf(trimmed) && parts.length > 1
    ? null
    : { kind: 'text', parts: trimmed.filter((part) => part !== '') };
}
