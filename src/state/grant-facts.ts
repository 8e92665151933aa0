// Facts about a grant before it is added: what else becomes visible, what can be deleted, and what attached policies change.

import type { ResourceNode, ResourceTree } from '../engine/account/resource-tree.ts';
import { childrenOf, nearestOfKind } from '../engine/account/walk-tree.ts';
import type { ChangedDecision } from '../engine/evaluation/decide/compare.ts';
import { stepsBefore } from '../engine/grant/console-access.ts';
import type { GrantNote } from '../engine/grant/grant-note.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { allowedOn } from '../engine/evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix } from '../engine/evaluation/decide/permission-matrix.ts';

export type GrantFact = { readonly tone: 'warning' | 'good' | 'plain' } & (
  | { readonly kind: 'nothing' | 'not-possible' | 'no-delete' | 'robust' | 'conditional' }
  | { readonly kind: 'adds-deny' | 'only-takes-away' | 'written-for-hierarchical' }
  | {
      readonly kind: 'change-not-needed';
      readonly goal: 'allow' | 'take-away';
      readonly policy: string;
    }
  | { readonly kind: 'would-be-empty' | 'change-not-possible'; readonly policy: string }
  /** By hierarchical matching; the page shows `mode`. */
  | { readonly kind: 'proven'; readonly goal: 'allow' | 'take-away'; readonly mode: MatchingMode }
  /** The numbers of Deny statements, from 1. */
  | { readonly kind: 'denied-here'; readonly statements: readonly number[]; readonly isPart: boolean }
  | { readonly kind: 'denies-less'; readonly statements: readonly number[] }
  | { readonly kind: 'takes-away'; readonly count: number; readonly of: number }
  | { readonly kind: 'not-denied-by-reference'; readonly count: number }
  | { readonly kind: 'allowed-by-others'; readonly count: number; readonly policies: readonly string[] }
  /** Actions that the console and Nacos clients share, or that the console needs for what is chosen. */
  | { readonly kind: 'opens-both-paths' | 'console-adds'; readonly actions: readonly string[] }
  /** Names that contain a wildcard. */
  | { readonly kind: 'matches-other-names'; readonly names: readonly string[] }
  | { readonly kind: 'split' | 'too-many-policies'; readonly count: number; readonly limit: number }
  /** The names of namespaces whose contents are not granted. */
  | { readonly kind: 'lists-cover-instance'; readonly names: readonly string[] }
  | { readonly kind: 'can-delete' | 'depends-on-reading'; readonly count: number }
  | { readonly kind: 'already-allowed'; readonly count: number; readonly of: number }
  | { readonly kind: 'still-denied'; readonly count: number; readonly policies: readonly string[] }
);

/** A policy that is attached beside the grant. */
export interface AttachedMatrix {
  readonly name: string;
  readonly matrix: PermissionMatrix;
}

export interface GrantEffects {
  readonly tree: ResourceTree;
  readonly mode: MatchingMode;
  /** The chosen resource. */
  readonly node: ResourceNode;
  /** What the grant alone allows. */
  readonly allowed: readonly ChangedDecision[];
  /** The decisions of the attached policies, and of those with the grant; null if RAM would reject them. */
  readonly before: PermissionMatrix | null;
  readonly after: PermissionMatrix | null;
  readonly attached: readonly AttachedMatrix[];
  readonly notes: readonly GrantNote[];
  readonly isConditional: boolean;
  /** How many decisions the API reference's reading decides otherwise; null if unknown. */
  readonly differing: number | null;
}

export function grantFacts(effects: GrantEffects): readonly GrantFact[] {
  return [
    ...factsOfLists(effects),
    ...factsOfNotes(effects.notes),
    ...factsOfDeletes(effects),
    ...factsOfAttached(effects),
    ...(effects.isConditional ? [{ tone: 'plain', kind: 'conditional' } as const] : []),
    ...factsOfReading(effects),
  ];
}

/** The form says for every grant by the console that these are added. */
const WAY_TO_INSTANCE: readonly string[] = ['QueryClusterDetail', ...stepsBefore('QueryClusterDetail')];

/** What the engine says about the written policies. The form asks for nothing that its other notes are about. */
function factsOfNotes(notes: readonly GrantNote[]): readonly GrantFact[] {
  const actions = notes.flatMap((note) => (note.code === 'opens-both-paths' ? [note.action] : []));
  const names = notes.flatMap((note) => (note.code === 'literal-star-in-name' ? [note.name] : []));
  const added = notes
    .flatMap((note) => (note.code === 'console-steps-added' ? note.actions : []))
    .filter((action) => !WAY_TO_INSTANCE.includes(action));
  return [
    ...(added.length === 0
      ? []
      : [{ tone: 'plain', kind: 'console-adds', actions: [...new Set(added)] } as const]),
    ...(actions.length === 0
      ? []
      : [{ tone: 'warning', kind: 'opens-both-paths', actions: [...new Set(actions)] } as const]),
    ...(names.length === 0 ? [] : [{ tone: 'warning', kind: 'matches-other-names', names } as const]),
    ...notes.flatMap((note): readonly GrantFact[] =>
      note.code === 'split' || note.code === 'too-many-policies'
        ? [{ tone: 'warning', kind: note.code, count: note.policies, limit: note.limit }]
        : [],
    ),
  ];
}

function factsOfLists({ tree, node, allowed }: GrantEffects): readonly GrantFact[] {
  const instance = nearestOfKind(tree, node, 'instance');
  const isList = allowed.some(({ action }) => action.group === 'list');
  if (instance === null || instance === node || !isList) return [];
  // Inside a namespace, its other names are visible too.
  const names = childrenOf(tree, instance)
    .filter((namespace) => namespace !== node && !namespace.isPlaceholder)
    .map(({ title, id }) => (title === '' ? id : title));
  return names.length === 0 ? [] : [{ tone: 'warning', kind: 'lists-cover-instance', names }];
}

function factsOfDeletes({ allowed }: GrantEffects): readonly GrantFact[] {
  const places = new Set(allowed.filter(({ action }) => action.tier === 'delete').map(({ node }) => node));
  return [
    places.size === 0
      ? { tone: 'good', kind: 'no-delete' }
      : { tone: 'warning', kind: 'can-delete', count: places.size },
  ];
}

/** Whether a matrix allows the action of a change on its resource. */
export function isAllowedIn(
  matrix: PermissionMatrix,
  mode: MatchingMode,
): (change: ChangedDecision) => boolean {
  return ({ node, action }) => (allowedOn(matrix, mode, node) & action.mask) !== 0;
}

function factsOfAttached({ mode, allowed, before, after, attached }: GrantEffects): readonly GrantFact[] {
  if (before === null || after === null || attached.length === 0) return [];
  const already = allowed.filter(isAllowedIn(before, mode)).length;
  const isAllowedAfter = isAllowedIn(after, mode);
  const denied = allowed.filter((change) => !isAllowedAfter(change));
  const policies = attached
    .filter(({ matrix }) =>
      denied.some(({ node, action }) => ((matrix[mode].deny[node.index] ?? 0) & action.mask) !== 0),
    )
    .map(({ name }) => name);
  return [
    ...(denied.length === 0
      ? []
      : [{ tone: 'warning', kind: 'still-denied', count: denied.length, policies } as const]),
    ...(already === 0
      ? []
      : [{ tone: 'plain', kind: 'already-allowed', count: already, of: allowed.length } as const]),
  ];
}

function factsOfReading({ differing }: GrantEffects): readonly GrantFact[] {
  if (differing === null) return [];
  return [
    differing === 0
      ? { tone: 'good', kind: 'robust' }
      : { tone: 'plain', kind: 'depends-on-reading', count: differing },
  ];
}
