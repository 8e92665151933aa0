// References and accounts as short lines, to be read at a glance in a test.

import type { Account } from '../../src/engine/account/account.ts';
import { ACCOUNT_REF } from '../../src/engine/account/resource-ref.ts';
import type { ResourceRef } from '../../src/engine/account/resource-ref.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';

/** The reference that a line stands for: `config a/public/G/x.yaml`, or `account`. */
export function ref(line: string): ResourceRef {
  const [kind = '', path] = line.split(' ');
  switch (kind) {
    case 'instance':
    case 'namespace':
    case 'group':
    case 'config':
    case 'service':
      return { kind, resource: `instance/${path ?? ''}` };
    default:
      return ACCOUNT_REF;
  }
}

/** The line of a reference. */
export function line({ kind, resource }: ResourceRef): string {
  return kind === 'account' ? kind : `${kind} ${resource.slice('instance/'.length)}`;
}

/** The lines of all that is in the account, the account itself left out. */
export function draw(value: Account): string[] {
  return buildTree(value)
    .nodes.slice(1)
    .map(({ kind, relativeId }) => line({ kind, resource: relativeId }));
}
