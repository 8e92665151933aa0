// The cards of the gallery, by section.

import type { ExerciseMessages } from '../../i18n/learn/messages.ts';
import type { MessagesWithExamples } from '../../i18n/messages.ts';
import { challengeStart } from '../../learn/challenge.ts';
import { CHALLENGES } from '../../learn/challenges.ts';
import { stepSolution } from '../../learn/lesson.ts';
import { challengeMinutes, lessonMinutes, LESSON_SECTIONS, LESSONS_IN } from '../../learn/learning-path.ts';
import { LESSONS } from '../../learn/lessons.ts';
import { CHALLENGE_IDS } from '../../scenario/exercise.ts';
import type { BuiltInExercise, LessonId } from '../../scenario/exercise.ts';
import { exampleScenario } from '../../scenario/presets/examples.ts';
import { emptyScenario, starterScenario } from '../../scenario/presets/start-scenarios.ts';
import { correctedExample, DOCUMENT_EXAMPLE_IDS, ROLE_EXAMPLE_IDS } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Progress } from '../../state/progress.svelte.ts';

export const SECTIONS = [...LESSON_SECTIONS, 'challenges', 'examples'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Card {
  /** The value of `data-card`, which is the fragment that opens it. */
  readonly name: string;
  readonly section: Section;
  readonly title: string;
  readonly teaser: string;
  readonly scenario: Scenario;
  readonly isDone: boolean;
  /** How long it takes and how far the visitor is; empty for an example. */
  readonly marks: readonly string[];
  /** The stars won; null if it has none. */
  readonly stars: number | null;
  /** Null for a scenario to begin with. */
  readonly exercise: BuiltInExercise | null;
}

/** The number of completed steps of a lesson. */
function stepsDone(progress: Progress, id: LessonId): number {
  const done = progress.stepsOf(id);
  return LESSONS[id].steps.filter((step) => done.includes(step.id)).length;
}

export function lessonCards(words: ExerciseMessages, progress: Progress): readonly Card[] {
  const g = words.gallery;
  return LESSON_SECTIONS.flatMap((section) =>
    LESSONS_IN[section].map((id) => {
      const { steps } = LESSONS[id];
      const done = stepsDone(progress, id);
      const isDone = done === steps.length;
      return {
        name: `lesson=${id}`,
        section,
        title: words.lessons[id].title,
        teaser: words.lessons[id].teaser,
        scenario: stepSolution(LESSONS[id], steps.length - 1),
        isDone,
        marks: [
          g.minutes(lessonMinutes(id)),
          isDone ? g.done : done > 0 ? g.stepsDone(done, steps.length) : g.steps(steps.length),
        ],
        stars: null,
        exercise: { kind: 'lesson', id, step: 0 },
      };
    }),
  );
}

export function challengeCards(words: ExerciseMessages, progress: Progress): readonly Card[] {
  return CHALLENGE_IDS.map((id) => {
    const stars = progress.starsOf(id);
    return {
      name: `challenge=${id}`,
      section: 'challenges',
      title: words.challenges[id].title,
      teaser: words.challenges[id].teaser,
      scenario: challengeStart(CHALLENGES[id]),
      isDone: stars === 3,
      marks: [words.gallery.minutes(challengeMinutes(id)), words.difficulties[CHALLENGES[id].difficulty]],
      stars,
      exercise: { kind: 'challenge', id },
    };
  });
}

/** The documentation's examples, corrected where they need it, the roles, and two ways to start over. */
export function exampleCards({ examplesMenu: menu, ...t }: MessagesWithExamples): readonly Card[] {
  const card = (name: string, title: string, teaser: string, scenario: Scenario): Card => ({
    ...{ name, section: 'examples', title, teaser, scenario },
    ...{ isDone: false, marks: [], stars: null, exercise: null },
  });
  return [
    card('new', menu.blank, menu.blankHint, emptyScenario()),
    card('start', menu.starter, menu.starterHint, starterScenario()),
    ...[...DOCUMENT_EXAMPLE_IDS.map((id) => correctedExample(id) ?? id), ...ROLE_EXAMPLE_IDS].map((id) =>
      card(`example=${id}`, t.examples.titles[id], t.exampleNotes[id].teaches, exampleScenario(id)),
    ),
  ];
}
