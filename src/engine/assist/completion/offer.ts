// A completion: the text to insert, and the facts that i18n describes it with.

import type { CatalogAction } from '../../catalog/catalog.ts';
import type { ClientKind } from '../../catalog/relative-id.ts';
import type { ResourceNode } from '../../account/resource-tree.ts';
import type { ConditionOperator, ConditionType } from '../../policy/condition-operators.ts';
import type { Effect } from '../../policy/document.ts';
import type { Span } from '../../policy/span.ts';
import type { TextEdit } from '../../policy/text-edit.ts';
import type { CaretPosition } from '../caret.ts';

/** A piece of text to insert: fixed text, or a blank to fill in with a default `text` and optional choices. */
export type InsertPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank'; readonly text: string; readonly choices: readonly string[] };

export type PolicyMember = 'Version' | 'Statement';
export type StatementMember = 'Effect' | 'Action' | 'NotAction' | 'Resource' | 'Condition';

export const STATEMENT_SNIPPETS = [
  'list-instances',
  'read-instance',
  'edit-namespace',
  'deny-deletes',
] as const;
export type StatementSnippet = (typeof STATEMENT_SNIPPETS)[number];

/** The subject of a completion, and the facts about it. */
export type Offer =
  | { readonly kind: 'member'; readonly name: PolicyMember | StatementMember }
  | { readonly kind: 'version' }
  | { readonly kind: 'effect'; readonly effect: Effect }
  | {
      readonly kind: 'action';
      readonly name: string;
      /** Null for an action that is not in the catalog. */
      readonly listed: CatalogAction | null;
      /** A pattern in the same list that already matches it. */
      readonly coveredBy: string | null;
    }
  | {
      readonly kind: 'action-pattern';
      readonly pattern: string;
      /** The number of matched catalog actions; `others`: of other known actions. */
      readonly listed: number;
      readonly others: number;
      readonly coveredBy: string | null;
    }
  /** `instance`: its instance, if the offer is not inside the typed one. */
  | { readonly kind: 'resource'; readonly node: ResourceNode; readonly instance: ResourceNode | null }
  /** Everything inside a container; the account contains the instances. */
  | { readonly kind: 'resources-in'; readonly container: ResourceNode }
  /** A configuration or service in the form of a Nacos client's ARN. */
  | { readonly kind: 'client-resource'; readonly node: ResourceNode }
  /** All configurations, or all services, of a group in that form. */
  | { readonly kind: 'client-resources-in'; readonly container: ResourceNode; readonly of: ClientKind }
  | { readonly kind: 'all-resources' }
  | { readonly kind: 'all-of-mse' }
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'account-id'; readonly id: string }
  | { readonly kind: 'operator'; readonly operator: ConditionOperator }
  | { readonly kind: 'condition-key'; readonly key: string; readonly type: ConditionType }
  | { readonly kind: 'value'; readonly type: ConditionType; readonly isFromContext: boolean }
  | { readonly kind: 'statement'; readonly snippet: StatementSnippet }
  | { readonly kind: 'policy'; readonly snippet: StatementSnippet };

export interface Completion {
  /** The label in the list; empty for statements and policies, which i18n names. */
  readonly label: string;
  /** The text that the typed text is compared with. */
  readonly filter: string;
  /** The replaced characters: on one line, and around the caret. */
  readonly span: Span;
  readonly insert: readonly InsertPiece[];
  /** Insertions of missing commas elsewhere. */
  readonly edits: readonly TextEdit[];
  /** Whether another completion follows at the blank. */
  readonly isContinued: boolean;
  readonly offer: Offer;
}

/** The inserted text, with the defaults of its blanks. */
export function insertedText(completion: Completion): string {
  return completion.insert.map(({ text }) => text).join('');
}

export function plain(text: string): InsertPiece {
  return { kind: 'text', text };
}

export function blank(text: string, choices: readonly string[] = []): InsertPiece {
  return { kind: 'blank', text, choices };
}

/** `text` escaped for the inside of a JSON string. */
export function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Inserts a string at the caret. */
export function stringOffer(caret: CaretPosition, value: string, offer: Offer, label = value): Completion {
  const { target } = caret;
  const inside = plain(escaped(value));
  const insert =
    target.kind === 'bare'
      ? [plain('"'), inside, plain('"')]
      : target.isClosed
        ? [inside]
        : [inside, plain('"')];
  return offerAt(caret, { label, filter: value, insert, offer });
}

/** Inserts a member at the caret; only its name where a value exists already. */
export function memberOffer(
  caret: CaretPosition,
  name: readonly InsertPiece[],
  value: readonly InsertPiece[],
  rest: Pick<Completion, 'label' | 'offer'> & { readonly isContinued?: boolean },
): Completion {
  const { target, hasColon } = caret;
  const opening = target.kind === 'bare' ? [plain('"')] : [];
  const replacesName = hasColon && target.kind === 'string' && target.isClosed;
  const closing = replacesName ? [] : [plain('"')];
  const insert = [...opening, ...name, ...closing, ...(hasColon ? [] : [plain(': '), ...value])];
  const span =
    target.kind === 'string' && target.isClosed && !replacesName
      ? { start: target.span.start, end: target.span.end + 1 }
      : target.span;
  return offerAt(caret, { filter: rest.label, insert, ...rest }, span);
}

/** Inserts a value other than a string at the caret; null inside quotes. */
export function valueOffer(
  caret: CaretPosition,
  insert: readonly InsertPiece[],
  rest: Pick<Completion, 'label' | 'filter' | 'offer'>,
): Completion | null {
  return caret.target.kind === 'string' ? null : offerAt(caret, { insert, ...rest });
}

function offerAt(
  caret: CaretPosition,
  rest: Pick<Completion, 'label' | 'filter' | 'insert' | 'offer'> & { readonly isContinued?: boolean },
  span = caret.target.span,
): Completion {
  const { commaBefore, needsCommaAfter, target } = caret;
  // A comma directly at the insertion is part of it.
  const isNear = commaBefore !== null && commaBefore === target.span.start;
  const edits =
    commaBefore === null || isNear ? [] : [{ span: { start: commaBefore, end: commaBefore }, text: ',' }];
  const insert = isNear ? [plain(', '), ...rest.insert] : rest.insert;
  if (!needsCommaAfter) return { isContinued: false, ...rest, span, insert, edits };
  // After a string that keeps its closing quote, the comma goes after the quote.
  const afterQuote =
    target.kind === 'string' && target.isClosed && span.end === target.span.end ? span.end + 1 : null;
  return afterQuote === null
    ? { isContinued: false, ...rest, span, insert: [...insert, plain(',')], edits }
    : {
        isContinued: false,
        ...rest,
        span,
        insert,
        edits: [...edits, { span: { start: afterQuote, end: afterQuote }, text: ',' }],
      };
}
