// The texts that one part of a request can be: a small automaton whose states are numbers.

/** A whole name that is one step of a search, so that witnesses contain names instead of letters. */
export interface NamedEdge {
  readonly text: string;
  /** The lower, the better. A character costs 20 or 30. */
  readonly cost: number;
  /** Whether the text ends after it. */
  readonly isLast: boolean;
}

/** Characters are code points; states are numbers from 0. */
export interface RequestLanguage {
  readonly start: number;
  /** The next state; -1 if no text of the language continues so. */
  readonly step: (state: number, character: number) => number;
  readonly accepts: (state: number) => boolean;
  /** The characters that don't behave like all others in this state. */
  readonly distinguished: (state: number) => readonly number[];
  /** Whether the text before this character is an ancestor of the whole text. */
  readonly isAncestorBoundary?: (state: number, character: number) => boolean;
  /** Another state that accepts all that this state accepts; -1 for none. */
  readonly wider?: (state: number) => number;
  /** Characters to take for "any other character", in order of preference. */
  readonly alphabet: readonly number[];
  /** Whether no other characters exist. */
  readonly isClosed: boolean;
  readonly names: (state: number) => readonly NamedEdge[];
}

export function codePointsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

export const LETTERS = codePointsOf('xyzabcdefghijklmnopqrstuvw0123456789-_.');

const COLON = 58;
const NO_NAMES: readonly NamedEdge[] = [];

/** Names for a text that is named as a whole, in order of preference. */
function wholeNames(names: readonly string[]): (state: number) => readonly NamedEdge[] {
  const edges = names.map((text, index) => ({ text, cost: 10 + Math.min(index, 9), isLast: true }));
  return (state) => (state === 0 ? edges : NO_NAMES);
}

/** A region or an account id: not empty, without a colon. */
export function createArnFieldLanguage(names: readonly string[]): RequestLanguage {
  return {
    start: 0,
    step: (_, character) => (character === COLON ? -1 : 1),
    accepts: (state) => state === 1,
    distinguished: () => [COLON],
    alphabet: LETTERS,
    isClosed: false,
    names: wholeNames(names),
  };
}

/** Any text, also an empty one: the value of a condition key. */
export function createTextLanguage(names: readonly string[]): RequestLanguage {
  return {
    start: 0,
    step: () => 1,
    accepts: () => true,
    distinguished: () => [],
    alphabet: LETTERS,
    isClosed: false,
    names: wholeNames(names),
  };
}

const CODE_CHARACTERS = codePointsOf('xyzabcdefghijklmnopqrstuvw0123456789-');

/** RAM codes: lower case (assumed), because the ARN's service is the action's code. */
export function createServiceCodeLanguage(names: readonly string[]): RequestLanguage {
  const characters = new Set(CODE_CHARACTERS);
  return {
    start: 0,
    step: (_, character) => (characters.has(character) ? 1 : -1),
    accepts: (state) => state === 1,
    distinguished: () => [],
    alphabet: CODE_CHARACTERS,
    isClosed: true,
    names: wholeNames(names),
  };
}

const NAME_CHARACTERS = codePointsOf('xyzabcdefghijklmnopqrstuvw0123456789_.-/');

const EMPTY_NAME = 0;
/** A name that is none of the excluded ones, whatever follows. */
const FREE = 1;

/** Names of actions in lower case, except these: they have a resource type. */
export function createActionNameLanguage(excluded: readonly string[]): RequestLanguage {
  const characters = new Set(NAME_CHARACTERS);
  const children = [new Map<number, number>(), new Map<number, number>()];
  const ends = new Set<number>();
  for (const name of excluded) {
    let state = EMPTY_NAME;
    for (const character of codePointsOf(name)) {
      let next = children[state]?.get(character);
      if (next === undefined) {
        next = children.length;
        children.push(new Map());
        children[state]?.set(character, next);
      }
      state = next;
    }
    ends.add(state);
  }
  const named: readonly NamedEdge[] = [{ text: 'otheraction', cost: 10, isLast: true }];
  const ending: readonly NamedEdge[] = [{ text: 'anything', cost: 25, isLast: true }];
  return {
    start: EMPTY_NAME,
    step: (state, character) => {
      if (!characters.has(character)) return -1;
      return children[state]?.get(character) ?? FREE;
    },
    accepts: (state) => state !== EMPTY_NAME && !ends.has(state),
    distinguished: (state) => [...(children[state]?.keys() ?? [])],
    wider: (state) => (state === FREE ? -1 : FREE),
    alphabet: NAME_CHARACTERS,
    isClosed: true,
    names: (state) => (state === EMPTY_NAME ? named : ending),
  };
}
