// One history for everything that a person edits: texts, names, attachment, account, context, expectations, and what is opened
// in their place. What a person only looks at (the view, the selection) makes no step.

import type { PolicyBuffer, PolicyState } from './policy-buffer.svelte.ts';
import type { Snapshot } from './snapshot.ts';

/** Typing that goes on within this many milliseconds is undone in one step. */
const TYPING_PAUSE = 700;
const MAX_STEPS = 300;

/** Where somebody types: in a policy, or in the line of an expectation. */
type TypingPlace = PolicyBuffer | 'expectation';

export class History {
  /** Whether an input method is composing a word: until it is chosen, the text is not recorded, linked or sent. */
  isComposing = $state(false);
  #past: readonly Snapshot[] = $state.raw([]);
  #future: readonly Snapshot[] = $state.raw([]);
  #present: Snapshot;
  #lastTyping = { at: -Infinity, place: null as TypingPlace | null };
  #isCommand = false;
  readonly #restore: (snapshot: Snapshot) => void;

  constructor(present: Snapshot, restore: (snapshot: Snapshot) => void) {
    this.#present = present;
    this.#restore = restore;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Records the state; `now` is in milliseconds. A state without a difference is ignored. With `isOwnStep` the change is
   * undone by itself, apart from what was typed around it.
   */
  record(snapshot: Snapshot, now: number, isOwnStep = false): void {
    const typed = typingPlace(this.#present, snapshot);
    if (typed === 'nothing') {
      this.#present = snapshot;
      // A command that changed nothing must not split what is typed next.
      this.#isCommand = false;
      return;
    }
    const isCommand = this.#isCommand || isOwnStep;
    const goesOn =
      !isCommand &&
      typed !== null &&
      typed === this.#lastTyping.place &&
      now - this.#lastTyping.at < TYPING_PAUSE;
    this.#lastTyping = { at: now, place: isCommand ? null : typed };
    this.#isCommand = false;
    if (!goesOn) this.#past = [...this.#past.slice(1 - MAX_STEPS), this.#present];
    this.#future = [];
    this.#present = snapshot;
  }

  /** Makes what has just changed a step by itself, and no typing. Call it before the change is recorded. */
  beginCommand(): void {
    this.#isCommand = true;
  }

  /** Begins anew: what was before another scenario was opened is not a step back from it. */
  restart(snapshot: Snapshot): void {
    this.#past = [];
    this.#future = [];
    this.#present = snapshot;
    this.#lastTyping = { at: -Infinity, place: null };
  }

  undo(): void {
    const previous = this.#past.at(-1);
    if (previous === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.#present];
    this.#goTo(previous);
  }

  redo(): void {
    const next = this.#future.at(-1);
    if (next === undefined) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.#present];
    this.#goTo(next);
  }

  #goTo(snapshot: Snapshot): void {
    this.#present = snapshot;
    this.#lastTyping = { at: -Infinity, place: null };
    this.#restore(snapshot);
  }
}

/** Where alone something was typed; `nothing` when the snapshots are alike, null when more has changed. */
function typingPlace(before: Snapshot, after: Snapshot): TypingPlace | 'nothing' | null {
  if (before.opening !== after.opening) return contentOf(before) === contentOf(after) ? 'nothing' : null;
  if (before.exercise !== after.exercise) return null;
  if (!isSameData(before.account, after.account) || !isSameData(before.context, after.context)) return null;
  const inPolicies = typedBuffer(before.policies, after.policies);
  if (isSameList(before.expectations, after.expectations)) return inPolicies;
  return inPolicies === 'nothing' && isOneLine(before.expectations, after.expectations)
    ? 'expectation'
    : null;
}

/** What two openings are compared by: the buffers of each are its own. */
function contentOf({ policies, account, context, expectations, exercise, view }: Snapshot): string {
  const texts = policies.map(({ buffer: { kind }, ...edited }) => ({ ...edited, kind }));
  const { title, example, baseline } = view;
  return JSON.stringify([texts, account, context, expectations, exercise, title, example, baseline]);
}

/** Edits of the account and the context that change nothing may still make a new object. */
function isSameData(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

function typedBuffer(
  before: readonly PolicyState[],
  after: readonly PolicyState[],
): PolicyBuffer | 'nothing' | null {
  if (before.length !== after.length) return null;
  const differing = after.filter((policy, place) => !isSame(policy, before[place]));
  const [only] = differing;
  if (only === undefined) return 'nothing';
  const earlier = before.find(({ buffer }) => buffer === only.buffer);
  const isTyping =
    differing.length === 1 && earlier !== undefined && isSame({ ...only, text: earlier.text }, earlier);
  return isTyping ? only.buffer : null;
}

/** A line with nothing on it yet is none. */
function isSameList(before: readonly string[], after: readonly string[]): boolean {
  if (before === after) return true;
  const isWritten = (line: string) => line !== '';
  return before.filter(isWritten).join('\n') === after.filter(isWritten).join('\n');
}

function isOneLine(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && after.filter((line, place) => line !== before[place]).length === 1;
}

function isSame(a: PolicyState, b: PolicyState | undefined): boolean {
  return (
    a.buffer === b?.buffer &&
    a.name === b.name &&
    a.text === b.text &&
    a.attached === b.attached &&
    a.openItems === b.openItems
  );
}
