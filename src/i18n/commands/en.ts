// English: the menus of the top bar, the command palette and the list of shortcuts. Loaded with the first of them.

import { count } from '../en.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

export const commandsEn = {
  /** The menu of the scenario. */
  rename: 'Rename',
  newScenario: 'New',
  duplicate: 'Duplicate',
  copyOf: (title: string) => `${title} (copy)`,
  recent: 'Recent',
  allRecent: 'All drafts and opened links…',
  deleteDraft: 'Delete',
  /** Describes a draft by its policies. */
  preview: (name: string, policies: number, statements: number) =>
    policies === 0
      ? 'No policies'
      : `${name}${policies > 1 ? ` and ${number(policies - 1)} more` : ''}, ${count(statements, 'statement', 'statements')}`,

  compareOpened: 'Compare: Since opened',
  language: 'Language',
  languages: { en: 'English', 'zh-CN': '中文' },
  theme: 'Theme',
  themes: { system: 'Follow the system', light: 'Light', dark: 'Dark' },
  drafts: 'Drafts and opened links',
  models: 'Model and assumptions',
  glossary: 'Glossary',
  shortcuts: 'Keyboard shortcuts',
  about: 'About',

  aboutTexts: [
    'Test, learn and share RAM policies for Microservices Engine (MSE). Everything is evaluated in this browser; nothing is sent anywhere.',
    'The evaluation follows the public documentation. Where that says nothing, the playground assumes an answer and marks it.',
    'This is not an Alibaba Cloud product. Before you rely on a policy, test it in RAM.',
  ],

  groups: {
    recent: 'Recent',
    commands: 'Commands',
    actions: 'Actions',
    resources: 'Resources',
    findings: 'Findings',
    policies: 'Policies and statements',
    lessons: 'Lessons',
    challenges: 'Challenges',
    examples: 'Examples',
    drafts: 'Drafts',
  },
  none: (query: string) => `No results for ${code(query)}.`,
  statement: (index: number, policy: string) => `Statement ${number(index)} of ${policy}`,
  run: 'run',
  move: 'move',
  leave: 'close',

  commands: {
    'grant-new-policy': 'New policy',
    'paste-policy': 'Paste a policy…',
    'open-examples': 'Examples',
    'open-learn': 'Lessons and challenges',
    'create-challenge': 'Create a challenge',
    'simplify-policy': 'Simplify the policy…',
    'tighten-policy': 'Tighten the policy to the account…',
    'compare-from-here': 'Start comparing from here',
    'stop-comparing': 'Stop comparing',
    'by-resource': 'Show the matrix by resource',
    'by-policy': 'Show the matrix by policy',
    'show-unlisted': 'Show names not listed',
    'hide-unlisted': 'Hide names not listed',
    'hierarchical-matching': 'Use hierarchical matching',
    'literal-matching': 'Use literal matching',
    'guide-reading': 'Use the resource types of the guide',
    'reference-reading': 'Use the resource types of the API reference',
    'compare-readings': 'Compare guide and API reference',
    'recorded-calls': 'Recorded calls: least policy, replay, unused permissions…',
    'paste-evidence': 'Paste decoded diagnostic messages…',
    'show-why': 'Show why a cell is decided so',
    'show-console-path': 'Show the console path',
    'show-assertions': 'Show the assertions',
    'focus-editor': 'Go to the policy text',
    'focus-matrix': 'Go to the matrix',
    'import-account': 'Import into the mock account…',
    undo: 'Undo',
    redo: 'Redo',
    share: 'Share…',
    new: 'New scenario',
    duplicate: 'Duplicate the scenario',
    delete: 'Delete the scenario',
    'start-page': 'Start page',
    drafts: 'Drafts and opened links',
    'edit-a-copy': 'Edit a copy',
    'language-english': 'Language: English',
    'language-chinese': 'Language: 中文',
    'theme-system': 'Theme: follow the system',
    'theme-light': 'Theme: light',
    'theme-dark': 'Theme: dark',
    models: 'Model and assumptions',
    glossary: 'Glossary',
    shortcuts: 'Keyboard shortcuts',
    about: 'About',
  },

  keys: {
    page: {
      heading: 'Page',
      palette: 'Search or run a command',
      help: 'Show this list',
      regions: 'Next part of the page',
      undo: 'Undo',
      redo: 'Redo',
    },
    matrix: {
      heading: 'Matrix',
      filter: 'Filter rows and actions',
      move: 'Move between cells',
      explain: 'Explain the cell',
      range: 'Select a range of cells',
      expand: 'Expand or collapse a resource',
      fold: 'Fold a group of columns (on its title)',
      add: 'Add a resource here',
      rename: 'Rename a resource',
      duplicate: 'Duplicate a resource',
      remove: 'Remove a resource',
      assumption: 'Open the assumption behind a marked cell',
    },
    policy: {
      heading: 'Policy',
      complete: 'Suggest actions, resources and keys',
      fix: 'Fix the problem at the caret',
      problem: 'Next problem',
      tab: 'Make Tab move the focus',
      renamePolicy: 'Rename the open policy (on its tab)',
    },
  },
};

export type CommandMessages = typeof commandsEn;
