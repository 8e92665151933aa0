// Sets the theme before the first paint, and requests what the page is made of. The build puts this script into the page's
// head, and its hash into the content security policy: it waits for no request, and works where other scripts are refused.

import { LANGUAGE_KEY, preferredLanguage } from './i18n/languages.ts';
import type { Language } from './i18n/languages.ts';
import { openStorage, recall } from './state/browser-storage.ts';
import { THEME_KEY } from './state/theme-key.ts';
import { readEmbedView } from './state/view-options.ts';

/** Addresses of scripts and styles, relative to the page. */
type Files = readonly string[];

/** What each layout is made of: always, in a language, and, for the page, to read a link. */
export interface FirstFiles {
  readonly page: Readonly<Record<Language | 'always' | 'link', Files>>;
  readonly matrix: Readonly<Record<Language | 'always' | 'link', Files>>;
}

/** Set by the build; null where Vite serves the sources. */
declare const FIRST_FILES: FirstFiles | null;

const query = new URLSearchParams(location.search);
const view = readEmbedView(query);
// A frame does not see what the visitor chose.
const storage = view === null ? openStorage(() => localStorage) : null;

const theme = /^(?:system|light|dark)$/.exec(query.get('theme') ?? '')?.[0] ?? recall(storage, THEME_KEY);
if (theme !== null) document.documentElement.dataset['theme'] = theme;
if (FIRST_FILES !== null) preload(FIRST_FILES[view === 'matrix' ? 'matrix' : 'page']);

/** Without these requests the browser would learn of the files one round trip after another. */
function preload(files: FirstFiles['page']): void {
  const language = preferredLanguage(query.get('lang'), recall(storage, LANGUAGE_KEY), navigator.languages);
  const isLink = location.hash.length > 1;
  for (const file of [...files.always, ...files[language], ...(isLink ? files.link : [])]) {
    const link = document.createElement('link');
    const isStyle = file.endsWith('.css');
    link.rel = isStyle ? 'preload' : 'modulepreload';
    if (isStyle) link.as = 'style';
    // As the scripts request them: else they would be loaded twice.
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  }
}
