// Finds the nearest known word, for "did you mean". Distance: optimal string alignment (insert, delete, replace, swap).

/** The limit on compared letters; with so many long words, a suggestion is not worth the time. */
const MAX_COMPARISONS = 500_000;

/** The candidate nearest to `word`, ignoring case; null if in each more than a third of the letters differ. */
export function nearestOf(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.floor(Math.max(wanted.length, 3) / 3) + 1;
  let comparisons = 0;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    comparisons += wanted.length * candidate.length;
    if (comparisons > MAX_COMPARISONS) break;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let beforeLast = new Uint32Array(b.length + 1);
  let last = Uint32Array.from({ length: b.length + 1 }, (_, column) => column);
  let current = new Uint32Array(b.length + 1);
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const edited = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced);
      const swaps = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = swaps ? Math.min(edited, (beforeLast[column - 2] ?? 0) + 1) : edited;
    }
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? 0;
}
