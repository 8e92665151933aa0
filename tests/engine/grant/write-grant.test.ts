import { describe, expect, test } from 'vitest';
import { grantFor, statementsIn } from './written-grant.ts';

describe('A grant', () => {
  test('has one statement for actions and resources that belong together, in the layout of Format', () => {
    const result = grantFor(`
      allow mse:GetNacosConfig in instance/I/A
      allow mse:GetNacosConfig in instance/I/B
      deny everything else`);
    expect(result).toEqual({
      policies: [
        `{
  "Version": "1",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "mse:GetNacosConfig",
      "Resource": ["acs:mse:*:*:instance/I/A", "acs:mse:*:*:instance/I/B"]
    }
  ]
}`,
      ],
      notes: [],
    });
  });
});

describe('What the console needs', () => {
  const LINE = 'allow mse:GetNacosConfig in instance/I/NS';

  test('is added for the console, and not for the API.', () => {
    const { policies, notes } = grantFor(LINE, { path: 'console' });
    expect(statementsIn({ policies })).toEqual([
      'Allow ListClusters, ListServiceQuotas on *',
      'Allow QueryClusterDetail, ListNacosConfigs on instance/I',
      'Allow GetNacosConfig on instance/I/NS',
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['console-steps-added', 'console-steps-added']);
    expect(statementsIn(grantFor(LINE, { path: 'api' }))).toEqual(['Allow GetNacosConfig on instance/I/NS']);
  });

  test('stays closed if nothing else is wanted, and a note says what.', () => {
    const { policies, notes } = grantFor(`${LINE}\ndeny everything else`, { path: 'console' });
    expect(statementsIn({ policies })).toEqual(['Allow GetNacosConfig on instance/I/NS']);
    expect(notes).toContainEqual({
      code: 'console-steps-closed',
      actions: ['ListClusters', 'ListServiceQuotas'],
      resource: '*',
      line: 1,
    });
  });
});
