// What is said of expectations: in words, and where they do not hold.

import type { AssertionOutcome } from '../../engine/evaluation/assertions/check-lines.ts';
import type { Failure } from '../../engine/evaluation/assertions/check-assertions.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import type {
  Assertion,
  AssertionError,
  AssertedDecision,
} from '../../engine/evaluation/assertions/assertion.ts';
import { code } from '../marks.ts';
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
  decision: `A line begins with ${code('allow')}, ${code('deny')}, ${code('explicit-deny')}, ${code('implicit-deny')} or ${code('only')}, or is ${code('deny everything else')}.`,
  actions: `Behind the first word come actions with their prefix, such as ${code('mse:GetNacosConfig, mse:List*')}.`,
  resource: `Behind the actions comes ${code('on')} or ${code('in')} and one resource without its ${code('acs:')} part, such as ${code('instance/mse-cn-1')}.`,
  context: `Behind ${code('when')} come pairs such as ${code('acs:SourceIp = 203.0.113.10; acs:MFAPresent = true')}.`,
};

const surprise = (
  { action, resource, expected: wanted, decision }: Failure,
  nameOf: (resource: string) => string = code,
): string =>
  `${code(action)} ${resource === '*' ? 'on the account' : `on ${nameOf(resource)}`} is ${decisions[decision]}, expected: ${expected[wanted]}.`;

const list = (names: readonly string[]): string => names.map(code).join(', ');

function inWords(expectation: Assertion, nameOf: (resource: string) => string = code): string {
  if (expectation.kind === 'rest') return 'Everything else is denied.';
  const { decision, actions, depth, resource, context } = expectation;
  const place =
    resource === '*'
      ? depth === 'in'
        ? 'anywhere in the account'
        : 'on the account'
      : `${depth === 'in' ? 'in' : 'on'} ${nameOf(resource)}${depth === 'in' ? ' and all beneath it' : ''}`;
  const pairs = Object.entries(context).map(
    ([key, value]) => `${code(key)} is ${code(typeof value === 'string' ? value : value.join(', '))}`,
  );
  const condition = pairs.length === 0 ? '' : `, when ${pairs.join(' and ')}`;
  return decision === 'only'
    ? `Only ${list(actions)} may be called ${place}${condition}.`
    : `${list(actions)}: ${expected[decision]} ${place}${condition}.`;
}

const inapplicable = (action: string): string =>
  `${code(action)} applies to no resource that the line names. Remove the action or name another resource.`;

type Broken = Exclude<AssertionOutcome, { readonly kind: 'holds' }>;

/** Why a line does not hold, beside the line itself. */
function why(outcome: Broken): string {
  switch (outcome.kind) {
    case 'unreadable':
      return unreadable[outcome.part];
    case 'no-such-action':
      return `MSE has no action ${code(outcome.action)}.${outcome.suggestion === null ? ' Check its spelling.' : ` Did you mean ${code(outcome.suggestion)}?`}`;
    case 'nothing-asked':
      return outcome.action === null
        ? 'It checks nothing: no resource of the account that matches it is one that these actions apply to.'
        : inapplicable(outcome.action);
    case 'surprise':
      return `${surprise(outcome.first)}${
        outcome.others === 0
          ? ''
          : ` The same goes for ${outcome.others === 1 ? 'one more decision' : `${number(outcome.others)} more decisions`}.`
      }`;
  }
}

export const assertionsEn = {
  /** A sentence for the expectation. `nameOf` gives a resource's marked name, where that is not its id. */
  inWords,
  /** What is decided, and what was expected. `nameOf` as above. */
  surprise,
  why,
  /** Why the line, quoted, does not hold. */
  broken: (text: string, outcome: Broken): string => {
    switch (outcome.kind) {
      case 'unreadable':
        return `${code(text)} is no expectation. ${why(outcome)}`;
      case 'no-such-action':
        return why(outcome);
      case 'nothing-asked':
        return outcome.action === null
          ? `${code(text)} checks nothing: no resource of the account that matches it is one that these actions apply to.`
          : `${code(text)} does not hold: ${inapplicable(outcome.action)}`;
      case 'surprise':
        return `${code(text)} does not hold: ${why(outcome)}`;
    }
  },
};

export type AssertionMessages = typeof assertionsEn;
