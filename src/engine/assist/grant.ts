// The actions and resources of one statement, evaluated alone.

import { actionsIn } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import type { CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import { isConditionMet } from '../evaluation/decide/match-statement.ts';
import { actionsMatchedBy } from '../evaluation/decide/permission-matrix.ts';
import type { Effect } from '../policy/document.ts';
import type { Span } from '../policy/span.ts';
import { resourcesNamedBy } from './named-resources.ts';
import type { NamedResources } from './named-resources.ts';
import type { AssistContext } from './assist-context.ts';

export interface Grant {
  /** The index of the statement, from 0. */
  readonly index: number;
  readonly span: Span;
  readonly effect: Effect;
  /** The catalog actions that it matches and that are authorized on a resource that it covers. */
  readonly actions: readonly CatalogAction[];
  /** The catalog actions that it matches, but that are authorized by no path on a resource that it covers. */
  readonly ineffective: readonly CatalogAction[];
  readonly resources: NamedResources;
  /** Whether the request's context meets the condition. */
  readonly condition: 'none' | 'met' | 'unmet';
}

export function grantOf(statement: CompiledStatement, { tree, context, mode }: AssistContext): Grant {
  const { source, effect, clauses } = statement;
  const resources = resourcesNamedBy(statement.resources, tree, mode);
  const matched = actionsMatchedBy(statement);
  const actions = actionsIn(matched & resources.applicable);
  return {
    index: source.index,
    span: source.span,
    effect,
    actions,
    ineffective: actionsIn(matched & ~resources.applicable).filter(
      ({ fullName }) => !actions.some((action) => action.fullName === fullName),
    ),
    resources,
    condition: clauses.length === 0 ? 'none' : isConditionMet(statement, context) ? 'met' : 'unmet',
  };
}
