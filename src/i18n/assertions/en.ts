// Sentences for assertions, and reasons why they fail.

import type { AuthorizationRequest } from '../../engine/account/request.ts';
import type { Failure } from '../../engine/evaluation/assertions/check-assertions.ts';
import type { Reading } from '../../engine/evaluation/decide/resource-types.ts';
import type { AccessPath } from '../../engine/catalog/schema.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import type {
  Assertion,
  AssertionError,
  AssertedDecision,
} from '../../engine/evaluation/assertions/assertion.ts';
import type { ProvenOutcome, UnprovenReason } from '../../proofs/proven-outcome.ts';
import { code } from '../marks.ts';
import { unknownReasonsEn } from '../diff/en.ts';
import { number } from '../number.ts';

const decisions: Readonly<Record<Decision, string>> = {
  allow: 'allowed',
  'explicit-deny': 'denied explicitly',
  'implicit-deny': 'denied by default',
};

const expected: Readonly<Record<Exclude<AssertedDecision, 'only'>, string>> = {
  ...decisions,
  deny: 'denied',
};

const unreadable: Readonly<Record<AssertionError, string>> = {
  decision: `Begin the line with ${code('allow')}, ${code('deny')}, ${code('explicit-deny')}, ${code('implicit-deny')} or ${code('only')}, or write ${code('deny everything else')}.`,
  actions: `After the first word, write actions with their prefix, such as ${code('mse:GetNacosConfig, mse:List*')}.`,
  resource: `After the actions, write ${code('on')} or ${code('in')} and one resource without its ${code('acs:')} part, such as ${code('instance/mse-cn-1')}.`,
  context: `After ${code('when')}, write pairs such as ${code('acs:SourceIp = 203.0.113.10; acs:MFAPresent = true')}.`,
};

const underWords: Readonly<Record<Reading, string>> = {
  guide: 'by the guide',
  'api-reference': 'by the API reference',
};

const failure = (
  { action, path, resource, expected: wanted, decision, under }: Failure,
  nameOf: (resource: string) => string = code,
): string =>
  `${code(action)} ${resource === '*' ? 'on the account' : `on ${nameOf(resource)}${byClient(path)}`} is ${decisions[decision]}${under === null ? '' : ` ${underWords[under.reading]} with ${under.mode} matching`}, expected: ${expected[wanted]}.`;

const list = (names: readonly string[]): string => names.map(code).join(', ');

const byClient = (path: AccessPath | undefined): string => (path === 'client' ? ' with a Nacos client' : '');

/** Why a line is not proven. */
export const unprovenReasonsEn: Readonly<Record<UnprovenReason, string>> = {
  ...unknownReasonsEn,
  'unchecked-clients': 'an instance does not authorize Nacos clients',
  stopped: 'the proof was stopped',
};

/** A request with its context, as part of a sentence. */
export function requestEn({ action, resource, context }: AuthorizationRequest): string {
  const keys = Object.entries(context).map(([key, value]) => `${key} = ${[value].flat().join(' | ')}`);
  return `${code(action)} on ${code(resource)}${keys.length === 0 ? '' : ` with ${keys.map(code).join(' and ')}`}`;
}

function inWords(expectation: Assertion, nameOf: (resource: string) => string = code): string {
  const always =
    (expectation.inAnyContext === true ? ', in any request context' : '') +
    (expectation.underEveryReading === true ? ', by both documents and with both kinds of matching' : '');
  if (expectation.kind === 'rest') return `Everything else${byClient(expectation.path)} is denied${always}.`;
  const { decision, actions, depth, resource, context, path } = expectation;
  const location =
    resource === '*'
      ? depth === 'in'
        ? 'anywhere in the account'
        : 'on the account'
      : `${depth === 'in' ? 'in' : 'on'} ${nameOf(resource)}${depth === 'in' ? ' and everything inside it' : ''}`;
  const pairs = Object.entries(context).map(
    ([key, value]) => `${code(key)} is ${code(typeof value === 'string' ? value : value.join(', '))}`,
  );
  const condition = pairs.length === 0 ? '' : `, when ${pairs.join(' and ')}`;
  return decision === 'only'
    ? `Only ${list(actions)} can be called ${location}${byClient(path)}${condition}${always}.`
    : `${list(actions)}: ${expected[decision]} ${location}${byClient(path)}${condition}${always}.`;
}

const inapplicable = (action: string): string =>
  `${code(action)} does not apply to any resource in this line. Remove the action or use another resource.`;

type Broken = Exclude<ProvenOutcome, { readonly kind: 'holds' }>;

/** Why a line fails, without quoting the line. */
function why(outcome: Broken): string {
  switch (outcome.kind) {
    case 'unreadable':
      return unreadable[outcome.part];
    case 'no-such-action':
      return `MSE has no action ${code(outcome.action)}.${outcome.suggestion === null ? ' Check its spelling.' : ` Did you mean ${code(outcome.suggestion)}?`}`;
    case 'nothing-asked':
      return outcome.action === null
        ? 'It checks nothing: these actions apply to no matching resource in the account.'
        : inapplicable(outcome.action);
    case 'surprise':
      return `${failure(outcome.first)}${
        outcome.others === 0
          ? ''
          : ` ${outcome.others === 1 ? '1 more decision differs' : `${number(outcome.others)} more decisions differ`}.`
      }`;
    case 'needs-proof':
      return 'It holds in the given context. For any context it needs a proof, which is not made here.';
    case 'counterexample':
      return `It fails for ${requestEn(outcome.witness)}${outcome.under === undefined ? '' : `, ${underWords[outcome.under.reading]} with ${outcome.under.mode} matching`}.`;
    case 'not-proven':
      return `It holds in the given context. For any context it is unknown: ${unprovenReasonsEn[outcome.reason]}.`;
  }
}

export const assertionsEn = {
  /** The assertion as a sentence. `nameOf` returns a resource's marked name; default: its id. */
  inWords,
  /** The actual and the expected decision. `nameOf` as above. */
  failure,
  why,
  /** Why a line fails, quoting the line. */
  broken: (text: string, outcome: Broken): string => {
    switch (outcome.kind) {
      case 'unreadable':
        return `${code(text)} is not an assertion. ${why(outcome)}`;
      case 'no-such-action':
        return why(outcome);
      case 'nothing-asked':
        return outcome.action === null
          ? `${code(text)} checks nothing: these actions apply to no matching resource in the account.`
          : `${code(text)} does not hold: ${inapplicable(outcome.action)}`;
      case 'surprise':
      case 'counterexample':
        return `${code(text)} does not hold: ${why(outcome)}`;
      case 'needs-proof':
      case 'not-proven':
        return `${code(text)} is not proven. ${why(outcome)}`;
    }
  },
};

export type AssertionMessages = typeof assertionsEn;
