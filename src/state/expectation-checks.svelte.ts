// Whether what should hold does. What checks it is fetched once there is something to check, and works a moment after the last
// change, a little at a time: the list may be long and the account large.

import { SvelteMap } from 'svelte/reactivity';
import { buildTree } from '../engine/account/resource-tree.ts';
import type { ExpectationSubject } from '../engine/evaluation/check-expectations.ts';
import type { LineOutcome } from '../engine/evaluation/check-lines.ts';
import { MOST_EXPECTATIONS } from '../scenario/scenario.ts';
import type { Playground } from './playground.svelte.ts';

type Check = (lines: readonly string[], subject: ExpectationSubject) => Iterable<LineOutcome>;

interface ExpectationSummary {
  readonly held: number;
  readonly total: number;
}

interface CheckInput {
  readonly check: Check;
  readonly lines: readonly string[];
  readonly subject: ExpectationSubject;
}

/** For so many milliseconds in one go the page does nothing else. */
const SLICE = 12;

export class ExpectationChecks {
  #check: Check | null = $state.raw(null);
  /** By line, since a line means the same wherever it stands. */
  readonly #outcomes = new SvelteMap<string, LineOutcome>();
  readonly #playground: Playground;

  #summary: ExpectationSummary | null = $state.raw(null);

  /** The lines that something is written on. */
  readonly #written = $derived.by(() => this.#playground.expectations.filter((line) => line.trim() !== ''));

  /** Only of what the account lists, whatever rows are shown. */
  readonly #tree = $derived.by(() => {
    const { showsOthers, tree, account } = this.#playground;
    return showsOthers ? buildTree(account) : tree;
  });

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  get isWanted(): boolean {
    return this.#written.length > 0;
  }

  /** As they were last checked; null before that, and where there are none. */
  get summary(): ExpectationSummary | null {
    return this.isWanted ? this.#summary : null;
  }

  async load(): Promise<void> {
    const { outcomesOf } = await import('../engine/evaluation/check-lines.ts');
    this.#check = outcomesOf;
  }

  /** What there is to check; null while there is nothing, or nothing to check it with. */
  get input(): CheckInput | null {
    if (this.#check === null || !this.isWanted) return null;
    const { attached, context, mode } = this.#playground;
    const policies = attached.map(({ compiled }) => compiled);
    return {
      check: this.#check,
      lines: this.#written,
      subject: { policies, tree: this.#tree, context, mode },
    };
  }

  /** Gives what checks for a short while and tells whether it is done; `now` is in milliseconds. */
  begin({ check, lines, subject }: CheckInput, now: () => number): () => boolean {
    let checked = 0;
    let held = 0;
    const rest = check(lines, subject)[Symbol.iterator]();
    return () => {
      const start = now();
      for (let next = rest.next(); next.done !== true; next = rest.next()) {
        this.#outcomes.set(lines[checked] ?? '', next.value);
        checked += 1;
        if (next.value.kind === 'holds') held += 1;
        if (now() - start > SLICE) return false;
      }
      for (const line of this.#outcomes.keys()) if (!lines.includes(line)) this.#outcomes.delete(line);
      this.#summary = { held, total: checked };
      return true;
    };
  }

  /** What became of a line; null while that is not known. */
  outcomeOf(line: string): LineOutcome | null {
    return this.#outcomes.get(line) ?? null;
  }

  /** Puts lines at the end that are not there yet, as many as a scenario holds. */
  add(lines: readonly string[]): void {
    const { expectations } = this.#playground;
    const added = lines.filter((line) => !expectations.includes(line));
    this.#playground.expectations = [...expectations, ...added].slice(0, MOST_EXPECTATIONS);
  }
}
