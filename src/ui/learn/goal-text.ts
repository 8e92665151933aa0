// What a goal is called, in the language of the words.

import { namesTo } from '../../engine/account/resource-names.ts';
import type { ResourceTree } from '../../engine/account/resource-tree.ts';
import { parseExpectation } from '../../engine/evaluation/expectation.ts';
import type { ExpectationMessages } from '../../i18n/expectations/en.ts';
import type { LearnMessages } from '../../i18n/learn/en.ts';
import { code } from '../../i18n/marks.ts';
import type { Observation } from '../../learn/observation.ts';

export type GoalWords = LearnMessages & ExpectationMessages;

/** A resource, marked, as the tree calls it and what it lies in: an id may be 36 characters long. */
export function pathText(tree: ResourceTree, resource: string): string {
  const names = namesTo(tree, resource);
  return code(names.length === 0 ? resource : names.join(' › '));
}

/** A marked sentence; `nameOf` gives a resource's marked name. */
export function goalText(words: GoalWords, goal: Observation, nameOf: (resource: string) => string): string {
  switch (goal.kind) {
    case 'decides': {
      const parsed = parseExpectation(goal.line);
      return parsed.kind === 'expectation' ? words.inWords(parsed.expectation, nameOf) : code(goal.line);
    }
    case 'allowed-on-account':
      return words.allowedOnAccount(goal.action);
    case 'has':
      return words.has(nameOf(goal.resource), goal.of);
    case 'chosen':
      return words.chosen(goal.action, goal.resource === '*' ? null : nameOf(goal.resource));
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
    case 'refused':
      return words.refused;
    case 'statements':
      return words.statements(goal.most);
    case 'not':
      return words.not(goalText(words, goal.observation, nameOf));
  }
}
