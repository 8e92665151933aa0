// The fewest statements for a list of items: each is a product of actions and resources that contains nothing else.

import { groupBy } from './group-by.ts';

/** One action on one resource that some statement has to contain. */
export interface CoverItem {
  readonly action: string;
  readonly resource: string;
}

export interface Product {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** The search for fewer products stops after this many looks at an item; the best so far stays. */
const MAX_STEPS = 1_000_000;
/** With so many products, no intersections are added, and there is no search for fewer. */
const MAX_PRODUCTS = 400;

/** By the indexes of actions and resources. */
interface IndexProduct {
  readonly actions: readonly number[];
  readonly resources: readonly number[];
}

/** Equal items are two objects. */
interface IndexItem {
  readonly action: number;
  readonly resource: number;
}

interface Candidate extends IndexProduct {
  /** The items in it. */
  readonly items: ReadonlySet<IndexItem>;
}

/**
 * Products that together contain every item, and only pairs that are permitted. As few as possible, unless the search is too long;
 * never more than distinct resources or actions. Deterministic.
 */
export function coverItems(
  items: readonly CoverItem[],
  isPermitted: (action: string, resource: string) => boolean,
): readonly Product[] {
  const [actions, actionIndexes] = distinct(items.map(({ action }) => action));
  const [resources, resourceIndexes] = distinct(items.map(({ resource }) => resource));
  const indexed = items.map((_, index): IndexItem => ({
    action: actionIndexes[index] ?? 0,
    resource: resourceIndexes[index] ?? 0,
  }));
  const itemsOn = groupBy(indexed, ({ resource }) => resource);
  const permitted = resources.map((resource, row) => {
    // An item is permitted, whatever the regions could prove.
    const needed = new Set(itemsOn.get(row)?.map(({ action }) => action));
    return new Set(
      actions.flatMap((action, index) => (needed.has(index) || isPermitted(action, resource) ? [index] : [])),
    );
  });
  const candidates = productsOf(permitted).map((product): Candidate => {
    const own = new Set(product.actions);
    const contained = product.resources.flatMap(
      (row) => itemsOn.get(row)?.filter(({ action }) => own.has(action)) ?? [],
    );
    return { ...product, items: new Set(contained) };
  });
  return trim(chooseFewest(candidates, indexed)).map((product) => ({
    actions: product.actions.map((index) => actions[index] ?? ''),
    resources: product.resources.map((index) => resources[index] ?? ''),
  }));
}

/** The distinct texts, and for each text its index among them. */
function distinct(texts: readonly string[]): readonly [string[], readonly number[]] {
  const indexes = new Map<string, number>();
  const indexOf = (text: string): number => {
    const index = indexes.get(text) ?? indexes.size;
    indexes.set(text, index);
    return index;
  };
  const found = texts.map(indexOf);
  return [[...indexes.keys()], found];
}

/** The largest products: each set of actions is an intersection of the sets of some resources. */
function productsOf(permitted: readonly ReadonlySet<number>[]): readonly IndexProduct[] {
  const found = new Map<string, readonly number[]>();
  const add = (actions: readonly number[]) => found.set(actions.join(), actions);
  // All of these, or an item could be in no product.
  for (const row of permitted) add([...row]);
  const rows = [...found.values()].map((actions) => new Set(actions));
  // This also visits what it adds.
  for (const actions of found.values()) {
    for (const row of rows) {
      if (found.size < MAX_PRODUCTS) add(actions.filter((action) => row.has(action)));
    }
  }
  return [...found.values()].map((actions) => ({
    actions,
    resources: permitted.flatMap((row, index) => (actions.every((action) => row.has(action)) ? [index] : [])),
  }));
}

function chooseFewest(candidates: readonly Candidate[], items: readonly IndexItem[]): readonly Candidate[] {
  const holders = new Map(items.map((item): [IndexItem, Candidate[]] => [item, []]));
  for (const candidate of candidates) {
    for (const item of candidate.items) holders.get(item)?.push(candidate);
  }
  let best = chooseGreedily(candidates, holders);
  if (best.length > MAX_PRODUCTS) return best;
  let steps = 0;
  const search = (
    chosen: readonly Candidate[],
    open: readonly (readonly [IndexItem, readonly Candidate[]])[],
  ): void => {
    steps += open.length;
    const [scarcest] = open;
    if (scarcest === undefined) {
      best = chosen;
      return;
    }
    for (const candidate of scarcest[1]) {
      if (steps > MAX_STEPS || chosen.length + 1 >= best.length) return;
      search(
        [...chosen, candidate],
        open.filter(([item]) => !candidate.items.has(item)),
      );
    }
  };
  search(
    [],
    [...holders].toSorted(([, a], [, b]) => a.length - b.length),
  );
  return best;
}

/** The first candidate that covers the most open items, and so on. */
function chooseGreedily(
  candidates: readonly Candidate[],
  holders: ReadonlyMap<IndexItem, readonly Candidate[]>,
): readonly Candidate[] {
  const gains = new Map(candidates.map((candidate) => [candidate, candidate.items.size]));
  const open = new Set(holders.keys());
  const chosen: Candidate[] = [];
  for (;;) {
    let [best, most]: [Candidate | null, number] = [null, 0];
    for (const [candidate, gain] of gains) {
      if (gain > most) [best, most] = [candidate, gain];
    }
    // Each round covers an open item, so there are no more rounds than items.
    if (best === null) return chosen;
    chosen.push(best);
    for (const item of best.items) {
      if (!open.delete(item)) continue;
      for (const holder of holders.get(item) ?? []) gains.set(holder, (gains.get(holder) ?? 0) - 1);
    }
  }
}

/** Leaves out actions and resources of a product that no item needs, those of the last product first. */
function trim(chosen: readonly Candidate[]): readonly IndexProduct[] {
  const counts = new Map<IndexItem, number>();
  const count = (item: IndexItem, change: number) => counts.set(item, (counts.get(item) ?? 0) + change);
  for (const { items } of chosen) {
    for (const item of items) count(item, 1);
  }
  const needed = (members: readonly number[], part: keyof IndexItem, items: Set<IndexItem>) => {
    const itemsOf = groupBy(items, (item) => item[part]);
    const kept = members.toReversed().filter((member) => {
      const own = itemsOf.get(member) ?? [];
      if (own.some((item) => counts.get(item) === 1)) return true;
      for (const item of own) {
        items.delete(item);
        count(item, -1);
      }
      return false;
    });
    return kept.toReversed();
  };
  const trimmed = chosen.toReversed().map((product): IndexProduct => {
    const items = new Set(product.items);
    const resources = needed(product.resources, 'resource', items);
    return { resources, actions: needed(product.actions, 'action', items) };
  });
  return trimmed.toReversed().filter(({ resources }) => resources.length > 0);
}
