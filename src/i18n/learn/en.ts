// What is said around lessons and challenges.

import type { ActionName } from '../../engine/catalog/actions.ts';
import type { ResourceKind } from '../../engine/catalog/schema.ts';
import type { Difficulty } from '../../learn/challenge.ts';
import { count, kinds } from '../en.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

export const learnEn = {
  lesson: 'Lesson',
  challenge: 'Challenge',
  ownChallenge: 'Challenge by another visitor',
  close: 'Leave this, and keep what is on the page',
  step: (place: number, total: number) => `Step ${number(place)} of ${number(total)}`,
  summary: 'To take along',
  back: 'Back',
  next: 'Next',
  finish: 'Finish',
  restart: 'Start over',
  hint: 'Hint',
  noHint: 'Hide the hint',
  solution: 'Show a solution',
  nextLesson: (title: string) => `Next lesson: ${title}`,
  all: 'All lessons and challenges',

  predictions: {
    allow: 'Allowed',
    'explicit-deny': 'Denied explicitly',
    'implicit-deny': 'Denied by default',
  },
  foretoldRight: 'Right.',
  foretoldWrong: 'Not quite.',
  outOfPlace: 'Something has been changed, and the question no longer fits. Start over to foretell the cell.',

  task: 'Your task',
  goals: 'Checked by the engine, with every key you press',
  met: 'done',
  unmet: 'to do',
  show: 'Show in the matrix',
  allowedOnAccount: (action: ActionName) =>
    `If MSE checked ${code(`mse:${action}`)} on the account, the request would be allowed.`,
  /** `name` is marked, here and below. */
  has: (name: string, of: ResourceKind) => `The account has the ${kinds[of]} ${name}.`,
  /** `name` is null for the account. */
  chosen: (action: ActionName, name: string | null) =>
    `The cell of ${code(`mse:${action}`)} on ${name ?? 'the account'} is chosen.`,
  mode: { hierarchical: 'Matching is hierarchical.', literal: 'Matching is literal.' },
  context: (key: string, value: string | null) =>
    value === null ? `The request has no ${code(key)}.` : `In the request, ${code(key)} is ${code(value)}.`,
  attached: (policy: string) => `${code(policy)} is attached.`,
  writes: {
    Allow: `A statement has the effect ${code('Allow')}.`,
    Deny: `A statement has the effect ${code('Deny')}.`,
    NotAction: `A statement has ${code('NotAction')}.`,
    Condition: `A statement has a ${code('Condition')}.`,
  },
  contains: (text: string) => `The policy has ${code(text)} in it.`,
  finding: (finding: string) => `The playground finds ${code(finding)}.`,
  refused: 'RAM would refuse the policy.',
  statements: (most: number) => `At most ${count(most, 'statement', 'statements')}.`,
  not: (sentence: string) => `Not so: ${sentence}`,

  stars: (won: number) => `${number(won)} of 3 stars`,
  starFor: ['Everything asked for', 'and nothing besides', 'and within the budget'],
  allMet: (goals: number) => `${count(goals, 'goal', 'goals')} met`,
  hiddenGoals: (held: number, total: number) =>
    `${number(held)} of ${count(total, 'hidden check', 'hidden checks')} hold.`,
  showHidden: 'What is too much?',
  hiddenExample: (sentence: string) => `For one: ${sentence}`,
  budget: (statements: number, characters: number) =>
    `Budget: ${count(statements, 'statement', 'statements')}, ${count(characters, 'character', 'characters')} without white space`,
  used: (statements: number, characters: number) =>
    `used: ${count(statements, 'statement', 'statements')}, ${count(characters, 'character', 'characters')}`,
  debrief: 'What there was to learn',
  nextChallenge: (title: string) => `Next challenge: ${title}`,
  difficulties: {
    easy: 'easy',
    medium: 'medium',
    hard: 'hard',
    devious: 'devious',
  } satisfies Record<Difficulty, string>,

  gallery: {
    heading: 'Learn RAM here',
    intro:
      'Lessons in the live playground, challenges that check what you grant, and examples to start from. Being wrong here costs nothing.',
    search: 'Search',
    noneFound: (text: string) => `Nothing here is about ${code(text)}.`,
    lessons: 'Lessons',
    challenges: 'Challenges',
    examples: 'Examples and roles',
    stepsDone: (done: number, total: number) => `${number(done)} of ${count(total, 'step', 'steps')}`,
    steps: (total: number) => count(total, 'step', 'steps'),
    done: 'done',
    progress: (lessons: number, allLessons: number, stars: number, allStars: number) =>
      `${number(lessons)} of ${count(allLessons, 'lesson', 'lessons')} done, ${number(stars)} of ${number(allStars)} stars. Kept in this browser only.`,
    exportProgress: 'Export progress',
    importProgress: 'Import…',
    importFailed: 'This file holds no progress of the playground.',
    reset: 'Reset progress',
    resetSure: 'Really forget what you have done?',
    resetYes: 'Forget it',
    resetNo: 'Keep it',
    author: 'Make a challenge of your own',
  },

  author: {
    heading: 'Make a challenge',
    intro:
      'Write a policy that solves it, and under Expectations what should hold. Then choose here what the others get to see. The link holds it all.',
    noExpectations: 'There are no expectations yet. Write some beneath the matrix: they are the goals.',
    name: 'Name',
    task: 'What is to be done, and for whom',
    goals: 'Goals',
    hidden: 'hidden',
    hiddenHint:
      'Hidden goals are checked and not shown. In the link they cannot be read at a glance, but they are no secret.',
    unreadable: 'cannot be read, and is left out',
    withBudget: 'With a budget',
    statements: 'Statements',
    characters: 'Characters without white space',
    wrongBudget: 'Enter a whole number of 0 or more in both fields. Until then there is no link.',
    start: 'It begins with',
    starts: {
      blank: 'a policy that lists the instances',
      opened: 'the policies as they were opened',
      present: 'the policies as they are now',
    },
    yours: (stars: number) => `Your policies as they are now win ${number(stars)} of 3 stars.`,
    copy: 'Copy the link',
    copied: 'Copied.',
    notCopied: 'The browser does not let the page copy. Take the link from here.',
    link: 'Link to the challenge',
    tryIt: 'Open it here',
  },
};

export type LearnMessages = typeof learnEn;
