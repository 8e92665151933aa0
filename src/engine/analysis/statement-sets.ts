// Sets of statements as bits: bit i is the i-th statement of a list.

/** The items for which `isIn` is true. */
export function setOf<T>(items: readonly T[], isIn: (item: T, index: number) => boolean): bigint {
  return items.reduce((set, item, index) => (isIn(item, index) ? set | (1n << BigInt(index)) : set), 0n);
}

export function contains(set: bigint, index: number): boolean {
  return ((set >> BigInt(index)) & 1n) === 1n;
}

export function isSubset(inner: bigint, outer: bigint): boolean {
  return (inner & ~outer) === 0n;
}

export function sizeOf(set: bigint): number {
  let size = 0;
  for (let rest = set; rest !== 0n; rest &= rest - 1n) size += 1;
  return size;
}

export function* indicesIn(set: bigint): Generator<number> {
  let index = 0;
  for (let rest = set; rest !== 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) yield index;
    index += 1;
  }
}

/** Keeps the items whose sets contain no other item's set; of equal sets the first item. */
export function minimalBy<T>(items: readonly T[], setOf: (item: T) => bigint): readonly T[] {
  const kept: T[] = [];
  for (const item of items) {
    const set = setOf(item);
    if (kept.some((other) => isSubset(setOf(other), set))) continue;
    for (let index = kept.length - 1; index >= 0; index -= 1) {
      const other = kept[index];
      if (other !== undefined && isSubset(set, setOf(other))) kept.splice(index, 1);
    }
    kept.push(item);
  }
  return kept;
}
