// What is wrong with a fence, each with its line: its settings, what RAM would refuse of its policy, and each expectation that
// cannot be read, names nothing that there is, or does not hold.

import { buildTree } from '../engine/account/resource-tree.ts';
import { KNOWN_ACTIONS } from '../engine/catalog/operations.ts';
import { checkExpectations } from '../engine/evaluation/check-expectations.ts';
import type { ExpectationResult, Surprise } from '../engine/evaluation/check-expectations.ts';
import { compilePolicy } from '../engine/evaluation/compile-policy.ts';
import { parseExpectation } from '../engine/evaluation/expectation.ts';
import type { Expectation, ExpectationError } from '../engine/evaluation/expectation.ts';
import type { Diagnostic } from '../engine/policy/diagnostic.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import { matchesPattern } from '../engine/policy/pattern.ts';
import { nearestOf } from '../engine/policy/suggest.ts';
import type { Fence } from './find-fences.ts';
import { readFence } from './read-fence.ts';
import type { ExpectationLine, SettingMistake } from './read-fence.ts';

export type FenceMistake =
  | SettingMistake
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'unreadable'; readonly text: string; readonly part: ExpectationError }
  /** A name of an action, or a pattern of such, that takes in none that MSE has. */
  | { readonly kind: 'no-such-action'; readonly action: string; readonly suggestion: string | null }
  | { readonly kind: 'nothing-asked'; readonly text: string }
  | {
      readonly kind: 'surprise';
      readonly text: string;
      readonly first: Surprise;
      /** How many more decisions are not as expected. */
      readonly others: number;
    };

export interface FenceProblem {
  /** In the whole text, from 1. */
  readonly line: number;
  readonly mistake: FenceMistake;
}

export interface FenceReport {
  readonly problems: readonly FenceProblem[];
  /** The fence itself counts as one check, each expectation as another. */
  readonly passed: number;
  readonly failed: number;
}

/** Expectations of a policy that RAM would refuse are left alone: it decides nothing. */
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
  const lines = content.expectations.map((written) => ({ written, parsed: parseExpectation(written.text) }));
  const read = lines.flatMap((line) => (line.parsed.kind === 'expectation' ? [line.parsed.expectation] : []));
  const { context, mode, account } = content;
  const results = checkExpectations(read, {
    ...{ context, mode },
    policies: [compilePolicy(parsed)],
    tree: buildTree(account),
  }).values();
  const problems = lines.flatMap((line): readonly FenceProblem[] => {
    const mistake =
      line.parsed.kind === 'error'
        ? { kind: 'unreadable' as const, text: line.written.text, part: line.parsed.part }
        : mistakeIn(line.written, line.parsed.expectation, results.next().value);
    return mistake === null ? [] : [{ line: fence.line + 1 + line.written.line, mistake }];
  });
  const isItselfWrong = itself.length > 0;
  return {
    problems: [...itself, ...problems],
    passed: (isItselfWrong ? 0 : 1) + lines.length - problems.length,
    failed: (isItselfWrong ? 1 : 0) + problems.length,
  };
}

/** From 1, so that it can be added to the line of the opening fence. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function mistakeIn(
  { text }: ExpectationLine,
  expectation: Expectation,
  result: ExpectationResult | undefined,
): FenceMistake | null {
  // A request for what MSE does not have is always denied, so that a misspelled name would hold of itself.
  const stray = expectation.kind === 'rest' ? undefined : expectation.actions.find(isOfNoAction);
  if (stray !== undefined) {
    return { kind: 'no-such-action', action: stray, suggestion: nearestOf(stray, KNOWN_ACTIONS) };
  }
  if (result === undefined || result.asked === 0) return { kind: 'nothing-asked', text };
  const [first, ...others] = result.surprises;
  return first === undefined ? null : { kind: 'surprise', text, first, others: others.length };
}

function isOfNoAction(pattern: string): boolean {
  return !KNOWN_ACTIONS.some((action) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
}
