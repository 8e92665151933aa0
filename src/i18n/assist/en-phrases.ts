// Shared wording of the editor's assistance, in English.

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { KindCount } from '../../engine/assist/named-resources.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { ConditionOperator } from '../../engine/policy/condition-operators.ts';
import { MATRIX_ACTIONS } from '../action-counts.ts';
import { code } from '../marks.ts';
import { keys, operators } from './en-meanings.ts';
import { meaningOfKey } from './meaning-of-key.ts';
import type { SharedMessages, Phrases } from './messages.ts';
import { number } from '../number.ts';

export const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;
export const joined = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
export const either = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;

/** A sentence lists at most this many names, then the number of the others. */
const MAX_LISTED = 6;
export const listed = (names: readonly string[], most = MAX_LISTED) =>
  names.length <= most
    ? joined(names.map(code))
    : `${names.slice(0, most).map(code).join(', ')} and ${number(names.length - most)} more`;

export const access = { read: 'read', write: 'write' } as const;
export const levels = {
  account: 'account',
  instance: 'instance',
  list: 'list',
  client: 'Nacos client',
} as const;

export const names = (actions: readonly CatalogAction[]) => actions.map(({ fullName }) => fullName);

export function phrasesEn({ kinds, kindsMany }: SharedMessages): Phrases {
  const named = (node: ResourceNode) =>
    node.kind === 'account'
      ? `the account ${code(node.id)}`
      : `${kinds[node.kind]} ${code(node.id)}${node.title === '' ? '' : ` (${node.title})`}`;
  const counted = (counts: readonly KindCount[]) =>
    joined(
      counts.map(({ kind, count: n }) =>
        kind === 'account' ? 'the account' : count(n, kinds[kind], kindsMany[kind]),
      ),
    );
  const checkedOn = ({ resourceType, basis }: CatalogAction) => {
    const resource =
      resourceType === 'account' ? `the account (resource ${code('*')})` : `each ${kinds[resourceType]}`;
    return `Checked on ${resource}.${basis === 'assumed' ? ' This is an assumption: the documentation does not say.' : ''}`;
  };

  return { named, counted, checkedOn };
}

export const keyMeaning = (key: string) =>
  meaningOfKey(keys, key) ??
  `${code(key)} is not a key that RAM offers for all services, and MSE has no service-specific keys.`;

export function matchesText(listedCount: number, others: number): string {
  return `Matches ${number(listedCount)} of the ${MATRIX_ACTIONS} actions of the matrix, and ${count(others, 'other known MSE action', 'other known MSE actions')}.`;
}

export function operatorMeaning({ name, forAllValues }: ConditionOperator): string {
  return forAllValues
    ? `${operators[name]} Every value in the request must pass. Also met when there are no values.`
    : operators[name];
}
