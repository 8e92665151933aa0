import { describe, expect, test } from 'vitest';
import {
  ANSWER_LEFT_OUT_CODES,
  ANSWER_NOTE_CODES,
  AWS_NOTE_CODES,
  TEMPLATE_LEFT_OUT_CODES,
  TEMPLATE_NOTE_CODES,
} from '../../src/engine/interchange/import-note-codes.ts';
import type {
  ImportNote,
  ImportNoteCode,
  LeftOutCode,
  LeftOutItem,
} from '../../src/engine/interchange/import-result.ts';
import { importEn } from '../../src/i18n/import/en.ts';
import { importZhCN } from '../../src/i18n/import/zh-CN.ts';
import { plainText } from '../../src/i18n/marks.ts';

/** The codes whose notes contain a detail. */
const DETAILS: Partial<Record<ImportNoteCode | LeftOutCode, readonly string[]>> = {
  'version-replaced': ['1'],
  'exclusion-not-in-ram': ['', 'ram:*'],
  'foreign-service': ['', 'oss'],
  'foreign-resource': ['', 'acs:oss:*:*:b'],
  'operator-replaced': ['StringLike'],
  'operator-narrowed': ['StringEquals'],
  'operator-not-in-ram': ['', 'aws:x'],
  'key-renamed': ['acs:SourceIp'],
  'value-not-in-ram': ['DateLessThan'],
  'value-names-aws': ['acs:PrincipalARN'],
  'template-value-needed': ['', 'mse-cn-1'],
  'template-branch': ['a | b'],
  'effect-case': ['Allow'],
  'template-document-elsewhere': ['', '{"Ref":"Doc"}'],
  'template-attached-policy': ['["AliyunMSEFullAccess"]'],
};

const SUBJECT = 'the subject';

/** Codes whose notes contain no subject. */
const WITHOUT_SUBJECT: readonly string[] = ['json-error', 'yaml-tab', 'yaml-too-large'];

const NOTES = [...ANSWER_NOTE_CODES, ...AWS_NOTE_CODES, ...TEMPLATE_NOTE_CODES].flatMap((code) =>
  (DETAILS[code] ?? ['']).map((detail): ImportNote => ({
    code,
    statement: 2,
    subject: SUBJECT,
    detail: code === 'json-error' ? '31:47' : detail,
    isOpen: true,
    choices: [],
  })),
);

const LEFT_OUT = [...ANSWER_LEFT_OUT_CODES, ...TEMPLATE_LEFT_OUT_CODES].flatMap((code) =>
  (DETAILS[code] ?? ['']).map((detail): LeftOutItem => {
    const hasPosition = code === 'unreadable-json' || /^yaml-(?!too)/.test(code);
    return { code, subject: SUBJECT, detail: hasPosition ? '31:47' : detail };
  }),
);

describe.each([
  ['English', importEn, '.'],
  ['Chinese', importZhCN, '。'],
] as const)('In %s', (_language, messages, stop) => {
  test.each(NOTES)('the note $code with "$detail" names its subject', (note) => {
    expectAllNamed(plainText(messages.notes[note.code](note)), note, stop);
  });

  test.each(LEFT_OUT)('the left-out part $code with "$detail" names its subject', (item) => {
    expectAllNamed(plainText(messages.leftOut[item.code](item)), item, stop);
  });

  test('notes about the policy itself name no statement', () => {
    for (const note of NOTES) {
      const sentence = messages.notes[note.code]({ ...note, statement: null });
      expect(sentence).not.toMatch(/null|undefined/);
    }
  });

  test('a key that RAM lacks is described by the requests that satisfy its condition', () => {
    const note = { ...NOTES[0]!, code: 'key-not-in-ram' } as const;
    const [every, none] = ['every-request', 'no-request'].map((detail) =>
      messages.notes['key-not-in-ram']({ ...note, detail }),
    );
    expect(every).not.toBe(none);
  });
});

function expectAllNamed(sentence: string, { code, subject, detail }: ImportNote | LeftOutItem, stop: string) {
  if (!WITHOUT_SUBJECT.includes(code)) expect(sentence).toContain(`"${subject}"`);
  if (/^\d+:\d+$/.test(detail)) expect(sentence).toMatch(/31.*47/);
  else if (detail !== '') expect(sentence).toContain(`"${detail}"`);
  expect(sentence.endsWith(stop)).toBe(true);
  expect(sentence).not.toMatch(/undefined|\[object/);
}
