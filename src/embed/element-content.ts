// Reads an element's content and converts it to what its frame opens.

import { wrapText } from '../scenario/link/link-text.ts';

export interface ElementContent {
  /** Without `#`; empty for the start page's scenario. */
  readonly fragment: string;
  /** A scenario for the frame to load; undefined if the content isn't one. */
  readonly scenario: unknown;
}

/** Elements that may contain the text instead of the element itself. */
const HOLDERS = 'script[type="application/json"], pre, code';

/**
 * Uses the fragment of `src` if present, on the element's own site; otherwise the text in the element, as a policy or scenario.
 * Text that isn't JSON is a policy too: the playground shows its errors.
 */
export function readContent(element: HTMLElement): ElementContent {
  const src = element.getAttribute('src');
  if (src !== null) return { fragment: fragmentIn(src), scenario: undefined };
  const text = withoutIndent((element.querySelector(HOLDERS) ?? element).textContent);
  if (text === '') return { fragment: '', scenario: undefined };
  const name = element.getAttribute('name') ?? 'policy';
  // A scenario is in the link too, as a policy text: if the frame rejects it, the reader sees the text and its errors.
  return { fragment: wrapText(JSON.stringify({ p: [{ n: name, x: text }] })), scenario: scenarioIn(text) };
}

/** Returns the text after the `#` of a link, escaped or not; empty if there is none. */
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
    // Not JSON, so not a scenario; it is shown as a policy.
    return undefined;
  }
}

/** Removes surrounding blank lines and the common indentation. */
function withoutIndent(text: string): string {
  const lines = text
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return indents.length === 0 ? '' : lines.map((line) => line.slice(shared)).join('\n');
}
