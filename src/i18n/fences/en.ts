// What is said of policies in Markdown: what is wrong with a fence, and the table that stands for the playground.

import type { Decision } from '../../engine/evaluation/decision.ts';
import type { ExpectedDecision } from '../../engine/evaluation/expectation.ts';
import type { ExpectationError } from '../../engine/evaluation/expectation.ts';
import { code } from '../marks.ts';

const decisions: Readonly<Record<Decision, string>> = {
  allow: 'allowed',
  'explicit-deny': 'denied explicitly',
  'implicit-deny': 'denied by default',
};

const expected: Readonly<Record<Exclude<ExpectedDecision, 'only'>, string>> = {
  ...decisions,
  deny: 'denied',
};

const unreadable: Readonly<Record<ExpectationError, string>> = {
  decision: `A line begins with ${code('allow')}, ${code('deny')}, ${code('explicit-deny')}, ${code('implicit-deny')} or ${code('only')}, or is ${code('deny everything else')}.`,
  actions: `Behind the first word come actions with their prefix, such as ${code('mse:GetNacosConfig, mse:List*')}.`,
  resource: `Behind the actions comes ${code('on')} or ${code('in')} and one resource without its ${code('acs:')} part, such as ${code('instance/mse-cn-1')}.`,
  context: `Behind ${code('when')} come pairs such as ${code('acs:SourceIp = 203.0.113.10; acs:MFAPresent = true')}.`,
};

const onResource = (resource: string): string =>
  resource === '*' ? 'on the account' : `on ${code(resource)}`;

export const fencesEn = {
  unknownSetting: (word: string, settings: readonly string[]) =>
    `A fence has no setting ${code(word)}. There are ${settings.map(code).join(', ')}, each with ${code('=')} and a value.`,
  settingValue: (setting: string, value: string, known: readonly string[]) =>
    known.length === 0
      ? `${code(value)} is no ${code(setting)}. Write pairs such as ${code('acs:SourceIp = 203.0.113.10; acs:MFAPresent = true')}.`
      : `${code(value)} is no value for ${code(setting)}. There are ${known.map(code).join(', ')}.`,
  unreadable: (text: string, part: ExpectationError) =>
    `${code(text)} is no expectation. ${unreadable[part]}`,
  noSuchAction: (action: string, suggestion: string | null) =>
    `MSE has no action ${code(action)}.${suggestion === null ? ' Check its spelling.' : ` Did you mean ${code(suggestion)}?`}`,
  nothingAsked: (text: string) =>
    `${code(text)} asks nothing: the account has nothing like it about which such an action is asked.`,
  surprise: (
    text: string,
    action: string,
    resource: string,
    wanted: Exclude<ExpectedDecision, 'only'>,
    decision: Decision,
    others: number,
  ) =>
    `${code(text)} does not hold: ${code(action)} ${onResource(resource)} is ${decisions[decision]}, expected: ${expected[wanted]}.${
      others === 0
        ? ''
        : ` The same goes for ${others === 1 ? 'one more decision' : `${others.toLocaleString('en')} more decisions`}.`
    }`,
  table: {
    caption: (name: string) => `What ${code(name)} decides`,
    resource: 'Resource',
    allowed: 'Allowed',
    denied: 'Denied explicitly',
    account: 'The account',
    rest: 'All else is denied by default.',
    more: (count: number) =>
      count === 1
        ? 'One more resource is not listed here.'
        : `${count.toLocaleString('en')} more resources are not listed here.`,
    nothing: 'It decides nothing in this account: everything is denied by default.',
    refused: 'RAM would refuse this policy, so it decides nothing.',
  },
};

export type FenceMessages = typeof fencesEn;
