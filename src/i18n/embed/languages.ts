// The words of the custom element in the language of the page around. Both languages are there from the start: loading
// one would take longer than the few bytes that it saves.

import { embedEn } from './en.ts';
import type { EmbedMessages } from './en.ts';
import { embedZhCN } from './zh-CN.ts';

/** The first of the wanted languages that there is; English when there is none. */
export function embedMessages(wanted: readonly string[]): EmbedMessages {
  const known = wanted.find((tag) => /^(?:en|zh)\b/i.test(tag)) ?? 'en';
  return /^zh/i.test(known) ? embedZhCN : embedEn;
}
