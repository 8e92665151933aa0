// The columns of the inspector, in English: verdict, trace and fixes.

import type { ActionGroup, AccessTier, ResourceKind } from '../../engine/catalog/schema.ts';
import type { RepairStep } from '../../engine/evaluation/repair/repair-draft.ts';
import type { Basis, RobustForm } from '../../engine/evaluation/repair/robust-repair.ts';
import { count, kinds, kindsMany } from '../en.ts';
import { code, strong } from '../marks.ts';
import { number } from '../number.ts';

const tiers: Readonly<Record<AccessTier, readonly [one: string, many: string]>> = {
  list: ['list', 'lists'],
  read: ['read', 'reads'],
  write: ['write', 'writes'],
  delete: ['delete', 'deletes'],
};

/** What else decides otherwise: the other document, the other matching mode. */
type Differing = readonly (keyof Basis)[];

const everyBasis = (differing: Differing): string => {
  if (differing.length !== 1) return 'By both documents and matching modes';
  return differing[0] === 'reading' ? 'By both documents' : 'In both matching modes';
};

const widerResource = (widest: NonNullable<RobustForm['widest']>, resource: string): string => {
  switch (widest) {
    case 'account':
      return `${strong('all resources')} (${code('*')})`;
    case 'every-instance':
      return `${strong('every instance')} (${code('instance/*')})`;
    case 'both':
    case 'instance':
      return `${strong(resource)} and ${strong('its instance')}`;
    case 'namespace':
      return `${strong(resource)} and ${strong('its namespace')}`;
    case 'group':
      return `${strong(resource)} and ${strong('its group')}`;
    case 'inside':
      return `${strong(resource)} and everything in it`;
    case 'config':
    case 'service':
      return strong(resource);
  }
};

const widerPlace = (widest: RobustForm['widest']): string | null => {
  switch (widest) {
    case 'account':
      return 'in the whole account';
    case 'every-instance':
      return 'on every instance';
    case 'both':
    case 'instance':
      return 'in the whole instance';
    case 'namespace':
      return 'in the whole namespace';
    case 'group':
      return 'in the whole group';
    case 'inside':
    case 'config':
    case 'service':
    case null:
      return null;
  }
};

/** `policy` is null where there is only one. */
const ofPolicy = (policy: string | null): string => (policy === null ? '' : ` of ${strong(policy)}`);

export const explainInspectorEn = {
  verdict: {
    title: (group: ActionGroup, label: string, resource: string) =>
      group === 'client'
        ? `Nacos client: ${label.toLowerCase()} ${strong(resource)}`
        : group === 'list' || group === 'account'
          ? `List ${label.toLowerCase()} in ${strong(resource)}`
          : `${label} ${strong(resource)}`,
    /** An action that is authorized on the account's `*`. */
    titleOnAll: (label: string) => `${label} on ${strong('all resources')} (${code('*')})`,
    copyArn: 'Copy the ARN',
    copied: 'Copied',
    notCopied: 'The browser did not allow copying.',
    assumptions: (n: number) => `Based on ${count(n, 'assumption', 'assumptions')}`,
    deniedOver: (statements: string, allow: string) =>
      `Denied by ${statements}. A Deny always wins, so the Allow in ${allow} has no effect here.`,
    deniedOverMany: (statements: string, n: number) =>
      `Denied by ${statements}. A Deny always wins, so the ${number(n)} Allow statements that match have no effect here.`,
    statement: (statement: number, policy: string | null) =>
      `statement ${String(statement)}${ofPolicy(policy)}`,
    counts: (decision: 'allow' | 'explicit-deny' | 'implicit-deny', n: number) =>
      ({
        allow: `${number(n)} allowed`,
        'explicit-deny': `${number(n)} denied explicitly`,
        'implicit-deny': `${number(n)} denied by default`,
      })[decision],
    selectOne: (kind: ResourceKind) =>
      `Select one of the ${kindsMany[kind]} to see which statement decides it.`,
    selectHeading: 'Select one',
  },

  trace: {
    statement: 'Statement',
    result: 'Result',
    noMatch: 'no match',
    closest: 'closest',
    overridden: 'overridden',
    decides: 'decides',
    within: (container: string) => `in ${container}`,
    notAction: (patterns: string) => `not ${patterns}`,
  },

  whoCan: {
    heading: 'Who can do this, and where',
    everywhere: 'the whole account',
    nowhere: 'nothing in this account',
    count: (n: number, kind: ResourceKind) => count(n, kinds[kind], kindsMany[kind]),
    denied: (n: number) => `${number(n)} denied by a Deny`,
    conditionFails: 'The request does not meet its condition.',
    noStatement: (action: string) =>
      `No statement of these policies matches ${code(action)}, so it is denied by default.`,
  },

  fixes: {
    toAllow: 'To allow it',
    toDeny: 'To deny it',
    grant: 'Grant this in a new policy…',
    intro: 'Smallest edits that work, all verified. Hover one to preview it in the matrix.',
    noneDeny: 'None of the attached policies can be edited to deny it.',
    step: (step: RepairStep, resource: string, policy: string | null): string => {
      switch (step.kind) {
        case 'add-resource':
          return `Add ${strong(resource)} to the resources of statement ${String(step.statement.statement + 1)}${ofPolicy(policy)}`;
        case 'add-action':
          return `Add ${code(step.action.replace(/^mse:/, ''))} to the actions of statement ${String(step.statement.statement + 1)}${ofPolicy(policy)}`;
        case 'add-statement':
          return `Add a statement for ${strong(resource)}${policy === null ? '' : ` to ${strong(policy)}`}`;
        case 'open-console':
          return `Add ${count(step.grants.length, 'statement', 'statements')}${policy === null ? '' : ` to ${strong(policy)}`} for the lists that the console needs`;
        case 'remove-deny':
        case 'remove-allow': {
          const [first] = step.statements;
          const what =
            first !== undefined && step.statements.length === 1
              ? `Remove statement ${String(first.statement + 1)}${ofPolicy(policy)}`
              : `Remove the ${number(step.statements.length)} statements that ${step.kind === 'remove-deny' ? 'deny' : 'allow'} it`;
          return step.kind === 'remove-deny' && step.leaves !== 'allow'
            ? `${what} (an Allow is still missing)`
            : what;
        }
        case 'remove-action':
          return `Remove ${code(step.action.replace(/^mse:/, ''))} from statement ${String(step.statement.statement + 1)}${ofPolicy(policy)}`;
        case 'extend-deny':
          return `Add ${code(step.action.replace(/^mse:/, ''))} to the Deny in statement ${String(step.statement.statement + 1)}${ofPolicy(policy)}`;
        case 'add-deny':
          return `Add a Deny for ${strong(resource)}${policy === null ? '' : ` to ${strong(policy)}`}`;
      }
    },
    allResources: 'all resources',
    robust: 'Robust',
    robustHint: 'The same by both documents and in both matching modes',
    /** By what a repair that is not robust decides as wished. */
    only: ({ reading, mode }: Basis, differing: Differing): string => {
      const document = reading === 'guide' ? 'Only by the guide' : 'Only by the API reference';
      if (!differing.includes('mode')) return document;
      const matching = mode === 'literal' ? 'with literal matching' : 'with hierarchical matching';
      return differing.includes('reading') ? `${document} ${matching}` : `Only ${matching}`;
    },
    robustForm: (differing: Differing, widest: RobustForm['widest'], resource: string): string =>
      widest === null
        ? `${everyBasis(differing)}: remove every Deny that applies`
        : `${everyBasis(differing)}: a statement for ${widerResource(widest, resource)}`,
    /** What else the robust form allows or denies; null for nothing. */
    wider: (label: string, widest: RobustForm['widest'], decision: 'allow' | 'deny'): string | null => {
      const place = widerPlace(widest);
      if (place === null) return null;
      return `By the guide, this ${decision === 'allow' ? 'allows' : 'denies'} ${strong(label)} ${place}.`;
    },
    gained: (n: number, tier: AccessTier) => `+${number(n)} ${tiers[tier][n === 1 ? 0 : 1]}`,
    lost: (n: number, tier: AccessTier) => `−${number(n)} ${tiers[tier][n === 1 ? 0 : 1]}`,
    loophole: 'Loophole',
    sameContent: (label: string) => `${strong(label)} is allowed and returns the same content`,
    sameDeletion: (label: string) => `${strong(label)} is allowed and deletes the same ${kinds.config}`,
    denyToo: 'Deny it too',
    showCell: 'Show the cell',
  },
};

export type ExplainInspectorMessages = typeof explainInspectorEn;
