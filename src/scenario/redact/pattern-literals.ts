// The literals around wildcards in resource patterns: `prod-*` has the prefix `prod-`, `*-service` the suffix `-service`. A name
// with such a prefix needs a pseudonym with the prefix's pseudonym, or the pattern would no longer match it.

import { hasWildcard } from '../../engine/policy/pattern.ts';

export type LiteralPosition = 'prefix' | 'infix' | 'suffix';

export interface PatternPiece {
  readonly kind: LiteralPosition | 'wildcards';
  readonly text: string;
}

/** Literals by position, limited in number to bound the work and the length of pseudonyms. */
export type PatternLiterals = Readonly<Record<LiteralPosition, readonly string[]>>;

const MAX_LITERALS = 200;

/** Splits a segment that contains a wildcard. */
export function splitPieces(segment: string): readonly PatternPiece[] {
  const texts = segment.match(/[*?]+|[^*?]+/g) ?? [];
  return texts.map((text, index) => {
    if (hasWildcard(text)) return { kind: 'wildcards', text };
    if (index === 0) return { kind: 'prefix', text };
    return { kind: index === texts.length - 1 ? 'suffix' : 'infix', text };
  });
}

/** Collects the distinct literals of patterns of relative ids, in the order of the patterns. */
export function literalsIn(patterns: Iterable<string>): PatternLiterals {
  const literals = { prefix: new Set<string>(), infix: new Set<string>(), suffix: new Set<string>() };
  for (const pattern of patterns) {
    for (const segment of pattern.split('/')) {
      if (!hasWildcard(segment)) continue;
      for (const { kind, text } of splitPieces(segment)) {
        if (kind !== 'wildcards' && literals[kind].size < MAX_LITERALS) literals[kind].add(text);
      }
    }
  }
  return { prefix: [...literals.prefix], infix: [...literals.infix], suffix: [...literals.suffix] };
}
