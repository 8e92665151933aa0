// Actions and the patterns that take in many of them: the 25 of the matrix first, then all others that MSE publishes.

import { CATALOG } from '../../catalog/catalog.ts';
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

/** How many each pattern takes in never changes: counted once. */
const PATTERN_COUNTS = PATTERNS.map((pattern) => {
  const { catalogActions, otherActions } = matchedActions([pattern]);
  return { pattern, listed: catalogActions.length, others: otherActions.length };
});

/** Every action and pattern that is not in the list already. */
export function offerActions(place: CaretPosition): readonly Completion[] {
  const isInList = place.path.at(-1) === '#';
  const beside = isInList ? place.siblings : [];
  const present = new Set(beside.map((pattern) => pattern.toLowerCase()));
  const wildcards = beside.filter(hasWildcard);
  const isNew = (value: string) => !present.has(value.toLowerCase());
  return [
    ...CATALOG.map((listed) => ({ name: listed.fullName, listed })).filter(({ name }) => isNew(name)),
    ...OTHER_ACTIONS.map((name) => ({ name, listed: null })).filter(({ name }) => isNew(name)),
  ]
    .map(({ name, listed }) =>
      stringOffer(place, name, {
        kind: 'action',
        name,
        listed,
        coveredBy: widerPattern(name, wildcards),
      }),
    )
    .toSpliced(
      CATALOG.filter(({ fullName }) => isNew(fullName)).length,
      0,
      ...PATTERN_COUNTS.filter(({ pattern }) => isNew(pattern)).map((counts) =>
        stringOffer(place, counts.pattern, {
          kind: 'action-pattern',
          ...counts,
          coveredBy: widerPattern(counts.pattern, wildcards),
        }),
      ),
    );
}
