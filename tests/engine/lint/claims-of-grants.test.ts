import { describe, expect, test } from 'vitest';
import { actionResourceMismatch } from '../../../src/engine/lint/rules/action-resource-mismatch.ts';
import { fixedText, policyText } from '../../support/grant-cases.ts';
import { contextOf, findingsIn, messagesOf } from '../../support/linting.ts';

const codesOf = (lines: string, surroundings = {}) =>
  findingsIn(policyText(lines), undefined, surroundings).map(({ code }) => code);

describe('A namespace alone', () => {
  test('list-below-instance names the lists that a wildcard includes, and grants them on the instance', () => {
    const [message] = messagesOf(policyText('Allow mse:* on NS'), 'list-below-instance');
    expect(message).toMatch(/"mse:\*" includes "mse:ListNacosConfigs".* grants no list/);
    expect(message).toMatch(/The names in every namespace then become visible/);
    expect(fixedText('list-below-instance', 'Allow mse:* on NS')).toBe(
      policyText(
        'Allow mse:* on NS\nAllow [ListNacosConfigs, ListNacosHistoryConfigs, ListAnsServices, ListAnsServiceClusters, ListAnsInstances] on I'.replaceAll(
          ', ',
          ',',
        ),
      ).replaceAll('","mse:List', '", "mse:List'),
    );
    expect(codesOf('Allow mse:* on NS')).toContain('missing-list-clusters');
  });

  test('list-below-instance is silent where the lists are granted or denied on the instance', () => {
    expect(codesOf('Allow mse:* on NS\nAllow List* on I')).not.toContain('list-below-instance');
    expect(codesOf('Allow mse:* on NS\nDeny List* on *')).not.toContain('list-below-instance');
    expect(codesOf('Allow mse:* on I,NS')).not.toContain('list-below-instance');
  });
});

describe('What grants nothing is not said to grant', () => {
  const GRANTS = [
    'destructive-by-wildcard',
    'missing-list-clusters',
    'client-read-too',
    'read-wider-than-write',
    'write-without-read',
    'write-without-delete',
    'resource-star',
    'allow-not-action',
  ];

  test.each([
    'acs:mse:*:9999999999999999:instance/mse-cn-0pp1j8om80a',
    'acs:mse:cn-beijing:*:instance/mse-cn-0pp1j8om80a',
    'acs:mse:*:*:instance/mse-cn-0pp1j8om80a/',
    'acs:mse:::*',
    'acs:MSE:*:*:*',
  ])('on %s', (resource) => {
    for (const action of ['mse:*', 'mse:Query*', 'mse:Update*', '!mse:Delete*']) {
      expect(codesOf(`Allow ${action} on ${resource}`).filter((code) => GRANTS.includes(code))).toEqual([]);
    }
  });

  test('where a Deny takes all of it back', () => {
    const lines = 'Allow UpdateNacosConfig on *\nAllow mse:Query* on I\nDeny mse:* on *';
    expect(codesOf(lines).filter((code) => GRANTS.includes(code))).toEqual([]);
  });
});

test('a grant under a condition is said to depend on it', () => {
  const text = policyText('Allow mse:* on I if {"Bool":{"acs:MFAPresent":"true"}}');
  expect(messagesOf(text, 'destructive-by-wildcard').join()).toMatch(/when the condition is met/);
});

test('resource-star does not promise that a narrower resource works where the API reference disagrees', () => {
  expect(messagesOf(policyText('Allow UpdateNacosConfig on *'), 'resource-star').join()).toMatch(
    /API reference lists it under "All resources", so test the narrower resource/,
  );
  expect(messagesOf(policyText('Allow RestartCluster on *'), 'resource-star').join()).not.toMatch(
    /API reference/,
  );
});

test('deny-leaves-twin says that denied content is readable in its history, and denies that too', () => {
  const lines = 'Allow mse:Get* on I\nDeny GetNacosConfig on NS';
  expect(messagesOf(policyText(lines), 'deny-leaves-twin').join()).toMatch(
    /returns the same content from its history/,
  );
  expect(fixedText('deny-leaves-twin', lines)).toBe(
    policyText('Allow mse:Get* on I\nDeny GetNacosConfig,GetNacosHistoryConfig on NS'),
  );
});

test('in literal matching, what is below a resource is not covered by it', () => {
  const lines = 'Allow mse:Get* on I,NS';
  expect(codesOf(lines)).toContain('redundant-resource');
  expect(codesOf(lines, { mode: 'literal' })).not.toContain('redundant-resource');
});

test('the rules of one run share its analyses', () => {
  const lint = contextOf(policyText('Allow CreateNacosConfig,UpdateNacosConfig on G/test-service'));
  expect(actionResourceMismatch.find(lint)).not.toEqual([]);
  expect(lint.analysis).toBe(lint.analysis);
  expect(lint.resourceTypeMismatches).toBe(lint.resourceTypeMismatches);
  const [statement] = lint.statements;
  const [resource] = statement?.resources ?? [];
  expect(lint.sampleArns(resource!, 'config')).toBe(lint.sampleArns(resource!, 'config'));
});
