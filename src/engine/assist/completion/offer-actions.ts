// Offers actions and patterns: the catalog actions first, then the other published actions of MSE.

import { NAMED_ACTIONS } from '../../catalog/catalog.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import type { CaretPosition } from '../caret.ts';
import { widerPattern, OTHER_ACTIONS, matchedActions } from '../known-actions.ts';
import { stringOffer } from './offer.ts';
import type { Completion } from './offer.ts';

export const PATTERNS = [
  'mse:List*',
  'mse:Query*',
  'mse:Get*',
  'mse:Create*',
  'mse:Update*',
  'mse:Delete*',
  'mse:*NacosConfig*',
  'mse:*NacosService*',
  'mse:*',
];

/** The number of actions that each pattern matches. */
const PATTERN_COUNTS = PATTERNS.map((pattern) => {
  const { catalogActions, otherActions } = matchedActions([pattern]);
  return { pattern, listed: catalogActions.length, others: otherActions.length };
});

/** Every action and pattern that is not yet in the list. */
export function offerActions(caret: CaretPosition): readonly Completion[] {
  const isInList = caret.path.at(-1) === '#';
  const siblings = isInList ? caret.siblings : [];
  const present = new Set(siblings.map((pattern) => pattern.toLowerCase()));
  const wildcards = siblings.filter(hasWildcard);
  const isNew = (value: string) => !present.has(value.toLowerCase());
  return [
    ...NAMED_ACTIONS.map((listed) => ({ name: listed.fullName, listed })).filter(({ name }) => isNew(name)),
    ...OTHER_ACTIONS.map((name) => ({ name, listed: null })).filter(({ name }) => isNew(name)),
  ]
    .map(({ name, listed }) =>
      stringOffer(caret, name, {
        kind: 'action',
        name,
        listed,
        coveredBy: widerPattern(name, wildcards),
      }),
    )
    .toSpliced(
      NAMED_ACTIONS.filter(({ fullName }) => isNew(fullName)).length,
      0,
      ...PATTERN_COUNTS.filter(({ pattern }) => isNew(pattern)).map((counts) =>
        stringOffer(caret, counts.pattern, {
          kind: 'action-pattern',
          ...counts,
          coveredBy: widerPattern(counts.pattern, wildcards),
        }),
      ),
    );
}
