// Questions that the page asks a worker, and their answers. Both are plain data, which can be sent to it.

import type { RequestContext } from '../engine/account/request.ts';
import type { AssertionVerdict } from '../engine/analysis/questions.ts';
import type { AccessPath } from '../engine/catalog/schema.ts';
import type { WitnessNames } from '../engine/analysis/witness-names.ts';
import { parseAssertion } from '../engine/evaluation/assertions/assertion.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { createAnalysis } from './analyzed-policies.ts';
import { compareSets, onRequestedResource, proveAssertion } from './prove.ts';
import type { ComparisonProof } from './prove.ts';
import { rewritePolicy } from './rewrite-policy.ts';
import type { PolicyRewrite, RewriteQuestion } from './rewrite-policy.ts';

interface Subject {
  readonly mode: MatchingMode;
  readonly names: WitnessNames;
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

function subjectOf({ mode, names, policies }: AssertionsQuestion, path: AccessPath) {
  const { analysis, read } = createAnalysis(mode, names, path);
  return { analysis, policies: read(policies) };
}

export type ProofQuestion = ComparisonQuestion | AssertionsQuestion | RewriteQuestion;

export type ProofAnswer =
  | { readonly kind: 'comparison'; readonly proof: ComparisonProof }
  | { readonly kind: 'rewrite'; readonly rewrite: PolicyRewrite }
  | { readonly kind: 'assertion'; readonly line: string; readonly verdict: AssertionVerdict };

/**
 * One answer to a comparison; for assertions one for each line about decisions by the guide. `deny everything else`, which depends
 * on the other lines, and `… under every reading` get none.
 */
export function* answersTo(question: ProofQuestion): Generator<ProofAnswer, void> {
  switch (question.kind) {
    case 'comparison': {
      const { analysis, read } = createAnalysis(question.mode, question.names);
      yield { kind: 'comparison', proof: compareSets(analysis, read(question.before), read(question.after)) };
      return;
    }
    case 'rewrite':
      yield { kind: 'rewrite', rewrite: rewritePolicy(question) };
      return;
    case 'assertions': {
      const subjects: Partial<Record<AccessPath, ReturnType<typeof subjectOf>>> = {};
      for (const line of question.lines) {
        const parsed = parseAssertion(line);
        if (parsed.kind === 'error' || parsed.assertion.kind === 'rest') continue;
        if (parsed.assertion.underEveryReading === true) continue;
        const assertion = onRequestedResource(parsed.assertion);
        if (assertion === null) continue;
        const { path = 'console' } = assertion;
        const { analysis, policies } = (subjects[path] ??= subjectOf(question, path));
        const verdict = proveAssertion(analysis, policies, assertion, question.context);
        yield { kind: 'assertion', line, verdict };
      }
    }
  }
}
