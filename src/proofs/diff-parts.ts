// The parts of a difference that its sentences consist of.

import type { DiffEntry } from '../engine/analysis/semantic-diff.ts';
import { operatorText } from '../engine/policy/condition-operators.ts';

/** More actions are only counted. */
const MAX_SHOWN_ACTIONS = 8;

export interface DiffParts {
  readonly actions: readonly string[];
  /** The number of further actions. */
  readonly more: number;
  /** Operators with a key and values. */
  readonly conditions: readonly string[];
  /** The statement that makes the difference, counted from 1, and its policy; null if it is unknown. */
  readonly origin: { readonly statement: number; readonly policy: string } | null;
}

/** `allowing` and `denying` are the names of the policies whose Allow or Deny an entry can be about. */
export function partsOf(
  { cause, statement, actions, clauses }: DiffEntry,
  allowing: readonly string[],
  denying: readonly string[],
): DiffParts {
  const shown = actions.slice(0, MAX_SHOWN_ACTIONS);
  const policy = statement === null ? undefined : (cause === 'allow' ? allowing : denying)[statement.policy];
  return {
    actions: shown,
    more: actions.length - shown.length,
    conditions: clauses.map(({ operator, key, values }) => {
      const list = values.map(({ value }) => value).join(', ');
      return `${operatorText(operator.value)} ${key.value} ${list}`;
    }),
    origin:
      statement === null || policy === undefined ? null : { statement: statement.statement + 1, policy },
  };
}
