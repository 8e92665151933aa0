// Offers the members of policies and statements, versions and effects. Source: RAM "Policy elements".

import type { CaretPosition } from '../caret.ts';
import { blank, memberOffer, plain, stringOffer } from './offer.ts';
import type { Completion, InsertPiece, PolicyMember, StatementMember } from './offer.ts';

const EFFECTS = ['Allow', 'Deny'] as const;

export function offerPolicyMembers(caret: CaretPosition): readonly Completion[] {
  const missing = missingOf<PolicyMember>(['Version', 'Statement'], caret);
  return missing.map((name) => {
    const value = name === 'Version' ? [plain('"1"')] : [plain('[\n  '), blank(''), plain('\n]')];
    return memberOffer(caret, [plain(name)], value, {
      label: name,
      offer: { kind: 'member', name },
      isContinued: name === 'Statement',
    });
  });
}

const STATEMENT_MEMBERS: readonly StatementMember[] = [
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'Condition',
];

/** The members that the statement lacks. `Action` and `NotAction` exclude each other. */
export function offerStatementMembers(caret: CaretPosition): readonly Completion[] {
  const { siblings } = caret;
  const hasActions = siblings.includes('Action') || siblings.includes('NotAction');
  return missingOf(STATEMENT_MEMBERS, caret)
    .filter((name) => !(hasActions && (name === 'Action' || name === 'NotAction')))
    .map((name) =>
      memberOffer(caret, [plain(name)], firstValueOf(name), {
        label: name,
        offer: { kind: 'member', name },
        isContinued: name !== 'Effect',
      }),
    );
}

function firstValueOf(name: StatementMember): readonly InsertPiece[] {
  switch (name) {
    case 'Effect':
      return [plain('"'), blank('Allow', EFFECTS), plain('"')];
    case 'Action':
    case 'NotAction':
    case 'Resource':
      return [plain('"'), blank(''), plain('"')];
    case 'Condition':
      return [plain('{'), blank(''), plain('}')];
  }
}

/** The missing names. For an existing member with a value, only the names that can replace it. */
function missingOf<Name extends string>(names: readonly Name[], caret: CaretPosition): readonly Name[] {
  const typed = names.find((name) => name === caret.target.whole);
  const missing = names.filter((name) => !caret.siblings.includes(name));
  if (typed === undefined || !caret.hasColon) return missing;
  const swapped: Readonly<Record<string, string>> = { Action: 'NotAction', NotAction: 'Action' };
  return missing.filter((name) => name === swapped[typed]);
}

export function offerVersion(caret: CaretPosition): readonly Completion[] {
  return [stringOffer(caret, '1', { kind: 'version' })];
}

export function offerEffects(caret: CaretPosition): readonly Completion[] {
  return EFFECTS.map((effect) => stringOffer(caret, effect, { kind: 'effect', effect }));
}
