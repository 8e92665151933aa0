// What a policy says, to compare a policy with what an export and an import make of it.

import { parsePolicy } from '../../src/engine/policy/parse.ts';

/** The document without positions, and with sorted clauses: formats can split and merge blocks of one operator. */
export function meaningOf(text: string): unknown {
  const { document } = parsePolicy(text);
  return document.statements.map(({ effect, action, resource, condition }) => [
    effect?.value,
    action?.kind,
    action?.patterns.map(({ value }) => value),
    resource?.patterns.map(({ value }) => value),
    condition?.clauses
      .map(({ operator, key, values }) =>
        JSON.stringify([operator.value, key.value, values.map(({ value }) => value)]),
      )
      .sort(),
  ]);
}
