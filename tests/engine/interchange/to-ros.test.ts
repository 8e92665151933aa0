import { expect, test } from 'vitest';
import { importJson } from '../../../src/engine/interchange/import-json.ts';
import type { NamedPolicy } from '../../../src/engine/interchange/named-policy.ts';
import { toRos } from '../../../src/engine/interchange/to-ros.ts';
import { allow, policy } from '../../support/policy-builders.ts';

function templateOf(named: NamedPolicy): unknown {
  return JSON.parse(toRos(named));
}

test('A policy is the one resource of a template, with actions and resources as lists', () => {
  const named = { name: 'a"b', text: JSON.stringify(policy()) };
  expect(templateOf(named)).toEqual({
    ROSTemplateFormatVersion: '2015-09-01',
    Resources: {
      ManagedPolicy: {
        Type: 'ALIYUN::RAM::ManagedPolicy',
        Properties: {
          PolicyName: 'a"b',
          PolicyDocument: policy({ Statement: [allow({ Action: ['mse:*'], Resource: ['*'] })] }),
        },
      },
    },
  });
});

test('NotAction, which the checked property does not take, goes to the unchecked one', () => {
  const document = policy({ Statement: [allow({ NotAction: 'mse:*' })] });
  expect(templateOf({ name: 'x', text: JSON.stringify(document) })).toMatchObject({
    Resources: { ManagedPolicy: { Properties: { PolicyName: 'x', PolicyDocumentUnchecked: document } } },
  });
});

test('The policy is found again in the template', () => {
  const found = importJson(toRos({ name: 'x', text: JSON.stringify(policy()) }));
  expect(found).toMatchObject({ kind: 'ros-template', policies: [{ name: 'x', notes: [] }] });
});
