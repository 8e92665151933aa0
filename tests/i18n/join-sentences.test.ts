import { expect, test } from 'vitest';
import { joinSentences } from '../../src/i18n/join-sentences.ts';

test.each([
  [['One.', 'Two.'], 'One. Two.'],
  [['一。', '二！', '三。'], '一。二！三。'],
  [['One.'], 'One.'],
])('joinSentences(%j)', (sentences, joined) => {
  expect(joinSentences(sentences)).toBe(joined);
});
