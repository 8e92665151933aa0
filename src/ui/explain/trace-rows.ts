// The rows of the trace: for each statement, what matches, in a few words, and what that results in.

import { displayPath } from '../../engine/account/display-path.ts';
import type { ResourceTree } from '../../engine/account/resource-tree.ts';
import { sameStatement } from '../../engine/evaluation/decide/decision.ts';
import { overriddenBy } from '../../engine/evaluation/explain/explain.ts';
import type { Explanation, Fact, StatementTrace } from '../../engine/evaluation/explain/explain.ts';
import { segmentsOf } from '../../engine/catalog/relative-id.ts';
import { visible } from '../../i18n/marks.ts';
import type { MessagesWithReasons } from '../../i18n/messages.ts';

export type TraceResult = 'decides' | 'overridden' | 'closest' | 'no-match';

/** Whether an element matches, and the shortest text that says what of it does or does not. */
export interface TraceMark {
  readonly holds: boolean;
  readonly text: string;
}

export interface TraceRow {
  readonly trace: StatementTrace;
  readonly action: TraceMark | null;
  readonly resource: TraceMark | null;
  /** Null without a condition. Of several clauses, the first that is not met. */
  readonly condition: TraceMark | null;
  readonly result: TraceResult;
}

export function traceRows(
  t: MessagesWithReasons,
  explanation: Explanation,
  tree: ResourceTree,
): readonly TraceRow[] {
  const overridden = overriddenBy(explanation);
  return explanation.traces.map((trace) => {
    const conditions = trace.facts.filter(({ because }) => because.element === 'condition');
    const condition = conditions.find(({ holds }) => !holds) ?? conditions[0];
    const action = trace.facts.find(({ because }) => /action/.test(because.element));
    const resource = trace.facts.find(({ because }) => because.element === 'resource');
    const mark = (fact: Fact | undefined) =>
      fact === undefined ? null : { holds: fact.holds, text: textOf(t, fact, tree) };
    return {
      trace,
      action: mark(action),
      resource: mark(resource),
      condition: mark(condition),
      result: resultOf(explanation, trace, overridden),
    };
  });
}

function resultOf(
  { determining, nearest }: Explanation,
  trace: StatementTrace,
  overridden: readonly StatementTrace[],
): TraceResult {
  if (determining.some((ref) => sameStatement(ref, trace.ref))) return 'decides';
  if (overridden.includes(trace)) return 'overridden';
  return nearest === trace ? 'closest' : 'no-match';
}

function textOf(t: MessagesWithReasons, { because }: Fact, tree: ResourceTree): string {
  switch (because.element) {
    case 'action':
      return 'pattern' in because
        ? shortAction(because.pattern.value)
        : because.patterns.map(({ value }) => shortAction(value)).join(', ');
    case 'not-action':
      return t.trace.notAction(
        'pattern' in because
          ? shortAction(because.pattern.value)
          : because.patterns.map(({ value }) => shortAction(value)).join(', '),
      );
    case 'resource':
      if ('miss' in because) return missText(because.miss.expected, because.miss.pattern.value, tree);
      if (matchesEverything(because.pattern.value) || because.matchedAt === '*') return '*';
      return because.matchedItself
        ? nameAt(tree, because.matchedAt)
        : t.trace.within(nameAt(tree, because.matchedAt));
    case 'condition':
      return visible(because.clause.key.value);
  }
}

/** Whether the resource of a pattern is the star alone, whatever its region and account. */
function matchesEverything(pattern: string): boolean {
  return pattern === '*' || pattern.split(':').slice(4).join(':') === '*';
}

/** Without the prefix that all actions of MSE share. */
function shortAction(pattern: string): string {
  return visible(pattern.replace(/^mse:/i, ''));
}

function nameAt(tree: ResourceTree, relativeId: string): string {
  return visible(displayPath(tree, relativeId).at(-1) ?? relativeId);
}

/** What the statement has where it misses: the name of the resource that it names, if the account has it. */
function missText(expected: string, pattern: string, tree: ResourceTree): string {
  const named = tree.nodes.find(({ id, isPlaceholder }) => id === expected && !isPlaceholder);
  if (named !== undefined) return nameAt(tree, named.relativeId);
  const last = segmentsOf(expected).at(-1);
  return visible(last === undefined || last === '' ? pattern : last);
}
