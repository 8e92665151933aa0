// Names for policies. Cells are told apart by them, so no two are alike and none is taken for the effective decision.

import { SYSTEM_POLICIES } from '../engine/catalog/system-policies.ts';

const RESERVED: readonly string[] = ['effective', ...Object.keys(SYSTEM_POLICIES)];

/** The wanted name, or with the first free number from 2 on where it is taken. `taken` lacks the name of the policy itself. */
export function uniqueName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; RESERVED.includes(name) || taken.includes(name); number += 1)
    name = `${wanted}-${String(number)}`;
  return name;
}
