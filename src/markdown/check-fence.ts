// Checks a fence and reports each problem with its line: unknown settings, errors of the policy, and assertions that cannot be
// parsed, match nothing or fail.

import type { Diagnostic } from '../engine/policy/diagnostic.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ProvenOutcome } from '../proofs/proven-outcome.ts';
import { checkAndProve } from '../proofs/check-and-prove.ts';
import { readFence } from './read-fence.ts';
import type { Fence, SettingMistake } from './read-fence.ts';

/** An expectation that does not hold, or cannot be put at all. */
export type FailedAssertion = Exclude<ProvenOutcome, { readonly kind: 'holds' }> & {
  readonly text: string;
};

export type FenceMistake =
  SettingMistake | { readonly kind: 'refused'; readonly diagnostic: Diagnostic } | FailedAssertion;

export interface FenceProblem {
  /** In the whole Markdown text, from 1. */
  readonly line: number;
  readonly mistake: FenceMistake;
}

export interface FenceReport {
  readonly problems: readonly FenceProblem[];
  /** The fence counts as one check, each assertion as another. */
  readonly passed: number;
  readonly failed: number;
}

/** Ignores the assertions of a policy that RAM would reject. */
export function checkFence(fence: Fence): FenceReport {
  const content = readFence(fence.text, fence.info);
  const parsed = parsePolicy(content.policy);
  const itself: readonly FenceProblem[] = [
    ...content.mistakes.map((mistake) => ({ line: fence.line, mistake })),
    ...parsed.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map((diagnostic) => ({
        line: fence.line + lineOf(content.policy, diagnostic.span.start),
        mistake: { kind: 'refused' as const, diagnostic },
      })),
  ];
  if (parsed.kind !== 'accepted') return { problems: itself, passed: 0, failed: 1 };
  const { context, mode, account } = content;
  const outcomes = checkAndProve(
    content.expectations.map(({ text }) => text),
    { context, mode, policies: [parsed], account },
  );
  const problems = content.expectations.flatMap(({ text, line }, place): readonly FenceProblem[] => {
    const outcome = outcomes[place];
    return outcome === undefined || outcome.kind === 'holds'
      ? []
      : [{ line: fence.line + 1 + line, mistake: { ...outcome, text } }];
  });
  const isItselfWrong = itself.length > 0;
  return {
    problems: [...itself, ...problems],
    passed: (isItselfWrong ? 0 : 1) + outcomes.length - problems.length,
    failed: (isItselfWrong ? 1 : 0) + problems.length,
  };
}

/** The line of an offset, from 1, to add to the line of the opening fence. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
