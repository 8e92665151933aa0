// The script of 404.html. It opens a link whose `#` became part of the path (`%23p=…`), and else points to the playground.
// It is built to `404.js` beside the page, so its address tells the site's folder at any path depth.

import { repairAddress } from './scenario/link/link-address.ts';

const script = document.currentScript;
const home = script instanceof HTMLScriptElement ? new URL('.', script.src) : null;

if (home !== null && document.documentElement.dataset['home'] === undefined) {
  // The page tries several depths; the first script that exists is this one, and later copies do nothing.
  document.documentElement.dataset['home'] = home.href;
  const repaired = repairAddress(location.pathname.slice(home.pathname.length) + location.search);
  if (repaired !== null) location.replace(home.href + repaired);
  for (const link of document.querySelectorAll('a')) link.href = home.href;
}
