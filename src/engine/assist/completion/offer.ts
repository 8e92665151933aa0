// What completion offers: data alone. What to put where, and the facts that a description needs.

import type { CatalogAction } from '../../catalog/catalog.ts';
import type { ResourceNode } from '../../account/resource-tree.ts';
import type { ConditionOperator, ConditionType } from '../../policy/condition-operators.ts';
import type { Effect } from '../../policy/document.ts';
import type { Span } from '../../policy/span.ts';
import type { TextEdit } from '../../policy/text-edit.ts';
import type { CaretPosition } from '../caret.ts';

/** Text to insert, in pieces: as it is, or a blank to fill in, which begins as `text` and may offer a choice. */
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

/** What is offered, and what there is to know about it. */
export type Offer =
  | { readonly kind: 'member'; readonly name: PolicyMember | StatementMember }
  | { readonly kind: 'version' }
  | { readonly kind: 'effect'; readonly effect: Effect }
  | {
      readonly kind: 'action';
      readonly name: string;
      /** Null for an action that is not among the 25 of the matrix. */
      readonly listed: CatalogAction | null;
      /** A pattern beside it that takes it in already. */
      readonly coveredBy: string | null;
    }
  | {
      readonly kind: 'action-pattern';
      readonly pattern: string;
      /** How many of the 25 it takes in, and how many of the other known actions. */
      readonly listed: number;
      readonly others: number;
      readonly coveredBy: string | null;
    }
  /** `instance` is what it lies in, where it is offered apart from that. */
  | { readonly kind: 'resource'; readonly node: ResourceNode; readonly instance: ResourceNode | null }
  /** Everything of a kind that lies directly or further in a container; the account contains the instances. */
  | { readonly kind: 'resources-in'; readonly container: ResourceNode }
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
  /** As it is listed; empty for whole statements and policies, which only a language can name. */
  readonly label: string;
  /** What the typed text is compared with. */
  readonly filter: string;
  /** The characters that it takes the place of: on one line, and the caret among them. */
  readonly span: Span;
  readonly insert: readonly InsertPiece[];
  /** Commas that are missing elsewhere. */
  readonly edits: readonly TextEdit[];
  /** Whether something is to be chosen next, at the blank. */
  readonly leadsOn: boolean;
  readonly offer: Offer;
}

/** The inserted text, with its blanks as they begin. */
export function insertedText(completion: Completion): string {
  return completion.insert.map(({ text }) => text).join('');
}

export function plain(text: string): InsertPiece {
  return { kind: 'text', text };
}

export function blank(text: string, choices: readonly string[] = []): InsertPiece {
  return { kind: 'blank', text, choices };
}

/** The inside of a JSON string that says `text`. */
export function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** A string to put at the caret. */
export function stringOffer(place: CaretPosition, value: string, offer: Offer, label = value): Completion {
  const { target } = place;
  const inside = plain(escaped(value));
  const insert =
    target.kind === 'bare'
      ? [plain('"'), inside, plain('"')]
      : target.isClosed
        ? [inside]
        : [inside, plain('"')];
  return offerAt(place, { label, filter: value, insert, offer });
}

/** A member to put at the caret: its name alone where a value is there already. */
export function memberOffer(
  place: CaretPosition,
  name: readonly InsertPiece[],
  value: readonly InsertPiece[],
  rest: Pick<Completion, 'label' | 'offer'> & { readonly leadsOn?: boolean },
): Completion {
  const { target, hasColon } = place;
  const opening = target.kind === 'bare' ? [plain('"')] : [];
  const isInPlace = hasColon && target.kind === 'string' && target.isClosed;
  const closing = isInPlace ? [] : [plain('"')];
  const insert = [...opening, ...name, ...closing, ...(hasColon ? [] : [plain(': '), ...value])];
  const span =
    target.kind === 'string' && target.isClosed && !isInPlace
      ? { start: target.span.start, end: target.span.end + 1 }
      : target.span;
  return offerAt(place, { filter: rest.label, insert, ...rest }, span);
}

/** Something other than a string to put at the caret; null inside quotes. */
export function valueOffer(
  place: CaretPosition,
  insert: readonly InsertPiece[],
  rest: Pick<Completion, 'label' | 'filter' | 'offer'>,
): Completion | null {
  return place.target.kind === 'string' ? null : offerAt(place, { insert, ...rest });
}

function offerAt(
  place: CaretPosition,
  rest: Pick<Completion, 'label' | 'filter' | 'insert' | 'offer'> & { readonly leadsOn?: boolean },
  span = place.target.span,
): Completion {
  const { commaBefore, needsCommaAfter, target } = place;
  // A comma at the very place of the insertion is part of it.
  const isNear = commaBefore !== null && commaBefore === target.span.start;
  const edits =
    commaBefore === null || isNear ? [] : [{ span: { start: commaBefore, end: commaBefore }, text: ',' }];
  const insert = isNear ? [plain(', '), ...rest.insert] : rest.insert;
  if (!needsCommaAfter) return { leadsOn: false, ...rest, span, insert, edits };
  // Behind a string that stays closed, the comma is missing behind its quote.
  const behind =
    target.kind === 'string' && target.isClosed && span.end === target.span.end ? span.end + 1 : null;
  return behind === null
    ? { leadsOn: false, ...rest, span, insert: [...insert, plain(',')], edits }
    : {
        leadsOn: false,
        ...rest,
        span,
        insert,
        edits: [...edits, { span: { start: behind, end: behind }, text: ',' }],
      };
}
