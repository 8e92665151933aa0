// The conformance vectors: requests with the decisions they must get, and texts with the error codes they must get.

import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { Decision, MatchingMode } from '../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import type { AuthorizationRequest } from '../../src/engine/account/request.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';

export interface RequestVector {
  readonly name: string;
  readonly policies: readonly unknown[];
  readonly request: Omit<AuthorizationRequest, 'context'> & Partial<Pick<AuthorizationRequest, 'context'>>;
  readonly expect: Readonly<Record<MatchingMode, Decision>>;
}

export interface DocumentVector {
  readonly name: string;
  readonly text: string;
  readonly errors: readonly string[];
}

export type Vector = RequestVector | DocumentVector;

/** What a vector expects and what the engine says, both as comparable text. */
export function runVector(vector: Vector): { readonly expected: string; readonly actual: string } {
  if ('text' in vector) {
    return { expected: vector.errors.join(' '), actual: errorCodes(vector.text).join(' ') };
  }
  const policies = vector.policies.map((document) => compilePolicy(parsePolicy(JSON.stringify(document))));
  const request = { context: {}, ...vector.request };
  const decide = (mode: MatchingMode) => evaluate(policies, request, mode).decision;
  const { hierarchical, literal } = vector.expect;
  return {
    expected: `hierarchical ${hierarchical}, literal ${literal}`,
    actual: `hierarchical ${decide('hierarchical')}, literal ${decide('literal')}`,
  };
}

/** The set of error codes of a text, sorted. */
function errorCodes(text: string): string[] {
  const errors = parsePolicy(text).diagnostics.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ code }) => code))].sort();
}
