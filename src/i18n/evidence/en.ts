// English: decoded messages of refusals, and the facts that are recorded from them. Loaded with their dialog.

import type { Evidence, SupportedReading } from '../../engine/evaluation/explain/evidence.ts';
import type { AuthorizationScope } from '../../engine/catalog/schema.ts';
import { count } from '../en.ts';
import { scopes } from '../explain/en-reading.ts';
import { code } from '../marks.ts';

const supports: Readonly<Record<SupportedReading, string>> = {
  guide: 'Supports the guide',
  'api-reference': 'Supports the API reference',
  both: 'Supports both documents',
  neither: 'Supports neither document',
};

export const evidenceEn = {
  heading: 'Observed facts',
  intro: `Paste decoded diagnostic messages: one, several, or a log that contains them. ${code('AuthResource')} is the resource that was really checked. Nothing leaves your browser. Only the action, the resource type and the date are recorded.`,
  label: 'Decoded diagnostic messages',
  found: (action: string, scope: AuthorizationScope) => `${code(action)} was checked on ${scopes[scope]}.`,
  supports,
  /** What the documents say. `reference` is null where the API reference has no entry. */
  because: (guide: AuthorizationScope, reference: AuthorizationScope | null) => {
    if (reference === null) return `The guide says ${scopes[guide]}. The API reference has no entry.`;
    return guide === reference
      ? `Both documents say ${scopes[guide]}.`
      : `The guide says ${scopes[guide]}, the API reference ${scopes[reference]}.`;
  },
  unusable: (kind: Exclude<Evidence['kind'], 'fact'>, action: string, resource: string): string => {
    switch (kind) {
      case 'other-service':
        return `${code(action)} is not an action of MSE.`;
      case 'unlisted-action':
        return `${code(action)} has no column in the matrix.`;
      case 'client-path':
        return `${code(action)} on ${code(resource)} is a request of a Nacos client. It shows nothing about the console and the API.`;
      case 'shape':
        return `${code(action)} was checked on ${code(resource)}, which is not a resource of MSE that the playground knows.`;
    }
  },
  nothing: `No decoded message was found. A decoded message contains ${code('AuthAction')} and ${code('AuthResource')}.`,
  encoded: (n: number) =>
    `${count(n, 'message is', 'messages are')} still encoded. Decode it first, as a user of the same account who can call ${code('ram:DecodeDiagnosticMessage')}, and paste the output here:`,
  more: (n: number) => `And ${count(n, 'more message', 'more messages')}.`,
  cut: 'The text is very long, so only its beginning was read.',
  record: (n: number) => (n === 0 ? 'Record' : `Record ${count(n, 'fact', 'facts')}`),
  known: 'Already recorded.',
  contradicts: 'Contradicts another fact about this action. If both are recorded, neither decides.',
  switchTo: { guide: 'Switch to the guide', 'api-reference': 'Switch to the API reference' },
  recorded: 'Recorded in this scenario',
  recordedHint:
    'A fact decides for its action under both readings. Links to this scenario contain it. A comparison uses it for both sides.',
  none: 'No facts are recorded.',
  fact: (action: string, scope: AuthorizationScope, date: string) =>
    `${code(action)} on ${scopes[scope]}, ${date}`,
  undecided: 'Contradicts another fact, so neither decides.',
  remove: 'Remove',
  removeFact: (action: string, date: string) => `Remove the fact about ${action} of ${date}`,
  undo: 'Undo',
  removed: 'Removed.',
  howTo: 'How to produce such a message',

  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'Copying is not allowed here. Select the text instead.',
};

export type EvidenceMessages = typeof evidenceEn;
