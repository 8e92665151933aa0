import { describe, expect, test } from 'vitest';
import {
  TERRAFORM_LEFT_OUT_CODES,
  TERRAFORM_NOTE_CODES,
} from '../../src/engine/interchange/import-note-codes.ts';
import { terraformLeftOutEn, terraformNotesEn } from '../../src/i18n/import/en-terraform.ts';
import { terraformLeftOutZhCN, terraformNotesZhCN } from '../../src/i18n/import/zh-CN-terraform.ts';
import { plainText } from '../../src/i18n/marks.ts';

/** Notes on the whole policy, and notes without a subject. */
const WITHOUT_SUBJECT = ['effect-default', 'not-json'];
const WITHOUT_DETAIL = [
  'trust-policy',
  'document-missing',
  'not-created',
  'aws-policy',
  'other-policy',
  'module-policy',
];

describe.each([
  ['English', terraformNotesEn, terraformLeftOutEn, 'Statement 2', '.'],
  ['Chinese', terraformNotesZhCN, terraformLeftOutZhCN, '第 2 条语句', '。'],
] as const)('In %s', (_language, notes, leftOut, statement, stop) => {
  test.each(TERRAFORM_NOTE_CODES)('the note %s is a sentence that names its parts', (code) => {
    const note = { code, statement: 2, subject: 'var.a', detail: 'b-1', isOpen: true, choices: [] };
    const sentence = plainText(notes[code](note));
    expect(sentence.endsWith(stop)).toBe(true);
    if (!WITHOUT_SUBJECT.includes(code)) expect(sentence).toContain('var.a');
    const offered = plainText(notes[code]({ ...note, choices: [{ statement: '{}', warning: null }] }));
    expect(offered.endsWith(stop)).toBe(true);
    expect(plainText(notes[code]({ ...note, detail: '' })).endsWith(stop)).toBe(true);
  });

  test('a note about a statement begins with its number', () => {
    const note = { statement: 2, subject: 'var.a', detail: 'true', isOpen: true, choices: [] };
    const sentence = plainText(notes['statement-needed']({ ...note, code: 'statement-needed' }));
    expect(sentence.startsWith(statement)).toBe(true);
  });

  test.each(TERRAFORM_LEFT_OUT_CODES)('the reason %s is a sentence that names its parts', (code) => {
    const sentence = plainText(leftOut[code]({ code, subject: 'a.b', detail: 'c.json' }));
    expect(sentence.endsWith(stop)).toBe(true);
    expect(sentence).toContain('a.b');
    if (!WITHOUT_DETAIL.includes(code)) expect(sentence).toContain('c.json');
  });
});
