// The words of the editor's assistance, made ready for the editor: marked sentences become Markdown. Loaded with the editor.

import type { AssistWords } from '../../editor/assistance.ts';
import { loadMessages } from '../../i18n/load-messages.ts';
import type { Language } from '../../i18n/languages.ts';
import { splitMarks } from '../../i18n/marks.ts';
import type { Messages } from '../../i18n/messages.ts';

export async function loadAssistWords(language: Language, shared: Messages): Promise<AssistWords> {
  const messages = (await loadMessages('assist', language))(shared);
  return {
    offer: (offer) => {
      const { title, short, sentences } = messages.offer(offer);
      return { title, short, markdown: () => markdownOf(sentences) };
    },
    hover: (content) => ({ markdown: markdownOf(messages.hover(content)) }),
    lens: (lens) => ({
      pieces: splitMarks(messages.lens.text(lens)),
      detail: messages.lens.detail(lens),
      hint: messages.lens.hint,
    }),
  };
}

function markdownOf(sentences: readonly string[]): string {
  return sentences.map(markdown).join('\n\n');
}

function markdown(sentence: string): string {
  return splitMarks(sentence)
    .map(({ kind, text }) => {
      switch (kind) {
        case 'text':
          return escaped(text);
        case 'code':
          return quoted(text);
        case 'strong':
          return `**${escaped(text)}**`;
      }
    })
    .join('');
}

/** No name, however hostile, is read as Markdown or as markup. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!~|]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\s+/g, ' ');
}

/** As code: between more backticks than the text has in a row. */
function quoted(text: string): string {
  const clean = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || clean.trim() !== clean || clean === '' ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}
