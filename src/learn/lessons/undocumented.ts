// Undocumented behavior: what the playground assumes, and how to write policies that do not depend on it.

import { DEFAULT_VIEW } from '../../scenario/scenario.ts';
import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, ORDERS_PROD, ORDERS_PUBLIC, PROD_YAML, STAGING } from '../default-account.ts';
import type { Hint, Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';
import type { Check } from '../check.ts';

const GATEWAY = `${ORDERS_PUBLIC}/DEFAULT_GROUP/gateway.yaml`;
/** An instance bought later, and one whose id starts the same. */
const LATER = 'instance/mse-cn-tomorrow';
const LOOK_ALIKE = `${ORDERS}2`;
const READ = ['mse:QueryClusterDetail', 'mse:ListNacosConfigs', 'mse:GetNacosConfig'];

const REJECTED: Hint = { id: 'rejected', when: [{ kind: 'rejected' }] };
/** Every action except `CreateCluster`. */
const NOTHING_ELSE = decides(
  'deny mse:List*, mse:Query*, mse:Get*, mse:Update*, mse:Restart*, mse:Retry*, mse:Delete*, mse:CreateNacos* in *',
);
/** What is allowed in `public`. */
const READ_AND_CHANGE = decides(`only mse:GetNacosConfig, mse:UpdateNacosConfig in ${ORDERS_PUBLIC}`);
const LITERAL: Check = { kind: 'mode', mode: 'literal' };

export const UNDOCUMENTED: Lesson = {
  id: 'undocumented',
  steps: [
    {
      id: 'order',
      start: {
        policies: [
          policy(
            'editor',
            allow(['mse:GetNacosConfig', 'mse:UpdateNacosConfig'], arn(ORDERS)),
            deny('mse:UpdateNacosConfig', arn(ORDERS_PROD)),
          ),
        ],
        view: DEFAULT_VIEW,
      },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [
        decides(`implicit-deny mse:UpdateNacosConfig in ${ORDERS_PROD}`),
        READ_AND_CHANGE,
        decides(`allow mse:GetNacosConfig in ${ORDERS}`),
        decides(`deny mse:* in ${STAGING}`),
      ],
      hints: [
        REJECTED,
        { id: 'deny', when: [{ kind: 'writes', element: 'Deny' }] },
        { id: 'prod', when: [decides(`allow mse:UpdateNacosConfig in ${ORDERS_PROD}`)] },
        { id: 'reading', when: [not(decides(`allow mse:GetNacosConfig in ${ORDERS}`))] },
        {
          id: 'more',
          when: [decides(`allow mse:UpdateNacosConfig in ${ORDERS_PUBLIC}`), not(READ_AND_CHANGE)],
        },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'editor',
            allow('mse:GetNacosConfig', arn(ORDERS)),
            allow('mse:UpdateNacosConfig', arn(ORDERS_PUBLIC)),
          ),
        ],
      },
    },
    {
      id: 'modes',
      start: {
        policies: [policy('reader', allow('mse:GetNacosConfig', arn(ORDERS_PUBLIC)))],
        view: { ...DEFAULT_VIEW, mode: 'literal' },
      },
      prediction: { resource: GATEWAY, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        { kind: 'mode', mode: 'hierarchical' },
        decides(`allow mse:GetNacosConfig in ${ORDERS_PUBLIC}`),
        decides(`deny mse:GetNacosConfig in ${ORDERS_PROD}`),
      ],
      hints: [
        { id: 'policy', when: [LITERAL, decides(`allow mse:GetNacosConfig on ${GATEWAY}`)] },
        { id: 'where', when: [] },
      ],
      solution: { view: DEFAULT_VIEW },
    },
    {
      id: 'both',
      start: { policies: [policy('reader', allow(READ, arn(`${ORDERS}/*`)))], view: DEFAULT_VIEW },
      prediction: { resource: ORDERS, kind: 'instance', action: 'QueryClusterDetail' },
      goals: [
        LITERAL,
        decides(`allow mse:QueryClusterDetail, mse:ListNacosConfigs on ${ORDERS}`),
        decides(`allow mse:GetNacosConfig in ${ORDERS}`),
        decides(`deny mse:Update*, mse:Delete* in ${ORDERS}`),
        decides(`deny mse:QueryClusterDetail on ${LOOK_ALIKE}`),
        decides(`deny mse:* in ${STAGING}`),
      ],
      hints: [
        REJECTED,
        { id: 'staging', when: [decides(`allow mse:GetNacosConfig in ${STAGING}`)] },
        { id: 'look-alike', when: [decides(`allow mse:QueryClusterDetail on ${LOOK_ALIKE}`)] },
        {
          id: 'content',
          when: [
            decides(`allow mse:QueryClusterDetail on ${ORDERS}`),
            decides(`deny mse:GetNacosConfig in ${ORDERS}`),
          ],
        },
        {
          id: 'switch',
          when: [not(LITERAL), decides(`allow mse:QueryClusterDetail, mse:ListNacosConfigs on ${ORDERS}`)],
        },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('reader', allow(READ, [arn(ORDERS), arn(`${ORDERS}/*`)]))],
        view: { ...DEFAULT_VIEW, mode: 'literal' },
      },
    },
    {
      id: 'create',
      start: { policies: [policy('buyer', allow('mse:CreateCluster', arn(ORDERS)))], view: DEFAULT_VIEW },
      prediction: { resource: ORDERS, kind: 'instance', action: 'CreateCluster' },
      goals: [
        // Not the catalog's resource type, so no assertion can express it.
        { kind: 'allowed-on-account', action: 'CreateCluster' },
        decides(`allow mse:CreateCluster on ${LATER}`),
        NOTHING_ELSE,
      ],
      hints: [
        REJECTED,
        { id: 'more', when: [not(NOTHING_ELSE)] },
        { id: 'account', when: [decides(`allow mse:CreateCluster on ${LATER}`)] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('buyer', allow('mse:CreateCluster', arn('*')))] },
    },
  ],
};
