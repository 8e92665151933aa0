// A list of plain data that keeps only the first of equal items.

export class DistinctList<Item> {
  readonly items: Item[] = [];

  add(item: Item): void {
    const text = JSON.stringify(item);
    if (!this.items.some((known) => JSON.stringify(known) === text)) this.items.push(item);
  }
}
