// Grants access from a wish, then reads what was written: which names it shows, and what a program does not need.

import { DEFAULT_ACCOUNT } from '../../engine/account/account.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import { decides, not } from '../check.ts';
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

const EDIT = ['mse:GetNacosConfig', 'mse:CreateNacosConfig', 'mse:UpdateNacosConfig'];
const SEE_INSTANCES = allow(['mse:ListClusters', 'mse:ListServiceQuotas'], arn('*'));
const OPEN_ORDERS = allow(['mse:QueryClusterDetail', 'mse:ListNacosConfigs'], arn(ORDERS));
const EDIT_PROD = allow(EDIT, arn(ORDERS_PROD));

const RATES = `${ORDERS_PROD}/PAYMENT/rates.json`;
const DEV_YAML = `${PROD_GROUP}/dev.yaml`;

const editsProd = decides(`allow ${EDIT.join(', ')} in ${ORDERS_PROD}`);
const editsTwo = decides(`allow ${EDIT.join(', ')} on ${PROD_GROUP}/*.yaml`);
const seesInstances = decides('allow mse:ListClusters on *');
const opensOrders = decides(`allow mse:QueryClusterDetail, mse:ListNacosConfigs on ${ORDERS}`);
const deletesNothing = decides('deny mse:Delete*, mse:RestartCluster in *');
const leavesPublic = decides(`deny mse:*NacosConfig in ${ORDERS_PUBLIC}`);
const leavesStaging = decides(`deny mse:* in ${STAGING}`);

const REJECTED: Hint = { id: 'rejected', when: [{ kind: 'rejected' }] };

export const GRANT_ACCESS: Lesson = {
  id: 'grant-access',
  steps: [
    {
      id: 'wish',
      start: { account: DEFAULT_ACCOUNT, policies: [policy('lin', SEE_INSTANCES)] },
      goals: [editsProd, seesInstances, opensOrders, deletesNothing, leavesPublic, leavesStaging],
      hints: [
        REJECTED,
        { id: 'deletes', when: [not(deletesNothing)] },
        { id: 'public', when: [not(leavesPublic)] },
        { id: 'staging', when: [not(leavesStaging)] },
        { id: 'edit', when: [not(editsProd)] },
        { id: 'console', when: [] },
      ],
      solution: { policies: [policy('lin', SEE_INSTANCES, OPEN_ORDERS, EDIT_PROD)] },
    },
    {
      id: 'names',
      start: { policies: [policy('prod-config-editor', SEE_INSTANCES, OPEN_ORDERS, EDIT_PROD)] },
      prediction: { resource: ORDERS, kind: 'instance', action: 'ListNacosConfigs' },
      goals: [editsProd, decides('deny everything else')],
      hints: [
        REJECTED,
        { id: 'edit', when: [not(editsProd)] },
        { id: 'lists', when: [decides(`allow mse:ListNacosConfigs on ${ORDERS}`)] },
        { id: 'details', when: [decides(`allow mse:QueryClusterDetail on ${ORDERS}`)] },
        { id: 'instances', when: [] },
      ],
      solution: { policies: [policy('prod-config-editor', EDIT_PROD)] },
    },
    {
      id: 'now-and-later',
      start: { policies: [policy('prod-config-editor', EDIT_PROD)] },
      prediction: { resource: RATES, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [editsTwo, decides('deny everything else')],
      hints: [
        REJECTED,
        { id: 'two', when: [not(editsTwo)] },
        { id: 'rates', when: [decides(`allow mse:UpdateNacosConfig on ${RATES}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('prod-config-editor', allow(EDIT, [arn(PROD_YAML), arn(DEV_YAML)]))],
      },
    },
  ],
};
