// The import offer, and the open items of imported policies.

import { code } from '../marks.ts';
import { number } from '../number.ts';

const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;

export const importPageEn = {
  found: (kind: string, policies: number) =>
    policies === 0
      ? `${kind}: no policy that can be imported.`
      : `${kind}: ${count(policies, 'policy', 'policies')}.`,
  nothingToImport: 'The items found are listed below.',
  importPolicies: (n: number) => (n === 1 ? 'Import the policy' : `Import ${number(n)} policies`),
  complete: 'complete',
  openItems: (n: number) => `incomplete: ${count(n, 'open item', 'open items')}, imported unattached`,
  notInForce: 'not the default version, imported unattached',
  showChanges: 'Show changes',
  versionChanges: (current: string, version: string) => `Default version ${current} and version ${version}`,
  leftOut: (n: number) => `${count(n, 'item was', 'items were')} not imported:`,
  imported: (n: number) =>
    n === 0 ? 'Nothing was imported.' : `Imported ${count(n, 'policy', 'policies')}.`,
  notes: (n: number) => count(n, 'note on the import', 'notes on the import'),
  incomplete: (n: number) =>
    `Incomplete: ${count(n, 'open item', 'open items')}. Answer or dismiss each one before you attach this policy.`,
  unknownItem: 'This item was recorded by a newer version of the playground.',
  addStatement: 'Add this statement',
  useStatement: (statement: number) => `Use this as statement ${number(statement)}`,
  valueOf: (expression: string) => `Value of ${expression}`,
  fillIn: 'Fill in',
  dismiss: 'Dismiss',
  close: 'Close',
  fileRead: (name: string) => `${code(name)} was imported.`,
};

export type ImportPageMessages = typeof importPageEn;
