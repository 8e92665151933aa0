// What is said of actions, in English.

import type { ActionFindingCode } from '../../engine/lint/rules-on-names.ts';
import { code } from './quote.ts';
import type { FindingMessages } from './messages.ts';

const didYouMean = (suggestion: string | null) =>
  suggestion === null ? '' : ` Did you mean ${code(suggestion)}?`;

export const enActions: Pick<FindingMessages, ActionFindingCode> = {
  'unknown-service': {
    title: 'Unknown service',
    message: ({ service, action, suggestion }) =>
      `The RAM code of MSE is ${code('mse')}, not ${code(service)}, so ${code(action)} covers none of its actions. Did you mean ${code(suggestion)}?`,
    why: 'The part before the colon says which service an action belongs to. RAM takes any code there; one that no service has matches no request, so an Allow of it grants nothing and a Deny of it protects nothing.',
    fix: ({ suggestion }) => `Change to ${code(suggestion)}`,
  },
  'unknown-action': {
    title: 'Unknown action',
    message: ({ action, suggestion }) =>
      `MSE has no action ${code(action)}, so this covers nothing.${suggestion === null ? ' Check its spelling.' : ` Did you mean ${code(suggestion)}?`}`,
    why: 'RAM takes any name after the colon. An action that the service never asks about grants nothing in an Allow, and protects nothing in a Deny, without a word of warning.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'action-matches-nothing': {
    title: 'Wildcard that matches no action',
    message: ({ pattern, suggestion, isRegular }) =>
      isRegular
        ? `${code(pattern)} matches no action of MSE, so this covers nothing. RAM patterns are not regular expressions: ${code('.')} is a dot, and ${code('*')} alone matches any characters.${didYouMean(suggestion)}`
        : `${code(pattern)} matches no action of MSE, so this covers nothing. MSE's reading actions begin with ${code('Get')}, ${code('List')} and ${code('Query')}.`,
    why: 'Each service names its actions in its own way: ECS reads with Describe, MSE with Get, List and Query. A wildcard carried over from a policy for another service, or a regular expression, is accepted and matches nothing.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'action-case': {
    title: 'Unusual letter case',
    message: ({ action, usual }) =>
      `MSE writes ${code(action)} as ${code(usual)}. RAM matches it all the same; the usual spelling is easier to find.`,
    why: 'RAM matches actions without regard to case "in most cases", as its documentation puts it, and advises to write them as the service does.',
    fix: ({ usual }) => `Change to ${code(usual)}`,
  },
  'redundant-action': {
    title: 'Redundant action',
    message: ({ action, covering }) =>
      action === covering
        ? `${code(action)} is listed twice. Remove one of them.`
        : `${code(action)} is already covered by ${code(covering)} in the same list. Remove it, or remove the wildcard if only this action is meant.`,
    why: 'An item that another one covers changes no decision. It makes the list look narrower than it is, and counts toward the length that RAM allows.',
    fix: ({ action }) => `Remove ${code(action)}`,
  },
  'misspelt-not-action': {
    title: 'Misspelled action in NotAction',
    message: ({ action, suggestion, effect, affected, conditional }) => {
      const excludes = `MSE has no action ${code(action)}, so ${code('NotAction')} excludes nothing by it.`;
      const verb = effect === 'Allow' ? 'grants' : 'denies';
      const when = conditional ? ', when its condition is met' : '';
      const result =
        affected === null ? '' : ` This ${code(effect)} therefore ${verb} ${code(affected)}${when}.`;
      return `${excludes}${result}${suggestion === null ? ' Check the spelling.' : ` Did you mean ${code(suggestion)}?`}`;
    },
    why: 'A NotAction names what a statement leaves out. A misspelled name leaves nothing out: under Allow the action that was meant is granted, under Deny it is denied to everybody. The same slip in Action is harmless.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'wildcard-in-service': {
    title: 'Wildcard in the service',
    message: ({ action, narrowed }) =>
      `${code(action)} allows actions so named in every service that matches, not in MSE alone. Name the service: ${code(narrowed)}.`,
    why: 'A wildcard before the colon reaches services that nobody thought of when the policy was written, and those that Alibaba Cloud adds later. Reading actions of some services return keys, passwords or customer data.',
    fix: null,
  },
};
