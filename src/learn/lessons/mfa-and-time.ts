// Conditions on MFA and time: how an absent key affects an Allow and a Deny, and how times are compared.

import { DEFAULT_CONTEXT } from '../../engine/account/request.ts';
import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, PROD_YAML } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const MFA = 'acs:MFAPresent';
const TIME = 'acs:CurrentTime';
const READS = ['mse:QueryClusterDetail', 'mse:List*', 'mse:Get*'];
const WORK = ['mse:QueryClusterDetail', 'mse:List*', 'mse:GetNacosConfig', 'mse:UpdateNacosConfig'];
const DELETE = 'mse:DeleteNacosConfig';
const withMfa = { Bool: { [MFA]: 'true' } };

/** 05:00 on 1 December in Hangzhou, still November in UTC. */
const NIGHT = '2030-11-30T21:00:00Z';

/** Permissions that scripts must keep, and those (`NO_MORE`) that must stay denied. */
const CONTENT = decides(`allow mse:GetNacosConfig, mse:UpdateNacosConfig in ${ORDERS}`);
const LISTS = decides(`allow mse:QueryClusterDetail, mse:List* on ${ORDERS}`);
const NO_MORE = decides(
  `deny mse:Create*, mse:*Cluster, mse:*NacosService, mse:DeleteNacosConfigs in ${ORDERS}`,
);

function readsAt(time: string): string {
  return `mse:Get* in ${ORDERS} when ${TIME} = ${time}`;
}

export const MFA_AND_TIME: Lesson = {
  id: 'mfa-and-time',
  steps: [
    {
      id: 'absent',
      start: {
        policies: [policy('with-mfa', allow(READS, '*', withMfa))],
        context: DEFAULT_CONTEXT,
      },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        { kind: 'context', key: MFA, value: 'true' },
        decides(`allow mse:GetNacosConfig on ${PROD_YAML}`),
        decides(`deny mse:GetNacosConfig on ${PROD_YAML} when ${MFA} = false`),
      ],
      hints: [
        { id: 'policy', when: [decides(`allow mse:GetNacosConfig on ${PROD_YAML} when ${MFA} = false`)] },
        { id: 'false', when: [{ kind: 'context', key: MFA, value: 'false' }] },
        { id: 'where', when: [] },
      ],
      solution: { context: { ...DEFAULT_CONTEXT, [MFA]: 'true' } },
    },
    {
      id: 'not-false',
      start: {
        policies: [
          policy(
            'team',
            allow([...WORK, DELETE], arn(ORDERS)),
            deny(DELETE, '*', { Bool: { [MFA]: 'false' } }),
          ),
        ],
        context: DEFAULT_CONTEXT,
      },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'DeleteNacosConfig' },
      goals: [
        { kind: 'context', key: MFA, value: null },
        decides(`deny ${DELETE} in ${ORDERS}`),
        decides(`deny ${DELETE} in ${ORDERS} when ${MFA} = false`),
        decides(`allow ${DELETE} in ${ORDERS} when ${MFA} = true`),
        CONTENT,
        LISTS,
        NO_MORE,
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'context', when: [not({ kind: 'context', key: MFA, value: null })] },
        { id: 'scripts', when: [not(CONTENT)] },
        { id: 'lists', when: [not(LISTS)] },
        { id: 'more', when: [not(NO_MORE)] },
        { id: 'nobody', when: [not(decides(`allow ${DELETE} in ${ORDERS} when ${MFA} = true`))] },
        {
          id: 'deny',
          when: [{ kind: 'writes', element: 'Deny' }, decides(`allow ${DELETE} on ${PROD_YAML}`)],
        },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('team', allow(WORK, arn(ORDERS)), allow(DELETE, arn(ORDERS), withMfa))],
      },
    },
    {
      id: 'instant',
      start: {
        policies: [
          policy('movers', allow(READS, '*', { DateLessThan: { [TIME]: '2030-12-01T00:00:00+08:00' } })),
        ],
        context: { ...DEFAULT_CONTEXT, [TIME]: NIGHT },
      },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [decides(`allow mse:GetNacosConfig on ${PROD_YAML}`), decides(`deny ${readsAt(NIGHT)}`)],
      hints: [
        { id: 'policy', when: [decides(`allow ${readsAt(NIGHT)}`)] },
        { id: 'late', when: [not({ kind: 'context', key: TIME, value: NIGHT })] },
        { id: 'where', when: [] },
      ],
      solution: { context: { ...DEFAULT_CONTEXT, [TIME]: '2030-11-30T23:00:00+08:00' } },
    },
    {
      id: 'window',
      start: {
        policies: [policy('movers', allow(READS, '*'))],
        context: { ...DEFAULT_CONTEXT, [TIME]: '2030-12-10T10:00:00+08:00' },
      },
      goals: [
        decides(`deny ${readsAt('2030-11-30T23:59:59+08:00')}`),
        decides(`allow ${readsAt('2030-12-01T00:00:00+08:00')}`),
        decides(`allow ${readsAt('2030-12-31T23:59:59+08:00')}`),
        decides(`deny ${readsAt('2031-01-01T00:00:00+08:00')}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'none', when: [not({ kind: 'writes', element: 'Condition' })] },
        {
          id: 'utc',
          when: [
            decides(`deny ${readsAt('2030-12-01T07:59:59+08:00')}`),
            decides(`allow ${readsAt('2030-12-01T08:00:01+08:00')}`),
          ],
        },
        {
          id: 'last-day',
          when: [
            decides(`allow ${readsAt('2030-12-30T12:00:00+08:00')}`),
            decides(`deny ${readsAt('2030-12-31T12:00:00+08:00')}`),
          ],
        },
        {
          id: 'first-moment',
          when: [
            decides(`deny ${readsAt('2030-12-01T00:00:00+08:00')}`),
            decides(`allow ${readsAt('2030-12-01T00:00:01+08:00')}`),
          ],
        },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'movers',
            allow(READS, '*', {
              DateGreaterThanEquals: { [TIME]: '2030-12-01T00:00:00+08:00' },
              DateLessThan: { [TIME]: '2031-01-01T00:00:00+08:00' },
            }),
          ),
        ],
      },
    },
  ],
};
