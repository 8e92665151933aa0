// What every language says about the editor's assistance: whole sentences from what the engine tells. Names in them are
// marked (see marks.ts).

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { HoverContent } from '../../engine/assist/hover/hover.ts';
import type { Sentence } from '../../engine/assist/lenses/in-words.ts';
import type { StatementLens, WildcardHint } from '../../engine/assist/lenses/inlays.ts';
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

/** The words of the page that the assistance uses as they are. */
export type SharedWords = Pick<Messages, 'actions' | 'kinds' | 'kindsMany'>;

/** What sentences call things. */
export interface Terms {
  readonly named: (node: ResourceNode) => string;
  readonly counted: (counts: readonly KindCount[]) => string;
  /** What RAM is asked about for an action. */
  readonly about: (action: CatalogAction) => string;
}

export interface OfferWords {
  /** A name for what has no text of its own to be listed by; null where the text itself is the name. */
  readonly title: string | null;
  /** A few words beside it in the list; may be empty. */
  readonly short: string;
  readonly sentences: readonly string[];
}

export interface AssistMessages {
  readonly offer: (offer: Offer) => OfferWords;
  /** The first sentence is the heading. */
  readonly hover: (content: HoverContent) => readonly string[];
  readonly sentence: (sentence: Sentence) => string;
  /** In place of sentences: RAM would reject the policy, or it has no statement. */
  readonly rejected: string;
  readonly empty: string;
  readonly lens: (lens: StatementLens) => string;
  readonly hint: (hint: WildcardHint) => { readonly label: string; readonly tooltip: string };
  /** The command that shows or hides lenses and hints. */
  readonly toggleHints: string;
}

export type MemberMeanings = Readonly<Record<PolicyMember | StatementMember, string>>;
export type OperatorMeanings = Readonly<Record<OperatorName, string>>;
export type KeyMeanings = Readonly<Record<ConditionKey, string>>;
export type TypeNames = Readonly<Record<ConditionType, string>>;
export type SnippetTitles = Readonly<Record<StatementSnippet, string>>;
