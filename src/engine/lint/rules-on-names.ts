// The rules on actions, resources and conditions, each by itself.

import { anyRegionAccount } from './rules/any-region-account.ts';
import { actionCase } from './rules/action-case.ts';
import { actionMatchesNothing } from './rules/action-matches-nothing.ts';
import { arnServiceMismatch } from './rules/arn-service-mismatch.ts';
import { clientPathResource } from './rules/client-path-resource.ts';
import { clusterIdNotInstanceId } from './rules/cluster-id-not-instance-id.ts';
import { conditionAlwaysTrue } from './rules/condition-always-true.ts';
import { conditionContradiction } from './rules/condition-contradiction.ts';
import { conditionTypeMismatch } from './rules/condition-type-mismatch.ts';
import { datePassed } from './rules/date-passed.ts';
import { denyOnOptionalKey } from './rules/deny-on-optional-key.ts';
import { emptyCondition } from './rules/empty-condition.ts';
import { emptySegment } from './rules/empty-segment.ts';
import { ipAny } from './rules/ip-any.ts';
import { ipHostBits } from './rules/ip-host-bits.ts';
import { ipPrivate } from './rules/ip-private.ts';
import { allowOnAbsentKey } from './rules/allow-on-absent-key.ts';
import { ambiguousDisplayName } from './rules/ambiguous-display-name.ts';
import { differsOnlyInCase } from './rules/differs-only-in-case.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { literalStarInName } from './rules/literal-star-in-name.ts';
import { lookAlikeCharacter } from './rules/look-alike-character.ts';
import { misspeltKeyDeniesEverybody } from './rules/misspelt-key-denies-everybody.ts';
import { misspeltNotAction } from './rules/misspelt-not-action.ts';
import { wrongResourceShape } from './rules/wrong-resource-shape.ts';
import { negatedValues } from './rules/negated-values.ts';
import { redundantAction } from './rules/redundant-action.ts';
import { redundantResource } from './rules/redundant-resource.ts';
import { resourceStar } from './rules/resource-star.ts';
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

export const RULES_ON_NAMES = [...RULES_ON_ACTIONS, ...RULES_ON_RESOURCES, ...RULES_ON_CONDITIONS] as const;

export type ActionFindingCode = (typeof RULES_ON_ACTIONS)[number]['code'];
export type ResourceFindingCode = (typeof RULES_ON_RESOURCES)[number]['code'];
export type ConditionFindingCode = (typeof RULES_ON_CONDITIONS)[number]['code'];
export type NameFindingCode = ActionFindingCode | ResourceFindingCode | ConditionFindingCode;
