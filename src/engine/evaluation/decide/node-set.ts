// A set of tree nodes, one bit each: a few kilobytes even for a large account.

/** Bit `index % 32` of word `index >> 5` is the node with that index. */
export type NodeSet = Int32Array;

export function createNodeSet(nodeCount: number): NodeSet {
  return new Int32Array((nodeCount + 31) >> 5);
}

export function addNode(set: NodeSet, index: number): void {
  const word = index >> 5;
  set[word] = (set[word] ?? 0) | (1 << (index & 31));
}

/** Adds the nodes `[start, end)`. */
export function addNodes(set: NodeSet, start: number, end: number): void {
  let index = start;
  while (index < end && (index & 31) !== 0) {
    addNode(set, index);
    index += 1;
  }
  const wholeEnd = end & ~31;
  if (index < wholeEnd) {
    set.fill(-1, index >> 5, wholeEnd >> 5);
    index = wholeEnd;
  }
  for (; index < end; index += 1) addNode(set, index);
}

/** Adds all nodes of the other set. */
export function addNodeSet(set: NodeSet, other: NodeSet): void {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) | (other[word] ?? 0);
}

/** Calls `visit` for each node of the set, in tree order. */
export function forEachNode(set: NodeSet, visit: (index: number) => void): void {
  for (let word = 0; word < set.length; word += 1) {
    let bits = set[word] ?? 0;
    while (bits !== 0) {
      visit((word << 5) + (31 - Math.clz32(bits & -bits)));
      bits &= bits - 1;
    }
  }
}

/** Adds the actions to each node of the set. */
export function addActionsTo(target: Int32Array, set: NodeSet, actions: number): void {
  for (let word = 0; word < set.length; word += 1) {
    let bits = set[word] ?? 0;
    if (bits === 0) continue;
    const first = word << 5;
    if (bits === -1) {
      for (let index = first; index < first + 32; index += 1) target[index] = (target[index] ?? 0) | actions;
      continue;
    }
    while (bits !== 0) {
      const index = first + (31 - Math.clz32(bits & -bits));
      target[index] = (target[index] ?? 0) | actions;
      bits &= bits - 1;
    }
  }
}
