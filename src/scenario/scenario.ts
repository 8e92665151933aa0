// What a link, a draft and a file hold: the policies, the account they are asked about, the context and the view.

import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import type { Account } from '../engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../engine/account/request.ts';
import type { RequestContext } from '../engine/account/request.ts';
import type { ActionName } from '../engine/catalog/actions.ts';
import type { ResourceKind } from '../engine/catalog/schema.ts';
import { SYSTEM_POLICIES } from '../engine/catalog/system-policies.ts';
import type { SystemPolicyName } from '../engine/catalog/system-policies.ts';
import type { ImportChoice } from '../engine/interchange/import-result.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import type { Exercise } from './exercise.ts';

/** More lines than these are no list that somebody keeps. */
export const MAX_ASSERTIONS = 1000;

export interface Scenario {
  /** What the visitor calls it; may be empty. */
  readonly title: string;
  readonly policies: readonly ScenarioPolicy[];
  readonly account: Account;
  readonly context: RequestContext;
  readonly view: ScenarioView;
  /** The example it was opened from; null when there is none. */
  readonly example: ExampleId | null;
  /** What the decisions are compared with; null when there is no comparison. */
  readonly baseline: Baseline | null;
  /** What should hold of the effective decisions, a line each, as somebody wrote it: some may make no sense yet. */
  readonly expectations: readonly string[];
  /** What the visitor is working on; null when it is nothing of ours. */
  readonly exercise: Exercise | null;
}

/** Policies attached before, and the context they were asked in. */
export interface Baseline {
  readonly policies: readonly ScenarioPolicy[];
  readonly context: RequestContext;
}

export type ScenarioPolicy =
  | {
      readonly kind: 'custom';
      readonly name: string;
      readonly text: string;
      readonly attached: boolean;
      /** What an import could not carry over. Absent for a complete policy. */
      readonly openItems?: readonly OpenItem[];
    }
  | { readonly kind: 'system'; readonly name: SystemPolicyName; readonly attached: boolean };

/** A choice as in `ImportChoice`; later versions of the page may know more warnings. */
export interface OpenItemChoice extends Omit<ImportChoice, 'warning'> {
  readonly warning: string | null;
}

/** A note of an import that waits for an answer, see `ImportNote`. Later versions of the page may know more codes. */
export interface OpenItem {
  readonly code: string;
  readonly statement: number | null;
  readonly subject: string;
  readonly detail: string;
  readonly choices: readonly OpenItemChoice[];
}

export interface ScenarioView {
  /** Which of the two matrices is shown. */
  readonly matrix: MatrixView;
  /** Whose decisions the matrix by resource shows: the place of a policy, or all attached ones together. */
  readonly scope: number | 'effective';
  readonly mode: MatchingMode;
  /** Whether the tree also has rows for what the account does not list. */
  readonly others: boolean;
  /** The place of the policy whose text is shown. */
  readonly openPolicy: number;
  /** The node chosen in the tree of the matrix by policy. */
  readonly node: NodeRef | null;
  readonly cell: CellRef | null;
  /** What is shown beneath the matrix. */
  readonly detail: DetailView;
}

export const DETAIL_VIEWS = ['reasons', 'journey', 'expectations'] as const;
export type DetailView = (typeof DETAIL_VIEWS)[number];

export type MatrixView = 'resource' | 'policy';

/** A node by what does not change when others come and go. */
export interface NodeRef {
  readonly resource: string;
  readonly kind: ResourceKind;
}

export interface CellRef extends NodeRef {
  readonly action: ActionName;
  readonly scope: number | 'effective';
}

/** The text that decides: a system policy's is its stand-in. */
export function policyText(policy: ScenarioPolicy): string {
  return policy.kind === 'system' ? SYSTEM_POLICIES[policy.name] : policy.text;
}

/** The documentation's, by their numbers there. */
export const DOCUMENT_EXAMPLE_IDS = ['1', '2', '3', '4', '5'] as const;
/** The roles that it names: each alone, and beside the system policies. */
export const ROLE_EXAMPLE_IDS = ['developer', 'operations', 'roles'] as const;
/** They stand in links, so they mean the same for ever. */
export const EXAMPLE_IDS = [...DOCUMENT_EXAMPLE_IDS, ...ROLE_EXAMPLE_IDS] as const;
export type ExampleId = (typeof EXAMPLE_IDS)[number];

export function isExampleId(id: string): id is ExampleId {
  return EXAMPLE_IDS.some((known) => known === id);
}

export const DEFAULT_VIEW: ScenarioView = {
  matrix: 'resource',
  scope: 'effective',
  mode: 'hierarchical',
  others: false,
  openPolicy: 0,
  node: null,
  cell: null,
  detail: 'reasons',
};

/** A scenario of these policies with everything else as a first visit finds it. */
export function scenarioOf(policies: readonly ScenarioPolicy[]): Scenario {
  return {
    title: '',
    policies,
    account: DEFAULT_ACCOUNT,
    context: DEFAULT_CONTEXT,
    view: DEFAULT_VIEW,
    example: null,
    baseline: null,
    expectations: [],
    exercise: null,
  };
}
