// Questions that the page asks a worker, and their answers. Both are plain data, which can be sent to it.

import type { ObservedFact } from '../engine/catalog/observed-fact.ts';
import type { WitnessNames } from '../engine/analysis/witness-names.ts';
import { parseAssertion } from '../engine/evaluation/assertions/assertion.ts';
import type { Assertion } from '../engine/evaluation/assertions/assertion.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { resourceTypesOf } from '../engine/evaluation/decide/reference-types.ts';
import type { Reading } from '../engine/evaluation/decide/resource-types.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { createAnalysis } from './analyzed-policies.ts';
import { AssertionProver } from './assertion-prover.ts';
import type { ProofSubject } from './assertion-prover.ts';
import { compareSets } from './prove.ts';
import type { ComparisonProof } from './prove.ts';
import { rewritePolicy } from './rewrite-policy.ts';
import type { PolicyRewrite, RewriteQuestion } from './rewrite-policy.ts';
import { testAssertions } from './test-assertions.ts';
import type { TestReport, TestSubject } from './test-assertions.ts';
import type { AssertionProof } from './proven-outcome.ts';

export interface ComparisonQuestion {
  readonly kind: 'comparison';
  readonly before: readonly ParsedPolicy[];
  readonly after: readonly ParsedPolicy[];
  readonly mode: MatchingMode;
  readonly reading: Reading;
  readonly facts: readonly ObservedFact[];
  readonly names: WitnessNames;
}

export interface AssertionsQuestion {
  readonly kind: 'assertions';
  readonly subject: ProofSubject;
  /** All lines of the list. */
  readonly lines: readonly string[];
  /** Those to prove. */
  readonly asked: readonly string[];
}

export interface TestQuestion {
  readonly kind: 'test';
  readonly subject: TestSubject;
}

export type ProofQuestion = ComparisonQuestion | AssertionsQuestion | RewriteQuestion | TestQuestion;

export type ProofAnswer =
  | { readonly kind: 'comparison'; readonly proof: ComparisonProof }
  | { readonly kind: 'rewrite'; readonly rewrite: PolicyRewrite }
  /** After each edit that was tried. */
  | { readonly kind: 'test'; readonly report: TestReport }
  | { readonly kind: 'assertion'; readonly line: string; readonly proof: AssertionProof };

/** One answer to a comparison; for assertions one for each line that can be read. */
export function* answersTo(question: ProofQuestion): Generator<ProofAnswer, void> {
  switch (question.kind) {
    case 'comparison': {
      const { mode, names, reading, facts } = question;
      const { analysis, read } = createAnalysis(mode, names, 'console', resourceTypesOf(reading, facts));
      yield { kind: 'comparison', proof: compareSets(analysis, read(question.before), read(question.after)) };
      return;
    }
    case 'rewrite':
      yield { kind: 'rewrite', rewrite: rewritePolicy(question) };
      return;
    case 'assertions': {
      const prover = new AssertionProver(question.subject, question.lines.flatMap(assertionsIn));
      for (const line of question.asked) {
        for (const assertion of assertionsIn(line))
          yield { kind: 'assertion', line, proof: prover.prove(assertion) };
      }
      return;
    }
    case 'test':
      for (const report of testAssertions(question.subject)) yield { kind: 'test', report };
  }
}

function assertionsIn(line: string): readonly Assertion[] {
  const parsed = parseAssertion(line);
  return parsed.kind === 'error' ? [] : [parsed.assertion];
}
