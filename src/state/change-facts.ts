// Facts about a change of a policy, and about a policy that only denies, before they are applied.

import type { ChangedDecision } from '../engine/evaluation/decide/compare.ts';
import type { PermissionMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import type { ChangedPolicy } from '../engine/grant/change-policy.ts';
import type { GrantEffect } from '../scenario/grant-form.ts';
import { isAllowedIn } from './grant-facts.ts';
import type { AttachedMatrix, GrantFact } from './grant-facts.ts';

export interface ChangeEffects {
  readonly change: ChangedPolicy;
  readonly effect: GrantEffect;
  /** The name of the policy that is changed. */
  readonly policy: string;
  readonly mode: MatchingMode;
  /** What the policy no longer allows. */
  readonly lost: readonly ChangedDecision[];
  /** The other attached policies. */
  readonly others: readonly AttachedMatrix[];
}

export function changeFacts({
  change,
  effect,
  policy,
  mode,
  lost,
  others,
}: ChangeEffects): readonly GrantFact[] {
  const goal = effect === 'allow' ? 'allow' : 'take-away';
  switch (change.kind) {
    case 'unchanged':
      return [{ tone: 'plain', kind: 'change-not-needed', goal, policy }];
    case 'denied':
      return [
        { tone: 'warning', kind: 'denied-here', statements: numbersOf(change.deniedBy), isPart: false },
      ];
    case 'empty':
      return [{ tone: 'warning', kind: 'would-be-empty', policy }];
    case 'not-possible':
      return [{ tone: 'warning', kind: 'change-not-possible', policy }];
    case 'changed':
      break;
  }
  const statements = numbersOf(change.deniedBy);
  const relaxed = numbersOf(change.relaxed);
  return [
    ...(relaxed.length === 0 ? [] : [{ tone: 'warning', kind: 'denies-less', statements: relaxed } as const]),
    ...(statements.length === 0
      ? [{ tone: 'good', kind: 'proven', goal, mode } as const]
      : [{ tone: 'warning', kind: 'denied-here', statements, isPart: true } as const]),
    ...(change.addsDeny ? [{ tone: 'plain', kind: 'adds-deny' } as const] : []),
    ...(effect === 'deny' && !change.addsDeny ? factsOfOthers(lost, others, mode) : []),
  ];
}

export interface GuardrailEffects {
  readonly mode: MatchingMode;
  /** What it denies of that which would be allowed if everything was. */
  readonly denied: readonly ChangedDecision[];
  /** The decisions of the attached policies, and of those with it; null if RAM would reject them. */
  readonly before: PermissionMatrix;
  readonly after: PermissionMatrix;
  /** How many of the denied decisions stay as they are by the API reference's reading; null if unknown. */
  readonly ineffective: number | null;
}

export function guardrailFacts({
  mode,
  denied,
  before,
  after,
  ineffective,
}: GuardrailEffects): readonly GrantFact[] {
  const countIn = (matrix: PermissionMatrix) => denied.filter(isAllowedIn(matrix, mode)).length;
  const count = countIn(before) - countIn(after);
  return [
    { tone: 'plain', kind: 'only-takes-away' },
    { tone: 'plain', kind: 'takes-away', count, of: denied.length },
    ...(ineffective === null
      ? []
      : [
          ineffective === 0
            ? ({ tone: 'good', kind: 'robust' } as const)
            : ({ tone: 'warning', kind: 'not-denied-by-reference', count: ineffective } as const),
        ]),
  ];
}

/** What other attached policies still allow. */
function factsOfOthers(
  lost: readonly ChangedDecision[],
  others: readonly AttachedMatrix[],
  mode: MatchingMode,
): readonly GrantFact[] {
  const allowing = others.map(({ name, matrix }) => ({ name, isAllowed: isAllowedIn(matrix, mode) }));
  const still = lost.filter((change) => allowing.some(({ isAllowed }) => isAllowed(change)));
  const policies = allowing.filter(({ isAllowed }) => still.some(isAllowed)).map(({ name }) => name);
  return still.length === 0
    ? []
    : [{ tone: 'warning', kind: 'allowed-by-others', count: still.length, policies }];
}

/** As the page counts statements. */
function numbersOf(indexes: readonly number[]): readonly number[] {
  return indexes.map((index) => index + 1);
}
