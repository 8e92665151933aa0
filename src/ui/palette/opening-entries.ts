// What can be opened as entries of the command palette: lessons, challenges, examples and drafts.

import type { ExerciseMessages } from '../../i18n/learn/messages.ts';
import { visible } from '../../i18n/marks.ts';
import type { Messages } from '../../i18n/messages.ts';
import { listDrafts } from '../../scenario/drafts/drafts.ts';
import { CHALLENGE_IDS, LESSON_IDS } from '../../scenario/exercise.ts';
import { exampleScenario } from '../../scenario/presets/examples.ts';
import { EXAMPLE_IDS } from '../../scenario/scenario.ts';
import type { CommandMessages } from '../../i18n/commands/en.ts';
import type { Session } from '../../state/session.svelte.ts';
import { previewDraft } from '../bar/draft-preview.ts';
import type { Entry } from './entry.ts';

export function exerciseEntries(session: Session, words: ExerciseMessages): readonly Entry[] {
  return [
    ...LESSON_IDS.map((id): Entry => ({
      id: `lesson ${id}`,
      group: 'lessons',
      label: words.lessons[id].title,
      keywords: `lesson ${id}`,
      run: () => void session.openExercise({ kind: 'lesson', id, step: 0 }),
    })),
    ...CHALLENGE_IDS.map((id): Entry => ({
      id: `challenge ${id}`,
      group: 'challenges',
      label: words.challenges[id].title,
      keywords: `challenge ${id}`,
      run: () => void session.openExercise({ kind: 'challenge', id }),
    })),
  ];
}

export function exampleEntries(session: Session, t: Messages): readonly Entry[] {
  return EXAMPLE_IDS.map((id) => ({
    id: `example ${id}`,
    group: 'examples',
    label: t.examples.titles[id],
    keywords: `example ${id}`,
    run: () => {
      session.replaceScenario(exampleScenario(id));
    },
  }));
}

export function draftEntries(session: Session, t: Messages, words: CommandMessages): readonly Entry[] {
  return listDrafts(session.storage).flatMap((draft): Entry[] => {
    const preview = previewDraft(draft);
    if (preview === null || (session.draft.isOpen && draft.id === session.draft.id)) return [];
    const { title, name, policies, statements } = preview;
    return [
      {
        id: `draft ${draft.id}`,
        group: 'drafts',
        label: title === '' ? t.title.untitled : visible(title),
        detail: words.preview(visible(name), policies, statements),
        keywords: `draft ${name}`,
        run: () => {
          session.openDraft(draft);
        },
      },
    ];
  });
}
