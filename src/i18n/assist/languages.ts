// The assistance's texts, loaded with the editor.

import type { Language } from '../languages.ts';
import type { AssistMessages, SharedWords } from './messages.ts';

export async function loadAssistMessages(language: Language, shared: SharedWords): Promise<AssistMessages> {
  switch (language) {
    case 'en':
      return (await import('./en.ts')).assistEn(shared);
    case 'zh-CN':
      return (await import('./zh-CN.ts')).assistZhCN(shared);
  }
}
