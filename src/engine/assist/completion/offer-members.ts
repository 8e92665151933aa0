// The members of a policy and of a statement, and the values that only a few words fit. Source: RAM "Policy elements".

import type { CaretPosition } from '../caret.ts';
import { blank, memberOffer, plain, stringOffer } from './offer.ts';
import type { Completion, InsertPiece, PolicyMember, StatementMember } from './offer.ts';

const EFFECTS = ['Allow', 'Deny'] as const;

export function offerPolicyMembers(place: CaretPosition): readonly Completion[] {
  const missing = missingOf<PolicyMember>(['Version', 'Statement'], place);
  return missing.map((name) => {
    const value = name === 'Version' ? [plain('"1"')] : [plain('[\n  '), blank(''), plain('\n]')];
    return memberOffer(place, [plain(name)], value, {
      label: name,
      offer: { kind: 'member', name },
      leadsOn: name === 'Statement',
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

/** The members that the statement lacks: one of `Action` and `NotAction` counts for both. */
export function offerStatementMembers(place: CaretPosition): readonly Completion[] {
  const { siblings } = place;
  const hasActions = siblings.includes('Action') || siblings.includes('NotAction');
  return missingOf(STATEMENT_MEMBERS, place)
    .filter((name) => !(hasActions && (name === 'Action' || name === 'NotAction')))
    .map((name) =>
      memberOffer(place, [plain(name)], firstValueOf(name), {
        label: name,
        offer: { kind: 'member', name },
        leadsOn: name !== 'Effect',
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

/** The names not there yet; where a right name with a value is typed already, only what may stand in its place. */
function missingOf<Name extends string>(names: readonly Name[], place: CaretPosition): readonly Name[] {
  const typed = names.find((name) => name === place.target.whole);
  const missing = names.filter((name) => !place.siblings.includes(name));
  if (typed === undefined || !place.hasColon) return missing;
  const swapped: Readonly<Record<string, string>> = { Action: 'NotAction', NotAction: 'Action' };
  return missing.filter((name) => name === swapped[typed]);
}

export function offerVersion(place: CaretPosition): readonly Completion[] {
  return [stringOffer(place, '1', { kind: 'version' })];
}

export function offerEffects(place: CaretPosition): readonly Completion[] {
  return EFFECTS.map((effect) => stringOffer(place, effect, { kind: 'effect', effect }));
}
