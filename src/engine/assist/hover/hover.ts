// Information about the word under the pointer, as data that i18n words.

import type { ResourceNode } from '../../account/resource-tree.ts';
import { contextValues } from '../../account/request.ts';
import { findAction, isSharedWithClients } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import { findConditionKey } from '../../catalog/condition-keys.ts';
import { compilePolicy, compileResource } from '../../evaluation/decide/compile-policy.ts';
import { isClauseMet } from '../../evaluation/decide/match-statement.ts';
import type { ConditionOperator, ConditionType } from '../../policy/condition-operators.ts';
import type { ConditionClause, Statement } from '../../policy/document.ts';
import { parsePolicy } from '../../policy/parse.ts';
import type { ParsedPolicy } from '../../policy/parse.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import type { Spanned, Span } from '../../policy/span.ts';
import { caretPositionAt } from '../caret.ts';
import { statementInWords } from '../lenses/in-words.ts';
import type { StatementInWords } from '../lenses/in-words.ts';
import { knownAction, matchedActions } from '../known-actions.ts';
import { resourcesNamedBy } from '../named-resources.ts';
import type { KindCount } from '../named-resources.ts';
import type { PolicyMember, StatementMember } from '../completion/offer.ts';
import type { AssistContext } from '../assist-context.ts';

export type HoverContent =
  /** `isShared`: Nacos clients use the same name. */
  | { readonly kind: 'action'; readonly action: CatalogAction; readonly isShared: boolean }
  /** An action of which only the name is known. */
  | { readonly kind: 'other-action'; readonly name: string }
  | { readonly kind: 'unknown-action'; readonly name: string }
  | {
      readonly kind: 'action-pattern';
      readonly pattern: string;
      readonly isExcluded: boolean;
      readonly catalogActions: readonly CatalogAction[];
      readonly otherActions: readonly string[];
    }
  | {
      readonly kind: 'resource-pattern';
      readonly pattern: string;
      readonly isEverything: boolean;
      readonly counts: readonly KindCount[];
      /** The first few roots. */
      readonly nodes: readonly ResourceNode[];
      readonly more: number;
      /** The number of covered resources inside the roots. */
      readonly descendants: number;
    }
  | { readonly kind: 'operator'; readonly operator: ConditionOperator }
  | {
      readonly kind: 'condition-key';
      readonly key: string;
      /** Null for a key that is not one of RAM's common keys. */
      readonly type: ConditionType | null;
      readonly isOptional: boolean;
      readonly inContext: readonly string[];
      readonly isMet: boolean;
    }
  | { readonly kind: 'member'; readonly name: PolicyMember | StatementMember }
  | { readonly kind: 'statement'; readonly statement: StatementInWords };

export interface Hover {
  /** The characters that the hover describes. */
  readonly span: Span;
  readonly content: HoverContent;
}

/** The maximum number of resources that a hover lists. */
const MAX_NODES = 5;

/** The hover at an offset; null for none. */
export function hoverAt(text: string, offset: number, assist: AssistContext): Hover | null {
  const parsed = parsePolicy(text);
  const statement = parsed.document.statements.find(({ span }) => isAt(span, offset));
  if (statement === undefined) return atMember(text, offset);
  return (
    inStatement(statement, offset, parsed, assist) ??
    atMember(text, offset) ??
    onBrace(statement, offset, parsed, assist)
  );
}

function inStatement(
  { action, resource, condition, effect, index }: Statement,
  offset: number,
  parsed: ParsedPolicy,
  assist: AssistContext,
): Hover | null {
  const isHere = ({ span }: Spanned<unknown>) => isAt(span, offset);
  const actionHere = action?.patterns.find(isHere);
  if (actionHere !== undefined) return onAction(actionHere, action?.kind === 'not-action');
  const resourceHere = resource?.patterns.find(isHere);
  if (resourceHere !== undefined) return onResource(resourceHere, assist);
  if (effect !== null && isHere(effect)) return onStatement(index, effect.span, parsed, assist);
  for (const clause of condition?.clauses ?? []) {
    if (isHere(clause.operator)) {
      const { value: operator, span } = clause.operator;
      return { span, content: { kind: 'operator', operator } };
    }
    if (isHere(clause.key) || clause.values.some(isHere)) return onKey(clause, assist);
  }
  return null;
}

function onAction({ value, span }: Spanned<string>, isExcluded: boolean): Hover {
  if (hasWildcard(value)) {
    return {
      span,
      content: { kind: 'action-pattern', pattern: value, isExcluded, ...matchedActions([value]) },
    };
  }
  const action = findAction(value);
  if (action !== null)
    return { span, content: { kind: 'action', action, isShared: isSharedWithClients(action) } };
  const name = knownAction(value);
  if (name === null) return { span, content: { kind: 'unknown-action', name: value } };
  return { span, content: { kind: 'other-action', name } };
}

function onResource(pattern: Spanned<string>, { tree, mode }: AssistContext): Hover | null {
  const compiled = compileResource(pattern);
  if (compiled === null) return null;
  const { isEverything, roots, counts, descendants } = resourcesNamedBy([compiled], tree, mode);
  const nodes = roots.slice(0, MAX_NODES);
  const more = roots.length - nodes.length;
  const content = {
    kind: 'resource-pattern',
    pattern: pattern.value,
    isEverything,
    counts,
    nodes,
    more,
    descendants,
  } as const;
  return { span: pattern.span, content };
}

function onKey(clause: ConditionClause, { context }: AssistContext): Hover {
  const { value: key, span } = clause.key;
  const facts = findConditionKey(key);
  return {
    span,
    content: {
      kind: 'condition-key',
      key,
      type: facts?.type ?? null,
      isOptional: facts?.optional ?? true,
      inContext: contextValues(context, key),
      isMet: isClauseMet(clause, context),
    },
  };
}

const MEMBERS: readonly (PolicyMember | StatementMember)[] = [
  'Version',
  'Statement',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'Condition',
];

function atMember(text: string, offset: number): Hover | null {
  // Treat the opening quote of a name like its first letter.
  const caret = caretPositionAt(text, text[offset] === '"' ? offset + 1 : offset);
  if (caret?.position !== 'name' || caret.target.kind !== 'string') return null;
  const depth = caret.path.filter((name) => name !== '#').length;
  const name = MEMBERS.find((member) => member === caret.target.whole);
  if (name === undefined || depth > 1) return null;
  const { start, end } = caret.target.span;
  return { span: { start: start - 1, end: end + 1 }, content: { kind: 'member', name } };
}

/** On the braces of a statement: what it grants. */
function onBrace(
  { span, index }: Statement,
  offset: number,
  parsed: ParsedPolicy,
  assist: AssistContext,
): Hover | null {
  if (offset !== span.start && offset !== span.end - 1) return null;
  return onStatement(index, { start: offset, end: offset + 1 }, parsed, assist);
}

function onStatement(index: number, span: Span, parsed: ParsedPolicy, assist: AssistContext): Hover | null {
  const statement = compilePolicy(parsed).statements.find(({ source }) => source.index === index);
  if (statement === undefined) return null;
  return { span, content: { kind: 'statement', statement: statementInWords(statement, assist) } };
}

function isAt({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset < end;
}
