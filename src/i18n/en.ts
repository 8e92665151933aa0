// English. RAM's terms as the English console writes them.

import type { ChildKind } from '../engine/account/resource-ref.ts';
import type { ActionId } from '../engine/catalog/actions.ts';
import type { Reading } from '../engine/evaluation/decide/resource-types.ts';
import type { AccessTier, ActionGroup, ResourceKind } from '../engine/catalog/schema.ts';
import type { RollUp } from '../engine/evaluation/decide/cell.ts';
import type { Change } from '../engine/evaluation/decide/compare.ts';
import type { Decision } from '../engine/evaluation/decide/decision.ts';
import type { ExposureTier } from '../engine/evaluation/decide/exposure.ts';
import type { LinkError } from '../scenario/link/fragment.ts';
import type { ExampleId } from '../scenario/scenario.ts';
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

const actions: Readonly<Record<ActionId, string>> = {
  ListClusters: 'See the list of instances',
  ListServiceQuotas: 'See the quotas of the service',
  QueryClusterDetail: 'Open an instance and see its details',
  CreateCluster: 'Buy a new instance',
  UpdateCluster: "Change an instance's settings",
  RestartCluster: 'Restart an instance',
  RetryCluster: 'Retry the creation of an instance that failed',
  DeleteCluster: 'Release an instance with everything in it',
  ListNacosConfigs: "See the list of an instance's configurations",
  ListNacosHistoryConfigs: 'See the list of earlier versions of configurations',
  ListAnsServices: "See the list of an instance's services",
  ListAnsServiceClusters: 'See the clusters of a service',
  ListAnsInstances: 'See the provider addresses of a service',
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
  UpdateNacosInstance: 'Change a provider address, or take it offline',
  UpdateNacosCluster: "Change the settings of a service's cluster",
  'client/QueryNacosConfig': 'Get a configuration with a Nacos client, and listen for changes',
  'client/UpdateNacosConfig': 'Publish or change a configuration with a Nacos client',
  'client/QueryNacosNaming': 'Find and subscribe to a service with a Nacos client',
  'client/UpdateNacosNaming': 'Register an address with a service, or remove it, with a Nacos client',
};

/** What a column is called in its group: the verb, or what a list lists. */
const actionLabels: Readonly<Record<ActionId, string>> = {
  GetNacosConfig: 'Get',
  GetNacosHistoryConfig: 'Get history',
  CreateNacosConfig: 'Create',
  UpdateNacosConfig: 'Update',
  DeleteNacosConfig: 'Delete',
  DeleteNacosConfigs: 'Delete batch',
  CreateNacosService: 'Create',
  UpdateNacosService: 'Update',
  CreateNacosInstance: 'Add endpoint',
  UpdateNacosInstance: 'Edit endpoint',
  UpdateNacosCluster: 'Edit cluster',
  DeleteNacosService: 'Delete',
  QueryClusterDetail: 'Details',
  CreateCluster: 'Create',
  UpdateCluster: 'Update',
  RetryCluster: 'Retry',
  RestartCluster: 'Restart',
  DeleteCluster: 'Delete',
  ListNacosConfigs: 'Configs',
  ListNacosHistoryConfigs: 'History',
  ListAnsServices: 'Services',
  ListAnsServiceClusters: 'Clusters',
  ListAnsInstances: 'Endpoints',
  ListClusters: 'Instances',
  ListServiceQuotas: 'Quotas',
  'client/QueryNacosConfig': 'Get config',
  'client/UpdateNacosConfig': 'Publish',
  'client/QueryNacosNaming': 'Subscribe',
  'client/UpdateNacosNaming': 'Register',
};

export const decisions: Readonly<Record<Decision, string>> = {
  allow: 'allowed',
  'explicit-deny': 'denied explicitly',
  'implicit-deny': 'denied by default',
};

const rollUpWords = (rollUp: RollUp, allowed: number, total: number, kind: ResourceKind): string => {
  const all = total === 1 ? `the only ${kinds[kind]}` : `${number(total)} ${kindsMany[kind]}`;
  switch (rollUp) {
    case 'all':
      return total === 1 ? `allowed on ${all} inside` : `allowed on all ${all} inside`;
    case 'some':
      return `allowed on ${number(allowed)} of ${all} inside`;
    case 'none':
      return total === 1 ? `not allowed on ${all} inside` : `allowed on none of ${all} inside`;
    case 'empty':
      return `no ${kindsMany[kind]} inside`;
  }
};

/** The short form, where the heading names the resource type. */
const rollUpShort = (rollUp: RollUp, allowed: number, total: number): string => {
  switch (rollUp) {
    case 'all':
      return `all of ${number(total)} allowed`;
    case 'some':
      return `${number(allowed)} of ${number(total)} allowed`;
    case 'none':
      return `none of ${number(total)} allowed`;
    case 'empty':
      return 'no resources';
  }
};

export const en = {
  product: 'RAM policy playground',
  /** The product in the top bar. */
  brand: 'RAM playground',
  /** Joins names, and clauses of a sentence. */
  names: (items: readonly string[]) => items.join(', '),
  clauses: (items: readonly string[]) => items.join('; '),

  partMissing: 'This part of the page could not be loaded. Reload the page to try again.',
  close: 'Close',
  skipToMatrix: 'Skip to the matrix',
  whatIsAssumed: 'About this assumption',

  title: { label: 'Scenario name', untitled: 'Untitled', menu: 'Scenario' },
  /** Whether the scenario is saved; `unchanged` since it was opened. */
  saved: {
    saved: 'Saved in this browser',
    unchanged: 'Changes are saved in this browser',
    failed: 'Not saved',
    readonly: 'Shared with you, read only',
  },
  pages: 'Examples, lessons and comparison',
  palette: 'Search or run a command',
  moreMenu: 'More',

  history: { undo: 'Undo', redo: 'Redo' },

  examples: {
    button: 'Examples',
    titles: {
      '1': 'One instance, everything',
      '2': 'All instances, read only',
      '3': 'One namespace, read and write',
      '4': 'One configuration, read and write',
      '5': 'One service, read and write',
      '3-corrected': 'One namespace, read and write (corrected)',
      '4-corrected': 'One configuration, read and write (corrected)',
      '5-corrected': 'One service, read and write (corrected)',
      developer: 'Developer of one instance',
      operations: 'Operations of all instances',
      roles: 'The roles side by side',
      application: 'Application with a Nacos client',
    } satisfies Record<ExampleId, string>,
  },

  share: {
    button: 'Share',
  },

  embed: { edit: 'Edit' },

  readonly: {
    notice: 'Read-only link. Edit a copy to make changes.',
    edit: 'Edit a copy',
  },

  linkErrors: {
    damaged: 'This link is incomplete or was altered, so nothing was opened. Ask the sender for a new one.',
    newer: 'This link was made with a newer version of the playground. Reload the page to update.',
    unknown: 'This link refers to something that the playground does not have.',
    'too-large': 'The content of this link is too large to open.',
  } satisfies Record<LinkError, string>,
  /** What the page shows instead of the link's content. */
  linkErrorShown: { draft: 'Showing your own draft.', before: 'Showing what was open before.' },
  linkErrorDismiss: 'Close this message',

  draft: {
    back: 'Back to my draft',
    backHint: 'You opened a link. Your earlier work is saved.',
    notSaved: 'This browser cannot save drafts. Reloading without the link loses your work.',
  },

  learn: 'Learn',
  details: {
    label: 'Decision details',
    reasons: 'Why',
    journey: 'Console path',
    expectations: 'Assertions',
    hold: (held: number, total: number) => `${number(held)} of ${number(total)} hold`,
  },
  panes: {
    exercise: 'Task',
    summary: 'Summary',
    policies: 'Policies',
    matrix: 'Matrix',
    explanation: 'Explanation',
    resize: 'Resize the panes',
    resizeExplanation: 'Resize the inspector',
    resizeExercise: 'Resize the task',
  },

  policies: {
    tabs: 'Policies',
    renameLabel: 'Name of the policy',
    attach: (name: string) => `Attach ${name}`,
    readOnly: 'read only',
    attached: 'attached',
    detached: 'not attached',
    editorLabel: (name: string) => `Text of the policy ${name}`,
    leave: 'Press Ctrl+M (Mac: Ctrl+Shift+M) to make Tab move focus',
    loading: 'Loading editor…',
    editorFailed: 'The editor could not be loaded. You can edit the text here.',
    none: 'No policies: everything is denied by default.',
    newName: 'policy',
  },

  kinds,
  kindsMany,
  /** A placeholder row for unlisted names; `within` another placeholder row it matches any name. */
  placeholder: (kind: ResourceKind, within: boolean) =>
    within ? `any ${kinds[kind]}` : `any other ${kinds[kind]}`,
  actions,
  actionLabels,
  /** An action of the groups Lists and Account outside its column. */
  notChecked: 'not checked, so every client can',
  deniedInside: (total: number) => `denied explicitly on ${number(total)}`,
  uncheckedInside: (total: number) => `not checked on ${number(total)}`,
  clientTitle: (label: string) => `Nacos client: ${label.toLowerCase()}`,
  listTitle: (label: string) => `List ${label.toLowerCase()}`,
  tiers: { list: 'See', read: 'Read', write: 'Write', delete: 'Delete' } satisfies Record<AccessTier, string>,
  groups: {
    account: 'Account',
    instance: 'Instance',
    list: 'Lists',
    config: 'Configurations',
    service: 'Services',
    client: 'Nacos client',
  } satisfies Record<ActionGroup, string>,

  matrix: {
    views: 'Views',
    byResource: 'Resources',
    byPolicy: 'Policies',
    scope: 'Decided by',
    effective: 'All attached policies',
    label: (scope: string) => `Decisions by resource and action: ${scope}`,
    resource: 'Resource',
    action: 'Action',
    tree: 'Resources',
    legend: 'Legend',
    allowedOf: (allowed: number, total: number, denied: number) =>
      `${number(allowed)} of ${number(total)} allowed${denied === 0 ? '' : `, ${number(denied)} denied explicitly`}`,
    allowedForSome: 'allowed for some',
    rejectedShort: 'rejected by RAM',
    notApplicable: 'does not apply',
    pending: 'not computed yet',
    hidden: 'hidden until you answer',
    stale: (names: string) => `Not valid JSON: ${names}. Showing the last valid results.`,
    rejectedNotice: (names: string) => `RAM would reject ${names}. Excluded from the results.`,
    allRejected: (names: string) => `RAM would reject ${names}. Fix the errors to see results.`,
    nothingAttached: 'No policy is attached, so everything is denied by default.',
    emptyAccount: 'This account has no instances yet. Add one or import your own.',
    mode: 'Matching',
    hierarchical: 'Hierarchical matching',
    literal: 'Literal matching',
    hierarchicalHint: 'A resource also covers everything inside it, as documented',
    literalHint: "Only RAM's wildcard matching of the ARN",
    reading: 'Resource types',
    observed: (n: number) => `${number(n)} observed`,
    readings: {
      guide: 'Resource types: guide',
      'api-reference': 'Resource types: API reference',
    } satisfies Record<Reading, string>,
    /** Below a label or heading that says what is chosen. */
    readingNames: { guide: 'Guide', 'api-reference': 'API reference' } satisfies Record<Reading, string>,
    differUnderLiteral: (n: number) =>
      `${number(n)} ${n === 1 ? 'differs' : 'differ'} under literal matching`,
    differUnderHierarchical: (n: number) =>
      `${number(n)} ${n === 1 ? 'differs' : 'differ'} under hierarchical matching`,
    conditionSensitive: 'depends on a condition',
    nameSensitive: 'differs for some names',
    unlisted: 'Names not listed',
    highlighted: 'decided by the selected statement',
  },
  decisions,
  rollUpWords,
  rollUpShort,
  context: {
    button: 'Request context',
    mfa: (value: 'true' | 'false' | 'absent') =>
      ({ true: 'with MFA', false: 'without MFA', absent: 'no MFA' })[value],
  },

  account: {
    button: 'Edit account',
    edit: 'Edit',
    mock: 'Mock account',
    counts: (instances: number, configs: number, services: number) =>
      `${count(instances, 'instance', 'instances')} · ${count(configs, 'config', 'configs')} · ${count(services, 'service', 'services')}`,
    collapseAll: 'Collapse or expand all',
    add: {
      instance: 'Add an instance…',
      namespace: 'Add a namespace…',
      group: 'Add a group…',
      config: 'Add configurations…',
      service: 'Add services…',
    } satisfies Record<ChildKind, string>,
    cancel: 'Cancel',
    import: 'Import',
  },

  filters: {
    text: 'Filter rows or actions',
    group: 'Actions',
    nothing: 'No resources match.',
    clear: 'Clear filters',
  },
  display: {
    button: 'View',
    columns: 'Columns',
    columnForms: { auto: 'Automatic', actions: 'Every action', tiers: 'Compact' },
    rows: 'Rows and marks',
    comfortable: 'More space',
    uncertainty: 'Mark undocumented rules',
    evidence: 'Observed facts…',
  },

  compare: {
    button: 'Compare',
    changes: { gained: 'newly allowed', lost: 'no longer allowed' } satisfies Record<Change, string>,
  },

  /** The strip over the matrix. A resource of the kind account has account-level actions: its lists. */
  exposure: {
    label: 'What this opens',
    tiers: {
      delete: 'Delete, restart',
      write: 'Create, change',
      read: 'Read content',
      list: 'See names',
      deny: 'Denied explicitly',
    } satisfies Record<ExposureTier, string>,
    denied: 'Denied',
    resources: (kind: ResourceKind, n: number, of: number | null, isShort: boolean) => {
      if (kind === 'account') return 'account lists';
      const many = of === null ? n : of;
      const noun =
        isShort && kind === 'config'
          ? count(many, 'config', 'configs')
          : count(many, kinds[kind], kindsMany[kind]);
      return of === null ? noun : `${number(n)} of ${noun}`;
    },
    nothing: 'Nothing',
    everything: 'Everything',
    actions: (n: number, of: number) => `${number(n)} of ${number(of)} actions`,
    also: (resources: string) => `also ${resources}`,
    at: (place: string, action: string) => `${place} · ${action}`,
    noDeny: 'no Deny applies',
    historyOnly: (n: number) => `${number(n)} only through history`,
    administrator: 'Administrator',
    warnings: (n: number, isShort: boolean) =>
      n === 0
        ? 'No warnings'
        : count(n, isShort ? 'warning' : 'security warning', isShort ? 'warnings' : 'security warnings'),
    show: (n: number): string => (n === 1 ? 'Show it in the matrix' : 'Show them in the matrix'),
    checking: 'Checking…',
    unchecked: 'Too large to check',
    undecided: 'No decisions',
  },

  /** Ends a list that is cut off. */
  more: (n: number) => `and ${count(n, 'more', 'more')}`,

  explanation: {
    empty: 'Select a cell to see which statement decides it',
    gone: 'The selected resource is no longer in the account.',
    paste: 'Paste an error',
    move: 'move',
    explain: 'explain',
    open: 'Open the inspector',
  },

  /** The accessible name of a cell. */
  cell: (action: string, resource: string, words: string) => `${action}, ${resource}: ${words}`,
};
