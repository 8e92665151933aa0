// Access-denied errors: from the error to its cell, to the closest statement, and to the part to fix.

import { DEFAULT_CONTEXT } from '../../engine/account/request.ts';
import type { ActionId } from '../../engine/catalog/actions.ts';
import { DEFAULT_VIEW } from '../../scenario/scenario.ts';
import type { ScenarioView } from '../../scenario/scenario.ts';
import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import {
  arn,
  ORDERS,
  ORDERS_PROD,
  ORDERS_PUBLIC,
  PROD_GROUP,
  PROD_YAML,
  STAGING,
} from '../default-account.ts';
import type { Hint, Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';
import type { Check } from '../check.ts';

const DEV_YAML = `${PROD_GROUP}/dev.yaml`;
const PAYMENT = `${ORDERS_PROD}/PAYMENT`;
const SEE_INSTANCES = allow(['mse:ListClusters', 'mse:ListServiceQuotas'], arn('*'));
const READ = ['mse:QueryClusterDetail', 'mse:ListNacosConfigs', 'mse:GetNacosConfig'];
const WRITE = ['mse:CreateNacosConfig', 'mse:UpdateNacosConfig'];
const CHANGE = allow(['mse:GetNacosConfig', 'mse:UpdateNacosConfig'], arn(PROD_YAML));
const fromOffice = { IpAddress: { 'acs:SourceIp': '203.0.113.0/24' } };
const fromElsewhere = 'when acs:SourceIp = 198.51.100.8';

/** Chen's permissions on the instance itself. */
const ON_INSTANCE = decides(`only mse:QueryClusterDetail, mse:ListNacosConfigs on ${ORDERS}`);
const NO_CHANGES = decides('deny mse:Create*, mse:Update*, mse:Delete* in *');

const REJECTED: Hint = { id: 'rejected', when: [{ kind: 'rejected' }] };

export const REFUSALS: Lesson = {
  id: 'refusals',
  steps: [
    {
      id: 'find',
      start: {
        policies: [policy('chen', SEE_INSTANCES, allow(READ, arn(ORDERS)))],
        context: DEFAULT_CONTEXT,
        view: DEFAULT_VIEW,
      },
      goals: [chosen('GetNacosHistoryConfig')],
      hints: [
        {
          id: 'public',
          when: [chosen('GetNacosHistoryConfig', `${ORDERS_PUBLIC}/DEFAULT_GROUP/prod.yaml`)],
        },
        { id: 'action', when: [chosen('GetNacosConfig')] },
        { id: 'where', when: [] },
      ],
      solution: { view: choosing('GetNacosHistoryConfig') },
    },
    {
      id: 'action',
      goals: [
        decides(`allow mse:GetNacosConfig, mse:GetNacosHistoryConfig on ${PROD_YAML}`),
        decides(`deny mse:Create*, mse:Update*, mse:Delete* in ${ORDERS}`),
        ON_INSTANCE,
        decides(`deny mse:* in ${STAGING}`),
      ],
      hints: [
        REJECTED,
        { id: 'write-too', when: [decides(`allow mse:UpdateNacosConfig on ${PROD_YAML}`)] },
        { id: 'staging', when: [decides(`allow mse:GetNacosHistoryConfig in ${STAGING}`)] },
        { id: 'replaced', when: [decides(`deny mse:GetNacosConfig on ${PROD_YAML}`)] },
        { id: 'instance', when: [not(ON_INSTANCE)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('chen', SEE_INSTANCES, allow([...READ, 'mse:GetNacosHistoryConfig'], arn(ORDERS)))],
      },
    },
    {
      id: 'resource',
      start: {
        policies: [
          policy(
            'chen',
            SEE_INSTANCES,
            allow(READ, arn(ORDERS)),
            // As in the documentation: two characters of the instance ID are missing.
            allow(WRITE, arn(PROD_YAML.replace(ORDERS, 'instance/mse-cn-0pp1j8om8'))),
          ),
        ],
        view: DEFAULT_VIEW,
      },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [
        decides(`allow mse:GetNacosConfig, ${WRITE.join(', ')} on ${PROD_YAML}`),
        decides(`deny mse:Create*, mse:Update* in ${ORDERS_PUBLIC}`),
        decides(`deny mse:Update* on ${DEV_YAML}`),
      ],
      hints: [
        REJECTED,
        { id: 'wide', when: [decides(`allow mse:UpdateNacosConfig on ${DEV_YAML}`)] },
        { id: 'replaced', when: [decides(`deny mse:GetNacosConfig on ${PROD_YAML}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('chen', SEE_INSTANCES, allow(READ, arn(ORDERS)), allow(WRITE, arn(PROD_YAML)))],
      },
    },
    {
      id: 'condition',
      start: {
        policies: [
          policy(
            'sync',
            allow('mse:Get*', arn(ORDERS), { ...fromOffice, Bool: { 'acs:MFAPresent': 'true' } }),
          ),
        ],
        context: DEFAULT_CONTEXT,
        view: DEFAULT_VIEW,
      },
      goals: [
        chosen('GetNacosConfig'),
        { kind: 'context', key: 'acs:MFAPresent', value: null },
        decides(`allow mse:Get* in ${ORDERS}`),
        decides(`deny mse:Get* in ${ORDERS} ${fromElsewhere}`),
        decides(`deny mse:Get* in ${STAGING}`),
        NO_CHANGES,
      ],
      hints: [
        REJECTED,
        { id: 'context', when: [not({ kind: 'context', key: 'acs:MFAPresent', value: null })] },
        { id: 'open', when: [decides(`allow mse:Get* in ${ORDERS} ${fromElsewhere}`)] },
        { id: 'more', when: [not(NO_CHANGES)] },
        { id: 'choose', when: [not(chosen('GetNacosConfig'))] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('sync', allow('mse:Get*', arn(ORDERS), fromOffice))],
        view: choosing('GetNacosConfig'),
      },
    },
    {
      id: 'explicit',
      start: {
        policies: [policy('chen', CHANGE), policy('freeze', deny('mse:UpdateNacosConfig', arn(ORDERS_PROD)))],
        view: DEFAULT_VIEW,
      },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [
        decides(`allow mse:UpdateNacosConfig on ${PROD_YAML}`),
        decides(`explicit-deny mse:UpdateNacosConfig in ${PAYMENT}`),
        decides(`deny mse:UpdateNacosConfig on ${DEV_YAML}`),
      ],
      hints: [
        REJECTED,
        { id: 'no-deny', when: [not({ kind: 'writes', element: 'Deny' })] },
        { id: 'allow', when: [decides(`explicit-deny mse:UpdateNacosConfig on ${PROD_YAML}`)] },
        { id: 'wide', when: [decides(`allow mse:UpdateNacosConfig on ${DEV_YAML}`)] },
        { id: 'payment', when: [] },
      ],
      solution: {
        policies: [policy('chen', CHANGE), policy('freeze', deny('mse:UpdateNacosConfig', arn(PAYMENT)))],
      },
    },
  ],
};

function chosen(action: ActionId, resource = PROD_YAML): Check {
  return { kind: 'selected', resource, action };
}

function choosing(action: ActionId): ScenarioView {
  return { ...DEFAULT_VIEW, cell: { resource: PROD_YAML, kind: 'config', action, scope: 'effective' } };
}
