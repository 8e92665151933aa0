// What should hold of decisions, as a line that a person writes: `allow mse:GetNacosConfig on instance/mse-cn-1/public/G/a`.
// `on` names one resource (or those that a pattern matches), `in` also all that lies beneath. The form is our own.

import type { RequestContext } from '../../account/request.ts';

/** `deny` is met by either way of denying; `only` wants the named actions allowed and no other. */
export const ASSERTED_DECISIONS = ['allow', 'deny', 'explicit-deny', 'implicit-deny', 'only'] as const;
export type AssertedDecision = (typeof ASSERTED_DECISIONS)[number];

export type Assertion =
  | {
      readonly kind: 'decision';
      readonly decision: AssertedDecision;
      /** Patterns of full names, such as `mse:Get*`. */
      readonly actions: readonly string[];
      readonly depth: 'on' | 'in';
      /** A relative id, or a pattern of such; `*` with `on` is the account. */
      readonly resource: string;
      /** Replaces these keys of the context that is asked in; none for that context itself. */
      readonly context: RequestContext;
    }
  /** Whatever no `allow` and no `only` of the list names is denied. */
  | { readonly kind: 'rest' };

export type AssertionError = 'decision' | 'actions' | 'resource' | 'context';

export type ParsedAssertion =
  | { readonly kind: 'expectation'; readonly expectation: Assertion }
  /** `part` is where the line stops making sense. */
  | { readonly kind: 'error'; readonly part: AssertionError };

/** As RAM writes actions. So none is ever taken for a preposition. */
const ACTION = /^(?:\*|[^\s:]+:\S+)$/;

/** The one line that names nothing. */
export const REST = 'deny everything else';

/** Reads one line; never throws. Blanks at either end and doubled ones mean nothing. */
export function parseAssertion(line: string): ParsedAssertion {
  const text = line.trim().replace(/\s+/g, ' ');
  if (text === REST) return { kind: 'expectation', expectation: { kind: 'rest' } };
  const [word = ''] = text.split(' ');
  const decision = ASSERTED_DECISIONS.find((known) => known === word);
  if (decision === undefined) return { kind: 'error', part: 'decision' };
  const asked = text.slice(word.length);
  const preposition = / (on|in)(?: |$)/.exec(asked);
  const actions = asked
    .slice(0, preposition?.index ?? asked.length)
    .split(',')
    .map((action) => action.trim());
  if (actions.some((action) => !ACTION.test(action))) return { kind: 'error', part: 'actions' };
  if (preposition === null) return { kind: 'error', part: 'resource' };
  const [resource, condition] = split(asked.slice(preposition.index + ' on '.length), / when(?: |$)/);
  if (!/^\S+$/.test(resource)) return { kind: 'error', part: 'resource' };
  const context = condition === undefined ? {} : parseContext(condition);
  if (context === null) return { kind: 'error', part: 'context' };
  const depth = preposition[1] === 'in' ? 'in' : 'on';
  return {
    kind: 'expectation',
    expectation: { kind: 'decision', decision, actions, depth, resource, context },
  };
}

/** What stands before the first place that the pattern matches, and what stands behind it. */
function split(text: string, pattern: RegExp): readonly [string, string?] {
  const found = pattern.exec(text);
  return found === null ? [text] : [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

/** `acs:SourceIp = 203.0.113.10; acs:MFAPresent = true`; null when a part of it is no such pair. */
export function parseContext(text: string): RequestContext | null {
  const context = new Map<string, string | readonly string[]>();
  for (const pair of text.split(';')) {
    const [, key, value = ''] = /^\s*([^\s=]+)\s*=(.*)$/.exec(pair) ?? [];
    if (key === undefined) return null;
    const values = value.split('|').map((one) => one.trim());
    context.set(key, values.length === 1 ? (values[0] ?? '') : values);
  }
  return Object.fromEntries(context);
}

/** The line that reads back as the expectation. */
export function formatAssertion(expectation: Assertion): string {
  if (expectation.kind === 'rest') return REST;
  const { decision, actions, depth, resource, context } = expectation;
  const pairs = Object.entries(context).map(
    ([key, value]) => `${key} = ${typeof value === 'string' ? value : value.join(' | ')}`,
  );
  const condition = pairs.length === 0 ? '' : ` when ${pairs.join('; ')}`;
  return `${decision} ${actions.join(', ')} ${depth} ${resource}${condition}`;
}
