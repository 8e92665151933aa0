import { describe, expect, test } from 'vitest';
import { POLICY_LENGTH_LIMIT } from '../../../src/engine/policy/parse.ts';
import { deny, policyOf } from '../../support/policy-builders.ts';
import { drawnFindings, fixedText, policyText } from '../../support/grant-cases.ts';

/** Each policy has at most the one finding, at the marks; without marks it has none of that code. */
const CASES: readonly (readonly [code: string, title: string, lines: string])[] = [
  ['account-action-on-instance', 'a list of instances on an instance', 'Allow «ListClusters» on I'],
  ['account-action-on-instance', 'beside an action that fits', 'Allow Get*,«ListServiceQuotas» on I,NS'],
  ['account-action-on-instance', 'in a Deny', 'Deny «ListClust*» on I'],
  ['account-action-on-instance', 'not on the account', 'Allow ListClusters on A'],
  ['account-action-on-instance', 'not where one resource is everything', 'Allow ListClusters on I,*'],
  ['account-action-on-instance', 'not for a wildcard that takes in more', 'Allow List* on I'],
  ['account-action-on-instance', 'not what all but some actions leave', 'Allow !Get* on I'],

  ['list-below-instance', 'a list of configurations on a namespace', 'Allow «ListNacosConfigs» on NS'],
  ['list-below-instance', 'every list on a group', 'Allow «List*» on G'],
  ['list-below-instance', 'behind a wildcard that begins below', 'Allow «ListAnsServices» on I/*'],
  ['list-below-instance', 'not on the instance', 'Allow ListNacosConfigs on I'],
  ['list-below-instance', 'not where another resource is an instance', 'Allow ListNacosConfigs on NS,I'],
  [
    'list-below-instance',
    'not for a wildcard that may name instances',
    'Allow ListNacosConfigs on acs:mse:*:*:instance/mse-*',
  ],

  [
    'action-resource-mismatch',
    'an action of configurations on a service',
    'Allow «UpdateNacosConfig» on G/test-service',
  ],
  [
    'action-resource-mismatch',
    'an action of services on a configuration',
    'Allow «UpdateNacosService» on G/prod.yaml',
  ],
  ['action-resource-mismatch', 'an action of instances on a namespace', 'Allow Get*,«DeleteCluster» on NS'],
  ['action-resource-mismatch', 'a batch on a configuration', 'Deny «DeleteNacosConfigs» on G/prod.yaml'],
  [
    'action-resource-mismatch',
    'not on a name that the account lacks',
    'Allow UpdateNacosConfig on G/new.yaml',
  ],
  [
    'action-resource-mismatch',
    'not where another resource is a configuration',
    'Allow UpdateNacosConfig on G/test-service,G/prod.yaml',
  ],
  ['action-resource-mismatch', 'not for a wildcard that takes in both', 'Allow Update* on G/test-service'],
  ['action-resource-mismatch', 'not what a Nacos client reads', 'Allow Query* on G/config/prod.yaml'],

  ['dead-statement', 'another region', 'Allow Get* on «acs:mse:cn-beijing:*:instance/mse-cn-0pp1j8om80a»'],
  ['dead-statement', 'another account', 'Allow Get* on «acs:mse:*:1:instance/*»'],
  [
    'dead-statement',
    'a wildcard over instances that are not there',
    'Allow Get* on «acs:mse:*:*:instance/mse-us-*/public»',
  ],
  [
    'dead-statement',
    'several resources, none of them there',
    'Allow Get* on «[acs:mse:*:1:instance/*,acs:mse:*:*:instance/x-*]»',
  ],
  ['dead-statement', 'all actions left out', 'Allow !«*» on *'],
  ['dead-statement', 'not where one resource is there', 'Allow Get* on acs:mse:*:1:instance/*,I'],
  ['dead-statement', 'not a name that may come to be', 'Allow CreateNacosConfig on NS/APP/app-*'],
  [
    'dead-statement',
    'not an instance misspelt: its name is marked',
    'Allow Get* on acs:mse:*:*:instance/mse-cn-0pp1j8om8',
  ],
  ['dead-statement', 'not another service', 'Allow oss:* on acs:oss:*:*:bucket'],

  ['overridden-allow', 'one Deny over all of it', '«Allow» Get* on NS\nDeny * on I'],
  [
    'overridden-allow',
    'two Denies that share it',
    '«Allow» GetNacosConfig,ListClusters on *\nDeny Get* on *\nDeny List* on *',
  ],
  [
    'overridden-allow',
    'a Deny under the same condition',
    '«Allow» GetNacosConfig on I if {"Bool":{"acs:SecureTransport":"false"}}\nDeny Get* on I if {"Bool":{"acs:SecureTransport":"false"}}',
  ],
  [
    'overridden-allow',
    'not where the Deny has a condition',
    'Allow GetNacosConfig on I\nDeny Get* on I if {"Bool":{"acs:SecureTransport":"false"}}',
  ],
  ['overridden-allow', 'not where the Deny lies further in', 'Allow GetNacosConfig on I\nDeny Get* on I/*'],
  [
    'overridden-allow',
    'not where one action stays',
    'Allow GetNacosConfig,UpdateNacosConfig on I\nDeny Get* on I',
  ],
  ['overridden-allow', 'not where the Deny leaves it out', 'Allow GetNacosConfig on I\nDeny !Get* on *'],

  [
    'overridden-allow',
    'two Denies whose conditions leave nothing',
    '«Allow» GetNacosConfig on I\nDeny Get* on I if {"IpAddress":{"acs:SourceIp":"203.0.113.0/24"}}\nDeny Get* on I if {"NotIpAddress":{"acs:SourceIp":"203.0.113.0/24"}}',
  ],
  [
    'redundant-statement',
    'a narrower condition',
    'Allow Get* on I if {"StringLike":{"acs:UserAgent":"a*"}}\n«Allow Get* on I if {"StringEquals":{"acs:UserAgent":["a1","ab"]}}»',
  ],
  [
    'redundant-statement',
    'what an Allow and a Deny share',
    'Allow Get* on I\n«Allow Get*,DeleteCluster on I»\nDeny Delete* on *',
  ],
  ['redundant-statement', 'a narrower one', 'Allow Get* on I\n«Allow GetNacosConfig on NS»'],
  ['redundant-statement', 'the later of two alike', 'Allow Get* on I\n«Allow Get* on I»'],
  ['redundant-statement', 'a Deny too', '«Deny DeleteCluster on I»\nDeny !Get* on *'],
  [
    'redundant-statement',
    'with a condition more',
    'Allow Get* on I\n«Allow Get* on I if {"Bool":{"acs:MFAPresent":"true"}}»',
  ],
  [
    'redundant-statement',
    'not with a condition less',
    'Allow Get* on I if {"Bool":{"acs:MFAPresent":"true"}}\nAllow Get* on I/public',
  ],
  [
    'redundant-statement',
    'not an instance of a like name',
    'Allow Get* on I\nAllow GetNacosConfig on acs:mse:*:*:instance/mse-cn-0pp1j8om80ab',
  ],
  ['redundant-statement', 'not of the other effect', 'Deny Get* on I\nAllow List* on I'],

  [
    'mergeable-statements',
    'other actions',
    'Allow GetNacosConfig on I,NS\nAllow «CreateNacosConfig» on NS,I',
  ],
  [
    'mergeable-statements',
    'other resources',
    'Allow Get*,List* on NS/A\nDeny * on G\nAllow List*,Get* on «I/public»',
  ],
  ['mergeable-statements', 'resources of a NotAction', 'Deny !Get* on NS/A\nDeny !Get* on «G»'],
  ['mergeable-statements', 'not the exceptions of a NotAction', 'Deny !Get* on I\nDeny !List* on I'],
  [
    'mergeable-statements',
    'not with other conditions',
    'Allow Get* on I\nAllow List* on I if {"Bool":{"acs:MFAPresent":"true"}}',
  ],
  ['mergeable-statements', 'not when both differ', 'Allow Get* on I\nAllow List* on A'],

  ['missing-list-clusters', 'an instance alone', 'Allow Get* on «I»'],
  ['missing-list-clusters', 'the list on the wrong resource', 'Allow ListClusters,Get* on «I»'],
  ['missing-list-clusters', 'not with the list', 'Allow Get* on I\nAllow ListClusters on A'],
  ['missing-list-clusters', 'not where the list is denied', 'Allow Get* on I\nDeny ListClusters on *'],
  ['missing-list-clusters', 'not for a policy that only denies', 'Deny Get* on I'],

  ['missing-list-service-quotas', 'the list of instances alone', 'Allow «ListClusters» on A'],
  ['missing-list-service-quotas', 'not with all lists', 'Allow List* on A'],
  ['missing-list-service-quotas', 'not without the list of instances', 'Allow Get* on I'],

  ['write-without-read', 'a configuration', 'Allow «UpdateNacosConfig» on NS\nAllow Get* on I/public'],
  [
    'write-without-read',
    'an instance',
    'Allow Restart*,«Update*» on acs:mse:*:*:instance/mse-cn-1\nAllow Get* on *',
  ],
  [
    'write-without-read',
    'not with the read on some of it',
    'Allow UpdateNacosConfig on NS\nAllow GetNacosConfig on G',
  ],
  ['write-without-read', 'not for creating alone', 'Allow CreateNacosConfig on NS'],

  ['write-without-delete', 'a configuration', 'Allow «CreateNacosConfig»,UpdateNacosConfig on NS'],
  ['write-without-delete', 'a service', 'Allow UpdateNacosService,«CreateNacosService» on G'],
  [
    'write-without-delete',
    'not with the delete',
    'Allow CreateNacosConfig,UpdateNacosConfig on NS\nAllow DeleteNacosConfig on I',
  ],
  [
    'write-without-delete',
    'not where it is denied: that is meant',
    'Allow CreateNacosConfig,UpdateNacosConfig on NS\nDeny Delete* on *',
  ],
  ['write-without-delete', 'not for changing alone', 'Allow UpdateNacosConfig on NS'],

  [
    'read-wider-than-write',
    'an instance read, a configuration written',
    'Allow Get* on «I»\nAllow UpdateNacosConfig on G/prod.yaml',
  ],
  [
    'read-wider-than-write',
    'a service written',
    'Allow Get*,List* on «*»\nAllow UpdateNacosService on G/test-service',
  ],
  [
    'read-wider-than-write',
    'not where the content is read as narrowly',
    'Allow List* on I\nAllow Get*,UpdateNacosConfig on G',
  ],
  [
    'read-wider-than-write',
    'not where all of it is written too',
    'Allow Get*,Update* on I\nAllow Delete* on G',
  ],
  ['read-wider-than-write', 'not without any write', 'Allow Get* on I'],

  ['client-read-too', 'every query', 'Allow Get*,«Query*» on I'],
  ['client-read-too', 'not the details of instances', 'Allow QueryClusterDetail,QueryCluster* on I'],
  ['client-read-too', 'not what is named', 'Allow QueryNacosConfig on I'],
  ['client-read-too', 'not a wildcard over writes as well', 'Allow mse:* on I'],
  ['client-read-too', 'not in a Deny', 'Deny Query* on I'],
];

describe('Together', () => {
  test.each(CASES)('%s: %s', (code, _, lines) => {
    const { found, expected } = drawnFindings(code, lines);
    expect(found).toEqual(expected);
  });
});

describe('The fixes', () => {
  test.each<readonly [code: string, title: string, before: string, after: string]>([
    [
      'account-action-on-instance',
      'goes to the account',
      'Allow ListClusters on I',
      'Allow ListClusters on A',
    ],
    [
      'account-action-on-instance',
      'gets a statement of its own, under the same condition',
      'Allow Get*,ListClusters on I if {"Bool":{"acs:MFAPresent":"true"}}',
      'Allow [Get*] on I if {"Bool":{"acs:MFAPresent":"true"}}\nAllow ListClusters on A if {"Bool":{"acs:MFAPresent":"true"}}',
    ],
    [
      'list-below-instance',
      'goes to the instance',
      'Allow ListNacosConfigs on G/prod.yaml',
      'Allow ListNacosConfigs on I',
    ],
    ['redundant-statement', 'goes', 'Allow GetNacosConfig on I\nAllow Get* on I', 'Allow Get* on I'],
    [
      'mergeable-statements',
      'is taken in',
      'Allow Get* on I\nAllow List*,Query* on I',
      'Allow Get*,List*,Query* on I',
    ],
    ['missing-list-clusters', 'is added', 'Allow Get* on I', 'Allow Get* on I\nAllow ListClusters on A'],
    [
      'missing-list-service-quotas',
      'is added',
      'Allow ListClusters on A',
      'Allow ListClusters,ListServiceQuotas on A',
    ],
    [
      'write-without-read',
      'is added',
      'Allow UpdateNacosConfig on G',
      'Allow UpdateNacosConfig,GetNacosConfig on G',
    ],
  ])('%s: what is at fault %s', (code, _, before, after) => {
    expect(fixedText(code, before)).toBe(policyText(after));
  });

  test('A Deny is never widened by a fix', () => {
    expect(fixedText('account-action-on-instance', 'Deny ListClusters on I')).toBeNull();
    expect(fixedText('list-below-instance', 'Deny ListNacosConfigs on NS')).toBeNull();
  });

  test('No fix is offered that would make the policy too long', () => {
    const near = 'x'.repeat(POLICY_LENGTH_LIMIT - policyText('Allow Get* on I/').length);
    expect(drawnFindings('missing-list-clusters', `Allow Get* on «I/${near}»`).found).toHaveLength(1);
    expect(fixedText('missing-list-clusters', `Allow Get* on I/${near}`)).toBeNull();
  });

  test('No fix is offered where no instance is named', () => {
    expect(
      fixedText('list-below-instance', 'Allow ListNacosConfigs on acs:mse:*:*:instance/*/public'),
    ).toBeNull();
  });
});

describe('Beside other policies', () => {
  const otherPolicies = [policyOf({ Effect: 'Allow', Action: ['mse:List*', 'mse:Get*'], Resource: '*' })];

  test.each([
    ['missing-list-clusters', 'Allow Get* on I'],
    ['missing-list-service-quotas', 'Allow ListClusters on A'],
    ['write-without-read', 'Allow UpdateNacosConfig on G'],
  ])('%s is content with what another grants', (code, lines) => {
    expect(drawnFindings(code, lines).found).toHaveLength(1);
    expect(drawnFindings(code, lines, { otherPolicies }).found).toEqual([]);
  });

  test('overridden-allow hears the Deny of another', () => {
    const { found } = drawnFindings('overridden-allow', 'Allow Get* on NS', {
      otherPolicies: [policyOf(deny())],
    });
    expect(found).toHaveLength(1);
  });

  test('redundant-statement does not count on another, which may be detached', () => {
    expect(drawnFindings('redundant-statement', 'Allow Get* on NS', { otherPolicies }).found).toEqual([]);
  });
});
