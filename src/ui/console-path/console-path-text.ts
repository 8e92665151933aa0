// Texts for the steps of a console path.

import type { ConsolePath, ConsolePathStep } from '../../engine/evaluation/console-path.ts';
import type { MessagesWithConsolePath } from '../../i18n/messages.ts';
import { idText, sentenceOf, cellLabel } from '../matrix/cell-text.ts';

/** What the visitor sees at the blocked step, and why. */
export function brokenSentence(t: MessagesWithConsolePath, { action, cell }: ConsolePathStep): string {
  const { name } = action;
  const { node } = cell;
  if (cell.kind === 'roll-up')
    return cell.rollUp === 'empty'
      ? t.consolePath.nothing(name, cell.resourceType)
      : t.consolePath.blockedOnAll(name, cell.resourceType, cell.total);
  const decision =
    cell.kind === 'decision' && cell.decision === 'explicit-deny' ? cell.decision : 'implicit-deny';
  return t.consolePath.blocked(
    name,
    node.kind,
    node.isPlaceholder ? idText(t, node) : node.relativeId,
    decision,
  );
}

/** How far the path leads that can be walked to its end. */
export function throughSentence(t: MessagesWithConsolePath, { steps }: ConsolePath): string {
  const last = steps.findLast(({ role }) => role === 'path');
  if (last?.cell.kind !== 'roll-up' || last.cell.rollUp !== 'some') return t.consolePath.complete;
  return t.consolePath.completeForSome(last.cell.resourceType, last.cell.allowed, last.cell.total);
}

/** The decision in a few words; that of an allowed step behind the end of the way says who it is allowed. */
export function stepWords(t: MessagesWithConsolePath, { cell, isReachable }: ConsolePathStep): string {
  const isAllowed =
    (cell.kind === 'decision' && cell.decision === 'allow') ||
    (cell.kind === 'roll-up' && cell.rollUp === 'all');
  return isAllowed && !isReachable ? t.consolePath.apiOnly : cellLabel(t, cell);
}

/** The accessible name of a step. It contains the visible text. */
export function stepSentence(
  t: MessagesWithConsolePath,
  step: ConsolePathStep,
  { blockedAt }: ConsolePath,
): string {
  const { action, cell, isReachable } = step;
  const decision = sentenceOf(t, cell, action, cellLabel(t, cell));
  return t.clauses([
    t.consolePath.step(t.consolePath.labels[action.name], decision),
    ...(isReachable ? [] : [stepWords(t, step), t.consolePath.marks.unreachable]),
    ...(step === blockedAt ? [t.consolePath.marks.blocked] : []),
  ]);
}
