// English: the menus of the policies, the account and the exports. Loaded when the page is idle or a menu is about to open.

import type { AccountPresetId } from '../../scenario/presets/account-preset-ids.ts';

export const menusEn = {
  grant: 'Grant access',
  grantStepwise: 'Grant access…',
  policy: {
    add: 'Add a policy',
    addCustom: 'New policy',
    addSystem: 'System policy',
    addFile: 'Import…',
    addFromCalls: 'From recorded calls…',
    more: (name: string) => `More for ${name}`,
    rename: 'Rename',
    duplicate: 'Duplicate',
    remove: 'Remove',
    copy: 'Copy the policy',
    copied: 'Copied',
    copyName: (name: string) => `${name}-copy`,
    exportPolicy: 'Export…',
    formatText: 'Format',
    sortStatements: 'Sort the statements',
    simplify: 'Simplify…',
    tighten: 'Tighten to the account…',
    diff: 'Compare with an earlier text…',
    inWords: 'Explain in words',
  },
  view: {
    robust: 'Only rows that are the same under every reading',
  },
  account: {
    presets: 'Preset accounts',
    presetNames: {
      document: 'As in the documentation',
      stages: 'Namespaces dev, test, prod',
      regions: 'Several instances and regions',
      empty: 'Empty',
      large: '10,000 resources',
    } satisfies Record<AccountPresetId, string>,
    own: 'This account',
    saveAsJson: 'Download as JSON',
  },
  exports: {
    button: 'Export the matrix',
    markdown: 'Copy as Markdown table',
    csv: 'Download CSV',
    svg: 'Download SVG',
    png: 'Download PNG',
    print: 'Print',
  },
};

export type MenuMessages = typeof menusEn;
