// Two maintenance windows in Hangzhou time. Each window needs its start and end in one statement, with the right time zone.

import type { Json } from '../../engine/policy/print.ts';
import type { ScenarioPolicy } from '../../scenario/scenario.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn, ORDERS, PROD_YAML, STAGING } from '../default-account.ts';
import { decides, not } from '../check.ts';

const WRITES = 'mse:Create*, mse:Update*, mse:Delete*, mse:Re*';

function between(from: Json, to: Json, where = ORDERS): Json {
  return allow('mse:*', arn(where), {
    DateGreaterThanEquals: { 'acs:CurrentTime': from },
    DateLessThan: { 'acs:CurrentTime': to },
  });
}

function nightShift(...windows: readonly Json[]): readonly ScenarioPolicy[] {
  return [
    policy(
      'night-shift',
      allow('mse:ListClusters', arn('*')),
      allow(['mse:List*', 'mse:Query*', 'mse:Get*'], arn(ORDERS)),
      ...windows,
    ),
  ];
}

/** The `when` part of an assertion for a time in Hangzhou. */
function at(time: string): string {
  return `when acs:CurrentTime = 2026-11-${time}+08:00`;
}

export const NIGHT_SHIFT: Challenge = {
  id: 'night-shift',
  difficulty: 'devious',
  goals: [
    'allow mse:ListClusters on *',
    `allow mse:List*, mse:Query*, mse:Get* in ${ORDERS}`,
    `allow ${WRITES} in ${ORDERS} ${at('24T05:00:00')}`,
    `allow ${WRITES} in ${ORDERS} ${at('25T05:00:00')}`,
    `deny ${WRITES} in ${ORDERS} ${at('23T12:00:00')}`,
    `deny ${WRITES} in ${ORDERS} ${at('25T18:00:00')}`,
  ],
  hidden: [
    `deny ${WRITES} in ${ORDERS} ${at('23T19:59:59')}`,
    `deny ${WRITES} in ${ORDERS} ${at('24T09:00:00')}`,
    `deny ${WRITES} in ${ORDERS} ${at('24T14:00:00')}`,
    `deny ${WRITES} in ${ORDERS} ${at('24T19:59:59')}`,
    `deny ${WRITES} in ${ORDERS} ${at('25T09:00:00')}`,
    `deny mse:* in ${STAGING} ${at('24T05:00:00')}`,
    `deny mse:ListServiceQuotas on * ${at('24T05:00:00')}`,
    'deny everything else',
  ],
  budget: { statements: 4, characters: 720 },
  start: {
    policies: nightShift(
      between(
        ['2026-11-23T20:00:00Z', '2026-11-24T20:00:00Z'],
        ['2026-11-24T08:00:00Z', '2026-11-25T08:00:00Z'],
      ),
    ),
  },
  hints: [
    { id: 'zone', when: [decides(`allow mse:UpdateNacosConfig on ${PROD_YAML} ${at('25T09:00:00')}`)] },
    { id: 'day', when: [decides(`allow mse:UpdateNacosConfig on ${PROD_YAML} ${at('24T14:00:00')}`)] },
    { id: 'always', when: [decides(`allow mse:UpdateNacosConfig on ${PROD_YAML} ${at('23T12:00:00')}`)] },
    { id: 'night', when: [not(decides(`allow mse:UpdateNacosConfig on ${PROD_YAML} ${at('24T05:00:00')}`))] },
    { id: 'early', when: [decides(`allow mse:UpdateNacosConfig on ${PROD_YAML} ${at('23T19:59:59')}`)] },
    { id: 'elsewhere', when: [not(decides(`deny mse:* in ${STAGING} ${at('24T05:00:00')}`))] },
    { id: 'windows', when: [] },
  ],
  solution: {
    policies: nightShift(
      between('2026-11-23T20:00:00+08:00', '2026-11-24T08:00:00+08:00'),
      between('2026-11-24T20:00:00+08:00', '2026-11-25T08:00:00+08:00'),
    ),
  },
  wrongAnswers: [
    {
      policies: nightShift(
        between('2026-11-23T20:00:00Z', '2026-11-24T08:00:00Z'),
        between('2026-11-24T20:00:00Z', '2026-11-25T08:00:00Z'),
      ),
    },
    {
      policies: nightShift(
        between(
          ['2026-11-23T20:00:00+08:00', '2026-11-24T20:00:00+08:00'],
          ['2026-11-24T08:00:00+08:00', '2026-11-25T08:00:00+08:00'],
        ),
      ),
    },
    {
      policies: nightShift(
        between('2026-11-23T20:00:00+08:00', '2026-11-24T08:00:00Z'),
        between('2026-11-24T20:00:00+08:00', '2026-11-25T08:00:00Z'),
      ),
    },
    {
      policies: nightShift(
        between('2026-11-23T11:00:00Z', '2026-11-24T00:00:00Z'),
        between('2026-11-24T11:00:00Z', '2026-11-25T00:00:00Z'),
      ),
    },
    {
      policies: nightShift(
        between('2026-11-23T20:00:00+08:00', '2026-11-24T08:00:00+08:00', 'instance/*'),
        between('2026-11-24T20:00:00+08:00', '2026-11-25T08:00:00+08:00', 'instance/*'),
      ),
    },
  ],
};
