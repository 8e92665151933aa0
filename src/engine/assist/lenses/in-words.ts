// A policy as a list of plain sentences, one or more for each statement: the facts of them, which a language words.

import { actionSetOf, actionsIn, CATALOG } from '../../catalog/catalog.ts';
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

/** Of the actions of one access, those that a statement takes in, and how many there are. */
export interface ActionShare {
  readonly actions: readonly CatalogAction[];
  readonly of: number;
}

export type ActionsInWords =
  /** Of every service, or of MSE. */
  | { readonly kind: 'all'; readonly service: 'any' | 'mse' }
  /** `NotAction`: all that none of the patterns takes in. */
  | { readonly kind: 'all-but'; readonly patterns: readonly string[] }
  | { readonly kind: 'some'; readonly read: ActionShare; readonly write: ActionShare }
  /** None of the 25: only what the patterns take in besides. */
  | { readonly kind: 'none-listed'; readonly patterns: readonly string[] };

export type ResourcesInWords =
  | { readonly kind: 'everything' }
  | {
      readonly kind: 'named';
      readonly counts: readonly KindCount[];
      /** The first few of those counted. */
      readonly nodes: readonly ResourceNode[];
      readonly hasBeneath: boolean;
    }
  /** The patterns name nothing that is in the account. */
  | { readonly kind: 'nothing'; readonly patterns: readonly string[] };

export interface ClauseInWords {
  readonly operator: ConditionOperator;
  readonly key: string;
  readonly values: readonly string[];
}

/** The statement's main sentence. */
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
  /** Known actions beyond the 25 that its wildcards take in as well. */
  | {
      readonly kind: 'others';
      readonly span: Span;
      readonly effect: Effect;
      readonly names: readonly string[];
    }
  /** Actions that it takes in for nothing, since they are asked about something else. */
  | { readonly kind: 'idle'; readonly span: Span; readonly actions: readonly CatalogAction[] }
  /** Patterns beside others that name nothing in the account. */
  | { readonly kind: 'names-nothing'; readonly span: Span; readonly patterns: readonly string[] }
  | { readonly kind: 'condition-unmet'; readonly span: Span };

export interface StatementInWords {
  /** The statement's place, from 0. */
  readonly index: number;
  readonly span: Span;
  /** The main sentence first. */
  readonly sentences: readonly [GrantSentence, ...Sentence[]];
}

/** How many resources a sentence names. */
const MAX_NAMES = 3;

/** What the policy says; nothing of a policy that RAM would refuse, since that grants nothing. */
export function policyInWords(
  parsed: ParsedPolicy,
  surroundings: AssistContext,
): readonly StatementInWords[] {
  return compilePolicy(parsed).statements.map((statement) => statementInWords(statement, surroundings));
}

export function statementInWords(
  statement: CompiledStatement,
  surroundings: AssistContext,
): StatementInWords {
  const grant = grantOf(statement, surroundings);
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
  return { index, span, sentences: [main, ...remarks(statement, grant, main, surroundings)] };
}

function actionsInWords(statement: CompiledStatement): ActionsInWords {
  const patterns = statement.actions.map(({ source }) => source.value);
  if (statement.actionKind === 'not-action') return { kind: 'all-but', patterns };
  if (patterns.some((pattern) => pattern === '*' || pattern === '*:*'))
    return { kind: 'all', service: 'any' };
  const taken = actionsMatchedBy(statement);
  if (taken === 0) return { kind: 'none-listed', patterns };
  if (patterns.some((pattern) => pattern.toLowerCase() === 'mse:*')) return { kind: 'all', service: 'mse' };
  return { kind: 'some', read: shareOf('read', taken), write: shareOf('write', taken) };
}

function shareOf(access: CatalogAction['access'], taken: number): ActionShare {
  const all = CATALOG.filter((action) => action.access === access);
  return { actions: actionsIn(taken & actionSetOf(all)), of: all.length };
}

function resourcesInWords(statement: CompiledStatement, { resources }: Grant): ResourcesInWords {
  const { isEverything, roots, counts, descendants } = resources;
  if (isEverything) return { kind: 'everything' };
  if (roots.length === 0) {
    return { kind: 'nothing', patterns: statement.resources.map(({ source }) => source.value) };
  }
  return { kind: 'named', counts, nodes: roots.slice(0, MAX_NAMES), hasBeneath: descendants > 0 };
}

function remarks(
  statement: CompiledStatement,
  { span, effect, idle, condition }: Grant,
  { actions, resources }: GrantSentence,
  { tree, mode }: AssistContext,
): readonly Sentence[] {
  const found: Sentence[] = [];
  const { otherActions } = matchedActions(statement.actions.map(({ pattern }) => pattern));
  if (actions.kind === 'some' && otherActions.length > 0)
    found.push({ kind: 'others', span, effect, names: otherActions });
  if (actions.kind === 'some' && idle.length > 0 && resources.kind !== 'nothing') {
    found.push({ kind: 'idle', span, actions: idle });
  }
  const lost = statement.resources.filter(
    (resource) => resourcesNamedBy([resource], tree, mode).roots.length === 0,
  );
  if (resources.kind === 'named' && lost.length > 0) {
    found.push({ kind: 'names-nothing', span, patterns: lost.map(({ source }) => source.value) });
  }
  if (condition === 'unmet') found.push({ kind: 'condition-unmet', span });
  return found;
}
