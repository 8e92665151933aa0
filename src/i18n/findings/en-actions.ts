// What is said of actions, in English.

import type { ActionFindingCode } from '../../engine/lint/rules-on-names.ts';
import { code } from '../marks.ts';
import type { FindingMessages } from './messages.ts';

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
    message: ({ pattern }) =>
      `${code(pattern)} matches no action of MSE, so this covers nothing. MSE's reading actions begin with ${code('Get')}, ${code('List')} and ${code('Query')}.`,
    why: 'Each service names its actions in its own way: ECS reads with Describe, MSE with Get, List and Query. A wildcard carried over from a policy for another service is accepted and takes in nothing.',
    fix: null,
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
  'wildcard-in-service': {
    title: 'Wildcard in the service',
    message: ({ action, narrowed }) =>
      `${code(action)} allows actions so named in every service that matches, not in MSE alone. Name the service: ${code(narrowed)}.`,
    why: 'A wildcard before the colon reaches services that nobody thought of when the policy was written, and those that Alibaba Cloud adds later. Reading actions of some services return keys, passwords or customer data.',
    fix: null,
  },
};
