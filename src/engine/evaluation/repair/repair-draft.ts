// What may repair a denied request, not evaluated yet: edits that leave the rest of a policy's text as it is. Source: RAM
// "Policy evaluation process": an implicit deny wants an Allow, an explicit one the end of every Deny that applies.

import type { AuthorizationRequest } from '../../account/request.ts';
import { PLACEHOLDER_ID } from '../../account/resource-tree.ts';
import { findAction } from '../../catalog/catalog.ts';
import { formatArn } from '../../policy/arn.ts';
import type { ParsedPolicy } from '../../policy/parse.ts';
import { appendToList, applyEdits, makeList, removeFromList, writeLike } from '../../policy/text-edit.ts';
import type { Span } from '../../policy/span.ts';
import type { TextEdit } from '../../policy/text-edit.ts';
import type { CompiledPolicy, CompiledStatement } from '../decide/compile-policy.ts';
import { sameStatement } from '../decide/decision.ts';
import type { Decision, MatchingMode, StatementRef } from '../decide/decision.ts';
import type { Evaluation } from '../decide/evaluate.ts';
import { explain, nearestFirst } from '../explain/explain.ts';
import {
  prepareRequest,
  matchesAction,
  isConditionMet,
  matchedCandidates,
} from '../decide/match-statement.ts';
import type { PreparedRequest } from '../decide/match-statement.ts';

/** A policy as it takes part in the decision, and whether a repair may touch it. */
export interface AttachedPolicy {
  /** The text as it is now. Only one that RAM would accept is repaired. */
  readonly parsed: ParsedPolicy;
  /** What is decided by; not that of `parsed` while the text is not JSON. */
  readonly compiled: CompiledPolicy;
  /** A system policy is not. */
  readonly editable: boolean;
}

/** What is decided about, with which policies: all that are attached, in order. */
export interface DeniedRequest {
  readonly policies: readonly AttachedPolicy[];
  readonly request: AuthorizationRequest;
  readonly mode: MatchingMode;
}

/** What a repair does, in terms of the policy. Places are those before the repair, from 0. */
export type RepairStep =
  | { readonly kind: 'add-resource'; readonly statement: StatementRef; readonly resource: string }
  | { readonly kind: 'add-action'; readonly statement: StatementRef; readonly action: string }
  | {
      readonly kind: 'add-statement';
      readonly policy: number;
      readonly action: string;
      readonly resource: string;
    }
  /** One statement for each grant: the console's lists on the way to what is allowed already. */
  | { readonly kind: 'open-console'; readonly policy: number; readonly grants: readonly ConsoleGrant[] }
  | {
      readonly kind: 'remove-deny';
      /** Every Deny that applies; they may stand in several policies. */
      readonly statements: readonly StatementRef[];
      /** What is decided without them: for an `implicit-deny`, an Allow is still missing. */
      readonly leaves: 'allow' | 'implicit-deny';
    };

/** What one new Allow statement grants. */
export interface ConsoleGrant {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** A policy's new text, and the edits of the old one that make it. */
export interface PolicyChange {
  readonly policy: number;
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/** A repair that is not tried out yet. */
export interface RepairDraft {
  /** One for each policy that changes, in order. */
  readonly changes: readonly PolicyChange[];
  /** What the repair is, given what is decided with it; null when that does not help. */
  readonly stepFor: (decision: Decision) => RepairStep | null;
}

/** For each kind of repair, what to try, the nearest first. */
export function draftRepairs(
  denied: DeniedRequest,
  { decision, determining }: Evaluation,
): readonly (readonly RepairDraft[])[] {
  switch (decision) {
    case 'allow':
      return [];
    case 'explicit-deny':
      return [draftRemovals(denied.policies, determining)];
    case 'implicit-deny':
      return draftAllows(denied);
  }
}

/** All Denies that apply are removed together, or none: each alone keeps the request denied. */
function draftRemovals(
  policies: readonly AttachedPolicy[],
  denies: readonly StatementRef[],
): readonly RepairDraft[] {
  if (!denies.every(({ policy }) => isOpen(policies[policy]))) return [];
  const changes = policies.flatMap(({ parsed: { text, document } }, policy) => {
    const edits = removeFromList(
      document.statements.map(({ span }) => span),
      (statement) => denies.some((deny) => sameStatement(deny, { policy, statement })),
    );
    return edits.length === 0 ? [] : [changeOf(policy, text, edits)];
  });
  return [
    {
      changes,
      stepFor: (decision) =>
        decision === 'explicit-deny' ? null : { kind: 'remove-deny', statements: denies, leaves: decision },
    },
  ];
}

/** The resource is added to an Allow that names everything else, or the action is, or a statement is for both. */
function draftAllows({ policies, request, mode }: DeniedRequest): readonly (readonly RepairDraft[])[] {
  const question = prepareRequest(request, mode);
  const resource = patternFor(question);
  const action = findAction(request.action)?.fullName ?? request.action;
  if (resource === null) return [];
  const allows = nearestAllows(policies, request, mode);
  const fitting = allows.filter(({ compiled }) => isConditionMet(compiled, question.context));
  const lackingResource = fitting.filter(({ compiled }) => matchesAction(compiled, question.action));
  // A `NotAction` is left as it is: to take an action out of it would say less than it seems to.
  const lackingAction = fitting.filter(
    ({ compiled }) => compiled.actionKind === 'action' && coversResource(compiled, question),
  );
  const places = new Set([...allows.slice(0, 1).map(({ ref }) => ref.policy), ...policies.keys()]);
  return [
    lackingResource.flatMap(({ ref }) =>
      draftAddition(policies, { kind: 'add-resource', statement: ref, resource }),
    ),
    lackingAction.flatMap(({ ref }) =>
      draftAddition(policies, { kind: 'add-action', statement: ref, action }),
    ),
    [...places].flatMap((policy) =>
      draftStatement(policies, { kind: 'add-statement', policy, action, resource }),
    ),
  ];
}

interface PlacedAllow {
  readonly ref: StatementRef;
  readonly compiled: CompiledStatement;
}

/** The Allows that may be edited, the nearest as `explain` ranks them first. None applies. */
function nearestAllows(
  policies: readonly AttachedPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
): readonly PlacedAllow[] {
  const open = policies.map((policy): CompiledPolicy =>
    isOpen(policy) ? policy.compiled : { kind: 'rejected' },
  );
  return nearestFirst(explain(open, request, mode).traces).flatMap(({ ref }) => {
    const policy = open[ref.policy];
    const statements = policy?.kind === 'evaluable' ? policy.statements : [];
    const compiled = statements.find(({ source }) => source.index === ref.statement);
    return compiled === undefined ? [] : [{ ref, compiled }];
  });
}

type Addition = Extract<RepairStep, { readonly kind: 'add-resource' | 'add-action' }>;

/** One pattern more in an element of a statement. */
function draftAddition(policies: readonly AttachedPolicy[], step: Addition): readonly RepairDraft[] {
  const { policy, statement } = step.statement;
  const parsed = policies[policy]?.parsed;
  const source = parsed?.document.statements[statement];
  const element = step.kind === 'add-resource' ? source?.resource : source?.action;
  if (parsed === undefined || element === undefined || element === null) return [];
  const item = JSON.stringify(step.kind === 'add-resource' ? step.resource : step.action);
  const spans = element.patterns.map(({ span }) => span);
  const isLone = spans[0]?.start === element.span.start;
  const edits = isLone ? makeList(parsed.text, element.span, item) : appendToList(parsed.text, spans, item);
  return [allowing(changeOf(policy, parsed.text, edits), step)];
}

function draftStatement(
  policies: readonly AttachedPolicy[],
  step: Extract<RepairStep, { readonly kind: 'add-statement' }>,
): readonly RepairDraft[] {
  return draftStatements(policies, step, [{ actions: [step.action], resources: [step.resource] }]);
}

/** Adds the grants to the first policy that accepts them, the nearest to allowing the request first. */
export function draftConsoleGrants(
  { policies, request, mode }: DeniedRequest,
  grants: readonly ConsoleGrant[],
): readonly RepairDraft[] {
  if (grants.length === 0) return [];
  const nearest = nearestAllows(policies, request, mode).slice(0, 1);
  const indices = new Set([...nearest.map(({ ref }) => ref.policy), ...policies.keys()]);
  return [...indices].flatMap((policy) =>
    draftStatements(policies, { kind: 'open-console', policy, grants }, grants),
  );
}

/** New statements after the last of a policy, laid out like it. */
function draftStatements(
  policies: readonly AttachedPolicy[],
  step: Extract<RepairStep, { readonly policy: number }>,
  grants: readonly ConsoleGrant[],
): readonly RepairDraft[] {
  const attached = policies[step.policy];
  if (attached === undefined || !isOpen(attached)) return [];
  const { text, document } = attached.parsed;
  const model = document.statements.at(-1);
  if (model === undefined || model.effect === null) return [];
  const { span: layout } = model.effect;
  const spans = document.statements.map(({ span }) => span);
  const edits = grants.flatMap(({ actions, resources }) => {
    const statement = writeLike(text, model.span, layout, [
      ['Effect', JSON.stringify('Allow')],
      ['Action', listOf(actions, text, layout)],
      ['Resource', listOf(resources, text, layout)],
    ]);
    return appendToList(text, spans, statement);
  });
  return [allowing(changeOf(step.policy, text, edits), step)];
}

/** A lone value, or a list on one line, with a space after its commas where the text has one after colons. */
function listOf(values: readonly string[], text: string, layout: Span): string {
  const [only] = values;
  if (only !== undefined && values.length === 1) return JSON.stringify(only);
  const space = /\s/.test(text.charAt(layout.start - 1)) ? ' ' : '';
  return `[${values.map((value) => JSON.stringify(value)).join(`,${space}`)}]`;
}

function allowing(change: PolicyChange, step: RepairStep): RepairDraft {
  return { changes: [change], stepFor: (decision) => (decision === 'allow' ? step : null) };
}

function changeOf(policy: number, text: string, edits: readonly TextEdit[]): PolicyChange {
  return { policy, edits, text: applyEdits(text, edits) };
}

/** Whether the text may be changed and is one whose statements can be relied on. */
function isOpen(attached: AttachedPolicy | undefined): boolean {
  return attached !== undefined && attached.editable && attached.parsed.kind === 'accepted';
}

function coversResource(statement: CompiledStatement, question: PreparedRequest): boolean {
  return statement.resources.some((resource) => matchedCandidates(resource, question).length > 0);
}

/**
 * The resource as a person would write it: `*` for the account, else its relative id in any region and account. What stands
 * for every other name becomes a `*`. There is no escape, so a `*` in an id stays one. Null when the resource is no ARN.
 */
function patternFor({ arn }: PreparedRequest): string | null {
  if (arn === null) return null;
  if (arn.relativeId === '*') return '*';
  const relativeId = arn.relativeId.replaceAll(PLACEHOLDER_ID, '*');
  return formatArn({ ...arn, region: '*', account: '*', relativeId });
}
