// An assertion about decisions, written as a line: `allow mse:GetNacosConfig on instance/mse-cn-1/public/G/a`.
// `on` names one resource (or all that a pattern matches), `in` also its descendants. The playground's own syntax.

import type { RequestContext } from '../../account/request.ts';

/** `deny` accepts both kinds of deny; `only` requires the named actions allowed and all others denied. */
export const ASSERTED_DECISIONS = ['allow', 'deny', 'explicit-deny', 'implicit-deny', 'only'] as const;
export type AssertedDecision = (typeof ASSERTED_DECISIONS)[number];

export type Assertion =
  | ({
      readonly kind: 'decision';
      readonly decision: AssertedDecision;
      /** Patterns of full names, such as `mse:Get*`. */
      readonly actions: readonly string[];
      readonly depth: 'on' | 'in';
      /** A relative id, or a pattern of relative ids; `*` with `on` is the account. */
      readonly resource: string;
      /** Replaces these keys of the request context. */
      readonly context: RequestContext;
      /** About requests of Nacos clients. Absent: about the console's, and by exact name about those that only clients have. */
      readonly path?: 'client';
    } & AssertionSuffixes)
  /** Everything that no `allow` and no `only` of the list covers is denied. */
  | ({ readonly kind: 'rest'; readonly path?: 'client' } & AssertionSuffixes);

interface AssertionSuffixes {
  /** Whether it must hold whatever the keys are that the line doesn't set. Only a proof can tell. */
  readonly inAnyContext?: true;
  /** Whether it must hold by both readings, in both matching modes. */
  readonly underEveryReading?: true;
}

export type DecisionAssertion = Extract<Assertion, { kind: 'decision' }>;

export type AssertionError = 'decision' | 'actions' | 'resource' | 'context';

export type ParsedAssertion =
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  /** `part` is the first invalid part of the line. */
  | { readonly kind: 'error'; readonly part: AssertionError };

/** An action pattern. It contains a colon, so it is never confused with `on` or `in`. */
const ACTION = /^(?:\*|[^\s:]+:\S+)$/;

/** The end of a line that must hold by both readings, in both matching modes. */
export const UNDER_EVERY_READING = 'under every reading';

/** The end of a line that must hold in every request context. */
export const IN_ANY_CONTEXT = 'in any context';

/** Follows the resource in a line about requests of Nacos clients. */
export const VIA_CLIENT = 'via client';

/** The line that denies everything not covered by other lines. */
export const DENY_EVERYTHING_ELSE = 'deny everything else';

/** Reads one line; never throws. Ignores white space at the ends and repeated white space. */
export function parseAssertion(line: string): ParsedAssertion {
  return parseWithSuffixes(line.trim().replace(/\s+/g, ' '));
}

/** The suffixes can be in any order, each once. */
function parseWithSuffixes(text: string, found: AssertionSuffixes = {}): ParsedAssertion {
  for (const { suffix, flag } of SUFFIXES) {
    if (!text.endsWith(` ${suffix}`) || found[flag] === true) continue;
    return parseWithSuffixes(text.slice(0, -suffix.length).trimEnd(), { ...found, [flag]: true });
  }
  const parsed = parseSentence(text);
  return parsed.kind === 'error'
    ? parsed
    : { kind: 'assertion', assertion: { ...parsed.assertion, ...found } };
}

const SUFFIXES = [
  { suffix: UNDER_EVERY_READING, flag: 'underEveryReading' },
  { suffix: IN_ANY_CONTEXT, flag: 'inAnyContext' },
] as const;

function parseSentence(text: string): ParsedAssertion {
  if (text === DENY_EVERYTHING_ELSE) return { kind: 'assertion', assertion: { kind: 'rest' } };
  if (text === `${DENY_EVERYTHING_ELSE} ${VIA_CLIENT}`)
    return { kind: 'assertion', assertion: { kind: 'rest', path: 'client' } };
  const [word = ''] = text.split(' ');
  const decision = ASSERTED_DECISIONS.find((known) => known === word);
  if (decision === undefined) return { kind: 'error', part: 'decision' };
  const rest = text.slice(word.length);
  const preposition = / (on|in)(?: |$)/.exec(rest);
  const actions = rest
    .slice(0, preposition?.index ?? rest.length)
    .split(',')
    .map((action) => action.trim());
  if (actions.some((action) => !ACTION.test(action))) return { kind: 'error', part: 'actions' };
  if (preposition === null) return { kind: 'error', part: 'resource' };
  const [target, condition] = splitOnce(rest.slice(preposition.index + ' on '.length), / when(?: |$)/);
  const isViaClient = target.endsWith(` ${VIA_CLIENT}`);
  const resource = isViaClient ? target.slice(0, -VIA_CLIENT.length - 1) : target;
  if (!/^\S+$/.test(resource)) return { kind: 'error', part: 'resource' };
  const context = condition === undefined ? {} : parseContext(condition);
  if (context === null) return { kind: 'error', part: 'context' };
  const depth = preposition[1] === 'in' ? 'in' : 'on';
  return {
    kind: 'assertion',
    assertion: {
      kind: 'decision',
      decision,
      actions,
      depth,
      resource,
      context,
      ...(isViaClient ? { path: 'client' } : {}),
    },
  };
}

/** Splits the text at the first match of the pattern. */
function splitOnce(text: string, pattern: RegExp): readonly [string, string?] {
  const found = pattern.exec(text);
  return found === null ? [text] : [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

/** Reads `acs:SourceIp = 203.0.113.10; acs:MFAPresent = true`; null if a part is not such a pair. */
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

/** Writes the assertion as a line that parses back to it. */
export function formatAssertion(assertion: Assertion): string {
  const suffix =
    (assertion.inAnyContext === true ? ` ${IN_ANY_CONTEXT}` : '') +
    (assertion.underEveryReading === true ? ` ${UNDER_EVERY_READING}` : '');
  const via = assertion.path === undefined ? '' : ` ${VIA_CLIENT}`;
  if (assertion.kind === 'rest') return DENY_EVERYTHING_ELSE + via + suffix;
  const { decision, actions, depth, resource, context } = assertion;
  const pairs = Object.entries(context).map(
    ([key, value]) => `${key} = ${typeof value === 'string' ? value : value.join(' | ')}`,
  );
  const condition = pairs.length === 0 ? '' : ` when ${pairs.join('; ')}`;
  return `${decision} ${actions.join(', ')} ${depth} ${resource}${via}${condition}${suffix}`;
}
