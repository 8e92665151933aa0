// Numbers in texts. English and Chinese group digits alike.

/** A number with its thousands grouped, e.g. `12,000`. */
export function number(n: number): string {
  // The browser loads its number formats on first use, which takes up to 0.2 s.
  return Number.isInteger(n) && Math.abs(n) < 1000 ? String(n) : n.toLocaleString('en');
}
