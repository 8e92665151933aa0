// Makes `<ram-policy-playground>` known to the page that loads this script, dist/embed.js. It is a classic script of one
// file without imports, so that one line of HTML is enough: `<script async src="https://…/embed.js"></script>`.

import { PlaygroundElement } from './playground-element.ts';

const NAME = 'ram-policy-playground';

// Only while the script runs is it told from others; a module has no such place, and then says `site` in its markup.
const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement) PlaygroundElement.home = currentScript.src;

// A page may load the script twice; the first one stays.
if (customElements.get(NAME) === undefined) customElements.define(NAME, PlaygroundElement);
