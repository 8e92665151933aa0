// RAM's wildcards: `*` matches any characters, also none; `?` matches exactly one. There is no escape.
// Source: RAM "Policy elements". Matches by walking the pattern, never by a RegExp, so no pattern is slow to compile and
// the worst case is (pattern length × text length).

/** Whether the pattern contains a wildcard. */
export function hasWildcard(pattern: string): boolean {
  return pattern.includes('*') || pattern.includes('?');
}

const STAR = 42;
const QUESTION_MARK = 63;

/** Counts work without a clock, so a caller can pause after a bounded amount. */
export interface WorkMeter {
  steps: number;
}

/**
 * Whether `pattern` matches the whole `text`, case-sensitively. `?` matches one code point, even if it has two code units.
 * `meter` counts the comparisons.
 */
export function matchesPattern(pattern: string, text: string, meter?: WorkMeter): boolean {
  let p = 0;
  let t = 0;
  let starIndex = -1;
  let retryIndex = 0;
  let count = 0;
  while (t < text.length) {
    count += 1;
    // Beyond the end of the pattern this is NaN, which equals nothing.
    const expected = pattern.charCodeAt(p);
    if (expected === STAR) {
      starIndex = p;
      retryIndex = t;
      p += 1;
    } else if (expected === QUESTION_MARK) {
      t += characterLength(text, t);
      p += 1;
    } else if (expected === text.charCodeAt(t)) {
      t += 1;
      p += 1;
    } else if (starIndex >= 0) {
      retryIndex += 1;
      t = retryIndex;
      p = starIndex + 1;
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

/** Whether `outer` matches everything that `inner` matches. Can be false although it does. */
export function containsPattern(outer: string, inner: string): boolean {
  if (outer === inner) return true;
  // `inner` is matched as text: a `?` of `outer` would match a `*` of `inner` as one character.
  if (outer.includes('?') && inner.includes('*')) return false;
  return matchesPattern(outer, inner);
}
