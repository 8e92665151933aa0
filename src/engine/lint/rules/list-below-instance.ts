// A list action on a namespace, a group or a name: MSE authorizes lists on the instance only (its table of actions without
// fine-grained display), so a grant below the instance never takes effect. Wildcards such as `mse:*` also contain lists.

import { formatArn } from '../../policy/arn.ts';
import { segmentsOf, truncateTo } from '../../catalog/relative-id.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import type { CompiledResource } from '../../evaluation/decide/compile-policy.ts';
import { actionsIn, actionSetOf, actionsOf } from '../../catalog/catalog.ts';
import type { ActionSet } from '../../evaluation/decide/permission-matrix.ts';
import { compileResource } from '../../evaluation/decide/compile-policy.ts';
import { mayCoverKind, mayShare } from '../resource-overlap.ts';
import { defineRule } from '../rule.ts';
import type { LintContext } from '../lint-context.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { addStatement, fixOf, moveAction } from '../statement-edits.ts';
import { isForClients } from '../policy-analysis.ts';

export const listBelowInstance = defineRule({
  code: 'list-below-instance',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:ListNacosConfigs","mse:GetNacosConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:GetNacosConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"},{"Effect":"Allow","Action":"mse:ListNacosConfigs","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (lint) => [...listActionsBelow(lint), ...wildcardsBelow(lint)],
});

/** The `lists` parameter for an action that is a list itself. */
const NO_LISTS: readonly string[] = [];

/** List actions on resources that are all below an instance. */
function listActionsBelow(lint: LintContext) {
  const mismatches = lint.resourceTypeMismatches.filter(({ kind }) => kind === 'list');
  return mismatches.map(({ analyzed: { statement }, action }) => {
    const moving = mismatches.filter(({ analyzed }) => analyzed.statement === statement);
    const instances = [...new Set(statement.resources.map(instanceOf))];
    const known = instances.filter((instance) => instance !== null);
    const edits = moveAction(
      lint.parsed,
      statement,
      action.source,
      moving.map(({ action: other }) => other.source),
      known,
    );
    const mayFix = statement.effect === 'Allow' && known.length === instances.length;
    return {
      span: action.source.span,
      params: {
        action: action.source.value,
        lists: NO_LISTS,
        effect: statement.effect,
        resource: statement.resources[0]?.source.value ?? '',
        instance: known[0] ?? null,
      },
      fix: mayFix ? fixOf(lint.parsed, edits) : null,
    };
  });
}

const LISTS = actionsOf('list');
const LIST_SET = actionSetOf(LISTS);

/** A wildcard such as `mse:*` in an Allow below an instance: the list actions among its matches are granted nowhere. */
function wildcardsBelow(lint: LintContext) {
  const known = new Set(lint.resourceTypeMismatches.map(({ action }) => action.source));
  const decided = new Map<string, ActionSet>();
  return lint.analysis.own.flatMap(({ statement, patterns }) => {
    if (statement.effect === 'Deny' || statement.actionKind === 'not-action' || isForClients(statement))
      return [];
    const below = statement.resources.find((resource) => isBelowInstance(resource, lint));
    const instance = below === undefined ? null : instanceOf(below);
    if (below === undefined || instance === null) return [];
    const decidedHere = decided.get(instance) ?? listsDecidedOn(instance, lint);
    decided.set(instance, decidedHere);
    return patterns.flatMap(({ source, pattern, matched }) => {
      if (!hasWildcard(pattern) || (matched & LIST_SET) === 0 || known.has(source)) return [];
      const lists: readonly string[] = actionsIn(matched & LIST_SET & ~decidedHere).map(
        ({ fullName }) => fullName,
      );
      if (lists.length === 0) return [];
      const params = {
        action: source.value,
        lists,
        effect: statement.effect,
        resource: below.source.value,
        instance,
      };
      const members = [
        ['Effect', JSON.stringify('Allow')],
        ['Action', lists.length === 1 ? JSON.stringify(lists[0]) : `[${lists.map(quoted).join(', ')}]`],
        ['Resource', JSON.stringify(instance)],
      ] as const;
      const edits = statement.clauses.length > 0 ? [] : addStatement(lint.parsed, members);
      return [{ span: source.span, params, fix: fixOf(lint.parsed, edits) }];
    });
  });
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function isBelowInstance(resource: CompiledResource, lint: LintContext): boolean {
  const { fields } = resource;
  if (fields === null || segmentsOf(fields.relativeId).length < 3) return false;
  return lint.sampleArns(resource, 'config').length > 0;
}

/** The list actions that some attached policy may allow or deny on the instance, whatever its condition. */
function listsDecidedOn(instance: string, lint: LintContext): ActionSet {
  const resource = compileResource({ value: instance, span: { start: 0, end: 0 } });
  if (resource === null) return LIST_SET;
  let decided = 0;
  for (const { statement, covered } of lint.analysis.pool) {
    const lists = covered & LIST_SET & ~decided;
    if (lists === 0) continue;
    const isShared = statement.resources.some(
      (other) => mayCoverKind(other, 'instance') && mayShare(other, resource),
    );
    if (isShared) decided |= lists;
  }
  return decided;
}

/** The ARN of the instance of a pattern; null where the instance is not a plain name. */
function instanceOf({ fields }: CompiledResource): string | null {
  if (fields === null) return null;
  const relativeId = truncateTo('instance', fields.relativeId);
  return hasWildcard(relativeId) ? null : formatArn({ ...fields, relativeId });
}
