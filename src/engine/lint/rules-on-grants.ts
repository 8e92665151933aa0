// The rules on what statements come to together, how wide they are, their conditions and their size.

import { accountActionOnInstance } from './rules/account-action-on-instance.ts';
import { actionResourceMismatch } from './rules/action-resource-mismatch.ts';
import { allowEverything } from './rules/allow-everything.ts';
import { allowNotAction } from './rules/allow-not-action.ts';
import { clientReadToo } from './rules/client-read-too.ts';
import { deadStatement } from './rules/dead-statement.ts';
import { denyLeavesTwin } from './rules/deny-leaves-twin.ts';
import { destructiveByWildcard } from './rules/destructive-by-wildcard.ts';
import { listBelowInstance } from './rules/list-below-instance.ts';
import { mergeableStatements } from './rules/mergeable-statements.ts';
import { missingListClusters } from './rules/missing-list-clusters.ts';
import { missingListServiceQuotas } from './rules/missing-list-service-quotas.ts';
import { overriddenAllow } from './rules/overridden-allow.ts';
import { policyNearLimit } from './rules/policy-near-limit.ts';
import { readWiderThanWrite } from './rules/read-wider-than-write.ts';
import { redundantStatement } from './rules/redundant-statement.ts';
import { serviceAdmin } from './rules/service-admin.ts';
import { tooManyPolicies } from './rules/too-many-policies.ts';
import { writeWithoutDelete } from './rules/write-without-delete.ts';
import { writeWithoutRead } from './rules/write-without-read.ts';

export const RULES_ON_GRANTS = [
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
  allowEverything,
  serviceAdmin,
  allowNotAction,
  destructiveByWildcard,
  denyLeavesTwin,
  policyNearLimit,
  tooManyPolicies,
] as const;

export type GrantFindingCode = (typeof RULES_ON_GRANTS)[number]['code'];
