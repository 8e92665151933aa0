// English: reports of the last action. Loaded with the first report.

import { count } from '../en.ts';
import { strong } from '../marks.ts';

export const toastsEn = {
  region: 'Last action',
  undo: 'Undo',
  close: 'Close this message',
  policyAdded: (name: string) => `${strong(name)} added.`,
  policyRemoved: (name: string) => `${strong(name)} removed.`,
  resourceRemoved: (name: string) => `${strong(name)} removed from the mock account.`,
  accountReplaced: 'Mock account replaced.',
  resourcesAdded: (n: number) => `${count(n, 'resource', 'resources')} added to the mock account.`,
  policiesImported: (n: number) => `${count(n, 'policy', 'policies')} imported.`,
  textChanged: (name: string) => `${strong(name)} changed.`,
  factsRecorded: (n: number) => `${count(n, 'fact', 'facts')} recorded.`,
  factRemoved: (action: string) => `The fact about ${strong(action)} was removed.`,
  opened: (title: string) => `${strong(title)} opened.`,
  openedOther: 'New scenario opened.',
  duplicated: 'You are editing a copy.',
  draftDeleted: 'Scenario deleted.',
};

export type ToastMessages = typeof toastsEn;
