// English. RAM's terms as the English console writes them.

import type { ChildKind } from '../engine/account/resource-ref.ts';
import type { ActionFacts, ActionGroup, ResourceKind } from '../engine/catalog/schema.ts';
import type { RollUp } from '../engine/evaluation/decide/cell.ts';
import type { Change } from '../engine/evaluation/decide/compare.ts';
import type { Decision } from '../engine/evaluation/decide/decision.ts';
import type { Severity } from '../engine/policy/diagnostic.ts';
import type { AccountPresetId } from '../scenario/presets/account-preset-ids.ts';
import type { LinkError } from '../scenario/link/permalink.ts';
import type { ExampleId } from '../scenario/scenario.ts';
import { strong } from './marks.ts';
import type { ActionDescriptions } from './messages.ts';
import { number } from './number.ts';

export const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;

export const kinds: Readonly<Record<ResourceKind, string>> = {
  account: 'account',
  instance: 'instance',
  namespace: 'namespace',
  group: 'group',
  config: 'configuration',
  service: 'service',
};

export const kindsMany: Readonly<Record<ResourceKind, string>> = {
  account: 'accounts',
  instance: 'instances',
  namespace: 'namespaces',
  group: 'groups',
  config: 'configurations',
  service: 'services',
};

const actions: ActionDescriptions = {
  ListClusters: 'See the list of instances',
  ListServiceQuotas: 'See the quotas of the service',
  QueryClusterDetail: 'Open an instance and see its details',
  CreateCluster: 'Buy a new instance',
  UpdateCluster: "Change an instance's settings",
  RestartCluster: 'Restart an instance',
  RetryCluster: 'Retry the creation of an instance that failed',
  DeleteCluster: 'Release an instance with all it holds',
  ListNacosConfigs: "See the list of an instance's configurations",
  ListNacosHistoryConfigs: 'See the list of earlier versions of configurations',
  ListAnsServices: "See the list of an instance's services",
  ListAnsServiceClusters: 'See the clusters of a service',
  ListAnsInstances: 'See the addresses of the providers of a service',
  GetNacosConfig: 'Read the content of a configuration',
  GetNacosHistoryConfig: 'Read an earlier version of a configuration',
  CreateNacosConfig: 'Create a configuration',
  UpdateNacosConfig: 'Change the content of a configuration',
  DeleteNacosConfig: 'Delete a configuration',
  DeleteNacosConfigs: 'Delete several configurations of a namespace at once',
  CreateNacosService: 'Create a service',
  UpdateNacosService: "Change a service's settings",
  DeleteNacosService: 'Delete a service',
  CreateNacosInstance: 'Register an address with a service',
  UpdateNacosInstance: 'Change an address of a service, or take it out of use',
  UpdateNacosCluster: "Change the settings of a service's cluster",
};

export const decisions: Readonly<Record<Decision, string>> = {
  allow: 'allowed',
  'explicit-deny': 'denied explicitly',
  'implicit-deny': 'denied by default',
};

const rollUpWords = (rollUp: RollUp, allowed: number, total: number, kind: ResourceKind): string => {
  const all = total === 1 ? `the one ${kinds[kind]}` : `${number(total)} ${kindsMany[kind]}`;
  switch (rollUp) {
    case 'all':
      return total === 1 ? `allowed on ${all} beneath` : `allowed on all ${all} beneath`;
    case 'some':
      return `allowed on ${number(allowed)} of ${all} beneath`;
    case 'none':
      return total === 1 ? `not allowed on ${all} beneath` : `allowed on none of ${all} beneath`;
    case 'empty':
      return `there are no ${kindsMany[kind]} beneath`;
  }
};

/** The same where the heading already says what of. */
const rollUpShort = (rollUp: RollUp, allowed: number, total: number): string => {
  switch (rollUp) {
    case 'all':
      return `all of ${number(total)} allowed`;
    case 'some':
      return `${number(allowed)} of ${number(total)} allowed`;
    case 'none':
      return `none of ${number(total)} allowed`;
    case 'empty':
      return 'none there';
  }
};

export const en = {
  product: 'RAM policy playground',
  /** Names one after another, and parts of a sentence one after another. */
  names: (items: readonly string[]) => items.join(', '),
  clauses: (items: readonly string[]) => items.join('; '),

  language: { name: 'English', switchTo: '中文', switchLabel: '切换到中文' },
  theme: { label: 'Theme', system: 'Theme: follow the system', light: 'Theme: light', dark: 'Theme: dark' },
  partMissing: 'This part of the page could not be loaded. Reload the page to try again.',
  skipToMatrix: 'Skip to the matrix',
  whatIsAssumed: 'What is assumed here',

  title: { label: 'Name of this scenario', untitled: 'Untitled' },

  history: { undo: 'Undo', redo: 'Redo' },

  examples: {
    button: 'Examples',
    titles: {
      '1': 'One instance, everything',
      '2': 'All instances, read only',
      '3': 'One namespace, read and write',
      '4': 'One configuration, read and write',
      '5': 'One service, read and write',
      developer: 'Developer of one instance',
      operations: 'Operations of all instances',
      roles: 'The roles side by side',
    } satisfies Record<ExampleId, string>,
  },

  share: {
    button: 'Share',
  },

  embed: {
    open: 'Open in the playground',
    hint: 'Choose a cell to see why.',
    edit: 'Edit',
    noCell: 'This link names no cell.',
    more: (n: number) =>
      `${count(n, 'more resource is', 'more resources are')} not shown here. Open the playground to see them.`,
  },

  readonly: {
    notice: 'This link was shared to be read: policies and account cannot be changed here.',
    edit: 'Edit a copy',
  },

  linkErrors: {
    damaged: 'This link is incomplete or was altered, so nothing was opened. Ask the sender for a new one.',
    newer: 'This link was made with a newer version of the playground. Reload the page to get it.',
    unknown: 'This link names something that the playground does not have.',
    'too-large': 'This link expands to more than the playground can open.',
  } satisfies Record<LinkError, string>,
  /** What the page shows instead of the link. */
  linkErrorShown: { draft: 'You see your own draft instead.', before: 'You still see what was open before.' },
  linkErrorDismiss: 'Close this message',

  draft: {
    list: 'Drafts and opened links',
    back: 'Back to my draft',
    backHint: 'You opened a link. What you were working on before is kept.',
    notKept: 'This browser cannot save drafts: reloading without the link loses your work.',
  },

  learn: 'Learn',
  details: {
    label: 'About the decisions',
    reasons: 'Why',
    journey: 'Console journey',
    expectations: 'Expectations',
    hold: (held: number, total: number) => `${number(held)} of ${number(total)} hold`,
  },
  panes: {
    exercise: 'Task',
    policies: 'Policies',
    matrix: 'Matrix',
    explanation: 'Explanation',
    resize: 'Resize the panes',
    resizeExplanation: 'Resize the explanation',
    resizeExercise: 'Resize the task',
  },

  policies: {
    tabs: 'Policies',
    add: 'Add a policy',
    addCustom: 'New policy',
    addSystem: 'System policy',
    more: (name: string) => `More for ${name}`,
    rename: 'Rename',
    renameLabel: 'Name of the policy',
    duplicate: 'Duplicate',
    remove: 'Remove',
    attach: 'Attach to the user',
    detach: 'Detach from the user',
    attached: 'attached',
    detached: 'not attached',
    editorLabel: (name: string) => `Text of the policy ${name}`,
    leave: 'Ctrl+M (Mac: Ctrl+Shift+M) lets Tab leave the text',
    approximation: `System policy, read only. Its real text is not public: this stand-in is an approximation.`,
    loading: 'The editor is loading; the policy can be read meanwhile.',
    editorFailed: 'The editor could not be loaded. You can edit the text here.',
    none: 'There is no policy. Without one, everything is denied by default.',
    newName: 'policy',
    copyName: (name: string) => `${name}-copy`,
  },

  exchange: {
    exportPolicy: 'Export…',
    formatText: 'Format',
    sortStatements: 'Sort the statements',
    diff: 'Compare with an earlier text…',
    hints: 'Hints in the text',
    inWords: 'In words',
  },

  problems: {
    heading: 'Problems',
    none: 'RAM would accept this policy.',
    filter: 'Shown severities',
    fixAll: (n: number) => `Fix all ${number(n)} of this kind`,
    why: 'Why?',
    bad: 'So it is found',
    good: 'So it is not',
    source: 'Source',
    close: 'Close',
    severities: {
      error: 'Error',
      'security-warning': 'Security warning',
      warning: 'Warning',
      suggestion: 'Suggestion',
    } satisfies Record<Severity, string>,
    place: (line: number, column: number) => `Line ${String(line)}, column ${String(column)}`,
    size: (minified: number, limit: number) => `${number(minified)} / ${number(limit)}`,
    sizeHint:
      'Characters without white space, of those that RAM allows. Whether RAM counts white space is not documented.',
  },

  kinds,
  kindsMany,
  /** A row that stands for names which the account does not list; `within` another such row, any name is meant. */
  other: (kind: ResourceKind, within: boolean) =>
    within ? `any ${kinds[kind]}` : `any other ${kinds[kind]}`,
  actions,
  actionHint: (action: string, access: string, description: string) =>
    `${action} (${access}): ${description}`,
  access: { read: 'read', write: 'write' } satisfies Record<ActionFacts['access'], string>,
  groups: {
    account: 'Account',
    instance: 'Instance',
    list: 'Lists',
    config: 'Configurations',
    service: 'Services',
  } satisfies Record<ActionGroup, string>,
  groupsLong: {
    account: 'Account level',
    instance: 'Instance level',
    list: 'Lists, checked against the instance',
    config: 'Configurations',
    service: 'Services',
  } satisfies Record<ActionGroup, string>,

  matrix: {
    views: 'Views',
    byResource: 'By resource',
    byPolicy: 'By policy',
    scope: 'Decisions by',
    effective: 'Effective',
    effectiveHint: 'What all attached policies come to together',
    label: (scope: string) => `Decisions by resource and action: ${scope}`,
    labelByPolicy: (node: string) => `Decisions for ${node} by action and policy`,
    resource: 'Resource',
    action: 'Action',
    tree: 'Resources of the account',
    chooseNode: 'Resource',
    legend: 'Legend',
    someBeneath: 'allowed for some beneath',
    rejected: 'rejected',
    rejectedShort: 'rejected by RAM',
    notApplicable: 'does not apply',
    pending: 'not computed yet',
    stale: (names: string) => `${names}: the text is not JSON right now. These are its last decisions.`,
    rejectedNotice: (names: string) =>
      `RAM would reject ${names}: nothing in it counts, and it is left out here.`,
    allRejected: (names: string) => `RAM would reject ${names}: there is nothing to decide by.`,
    nothingAttached: 'No policy is attached: everything is denied by default.',
    emptyAccount: 'The account holds no instances. Only account-level actions can be answered.',
    mode: 'Matching',
    hierarchical: 'Hierarchical',
    literal: 'Literal',
    hierarchicalHint: 'Naming a container covers all beneath it, as the documentation describes',
    literalHint: "RAM's bare wildcard matching of the ARN",
    modesDiffer: 'the modes disagree here',
    assumed: 'rests on an assumption',
    conditional: 'hangs on a condition',
    depends: 'some names are decided otherwise',
    others: 'Everything else',
    othersHint: 'Rows for names that the account does not list',
    lit: 'decided by the chosen statement',
  },
  decisions,
  rollUpWords,
  rollUpShort,
  context: {
    button: 'Request context',
    from: (address: string) => `from ${address}`,
    mfa: (value: 'true' | 'false' | 'absent') =>
      ({ true: 'with MFA', false: 'without MFA', absent: 'MFA unknown' })[value],
  },

  account: {
    button: 'Account',
    presets: 'Ready-made accounts',
    presetNames: {
      document: 'As in the documentation',
      stages: 'Namespaces dev, test, prod',
      regions: 'Several instances and regions',
      empty: 'Empty',
      large: '10,000 resources',
    } satisfies Record<AccountPresetId, string>,
    own: 'This account',
    add: {
      instance: 'Add an instance…',
      namespace: 'Add a namespace…',
      group: 'Add a group…',
      config: 'Add configurations…',
      service: 'Add services…',
    } satisfies Record<ChildKind, string>,
    cancel: 'Cancel',
    saveAsJson: 'Download as JSON',
    import: 'Import…',
  },

  exports: {
    button: 'Export the matrix',
    markdown: 'Copy as Markdown table',
    csv: 'Download CSV',
    svg: 'Download SVG',
    png: 'Download PNG',
    print: 'Print',
  },

  filters: {
    label: 'Filters',
    text: 'Find a resource',
    access: 'Reads and writes',
    allAccess: 'All access',
    reads: 'Reads',
    writes: 'Writes',
    group: 'Actions',
    allGroups: 'All actions',
    onlyAllowed: 'Only allowed',
    onlyChanged: 'Only changes',
    nothing: 'No resource passes the filters.',
  },

  compare: {
    pin: 'Compare',
    pinPresent: 'Pin these decisions, then edit',
    withLink: 'Compare with a link…',
    unpin: 'End the comparison',
    unchanged: 'Nothing differs from the pinned decisions.',
    summary: (gained: number, lost: number) =>
      `Against the pinned decisions: ${count(gained, 'more is allowed', 'more are allowed')}, ${count(lost, 'no longer is', 'no longer are')}.`,
    part: (change: Change, n: number, access: ActionFacts['access'], resource: string) =>
      `${change === 'gained' ? '+' : '−'}${number(n)} ${
        { read: n === 1 ? 'read' : 'reads', write: n === 1 ? 'write' : 'writes' }[access]
      } on ${strong(resource)}`,
    changes: { gained: 'newly allowed', lost: 'no longer allowed' } satisfies Record<Change, string>,
  },

  /** How many more there are than are listed. */
  more: (n: number) => `and ${count(n, 'more', 'more')}`,

  explanation: {
    empty: 'Choose a cell to see why. Put the caret into a statement to see which cells it decides.',
    gone: 'The chosen resource is no longer in the account.',
    paste: 'Paste an access-denied error…',
  },

  cell: {
    decision: (action: string, resource: string, decision: Decision, who: string) =>
      `${action} on ${resource} is ${decisions[decision]} (${who})`,
    rollUp: (action: string, resource: string, words: string, who: string) =>
      `${action} on ${resource}: ${words} (${who})`,
    veiled: (action: string, resource: string) =>
      `${action} on ${resource}: hidden until you have said what you expect`,
    notApplicable: (action: string, resource: string) => `${action} is not checked against ${resource}`,
    rejected: (action: string, resource: string, who: string) =>
      `${action} on ${resource}: no decision, RAM would reject the policy (${who})`,
  },
};
