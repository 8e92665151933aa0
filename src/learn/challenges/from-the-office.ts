// Full access stays attached; everything except reading is denied from outside two offices.

import type { Json } from '../../engine/policy/print.ts';
import type { ScenarioPolicy } from '../../scenario/scenario.ts';
import { deny, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn, ORDERS, ORDERS_PROD, PROD_YAML } from '../default-account.ts';
import { decides, not } from '../check.ts';

const FULL_ACCESS: ScenarioPolicy = { kind: 'system', name: 'AliyunMSEFullAccess', attached: true };
const HOME = '192.0.2.44';
const HANGZHOU = '203.0.113.0/25';
const SHANGHAI = '198.51.100.64/26';
const WRITES = ['mse:Create*', 'mse:Update*', 'mse:Delete*'];

function outside(...offices: readonly string[]): Json {
  return { NotIpAddress: { 'acs:SourceIp': offices } };
}

function allButReading(condition: Json): Json {
  return {
    Effect: 'Deny',
    NotAction: ['mse:List*', 'mse:Query*', 'mse:Get*'],
    Resource: arn('*'),
    Condition: condition,
  };
}

function officeOnly(...statements: readonly Json[]): readonly ScenarioPolicy[] {
  return [policy('office-only', ...statements), FULL_ACCESS];
}

export const FROM_THE_OFFICE: Challenge = {
  id: 'from-the-office',
  difficulty: 'hard',
  goals: [
    'allow mse:* in * when acs:SourceIp = 203.0.113.10',
    'allow mse:* in * when acs:SourceIp = 203.0.113.127',
    'allow mse:* in * when acs:SourceIp = 198.51.100.64',
    `allow mse:List*, mse:Query*, mse:Get* in * when acs:SourceIp = ${HOME}`,
    `deny mse:CreateNacosConfig, mse:UpdateNacosConfig in * when acs:SourceIp = ${HOME}`,
  ],
  hidden: [
    `deny mse:Create*, mse:Update*, mse:Delete*, mse:Re* in * when acs:SourceIp = ${HOME}`,
    'deny mse:Create*, mse:Update*, mse:Delete*, mse:Re* in * when acs:SourceIp = 203.0.113.128',
    'deny mse:Create*, mse:Update*, mse:Delete*, mse:Re* in * when acs:SourceIp = 198.51.100.63',
    'deny mse:Create*, mse:Update*, mse:Delete*, mse:Re* in * when acs:SourceIp = 198.51.100.128',
    `deny mse:ImportNacosConfig, mse:CloneNacosConfig on ${ORDERS_PROD} when acs:SourceIp = ${HOME}`,
  ],
  budget: { statements: 1, characters: 250 },
  start: { policies: officeOnly(deny(WRITES, arn('*'), outside('203.0.113.0/24', SHANGHAI))) },
  hints: [
    { id: 'full-access', when: [not({ kind: 'attached', policy: 'AliyunMSEFullAccess' })] },
    {
      id: 'closed',
      when: [decides(`deny mse:UpdateNacosConfig on ${PROD_YAML} when acs:SourceIp = 203.0.113.10`)],
    },
    { id: 'reads', when: [decides(`deny mse:GetNacosConfig on ${PROD_YAML} when acs:SourceIp = ${HOME}`)] },
    {
      id: 'open',
      when: [decides(`allow mse:UpdateNacosConfig on ${PROD_YAML} when acs:SourceIp = ${HOME}`)],
    },
    {
      id: 'neighbours',
      when: [decides(`allow mse:UpdateNacosConfig on ${PROD_YAML} when acs:SourceIp = 203.0.113.128`)],
    },
    { id: 'restart', when: [decides(`allow mse:RestartCluster on ${ORDERS} when acs:SourceIp = ${HOME}`)] },
    {
      id: 'others',
      when: [decides(`allow mse:ImportNacosConfig on ${ORDERS_PROD} when acs:SourceIp = ${HOME}`)],
    },
    { id: 'ranges', when: [] },
  ],
  solution: { policies: officeOnly(allButReading(outside(HANGZHOU, SHANGHAI))) },
  wrongAnswers: [
    { policies: officeOnly(allButReading(outside('203.0.113.0/24', SHANGHAI))) },
    { policies: officeOnly(allButReading(outside(HANGZHOU, '198.51.100.0/24'))) },
    { policies: officeOnly(deny(WRITES, arn('*'), outside(HANGZHOU, SHANGHAI))) },
    { policies: officeOnly(deny([...WRITES, 'mse:Re*'], arn('*'), outside(HANGZHOU, SHANGHAI))) },
  ],
};
