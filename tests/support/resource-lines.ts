// References and accounts as short lines.

import type { Account } from '../../src/engine/account/account.ts';
import { ACCOUNT_REF } from '../../src/engine/account/resource-ref.ts';
import type { ResourceRef } from '../../src/engine/account/resource-ref.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';

/** Reads a reference from a line: `config a/public/G/x.yaml`, or `account`. */
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

/** Writes a reference as a line. */
export function line({ kind, resource }: ResourceRef): string {
  return kind === 'account' ? kind : `${kind} ${resource.slice('instance/'.length)}`;
}

/** The lines of all resources of the account, without the account itself. */
export function draw(value: Account): string[] {
  return buildTree(value)
    .nodes.slice(1)
    .map(({ kind, relativeId }) => line({ kind, resource: relativeId }));
}
