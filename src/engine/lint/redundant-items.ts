// What the rules on redundant members of a list have in common. Whether one member covers another is asked of `covering`.

/**
 * For an item of a list, another one that covers it; of two that cover each other, the later one is covered. `wide` are the
 * places of the items that may cover another at all.
 */
export function findSubsuming<Item>(
  items: readonly Item[],
  place: number,
  covers: (wider: Item, narrower: Item) => boolean,
  wide: readonly number[] = [...items.keys()],
): Item | null {
  const item = items[place];
  if (item === undefined) return null;
  for (const at of wide) {
    const other = items[at];
    if (at === place || other === undefined || !covers(other, item)) continue;
    if (at < place || !covers(item, other)) return other;
  }
  return null;
}
