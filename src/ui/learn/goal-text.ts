// What a goal is called, in the language of the words.

import { parseExpectation } from '../../engine/evaluation/expectation.ts';
import type { ExpectationMessages } from '../../i18n/expectations/en.ts';
import type { LearnMessages } from '../../i18n/learn/en.ts';
import { code } from '../../i18n/marks.ts';
import type { Observation } from '../../learn/observation.ts';

export type GoalWords = LearnMessages & ExpectationMessages;

/** A marked sentence. */
export function goalText(words: GoalWords, goal: Observation): string {
  switch (goal.kind) {
    case 'decides': {
      const parsed = parseExpectation(goal.line);
      return parsed.kind === 'expectation' ? words.inWords(parsed.expectation) : code(goal.line);
    }
    case 'has':
      return words.has(goal.resource, goal.of);
    case 'chosen':
      return words.chosen(goal.action, goal.resource);
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
      return words.not(goalText(words, goal.observation));
  }
}
