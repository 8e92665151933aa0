// Unique names for policies. Names identify cells, so `effective` and the names of system policies are reserved.

import { SYSTEM_POLICIES } from '../engine/catalog/system-policies.ts';

const RESERVED: readonly string[] = ['effective', ...Object.keys(SYSTEM_POLICIES)];

/** Returns the name, with the first free number from 2 if it is taken. `taken` excludes the policy's own name. */
export function uniqueName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let number = 2; RESERVED.includes(name) || taken.includes(name); number += 1)
    name = `${wanted}-${String(number)}`;
  return name;
}
