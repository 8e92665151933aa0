// Messages of `ram grant`.

import type { GrantNoteCode, GrantNoteParams } from '../../engine/grant/grant-note.ts';
import { code } from '../marks.ts';

const list = (names: readonly string[]) => names.map(code).join(', ');
const mse = (names: readonly string[]) => list(names.map((name) => `mse:${name}`));

/** `quote` returns the text of a line. */
export type GrantNoteMessages = {
  readonly [Code in GrantNoteCode]: (
    params: GrantNoteParams[Code],
    quote: (line: number) => string,
  ) => string;
};

const grantNotesEn: GrantNoteMessages = {
  'no-such-action': ({ line, action, suggestion }, quote) =>
    `MSE has no action ${code(action)}, so ${code(quote(line))} cannot hold.${suggestion === null ? '' : ` Did you mean ${code(suggestion)}?`}`,
  'applies-to-nothing': ({ line, action }, quote) =>
    action === null
      ? `No action in ${code(quote(line))} is checked on that resource.`
      : `${code(action)} is not checked on the resource in ${code(quote(line))}.`,
  contradiction: ({ line, other }, quote) =>
    `No policy meets both ${code(quote(line))} and ${code(quote(other))}.`,
  'not-met': ({ line }, quote) =>
    `No policy was found that meets ${code(quote(line))} together with the other lines.`,
  'not-robust': ({ line }, quote) =>
    `No narrow policy meets ${code(quote(line))} under every reading: the guide and the API reference check the action on different resources.`,
  'nothing-to-grant': () => 'The lines allow nothing. Without a policy, everything is denied.',
  'console-steps-added': ({ actions, resource }) =>
    `Added for the console: ${mse(actions)} on ${code(resource)}.`,
  'console-steps-closed': ({ actions, resource, line }, quote) =>
    `The console also needs ${mse(actions)} on ${code(resource)}. Not added because of ${code(quote(line))}.`,
  'opens-both-paths': ({ line, action, resource }, quote) =>
    `${code(quote(line))}: on ${code(resource)}, ${code(action)} is allowed in the console and for Nacos clients. A statement on this resource cannot separate them.`,
  'pattern-narrowed': ({ line, pattern, omitted }, quote) =>
    `${code(quote(line))}: the policy names the actions, because ${code(pattern)} also matches ${list([...new Set(omitted)])} of Nacos clients.`,
  'listed-only': ({ line, resource }, quote) =>
    `${code(quote(line))}: no ARN matches ${code(resource)} and nothing inside it, so the policy names the resources that the account lists.`,
  'clients-not-checked': ({ line, instances }, quote) =>
    `${code(quote(line))}: client authorization is off in ${list(instances)}, so clients need no permission there.`,
  'literal-star-in-name': ({ line, name }, quote) =>
    `${code(quote(line))}: the account lists ${code(name)}. Wildcards cannot be escaped, so the ARN also matches other names.`,
  'condition-omitted': ({ line, key }, quote) =>
    `${code(quote(line))}: RAM accepts no condition on ${code(key)}, so the policy has none.`,
  split: ({ policies, limit }) =>
    `One policy would have more than ${limit} characters, so there are ${policies}. Attach all of them.`,
  'too-many-policies': ({ policies, limit }) =>
    `These are ${policies} policies. A user can have at most ${limit} custom policies.`,
};

export const grantEn = {
  grantNotes: grantNotesEn,
  noWish: (path: string) =>
    `${path}: not an object with ${code('assertions')}, a list of lines, and optionally ${code('account')} and ${code('path')} (console or api).`,
  /** `number` counts from 1. */
  unreadableLine: (number: number, line: string) => `Line ${number} is not an assertion: ${code(line)}`,
};

export type GrantMessages = typeof grantEn;
