// The path through the MSE console to a resource: the actions that its pages call, and where the decisions block it. Which page
// calls which action is assumed (catalog/console-steps.ts).

import type { ResourceNode } from '../account/resource-tree.ts';
import { CONSOLE_STEPS } from '../catalog/console-steps.ts';
import type { ConsoleStep } from '../catalog/console-steps.ts';
import { CONSOLE_ACTIONS } from '../catalog/catalog.ts';
import type { ConsoleAction } from '../catalog/catalog.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import { cellFor } from './decide/cell.ts';
import type { Cell } from './decide/cell.ts';
import type { MatchingMode } from './decide/decision.ts';
import type { PermissionMatrix } from './decide/permission-matrix.ts';

/**
 * `path`: the next step. `branch`: an additional action that no step of the path requires.
 */
export type StepRole = 'path' | 'branch';

export interface ConsolePathStep {
  readonly action: ConsoleAction;
  readonly role: StepRole;
  readonly requires: ConsolePathStep | null;
  /** The decision for the resource, or a roll-up if the action is authorized on its descendants. */
  readonly cell: Cell;
  /** Whether all steps that this one requires are allowed. */
  readonly isReachable: boolean;
  /** Whether the step is reachable and allowed; for a roll-up, on at least one resource. */
  readonly isPassed: boolean;
}

export interface ConsolePath {
  readonly node: ResourceNode;
  /** Each after the step that it requires. */
  readonly steps: readonly ConsolePathStep[];
  /** The first reachable step of the path that is not allowed; null if none blocks it. */
  readonly blockedAt: ConsolePathStep | null;
}

/** Computes the console path to a resource and where it is blocked. */
export function consolePathTo(matrix: PermissionMatrix, mode: MatchingMode, node: ResourceNode): ConsolePath {
  const steps: ConsolePathStep[] = [];
  for (const [name, step] of Object.entries(CONSOLE_STEPS)) {
    const action = CONSOLE_ACTIONS.find((each) => each.name === name);
    const role = roleIn(step, node.kind);
    if (action === undefined || role === null) continue;
    const required = steps.find((earlier) => earlier.action.name === step?.requires) ?? null;
    const cell = cellFor(matrix, mode, node, action);
    const isReachable = required?.isPassed ?? true;
    steps.push({
      action,
      role,
      requires: required,
      cell,
      isReachable,
      isPassed: isReachable && isAllowedSomewhere(cell),
    });
  }
  const blockedAt = steps.find((step) => step.role === 'path' && step.isReachable && !step.isPassed) ?? null;
  return { node, steps, blockedAt };
}

function roleIn(step: ConsoleStep | null, kind: ResourceKind): StepRole | null {
  if (step?.path?.includes(kind) === true) return 'path';
  return step?.branch?.includes(kind) === true ? 'branch' : null;
}

function isAllowedSomewhere(cell: Cell): boolean {
  switch (cell.kind) {
    case 'decision':
      return cell.decision === 'allow';
    case 'roll-up':
      return cell.allowed > 0;
    case 'not-applicable':
      return false;
  }
}
