// A Deny of one team blocks another team's work. It must be narrowed, not removed.

import { accountPreset } from '../../scenario/presets/account-presets.ts';
import type { ScenarioPolicy } from '../../scenario/scenario.ts';
import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn } from '../default-account.ts';
import { decides, not } from '../check.ts';

const SHOP = 'instance/mse-cn-4xl3k9m2e01';
const ORDER = `${SHOP}/prod/ORDER`;
const PAYMENT = `${SHOP}/prod/PAYMENT`;

const READ_ALL: ScenarioPolicy = { kind: 'system', name: 'AliyunMSEReadOnlyAccess', attached: true };
const ORDER_TEAM = policy(
  'order-team',
  allow(['mse:CreateNacosConfig', 'mse:UpdateNacosConfig'], arn(ORDER)),
);

function paymentTeam(...rule: Parameters<typeof deny>): ScenarioPolicy {
  return policy('payment-team', allow('mse:*NacosService', arn(PAYMENT)), deny(...rule));
}

export const TWO_TEAMS: Challenge = {
  id: 'two-teams',
  difficulty: 'medium',
  goals: [
    `allow mse:Get*, mse:CreateNacosConfig, mse:UpdateNacosConfig in ${ORDER}`,
    `allow mse:CreateNacosService, mse:UpdateNacosService, mse:DeleteNacosService in ${PAYMENT}`,
    `deny mse:GetNacosConfig in ${PAYMENT}`,
    'allow mse:ListClusters, mse:ListServiceQuotas on *',
    `allow mse:QueryClusterDetail, mse:List* on ${SHOP}`,
    `allow mse:Get* in ${SHOP}/dev`,
    `allow mse:Get* in ${SHOP}/test`,
    `allow mse:Get* in ${SHOP}/prod/DEFAULT_GROUP`,
    `allow mse:Get* in ${SHOP}/prod/SENTINEL_GROUP`,
  ],
  hidden: [
    `explicit-deny mse:*NacosConfig, mse:GetNacosHistoryConfig in ${PAYMENT}`,
    `explicit-deny mse:GetNacosConfig, mse:UpdateNacosConfig on ${PAYMENT}/fees.json`,
    'deny everything else',
  ],
  budget: { statements: 3, characters: 460 },
  start: {
    account: accountPreset('stages'),
    policies: [ORDER_TEAM, paymentTeam('mse:*Config*', arn(`${SHOP}/prod`)), READ_ALL],
  },
  hints: [
    {
      id: 'spill',
      when: [decides(`explicit-deny mse:UpdateNacosConfig on ${ORDER}/order-service.yaml`)],
    },
    { id: 'gone', when: [decides(`allow mse:GetNacosConfig on ${PAYMENT}/rates.json`)] },
    { id: 'stages', when: [not(decides(`allow mse:Get* in ${SHOP}/dev`))] },
    { id: 'history', when: [decides(`allow mse:GetNacosHistoryConfig on ${PAYMENT}/rates.json`)] },
    { id: 'names', when: [not(decides(`explicit-deny mse:GetNacosConfig on ${PAYMENT}/fees.json`))] },
    {
      id: 'silence',
      when: [not(decides(`explicit-deny mse:UpdateNacosConfig on ${PAYMENT}/rates.json`))],
    },
    { id: 'resource', when: [] },
  ],
  solution: { policies: [ORDER_TEAM, paymentTeam('mse:*Config*', arn(PAYMENT)), READ_ALL] },
  wrongAnswers: [
    { policies: [ORDER_TEAM, paymentTeam('mse:GetNacosConfig', arn(PAYMENT)), READ_ALL] },
    { policies: [ORDER_TEAM, paymentTeam('mse:Get*', arn(PAYMENT)), READ_ALL] },
    {
      policies: [
        ORDER_TEAM,
        paymentTeam('mse:*Config*', [arn(`${PAYMENT}/payment-service.yaml`), arn(`${PAYMENT}/rates.json`)]),
        READ_ALL,
      ],
    },
  ],
};
