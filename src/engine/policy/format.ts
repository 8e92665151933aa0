// A policy's text in a stable layout: members in the order in which RAM's documentation writes them, two spaces a level.
// Only white space between tokens and the order of members change. Source of the order: RAM "Policy structure and syntax".

import { parseJson } from './json.ts';
import type { JsonMember, JsonValue } from './json.ts';
import { printLayout } from './print.ts';
import type { Layout } from './print.ts';

/** Shorter than `printJson`'s, so that a formatted policy fits beside the matrix. */
const STYLE = { lineLength: 80, keepsLoneItems: true } as const;

/** The JSON reader leaves out what is nested deeper; from here on the text is copied as it is. */
const DEEPEST_LAID_OUT = 60;

const POLICY_ORDER: ReadonlyMap<string, number> = new Map([
  ['Version', 0],
  ['Statement', 1],
]);

const STATEMENT_ORDER: ReadonlyMap<string, number> = new Map([
  ['Effect', 0],
  ['Action', 1],
  // Ranked as one: of both in a statement the later counts for what is read, so that neither may pass the other.
  ['NotAction', 1],
  ['Resource', 2],
  ['Condition', 3],
]);

/** What orders the members of an object; members that are not named stay behind the others, in their own order. */
type MemberOrder = ReadonlyMap<string, number>;

const NO_ORDER: MemberOrder = new Map();

/**
 * The whole policy laid out anew, without a final line break. Every token stays as it was typed, duplicate and unknown
 * members included; so do the meaning and what RAM would refuse. Text that is not JSON comes back as it is.
 */
export function formatPolicy(text: string): string {
  const { root, syntaxError } = parseJson(text);
  if (syntaxError !== null) return text;
  return printLayout(policyLayout(root, text), STYLE);
}

function policyLayout(root: JsonValue, text: string): Layout {
  return objectLayout(root, text, POLICY_ORDER, ({ key, value }) => {
    if (key !== 'Statement') return layoutOf(value, text, 2);
    if (value.kind !== 'array') return statementLayout(value, text, 2);
    return { kind: 'list', items: value.items.map((item) => statementLayout(item, text, 3)) };
  });
}

function statementLayout(value: JsonValue, text: string, depth: number): Layout {
  return objectLayout(value, text, STATEMENT_ORDER, (member) => layoutOf(member.value, text, depth + 1));
}

function objectLayout(
  value: JsonValue,
  text: string,
  order: MemberOrder,
  layoutMember: (member: JsonMember) => Layout,
): Layout {
  if (value.kind !== 'object') return layoutOf(value, text, 1);
  const rank = ({ key }: JsonMember) => order.get(key) ?? order.size;
  const sorted = value.members.toSorted((a, b) => rank(a) - rank(b));
  return {
    kind: 'object',
    members: sorted.map((member) => [
      text.slice(member.keySpan.start, member.keySpan.end),
      layoutMember(member),
    ]),
  };
}

function layoutOf(value: JsonValue, text: string, depth: number): Layout {
  if (depth < DEEPEST_LAID_OUT) {
    if (value.kind === 'array') {
      return { kind: 'list', items: value.items.map((item) => layoutOf(item, text, depth + 1)) };
    }
    if (value.kind === 'object') {
      return objectLayout(value, text, NO_ORDER, (member) => layoutOf(member.value, text, depth + 1));
    }
  }
  return { kind: 'scalar', text: text.slice(value.span.start, value.span.end) };
}
