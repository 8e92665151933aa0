// Creates an account with the resources that policies name, for findings without an account file.

import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import type { Account } from '../engine/account/account.ts';
import { withResources } from '../engine/account/mentioned-resources.ts';
import { witnessNamesOf } from '../engine/analysis/witness-names.ts';
import type { WitnessNames } from '../engine/analysis/witness-names.ts';
import { splitArn } from '../engine/policy/arn.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';

/** Contains each MSE resource that a policy names without wildcards. If none names an instance, returns the page's mock account. */
export function mentionedAccount(policies: readonly ParsedPolicy[]): Account {
  const named = accountOf(policies);
  return named.instances.length === 0 ? DEFAULT_ACCOUNT : named;
}

/** The names in the policies; if there are none, descriptive ones rather than those of the mock account. */
export function mentionedNames(policies: readonly ParsedPolicy[]): WitnessNames {
  return witnessNamesOf(accountOf(policies));
}

function accountOf(policies: readonly ParsedPolicy[]): Account {
  const patterns = policies
    .flatMap(({ document }) => document.statements)
    .flatMap(({ resource }) => resource?.patterns ?? [])
    .flatMap(({ value }) => {
      const arn = splitArn(value);
      return arn?.service === 'mse' ? [arn.relativeId] : [];
    });
  return withResources({ ...DEFAULT_ACCOUNT, instances: [] }, patterns);
}
