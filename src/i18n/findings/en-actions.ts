// Findings about actions, in English.

import type { ActionFindingCode } from '../../engine/lint/rules.ts';
import { code } from './quote.ts';
import type { FindingMessages } from './messages.ts';

const didYouMean = (suggestion: string | null) =>
  suggestion === null ? '' : ` Did you mean ${code(suggestion)}?`;

export const enActions: Pick<FindingMessages, ActionFindingCode> = {
  'unknown-service': {
    title: 'Unknown service',
    message: ({ service, action, suggestion }) =>
      `The RAM code of MSE is ${code('mse')}, not ${code(service)}, so ${code(action)} matches none of its actions. Did you mean ${code(suggestion)}?`,
    why: 'The part before the colon is the RAM code of a service. RAM accepts any code. A code that no service has matches no request, so an Allow grants nothing and a Deny protects nothing.',
    fix: ({ suggestion }) => `Change to ${code(suggestion)}`,
  },
  'unknown-action': {
    title: 'Unknown action',
    message: ({ action, suggestion }) =>
      `MSE has no action ${code(action)}, so this matches nothing.${suggestion === null ? ' Check the spelling.' : ` Did you mean ${code(suggestion)}?`}`,
    why: 'RAM accepts any name after the colon, without a warning. An action that the service never checks grants nothing in an Allow and protects nothing in a Deny.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'action-matches-nothing': {
    title: 'Wildcard that matches no action',
    message: ({ pattern, suggestion, isRegular }) =>
      isRegular
        ? `${code(pattern)} matches no action of MSE, so this has no effect. RAM patterns are not regular expressions: ${code('.')} is a dot, and ${code('*')} alone matches any characters.${didYouMean(suggestion)}`
        : `${code(pattern)} matches no action of MSE, so this has no effect. MSE's read actions begin with ${code('Get')}, ${code('List')} and ${code('Query')}.`,
    why: 'Each service has its own naming scheme: read actions begin with Describe in ECS, and with Get, List or Query in MSE. RAM accepts a wildcard copied from a policy for another service, or a regular expression, but it matches nothing.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'action-case': {
    title: 'Unusual letter case',
    message: ({ action, usual }) =>
      `MSE writes ${code(action)} as ${code(usual)}. RAM still matches it, but the usual spelling is easier to find.`,
    why: 'According to its documentation, RAM ignores the case of actions "in most cases". It recommends the spelling that the service uses.',
    fix: ({ usual }) => `Change to ${code(usual)}`,
  },
  'redundant-action': {
    title: 'Redundant action',
    message: ({ action, covering }) =>
      action === covering
        ? `${code(action)} is listed twice. Remove one of them.`
        : `${code(action)} is already covered by ${code(covering)} in the same list. Remove it, or remove the wildcard if you need only this action.`,
    why: 'An item that another item covers changes no decision. It makes the list look narrower than it is and uses up policy length.',
    fix: ({ action }) => `Remove ${code(action)}`,
  },
  'misspelt-not-action': {
    title: 'Misspelled action in NotAction',
    message: ({ action, suggestion, effect, affected, conditional }) => {
      const excludes = `MSE has no action ${code(action)}, so this item excludes nothing from ${code('NotAction')}.`;
      const verb = effect === 'Allow' ? 'grants' : 'denies';
      const when = conditional ? ', when its condition is met' : '';
      const result =
        affected === null ? '' : ` This ${code(effect)} therefore ${verb} ${code(affected)}${when}.`;
      return `${excludes}${result}${suggestion === null ? ' Check the spelling.' : ` Did you mean ${code(suggestion)}?`}`;
    },
    why: 'NotAction lists the actions that a statement excludes. A misspelled name excludes nothing: an Allow grants the intended action, a Deny denies it to everyone. The same typo in Action is harmless.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'wildcard-in-service': {
    title: 'Wildcard in the service',
    message: ({ action, narrowed }) =>
      `${code(action)} allows actions with this name in every matching service, not only in MSE. Name the service: ${code(narrowed)}.`,
    why: 'A wildcard before the colon also matches services that the author did not consider, and services that Alibaba Cloud adds later. Read actions of some services return keys, passwords or customer data.',
    fix: null,
  },
};
