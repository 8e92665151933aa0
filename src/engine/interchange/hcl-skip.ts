// Offsets behind parts of HCL that are not looked into.

import { readHeredoc, readQuoted } from './hcl-template.ts';

/** Behind spaces and tabs. */
export function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

/** Behind white space, line breaks and comments. */
export function skipSpaceAndComments(text: string, start: number): number {
  let at = start;
  for (;;) {
    const character = text[at];
    if (character === ' ' || character === '\t' || character === '\n' || character === '\r') at += 1;
    else if (character === '#' || text.startsWith('//', at)) at = before(text, '\n', at);
    else if (text.startsWith('/*', at)) at = Math.min(before(text, '*/', at + 2) + 2, text.length);
    else return at;
  }
}

function before(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}

/**
 * Behind the rest of an expression: before the line break, comma, comment or closing bracket that ends it. Brackets, strings
 * and heredocs within it are passed over whole.
 */
export function skipExpression(text: string, start: number): number {
  let at = start;
  let open = 0;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      at = readQuoted(text, at).end;
      continue;
    }
    const heredoc = text.startsWith('<<', at) ? readHeredoc(text, at) : null;
    if (heredoc !== null) {
      at = heredoc.end;
      continue;
    }
    const isComment = character === '#' || text.startsWith('//', at) || text.startsWith('/*', at);
    if (open === 0 && (character === '\n' || character === ',' || isComment)) return at;
    if (isComment) {
      at = skipSpaceAndComments(text, at);
      continue;
    }
    if (character === '(' || character === '[' || character === '{') open += 1;
    if (character === ')' || character === ']' || character === '}') {
      if (open === 0) return at;
      open -= 1;
    }
    at += 1;
  }
  return at;
}
