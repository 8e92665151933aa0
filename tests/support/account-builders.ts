// Accounts with defaults, so that a test states only what matters.

import type { Account, Group, Instance, Namespace } from '../../src/engine/account/account.ts';
import type { AuthorizationRequest } from '../../src/engine/account/request.ts';

export const ACCOUNT_ID = '1234567890123456';
export const REGION = 'cn-hangzhou';

export function account(parts: Partial<Account> = {}): Account {
  return { id: ACCOUNT_ID, region: REGION, instances: [], ...parts };
}

export function instance(parts: Partial<Instance> = {}): Instance {
  const id = parts.id ?? 'mse-cn-1';
  return { id, name: id, region: REGION, namespaces: [], ...parts };
}

export function namespace(parts: Partial<Namespace> = {}): Namespace {
  const id = parts.id ?? 'public';
  return { id, name: id, groups: [], ...parts };
}

export function group(parts: Partial<Group> = {}): Group {
  return { name: 'DEFAULT_GROUP', configs: [], services: [], ...parts };
}

/** The ARN of a resource in the account; `region` and `accountId` can have wildcards. */
export function arn(relativeId: string, region = REGION, accountId = ACCOUNT_ID): string {
  return `acs:mse:${region}:${accountId}:${relativeId}`;
}

/** A request; by default to read the configuration `instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml`. */
export function request(parts: Partial<AuthorizationRequest> = {}): AuthorizationRequest {
  return {
    action: 'mse:GetNacosConfig',
    resource: arn('instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml'),
    context: {},
    ...parts,
  };
}
