// What the page says about policies imported from API answers, terminal output and JSON.

import type { AnswerLeftOutCode, AnswerNoteCode } from '../../engine/interchange/answer-notes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';

export const answerNotesEn: NoteMessages<AnswerNoteCode> = {
  'not-default-version': ({ subject }) => `Version ${code(subject)} is not the default version.`,
};

export const answerLeftOutEn: LeftOutMessages<AnswerLeftOutCode> = {
  'unreadable-document': ({ subject }) => `The document of ${code(subject)} is not a policy in JSON.`,
};
