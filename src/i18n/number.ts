// Numbers in texts. English and Chinese group digits the same way.

/** Formats a number with grouped thousands, such as `12,000`. */
export function number(n: number): string {
  // The browser loads its number formats on first use, which takes up to 0.2 s.
  return Number.isInteger(n) ? String(n).replace(/\B(?=(\d{3})+$)/g, ',') : n.toLocaleString('en');
}
