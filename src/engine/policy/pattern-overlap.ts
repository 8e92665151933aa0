// Whether two wildcard patterns have a text in common.

/**
 * Whether some text is matched by both patterns. The work is linear where both have a `*`, and else bounded by the product of
 * their lengths.
 */
export function patternsOverlap(a: string, b: string): boolean {
  // Between what both require at the beginning and at the end, a text can hold the middle of one and then that of the other.
  if (a.includes('*') && b.includes('*')) return beginningsMeet(a, b) && endingsMeet(a, b);
  return meetStepByStep(a, b);
}

/** Whether what comes before the first `*` of each can be the beginning of one text. */
function beginningsMeet(a: string, b: string): boolean {
  const length = Math.min(a.indexOf('*'), b.indexOf('*'));
  for (let index = 0; index < length; index += 1) {
    if (!unitsMeet(a[index], b[index])) return false;
  }
  return true;
}

/** The same of what comes after the last `*` of each. */
function endingsMeet(a: string, b: string): boolean {
  const length = Math.min(a.length - a.lastIndexOf('*'), b.length - b.lastIndexOf('*')) - 1;
  for (let index = 1; index <= length; index += 1) {
    if (!unitsMeet(a.at(-index), b.at(-index))) return false;
  }
  return true;
}

function unitsMeet(a: string | undefined, b: string | undefined): boolean {
  return a === b || a === '?' || b === '?';
}

function meetStepByStep(a: string, b: string): boolean {
  const width = b.length + 1;
  const seen = new Uint8Array((a.length + 1) * width);
  const open: [number, number][] = [[0, 0]];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const [i, j] = place;
    if (i === a.length && j === b.length) return true;
    if (seen[i * width + j] === 1) continue;
    seen[i * width + j] = 1;
    const left = a[i];
    const right = b[j];
    // A star may end here, or take what the other side needs next.
    if (left === '*') open.push([i + 1, j]);
    if (right === '*') open.push([i, j + 1]);
    if (left === undefined || right === undefined) continue;
    if (left === '*' && right !== '*') open.push([i, j + 1]);
    else if (right === '*' && left !== '*') open.push([i + 1, j]);
    else if (left === right || left === '?' || right === '?') open.push([i + 1, j + 1]);
  }
  return false;
}
