// RAM's wildcards: `*` stands for any run of characters (also none), `?` for exactly one; there is no escape.
// Source: RAM "Policy elements". Matched by walking the pattern, never by a RegExp, so that no pattern can be slow to
// compile and the worst case stays (pattern length × text length).

/** Whether the pattern holds a wildcard at all. */
export function hasWildcard(pattern: string): boolean {
  return pattern.includes('*') || pattern.includes('?');
}

const STAR = 42;
const QUESTION_MARK = 63;

/** Counts work without a clock, so that whoever does much of it can pause after a bounded part. */
export interface WorkMeter {
  steps: number;
}

/**
 * Whether `pattern` matches the whole of `text`, minding case. A `?` takes one Unicode character, also one of two code units.
 * `meter` counts the comparisons.
 */
export function matchesPattern(pattern: string, text: string, meter?: WorkMeter): boolean {
  let p = 0;
  let t = 0;
  let starAt = -1;
  let retryAt = 0;
  let count = 0;
  while (t < text.length) {
    count += 1;
    // Beyond the end of the pattern this is NaN, which equals nothing.
    const expected = pattern.charCodeAt(p);
    if (expected === STAR) {
      starAt = p;
      retryAt = t;
      p += 1;
    } else if (expected === QUESTION_MARK) {
      t += characterLength(text, t);
      p += 1;
    } else if (expected === text.charCodeAt(t)) {
      t += 1;
      p += 1;
    } else if (starAt >= 0) {
      retryAt += 1;
      t = retryAt;
      p = starAt + 1;
    } else {
      break;
    }
  }
  if (meter !== undefined) meter.steps += count;
  if (t < text.length) return false;
  while (pattern.charCodeAt(p) === STAR) p += 1;
  return p === pattern.length;
}

function characterLength(text: string, at: number): number {
  const code = text.codePointAt(at);
  return code !== undefined && code > 0xffff ? 2 : 1;
}

/** Whether all that `inner` matches is surely matched by `outer`; true only when sure. */
export function containsPattern(outer: string, inner: string): boolean {
  if (outer === inner) return true;
  // Read as text, a `*` of `inner` can only be taken by a `*` of `outer`; a `?` would take it too, and is not trusted with it.
  if (outer.includes('?') && inner.includes('*')) return false;
  return matchesPattern(outer, inner);
}
