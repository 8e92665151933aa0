// The scenario: what a link, a draft and a file contain.

import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import type { Account } from '../engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../engine/account/request.ts';
import type { RequestContext } from '../engine/account/request.ts';
import type { ActionId } from '../engine/catalog/actions.ts';
import { NO_FACTS } from '../engine/catalog/observed-fact.ts';
import type { ObservedFact } from '../engine/catalog/observed-fact.ts';
import type { ResourceKind } from '../engine/catalog/schema.ts';
import { SYSTEM_POLICIES } from '../engine/catalog/system-policies.ts';
import type { SystemPolicyName } from '../engine/catalog/system-policies.ts';
import type { ImportChoice } from '../engine/interchange/import-result.ts';
import type { Reading } from '../engine/evaluation/decide/resource-types.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import type { Exercise } from './exercise.ts';

export const MAX_ASSERTIONS = 1000;
/** More than all actions with all types. */
export const MAX_FACTS = 300;

export interface Scenario {
  /** Can be empty. */
  readonly title: string;
  readonly policies: readonly ScenarioPolicy[];
  readonly account: Account;
  readonly context: RequestContext;
  readonly view: ScenarioView;
  /** What refusals showed about actions. It decides for them, whatever the reading. */
  readonly observed: readonly ObservedFact[];
  /** The example that the scenario was opened from. */
  readonly example: ExampleId | null;
  /** The state to compare with; null without a comparison. */
  readonly baseline: Baseline | null;
  /** Assertions about the effective decisions, one line each. Lines can be invalid. */
  readonly expectations: readonly string[];
  /** The open lesson or challenge. */
  readonly exercise: Exercise | null;
}

/** Where a baseline comes from: the scenario as it was opened or last shared, a pinned state, the other reading, a link, another draft. */
export type BaselineSource = 'opened' | 'shared' | 'pin' | 'reading' | 'link' | 'draft';

/** The policies and context to compare with. */
export interface Baseline {
  readonly policies: readonly ScenarioPolicy[];
  readonly context: RequestContext;
  /** The reading that decided; absent for the one of the view. */
  readonly reading?: Reading;
}

export type ScenarioPolicy =
  | {
      readonly kind: 'custom';
      readonly name: string;
      readonly text: string;
      readonly attached: boolean;
      /** What an import could not convert. Absent if the policy is complete. */
      readonly openItems?: readonly OpenItem[];
    }
  | {
      readonly kind: 'system';
      readonly name: SystemPolicyName;
      readonly attached: boolean;
      /** The real text, as somebody pasted it; absent for the stand-in. */
      readonly pasted?: PastedText;
    };

export interface PastedText {
  readonly text: string;
  /** The day it was pasted: `2026-11-30`. */
  readonly date: string;
}

/** Like `ImportChoice`. Later versions can add warnings. */
export interface OpenItemChoice extends Omit<ImportChoice, 'warning'> {
  readonly warning: string | null;
}

/** An unanswered note of an import, see `ImportNote`. Later versions can add codes. */
export interface OpenItem {
  readonly code: string;
  readonly statement: number | null;
  readonly subject: string;
  readonly detail: string;
  readonly choices: readonly OpenItemChoice[];
}

export interface ScenarioView {
  readonly matrix: MatrixView;
  /** Scope of the matrix by resource: the index of a policy, or the effective decisions. */
  readonly scope: number | 'effective';
  readonly mode: MatchingMode;
  readonly reading: Reading;
  /** Whether the tree has placeholder rows for unlisted names. */
  readonly others: boolean;
  /** The index of the policy in the editor. */
  readonly openPolicy: number;
  /** The selected node of the matrix by policy. */
  readonly node: NodeRef | null;
  readonly cell: CellRef | null;
  /** The tab below the matrix. */
  readonly detail: DetailView;
}

export const DETAIL_VIEWS = ['reasons', 'journey', 'expectations'] as const;
export type DetailView = (typeof DETAIL_VIEWS)[number];

export type MatrixView = 'resource' | 'policy';

/** Identifies a node independently of other nodes. */
export interface NodeRef {
  readonly resource: string;
  readonly kind: ResourceKind;
}

export interface CellRef extends NodeRef {
  readonly action: ActionId;
  readonly scope: number | 'effective';
}

/** The text that is evaluated. For a system policy, the pasted text or else the playground's own version. */
export function policyText(policy: ScenarioPolicy): string {
  return policy.kind === 'system' ? (policy.pasted?.text ?? SYSTEM_POLICIES[policy.name]) : policy.text;
}

/** The examples of MSE's documentation, by number. */
export const DOCUMENT_EXAMPLE_IDS = ['1', '2', '3', '4', '5'] as const;
/** The two roles named by the documentation, both together with the system policies, and an application. */
export const ROLE_EXAMPLE_IDS = ['developer', 'operations', 'roles', 'application'] as const;
/** Examples 3 to 5 without the documentation's misprint. */
export const CORRECTED_EXAMPLE_IDS = ['3-corrected', '4-corrected', '5-corrected'] as const;
export type CorrectedExampleId = (typeof CORRECTED_EXAMPLE_IDS)[number];
/** Links contain these ids, so their meaning never changes. */
export const EXAMPLE_IDS = [...DOCUMENT_EXAMPLE_IDS, ...CORRECTED_EXAMPLE_IDS, ...ROLE_EXAMPLE_IDS] as const;
export type ExampleId = (typeof EXAMPLE_IDS)[number];

/** The id of the corrected version of an example; null if it needs no correction. */
export function correctedExample(id: (typeof DOCUMENT_EXAMPLE_IDS)[number]): CorrectedExampleId | null {
  return CORRECTED_EXAMPLE_IDS.find((corrected) => corrected === `${id}-corrected`) ?? null;
}

export function isExampleId(id: string): id is ExampleId {
  return EXAMPLE_IDS.some((known) => known === id);
}

export const DEFAULT_VIEW: ScenarioView = {
  matrix: 'resource',
  scope: 'effective',
  mode: 'hierarchical',
  reading: 'guide',
  others: false,
  openPolicy: 0,
  node: null,
  cell: null,
  detail: 'reasons',
};

/** A scenario with these policies and defaults for everything else. */
export function scenarioOf(policies: readonly ScenarioPolicy[]): Scenario {
  return {
    title: '',
    policies,
    account: DEFAULT_ACCOUNT,
    context: DEFAULT_CONTEXT,
    view: DEFAULT_VIEW,
    observed: NO_FACTS,
    example: null,
    baseline: null,
    expectations: [],
    exercise: null,
  };
}
