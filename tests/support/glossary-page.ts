// Generates docs/glossary.md from the glossary's messages.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../src/i18n/languages.ts';
import { prose } from '../../src/i18n/marks.ts';
import { modelsEn } from '../../src/i18n/models/en.ts';
import { TERMS, termsInOrder } from '../../src/i18n/models/terms.ts';
import { modelsZhCN } from '../../src/i18n/models/zh-CN.ts';
import { inMarkdown } from './finding-pages.ts';

const FILE = fileURLToPath(new URL('../../docs/glossary.md', import.meta.url));
const NOTE = '<!-- Written by `npm run docs:pages`; change src/i18n/models instead. -->';

const WORDS = { en: modelsEn, 'zh-CN': modelsZhCN };

function table(language: Language): string {
  const { columns, meanings } = WORDS[language];
  const other = language === 'en' ? 'zh-CN' : 'en';
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.term, columns.other, columns.meaning),
    '|---|---|---|',
    ...termsInOrder(language).map((id) =>
      row(TERMS[id][language], TERMS[id][other], inMarkdown(prose(meanings[id]))),
    ),
  ].join('\n');
}

export function glossaryPage(): string {
  return (
    [
      NOTE,
      '# Glossary',
      'Terms of RAM and MSE as in their consoles and documentation, and terms of the playground. The page shows the same glossary with a search: `#glossary`.',
      table('en'),
      `## ${modelsZhCN.glossary}`,
      table('zh-CN'),
    ].join('\n\n') + '\n'
  );
}

export function committedGlossary(): string {
  return readFileSync(FILE, 'utf8');
}

export function writeGlossary(): void {
  writeFileSync(FILE, glossaryPage());
}
