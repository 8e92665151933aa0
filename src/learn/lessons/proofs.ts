// Proofs and witnesses: what the matrix of an account cannot show, and the assertions and comparisons that do.

import { DEFAULT_ACCOUNT } from '../../engine/account/account.ts';
import { addChild } from '../../engine/account/add-resources.ts';
import { DEFAULT_CONTEXT } from '../../engine/account/request.ts';
import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import { decides, not } from '../check.ts';
import { arn, ORDERS, ORDERS_PROD, ORDERS_PUBLIC, PROD_GROUP, PROD_YAML } from '../default-account.ts';
import type { Hint, Lesson, Setting } from '../lesson.ts';

const GET = 'mse:GetNacosConfig';
const DELETE = 'mse:DeleteNacosConfig';
const EDIT = [GET, 'mse:UpdateNacosConfig'];
const NOTHING_ELSE = 'deny everything else';
const REJECTED: Hint = { id: 'rejected', when: [{ kind: 'rejected' }] };

const BACKUP = `${PROD_GROUP}/prod-backup.yaml`;
const DEV_YAML = `${PROD_GROUP}/dev.yaml`;
const EDIT_BY_PREFIX = allow(EDIT, arn(`${PROD_GROUP}/prod*`));
const EDIT_PROD_YAML = `allow ${EDIT.join(', ')} on ${PROD_YAML}`;
const EDITS_BACKUP = decides(`allow ${EDIT.join(', ')} on ${BACKUP}`);
/** Configurations that the account does not list. */
const EDITS_NO_OTHER = decides(`deny ${EDIT.join(', ')} on ${PROD_GROUP}/prod2.yaml`);
const EDITS_NO_PREFIX = decides(`deny ${EDIT.join(', ')} on ${PROD_GROUP}/prod`);

const withBackup = addChild(
  DEFAULT_ACCOUNT,
  { resource: PROD_GROUP, kind: 'group' },
  { kind: 'config', id: 'prod-backup.yaml' },
);

const WITH_MFA = { Bool: { 'acs:MFAPresent': 'true' } };
const EDIT_ORDERS = allow(EDIT, arn(ORDERS));
const DELETE_WITH_MFA = allow(DELETE, arn(ORDERS), WITH_MFA);

function deletesWithMfa(address: string): string {
  return `${DELETE} in ${ORDERS_PROD} when acs:MFAPresent = true; acs:SourceIp = ${address}`;
}

const SAFE_FROM_OFFICE = decides(`deny ${deletesWithMfa('10.0.0.1')}`);
const SAFE_FROM_INTERNET = decides(`deny ${deletesWithMfa('203.0.113.10')}`);
const SAFE_FROM_VPN = decides(`deny ${deletesWithMfa('192.168.0.1')}`);
const EDITS_ORDERS = decides(`allow ${EDIT.join(', ')} in ${ORDERS}`);
const DELETES_IN_PUBLIC = decides(`allow ${DELETE} in ${ORDERS_PUBLIC} when acs:MFAPresent = true`);
const NEEDS_MFA = decides(`deny ${DELETE} in ${ORDERS} when acs:MFAPresent = false`);

const PAYMENT = `${ORDERS_PROD}/PAYMENT`;
const READ_PROD = [allow(GET, arn(ORDERS_PROD)), deny(GET, arn(PAYMENT))];
const READS_GROUP = decides(`allow ${GET} in ${PROD_GROUP}`);
/** Groups and configurations that the account does not list. */
const READS_CHECKOUT = decides(`allow ${GET} on ${ORDERS_PROD}/CHECKOUT/cart.yaml`);
const READS_SEARCH = decides(`allow ${GET} on ${ORDERS_PROD}/SEARCH/index.yaml`);
const NO_NEW_PAYMENT = decides(`deny ${GET} on ${PAYMENT}/refunds.json`);
const NO_PAYMENT = decides(`deny ${GET} in ${PAYMENT}`);
const NO_OTHER = decides(NOTHING_ELSE);

const ONLY_PROD_YAML: Setting = { expectations: [EDIT_PROD_YAML, NOTHING_ELSE] };

export const PROOFS: Lesson = {
  id: 'proofs',
  steps: [
    {
      id: 'witness',
      start: {
        ...ONLY_PROD_YAML,
        account: DEFAULT_ACCOUNT,
        policies: [policy('release-job', EDIT_BY_PREFIX)],
      },
      prediction: { resource: DEV_YAML, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [
        { kind: 'has', resource: BACKUP, of: 'config' },
        EDITS_BACKUP,
        decides(`deny ${EDIT.join(', ')} on ${DEV_YAML}`),
      ],
      hints: [
        REJECTED,
        { id: 'policy', when: [not(EDITS_BACKUP)] },
        {
          id: 'public',
          when: [{ kind: 'has', resource: `${ORDERS_PUBLIC}/DEFAULT_GROUP/prod-backup.yaml`, of: 'config' }],
        },
        { id: 'where', when: [] },
      ],
      solution: { account: withBackup.kind === 'changed' ? withBackup.account : DEFAULT_ACCOUNT },
    },
    {
      id: 'next-witness',
      start: {
        ...ONLY_PROD_YAML,
        policies: [policy('release-job', EDIT_BY_PREFIX, deny(EDIT, arn(BACKUP)))],
      },
      prediction: { resource: BACKUP, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [decides(EDIT_PROD_YAML), EDITS_NO_PREFIX, EDITS_NO_OTHER, NO_OTHER],
      hints: [
        REJECTED,
        { id: 'lost', when: [not(decides(EDIT_PROD_YAML))] },
        { id: 'more', when: [decides(`allow ${GET} on ${DEV_YAML}`)] },
        { id: 'one-by-one', when: [{ kind: 'contains', text: 'prod*"' }] },
        { id: 'pattern', when: [not(EDITS_NO_OTHER)] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('release-job', allow(EDIT, arn(PROD_YAML)))] },
    },
    {
      id: 'any-context',
      start: {
        account: DEFAULT_ACCOUNT,
        context: DEFAULT_CONTEXT,
        expectations: [`deny ${DELETE} in ${ORDERS_PROD} in any context`],
        policies: [
          policy(
            'orders-team',
            EDIT_ORDERS,
            DELETE_WITH_MFA,
            deny(DELETE, arn(ORDERS_PROD), { NotIpAddress: { 'acs:SourceIp': '10.0.0.0/8' } }),
          ),
        ],
      },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'DeleteNacosConfig' },
      goals: [
        SAFE_FROM_OFFICE,
        SAFE_FROM_INTERNET,
        SAFE_FROM_VPN,
        EDITS_ORDERS,
        DELETES_IN_PUBLIC,
        NEEDS_MFA,
      ],
      hints: [
        REJECTED,
        { id: 'edit', when: [not(EDITS_ORDERS)] },
        { id: 'public', when: [not(DELETES_IN_PUBLIC)] },
        { id: 'mfa', when: [not(NEEDS_MFA)] },
        { id: 'deny', when: [not(SAFE_FROM_INTERNET)] },
        { id: 'range', when: [SAFE_FROM_OFFICE] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('orders-team', EDIT_ORDERS, DELETE_WITH_MFA, deny(DELETE, arn(ORDERS_PROD)))],
      },
    },
    {
      id: 'comparison',
      start: {
        baseline: { policies: [policy('config-reader', ...READ_PROD)], context: DEFAULT_CONTEXT },
        expectations: [],
        policies: [policy('config-reader', allow(GET, arn(PROD_GROUP)))],
      },
      prediction: { resource: `${PAYMENT}/rates.json`, kind: 'config', action: 'GetNacosConfig' },
      goals: [READS_GROUP, READS_CHECKOUT, READS_SEARCH, NO_PAYMENT, NO_NEW_PAYMENT, NO_OTHER],
      hints: [
        REJECTED,
        { id: 'lost', when: [not(READS_GROUP)] },
        { id: 'payment', when: [not(NO_PAYMENT)] },
        { id: 'new-payment', when: [not(NO_NEW_PAYMENT)] },
        { id: 'more', when: [decides(`allow ${GET} on ${ORDERS_PUBLIC}/DEFAULT_GROUP/prod.yaml`)] },
        { id: 'one-by-one', when: [READS_CHECKOUT] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('config-reader', ...READ_PROD)] },
    },
  ],
};
