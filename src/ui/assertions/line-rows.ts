// Rows for the lines of a list. A row keeps its key when others come and go, so that a click or the focus never meets another
// line. Lines may be alike, and may change outside the list, as by undo.

export interface LineRow {
  readonly key: number;
  readonly line: string;
}

export class LineRows {
  #rows: readonly LineRow[] = [];
  #nextKey = 0;

  /** The rows of the lines as they are now. Rows outside the changed part keep their keys; so do those in it, as far as they go. */
  rowsOf(lines: readonly string[]): readonly LineRow[] {
    const before = this.#rows;
    const least = Math.min(before.length, lines.length);
    let start = 0;
    while (start < least && before[start]?.line === lines[start]) start += 1;
    let end = 0;
    while (end < least - start && before.at(-1 - end)?.line === lines.at(-1 - end)) end += 1;
    const changed = before.slice(start, before.length - end);
    this.#rows = lines.map((line, index) => {
      if (index < start) return { key: before[index]?.key ?? this.#newKey(), line };
      const fromEnd = lines.length - index;
      if (fromEnd <= end) return { key: before.at(-fromEnd)?.key ?? this.#newKey(), line };
      return { key: changed[index - start]?.key ?? this.#newKey(), line };
    });
    return this.#rows;
  }

  #newKey(): number {
    this.#nextKey += 1;
    return this.#nextKey;
  }
}
