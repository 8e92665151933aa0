// What a goal is called, in the language of the words.

import { displayPath } from '../../engine/account/display-path.ts';
import type { ResourceTree } from '../../engine/account/resource-tree.ts';
import { parseAssertion } from '../../engine/evaluation/assertions/assertion.ts';
import type { AssertionMessages } from '../../i18n/assertions/en.ts';
import type { LearnMessages } from '../../i18n/learn/en.ts';
import { code } from '../../i18n/marks.ts';
import type { Check } from '../../learn/check.ts';

export type GoalWords = LearnMessages & AssertionMessages;

/** A resource, marked, as the tree calls it and what it lies in: an id may be 36 characters long. */
export function pathText(tree: ResourceTree, resource: string): string {
  const names = displayPath(tree, resource);
  return code(names.length === 0 ? resource : names.join(' › '));
}

/** A marked sentence; `nameOf` gives a resource's marked name. */
export function goalText(words: GoalWords, goal: Check, nameOf: (resource: string) => string): string {
  switch (goal.kind) {
    case 'decides': {
      const parsed = parseAssertion(goal.line);
      return parsed.kind === 'assertion' ? words.inWords(parsed.assertion, nameOf) : code(goal.line);
    }
    case 'allowed-on-account':
      return words.allowedOnAccount(goal.action);
    case 'has':
      return words.has(nameOf(goal.resource), goal.of);
    case 'selected':
      return words.selected(goal.action, goal.resource === '*' ? null : nameOf(goal.resource));
    case 'mode':
      return words.mode[goal.mode];
    case 'context':
      return words.context(goal.key, goal.value);
    case 'attached':
      return words.attached(goal.policy);
    case 'writes':
      return words.writes[goal.element];
    case 'contains':
      return words.contains(goal.text);
    case 'finding':
      return words.finding(goal.code);
    case 'rejected':
      return words.rejected;
    case 'statements':
      return words.statements(goal.most);
    case 'not':
      return words.not(goalText(words, goal.check, nameOf));
  }
}
