// Findings of a text, with a default account and context.

import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import type { Account } from '../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import type { RequestContext } from '../../src/engine/account/request.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { CompiledPolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../../src/engine/evaluation/decide/decision.ts';
import { createLintContext } from '../../src/engine/lint/lint-context.ts';
import type { LintContext } from '../../src/engine/lint/lint-context.ts';
import { lint } from '../../src/engine/lint/lint.ts';
import type { Finding, FindingCode, FindingParams } from '../../src/engine/lint/rules.ts';
import type { AttachedPolicy, LintInput } from '../../src/engine/lint/lint-input.ts';
import type { FindingOf } from '../../src/engine/lint/rule.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { findingsEn } from '../../src/i18n/findings/en.ts';
import { plainText } from '../../src/i18n/marks.ts';
import { drawMarks } from './carets.ts';

export interface Surroundings {
  readonly account?: Account;
  readonly otherPolicies?: readonly CompiledPolicy[];
  readonly context?: RequestContext;
  readonly mode?: MatchingMode;
  readonly attached?: readonly AttachedPolicy[];
}

/** A time on the day of the default context. */
const NOW = Date.parse('2026-11-23T10:00:00Z');

export function inputOf(text: string, surroundings: Surroundings = {}): LintInput {
  const { account = DEFAULT_ACCOUNT, otherPolicies = [], context = DEFAULT_CONTEXT } = surroundings;
  const { mode = 'hierarchical', attached = null } = surroundings;
  const parsed = parsePolicy(text);
  const policy = compilePolicy(parsed);
  return {
    parsed,
    statements: policy.statements,
    tree: buildTree(account),
    context,
    mode,
    otherPolicies,
    attached,
    now: NOW,
  };
}

/** The context in which a single rule can be run. */
export function contextOf(text: string, surroundings: Surroundings = {}): LintContext {
  return createLintContext(inputOf(text, surroundings));
}

/** All findings, or those of one code. */
export function findingsIn(text: string, code?: string, surroundings?: Surroundings): readonly Finding[] {
  return lint(inputOf(text, surroundings)).filter((finding) => code === undefined || finding.code === code);
}

/** The English messages of the findings of a code, as plain text. */
export function messagesOf(text: string, code: string, surroundings?: Surroundings): readonly string[] {
  return findingsIn(text, code, surroundings).map((finding) => plainText(messageOf(finding)));
}

function messageOf<Code extends FindingCode>({ code, params }: FindingOf<Code, FindingParams[Code]>): string {
  return findingsEn[code].message(params);
}

/** The text with the span of each finding of a code marked. */
export function drawFindings(text: string, code: string, surroundings?: Surroundings): readonly string[] {
  return findingsIn(text, code, surroundings).map(({ span }) => drawMarks(text, span));
}
