// A misspelt name in NotAction excludes nothing: an Allow grants the intended action, a Deny denies it. Source: RAM "Policy elements" (NotAction).

import { findAction } from '../../catalog/catalog.ts';
import { KNOWN_ACTIONS } from '../../catalog/operations.ts';
import { matchesAction } from '../../evaluation/decide/match-statement.ts';
import type { CompiledAction, CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { defineRule } from '../rule.ts';
import { replaceString } from '../fix.ts';
import type { LintContext } from '../lint-context.ts';
import { POLICY_ELEMENTS } from '../sources.ts';
import { isUselessWildcard, meantWildcard } from './action-matches-nothing.ts';
import { isUnknownAction, meantAction } from './unknown-action.ts';
import { meantForMse } from './unknown-service.ts';

export const misspeltNotAction = defineRule({
  code: 'misspelt-not-action',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","NotAction":["mse:DeleteNacosConfgs","mse:DeleteCluster"],"Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","NotAction":["mse:DeleteNacosConfigs","mse:DeleteCluster"],"Resource":"*"}]}',
  },
  source: POLICY_ELEMENTS,
  check: (lint) =>
    lint.statements.flatMap((statement) => {
      if (statement.actionKind === 'action') return [];
      return statement.actions.filter(excludesNothing).map((action) => {
        const { span, value } = action.source;
        const suggestion = meantBy(action);
        const affected = suggestion === null ? null : affectedAction(suggestion, statement, lint);
        const params = {
          action: value,
          suggestion,
          effect: statement.effect,
          affected,
          conditional: statement.clauses.length > 0,
        };
        return { span, params, fix: suggestion === null ? null : replaceString(span, suggestion) };
      });
    }),
});

function excludesNothing(action: CompiledAction): boolean {
  return isUnknownAction(action) || isUselessWildcard(action) || meantForMse(action) !== null;
}

/** The intended pattern; null where no known one is similar. */
function meantBy(action: CompiledAction): string | null {
  const ofMse = meantForMse(action);
  if (ofMse !== null) return ofMse;
  return isUnknownAction(action) ? meantAction(action.source.value) : meantWildcard(action.source.value);
}

/** An action that should be excluded and that the statement allows or denies; null for none. */
function affectedAction(meant: string, statement: CompiledStatement, lint: LintContext): string | null {
  const pattern = meant.toLowerCase();
  const affected = KNOWN_ACTIONS.find((name) => {
    if (!matchesPattern(pattern, name.toLowerCase())) return false;
    return statement.effect === 'Allow' ? isGranted(name, statement, lint) : isDenied(name, statement, lint);
  });
  return affected ?? null;
}

function isGranted(action: string, statement: CompiledStatement, lint: LintContext): boolean {
  const type = findAction(action)?.resourceType;
  return type !== undefined && lint.grantedOn(statement, action, type) !== null;
}

function isDenied(action: string, statement: CompiledStatement, lint: LintContext): boolean {
  const type = findAction(action)?.resourceType;
  if (type === undefined || !matchesAction(statement, action.toLowerCase())) return false;
  return statement.resources.some((resource) =>
    lint
      .sampleArns(resource, type)
      .some((arn) => lint.decisionOn(action, arn, [statement]) === 'explicit-deny'),
  );
}
