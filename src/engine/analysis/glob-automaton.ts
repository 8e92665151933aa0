// One wildcard pattern as a deterministic automaton over code points, built while it is used. A state is a set of positions in
// the pattern. Only the characters at a state's positions have their own target; all others share one.

import { AnalysisStopped } from './work-limit.ts';
import type { WorkLimit } from './work-limit.ts';

/** As many positions as are compared in the time of a step of a search. */
const POSITIONS_PER_STEP = 16;

/** The state from which nothing matches. */
export const DEAD = 0;
/** The state from which everything matches. */
export const UNIVERSAL = 1;

const ANY = -1;
const STAR = -2;

/** A code point, `ANY` (`?`), `STAR` (`*`), or a set of code points. */
type Token = number | readonly number[];

interface Transitions {
  readonly byCharacter: ReadonlyMap<number, number>;
  readonly characters: readonly number[];
  readonly other: number;
}

/** A pattern without `?` behind `*` has at most two states more than characters; with it, up to 2^n. */
const MAX_STATES = 5000;

export class GlobAutomaton {
  /** The text before the first wildcard: every match begins with it. */
  readonly literalPrefix: string;
  /** Whether the pattern has no wildcard, so that it matches one text. */
  readonly isLiteral: boolean;
  readonly start: number;
  readonly id: number;
  readonly #tokens: readonly Token[];
  readonly #positions: (readonly number[])[] = [[], []];
  readonly #stateOf = new Map<string, number>();
  readonly #transitions: (Transitions | undefined)[] = [];
  readonly #subsumed = new Map<number, boolean>();

  constructor(id: number, tokens: readonly Token[]) {
    this.id = id;
    this.#tokens = tokens;
    const wildcard = tokens.findIndex((token) => typeof token !== 'number' || token < 0);
    const literal = tokens.slice(0, wildcard < 0 ? tokens.length : wildcard);
    this.literalPrefix = literal
      .map((token) => (typeof token === 'number' ? String.fromCodePoint(token) : ''))
      .join('');
    this.isLiteral = wildcard < 0;
    this.start = this.#stateWith([0]);
  }

  get isUniversal(): boolean {
    return this.start === UNIVERSAL;
  }

  accepts(state: number): boolean {
    return state === UNIVERSAL || this.#positions[state]?.at(-1) === this.#tokens.length;
  }

  step(state: number, character: number): number {
    if (state <= UNIVERSAL) return state;
    const { byCharacter, other } = this.#transitionsOf(state);
    return byCharacter.get(character) ?? other;
  }

  /** The characters with their own target: every other character leads to the same state. */
  distinguished(state: number): readonly number[] {
    return state <= UNIVERSAL ? [] : this.#transitionsOf(state).characters;
  }

  run(state: number, text: string): number {
    let at = state;
    for (const character of text) at = this.step(at, character.codePointAt(0) ?? 0);
    return at;
  }

  matches(text: string): boolean {
    return this.accepts(this.run(this.start, text));
  }

  /** Whether this pattern matches every text that the other matches, wildcard by wildcard. Can be false although it does. */
  includes(other: GlobAutomaton, limit: WorkLimit): boolean {
    let positions = this.#withAfterStars([0]);
    for (const token of other.#tokens) {
      if (positions.length === 0) return false;
      limit.spend(1 + Math.floor(positions.length / POSITIONS_PER_STEP));
      const reached: number[] = [];
      for (const position of positions) {
        const own = this.#tokens[position];
        if (own === STAR) reached.push(position);
        else if (token !== STAR && (own === ANY || (typeof own === 'number' && own === token))) {
          reached.push(position + 1);
        }
      }
      positions = this.#withAfterStars(reached);
    }
    return positions.at(-1) === this.#tokens.length;
  }

  /** Ascending positions and those behind their stars: two stars never stand side by side. */
  #withAfterStars(reached: readonly number[]): readonly number[] {
    const all: number[] = [];
    const add = (position: number) => {
      if (position > (all.at(-1) ?? -1)) all.push(position);
    };
    for (const position of reached) {
      add(position);
      if (this.#tokens[position] === STAR) add(position + 1);
    }
    return all;
  }

  /** Whether everything that matches from `a` matches from `b`. Can be false although it does. */
  isSubsumedBy(a: number, b: number): boolean {
    if (a === b || a === DEAD || b === UNIVERSAL) return true;
    if (a === UNIVERSAL || b === DEAD) return false;
    const key = a * (MAX_STATES + 2) + b;
    const known = this.#subsumed.get(key);
    if (known !== undefined) return known;
    const result = this.#compare(a, b);
    this.#subsumed.set(key, result);
    return result;
  }

  #compare(a: number, b: number): boolean {
    const [inner = [], outer = []] = [this.#positions[a], this.#positions[b]];
    const [innerStar, outerStar] = [this.#lastStar(inner), this.#lastStar(outer)];
    // From a later star, everything matches that matches from the positions before it.
    if (innerStar !== outerStar) return innerStar < outerStar;
    return inner.every((position) => outer.includes(position));
  }

  /** The last star that was reached, which is a state's first position; -1 for none. */
  #lastStar([first = -1]: readonly number[]): number {
    return this.#tokens[first] === STAR ? first : -1;
  }

  #transitionsOf(state: number): Transitions {
    const known = this.#transitions[state];
    if (known !== undefined) return known;
    const positions = this.#positions[state] ?? [];
    const characters = [
      ...new Set(
        positions.flatMap((position) => {
          const token = this.#tokens[position];
          if (token === undefined) return [];
          return typeof token === 'number' ? (token < 0 ? [] : [token]) : token;
        }),
      ),
    ];
    const built: Transitions = {
      characters,
      byCharacter: new Map(characters.map((character) => [character, this.#target(positions, character)])),
      other: this.#target(positions, null),
    };
    this.#transitions[state] = built;
    return built;
  }

  #target(positions: readonly number[], character: number | null): number {
    const reached: number[] = [];
    for (const position of positions) {
      const token = this.#tokens[position];
      if (token === undefined) continue;
      if (token === STAR) reached.push(position);
      else if (token === ANY || token === character) reached.push(position + 1);
      else if (typeof token !== 'number' && character !== null && token.includes(character))
        reached.push(position + 1);
    }
    return this.#stateWith(reached);
  }

  /** The state with these positions and those behind their stars. Positions before the last star are redundant. */
  #stateWith(reached: readonly number[]): number {
    const all = this.#withAfterStars(reached);
    const last = all.findLast((position) => this.#tokens[position] === STAR) ?? -1;
    if (last >= 0 && last === this.#tokens.length - 1) return UNIVERSAL;
    const positions = all.filter((position) => position >= last);
    if (positions.length === 0) return DEAD;
    const key = positions.join();
    const known = this.#stateOf.get(key);
    if (known !== undefined) return known;
    const state = this.#positions.length;
    if (state > MAX_STATES) throw new AnalysisStopped('pattern-states');
    this.#positions.push(positions);
    this.#stateOf.set(key, state);
    return state;
  }
}

/** Creates each automaton once: patterns that match the same by their form share one. */
export class AutomatonPool {
  readonly #known = new Map<string, GlobAutomaton>();
  readonly #byText = new Map<string, GlobAutomaton>();

  /** A pattern with wildcards. */
  pattern(text: string): GlobAutomaton {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    if (hasUnpairedSurrogate(text)) throw new AnalysisStopped('unpaired-surrogate');
    const automaton = this.#intern(canonicalTokens(text));
    this.#byText.set(text, automaton);
    return automaton;
  }

  /** A text in which `*` and `?` are ordinary characters. */
  literal(text: string): GlobAutomaton {
    if (hasUnpairedSurrogate(text)) throw new AnalysisStopped('unpaired-surrogate');
    return this.#intern(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  }

  /** A text of which each character can be one of several. */
  choices(sets: readonly (readonly number[])[]): GlobAutomaton {
    return this.#intern(sets.map((set) => (set.length === 1 ? (set[0] ?? 0) : set)));
  }

  #intern(tokens: readonly Token[]): GlobAutomaton {
    const key = tokens.map((token) => (typeof token === 'number' ? token : `[${token.join()}]`)).join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const automaton = new GlobAutomaton(this.#known.size, tokens);
    this.#known.set(key, automaton);
    return automaton;
  }
}

/** Well-formed text is compared by code points; half a surrogate pair is none. */
export function hasUnpairedSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** A run of wildcards matches the same in any order: its `?`s come first, then one `*`. */
function canonicalTokens(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  let isStarPending = false;
  for (const character of pattern) {
    if (character === '*') {
      isStarPending = true;
    } else if (character === '?') {
      tokens.push(ANY);
    } else {
      if (isStarPending) tokens.push(STAR);
      isStarPending = false;
      tokens.push(character.codePointAt(0) ?? 0);
    }
  }
  if (isStarPending) tokens.push(STAR);
  return tokens;
}
