// The messages of the custom element in the language of the embedding page. Both languages are bundled.

import { embedEn } from './en.ts';
import type { EmbedMessages } from './en.ts';
import { embedZhCN } from './zh-CN.ts';

/** The first supported language in `wanted`; English if there is none. */
export function embedMessages(wanted: readonly string[]): EmbedMessages {
  const known = wanted.find((tag) => /^(?:en|zh)\b/i.test(tag)) ?? 'en';
  return /^zh/i.test(known) ? embedZhCN : embedEn;
}
