// What policies open, in one sentence.

import type { Exposure, TierExposure } from '../../engine/evaluation/decide/exposure.ts';
import { count, kinds as kindNames, kindsMany } from '../en.ts';

function resources({ kinds, isComplete }: TierExposure): string {
  const counted = kinds.filter((kind) => kind.count > 0 && kind.kind !== 'account');
  if (counted.length === 0) return 'nothing';
  if (isComplete && counted.length > 1) return 'everything';
  const names = counted.map(({ kind, count: n }) => count(n, kindNames[kind], kindsMany[kind]));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

function opened({ tiers }: Exposure, isAdministrator: boolean): string {
  if (isAdministrator) return 'Administrator: allows everything.';
  const restarts = tiers.delete.kinds.some(({ kind, count: n }) => kind === 'instance' && n > 0);
  if (tiers.write.count + tiers.delete.count > 0)
    return `Changes ${resources(tiers.write)}, deletes ${restarts ? 'or restarts ' : ''}${resources(tiers.delete)}.`;
  if (tiers.read.count > 0) return `Reads ${resources(tiers.read)}, changes and deletes nothing.`;
  return tiers.list.count > 0 ? 'Shows names only.' : 'Allows nothing.';
}

export const exposureEn = {
  sentence: (exposure: Exposure, isAdministrator: boolean): string => {
    const { unchecked } = exposure;
    const open =
      unchecked === 0
        ? ''
        : ` Client authorization is off: every Nacos client can use ${count(unchecked, 'resource', 'resources')}.`;
    return opened(exposure, isAdministrator) + open;
  },
  /** Where no account is known. */
  onMockAccount: (sentence: string) => `On the mock account: ${sentence}`,
};

export type ExposureMessages = typeof exposureEn;
