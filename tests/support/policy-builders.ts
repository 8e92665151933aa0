// Policies with defaults, so that a test states only what matters.

import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { CompiledPolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';

export type OneOrMore = string | readonly string[];
export type ConditionJson = Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;

/** A statement as JSON. Members with undefined are omitted. */
export interface StatementJson {
  readonly Effect?: string | undefined;
  readonly Action?: OneOrMore | undefined;
  readonly NotAction?: OneOrMore | undefined;
  readonly Resource?: OneOrMore | undefined;
  readonly Condition?: ConditionJson | undefined;
}

export interface PolicyJson {
  readonly Version?: string | undefined;
  readonly Statement?: readonly StatementJson[] | undefined;
}

/** By default allows all MSE actions on everything. A `NotAction` replaces the `Action`. */
export function statement(parts: StatementJson = {}): StatementJson {
  const action = parts.NotAction === undefined ? { Action: 'mse:*' } : {};
  return { Effect: 'Allow', ...action, Resource: '*', ...parts };
}

export function allow(parts: StatementJson = {}): StatementJson {
  return statement({ ...parts, Effect: 'Allow' });
}

export function deny(parts: StatementJson = {}): StatementJson {
  return statement({ ...parts, Effect: 'Deny' });
}

export function policy(parts: PolicyJson = {}): PolicyJson {
  return { Version: '1', Statement: [statement()], ...parts };
}

export function compile(json: PolicyJson): CompiledPolicy {
  return compilePolicy(parsePolicy(JSON.stringify(json)));
}

/** A compiled policy with these statements. */
export function policyOf(...statements: readonly StatementJson[]): CompiledPolicy {
  return compile(policy({ Statement: statements }));
}
