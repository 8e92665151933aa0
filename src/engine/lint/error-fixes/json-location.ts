// The location of a span in JSON: the containers and members that enclose it.

import type { JsonMember, JsonValue } from '../../policy/json.ts';
import type { Span } from '../../policy/span.ts';

export type JsonObject = Extract<JsonValue, { readonly kind: 'object' }>;
export type JsonArray = Extract<JsonValue, { readonly kind: 'array' }>;

export interface JsonLocation {
  /** The enclosing objects and arrays, from the outermost to the innermost. */
  readonly containers: readonly (JsonObject | JsonArray)[];
  /** The enclosing members, from the outermost to the innermost. */
  readonly members: readonly JsonMember[];
  /** The value with exactly this span; null if the span is a name or a part of a value. */
  readonly value: JsonValue | null;
}

export function locate(root: JsonValue, span: Span): JsonLocation {
  const containers: (JsonObject | JsonArray)[] = [];
  const members: JsonMember[] = [];
  let current: JsonValue = root;
  for (;;) {
    if (isSame(current.span, span)) return { containers, members, value: current };
    if (current.kind !== 'object' && current.kind !== 'array') return { containers, members, value: null };
    containers.push(current);
    if (current.kind === 'array') {
      const item: JsonValue | undefined = current.items.find((candidate) => contains(candidate.span, span));
      if (item === undefined) return { containers, members, value: null };
      current = item;
    } else {
      const member: JsonMember | undefined = current.members.find((candidate) =>
        contains({ start: candidate.keySpan.start, end: candidate.value.span.end }, span),
      );
      if (member === undefined) return { containers, members, value: null };
      members.push(member);
      if (contains(member.keySpan, span)) return { containers, members, value: null };
      current = member.value;
    }
  }
}

/** The innermost container if it is an object; otherwise null. */
export function objectAround({ containers }: JsonLocation): JsonObject | null {
  const last = containers.at(-1);
  return last?.kind === 'object' ? last : null;
}

export function memberSpan({ keySpan, value }: JsonMember): Span {
  return { start: keySpan.start, end: value.span.end };
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
