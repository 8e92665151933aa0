// Completions at a caret in a policy, as data that i18n words. Offers no existing member, and nothing that RAM would reject.

import { caretPositionAt } from '../caret.ts';
import type { CaretPosition } from '../caret.ts';
import { offerActions } from './offer-actions.ts';
import { offerConditionKeys, offerConditions, offerOperators, offerValues } from './offer-conditions.ts';
import { offerEffects, offerPolicyMembers, offerStatementMembers, offerVersion } from './offer-members.ts';
import { offerResources } from './offer-resources.ts';
import { offerPolicies, offerStatementLists, offerStatements } from './offer-statements.ts';
import type { Completion } from './offer.ts';
import type { AssistContext } from '../assist-context.ts';

/** The completions at the caret, the most likely first. Only resources are filtered by the typed text. */
export function completionsAt(text: string, offset: number, assist: AssistContext): readonly Completion[] {
  const caret = caretPositionAt(text, offset);
  if (caret === null) return [];
  const names = caret.path.filter((name) => name !== '#');
  return caret.position === 'name' ? offerNames(text, caret, names) : offerAtValue(caret, names, assist);
}

function offerNames(text: string, caret: CaretPosition, path: readonly string[]): readonly Completion[] {
  const [statement, member, operator] = path;
  if (path.length === 0) return offerPolicyMembers(caret);
  if (statement !== 'Statement') return [];
  if (member === undefined) return offerStatementMembers(caret);
  if (member !== 'Condition') return [];
  if (operator === undefined) return offerOperators(text, caret);
  return path.length === 3 ? offerConditionKeys(caret, operator) : [];
}

function offerAtValue(
  caret: CaretPosition,
  path: readonly string[],
  assist: AssistContext,
): readonly Completion[] {
  const [first, member, operator, key] = path;
  const isInList = caret.path.at(-1) === '#';
  if (first === undefined) return isInList ? [] : offerPolicies(caret, assist);
  if (first === 'Version') return isInList ? [] : offerVersion(caret);
  if (first !== 'Statement') return [];
  switch (member) {
    case undefined:
      return isInList ? offerStatements(caret, assist) : offerStatementLists(caret, assist);
    case 'Effect':
      return isInList ? [] : offerEffects(caret);
    case 'Action':
    case 'NotAction':
      return offerActions(caret);
    case 'Resource':
      return offerResources(caret, assist.tree);
    case 'Condition':
      if (operator === undefined) return offerConditions(caret, assist.context);
      if (key === undefined) return [];
      return path.length === 4 ? offerValues(caret, operator, key, assist) : [];
  }
  return [];
}
