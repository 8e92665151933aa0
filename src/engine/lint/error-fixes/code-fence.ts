// The Markdown code fence around a document, as copied from a page or a chat.

import type { Span } from '../../policy/span.ts';

const MARKER = /^[ \t]*(`{3,}|~{3,})[^\n`]*$/gm;
/** Backquotes on the same line as the document. */
const INLINE = /^\s*(`+)(?:json)?(?=\s|[{[｛［])([^]*?)\1\s*$/di;

/**
 * The document between the fences, without surrounding white space; null where the text has no fence, or several blocks. With a
 * single fence, the document is the text after it, or before it if nothing follows.
 */
export function findFence(text: string): Span | null {
  const content = contentOf(text);
  if (content === null) return null;
  const inner = text.slice(content.start, content.end);
  const start = content.start + inner.length - inner.trimStart().length;
  return { start, end: Math.max(start, content.end - inner.length + inner.trimEnd().length) };
}

function contentOf(text: string): Span | null {
  const [first, second, third] = [...text.matchAll(MARKER)];
  if (first === undefined) {
    const inline = INLINE.exec(text)?.indices?.[2];
    return inline === undefined ? null : { start: inline[0], end: inline[1] };
  }
  if (third !== undefined) return null;
  const afterFirst = first.index + first[0].length;
  if (second !== undefined) return { start: afterFirst, end: second.index };
  if (text.slice(0, first.index).trim() === '') return { start: afterFirst, end: text.length };
  return text.slice(afterFirst).trim() === '' ? { start: 0, end: first.index } : null;
}
