// What is worth saying about the open policy beyond its errors. The rules and their words are fetched after the page is there,
// and run a moment after the last change: they never stand between a key and the matrix.

import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { isTooLargeToLint, lintInSteps } from '../engine/lint/lint.ts';
import type { Finding, FindingCode } from '../engine/lint/rules.ts';
import type { LintInput } from '../engine/lint/lint-input.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import type { FindingMessages } from '../i18n/findings/messages.ts';
import { loadMessages } from '../i18n/load-messages.ts';
import type { Language } from '../i18n/languages.ts';
import type { Playground } from './playground.svelte.ts';
import type { PolicyBuffer } from './policy-buffer.svelte.ts';
import { finishInSlices } from './work-slices.ts';

/** What is fetched. */
interface Lint {
  readonly lintInSteps: typeof lintInSteps;
  readonly isTooLargeToLint: typeof isTooLargeToLint;
}

/** The findings of a policy, and the text that they speak of. */
interface Linted {
  readonly buffer: PolicyBuffer;
  readonly parsed: ParsedPolicy;
  readonly findings: readonly Finding[];
}

export class Linter {
  /** Null until they are there. */
  words: FindingMessages | null = $state.raw(null);
  /** Whether the text can be edited by now, which is when findings are first of use. */
  isWanted = $state(false);
  /** Whether the open policy is not checked, since that would take too long. */
  isTooLarge = $state(false);
  #lint: Lint | null = $state.raw(null);
  #linted: Linted | null = $state.raw(null);
  readonly #playground: Playground;
  readonly #now: number;
  /** The language asked for last: its words may still be loading. */
  #wanted: Language | null = null;

  /** `now` in milliseconds since 1970: what is past is told by it. */
  constructor(playground: Playground, now: number) {
    this.#playground = playground;
    this.#now = now;
  }

  /** Fetches the rules, and their words in a language. */
  async load(language: Language): Promise<void> {
    this.#wanted = language;
    const [{ POLICY_HELP }, words] = await Promise.all([
      import('../engine/lint/policy-help.ts'),
      loadMessages('findings', language),
    ]);
    this.#lint = POLICY_HELP;
    if (this.#wanted === language) this.words = words;
  }

  /** What the rules need to know of the open policy; null while there is nothing to look at, or nothing to look with. */
  get input(): LintInput | null {
    const { open, isPending } = this.#playground;
    if (this.#lint === null || open === null || isPending || open.isStale || open.compiled.isRejected)
      return null;
    return {
      parsed: open.parsed,
      statements: open.compiled.statements,
      ...this.#playground.surroundingsOf(open),
      attached: open.attached ? this.#playground.attached : null,
      now: this.#now,
    };
  }

  /** Runs the rules in slices; returns what stops that. */
  run(input: LintInput | null): () => void {
    const { open } = this.#playground;
    this.isTooLarge = input !== null && this.#lint?.isTooLargeToLint(input) === true;
    if (input === null || open === null || this.#lint === null || this.isTooLarge) {
      this.#linted = null;
      return () => {};
    }
    return finishInSlices(this.#lint.lintInSteps(input), (findings) => {
      this.#linted = { buffer: open, parsed: input.parsed, findings };
    });
  }

  /** Makes all quick fixes of one kind in the open policy. */
  async fixAll(buffer: PolicyBuffer, code: FindingCode): Promise<void> {
    const { fixAll } = await import('../engine/lint/fix-all.ts');
    const { input } = this;
    if (input === null || this.#playground.open !== buffer) return;
    const { text } = fixAll(buffer.text, code, (changed) => {
      const parsed = parsePolicy(changed);
      const compiled = compilePolicy(parsed);
      return { ...input, parsed, statements: compiled.statements };
    });
    this.#playground.replaceText(buffer, text);
  }

  /** The findings of a policy in the order of its text; none that speak of an earlier text. */
  findingsIn(buffer: PolicyBuffer): readonly Finding[] {
    const linted = this.#linted;
    return linted?.buffer === buffer && linted.parsed === buffer.parsed ? linted.findings : [];
  }
}
