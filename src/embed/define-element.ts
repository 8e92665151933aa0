// Defines `<ram-policy-playground>`. Built to one classic script, dist/embed.js, so that one line of HTML is enough:
// `<script async src="https://…/embed.js"></script>`.

import { PlaygroundElement } from './playground-element.ts';

const NAME = 'ram-policy-playground';

// Available only while a classic script runs. Pages that load the script as a module set the attribute `site`.
const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement) PlaygroundElement.home = currentScript.src;

// A page may load the script twice; the first definition stays.
if (customElements.get(NAME) === undefined) customElements.define(NAME, PlaygroundElement);
