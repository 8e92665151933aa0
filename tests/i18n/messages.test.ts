import { expect, test } from 'vitest';
import { chooseLanguage, LANGUAGES, preferredLanguage } from '../../src/i18n/languages.ts';
import { en } from '../../src/i18n/en.ts';
import { code, plainText, splitMarks, strong } from '../../src/i18n/marks.ts';
import { accountEn } from '../../src/i18n/account/en.ts';
import { accountZhCN } from '../../src/i18n/account/zh-CN.ts';
import { diagnosticsEn } from '../../src/i18n/diagnostics/en.ts';
import { diagnosticsZhCN } from '../../src/i18n/diagnostics/zh-CN.ts';
import { draftsEn } from '../../src/i18n/drafts/en.ts';
import { draftsZhCN } from '../../src/i18n/drafts/zh-CN.ts';
import { embedEn } from '../../src/i18n/embed/en.ts';
import { embedMessages } from '../../src/i18n/embed/languages.ts';
import { embedZhCN } from '../../src/i18n/embed/zh-CN.ts';
import { examplesEn } from '../../src/i18n/examples/en.ts';
import { examplesZhCN } from '../../src/i18n/examples/zh-CN.ts';
import { assertionPanelEn } from '../../src/i18n/assertions/en-panel.ts';
import { assertionPanelZhCN } from '../../src/i18n/assertions/zh-CN-panel.ts';
import { explainEn } from '../../src/i18n/explain/en.ts';
import { explainZhCN } from '../../src/i18n/explain/zh-CN.ts';
import { fencesEn } from '../../src/i18n/markdown/en.ts';
import { fencesZhCN } from '../../src/i18n/markdown/zh-CN.ts';
import { interchangeEn } from '../../src/i18n/interchange/en.ts';
import { interchangeZhCN } from '../../src/i18n/interchange/zh-CN.ts';
import { consolePathEn } from '../../src/i18n/console-path/en.ts';
import { consolePathZhCN } from '../../src/i18n/console-path/zh-CN.ts';
import { learnEn } from '../../src/i18n/learn/en.ts';
import { learnZhCN } from '../../src/i18n/learn/zh-CN.ts';
import { challengesEn } from '../../src/i18n/challenges/en.ts';
import { challengesZhCN } from '../../src/i18n/challenges/zh-CN.ts';
import { lessonsEn } from '../../src/i18n/lessons/en.ts';
import { lessonsZhCN } from '../../src/i18n/lessons/zh-CN.ts';
import { modelsEn } from '../../src/i18n/models/en.ts';
import { TERMS } from '../../src/i18n/models/terms.ts';
import { modelsZhCN } from '../../src/i18n/models/zh-CN.ts';
import { shareEn } from '../../src/i18n/share/en.ts';
import { shareZhCN } from '../../src/i18n/share/zh-CN.ts';
import { zhCN } from '../../src/i18n/zh-CN.ts';

const ENGLISH = {
  page: en,
  account: accountEn,
  diagnostics: diagnosticsEn,
  drafts: draftsEn,
  embed: embedEn,
  examples: examplesEn,
  expectations: assertionPanelEn,
  explain: explainEn,
  fences: fencesEn,
  interchange: interchangeEn,
  journey: consolePathEn,
  learn: learnEn,
  lessons: lessonsEn,
  challenges: challengesEn,
  models: modelsEn,
  share: shareEn,
};
const CHINESE = {
  page: zhCN,
  account: accountZhCN,
  diagnostics: diagnosticsZhCN,
  drafts: draftsZhCN,
  embed: embedZhCN,
  examples: examplesZhCN,
  expectations: assertionPanelZhCN,
  explain: explainZhCN,
  fences: fencesZhCN,
  interchange: interchangeZhCN,
  journey: consolePathZhCN,
  learn: learnZhCN,
  lessons: lessonsZhCN,
  challenges: challengesZhCN,
  models: modelsZhCN,
  share: shareZhCN,
};

/** Every message that is a plain string, by the path of its key. */
function sentencesOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => sentencesOf(member, `${path}.${key}`));
}

test('Any name is set as code', () => {
  expect(splitMarks(`No ${code('<img onerror>')} here`)).toEqual([
    { kind: 'text', text: 'No ' },
    { kind: 'code', text: '<img onerror>' },
    { kind: 'text', text: ' here' },
  ]);
  expect(splitMarks(strong(`a${code('b')}`))).toEqual([{ kind: 'strong', text: 'ab' }]);
  expect(plainText(`No ${code('x')}.`)).toBe('No "x".');
});

test('A very long name is shortened in the middle', () => {
  const [piece] = splitMarks(code(`start${'x'.repeat(1000)}end`));
  expect(piece?.text).toMatch(/^startx+…x+end$/);
  expect(piece?.text.length).toBeLessThan(200);
});

test('No sentence is empty in either language', () => {
  for (const [path, sentence] of [...sentencesOf(ENGLISH), ...sentencesOf(CHINESE)]) {
    expect(sentence.trim(), path).not.toBe('');
  }
});

test('Chinese sentences are Chinese', () => {
  const english = new Map(sentencesOf(ENGLISH));
  const same = sentencesOf(CHINESE).filter(
    ([path, sentence]) => english.get(path) === sentence && /[a-z]{3,} [a-z]{3,}/.test(sentence),
  );
  expect(same).toEqual([]);
});

test('The glossary’s terms have distinct names', () => {
  for (const language of LANGUAGES) {
    const names = Object.values(TERMS).map((term) => term[language]);
    expect(new Set(names).size, language).toBe(names.length);
  }
});

test('The language follows the browser; the default is English', () => {
  expect(chooseLanguage(['fr', 'zh-TW', 'en'])).toBe('zh-CN');
  expect(chooseLanguage(['en-GB', 'zh'])).toBe('en');
  expect(chooseLanguage(['fr'])).toBe('en');
  expect(chooseLanguage([])).toBe('en');
});

test('The custom element uses the first supported language', () => {
  expect(embedMessages(['fr', 'zh-Hans-CN', 'en'])).toBe(embedZhCN);
  expect(embedMessages(['EN-gb'])).toBe(embedEn);
  expect(embedMessages(['', 'zhuang'])).toBe(embedEn);
});

test('A language in the address precedes the stored one, which precedes the browser’s', () => {
  expect(preferredLanguage('zh-CN', 'en', ['en'])).toBe('zh-CN');
  expect(preferredLanguage(null, 'zh-CN', ['en'])).toBe('zh-CN');
  expect(preferredLanguage('fr', 'de', ['zh-HK', 'en'])).toBe('zh-CN');
  expect(preferredLanguage(null, null, [])).toBe('en');
});
