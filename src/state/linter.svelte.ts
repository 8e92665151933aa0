// The findings of the open policy. The rules and their messages are loaded after the page, and run shortly after the last change,
// so that they never delay the matrix.

import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { isTooLargeToLint, lintInSteps } from '../engine/lint/lint.ts';
import type { Finding, FindingCode } from '../engine/lint/rules.ts';
import type { LintInput } from '../engine/lint/lint-input.ts';
import type { Steps } from '../engine/evaluation/decide/steps.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import type { Span } from '../engine/policy/span.ts';
import type { FindingMessages } from '../i18n/findings/messages.ts';
import { loadMessages } from '../i18n/load-messages.ts';
import type { Language } from '../i18n/languages.ts';
import type { Playground } from './playground.svelte.ts';
import type { PolicyBuffer } from './policy-buffer.svelte.ts';
import { finishInSlices } from './work-slices.ts';

/** The part of the engine that is loaded later. */
interface Lint {
  readonly lintInSteps: typeof lintInSteps;
  readonly isTooLargeToLint: typeof isTooLargeToLint;
}

/** Findings, and the text that they are about. */
export interface CheckedText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The findings of a policy, and the text that they are about. */
interface Linted {
  readonly buffer: PolicyBuffer;
  readonly parsed: ParsedPolicy;
  readonly findings: readonly Finding[] | 'unchecked';
}

interface PolicyInput {
  readonly buffer: PolicyBuffer;
  readonly input: LintInput;
}

/** A security warning, and where it is. */
export interface PolicyWarning {
  readonly buffer: PolicyBuffer;
  readonly span: Span;
  readonly code: Finding['code'];
}

/** `unchecked`: some policy is too large to check. */
export type Verdict = readonly PolicyWarning[] | 'checking' | 'unchecked';

export class Linter {
  #messages: FindingMessages | null = $state.raw(null);
  #isStarted = $state(false);
  #isTooLarge = $state(false);
  #lint: Lint | null = $state.raw(null);
  #linted: Linted | null = $state.raw(null);
  #others: readonly Linted[] = $state.raw([]);
  readonly #playground: Playground;
  readonly #now: number;
  /** The language requested last: its messages may still be loading. */
  #requested: Language | null = null;

  /** `now` is in milliseconds since 1970; rules about dates use it. */
  constructor(playground: Playground, now: number) {
    this.#playground = playground;
    this.#now = now;
  }

  /** The messages of the rules; null until they have loaded. */
  get messages(): FindingMessages | null {
    return this.#messages;
  }

  /** Whether findings are needed, which is once the text can be edited. */
  get isStarted(): boolean {
    return this.#isStarted;
  }

  /** Whether the open policy is not checked because that would take too long. */
  get isTooLarge(): boolean {
    return this.#isTooLarge;
  }

  start(): void {
    this.#isStarted = true;
  }

  /** Loads the rules, and their messages in a language. */
  async load(language: Language): Promise<void> {
    this.#requested = language;
    const [{ POLICY_HELP }, messages] = await Promise.all([
      import('../engine/lint/policy-help.ts'),
      loadMessages('findings', language),
    ]);
    this.#lint = POLICY_HELP;
    if (this.#requested === language) this.#messages = messages;
  }

  /** The input of the rules; null if no policy can be checked, or the rules have not loaded. */
  get input(): LintInput | null {
    const { isPending, view } = this.#playground;
    const open = view.openPolicy;
    if (this.#lint === null || open === null || isPending || !hasFindings(open)) return null;
    return this.#inputFor(open);
  }

  /** The inputs for the other policies of the scope shown, whose findings count in the verdict. */
  get otherInputs(): readonly PolicyInput[] {
    const { isPending, view, exposure } = this.#playground;
    if (this.#lint === null || isPending) return [];
    return this.#playground
      .policiesOf(exposure.scope)
      .filter((buffer) => buffer !== view.openPolicy && hasFindings(buffer))
      .map((buffer) => ({ buffer, input: this.#inputFor(buffer) }));
  }

  #inputFor(buffer: PolicyBuffer): LintInput {
    return {
      parsed: buffer.parsed,
      statements: buffer.compiled.statements,
      ...this.#playground.assistContextOf(buffer),
      attached: buffer.attached ? this.#playground.attached : null,
      now: this.#now,
    };
  }

  /** Runs the rules in slices; returns a function that stops. */
  run(input: LintInput | null): () => void {
    const open = this.#playground.view.openPolicy;
    this.#isTooLarge = input !== null && this.#lint?.isTooLargeToLint(input) === true;
    if (input === null || open === null || this.#lint === null || this.#isTooLarge) {
      const isHalfTyped = open?.isStale === true && this.#linted?.buffer === open;
      if (!isHalfTyped) this.#linted = null;
      return () => {};
    }
    return finishInSlices(this.#lint.lintInSteps(input), (findings) => {
      this.#linted = { buffer: open, parsed: input.parsed, findings };
    });
  }

  /** Runs the rules on other policies in slices; returns a function that stops. */
  runOthers(inputs: readonly PolicyInput[]): () => void {
    const lint = this.#lint;
    if (lint === null || inputs.length === 0) {
      this.#others = [];
      return () => {};
    }
    return finishInSlices(lintAll(lint, inputs), (linted) => {
      this.#others = linted;
    });
  }

  /** Applies all quick fixes for one rule to the open policy. */
  async fixAll(buffer: PolicyBuffer, code: FindingCode): Promise<void> {
    const { fixAll } = await import('../engine/lint/fix-all.ts');
    const { input } = this;
    if (input === null || this.#playground.view.openPolicy !== buffer) return;
    const { text } = fixAll(buffer.text, code, (changed) => {
      const parsed = parsePolicy(changed);
      const compiled = compilePolicy(parsed);
      return { ...input, parsed, statements: compiled.statements };
    });
    this.#playground.replaceText(buffer, text);
  }

  /** Whether the findings are about the policy's present text. */
  isChecked(buffer: PolicyBuffer): boolean {
    return this.#linted?.buffer === buffer && this.#linted.parsed === buffer.parsed;
  }

  /** The last findings of a policy, which can be about an earlier text: until it is checked, and while it is half typed. */
  lastFindingsIn(buffer: PolicyBuffer): CheckedText {
    if (this.#linted?.buffer !== buffer) return { text: buffer.text, findings: [] };
    const { parsed, findings } = this.#linted;
    return { text: parsed.text, findings: findings === 'unchecked' ? [] : findings };
  }

  /** The findings of a policy in the order of its text; empty if they are about an earlier text. */
  findingsIn(buffer: PolicyBuffer): readonly Finding[] {
    const findings = this.#knownFindings(buffer);
    return typeof findings === 'string' ? [] : findings;
  }

  /** The short title of a finding; empty until the messages have loaded. */
  titleOf(code: Finding['code']): string {
    return this.#messages?.[code].title ?? '';
  }

  /** The security warnings about all policies of the scope shown, once each of them has been checked. */
  get verdict(): Verdict {
    const policies = this.#playground.policiesOf(this.#playground.exposure.scope).filter(hasFindings);
    const warnings: PolicyWarning[] = [];
    for (const buffer of policies) {
      if (this.#isTooLarge && buffer === this.#playground.view.openPolicy) return 'unchecked';
      const findings = this.#knownFindings(buffer);
      if (typeof findings === 'string') return findings;
      for (const { severity, span, code } of findings)
        if (severity === 'security-warning') warnings.push({ buffer, span, code });
    }
    return warnings;
  }

  #knownFindings(buffer: PolicyBuffer): Linted['findings'] | 'checking' {
    const linted = [this.#linted, ...this.#others].find((each) => each?.buffer === buffer);
    return linted?.parsed === buffer.parsed ? linted.findings : 'checking';
  }
}

function* lintAll(lint: Lint, inputs: readonly PolicyInput[]): Steps<readonly Linted[]> {
  const linted: Linted[] = [];
  for (const { buffer, input } of inputs) {
    const findings = lint.isTooLargeToLint(input) ? 'unchecked' : yield* lint.lintInSteps(input);
    linted.push({ buffer, parsed: input.parsed, findings });
  }
  return linted;
}

/** Rules check what RAM would accept. */
function hasFindings({ isStale, compiled }: PolicyBuffer): boolean {
  return !isStale && !compiled.isRejected;
}
