// The page on a phone.

export const phoneEn = {
  columns: { read: 'Read', write: 'Write', delete: 'Delete' },
  warnings: 'Warnings',
  opens: 'What this opens',
  showAccess: 'Show all access',
  options: 'Filter, request and matching',
  close: 'Close',
  sheet: (resource: string) => `Access to ${resource}`,
  noDelete: 'Nothing can be deleted.',
  canDelete: 'Some resources can be deleted.',
  account: 'Account',
  decisions: 'Decisions',
};

export type PhoneMessages = typeof phoneEn;
