// Sets the theme before the first paint. The build puts this script into the page's head, and its hash into the content
// security policy: it waits for no request, and works where all other scripts are refused.

import { THEME_KEY } from './state/theme-key.ts';

let theme = /[?&]theme=(system|light|dark)\b/.exec(location.search)?.[1] ?? null;
try {
  // A frame does not see what the visitor chose.
  if (!/[?&]embed\b/.test(location.search)) theme ??= localStorage.getItem(THEME_KEY);
} catch {
  // Storage is blocked: the system's theme.
}
if (theme !== null) document.documentElement.dataset['theme'] = theme;
