// What `for`, `for_each`, `dynamic` and `%{ for }` run over. Source: Terraform language documentation, "For expressions".

import { isSpread } from './hcl-functions.ts';
import { literalText, openParts } from './hcl-value.ts';
import type { HclResult } from './hcl-value.ts';

/** Values of `each`, `count`, and the names that `for` and `dynamic` declare. */
export type Bindings = ReadonlyMap<string, HclResult>;

export interface Iteration {
  readonly key: HclResult;
  readonly value: HclResult;
}

/** Null where the number of iterations is not known. */
export function iterationsOf(collection: HclResult): readonly Iteration[] | null {
  if (collection.kind === 'list') {
    const { items, isSet } = collection;
    if (items.some(isSpread)) return null;
    return items.map((value, index) => ({
      key: isSet === true ? value : { kind: 'scalar', text: String(index) },
      value,
    }));
  }
  if (collection.kind !== 'object') return null;
  const isOpen = collection.members.some(({ key }) => literalText(key) === null);
  return isOpen
    ? null
    : collection.members.map(({ key, value }) => ({ key: { kind: 'text', parts: key }, value }));
}

interface LoopNames {
  readonly keyName: string | null;
  readonly valueName: string;
}

export function bindIteration(
  bindings: Bindings,
  { keyName, valueName }: LoopNames,
  { key, value }: Iteration,
): Bindings {
  const names = new Map(bindings);
  if (keyName !== null) names.set(keyName, key);
  names.set(valueName, value);
  return names;
}

/** Whether an open part depends on a name of the loop: its source would mean another value in each iteration. */
export function mentionsLoop(value: HclResult, { keyName, valueName }: LoopNames): boolean {
  return mentionsName(value, valueName) || (keyName !== null && mentionsName(value, keyName));
}

export function mentionsName(value: HclResult, name: string): boolean {
  return openParts(value).some(({ source }) => source.split(/[^\p{ID_Continue}-]+/u).includes(name));
}
