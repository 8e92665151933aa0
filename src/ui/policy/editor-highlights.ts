// What the editor lights up: the statements that bear on the chosen cell, the chosen statement, and every wildcard.

import type { EditorHighlight } from '../../editor/policy-editor.ts';
import { matchingPatterns } from '../../engine/evaluation/explain/action-access.ts';
import type { Span } from '../../engine/policy/span.ts';
import type { PolicyBuffer } from '../../state/policy-buffer.svelte.ts';
import type { Selection } from '../../state/selection.svelte.ts';

export function highlightsOf(buffer: PolicyBuffer, selection: Selection): readonly EditorHighlight[] {
  const { statement, revealed } = selection;
  const chosen =
    statement?.buffer === buffer ? buffer.parsed.document.statements[statement.index] : undefined;
  return [
    ...(chosen === undefined ? [] : [wholeLines(chosen.span, 'chosen')]),
    ...selection.highlightsIn(buffer).map(({ span, tone, tier }) => {
      if (tone === 'failing') return inline(span, 'policy-highlight-failing');
      return wholeLines(span, tier === undefined ? tone : `${tone}-${tier}`);
    }),
    ...(revealed?.buffer === buffer && !revealed.takesFocus
      ? [inline(revealed.span, 'policy-highlight-fact')]
      : []),
    ...matchesIn(buffer, selection).map((span) => inline(span, 'policy-highlight-match')),
    ...wildcardsIn(buffer).map((span) => inline(span, 'policy-wildcard-mark')),
  ];
}

function wholeLines(span: Span, tone: string): EditorHighlight {
  return { span, class: `policy-highlight-${tone}`, wholeLines: true };
}

function inline(span: Span, className: string): EditorHighlight {
  return { span, class: className, wholeLines: false };
}

/** The patterns that match an action of the selected column. */
function matchesIn({ compiled, isStale }: PolicyBuffer, { actions }: Selection): readonly Span[] {
  if (isStale) return [];
  const patterns = actions.flatMap((action) =>
    compiled.statements
      .filter(({ actionKind }) => actionKind === 'action')
      .flatMap((statement) => matchingPatterns(statement, action)),
  );
  return [...new Set(patterns)].map(({ span }) => span);
}

/** Each `*` and `?` of the patterns, where the text spells it. */
function wildcardsIn({ parsed }: PolicyBuffer): readonly Span[] {
  const patterns = parsed.document.statements.flatMap(({ action, resource }) => [
    ...(action?.patterns ?? []),
    ...(resource?.patterns ?? []),
  ]);
  return patterns.flatMap(({ span }) =>
    [...parsed.text.slice(span.start, span.end).matchAll(/[*?]/g)].map(({ index }) => ({
      start: span.start + index,
      end: span.start + index + 1,
    })),
  );
}
