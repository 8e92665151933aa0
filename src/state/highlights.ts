// The spans of a policy's text to highlight for an explanation.

import type { Explanation, StatementTrace } from '../engine/evaluation/explain/explain.ts';
import type { Effect } from '../engine/policy/document.ts';
import type { Span } from '../engine/policy/span.ts';
import type { PolicyBuffer } from './policy-buffer.svelte.ts';

/** A span of a policy's text that matters for the selected cell. */
export interface Highlight {
  readonly span: Span;
  readonly tone: Effect | 'nearest' | 'failing';
}

/** The highlights in one policy, which has an index among the explained policies. */
export function highlightsOf(
  explanation: Explanation,
  index: number,
  buffer: PolicyBuffer,
): readonly Highlight[] {
  const determining = explanation.determining.filter(({ policy }) => policy === index);
  const tone = explanation.decision === 'explicit-deny' ? 'Deny' : 'Allow';
  const decided = determining.map(
    ({ statement }) => ({ span: statementSpan(buffer, statement), tone }) as const,
  );
  const { nearest } = explanation;
  return nearest?.ref.policy === index ? [...decided, ...nearestHighlights(buffer, nearest)] : decided;
}

function statementSpan(buffer: PolicyBuffer, index: number): Span {
  return buffer.parsed.document.statements[index]?.span ?? { start: 0, end: 0 };
}

function nearestHighlights(buffer: PolicyBuffer, { ref, outcome }: StatementTrace): readonly Highlight[] {
  const statement: Highlight = { span: statementSpan(buffer, ref.statement), tone: 'nearest' };
  if (outcome.kind === 'applies') return [statement];
  const failing = outcome.mismatches.flatMap((mismatch): readonly Span[] => {
    switch (mismatch.element) {
      case 'action':
        return mismatch.patterns.map(({ span }) => span);
      case 'not-action':
        return [mismatch.pattern.span];
      case 'resource':
        return [mismatch.miss.pattern.span];
      case 'condition':
        return [mismatch.clause.key.span];
    }
  });
  return [statement, ...failing.map((span): Highlight => ({ span, tone: 'failing' }))];
}
