// A statement that covers no resource of this account, because no instance matches its region, account and name; or one that
// excludes every action. Other rules report names that the account does not have.

import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import type { CompiledResource } from '../../evaluation/decide/compile-policy.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import type { Arn } from '../../policy/arn.ts';
import { shapeOf } from '../arn-shape.ts';
import { isResourceOfMse, mayOverlap } from '../resource-overlap.ts';
import { fewestThat } from '../covered-items.ts';
import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

/** The ARN field that no instance matches; `action` where no action is left. */
type Reason = 'action' | 'account' | 'region' | 'resource';

export const deadStatement = defineRule({
  code: 'dead-statement',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"acs:mse:cn-beijing:*:instance/mse-cn-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"acs:mse:cn-hangzhou:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: POLICY_ELEMENTS,
  check: (lint) => {
    const { instances } = lint;
    const { proofs } = lint;
    return lint.analysis.own.flatMap(({ statement, covered }) => {
      const { index, resource, action } = statement.source;
      const report = (reason: Reason, value: string, span = resource?.span ?? statement.source.span) => [
        { span, params: { statement: index + 1, reason, value }, fix: null },
      ];
      const isNot = statement.actionKind === 'not-action';
      const excluded = statement.actions.map(({ pattern }) => pattern);
      if (isNot && action !== null && proofs.isImpossible(proofs.actions(excluded, true))) {
        const excluding = fewestThat(action.patterns, (some) =>
          proofs.isImpossible(
            proofs.actions(
              some.map(({ value }) => value.toLowerCase()),
              true,
            ),
          ),
        );
        return report('action', excluding.map(({ value }) => value).join(', '), action.span);
      }
      if (covered === 0 || instances.length === 0) return [];
      const reasons = statement.resources.map((each) => reasonOf(each, lint.tree, instances));
      const [first] = reasons;
      if (first === undefined || first === null || reasons.includes(null)) return [];
      return report(first, statement.resources[0]?.source.value ?? '');
    });
  },
});

/** Why a resource covers nothing here; null where it covers something, or where another rule reports it. */
function reasonOf(
  resource: CompiledResource,
  tree: ResourceTree,
  instances: readonly ResourceNode[],
): Exclude<Reason, 'action'> | null {
  const { fields } = resource;
  if (fields === null || !isResourceOfMse(resource) || shapeOf(fields, tree) !== null) return null;
  if (!matchesPattern(fields.account, tree.accountId)) return 'account';
  if (matchesPattern(fields.relativeId, '*')) return null;
  const named = instances.filter((instance) => mayMatchIn(fields, instance));
  // `unknown-instance` reports a single instance that the account does not have.
  if (named.length === 0) return isOneInstance(fields) ? null : 'resource';
  return named.some(({ region }) => matchesPattern(fields.region, region)) ? null : 'region';
}

/** Whether the pattern may match the instance or a resource in it. */
function mayMatchIn({ relativeId }: Arn, instance: ResourceNode): boolean {
  return mayOverlap(relativeId, instance.relativeId) || mayOverlap(relativeId, `${instance.relativeId}/*`);
}

function isOneInstance({ relativeId }: Arn): boolean {
  const [, instance = ''] = relativeId.split('/');
  return !hasWildcard(instance) && relativeId.startsWith('instance/');
}
