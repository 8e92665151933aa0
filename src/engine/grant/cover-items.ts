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
/** With so many products, no intersections are added. */
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
  const indexed = items.map((item) => ({
    action: actions.indexOf(item.action),
    resource: resources.indexOf(item.resource),
  }));
  // An item is permitted, whatever the regions could prove.
  const needed = new Set(indexed.map(({ action, resource }) => `${action} ${resource}`));
  const permitted = resources.map(
    (resource, row) =>
      new Set(
        actions.flatMap((action, index) =>
          needed.has(`${index} ${row}`) || isPermitted(action, resource) ? [index] : [],
        ),
      ),
  );
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
    if (found.has(key)) return;
    found.set(key, actions);
    queue.push(actions);
  };
  // All of these, or an item could be in no product.
  for (const row of permitted) add([...row]);
  for (let actions = queue.shift(); actions !== undefined; actions = queue.shift()) {
    for (const row of permitted) {
      if (found.size < MAX_PRODUCTS) add(actions.filter((action) => row.has(action)));
    }
  }
  return [...found.values()].map((actions) => ({
    actions,
    resources: permitted.flatMap((row, index) => (actions.every((action) => row.has(action)) ? [index] : [])),
  }));
}

function chooseFewest(candidates: readonly Candidate[], count: number): readonly Candidate[] {
  const items = Array.from({ length: count }, (_, item) => ({
    item,
    holders: candidates.filter((candidate) => candidate.items.has(item)),
  }));
  let best = chooseGreedily(candidates, [...items.keys()]);
  let steps = 0;
  const search = (chosen: readonly Candidate[], open: typeof items): void => {
    steps += 1;
    const [scarcest] = open;
    if (scarcest === undefined) {
      best = chosen;
      return;
    }
    for (const candidate of scarcest.holders) {
      if (steps > MAX_STEPS || chosen.length + 1 >= best.length) return;
      search(
        [...chosen, candidate],
        open.filter(({ item }) => !candidate.items.has(item)),
      );
    }
  };
  search(
    [],
    items.toSorted((a, b) => a.holders.length - b.holders.length),
  );
  return best;
}

/** The candidate that covers the most open items, and so on. */
function chooseGreedily(candidates: readonly Candidate[], open: readonly number[]): readonly Candidate[] {
  const gains = candidates.map(({ items }) => open.filter((item) => items.has(item)).length);
  const best = candidates[gains.indexOf(Math.max(...gains))];
  if (open.length === 0 || best === undefined) return [];
  const left = open.filter((item) => !best.items.has(item));
  return [best, ...chooseGreedily(candidates, left)];
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
  return products.filter(({ resources }) => resources.length > 0);
}
