// Messages around lessons and challenges.

import type { ActionId } from '../../engine/catalog/actions.ts';
import type { ResourceKind } from '../../engine/catalog/schema.ts';
import type { Difficulty } from '../../learn/challenge.ts';
import { count, kinds } from '../en.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

export const learnEn = {
  lesson: 'Lesson',
  challenge: 'Challenge',
  ownChallenge: 'Custom challenge',
  close: 'Exit (keeps your changes)',
  step: (index: number, total: number) => `Step ${number(index)} of ${number(total)}`,
  summary: 'Key points',
  back: 'Back',
  next: 'Next',
  finish: 'Finish',
  restart: 'Restart',
  hint: 'Hint',
  noHint: 'Hide hint',
  solution: 'Show solution',
  nextLesson: (title: string) => `Next lesson: ${title}`,
  all: 'All lessons and challenges',

  predictions: {
    allow: 'Allowed',
    'explicit-deny': 'Denied explicitly',
    'implicit-deny': 'Denied by default',
  },
  predictionRight: 'Correct.',
  predictionWrong: 'Incorrect.',
  questionOutdated: 'Something changed, so this question no longer applies. Restart the step to answer it.',

  task: 'Task',
  goals: 'Checked as you type',
  goalsMet: (met: number, total: number) => `${number(met)} of ${count(total, 'goal', 'goals')} met`,
  met: 'done',
  unmet: 'to do',
  show: 'Show in the matrix',
  allowedOnAccount: (action: ActionId) =>
    `If MSE checked ${code(`mse:${action}`)} on the account, it would be allowed.`,
  /** Here and below, `name` contains marks. */
  has: (name: string, of: ResourceKind) => `The account has the ${kinds[of]} ${name}.`,
  /** `name` is null for the account. */
  selected: (action: ActionId, name: string | null) =>
    `The cell of ${code(`mse:${action}`)} on ${name ?? 'the account'} is selected.`,
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
  contains: (text: string) => `The policy contains ${code(text)}.`,
  finding: (finding: string) => `There is a finding ${code(finding)}.`,
  rejected: 'RAM would reject the policy.',
  statements: (most: number) => `At most ${count(most, 'statement', 'statements')}.`,
  not: (sentence: string) => `Not: ${sentence}`,

  stars: (won: number) => `${number(won)} of 3 stars`,
  starFor: ['All goals met', 'Nothing else allowed', 'Within the budget'],
  allMet: (goals: number) => `${count(goals, 'goal', 'goals')} met`,
  hiddenGoals: (held: number, total: number) =>
    `${number(held)} of ${count(total, 'hidden check', 'hidden checks')} passed.`,
  showHidden: 'Show a failed check',
  hiddenExample: (sentence: string) => `Example: ${sentence}`,
  budget: (statements: number, characters: number) =>
    `Budget: ${count(statements, 'statement', 'statements')}, ${count(characters, 'character', 'characters')} without white space`,
  used: (statements: number, characters: number) =>
    `(used: ${count(statements, 'statement', 'statements')}, ${count(characters, 'character', 'characters')})`,
  debrief: 'What you learned',
  nextChallenge: (title: string) => `Next challenge: ${title}`,
  difficulties: {
    easy: 'easy',
    medium: 'medium',
    hard: 'hard',
    devious: 'expert',
  } satisfies Record<Difficulty, string>,

  gallery: {
    heading: 'Learn RAM policies',
    intro:
      'Short lessons and challenges in the live playground, and examples to start from. Nothing you do here affects real resources.',
    search: 'Search',
    noneFound: (text: string) => `No results for ${code(text)}.`,
    sections: {
      start: 'Start here',
      grants: 'Grants',
      rules: 'Rules',
      practice: 'Practice',
      challenges: 'Challenges',
      examples: 'Examples and roles',
    },
    rail: 'Sections',
    next: 'Recommended next',
    begin: 'Start',
    goOn: 'Continue',
    minutes: (n: number) => `${number(n)} min`,
    stepsDone: (done: number, total: number) => `${number(done)} of ${count(total, 'step', 'steps')}`,
    steps: (total: number) => count(total, 'step', 'steps'),
    done: 'done',
    progress: (lessons: number, allLessons: number, stars: number, allStars: number) =>
      `${number(lessons)} of ${count(allLessons, 'lesson', 'lessons')} done, ${number(stars)} of ${number(allStars)} stars. Stored only in this browser.`,
    exportProgress: 'Export progress',
    importProgress: 'Import…',
    importFailed: 'This file contains no learning progress.',
    reset: 'Reset progress',
    resetSure: 'Reset all progress?',
    resetYes: 'Reset',
    resetNo: 'Cancel',
    author: 'Create a challenge',
  },

  author: {
    heading: 'Create a challenge',
    intro:
      'Write a policy that solves the challenge, and its goals as assertions. Then choose what others can see. The link contains everything.',
    noExpectations: 'No assertions yet. Add some under “Assertions”: they are the goals.',
    name: 'Name',
    task: 'Task description',
    goals: 'Goals',
    hidden: 'hidden',
    hiddenHint:
      'Hidden goals are checked but not shown. The link obfuscates them, but does not keep them secret.',
    unreadable: 'invalid, excluded',
    withBudget: 'Set a budget',
    statements: 'Statements',
    characters: 'Characters without white space',
    wrongBudget: 'Enter whole numbers of 0 or more in both fields to create the link.',
    start: 'Starts with',
    starts: {
      blank: 'A policy that only allows the list of instances',
      opened: 'The policies as opened',
      present: 'The current policies',
    },
    yours: (stars: number) => `Your current policies earn ${number(stars)} of 3 stars.`,
    copy: 'Copy link',
    copied: 'Copied.',
    notCopied: 'Couldn’t copy. Select the link and copy it manually.',
    link: 'Challenge link',
    tryIt: 'Open here',
  },
};

export type LearnMessages = typeof learnEn;
