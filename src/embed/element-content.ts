// What an author wrote inside the element, as what its frame opens.

import { wrapText } from '../scenario/link/link-text.ts';

export interface ElementContent {
  /** Without `#`; empty where nothing is said, which opens what the start page shows. */
  readonly fragment: string;
  /** A whole scenario, for the frame to load; undefined when there is none. */
  readonly scenario: unknown;
}

/** Where an author may put the text, besides the element itself. */
const HOLDERS = 'script[type="application/json"], pre, code';

/**
 * A link, when `src` has one: only its fragment counts, the site stays the element's own. Else the text inside, under the
 * name given. Text that is not JSON is a policy as well: the playground tells what is wrong with it.
 */
export function readContent(element: HTMLElement): ElementContent {
  const src = element.getAttribute('src');
  if (src !== null) return { fragment: fragmentIn(src), scenario: undefined };
  const text = withoutIndent((element.querySelector(HOLDERS) ?? element).textContent);
  if (text === '') return { fragment: '', scenario: undefined };
  const name = element.getAttribute('name') ?? 'policy';
  // A scenario goes into the link as it is, too: should the frame refuse it, a reader sees the text and what is wrong.
  return { fragment: wrapText(JSON.stringify({ p: [{ n: name, x: text }] })), scenario: scenarioIn(text) };
}

/** What follows the `#` of a link, escaped or not; empty where there is none: such a link leads to the start page. */
function fragmentIn(link: string): string {
  return /(?:#|%(?:25)*23)(.*)$/s.exec(link)?.[1] ?? '';
}

function scenarioIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'policies')
      ? value
      : undefined;
  } catch {
    // Not JSON, and so no scenario; as a policy it is shown all the same.
    return undefined;
  }
}

/** The text without blank lines around it, and without the indentation that all its lines share. */
function withoutIndent(text: string): string {
  const lines = text
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return indents.length === 0 ? '' : lines.map((line) => line.slice(shared)).join('\n');
}
