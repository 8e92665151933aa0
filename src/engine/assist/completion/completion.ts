// What can be typed at a caret: never a member that is there already, and nothing that RAM would refuse. Pure data: the words
// that describe it are in src/i18n/assist.

import { caretPositionAt } from '../caret.ts';
import type { CaretPosition } from '../caret.ts';
import { offerActions } from './offer-actions.ts';
import { offerConditionKeys, offerConditions, offerOperators, offerValues } from './offer-conditions.ts';
import { offerEffects, offerPolicyMembers, offerStatementMembers, offerVersion } from './offer-members.ts';
import { offerResources } from './offer-resources.ts';
import { offerPolicies, offerStatementLists, offerStatements } from './offer-statements.ts';
import type { Completion } from './offer.ts';
import type { AssistContext } from '../assist-context.ts';

/** All that fits at the caret, the likeliest first; not yet narrowed by what is typed, but for resources. */
export function completionsAt(
  text: string,
  offset: number,
  surroundings: AssistContext,
): readonly Completion[] {
  const place = caretPositionAt(text, offset);
  if (place === null) return [];
  const names = place.path.filter((name) => name !== '#');
  return place.position === 'name'
    ? offerNames(text, place, names)
    : offerAtValue(place, names, surroundings);
}

function offerNames(text: string, place: CaretPosition, path: readonly string[]): readonly Completion[] {
  const [statement, member, operator] = path;
  if (path.length === 0) return offerPolicyMembers(place);
  if (statement !== 'Statement') return [];
  if (member === undefined) return offerStatementMembers(place);
  if (member !== 'Condition') return [];
  if (operator === undefined) return offerOperators(text, place);
  return path.length === 3 ? offerConditionKeys(place, operator) : [];
}

function offerAtValue(
  place: CaretPosition,
  path: readonly string[],
  surroundings: AssistContext,
): readonly Completion[] {
  const [first, member, operator, key] = path;
  const isInList = place.path.at(-1) === '#';
  if (first === undefined) return isInList ? [] : offerPolicies(place, surroundings);
  if (first === 'Version') return isInList ? [] : offerVersion(place);
  if (first !== 'Statement') return [];
  switch (member) {
    case undefined:
      return isInList ? offerStatements(place, surroundings) : offerStatementLists(place, surroundings);
    case 'Effect':
      return isInList ? [] : offerEffects(place);
    case 'Action':
    case 'NotAction':
      return offerActions(place);
    case 'Resource':
      return offerResources(place, surroundings.tree);
    case 'Condition':
      if (operator === undefined) return offerConditions(place, surroundings.context);
      if (key === undefined) return [];
      return path.length === 4 ? offerValues(place, operator, key, surroundings) : [];
  }
  return [];
}
