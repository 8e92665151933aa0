// Four instances among others with similar ids. The budget is too small to list them, so wildcards must match exactly these.

import type { Account, Instance, Namespace } from '../../engine/account/account.ts';
import { DEFAULT_ACCOUNT } from '../../engine/account/account.ts';
import type { ScenarioPolicy } from '../../scenario/scenario.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn } from '../default-account.ts';
import { decides, not } from '../check.ts';

const PREFIX = 'instance/mse-cn-7wz0o1l9';
const WANTED = ['a01', 'a02', 'b01', 'b02'];

function instance(id: string, name: string, ...more: readonly Namespace[]): Instance {
  const group = (dataId: string) => ({ name: 'DEFAULT_GROUP', configs: [dataId], services: ['api'] });
  return {
    ...{ id, name, region: DEFAULT_ACCOUNT.region },
    namespaces: [
      { id: 'public', name: 'public', groups: [group('notes.yaml')] },
      { id: 'prod', name: 'prod', groups: [group('app.yaml')] },
      ...more,
    ],
  };
}

const ACCOUNT: Account = {
  ...DEFAULT_ACCOUNT,
  instances: [
    instance('mse-cn-7wz0o1l9a01', 'cart'),
    instance('mse-cn-7wz0o1l9a02', 'checkout', {
      ...{ id: 'eu-02', name: 'eu-02' },
      groups: [{ name: 'prod', configs: ['app.yaml'], services: [] }],
    }),
    instance('mse-cn-7wz0o1l9a0l', 'load-test'),
    instance('mse-cn-7wz0o1l9a012', 'cart-archive'),
    instance('mse-cn-7wz0o1l9a101', 'accounting'),
    instance('mse-cn-7wzoo1l9a01', 'cart-old'),
    instance('mse-cn-7wz0o1l9b01', 'stock'),
    instance('mse-cn-7wz0o1l9b02', 'delivery'),
  ],
};

/** A policy that opens the instances that match `instances`, with full access to the namespaces that match `namespaces`. */
function shop(instances: readonly string[], namespaces: readonly string[]): readonly ScenarioPolicy[] {
  return [
    policy(
      'shop',
      allow('mse:ListClusters', arn('*')),
      allow(
        ['mse:List*', 'mse:QueryClusterDetail'],
        instances.map((end) => arn(`${PREFIX}${end}`)),
      ),
      allow(
        'mse:*',
        namespaces.map((end) => arn(`${PREFIX}${end}`)),
      ),
    ),
  ];
}

export const ONE_LETTER_APART: Challenge = {
  id: 'one-letter-apart',
  difficulty: 'devious',
  goals: [
    'allow mse:ListClusters on *',
    ...WANTED.map((end) => `allow mse:QueryClusterDetail, mse:List* on ${PREFIX}${end}`),
    ...WANTED.map((end) => `allow mse:* in ${PREFIX}${end}/prod`),
  ],
  hidden: ['deny everything else'],
  budget: { statements: 3, characters: 450 },
  start: { account: ACCOUNT, policies: shop(['*'], ['*/prod']) },
  hints: [
    { id: 'crossing', when: [decides(`allow mse:GetNacosConfig on ${PREFIX}a02/eu-02/prod/app.yaml`)] },
    { id: 'letter', when: [not(decides(`deny mse:* in ${PREFIX}a0l`))] },
    { id: 'longer', when: [not(decides(`deny mse:* in ${PREFIX}a012`))] },
    { id: 'between', when: [not(decides(`deny mse:* in ${PREFIX}a101`))] },
    { id: 'old', when: [not(decides('deny mse:* in instance/mse-cn-7wzoo1l9a01'))] },
    {
      id: 'public',
      when: [decides(`allow mse:GetNacosConfig on ${PREFIX}a01/public/DEFAULT_GROUP/notes.yaml`)],
    },
    { id: 'missing', when: [not(decides(`allow mse:QueryClusterDetail on ${PREFIX}b02`))] },
    { id: 'one-character', when: [] },
  ],
  solution: { policies: shop(['?01', '?02'], ['?01/prod', '?02/prod']) },
  wrongAnswers: [
    { policies: shop(['?0?'], ['?0?/prod']) },
    { policies: shop(['*01', '*02'], ['*01/prod', '*02/prod']) },
    { policies: shop(['?01*', '?02*'], ['?01/prod', '?02/prod']) },
    { policies: shop(['?01', '?02'], ['?01/prod', '?02*/prod']) },
    { policies: shop(['?01', '?02'], ['?0?/prod']) },
  ],
};
