// Whether two wildcard patterns have a text in common.

/** Whether some text is matched by both patterns. The work is bounded by the product of their lengths. */
export function patternsMeet(a: string, b: string): boolean {
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
