// What to know about a written grant: codes and parameters. `line` is an index in the request's assertions.

import type { ActionName } from '../catalog/actions.ts';

export interface GrantNoteParams {
  /** No known action has this name, or matches this pattern. */
  readonly 'no-such-action': {
    readonly line: number;
    readonly action: string;
    readonly suggestion: string | null;
  };
  /** The action (null: no action of the line) is not checked on the resources of the line. */
  readonly 'applies-to-nothing': { readonly line: number; readonly action: string | null };
  /** `other` denies what the line allows, or must deny where the line wants no Deny. */
  readonly contradiction: { readonly line: number; readonly other: number };
  /** No policy was found by which the line holds. */
  readonly 'not-met': { readonly line: number };
  /** The line holds by the guide in hierarchical matching, but not under every reading. */
  readonly 'not-robust': { readonly line: number };
  /** The lines allow nothing, and without a policy everything is denied. */
  readonly 'nothing-to-grant': { readonly line?: never };
  /** What the console also needs to reach what is granted. */
  readonly 'console-steps-added': { readonly actions: readonly ActionName[]; readonly resource: string };
  /** The same, not added because `line` forbids it. */
  readonly 'console-steps-closed': {
    readonly actions: readonly ActionName[];
    readonly resource: string;
    readonly line: number;
  };
  /** On this resource the action is granted to Nacos clients too, or to the console too. */
  readonly 'opens-both-paths': { readonly line: number; readonly action: string; readonly resource: string };
  /** The pattern would also match actions of Nacos clients, so the actions are named. */
  readonly 'pattern-narrowed': {
    readonly line: number;
    readonly pattern: string;
    readonly omitted: readonly string[];
  };
  /** The pattern cannot be granted for all names, so it is granted on those that the account lists. */
  readonly 'listed-only': { readonly line: number; readonly resource: string };
  /** Client authorization is off in these instances, so clients need no permission there. */
  readonly 'clients-not-checked': { readonly line: number; readonly instances: readonly string[] };
  /** The account lists a name that contains a wildcard: RAM has no escape, so the ARN matches other names too. */
  readonly 'literal-star-in-name': { readonly line: number; readonly name: string };
  /** RAM accepts no condition on this key, so the line is granted in any context. */
  readonly 'condition-omitted': { readonly line: number; readonly key: string };
  /** One policy would have more than 6,144 characters. */
  readonly split: { readonly policies: number; readonly limit: number };
  readonly 'too-many-policies': { readonly policies: number; readonly limit: number };
}

export type GrantNoteCode = keyof GrantNoteParams;

export type GrantNoteOf<Code extends GrantNoteCode> = { readonly code: Code } & GrantNoteParams[Code];

export type GrantNote = { readonly [Code in GrantNoteCode]: GrantNoteOf<Code> }[GrantNoteCode];
