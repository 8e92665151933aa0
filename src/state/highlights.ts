// The spans of a policy's text to highlight for an explanation.

import { findAction } from '../engine/catalog/catalog.ts';
import type { AccessTier } from '../engine/catalog/schema.ts';
import { overriddenBy } from '../engine/evaluation/explain/explain.ts';
import type { Explanation, StatementTrace } from '../engine/evaluation/explain/explain.ts';
import type { Effect } from '../engine/policy/document.ts';
import type { Span } from '../engine/policy/span.ts';
import type { PolicyBuffer } from './policy-buffer.svelte.ts';

/** A span of a policy's text that matters for the selected cell. */
export interface Highlight {
  readonly span: Span;
  readonly tone: Effect | 'overridden' | 'nearest' | 'failing';
  /** Of the selected action, for an Allow. */
  readonly tier?: AccessTier;
}

/** The highlights in one policy, which has an index among the explained policies. */
export function highlightsOf(
  explanation: Explanation,
  index: number,
  buffer: PolicyBuffer,
): readonly Highlight[] {
  const determining = explanation.determining.filter(({ policy }) => policy === index);
  const isDenied = explanation.decision === 'explicit-deny';
  const tier = findAction(explanation.request.action)?.tier ?? 'read';
  const decided = determining.map(({ statement }): Highlight => {
    const span = statementSpan(buffer, statement);
    return isDenied ? { span, tone: 'Deny' } : { span, tone: 'Allow', tier };
  });
  const overridden = overriddenBy(explanation)
    .filter(({ ref }) => ref.policy === index)
    .map(({ ref }): Highlight => ({ span: statementSpan(buffer, ref.statement), tone: 'overridden', tier }));
  const { nearest } = explanation;
  const near = nearest?.ref.policy === index ? nearestHighlights(buffer, nearest) : [];
  return [...decided, ...overridden, ...near];
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
