// Questions that the page asks a worker, and their answers. Both are plain data, which can be sent to it.

import type { Account } from '../engine/account/account.ts';
import type { RequestContext } from '../engine/account/request.ts';
import type { AssertionVerdict } from '../engine/analysis/questions.ts';
import { parseAssertion } from '../engine/evaluation/assertions/assertion.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { createAnalysis } from './analyzed-policies.ts';
import { compareSets, proveAssertion } from './prove.ts';
import type { ComparisonProof } from './prove.ts';

interface Subject {
  readonly mode: MatchingMode;
  /** Witnesses prefer its names. */
  readonly account: Account;
}

export interface ComparisonQuestion extends Subject {
  readonly kind: 'comparison';
  readonly before: readonly ParsedPolicy[];
  readonly after: readonly ParsedPolicy[];
}

export interface AssertionsQuestion extends Subject {
  readonly kind: 'assertions';
  readonly policies: readonly ParsedPolicy[];
  readonly lines: readonly string[];
  /** Keys that a line does not set. */
  readonly context: RequestContext;
}

export type ProofQuestion = ComparisonQuestion | AssertionsQuestion;

export type ProofAnswer =
  | { readonly kind: 'comparison'; readonly proof: ComparisonProof }
  | { readonly kind: 'assertion'; readonly line: string; readonly verdict: AssertionVerdict };

/**
 * One answer to a comparison; for assertions one for each line with a decision. `deny everything else` depends on the other
 * lines and gets none. All is decided by the guide.
 */
export function* answersTo(question: ProofQuestion): Generator<ProofAnswer, void> {
  switch (question.kind) {
    case 'comparison': {
      const { before, after, mode, account } = question;
      const { analysis, policySets } = createAnalysis([before, after], mode, account);
      const [old, current] = policySets;
      if (old === undefined || current === undefined) return;
      yield { kind: 'comparison', proof: compareSets(analysis, old, current) };
      return;
    }
    case 'assertions': {
      const { policies: parsed, lines, mode, account, context } = question;
      const { analysis, policySets } = createAnalysis([parsed], mode, account);
      const [policies] = policySets;
      if (policies === undefined) return;
      for (const line of lines) {
        const read = parseAssertion(line);
        if (read.kind === 'error' || read.assertion.kind === 'rest') continue;
        // Proofs are by the guide.
        if (read.assertion.underEveryReading === true) continue;
        yield {
          kind: 'assertion',
          line,
          verdict: proveAssertion(analysis, policies, read.assertion, context),
        };
      }
    }
  }
}
