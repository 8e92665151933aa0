import { describe, expect, test } from 'vitest';
import { grant } from '../../src/cli/grant.ts';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { runVerb } from './run-verb.ts';

async function answersTo(file: unknown) {
  const { exitCode, lines, errors } = await runVerb(grant, { 'wish.json': JSON.stringify(file) });
  return { exitCode, errors, answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('ram grant', () => {
  test('prints the documents of the least policies, and notes in words', async () => {
    const { exitCode, answers } = await answersTo({
      account: DEFAULT_ACCOUNT,
      assertions: [
        'allow mse:GetNacosConfig, mse:UpdateNacosConfig in instance/I/NS',
        'deny everything else',
      ],
      path: 'console',
    });
    expect(exitCode).toBe(0);
    expect(answers).toEqual([
      {
        policies: [
          {
            Version: '1',
            Statement: [
              {
                Effect: 'Allow',
                Action: ['mse:GetNacosConfig', 'mse:UpdateNacosConfig'],
                Resource: 'acs:mse:*:*:instance/I/NS',
              },
            ],
          },
        ],
        notes: [
          '"allow mse:GetNacosConfig, mse:UpdateNacosConfig in instance/I/NS": on "instance/I/NS", "mse:UpdateNacosConfig" is allowed in the console and for Nacos clients. A statement on this resource cannot separate them.',
          'The console also needs "mse:ListClusters", "mse:ListServiceQuotas" on "*". Not added because of "deny everything else".',
          'The console also needs "mse:QueryClusterDetail", "mse:ListNacosConfigs" on "instance/I". Not added because of "deny everything else".',
        ],
      },
    ]);
  });

  test('needs no account, and answers each wish of a list', async () => {
    const { exitCode, answers } = await answersTo([
      { name: 'a', assertions: ['allow mse:GetNacosConfig on instance/I/NS/G/a'] },
      { name: 'b', assertions: ['deny mse:Delete* in *'] },
    ]);
    expect(exitCode).toBe(0);
    expect(answers).toMatchObject([
      { name: 'a', policies: [{}], notes: [] },
      {
        name: 'b',
        policies: [],
        notes: ['The lines allow nothing. Without a policy, everything is denied.'],
      },
    ]);
  });

  test('writes no policy where none meets the lines, and offers the nearest', async () => {
    const { exitCode, answers } = await answersTo([
      { assertions: ['allow mse:GetNacosConfig in instance/I', 'deny mse:GetNacosConfig in instance/I'] },
      { assertions: ['allow mse:ListNacosConfigs in instance/I/NS'] },
      { assertions: ['allow mse:GetNacosConfig of instance/I/NS'] },
    ]);
    expect(exitCode).toBe(1);
    expect(answers).toEqual([
      {
        policies: [],
        notes: [
          'No policy meets both "allow mse:GetNacosConfig in instance/I" and "deny mse:GetNacosConfig in instance/I".',
        ],
      },
      {
        policies: [],
        notes: [
          '"mse:ListNacosConfigs" is not checked on the resource in "allow mse:ListNacosConfigs in instance/I/NS".',
        ],
        nearest: [
          {
            assertion: 'allow mse:ListNacosConfigs on instance/I',
            policies: [
              {
                Version: '1',
                Statement: [
                  { Effect: 'Allow', Action: 'mse:ListNacosConfigs', Resource: 'acs:mse:*:*:instance/I' },
                ],
              },
            ],
          },
        ],
      },
      { policies: [], notes: ['Line 1 is not an assertion: "allow mse:GetNacosConfig of instance/I/NS"'] },
    ]);
  });

  test.each<[string, unknown]>([
    ['no object', 'x'],
    ['no lines', {}],
    ['a line that is no text', { assertions: [1] }],
    ['an unknown path', { assertions: [], path: 'phone' }],
    ['a wrong account', { assertions: [], account: { instances: 1 } }],
  ])('cannot run for %s', async (_, file) => {
    const { exitCode, answers, errors } = await answersTo(file);
    expect([exitCode, answers]).toEqual([2, []]);
    expect(errors[0]).toMatch(/^wish\.json: not an object with "assertions"/);
  });
});
