// What one statement grants or denies by itself, counted.

import { actionsIn } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import type { CompiledStatement } from '../evaluation/compile-policy.ts';
import { isConditionMet } from '../evaluation/match-statement.ts';
import { actionsCoveredBy } from '../evaluation/permission-matrix.ts';
import type { Effect } from '../policy/document.ts';
import type { Span } from '../policy/span.ts';
import { namedBy } from './named-resources.ts';
import type { NamedResources } from './named-resources.ts';
import type { Surroundings } from './surroundings.ts';

export interface Grant {
  /** The statement's place, from 0. */
  readonly index: number;
  readonly span: Span;
  readonly effect: Effect;
  /** The actions of the matrix that it takes in and that are asked about what it covers. */
  readonly actions: readonly CatalogAction[];
  /** The actions that it takes in, but that are asked about nothing that it covers. */
  readonly idle: readonly CatalogAction[];
  readonly resources: NamedResources;
  /** Whether the request's context meets the condition. */
  readonly condition: 'none' | 'met' | 'unmet';
}

export function grantOf(statement: CompiledStatement, { tree, context, mode }: Surroundings): Grant {
  const { source, effect, clauses } = statement;
  const resources = namedBy(statement.resources, tree, mode);
  const taken = actionsCoveredBy(statement);
  return {
    index: source.index,
    span: source.span,
    effect,
    actions: actionsIn(taken & resources.askable),
    idle: actionsIn(taken & ~resources.askable),
    resources,
    condition: clauses.length === 0 ? 'none' : isConditionMet(statement, context) ? 'met' : 'unmet',
  };
}
