// The matrix by resource as text: one line per row, one mark per cell of the console's actions, in the order of the page.

import type { MatrixCell } from './playground-page.ts';

const MARKS: Readonly<Record<string, string>> = {
  allow: '✓',
  'explicit-deny': '✕',
  'implicit-deny': '·',
  all: 'A',
  some: 'S',
  none: 'N',
  empty: 'E',
  'not-applicable': '_',
  rejected: '⊘',
};

/** Lines such as `✓·NNN config instance/…/prod.yaml`. */
export function draw(cells: readonly MatrixCell[]): string {
  const lines = new Map<string, string>();
  for (const { kind, resource, decision, path } of cells) {
    if (path === 'client') continue;
    const row = `${kind} ${resource}`;
    lines.set(row, (lines.get(row) ?? '') + (MARKS[decision] ?? '?'));
  }
  return [...lines].map(([row, marks]) => `${marks} ${row}`).join('\n');
}

/** A drawing from a test, without indentation and surrounding empty lines. */
export function drawing(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
