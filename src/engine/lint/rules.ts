// The list of rules. Findings at the same place are reported in this order.

import { accountActionOnInstance } from './rules/account-action-on-instance.ts';
import { actionCase } from './rules/action-case.ts';
import { actionMatchesNothing } from './rules/action-matches-nothing.ts';
import { actionResourceMismatch } from './rules/action-resource-mismatch.ts';
import { allowEverything } from './rules/allow-everything.ts';
import { allowNotAction } from './rules/allow-not-action.ts';
import { allowOnAbsentKey } from './rules/allow-on-absent-key.ts';
import { ambiguousDisplayName } from './rules/ambiguous-display-name.ts';
import { anyRegionAccount } from './rules/any-region-account.ts';
import { arnServiceMismatch } from './rules/arn-service-mismatch.ts';
import { clientPathResource } from './rules/client-path-resource.ts';
import { clientReadToo } from './rules/client-read-too.ts';
import { grantsBothPaths } from './rules/grants-both-paths.ts';
import { clusterIdNotInstanceId } from './rules/cluster-id-not-instance-id.ts';
import { conditionAlwaysTrue } from './rules/condition-always-true.ts';
import { conditionContradiction } from './rules/condition-contradiction.ts';
import { conditionTypeMismatch } from './rules/condition-type-mismatch.ts';
import { datePassed } from './rules/date-passed.ts';
import { deadStatement } from './rules/dead-statement.ts';
import { denyLeavesTwin } from './rules/deny-leaves-twin.ts';
import { denyNeedsGuideReading } from './rules/deny-needs-guide-reading.ts';
import { denyOnOptionalKey } from './rules/deny-on-optional-key.ts';
import { destructiveByWildcard } from './rules/destructive-by-wildcard.ts';
import { differsOnlyInCase } from './rules/differs-only-in-case.ts';
import { emptyCondition } from './rules/empty-condition.ts';
import { emptySegment } from './rules/empty-segment.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { ipAny } from './rules/ip-any.ts';
import { ipHostBits } from './rules/ip-host-bits.ts';
import { ipPrivate } from './rules/ip-private.ts';
import { listBelowInstance } from './rules/list-below-instance.ts';
import { literalStarInName } from './rules/literal-star-in-name.ts';
import { lookAlikeCharacter } from './rules/look-alike-character.ts';
import { mergeableStatements } from './rules/mergeable-statements.ts';
import { missingListClusters } from './rules/missing-list-clusters.ts';
import { missingListServiceQuotas } from './rules/missing-list-service-quotas.ts';
import { misspeltKeyDeniesEverybody } from './rules/misspelt-key-denies-everybody.ts';
import { misspeltNotAction } from './rules/misspelt-not-action.ts';
import { negatedValues } from './rules/negated-values.ts';
import { overriddenAllow } from './rules/overridden-allow.ts';
import { policyNearLimit } from './rules/policy-near-limit.ts';
import { readWiderThanWrite } from './rules/read-wider-than-write.ts';
import { redundantAction } from './rules/redundant-action.ts';
import { redundantResource } from './rules/redundant-resource.ts';
import { redundantStatement } from './rules/redundant-statement.ts';
import { resourceStar } from './rules/resource-star.ts';
import { serviceAdmin } from './rules/service-admin.ts';
import { tooManyPolicies } from './rules/too-many-policies.ts';
import { unknownAction } from './rules/unknown-action.ts';
import { unknownConditionKey } from './rules/unknown-condition-key.ts';
import { unknownInstance } from './rules/unknown-instance.ts';
import { unknownLeaf } from './rules/unknown-leaf.ts';
import { unknownNamespace } from './rules/unknown-namespace.ts';
import { unknownResourceType } from './rules/unknown-resource-type.ts';
import { unknownService } from './rules/unknown-service.ts';
import { unreplacedPlaceholder } from './rules/unreplaced-placeholder.ts';
import { wildcardCatchesSiblings } from './rules/wildcard-catches-siblings.ts';
import { wildcardCrossesSegments } from './rules/wildcard-crosses-segments.ts';
import { wildcardInService } from './rules/wildcard-in-service.ts';
import { wildcardWithoutLike } from './rules/wildcard-without-like.ts';
import { writeWithoutDelete } from './rules/write-without-delete.ts';
import { writeWithoutRead } from './rules/write-without-read.ts';
import { wrongResourceShape } from './rules/wrong-resource-shape.ts';
import type { Rule } from './rule.ts';

const RULES_ON_ACTIONS = [
  unknownService,
  unknownAction,
  actionMatchesNothing,
  actionCase,
  redundantAction,
  wildcardInService,
  misspeltNotAction,
] as const;

const RULES_ON_RESOURCES = [
  arnServiceMismatch,
  unknownResourceType,
  unknownInstance,
  clusterIdNotInstanceId,
  unknownNamespace,
  unknownLeaf,
  emptySegment,
  unreplacedPlaceholder,
  clientPathResource,
  wildcardCrossesSegments,
  wildcardCatchesSiblings,
  redundantResource,
  resourceStar,
  anyRegionAccount,
  wrongResourceShape,
  differsOnlyInCase,
  ambiguousDisplayName,
  lookAlikeCharacter,
  invisibleCharacter,
  literalStarInName,
] as const;

const RULES_ON_CONDITIONS = [
  unknownConditionKey,
  conditionTypeMismatch,
  wildcardWithoutLike,
  ipHostBits,
  ipPrivate,
  ipAny,
  datePassed,
  conditionContradiction,
  conditionAlwaysTrue,
  negatedValues,
  denyOnOptionalKey,
  emptyCondition,
  misspeltKeyDeniesEverybody,
  allowOnAbsentKey,
] as const;

/** Rules on the combined effect of statements, on how wide they are, and on limits. */
const RULES_ON_GRANTS = [
  accountActionOnInstance,
  listBelowInstance,
  actionResourceMismatch,
  deadStatement,
  overriddenAllow,
  redundantStatement,
  mergeableStatements,
  missingListClusters,
  missingListServiceQuotas,
  writeWithoutRead,
  writeWithoutDelete,
  readWiderThanWrite,
  clientReadToo,
  grantsBothPaths,
  allowEverything,
  serviceAdmin,
  allowNotAction,
  destructiveByWildcard,
  denyLeavesTwin,
  denyNeedsGuideReading,
  policyNearLimit,
  tooManyPolicies,
] as const;

export const RULES = [
  ...RULES_ON_ACTIONS,
  ...RULES_ON_RESOURCES,
  ...RULES_ON_CONDITIONS,
  ...RULES_ON_GRANTS,
] as const;

type AnyRule = (typeof RULES)[number];

export type FindingCode = AnyRule['code'];
export type ActionFindingCode = (typeof RULES_ON_ACTIONS)[number]['code'];
export type ResourceFindingCode = (typeof RULES_ON_RESOURCES)[number]['code'];
export type ConditionFindingCode = (typeof RULES_ON_CONDITIONS)[number]['code'];
export type NameFindingCode = ActionFindingCode | ResourceFindingCode | ConditionFindingCode;
export type GrantFindingCode = (typeof RULES_ON_GRANTS)[number]['code'];

/** The parameters of each message. */
export type FindingParams = {
  readonly [Code in FindingCode]: Extract<AnyRule, { readonly code: Code }> extends Rule<Code, infer Params>
    ? Params
    : never;
};

/** A finding of any rule. */
export type Finding = ReturnType<AnyRule['find']>[number];
