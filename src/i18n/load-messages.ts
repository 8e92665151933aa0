// Loads messages in one language: those of the start page, or of one section of it, on demand.

import type { Language } from './languages.ts';
import type { Messages } from './messages.ts';
import type { SECTION_LOADERS, SectionLoaders } from './section-messages.ts';

type Sections = typeof SECTION_LOADERS extends SectionLoaders<infer All> ? All : never;

const PAGE_MESSAGES: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => (await import('./en.ts')).en,
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
};

export function loadPageMessages(language: Language): Promise<Messages> {
  return PAGE_MESSAGES[language]();
}

export async function loadMessages<Section extends keyof Sections>(
  section: Section,
  language: Language,
): Promise<Sections[Section]> {
  // The list of sections costs a first visit more than some of them.
  const { SECTION_LOADERS } = await import('./section-messages.ts');
  const loaders: SectionLoaders<Sections> = SECTION_LOADERS;
  return loaders[section][language]();
}
