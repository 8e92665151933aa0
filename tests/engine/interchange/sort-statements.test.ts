import { expect, test } from 'vitest';
import { sortStatements } from '../../../src/engine/interchange/sort-statements.ts';
import { applyEdits } from '../../../src/engine/policy/text-edit.ts';
import { arn } from '../../support/account-builders.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

const sorted = (text: string) => applyEdits(text, sortStatements(text));

test('Statements go from the account to the leaf, reads before writes, Deny last', () => {
  const leaf = allow({ Action: 'mse:GetNacosConfig', Resource: arn('instance/i/ns/g/app.yaml') });
  const group = allow({ Action: 'mse:GetNacosConfig', Resource: arn('instance/i/ns/g') });
  const namespace = allow({ Action: 'mse:get*', Resource: arn('instance/i/ns') });
  const writes = allow({
    Action: ['mse:QueryClusterDetail', 'mse:UpdateCluster'],
    Resource: arn('instance/i'),
  });
  const reads = allow({ Action: 'mse:List*', Resource: [arn('instance/i/ns/g'), arn('instance/i')] });
  const allButReads = allow({ NotAction: 'mse:Get*', Resource: '*' });
  const account = allow({ Action: 'mse:ListClusters', Resource: arn('*') });
  const denies = deny({ Action: 'mse:ListClusters', Resource: '*' });
  const mixed = [denies, leaf, group, writes, namespace, reads, allButReads, account];
  expect(JSON.parse(sorted(JSON.stringify(policy({ Statement: mixed }))))).toEqual(
    policy({ Statement: [account, allButReads, reads, writes, namespace, group, leaf, denies] }),
  );
});

test('Each statement keeps its characters, and all around them stays', () => {
  const text = `{ "Statement": [
    {"Effect":"Deny",   "Action":"mse:*","Resource":"*"},
  {"Effect" : "Allow", "Action":"mse:*",
     "Resource":"*"} ], "Version": "1" }`;
  expect(sorted(text)).toBe(`{ "Statement": [
    {"Effect" : "Allow", "Action":"mse:*",
     "Resource":"*"},
  {"Effect":"Deny",   "Action":"mse:*","Resource":"*"} ], "Version": "1" }`);
});

test.each([
  [
    'statements that rank alike',
    JSON.stringify(policy({ Statement: [allow(), allow({ Action: 'mse:X' })] })),
  ],
  ['statements in order', JSON.stringify(policy({ Statement: [allow(), deny()] }))],
  ['half-typed text', '{"Statement":[{"Effect":"Deny"},{"Effect":"Allow"}'],
  ['a policy without statements', '{"Version":"1"}'],
])('There is nothing to edit in %s', (_title, text) => {
  expect(sortStatements(text)).toEqual([]);
});
