// Formats a policy's text: members in the order of RAM's documentation, indented by two spaces.
// Changes only white space between tokens and the order of members. Source of the order: RAM "Policy structure and syntax".

import { parseJson } from './json.ts';
import type { JsonMember, JsonValue } from './json.ts';
import { printLayout } from './print.ts';
import type { Layout } from './print.ts';

/** Shorter lines than those of `printJson`, so a formatted policy fits next to the matrix. */
const STYLE = { lineLength: 80, keepsLoneItems: true } as const;

/** Deeper values are copied unchanged; `parseJson` omits values below MAX_DEPTH. */
const MAX_FORMATTED_DEPTH = 60;

const POLICY_ORDER: ReadonlyMap<string, number> = new Map([
  ['Version', 0],
  ['Statement', 1],
]);

const STATEMENT_ORDER: ReadonlyMap<string, number> = new Map([
  ['Effect', 0],
  ['Action', 1],
  // Equal rank: if a statement has both, the later one counts, so they must keep their order.
  ['NotAction', 1],
  ['Resource', 2],
  ['Condition', 3],
]);

/** The rank of an object's members. Other members come last, in their original order. */
type MemberOrder = ReadonlyMap<string, number>;

const NO_ORDER: MemberOrder = new Map();

/**
 * Formats the whole policy, without a final line break. Keeps every token, including duplicate and unknown members, so the
 * meaning and the diagnostics stay the same. Returns text that is not JSON unchanged.
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
  if (depth < MAX_FORMATTED_DEPTH) {
    if (value.kind === 'array') {
      return { kind: 'list', items: value.items.map((item) => layoutOf(item, text, depth + 1)) };
    }
    if (value.kind === 'object') {
      return objectLayout(value, text, NO_ORDER, (member) => layoutOf(member.value, text, depth + 1));
    }
  }
  return { kind: 'scalar', text: text.slice(value.span.start, value.span.end) };
}
