// Drafts of repairs for a denied request, not evaluated yet: edits that keep the rest of a policy's text. Source: RAM
// "Policy evaluation process": an implicit deny needs an Allow, an explicit one the removal of every Deny that applies.

import type { AuthorizationRequest } from '../../account/request.ts';
import { PLACEHOLDER_ID } from '../../account/resource-tree.ts';
import { findAction } from '../../catalog/catalog.ts';
import type { ResourceTypes } from '../decide/resource-types.ts';
import { formatArn } from '../../policy/arn.ts';
import type { Effect } from '../../policy/document.ts';
import type { ParsedPolicy } from '../../policy/parse.ts';
import { appendToList, applyEdits, makeList, removeFromList, writeLike } from '../../policy/text-edit.ts';
import type { Span } from '../../policy/span.ts';
import type { TextEdit } from '../../policy/text-edit.ts';
import { REJECTED_POLICY } from '../decide/compile-policy.ts';
import type { CompiledPolicy, CompiledStatement } from '../decide/compile-policy.ts';
import { sameStatement } from '../decide/decision.ts';
import type { Decision, MatchingMode, StatementRef } from '../decide/decision.ts';
import { explain, nearestFirst } from '../explain/explain.ts';
import {
  prepareRequest,
  matchesAction,
  isConditionMet,
  matchedCandidates,
} from '../decide/match-statement.ts';
import type { PreparedRequest } from '../decide/match-statement.ts';

/** An attached policy, and whether a repair can edit it. */
export interface AttachedPolicy {
  /** The current text. Repaired only if RAM would accept it. */
  readonly parsed: ParsedPolicy;
  /** The statements that decide; older than `parsed` while the text is not JSON. */
  readonly compiled: CompiledPolicy;
  /** False for system policies. */
  readonly editable: boolean;
}

/** A denied request with all attached policies, in order. */
export interface DeniedRequest {
  readonly policies: readonly AttachedPolicy[];
  readonly request: AuthorizationRequest;
  readonly mode: MatchingMode;
  /** What actions are authorized on; by default what the guide says. */
  readonly types?: ResourceTypes;
}

/** What a repair of a denial does in the policy. Indices are those before the repair. */
export type AllowStep =
  | { readonly kind: 'add-resource'; readonly statement: StatementRef; readonly resource: string }
  | { readonly kind: 'add-action'; readonly statement: StatementRef; readonly action: string }
  | {
      readonly kind: 'add-statement';
      readonly policy: number;
      readonly action: string;
      readonly resource: string;
    }
  /** One statement for each grant: the list actions on the console path to what is already allowed. */
  | { readonly kind: 'open-console'; readonly policy: number; readonly grants: readonly ConsoleGrant[] }
  | {
      readonly kind: 'remove-deny';
      /** Every Deny that applies, possibly in several policies. */
      readonly statements: readonly StatementRef[];
      /** The decision without them; for `implicit-deny`, an Allow is still missing. */
      readonly leaves: 'allow' | 'implicit-deny';
    };

/** What a repair of an allowed request does in the policy, to deny it. */
export type DenyStep =
  | { readonly kind: 'remove-action'; readonly statement: StatementRef; readonly action: string }
  /** Every Allow that applies, possibly in several policies. */
  | { readonly kind: 'remove-allow'; readonly statements: readonly StatementRef[] }
  /** An existing Deny that matches the resource. */
  | { readonly kind: 'extend-deny'; readonly statement: StatementRef; readonly action: string }
  | {
      readonly kind: 'add-deny';
      readonly policy: number;
      readonly action: string;
      readonly resource: string;
    };

export type RepairStep = AllowStep | DenyStep;

/** The grants of one new statement. */
export interface ConsoleGrant {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** A policy's new text, and the edits that produce it. */
export interface PolicyChange {
  readonly policy: number;
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/** A repair that is not evaluated yet. */
export interface RepairDraft {
  /** One for each changed policy, in order. */
  readonly changes: readonly PolicyChange[];
  /** The step, given the decision after the repair; null if the repair does not help. */
  readonly stepFor: (decision: Decision) => RepairStep | null;
}

/** For each kind of repair of a denial, the drafts to try, the nearest first. `denies` are the statements that deny it explicitly. */
export function draftRepairs(
  denied: DeniedRequest,
  denies: readonly StatementRef[],
): readonly (readonly RepairDraft[])[] {
  return denies.length > 0 ? [draftRemovals(denied.policies, denies)] : draftAllows(denied);
}

/** Removes all Denies that apply together: each alone keeps the request denied. */
function draftRemovals(
  policies: readonly AttachedPolicy[],
  denies: readonly StatementRef[],
): readonly RepairDraft[] {
  const changes = removalOf(policies, denies);
  if (changes.length === 0) return [];
  return [
    {
      changes,
      stepFor: (decision) =>
        decision === 'explicit-deny' ? null : { kind: 'remove-deny', statements: denies, leaves: decision },
    },
  ];
}

/** Removes statements; no change if one of them is in a policy that cannot be edited. */
export function removalOf(
  policies: readonly AttachedPolicy[],
  removed: readonly StatementRef[],
): readonly PolicyChange[] {
  if (!removed.every(({ policy }) => isEditable(policies[policy]))) return [];
  return policies.flatMap(({ parsed: { text, document } }, policy) => {
    const edits = removeFromList(
      document.statements.map(({ span }) => span),
      (statement) => removed.some((ref) => sameStatement(ref, { policy, statement })),
    );
    return edits.length === 0 ? [] : [changeOf(policy, text, edits)];
  });
}

/** Adds the resource, or the action, to an Allow that otherwise matches; or adds a statement with both. */
function draftAllows({ policies, request, mode }: DeniedRequest): readonly (readonly RepairDraft[])[] {
  const prepared = prepareRequest(request, mode);
  const resource = patternFor(prepared);
  const action = findAction(request.action)?.fullName ?? request.action;
  if (resource === null) return [];
  const allows = nearestAllows(policies, request, mode);
  const fitting = allows.filter(({ compiled }) => isConditionMet(compiled, prepared.context));
  const lackingResource = fitting.filter(({ compiled }) => matchesAction(compiled, prepared.action));
  // `NotAction` stays unchanged: removing an action from it grants more than it seems to.
  const lackingAction = fitting.filter(
    ({ compiled }) => compiled.actionKind === 'action' && coversResource(compiled, prepared),
  );
  return [
    lackingResource.flatMap(({ ref }) =>
      draftAddition(policies, { kind: 'add-resource', statement: ref, resource }),
    ),
    lackingAction.flatMap(({ ref }) =>
      draftAddition(policies, { kind: 'add-action', statement: ref, action }),
    ),
    policyOrder(policies, allows).flatMap((policy) =>
      draftStatement(policies, { kind: 'add-statement', policy, action, resource }),
    ),
  ];
}

interface EditableAllow {
  readonly ref: StatementRef;
  readonly compiled: CompiledStatement;
}

/** The editable Allows, ranked as by `explain`. None applies. */
function nearestAllows(
  policies: readonly AttachedPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
): readonly EditableAllow[] {
  const editable = policies.map((policy) => (isEditable(policy) ? policy.compiled : REJECTED_POLICY));
  return nearestFirst(explain(editable, request, mode).traces).flatMap(({ ref }) => {
    const compiled = editable[ref.policy]?.statements.find(({ source }) => source.index === ref.statement);
    return compiled === undefined ? [] : [{ ref, compiled }];
  });
}

/** The indices of the policies. The one with the nearest Allow is first. */
function policyOrder(
  policies: readonly AttachedPolicy[],
  [nearest]: readonly EditableAllow[],
): readonly number[] {
  const indices = [...policies.keys()];
  if (nearest === undefined) return indices;
  return [nearest.ref.policy, ...indices.filter((index) => index !== nearest.ref.policy)];
}

type Addition = Extract<RepairStep, { readonly kind: 'add-resource' | 'add-action' }>;

function draftAddition(policies: readonly AttachedPolicy[], step: Addition): readonly RepairDraft[] {
  const item = step.kind === 'add-resource' ? { resource: step.resource } : { action: step.action };
  return additionOf(policies, step.statement, item).map((change) => draftThatAllows(change, step));
}

/** Adds a pattern to an element of a statement; no change if the statement lacks the element. */
export function additionOf(
  policies: readonly AttachedPolicy[],
  { policy, statement }: StatementRef,
  added: { readonly action: string } | { readonly resource: string },
): readonly PolicyChange[] {
  const parsed = policies[policy]?.parsed;
  const source = parsed?.document.statements[statement];
  const element = 'resource' in added ? source?.resource : source?.action;
  if (parsed === undefined || !element) return [];
  const item = JSON.stringify('resource' in added ? added.resource : added.action);
  const spans = element.patterns.map(({ span }) => span);
  const isSingleValue = spans[0]?.start === element.span.start;
  const edits = isSingleValue
    ? makeList(parsed.text, element.span, item)
    : appendToList(parsed.text, spans, item);
  return [changeOf(policy, parsed.text, edits)];
}

function draftStatement(
  policies: readonly AttachedPolicy[],
  step: Extract<RepairStep, { readonly kind: 'add-statement' }>,
): readonly RepairDraft[] {
  return draftStatements(policies, step, [{ actions: [step.action], resources: [step.resource] }]);
}

/** Drafts that add the grants to one policy, the nearest to allowing the request first. */
export function draftConsoleGrants(
  { policies, request, mode }: DeniedRequest,
  grants: readonly ConsoleGrant[],
): readonly RepairDraft[] {
  if (grants.length === 0) return [];
  return policyOrder(policies, nearestAllows(policies, request, mode)).flatMap((policy) =>
    draftStatements(policies, { kind: 'open-console', policy, grants }, grants),
  );
}

function draftStatements(
  policies: readonly AttachedPolicy[],
  step: Extract<AllowStep, { readonly policy: number }>,
  grants: readonly ConsoleGrant[],
): readonly RepairDraft[] {
  return newStatements(policies, step.policy, 'Allow', grants).map((change) => draftThatAllows(change, step));
}

/** Adds statements after the last of a policy, in the same layout; no change if the policy cannot be edited. */
export function newStatements(
  policies: readonly AttachedPolicy[],
  policy: number,
  effect: Effect,
  grants: readonly ConsoleGrant[],
): readonly PolicyChange[] {
  const attached = policies[policy];
  if (!isEditable(attached)) return [];
  const { text, document } = attached.parsed;
  const model = document.statements.at(-1);
  if (model === undefined || model.effect === null) return [];
  const { span: layout } = model.effect;
  const spans = document.statements.map(({ span }) => span);
  const edits = grants.flatMap(({ actions, resources }) => {
    const statement = writeLike(text, model.span, layout, [
      ['Effect', JSON.stringify(effect)],
      ['Action', listOf(actions, text, layout)],
      ['Resource', listOf(resources, text, layout)],
    ]);
    return appendToList(text, spans, statement);
  });
  return [changeOf(policy, text, edits)];
}

/** Writes one value, or a list on one line, with a space after commas if the text has one after colons. */
function listOf(values: readonly string[], text: string, layout: Span): string {
  const space = /\s/.test(text.charAt(layout.start - 1)) ? ' ' : '';
  const list = values.map((value) => JSON.stringify(value)).join(`,${space}`);
  return values.length === 1 ? list : `[${list}]`;
}

function draftThatAllows(change: PolicyChange, step: RepairStep): RepairDraft {
  return { changes: [change], stepFor: (decision) => (decision === 'allow' ? step : null) };
}

export function changeOf(policy: number, text: string, edits: readonly TextEdit[]): PolicyChange {
  return { policy, edits, text: applyEdits(text, edits) };
}

/** Whether the policy is editable and RAM would accept its current text. */
export function isEditable(attached: AttachedPolicy | undefined): attached is AttachedPolicy {
  return attached !== undefined && attached.editable && attached.parsed.kind === 'accepted';
}

export function coversResource(statement: CompiledStatement, prepared: PreparedRequest): boolean {
  return statement.resources.some((resource) => matchedCandidates(resource, prepared).length > 0);
}

/**
 * The resource as a user would write it: `*` for the account, else its relative id in any region and account. A placeholder
 * becomes `*`. There is no escape, so a `*` in an id stays a `*`. Null if the resource is not an ARN.
 */
export function patternFor({ arn }: PreparedRequest): string | null {
  if (arn === null) return null;
  if (arn.relativeId === '*') return '*';
  const relativeId = arn.relativeId.replaceAll(PLACEHOLDER_ID, '*');
  return formatArn({ ...arn, region: '*', account: '*', relativeId });
}
