import { expect, test } from 'vitest';
import { importJson } from '../../../src/engine/interchange/import-json.ts';
import type { NamedPolicy } from '../../../src/engine/interchange/named-policy.ts';
import { toRos } from '../../../src/engine/interchange/to-ros.ts';
import { allow, policy } from '../../support/policy-builders.ts';

function templateOf(named: NamedPolicy): unknown {
  const written = toRos(named);
  return written.kind === 'written' ? JSON.parse(written.text) : written;
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

test('What the checked property does not take goes to the unchecked one', () => {
  for (const document of [policy({ Statement: [allow({ NotAction: 'mse:*' })] }), policy({ Version: '2' })]) {
    expect(templateOf({ name: 'x', text: JSON.stringify(document) })).toMatchObject({
      Resources: { ManagedPolicy: { Properties: { PolicyName: 'x', PolicyDocumentUnchecked: document } } },
    });
  }
});

test('Text that is not JSON is not written', () => {
  expect(toRos({ name: 'x', text: '' })).toEqual({ kind: 'not-expressible', why: 'not-json' });
});

test('The policy is found again in the template', () => {
  const written = toRos({ name: 'x', text: JSON.stringify(policy({ Version: '2' })) });
  const found = written.kind === 'written' ? importJson(written.text) : null;
  expect(found?.kind).toBe('ros-template');
});
