// Notes on policies imported from API responses, terminal output and JSON.

import type { AnswerLeftOutCode, AnswerNoteCode } from '../../engine/interchange/import-note-codes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';

export const answerNotesEn: NoteMessages<AnswerNoteCode> = {
  'not-default-version': ({ subject }) =>
    `Version ${code(subject)} is not the default version, so it is not in force.`,
  'no-default-version': ({ subject }) =>
    `The response does not say which version is the default one. Attach ${code(subject)} only if it is.`,
  'json-error': ({ detail }) => {
    const [line = '', column = ''] = detail.split(':');
    return `The text is not valid JSON at line ${line}, column ${column}. RAM rejects it until you correct it.`;
  },
};

export const answerLeftOutEn: LeftOutMessages<AnswerLeftOutCode> = {
  'unreadable-document': ({ subject }) => `The document of ${code(subject)} is not a policy in JSON.`,
  'unreadable-json': ({ subject, detail }) => {
    const [line = '', column = ''] = detail.split(':');
    return `Line ${line}, column ${column}: the JSON that begins with ${code(subject)} has a syntax error.`;
  },
};
