// Single edits of a policy that a person could make by mistake, to find out which of them assertions notice.

import { operatorText } from '../engine/policy/condition-operators.ts';
import type { PolicyDocument, Statement } from '../engine/policy/document.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';

export type EditKind =
  | { readonly kind: 'remove-statement'; readonly effect: 'Allow' | 'Deny' }
  | { readonly kind: 'remove-action' | 'remove-resource'; readonly text: string }
  | { readonly kind: 'widen-action' | 'widen-resource'; readonly text: string; readonly to: string }
  | ({ readonly kind: 'remove-condition' } & Clause);

/** An edit of one statement. */
export interface PolicyEdit {
  /** The index of the policy among the attached ones. */
  readonly policy: number;
  /** The index in the policy. */
  readonly statement: number;
  readonly edit: EditKind;
  readonly edited: ParsedPolicy;
}

export interface Clause {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

interface EditableStatement {
  readonly effect: 'Allow' | 'Deny';
  readonly isNotAction: boolean;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly clauses: readonly Clause[];
}

/** The edits of an accepted policy, statement by statement. Those that RAM would reject are left out. */
export function* editsOf(document: PolicyDocument, policy: number): Generator<PolicyEdit> {
  const statements = document.statements.map(editableOf);
  for (const [index, statement] of statements.entries()) {
    if (statement === null) continue;
    for (const { edit, to } of statementEdits(statement)) {
      const edited = parseStatements(
        statements.flatMap((one, at) => (at === index ? (to ?? []) : (one ?? []))),
      );
      if (edited.kind === 'accepted') yield { policy, statement: index, edit, edited };
    }
  }
}

function editableOf({ effect, action, resource, condition }: Statement): EditableStatement | null {
  if (effect === null || action === null || resource === null) return null;
  return {
    effect: effect.value,
    isNotAction: action.kind === 'not-action',
    actions: action.patterns.map(({ value }) => value),
    resources: resource.patterns.map(({ value }) => value),
    clauses: (condition?.clauses ?? []).map(({ operator, key, values }) => ({
      operator: operatorText(operator.value),
      key: key.value,
      values: values.map(({ value }) => value),
    })),
  };
}

/** `to` is null for a removed statement. */
function* statementEdits(
  statement: EditableStatement,
): Generator<{ readonly edit: EditKind; readonly to: EditableStatement | null }> {
  const { effect, isNotAction, actions, resources, clauses } = statement;
  yield { edit: { kind: 'remove-statement', effect }, to: null };
  for (const [index, text] of actions.entries()) {
    if (actions.length > 1)
      yield {
        edit: { kind: 'remove-action', text },
        to: { ...statement, actions: actions.toSpliced(index, 1) },
      };
    if (isNotAction) continue;
    for (const to of widerActions(text))
      yield {
        edit: { kind: 'widen-action', text, to },
        to: { ...statement, actions: actions.with(index, to) },
      };
  }
  for (const [index, text] of resources.entries()) {
    if (resources.length > 1)
      yield {
        edit: { kind: 'remove-resource', text },
        to: { ...statement, resources: resources.toSpliced(index, 1) },
      };
    for (const to of widerResources(text))
      yield {
        edit: { kind: 'widen-resource', text, to },
        to: { ...statement, resources: resources.with(index, to) },
      };
  }
  for (const [index, clause] of clauses.entries()) {
    yield {
      edit: { kind: 'remove-condition', ...clause },
      to: { ...statement, clauses: clauses.toSpliced(index, 1) },
    };
  }
}

/** `mse:GetNacosConfig`: its verb with a wildcard, and all actions of the service. */
function widerActions(text: string): readonly string[] {
  const [, code, verb] = /^([^:*?]+):([A-Z]?[a-z]+)/.exec(text) ?? [];
  const [service] = text.split(':');
  const wider = [
    ...(code === undefined || verb === undefined ? [] : [`${code}:${verb}*`]),
    ...(service === undefined || service === text ? [] : [`${service}:*`]),
  ];
  return wider.filter((to) => to !== text);
}

/** The container of a resource, and everything. */
function widerResources(text: string): readonly string[] {
  if (text === '*') return [];
  const parent = /^(.*:instance\/.+)\/[^/]+$/.exec(text)?.[1];
  return [...(parent === undefined ? [] : [parent]), '*'];
}

function parseStatements(statements: readonly EditableStatement[]): ParsedPolicy {
  const Statement = statements.map(({ effect, isNotAction, actions, resources, clauses }) => ({
    Effect: effect,
    [isNotAction ? 'NotAction' : 'Action']: actions,
    Resource: resources,
    ...(clauses.length === 0 ? {} : { Condition: conditionOf(clauses) }),
  }));
  return parsePolicy(JSON.stringify({ Version: '1', Statement }));
}

function conditionOf(clauses: readonly Clause[]): object {
  const condition: Record<string, Record<string, string | readonly string[]>> = {};
  for (const { operator, key, values } of clauses) {
    const [only, ...others] = values;
    // A Boolean has no list.
    (condition[operator] ??= {})[key] = only !== undefined && others.length === 0 ? only : values;
  }
  return condition;
}
