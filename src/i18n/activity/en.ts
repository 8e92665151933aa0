// English: recorded calls, what they need and what policies change for them. Loaded with their dialog.

import type { UnplacedReason } from '../../engine/activity/recorded-call.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import { count } from '../en.ts';
import { code, strong } from '../marks.ts';

const reasons: Readonly<Record<UnplacedReason, string>> = {
  'other-service': 'not an action of MSE',
  'unlisted-action': 'the matrix has no column for it',
  'unrestricted-caller': 'called by the account itself or by a service, which policies don’t restrict',
  failed: 'failed for another reason than permissions',
  'no-resource': 'names no resource that the guide authorizes it on',
  unreadable: 'not readable as JSON',
};

const outcomes: Readonly<Record<Decision, string>> = {
  allow: 'allowed',
  'explicit-deny': 'explicitly denied',
  'implicit-deny': 'denied by default',
};

export const activityEn = {
  heading: 'Recorded calls',
  intro:
    'Paste ActionTrail events, access-denied errors or decoded diagnostic messages, or open a file with them. The page lists the calls, suggests a least-privilege policy for them, and shows how your policies would affect them. Nothing leaves your browser. The only personal data kept are the name of the RAM user or role and the source IP address, until you close the page.',
  label: 'Events, errors or messages',
  read: 'Read',
  openFile: 'Open a file…',
  unreadableFile: 'The file is not text.',
  busy: 'Working…',
  nothing: `No calls were found. An event of ActionTrail has ${code('eventName')} and ${code('serviceName')}; a decoded message has ${code('AuthAction')} and ${code('AuthResource')}.`,
  found: (events: number, calls: number) =>
    `${count(events, 'event', 'events')}: ${count(calls, 'different call', 'different calls')}.`,
  cut: 'The text has more events than are read.',
  unplaced: (n: number) => `${count(n, 'event', 'events')} could not be placed`,
  reason: (operation: string, reason: UnplacedReason, n: number) =>
    operation === ''
      ? `${count(n, 'line', 'lines')}: ${reasons[reason]}`
      : `${code(operation)}, ${count(n, 'event', 'events')}: ${reasons[reason]}`,
  other: 'Read others',
  caller: 'Caller',
  everyone: 'All callers',
  unknownCaller: 'Unknown caller',
  views: 'What to show',
  tabs: { calls: 'Calls', policy: 'Write a policy', replay: 'Replay', unused: 'Unused permissions' },
  columns: { caller: 'Caller', action: 'Action', resource: 'Resource', outcome: 'Outcome', count: 'Events' },
  allowed: 'Allowed',
  denied: 'Denied',
  more: (n: number) => `And ${String(n)} more.`,
  clientPath: 'Nacos client',
  account: 'the account',
  addResources: (n: number) => `Add ${count(n, 'resource', 'resources')} to the mock account`,
  breadth: 'How wide',
  breadths: { exact: 'Only these names', grouped: 'By group and namespace' },
  withDenied: 'Also allow what was denied',
  lines: 'What the policy allows',
  single: 'Called once: check whether it was meant',
  lineCount: (n: number) => count(n, 'event', 'events'),
  noLines: 'Choose at least one line.',
  policyName: 'Name',
  defaultName: 'recorded-calls',
  add: 'Add policy',
  writing: 'Writing…',
  cannotWrite: 'No policy allows exactly these lines.',
  contextNote:
    'Each call is decided with its recorded source IP address, if that is public. All other values come from the request context of the page, as in the matrix.',
  from: (address: string, addresses: number) =>
    addresses === 1 ? `from ${address}` : `from ${address} and ${count(addresses - 1, 'other', 'others')}`,
  against: 'Compared with',
  recordedOutcome: 'What the record says',
  baseline: 'The baseline of the comparison',
  refused: (n: number) => `Newly denied: ${count(n, 'event', 'events')}`,
  newlyAllowed: (n: number) => `Newly allowed: ${count(n, 'event', 'events')}`,
  same: (n: number) => `${count(n, 'event has', 'events have')} the same outcome.`,
  noChange: 'Every event has the same outcome.',
  nowIs: (decision: Decision) => `now ${outcomes[decision]}`,
  show: 'Show in the matrix',
  unusedIntro:
    'Each Allow that grants more on the mock account than the recorded calls needed. A record covers only the time that it covers.',
  allUsed: 'Every Allow was needed in full.',
  statement: (n: number, policy: string) => `Statement ${String(n)} of ${strong(policy)}`,
  unusedActions: (n: number, of: number) =>
    `${String(n)} of ${count(of, 'action was', 'actions were')} not called:`,
  unusedResources: 'No call needed these resources:',
  narrow: 'Remove what was not needed',
  noEdit: 'Nothing in this statement was needed, or it has a NotAction: change it by hand.',
  removed: 'Removed.',
};

export type ActivityMessages = typeof activityEn;
