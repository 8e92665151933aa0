// Whether some text matches two wildcard patterns.

/** By index, one character each, as `?` matches them. */
type Characters = string | readonly string[];

/** A text has characters of two code units only if it has surrogates; without, it is its own list. */
function charactersOf(text: string): Characters {
  return /[\ud800-\udbff]/.test(text) ? Array.from(text) : text;
}

/**
 * Whether some text matches both patterns. Linear if both contain a `*`, else bounded by the product of their lengths.
 */
export function patternsOverlap(one: string, other: string): boolean {
  const a = charactersOf(one);
  const b = charactersOf(other);
  // If prefixes and suffixes are compatible, a text can contain the middle of `a` followed by the middle of `b`.
  if (a.includes('*') && b.includes('*')) return prefixesOverlap(a, b) && suffixesOverlap(a, b);
  return overlapStepwise(a, b);
}

/** Whether the parts before the first `*` can be prefixes of one text. */
function prefixesOverlap(a: Characters, b: Characters): boolean {
  const length = Math.min(a.indexOf('*'), b.indexOf('*'));
  for (let index = 0; index < length; index += 1) {
    if (!charactersOverlap(a[index], b[index])) return false;
  }
  return true;
}

/** Whether the parts after the last `*` can be suffixes of one text. */
function suffixesOverlap(a: Characters, b: Characters): boolean {
  const length = Math.min(a.length - a.lastIndexOf('*'), b.length - b.lastIndexOf('*')) - 1;
  for (let index = 1; index <= length; index += 1) {
    if (!charactersOverlap(a.at(-index), b.at(-index))) return false;
  }
  return true;
}

function charactersOverlap(a: string | undefined, b: string | undefined): boolean {
  return a === b || a === '?' || b === '?';
}

/** Only one of the patterns contains a `*`. */
function overlapStepwise(a: Characters, b: Characters): boolean {
  const width = b.length + 1;
  const seen = new Uint8Array((a.length + 1) * width);
  const open: [number, number][] = [[0, 0]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [i, j] = pair;
    if (i === a.length && j === b.length) return true;
    if (seen[i * width + j] === 1) continue;
    seen[i * width + j] = 1;
    const left = a[i];
    const right = b[j];
    // A star can end here, or match the next character of the other pattern.
    if (left === '*') open.push([i + 1, j]);
    if (right === '*') open.push([i, j + 1]);
    if (left === undefined || right === undefined) continue;
    if (left === '*') open.push([i, j + 1]);
    else if (right === '*') open.push([i + 1, j]);
    else if (left === right || left === '?' || right === '?') open.push([i + 1, j + 1]);
  }
  return false;
}
