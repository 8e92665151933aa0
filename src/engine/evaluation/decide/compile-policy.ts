// A policy prepared for matching: patterns are split into fields and lower-cased once, not per request.

import { splitArn } from '../../policy/arn.ts';
import type { Arn } from '../../policy/arn.ts';
import type { ConditionClause, Effect, Statement } from '../../policy/document.ts';
import type { ParsedPolicy } from '../../policy/parse.ts';
import type { Spanned } from '../../policy/span.ts';

export interface CompiledStatement {
  readonly source: Statement;
  readonly effect: Effect;
  readonly actionKind: 'action' | 'not-action';
  readonly actions: readonly CompiledAction[];
  readonly resources: readonly CompiledResource[];
  readonly clauses: readonly ConditionClause[];
}

export interface CompiledAction {
  readonly source: Spanned<string>;
  /** The pattern in lower case: actions match case-insensitively. */
  readonly pattern: string;
}

/** `fields` is null for `*` alone, which matches everything. */
export interface CompiledResource {
  readonly source: Spanned<string>;
  readonly fields: Arn | null;
}

/** A rejected policy has no statements, so it grants and denies nothing. */
export interface CompiledPolicy {
  readonly isRejected: boolean;
  readonly statements: readonly CompiledStatement[];
}

export const REJECTED_POLICY: CompiledPolicy = { isRejected: true, statements: [] };

/** Prepares a policy that RAM would accept; any other policy is rejected. */
export function compilePolicy(parsed: ParsedPolicy): CompiledPolicy {
  if (parsed.kind !== 'accepted') return REJECTED_POLICY;
  return { isRejected: false, statements: parsed.document.statements.flatMap(compileStatement) };
}

/** Returns one statement, or none if an element is missing (RAM then rejects the whole policy). */
function compileStatement(source: Statement): readonly CompiledStatement[] {
  const { effect, action, resource, condition } = source;
  if (effect === null || action === null || resource === null) return [];
  return [
    {
      source,
      effect: effect.value,
      actionKind: action.kind,
      actions: action.patterns.map((located) => ({ source: located, pattern: located.value.toLowerCase() })),
      resources: resource.patterns.map(compileResource).filter((compiled) => compiled !== null),
      clauses: condition?.clauses ?? [],
    },
  ];
}

/** Prepares a resource pattern for matching; null for a text that is neither `*` nor an ARN. */
export function compileResource(source: Spanned<string>): CompiledResource | null {
  if (source.value === '*') return { source, fields: null };
  const fields = splitArn(source.value);
  return fields === null ? null : { source, fields };
}
