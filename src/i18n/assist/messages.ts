// The messages of the editor's assistance in each language: whole sentences, with names marked (see marks.ts).

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { HoverContent } from '../../engine/assist/hover/hover.ts';
import type { Sentence } from '../../engine/assist/lenses/in-words.ts';
import type { StatementLens } from '../../engine/assist/lenses/statement-lens.ts';
import type { KindCount } from '../../engine/assist/named-resources.ts';
import type {
  Offer,
  PolicyMember,
  StatementMember,
  StatementSnippet,
} from '../../engine/assist/completion/offer.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { ConditionKey } from '../../engine/catalog/condition-keys.ts';
import type { ConditionType, OperatorName } from '../../engine/policy/condition-operators.ts';
import type { Messages } from '../messages.ts';

/** The page messages that the assistance reuses. */
export type SharedMessages = Pick<Messages, 'actions' | 'kinds' | 'kindsMany'>;

/** Wording shared by several sentences. */
export interface Phrases {
  readonly named: (node: ResourceNode) => string;
  readonly counted: (counts: readonly KindCount[]) => string;
  /** The resource type on which an action is checked. */
  readonly checkedOn: (action: CatalogAction) => string;
}

export interface OfferMessages {
  /** The label in the list; null if the inserted text is the label. */
  readonly title: string | null;
  /** A short note next to the label; may be empty. */
  readonly short: string;
  readonly sentences: readonly string[];
}

export interface AssistMessages {
  readonly offer: (offer: Offer) => OfferMessages;
  /** The first sentence is the heading. */
  readonly hover: (content: HoverContent) => readonly string[];
  readonly sentence: (sentence: Sentence) => string;
  /** Shown instead of sentences if RAM would reject the policy. */
  readonly rejected: string;
  /** Shown instead of sentences if the policy has no statement. */
  readonly empty: string;
  readonly lens: LensMessages;
}

/** The line above a statement. */
export interface LensMessages {
  /** What it grants or denies, with the names of resources marked. */
  readonly text: (lens: StatementLens) => string;
  /** How many actions, and whether a condition is met. */
  readonly detail: (lens: StatementLens) => string;
  /** What a click does. */
  readonly hint: string;
}

export type MemberMeanings = Readonly<Record<PolicyMember | StatementMember, string>>;
export type OperatorMeanings = Readonly<Record<OperatorName, string>>;
export type KeyMeanings = Readonly<Record<ConditionKey, string>>;
export type TypeNames = Readonly<Record<ConditionType, string>>;
export type SnippetTitles = Readonly<Record<StatementSnippet, string>>;
