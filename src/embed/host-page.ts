// The theme and language of the host page, which a frame follows.

export type HostTheme = 'light' | 'dark';

/** Attributes of `<html>` or `<body>` that documentation tools set to switch their theme. */
const THEME_ATTRIBUTES = ['class', 'data-theme', 'data-bs-theme', 'data-md-color-scheme', 'style'];

const PREFERS_DARK = '(prefers-color-scheme: dark)';

/** The page's own theme, else the system preference. */
export function hostTheme(): HostTheme {
  for (const element of [document.documentElement, document.body]) {
    const { theme = '', bsTheme = '' } = element.dataset;
    const named = [theme, bsTheme, ...element.classList];
    // A single keyword is a choice; "light dark" leaves it to the system.
    const said = [...named, getComputedStyle(element).colorScheme].find(isTheme);
    if (said !== undefined) return said;
  }
  return matchMedia(PREFERS_DARK).matches ? 'dark' : 'light';
}

function isTheme(word: string): word is HostTheme {
  return word === 'light' || word === 'dark';
}

/** The languages to try for an element: the nearest `lang`, across shadow roots, else the browser's languages. */
export function hostLanguages(element: Element): readonly string[] {
  const marked = element.closest('[lang]');
  if (marked !== null) return [marked.getAttribute('lang') ?? ''];
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? hostLanguages(root.host) : navigator.languages;
}

/** Calls back whenever the page's theme or language may have changed. Returns a function that stops it. */
export function followHostPage(onchange: () => void): () => void {
  const observer = new MutationObserver(onchange);
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributeFilter: THEME_ATTRIBUTES });
  }
  observer.observe(document, { attributeFilter: ['lang'], subtree: true });
  const media = matchMedia(PREFERS_DARK);
  media.addEventListener('change', onchange);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', onchange);
  };
}
