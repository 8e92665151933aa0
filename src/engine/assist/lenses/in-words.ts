// A policy as sentences, one or more for each statement: the facts that i18n words.

import { actionSetOf, actionsIn, NAMED_ACTIONS } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { ResourceNode } from '../../account/resource-tree.ts';
import { compilePolicy } from '../../evaluation/decide/compile-policy.ts';
import type { CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { actionsMatchedBy } from '../../evaluation/decide/permission-matrix.ts';
import type { ConditionOperator } from '../../policy/condition-operators.ts';
import type { Effect } from '../../policy/document.ts';
import type { ParsedPolicy } from '../../policy/parse.ts';
import type { Span } from '../../policy/span.ts';
import { grantOf } from '../grant.ts';
import type { Grant } from '../grant.ts';
import { matchedActions } from '../known-actions.ts';
import { resourcesNamedBy } from '../named-resources.ts';
import type { KindCount } from '../named-resources.ts';
import type { AssistContext } from '../assist-context.ts';

/** The matched actions of one access level, and the total number of actions of that level. */
export interface ActionShare {
  readonly actions: readonly CatalogAction[];
  readonly of: number;
}

export type ActionsInWords =
  /** All actions of every service, or of MSE. */
  | { readonly kind: 'all'; readonly service: 'any' | 'mse' }
  /** `NotAction`: all actions that no pattern matches. */
  | { readonly kind: 'all-but'; readonly patterns: readonly string[] }
  | { readonly kind: 'some'; readonly read: ActionShare; readonly write: ActionShare }
  /** No action of the catalog, only other actions. */
  | { readonly kind: 'none-listed'; readonly patterns: readonly string[] };

export type ResourcesInWords =
  | { readonly kind: 'everything' }
  | {
      readonly kind: 'named';
      readonly counts: readonly KindCount[];
      /** The first few roots. */
      readonly nodes: readonly ResourceNode[];
      readonly hasDescendants: boolean;
    }
  /** The patterns match no resource of the account. */
  | { readonly kind: 'nothing'; readonly patterns: readonly string[] };

export interface ClauseInWords {
  readonly operator: ConditionOperator;
  readonly key: string;
  readonly values: readonly string[];
}

/** The main sentence of a statement. */
export interface GrantSentence {
  readonly kind: 'grant';
  readonly span: Span;
  readonly effect: Effect;
  readonly actions: ActionsInWords;
  readonly resources: ResourcesInWords;
  readonly clauses: readonly ClauseInWords[];
}

export type Sentence =
  | GrantSentence
  /** Known actions outside the catalog that its wildcards also match. */
  | {
      readonly kind: 'others';
      readonly span: Span;
      readonly effect: Effect;
      readonly names: readonly string[];
    }
  /** Matched actions that have no effect, since they are authorized on other resources. */
  | { readonly kind: 'idle'; readonly span: Span; readonly actions: readonly CatalogAction[] }
  /** Patterns that match no resource of the account, while other patterns do. */
  | { readonly kind: 'names-nothing'; readonly span: Span; readonly patterns: readonly string[] }
  | { readonly kind: 'condition-unmet'; readonly span: Span };

export interface StatementInWords {
  /** The index of the statement, from 0. */
  readonly index: number;
  readonly span: Span;
  /** The main sentence first. */
  readonly sentences: readonly [GrantSentence, ...Sentence[]];
}

/** The maximum number of resources that a sentence names. */
const MAX_NAMES = 3;

/** The statements in words; empty for a policy that RAM would reject, since it grants nothing. */
export function policyInWords(parsed: ParsedPolicy, assist: AssistContext): readonly StatementInWords[] {
  return compilePolicy(parsed).statements.map((statement) => statementInWords(statement, assist));
}

export function statementInWords(statement: CompiledStatement, assist: AssistContext): StatementInWords {
  const grant = grantOf(statement, assist);
  const { index, span, effect } = grant;
  const main: GrantSentence = {
    kind: 'grant',
    span,
    effect,
    actions: actionsInWords(statement),
    resources: resourcesInWords(statement, grant),
    clauses: statement.clauses.map(({ operator, key, values }) => ({
      operator: operator.value,
      key: key.value,
      values: values.map(({ value }) => value),
    })),
  };
  return { index, span, sentences: [main, ...remarks(statement, grant, main, assist)] };
}

function actionsInWords(statement: CompiledStatement): ActionsInWords {
  const patterns = statement.actions.map(({ source }) => source.value);
  if (statement.actionKind === 'not-action') return { kind: 'all-but', patterns };
  if (patterns.some((pattern) => pattern === '*' || pattern === '*:*'))
    return { kind: 'all', service: 'any' };
  const matched = actionsMatchedBy(statement);
  if (matched === 0) return { kind: 'none-listed', patterns };
  if (patterns.some((pattern) => pattern.toLowerCase() === 'mse:*')) return { kind: 'all', service: 'mse' };
  return { kind: 'some', read: shareOf('read', matched), write: shareOf('write', matched) };
}

function shareOf(access: CatalogAction['access'], matched: number): ActionShare {
  const all = NAMED_ACTIONS.filter((action) => action.access === access);
  return { actions: actionsIn(matched & actionSetOf(all)), of: all.length };
}

function resourcesInWords(statement: CompiledStatement, { resources }: Grant): ResourcesInWords {
  const { isEverything, roots, counts, descendants } = resources;
  if (isEverything) return { kind: 'everything' };
  if (roots.length === 0) {
    return { kind: 'nothing', patterns: statement.resources.map(({ source }) => source.value) };
  }
  return { kind: 'named', counts, nodes: roots.slice(0, MAX_NAMES), hasDescendants: descendants > 0 };
}

function remarks(
  statement: CompiledStatement,
  { span, effect, ineffective, condition }: Grant,
  { actions, resources }: GrantSentence,
  { tree, mode }: AssistContext,
): readonly Sentence[] {
  const found: Sentence[] = [];
  const { otherActions } = matchedActions(statement.actions.map(({ pattern }) => pattern));
  if (actions.kind === 'some' && otherActions.length > 0)
    found.push({ kind: 'others', span, effect, names: otherActions });
  if (actions.kind === 'some' && ineffective.length > 0 && resources.kind !== 'nothing') {
    found.push({ kind: 'idle', span, actions: ineffective });
  }
  const unmatched = statement.resources.filter(
    (resource) => resourcesNamedBy([resource], tree, mode).roots.length === 0,
  );
  if (resources.kind === 'named' && unmatched.length > 0) {
    found.push({ kind: 'names-nothing', span, patterns: unmatched.map(({ source }) => source.value) });
  }
  if (condition === 'unmet') found.push({ kind: 'condition-unmet', span });
  return found;
}
