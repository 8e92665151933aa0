// One history for everything that a person edits: texts, names, attachment, account, context, assertions, and opening another
// scenario. Changes of the view and the selection are no steps.

import type { PolicyBuffer, PolicyState } from './policy-buffer.svelte.ts';
import type { Snapshot } from './snapshot.ts';

/** Typing without a longer pause is undone in one step. */
const TYPING_PAUSE_MS = 700;
const MAX_STEPS = 300;

/** The text that somebody types in: a policy, or the line of an assertion. */
type TypedText = PolicyBuffer | 'assertion';

export class History {
  #isComposing = $state(false);
  #past: readonly Snapshot[] = $state.raw([]);
  #future: readonly Snapshot[] = $state.raw([]);
  #present: Snapshot;
  #lastTyping = { at: -Infinity, typed: null as TypedText | null };
  #isCommand = false;
  readonly #restore: (snapshot: Snapshot) => void;

  constructor(present: Snapshot, restore: (snapshot: Snapshot) => void) {
    this.#present = present;
    this.#restore = restore;
  }

  /** Whether an input method is composing a word. Until it is done, the text is not recorded, linked or sent. */
  get isComposing(): boolean {
    return this.#isComposing;
  }

  setComposing(isComposing: boolean): void {
    this.#isComposing = isComposing;
  }

  /** The state that was recorded last. */
  get present(): Snapshot {
    return this.#present;
  }

  /** The state that undo restores; null if there is none. */
  get previous(): Snapshot | null {
    return this.#past.at(-1) ?? null;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Records the state; `now` is in milliseconds. Ignores a state without a difference. With `isOwnStep` the change is a step
   * separate from what was typed before and after it.
   */
  record(snapshot: Snapshot, now: number, isOwnStep = false): void {
    const typed = typedText(this.#present, snapshot);
    if (typed === 'nothing') {
      this.#present = snapshot;
      // A command that changed nothing must not split what is typed next.
      this.#isCommand = false;
      return;
    }
    const isCommand = this.#isCommand || isOwnStep;
    const isContinued =
      !isCommand &&
      typed !== null &&
      typed === this.#lastTyping.typed &&
      now - this.#lastTyping.at < TYPING_PAUSE_MS;
    this.#lastTyping = { at: now, typed: isCommand ? null : typed };
    this.#isCommand = false;
    if (!isContinued) this.#past = [...this.#past.slice(1 - MAX_STEPS), this.#present];
    this.#future = [];
    this.#present = snapshot;
  }

  /** Makes the current change a separate step. Call it before the change is recorded. */
  beginCommand(): void {
    this.#isCommand = true;
  }

  /** Clears the history, so that undo does not go back past an opened scenario. */
  restart(snapshot: Snapshot): void {
    this.#past = [];
    this.#future = [];
    this.#present = snapshot;
    this.#lastTyping = { at: -Infinity, typed: null };
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
    this.#lastTyping = { at: -Infinity, typed: null };
    this.#restore(snapshot);
  }
}

/** The only text that changed; `nothing` if the snapshots are equal, null if more has changed. */
function typedText(before: Snapshot, after: Snapshot): TypedText | 'nothing' | null {
  if (before.opening !== after.opening) return contentOf(before) === contentOf(after) ? 'nothing' : null;
  if (before.exercise !== after.exercise) return null;
  if (!isSameData(before.account, after.account) || !isSameData(before.context, after.context)) return null;
  if (before.observed !== after.observed) return null;
  const inPolicies = typedBuffer(before.policies, after.policies);
  if (isSameList(before.assertions, after.assertions)) return inPolicies;
  return inPolicies === 'nothing' && isOneLine(before.assertions, after.assertions) ? 'assertion' : null;
}

/** The content by which two openings are compared, since each has its own buffers. */
function contentOf({ policies, opened, ...edits }: Snapshot): string {
  const texts = policies.map(({ buffer: { kind }, ...edited }) => ({ ...edited, kind }));
  const { title, example, baseline } = opened.settings;
  const { account, context, observed, assertions, exercise } = edits;
  return JSON.stringify([texts, account, context, observed, assertions, exercise, title, example, baseline]);
}

/** An edit of the account or the context can create an equal object. */
function isSameData(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

function typedBuffer(
  before: readonly PolicyState[],
  after: readonly PolicyState[],
): PolicyBuffer | 'nothing' | null {
  if (before.length !== after.length) return null;
  const differing = after.filter((policy, index) => !isSame(policy, before[index]));
  const [only] = differing;
  if (only === undefined) return 'nothing';
  const earlier = before.find(({ buffer }) => buffer === only.buffer);
  const isTyping =
    differing.length === 1 && earlier !== undefined && isSame({ ...only, text: earlier.text }, earlier);
  return isTyping ? only.buffer : null;
}

/** Ignores empty lines. */
function isSameList(before: readonly string[], after: readonly string[]): boolean {
  if (before === after) return true;
  const isWritten = (line: string) => line !== '';
  return before.filter(isWritten).join('\n') === after.filter(isWritten).join('\n');
}

function isOneLine(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && after.filter((line, index) => line !== before[index]).length === 1;
}

function isSame(a: PolicyState, b: PolicyState | undefined): boolean {
  return (
    a.buffer === b?.buffer &&
    a.name === b.name &&
    a.text === b.text &&
    a.attached === b.attached &&
    a.openItems === b.openItems &&
    a.pasted === b.pasted
  );
}
