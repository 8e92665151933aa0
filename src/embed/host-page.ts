// How the page around looks and speaks, so that a frame in it can do the same.

export type HostTheme = 'light' | 'dark';

/** What documentation tools set on `<html>` or `<body>` to switch their theme. */
const THEME_ATTRIBUTES = ['class', 'data-theme', 'style'];

const PREFERS_DARK = '(prefers-color-scheme: dark)';

/** By what the page says of itself, and else by what its reader's system asks for. */
export function hostTheme(): HostTheme {
  for (const element of [document.documentElement, document.body]) {
    const named = [element.dataset['theme'] ?? '', ...element.classList];
    // A scheme of one word is a decision; "light dark" leaves it to the system.
    const said = [...named, getComputedStyle(element).colorScheme].find(isTheme);
    if (said !== undefined) return said;
  }
  return matchMedia(PREFERS_DARK).matches ? 'dark' : 'light';
}

function isTheme(word: string): word is HostTheme {
  return word === 'light' || word === 'dark';
}

/** The languages to try for an element: that of the nearest `lang`, through shadow roots, or what the reader's browser asks for. */
export function hostLanguages(element: Element): readonly string[] {
  const marked = element.closest('[lang]');
  if (marked !== null) return [marked.getAttribute('lang') ?? ''];
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? hostLanguages(root.host) : navigator.languages;
}

/** Calls back whenever theme or language of the page may have changed. Returns what ends it. */
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
