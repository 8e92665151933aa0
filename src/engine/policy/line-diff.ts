// The lines that two texts share, and those that only one of them has.

export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts with more differing lines than this are not compared line by line: all of them count as changed. */
const MAX_COMPARED = 1500;

/** In the order of the texts, removed lines before added ones. As many lines as possible are the same. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) {
    end += 1;
  }
  const same = (lines: readonly string[]) => lines.map((text): DiffLine => ({ kind: 'same', text }));
  return [
    ...same(old.slice(0, start)),
    ...compare(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...same(old.slice(old.length - end)),
  ];
}

function compare(old: readonly string[], now: readonly string[]): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  const lengths = old.length + now.length > MAX_COMPARED ? null : commonLengths(old, now);
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    const [removed, added] = [old[at], now[to]];
    // After the last line, nothing is in common.
    const skipOld = lengths?.[at + 1]?.[to] ?? 0;
    const skipNew = lengths?.[at]?.[to + 1] ?? 0;
    if (lengths !== null && removed !== undefined && removed === added) {
      lines.push({ kind: 'same', text: removed });
      at += 1;
      to += 1;
    } else if (removed !== undefined && skipOld >= skipNew) {
      lines.push({ kind: 'removed', text: removed });
      at += 1;
    } else if (added !== undefined) {
      lines.push({ kind: 'added', text: added });
      to += 1;
    }
  }
  return lines;
}

/** For each pair of positions, how many lines the rests have in common. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Int32Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Int32Array(now.length + 1));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    const [row, next] = [lengths[at], lengths[at + 1]];
    if (row === undefined || next === undefined) continue;
    for (let to = now.length - 1; to >= 0; to -= 1) {
      row[to] = old[at] === now[to] ? (next[to + 1] ?? 0) + 1 : Math.max(next[to] ?? 0, row[to + 1] ?? 0);
    }
  }
  return lengths;
}
