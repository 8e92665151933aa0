// A difference between policies as the facts of one sentence.

import type { AssistContext } from '../../engine/assist/assist-context.ts';
import { statementLenses } from '../../engine/assist/lenses/statement-lens.ts';
import type { StatementLens } from '../../engine/assist/lenses/statement-lens.ts';
import type { DiffEntry } from '../../engine/analysis/semantic-diff.ts';
import { splitArn } from '../../engine/policy/arn.ts';
import { parsePolicy } from '../../engine/policy/parse.ts';
import { hasWildcard } from '../../engine/policy/pattern.ts';

/** Null if a pattern also matches names that the account does not list, or nothing that it lists: only the pattern says that. */
export function differenceLens(
  { actions, resources }: Pick<DiffEntry, 'actions' | 'resources'>,
  assist: AssistContext,
): StatementLens | null {
  if (resources.some(isPartial)) return null;
  const statement = { Effect: 'Allow', Action: actions, Resource: resources };
  const [lens] = statementLenses(
    parsePolicy(JSON.stringify({ Version: '1', Statement: [statement] })),
    assist,
  );
  return lens === undefined || lens.summary.kind === 'nothing' ? null : lens;
}

/** Whether a wildcard matches some names of a container and not others. */
function isPartial(resource: string): boolean {
  const relativeId = splitArn(resource)?.relativeId ?? resource;
  return relativeId !== '*' && hasWildcard(relativeId.replace(/\/\*$/, ''));
}
