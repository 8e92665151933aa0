// What the matrix shows on demand: tooltips, names that the account does not list, a rejected policy. English.

import type { ActionGroup, ResourceKind } from '../../engine/catalog/schema.ts';
import { count, kinds, kindsMany } from '../en.ts';
import { number } from '../number.ts';

export const matrixEn = {
  /** Of the matrix by policy. */
  label: (node: string) => `Decisions for ${node} by action and policy`,
  unchecked: (instances: string) =>
    `Client authorization is off on ${instances}: every Nacos client gets in, whatever the policies say.`,
  groups: {
    account: 'Account level',
    instance: 'Instance level',
    list: 'Lists, checked on the instance',
    config: 'Configurations',
    service: 'Services',
    client: 'Nacos client (SDK), checked on different ARNs',
  } satisfies Record<ActionGroup, string>,
  unlisted: {
    heading: 'Names not in this account',
    hint: 'what the same policies say about anything created later',
    label: 'Decisions for names not in this account',
    other: (kind: ResourceKind) => `Any other ${kinds[kind]}`,
    /** Containers with the same decisions; `within` is their common container. */
    places: (n: number, kind: ResourceKind, within: string) =>
      within === ''
        ? count(n, kinds[kind], kindsMany[kind])
        : `${count(n, kinds[kind], kindsMany[kind])} in ${within}`,
    inAccount: 'in this account',
    show: 'Show in the matrix',
  },
  /** `robust` of all decisions are the same by both documents and in both matching modes. */
  robust: (robust: number, total: number) =>
    `${number(robust)} of ${count(total, 'decision is', 'decisions are')} the same under every reading`,
  tooltip: {
    explain: 'explain',
    whoCan: 'who can do this, and where',
    actions: (n: number) => count(n, 'action', 'actions'),
    fold: 'one column for each access level',
    unfold: 'a column for each action',
    enter: 'Enter',
    space: 'Space',
  },
  rejected: {
    show: 'Show the error',
    fix: (label: string) => `Fix: ${label}`,
    heading: (n: number): string =>
      n === 1 ? 'RAM would reject this policy' : 'RAM would reject these policies',
  },
};

export type MatrixMessages = typeof matrixEn;
