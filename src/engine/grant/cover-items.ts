// The fewest statements for a list of items: each is a product of actions and resources that contains nothing else.

/** One action on one resource that some statement has to contain. */
export interface CoverItem {
  readonly action: string;
  readonly resource: string;
}

export interface Product {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** The search for fewer products stops after this many steps; the best so far stays. */
const MAX_STEPS = 20_000;
const MAX_PRODUCTS = 400;

interface Candidate {
  readonly actions: readonly number[];
  readonly resources: readonly number[];
  /** The items in it. */
  readonly items: ReadonlySet<number>;
}

/**
 * Products that together contain every item, and only pairs that are permitted. As few as possible, unless the search is too long;
 * never more than distinct resources or actions. Deterministic.
 */
export function coverItems(
  items: readonly CoverItem[],
  isPermitted: (action: string, resource: string) => boolean,
): readonly Product[] {
  const actions = [...new Set(items.map(({ action }) => action))];
  const resources = [...new Set(items.map(({ resource }) => resource))];
  const permitted = resources.map(
    (resource) => new Set(actions.flatMap((action, index) => (isPermitted(action, resource) ? [index] : []))),
  );
  const indexed = items.map((item) => ({
    action: actions.indexOf(item.action),
    resource: resources.indexOf(item.resource),
  }));
  // An item is permitted, whatever the regions could prove.
  for (const { action, resource } of indexed) permitted[resource]?.add(action);
  const candidates = productsOf(permitted).map((product): Candidate => ({
    ...product,
    items: new Set(
      indexed.flatMap(({ action, resource }, index) =>
        product.actions.includes(action) && product.resources.includes(resource) ? [index] : [],
      ),
    ),
  }));
  const chosen = trim(chooseFewest(candidates, items.length), indexed);
  return chosen.map((product) => ({
    actions: product.actions.map((index) => actions[index] ?? ''),
    resources: product.resources.map((index) => resources[index] ?? ''),
  }));
}

type IndexProduct = Pick<Candidate, 'actions' | 'resources'>;

/** The largest products: each set of actions is an intersection of the sets of some resources. */
function productsOf(permitted: readonly ReadonlySet<number>[]): readonly IndexProduct[] {
  const found = new Map<string, readonly number[]>();
  const queue: (readonly number[])[] = [];
  const add = (actions: readonly number[]) => {
    const key = actions.join();
    if (actions.length === 0 || found.has(key) || found.size >= MAX_PRODUCTS) return;
    found.set(key, actions);
    queue.push(actions);
  };
  for (const row of permitted) add([...row].sort((a, b) => a - b));
  for (let actions = queue.shift(); actions !== undefined; actions = queue.shift()) {
    for (const row of permitted) add(actions.filter((action) => row.has(action)));
  }
  return [...found.values()].map((actions) => ({
    actions,
    resources: permitted.flatMap((row, index) => (actions.every((action) => row.has(action)) ? [index] : [])),
  }));
}

function chooseFewest(candidates: readonly Candidate[], count: number): readonly Candidate[] {
  let best = chooseGreedily(candidates, count);
  let steps = 0;
  const holders = Array.from({ length: count }, (_, item) =>
    candidates.filter(({ items }) => items.has(item)),
  );
  const search = (chosen: readonly Candidate[], covered: ReadonlySet<number>): void => {
    steps += 1;
    if (covered.size === count) {
      if (chosen.length < best.length) best = chosen;
      return;
    }
    if (steps > MAX_STEPS || chosen.length + 1 >= best.length) return;
    let open = -1;
    for (let item = 0; item < count; item += 1) {
      if (covered.has(item)) continue;
      if (open < 0 || (holders[item]?.length ?? 0) < (holders[open]?.length ?? 0)) open = item;
    }
    for (const candidate of holders[open] ?? []) {
      search([...chosen, candidate], new Set([...covered, ...candidate.items]));
    }
  };
  search([], new Set());
  return best;
}

function chooseGreedily(candidates: readonly Candidate[], count: number): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const covered = new Set<number>();
  while (covered.size < count) {
    let best: Candidate | null = null;
    let bestGain = 0;
    for (const candidate of candidates) {
      const gain = [...candidate.items].filter((item) => !covered.has(item)).length;
      if (gain > bestGain) [best, bestGain] = [candidate, gain];
    }
    if (best === null) break;
    chosen.push(best);
    for (const item of best.items) covered.add(item);
  }
  return chosen;
}

/** Leaves out actions and resources of a product that no item needs, those of the last product first. */
function trim(
  chosen: readonly Candidate[],
  items: readonly { action: number; resource: number }[],
): readonly IndexProduct[] {
  const products = chosen.map(({ actions, resources }) => ({
    actions: [...actions],
    resources: [...resources],
  }));
  const isCovered = () =>
    items.every(({ action, resource }) =>
      products.some((product) => product.actions.includes(action) && product.resources.includes(resource)),
    );
  for (const product of products.toReversed()) {
    for (const part of ['resources', 'actions'] as const) {
      for (const member of product[part].toReversed()) {
        const before = product[part];
        product[part] = before.filter((each) => each !== member);
        if (!isCovered()) product[part] = before;
      }
    }
  }
  return products.filter(({ actions, resources }) => actions.length > 0 && resources.length > 0);
}
