// The names to prefer in witnesses: those of the account, then speaking ones.

import type { Account } from '../account/account.ts';
import { segmentFor } from '../catalog/relative-id.ts';
import { hasUnpairedSurrogate } from './glob-automaton.ts';
import type { SegmentNames } from './relative-id-language.ts';

export interface WitnessNames {
  readonly regions: readonly string[];
  readonly accounts: readonly string[];
  readonly segments: SegmentNames;
}

/** For questions whose witnesses nobody reads. */
export const NO_NAMES: WitnessNames = {
  regions: [],
  accounts: [],
  segments: { instances: [], namespaces: [], groups: [], leaves: [] },
};

/** The first names of each kind: more would only make searches slower. */
const MAX_NAMES = 8;

export function witnessNamesOf({ id, region, instances }: Account): WitnessNames {
  const namespaces = instances.flatMap((instance) => instance.namespaces);
  const groups = namespaces.flatMap((namespace) => namespace.groups);
  const first = (names: readonly string[], speaking: string) => [
    ...[...new Set(names)].filter((name) => name !== '' && !hasUnpairedSurrogate(name)).slice(0, MAX_NAMES),
    speaking,
  ];
  const regions = [region, ...instances.map((instance) => instance.region), 'cn-hangzhou', 'cn-shanghai'];
  return {
    regions: first(
      regions.filter((name) => !name.includes(':')),
      'any-region',
    ),
    accounts: first([id, '1234567890123456'], 'any-account'),
    segments: {
      instances: first(
        instances.map((instance) => instance.id),
        'any-instance',
      ),
      namespaces: first(
        namespaces.map((namespace) => segmentFor('namespace', namespace.id)),
        'any-namespace',
      ),
      groups: first(
        groups.map((group) => group.name),
        'any-group',
      ),
      leaves: first(
        groups.flatMap(({ configs, services }) => [...configs, ...services]),
        'any-config',
      ),
    },
  };
}
