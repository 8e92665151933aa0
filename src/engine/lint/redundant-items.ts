// Finds a member of a list that contains another member.

/**
 * Returns another item that covers the item at `index`, or null. Of two items that cover each other, the later one is covered.
 * `candidates` are the indexes of the items that may cover another one.
 */
export function findSubsuming<Item>(
  items: readonly Item[],
  index: number,
  covers: (wider: Item, narrower: Item) => boolean,
  candidates: readonly number[] = [...items.keys()],
): Item | null {
  const item = items[index];
  if (item === undefined) return null;
  for (const candidate of candidates) {
    const other = items[candidate];
    if (candidate === index || other === undefined || !covers(other, item)) continue;
    if (candidate < index || !covers(item, other)) return other;
  }
  return null;
}
