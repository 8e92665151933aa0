// Completions at a caret in the line of an assertion, filtered by the typed text, as data that i18n words.

import type { RequestContext } from '../../account/request.ts';
import { contextValues } from '../../account/request.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { CATALOG, CLIENT_CATALOG, NAMED_ACTIONS } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import { CONDITION_KEYS, findConditionKey } from '../../catalog/condition-keys.ts';
import type { ConditionKey } from '../../catalog/condition-keys.ts';
import {
  ASSERTED_DECISIONS,
  DENY_EVERYTHING_ELSE,
  IN_ANY_CONTEXT,
  UNDER_EVERY_READING,
  VIA_CLIENT,
} from '../../evaluation/assertions/assertion.ts';
import type { AssertedDecision } from '../../evaluation/assertions/assertion.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import { matchedActions } from '../known-actions.ts';
import { PATTERNS } from './offer-actions.ts';

export type AssertionOffer =
  | {
      readonly kind: 'word';
      readonly word:
        | AssertedDecision
        | typeof DENY_EVERYTHING_ELSE
        | typeof IN_ANY_CONTEXT
        | typeof UNDER_EVERY_READING
        | typeof VIA_CLIENT
        | 'on'
        | 'in'
        | 'when';
    }
  | { readonly kind: 'action'; readonly action: CatalogAction }
  /** `listed`: the number of catalog actions that it matches. */
  | { readonly kind: 'action-pattern'; readonly pattern: string; readonly listed: number }
  | { readonly kind: 'resource'; readonly node: ResourceNode }
  | { readonly kind: 'condition-key'; readonly key: ConditionKey }
  | { readonly kind: 'value'; readonly value: string };

export interface AssertionCompletion {
  /** Replaces the characters from `start` to `end`. Ends in a blank where more input follows. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly offer: AssertionOffer;
}

/** The maximum length of the list. */
const MAX_OFFERS = 50;

interface Offered {
  readonly text: string;
  readonly offer: AssertionOffer;
}

/** The completions at the caret, the most likely first. */
export function completeAssertion(
  line: string,
  caret: number,
  tree: ResourceTree,
  context: RequestContext,
): readonly AssertionCompletion[] {
  const before = line.slice(0, caret);
  const typed = /[^\s,;=]*$/.exec(before)?.[0] ?? '';
  const rest = /^[^\s,;=]*/.exec(line.slice(caret))?.[0] ?? '';
  const offers = offersAfter(before, typed, tree, context).map(({ text, offer }): AssertionCompletion => ({
    text,
    start: caret - typed.length,
    end: caret + rest.length,
    offer,
  }));
  const sentence = before.trimStart();
  // Offer the one keyword of several words as long as the line is a prefix of it.
  if (sentence !== typed && sentence !== '' && DENY_EVERYTHING_ELSE.startsWith(sentence)) {
    const start = caret - sentence.length;
    return [
      {
        text: DENY_EVERYTHING_ELSE,
        start,
        end: line.length,
        offer: { kind: 'word', word: DENY_EVERYTHING_ELSE },
      },
      ...offers,
    ];
  }
  return offers;
}

function offersAfter(
  before: string,
  typed: string,
  tree: ResourceTree,
  context: RequestContext,
): readonly Offered[] {
  const [, decision, asked] = /^\s*(\S+)\s(.*)$/s.exec(before) ?? [];
  if (decision === undefined || asked === undefined) return narrowed(decisionWords(), typed);
  if (!ASSERTED_DECISIONS.some((known) => known === decision)) return [];
  const [, listed, depth, target] = /^(.*?(?:^|\s))(on|in)\s(.*)$/s.exec(asked) ?? [];
  if (listed === undefined || target === undefined) return offerActions(asked, typed);
  const [, resource, condition] = /^\s*(\S+)\swhen\s(.*)$/s.exec(target) ?? [];
  if (resource !== undefined && condition !== undefined) return offerContext(condition, typed, context);
  if (/^\s*\S+\s+\S*$/.test(target)) {
    const via = isOfClients(listed) ? [word(VIA_CLIENT)] : [];
    return narrowed([...via, word('when'), word(IN_ANY_CONTEXT), word(UNDER_EVERY_READING)], typed);
  }
  return offerResources(listed, depth === 'in', typed, tree);
}

/** Whether one of the listed patterns matches an action of Nacos clients. */
function isOfClients(listed: string): boolean {
  return listed
    .split(/[\s,]+/)
    .some((pattern) =>
      CLIENT_CATALOG.some(({ fullName }) => matchesPattern(pattern.toLowerCase(), fullName.toLowerCase())),
    );
}

const LAST_WORDS = [DENY_EVERYTHING_ELSE, VIA_CLIENT, IN_ANY_CONTEXT, UNDER_EVERY_READING];

function word(name: Extract<AssertionOffer, { kind: 'word' }>['word']): Offered {
  const isLast = LAST_WORDS.some((last) => last === name);
  return { text: isLast ? name : `${name} `, offer: { kind: 'word', word: name } };
}

function decisionWords(): readonly Offered[] {
  return ([...ASSERTED_DECISIONS, DENY_EVERYTHING_ELSE] as const).map((name) => word(name));
}

/** Filters by the typed text: matches at the start first, then matches inside. Omits an exact match. */
function narrowed(offers: readonly Offered[], typed: string): readonly Offered[] {
  const wanted = typed.toLowerCase();
  const fitting = offers.filter(
    ({ text }) => text.toLowerCase().includes(wanted) && text.toLowerCase() !== wanted,
  );
  const begins = ({ text }: Offered) => text.toLowerCase().startsWith(wanted);
  return [...fitting.filter(begins), ...fitting.filter((offered) => !begins(offered))].slice(0, MAX_OFFERS);
}

/** Another action, or after a complete one the preposition. */
function offerActions(asked: string, typed: string): readonly Offered[] {
  if (/[^\s,]\s+[^\s,]*$/.test(asked)) return narrowed([word('on'), word('in')], typed);
  const present = new Set(asked.split(/[\s,]+/).map((name) => name.toLowerCase()));
  const actions = NAMED_ACTIONS.map((action): Offered => ({
    text: action.fullName,
    offer: { kind: 'action', action },
  }));
  const patterns = PATTERNS.map((pattern): Offered => {
    const offer = {
      kind: 'action-pattern',
      pattern,
      listed: matchedActions([pattern]).catalogActions.length,
    } as const;
    return { text: pattern, offer };
  });
  const isNew = ({ text }: Offered) => !present.has(text.toLowerCase());
  return narrowed([...patterns, ...actions].filter(isNew), typed);
}

/** The resources that the actions are authorized on; with `in`, their containers. */
function offerResources(
  listed: string,
  isContainer: boolean,
  typed: string,
  tree: ResourceTree,
): readonly Offered[] {
  const patterns = listed.split(/[\s,]+/).filter((pattern) => pattern !== '');
  const kinds = new Set(
    CATALOG.filter(({ fullName }) =>
      patterns.some((pattern) => matchesPattern(pattern.toLowerCase(), fullName.toLowerCase())),
    ).map(({ resourceType }) => resourceType),
  );
  const fits = ({ kind, index, end }: ResourceNode) =>
    isContainer ? index + 1 < end : kind !== 'group' && (kinds.size === 0 || kinds.has(kind));
  const seen = new Set<string>();
  const offers: Offered[] = [];
  for (const node of tree.nodes) {
    const { relativeId, isPlaceholder, kind } = node;
    const isNameable =
      kind === 'account' || (!isPlaceholder && !/\s/.test(relativeId) && !hasWildcard(relativeId));
    if (!isNameable || !fits(node) || seen.has(relativeId)) continue;
    seen.add(relativeId);
    offers.push({ text: relativeId, offer: { kind: 'resource', node } });
  }
  return narrowed(offers, typed);
}

/** A key, or after its equals sign a value: the values of the context, and both Booleans. */
function offerContext(condition: string, typed: string, context: RequestContext): readonly Offered[] {
  const pair = condition.slice(condition.lastIndexOf(';') + 1);
  const [, key] = /^\s*(\S+?)\s*=/.exec(pair) ?? [];
  if (key === undefined) {
    if (/\S\s+$/.test(pair)) return [];
    const keys = CONDITION_KEYS.map(({ key: name }): Offered => {
      const text = name.endsWith('/') ? name : `${name} = `;
      return { text, offer: { kind: 'condition-key', key: name } };
    });
    return narrowed(keys, typed);
  }
  const values = new Set([
    ...contextValues(context, key),
    ...(findConditionKey(key)?.type === 'boolean' ? ['true', 'false'] : []),
  ]);
  return narrowed(
    [...values].map((value) => ({ text: value, offer: { kind: 'value', value } })),
    typed,
  );
}
