// The letters around wildcards in resource patterns: `prod-*` holds a run at a beginning, `*-service` one at an ending. A name
// that begins with such a run needs a stand-in that begins with the run's stand-in, or the pattern would lose it.

import { hasWildcard } from '../../engine/policy/pattern.ts';

export type LiteralPosition = 'beginning' | 'inside' | 'ending';

export interface PatternPiece {
  readonly kind: LiteralPosition | 'wildcards';
  readonly text: string;
}

/** Runs by where they stand; of each place only so many that work and stand-ins stay small. */
export type PatternLiterals = Readonly<Record<LiteralPosition, readonly string[]>>;

const MAX_LITERALS = 200;

/** The pieces of what stands between two slashes of a pattern and holds a wildcard. */
export function piecesOf(part: string): readonly PatternPiece[] {
  const texts = part.match(/[*?]+|[^*?]+/g) ?? [];
  return texts.map((text, place) => {
    if (hasWildcard(text)) return { kind: 'wildcards', text };
    if (place === 0) return { kind: 'beginning', text };
    return { kind: place === texts.length - 1 ? 'ending' : 'inside', text };
  });
}

/** The runs in patterns of relative ids, each once, in the order of the patterns. */
export function literalsIn(patterns: Iterable<string>): PatternLiterals {
  const runs = { beginning: new Set<string>(), inside: new Set<string>(), ending: new Set<string>() };
  for (const pattern of patterns) {
    for (const part of pattern.split('/')) {
      if (!hasWildcard(part)) continue;
      for (const { kind, text } of piecesOf(part)) {
        if (kind !== 'wildcards' && runs[kind].size < MAX_LITERALS) runs[kind].add(text);
      }
    }
  }
  return { beginning: [...runs.beginning], inside: [...runs.inside], ending: [...runs.ending] };
}
