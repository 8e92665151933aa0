import { expect, test } from 'vitest';
import { readDroppedText } from '../../../src/scenario/import/read-dropped-text.ts';
import { writeScenarioFile } from '../../../src/scenario/scenario-file.ts';
import { exportAccount } from '../../../src/scenario/import/account-json.ts';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { toTerraform } from '../../../src/engine/interchange/to-terraform.ts';
import { policy } from '../../support/policy-builders.ts';
import { teamScenario } from '../../support/team-scenario.ts';

const POLICY = JSON.stringify(policy());

test('A scenario is opened', async () => {
  const scenario = teamScenario();
  expect(await readDroppedText(writeScenarioFile(scenario))).toEqual({ kind: 'scenario', scenario });
});

test.each([
  ['of one line', POLICY],
  ['that RAM would reject', '{"Version": "1", "Statement": [{"Effect": "Perhaps"}]}'],
  ['that is not JSON', '{"Version": "1", "Statement": [{"Effect": "Allow", "Action": "mse:*",}]}'],
])('A policy %s keeps its text', async (_title, text) => {
  expect(await readDroppedText(text)).toEqual({ kind: 'policy', text });
});

test.each([
  ['Terraform', toTerraform({ name: 'p', text: POLICY }), 'terraform'],
  ['an AWS policy', '{"Version":"2012-10-17","Statement":[]}', 'aws-policy'],
  ['an API answer', JSON.stringify({ PolicyVersion: { PolicyDocument: POLICY } }), 'api-response'],
  [
    'a ROS template in YAML',
    `ROSTemplateFormatVersion: '2015-09-01'\nResources:\n  P:\n    Type: ALIYUN::RAM::ManagedPolicy\n    Properties:\n      PolicyName: p\n      PolicyDocument: ${POLICY}\n`,
    'ros-template',
  ],
])('%s is imported as if it were pasted', async (_title, text, kind) => {
  expect(await readDroppedText(text)).toMatchObject({ kind: 'policies', result: { kind } });
});

test.each([
  ['an account', exportAccount(DEFAULT_ACCOUNT)],
  ['an answer of aliyun mse', '{"Data":[{"InstanceId":"mse-cn-1","ClusterName":"a"}]}'],
])('%s is recognized as an account', async (_title, text) => {
  expect(await readDroppedText(text)).toEqual({ kind: 'account' });
});

test.each(['', 'hello', '[]', '{"a": 1}', 'null', '\u0000\u0001', '{"policies": 3}'])(
  '%j is unreadable',
  async (text) => {
    expect(await readDroppedText(text)).toEqual({ kind: 'unreadable' });
  },
);
