// Validates messages from a frame. The frame is another page, possibly of another version.

import { MAX_DECISIONS } from '../scenario/frame-protocol.ts';
import type { FrameDecision, FrameMessage } from '../scenario/frame-protocol.ts';
import type { Scenario } from '../scenario/scenario.ts';

const MAX_POLICIES = 100;

/** Returns null for a value of another shape. The caller checks the result of an answer. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (!isRecord(data)) return null;
  const { event, reply, result, height, scenario, decisions } = data;
  if (typeof reply === 'number') return { reply, result };
  if (event === 'ready') return { event };
  if (event === 'size' && typeof height === 'number' && Number.isFinite(height)) return { event, height };
  if (event === 'state' && isScenario(scenario)) return { event, scenario };
  if (event === 'decisions' && isListOf(decisions, MAX_DECISIONS, isDecision)) return { event, decisions };
  return null;
}

/** Whether a value has a scenario's members; doesn't check the contents of account, context and view. */
export function isScenario(value: unknown): value is Scenario {
  return (
    isRecord(value) &&
    typeof value['title'] === 'string' &&
    isListOf(value['policies'], MAX_POLICIES, isPolicy) &&
    [value['account'], value['context'], value['view']].every(isRecord)
  );
}

function isPolicy(value: unknown): boolean {
  if (!isRecord(value) || typeof value['name'] !== 'string') return false;
  return value['kind'] === 'system' || (value['kind'] === 'custom' && typeof value['text'] === 'string');
}

function isDecision(value: unknown): value is FrameDecision {
  return (
    isRecord(value) &&
    [value['action'], value['resource'], value['kind']].every((part) => typeof part === 'string') &&
    // A frame of an earlier version has no `path`.
    [undefined, 'console', 'client'].includes(value['path'] as undefined) &&
    ['allow', 'explicit-deny', 'not-checked'].includes(value['decision'] as string)
  );
}

function isListOf<T>(
  value: unknown,
  most: number,
  isItem: ((item: unknown) => item is T) | ((item: unknown) => boolean),
): value is readonly T[] {
  return Array.isArray(value) && value.length <= most && value.every((item) => isItem(item));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
