// Finds items of a list that the others cover.

/** An item that the items `by` cover, all of which stay. */
export interface CoveredItem {
  readonly index: number;
  readonly by: readonly number[];
}

/**
 * The covered items in order. All of them can be removed together; of two equal items, the later one is covered. `isCovered` tells
 * whether other items together cover the item at `index`.
 */
export function findCoveredItems(
  count: number,
  isCovered: (index: number, by: readonly number[]) => boolean,
): readonly CoveredItem[] {
  let left = [...Array(count).keys()];
  const covered: number[] = [];
  for (const index of [...left].reverse()) {
    const others = left.filter((other) => other !== index);
    if (others.length === 0 || !isCovered(index, others)) continue;
    left = others;
    covered.unshift(index);
  }
  return covered.map((index) => ({ index, by: fewestThat(left, (some) => isCovered(index, some)) }));
}

/** One item that suffices, else as few as leaving out one after another gives. All of them together suffice. */
export function fewestThat<Item>(
  items: readonly Item[],
  suffice: (some: readonly Item[]) => boolean,
): readonly Item[] {
  const single = items.find((item) => suffice([item]));
  if (single !== undefined) return [single];
  return items.reduceRight((kept, item) => {
    const fewer = kept.filter((other) => other !== item);
    return suffice(fewer) ? fewer : kept;
  }, items);
}
