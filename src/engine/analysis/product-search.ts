// Searches the texts of a language by the states that several patterns reach. A text whose states are no better than those of
// an earlier one is not continued, because whatever follows it can follow the earlier one too (an antichain).

import type { PatternReach } from './analyzed-statement.ts';
import { DEAD, UNIVERSAL } from './glob-automaton.ts';
import type { GlobAutomaton } from './glob-automaton.ts';
import type { RequestLanguage } from './request-language.ts';
import type { WorkLimit } from './work-limit.ts';

/** What a search wants of a pattern. `exact`: every combination matters. */
export type Polarity = 'minimize' | 'maximize' | 'exact';

export interface SearchComponent {
  readonly automaton: GlobAutomaton;
  readonly reach: PatternReach;
  readonly polarity: Polarity;
}

interface Position {
  readonly language: number;
  readonly states: readonly number[];
}

export interface SearchPosition extends Position {
  readonly text: string;
}

export interface ProductSearch {
  readonly language: RequestLanguage;
  readonly components: readonly SearchComponent[];
  /** Default: the empty text. */
  readonly start?: SearchPosition;
  /** Whether no continuation is wanted. Default: never. */
  readonly isHopeless?: (states: readonly number[]) => boolean;
  /** Called for texts of the language, the cheapest first. Returns true to stop. */
  readonly onAccept: (states: readonly number[], text: string) => boolean;
  /** Whether whole names are steps too. */
  readonly hasNames: boolean;
  readonly limit: WorkLimit;
}

interface SearchNode extends Position {
  readonly parent: SearchNode | null;
  readonly label: string;
  readonly cost: number;
  readonly isLast: boolean;
}

const LITERAL_COST = 20;
const OTHER_COST = 30;

export function searchProduct(search: ProductSearch): void {
  const { language, components, onAccept, limit } = search;
  const first = search.start ?? startOf(language, components);
  const queue = new NodeQueue();
  queue.push({ ...first, parent: null, label: first.text, cost: 0, isLast: false });
  const expanded = new Map<number, SearchNode[]>();
  const seen = new Set<string>();
  for (let node = queue.pop(); node !== null; node = queue.pop()) {
    limit.spend(1 + components.length);
    if (node.isLast) {
      if (language.accepts(node.language) && onAccept(node.states, textOf(node))) return;
      continue;
    }
    const key = `${node.language}:${node.states.join()}`;
    if (seen.has(key) || isSubsumed(node, expanded, search)) continue;
    seen.add(key);
    if (language.accepts(node.language) && onAccept(node.states, textOf(node))) return;
    const peers = expanded.get(node.language);
    if (peers === undefined) expanded.set(node.language, [node]);
    else peers.push(node);
    expand(node, search, queue);
  }
}

/** The position after a text; null if no text of the language begins with it. */
function positionAfter(
  text: string,
  from: Position,
  language: RequestLanguage,
  components: readonly SearchComponent[],
): Position | null {
  let at: Position | null = from;
  for (const character of text) {
    at = stepAll(at, character.codePointAt(0) ?? 0, language, components);
    if (at === null) return null;
  }
  return at;
}

function startOf(language: RequestLanguage, components: readonly SearchComponent[]): SearchPosition {
  return { language: language.start, states: components.map(({ automaton }) => automaton.start), text: '' };
}

function stepAll(
  from: Position,
  character: number,
  language: RequestLanguage,
  components: readonly SearchComponent[],
): Position | null {
  const next = language.step(from.language, character);
  if (next === -1) return null;
  const isBoundary = language.isAncestorBoundary?.(from.language, character);
  const states = components.map(({ automaton, reach }, index) => {
    const state = from.states[index] ?? DEAD;
    return isBoundary === true
      ? stepOver(automaton, state, reach, character)
      : automaton.step(state, character);
  });
  return { language: next, states };
}

/** The state behind the slash that ends the name of a container. */
export function stepOver(
  automaton: GlobAutomaton,
  state: number,
  reach: PatternReach,
  slash: number,
): number {
  if (reach !== 'itself' && automaton.accepts(state)) return UNIVERSAL;
  return reach === 'instance' ? DEAD : automaton.step(state, slash);
}

function expand(node: SearchNode, search: ProductSearch, queue: NodeQueue): void {
  const { language, components, hasNames, isHopeless, limit } = search;
  const characters = new Set(language.distinguished(node.language));
  components.forEach(({ automaton }, index) => {
    for (const character of automaton.distinguished(node.states[index] ?? DEAD)) characters.add(character);
  });
  const push = (to: Position | null, label: string, cost: number, isLast: boolean) => {
    if (to === null || isHopeless?.(to.states) === true) return;
    queue.push({ ...to, parent: node, label, cost: node.cost + cost, isLast });
  };
  const other = otherCharacter(characters, language);
  limit.spend((characters.size + 1) * components.length);
  for (const character of characters) {
    push(
      stepAll(node, character, language, components),
      String.fromCodePoint(character),
      LITERAL_COST,
      false,
    );
  }
  if (other !== null) {
    push(stepAll(node, other, language, components), String.fromCodePoint(other), OTHER_COST, false);
  }
  if (!hasNames) return;
  for (const { text, cost, isLast } of language.names(node.language)) {
    limit.spend(text.length * components.length);
    push(positionAfter(text, node, language, components), text, cost, isLast);
  }
}

/** One character for all that nothing distinguishes; null if there is none. */
function otherCharacter(
  characters: ReadonlySet<number>,
  { alphabet, isClosed }: RequestLanguage,
): number | null {
  const found = alphabet.find((character) => !characters.has(character));
  if (found !== undefined) return found;
  if (isClosed) return null;
  let fresh = 0x4e00;
  while (characters.has(fresh)) fresh += 1;
  return fresh;
}

function isSubsumed(
  node: SearchNode,
  expanded: ReadonlyMap<number, readonly SearchNode[]>,
  { language, components, limit }: ProductSearch,
): boolean {
  for (const at of [node.language, language.wider?.(node.language) ?? -1]) {
    for (const earlier of expanded.get(at) ?? []) {
      const worse = components.findIndex(
        (component, index) => !isNoWorse(component, earlier.states[index], node.states[index]),
      );
      limit.spend(1 + (worse < 0 ? components.length : worse));
      if (worse < 0) return true;
    }
  }
  return false;
}

function isNoWorse({ automaton, polarity }: SearchComponent, earlier = DEAD, later = DEAD): boolean {
  if (earlier === later) return true;
  if (polarity === 'exact') return false;
  return polarity === 'minimize'
    ? automaton.isSubsumedBy(earlier, later)
    : automaton.isSubsumedBy(later, earlier);
}

function textOf(node: SearchNode): string {
  const parts: string[] = [];
  for (let at: SearchNode | null = node; at !== null; at = at.parent) parts.push(at.label);
  return parts.reverse().join('');
}

/** Nodes by cost, then in the order in which they came. */
class NodeQueue {
  /** The nodes of each cost from `next` on, the highest cost first: there are few costs. */
  readonly #buckets: { readonly cost: number; readonly nodes: SearchNode[]; next: number }[] = [];

  push(node: SearchNode): void {
    let at = this.#buckets.length;
    while (at > 0 && (this.#buckets[at - 1]?.cost ?? 0) < node.cost) at -= 1;
    const bucket = this.#buckets[at - 1];
    if (bucket?.cost === node.cost) bucket.nodes.push(node);
    else this.#buckets.splice(at, 0, { cost: node.cost, nodes: [node], next: 0 });
  }

  pop(): SearchNode | null {
    const bucket = this.#buckets.at(-1);
    if (bucket === undefined) return null;
    const node = bucket.nodes[bucket.next] ?? null;
    bucket.next += 1;
    if (bucket.next === bucket.nodes.length) this.#buckets.pop();
    return node;
  }
}
