// How open parts are written in a text: as `${source}`, with white space added where the same characters are there as literal
// text or in the source of another part. So a value can be filled in by replacing the characters wherever they are.

import { sourceOf } from './hcl-value.ts';
import type { OpenPart, TextPart } from './hcl-value.ts';

export interface Placeholder {
  /** What is between `${` and `}`. */
  readonly content: string;
  /** Whether literal text of the policy looks like the expression. */
  readonly isLikeLiteral: boolean;
}

/** The placeholders that differ from their source, by source. */
export function findPlaceholders(texts: readonly (readonly TextPart[])[]): ReadonlyMap<string, Placeholder> {
  const withParts = texts.filter((parts) => parts.length > 0);
  const sources = sourcesByBeginning(withParts);
  const placeholders = new Map<string, Placeholder>();
  if (sources.size === 0) return placeholders;
  const displayed = withParts.map(sourceOf);
  const isTaken = (content: string) => displayed.some((text) => text.includes(`\${${content}}`));
  const take = (source: string, isLikeLiteral: boolean) => {
    const known = placeholders.get(source);
    if (known === undefined) {
      const content = placeholders.size < MAX_CHECKED ? freeContent(source, isTaken) : `${source} `;
      placeholders.set(source, { content, isLikeLiteral });
    } else if (isLikeLiteral) {
      placeholders.set(source, { ...known, isLikeLiteral });
    }
  };
  for (const [index, parts] of withParts.entries()) {
    const text = displayed[index] ?? '';
    for (const { start, beginning, isLiteral } of templatesIn(parts, text)) {
      const candidates = sources.get(beginning) ?? [];
      const isCrowded = candidates.length > MAX_CANDIDATES;
      for (const source of candidates) {
        if (isCrowded || text.startsWith(`${source}}`, start)) take(source, isLiteral);
      }
      if (isCrowded) sources.delete(beginning);
    }
  }
  return placeholders;
}

/** Beyond these, a placeholder gets white space without a closer look. */
const MAX_CHECKED = 50;
const MAX_CANDIDATES = 20;
const MAX_SPACES = 20;

function freeContent(source: string, isTaken: (content: string) => boolean): string {
  let content = `${source} `;
  for (let added = 1; added < MAX_SPACES && isTaken(content); added += 1) content += ' ';
  return content;
}

/** Sources of expressions by their text up to the first brace that could close them. */
function sourcesByBeginning(texts: readonly (readonly TextPart[])[]): Map<string, readonly string[]> {
  const all = new Set<string>();
  for (const parts of texts) {
    for (const part of parts) if (isExpression(part)) all.add(part.source);
  }
  const sources = new Map<string, string[]>();
  for (const source of all) {
    const [beginning = ''] = source.split('}', 1);
    const known = sources.get(beginning);
    if (known === undefined) sources.set(beginning, [source]);
    else known.push(source);
  }
  return sources;
}

function isExpression(part: TextPart): part is OpenPart {
  return typeof part !== 'string' && part.kind === 'expression';
}

interface Template {
  /** Behind `${`. */
  readonly start: number;
  readonly beginning: string;
  readonly isLiteral: boolean;
}

/** Each `${` of the displayed text that does not begin an open part. */
function* templatesIn(parts: readonly TextPart[], text: string): Generator<Template> {
  const ends: number[] = [];
  let length = 0;
  for (const part of parts) {
    length += typeof part === 'string' ? part.length : sourceOf([part]).length;
    ends.push(length);
  }
  let index = 0;
  let close = -1;
  for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', at + 1)) {
    while ((ends[index] ?? text.length) <= at) index += 1;
    const part = parts[index] ?? '';
    const isStart = isExpression(part) && at === (ends[index - 1] ?? 0);
    if (close < at) close = text.indexOf('}', at);
    if (close < 0) return;
    if (!isStart) {
      yield { start: at + 2, beginning: text.slice(at + 2, close), isLiteral: typeof part === 'string' };
    }
  }
}
