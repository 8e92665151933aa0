// Redacted scenarios: pseudonyms, and what stays unchanged.

import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/engine/account/account.ts';
import { splitArn } from '../../../src/engine/policy/arn.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { accountPreset } from '../../../src/scenario/presets/account-presets.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import { redactScenario } from '../../../src/scenario/redact/redact.ts';
import type { Redaction } from '../../../src/scenario/redact/redact.ts';
import { DEFAULT_VIEW, EXAMPLE_IDS, scenarioOf } from '../../../src/scenario/scenario.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { account, group, instance, namespace } from '../../support/account-builders.ts';
import { allow, policy } from '../../support/policy-builders.ts';
import type { StatementJson } from '../../support/policy-builders.ts';
import { decisionsOf } from '../../support/scenario-decisions.ts';

function scenario(parts: Partial<Scenario> = {}): Scenario {
  return { ...scenarioOf([]), ...parts };
}

function custom(text: string, name = 'orders') {
  return { kind: 'custom', name, text, attached: true } as const;
}

function about(holding: Account, ...statements: readonly StatementJson[]): Scenario {
  return scenario({
    account: holding,
    policies: [custom(JSON.stringify(policy({ Statement: statements })))],
  });
}

/** The account's leaves are configurations of one group. */
function withConfigs(...configs: readonly string[]): Account {
  const groups = [group({ configs })];
  return account({ instances: [instance({ namespaces: [namespace({ groups })] })] });
}

/** Redacts a scenario and checks that every decision stays. */
function redact(before: Scenario): Redaction {
  const redaction = redactScenario(before);
  expect(redaction.lostPolicies).toEqual([]);
  for (const others of [false, true]) {
    expect(decisionsOf(redaction.scenario, others)).toEqual(decisionsOf(before, others));
  }
  return redaction;
}

function textOf({ scenario: { policies } }: Redaction): string {
  const [first] = policies;
  return first?.kind === 'custom' ? first.text : '';
}

function resourcesOf(redaction: Redaction): readonly string[] {
  const { statements } = parsePolicy(textOf(redaction)).document;
  return statements.flatMap(({ resource }) => (resource?.patterns ?? []).map(({ value }) => value));
}

/** The redacted relative ids of patterns, and the pseudonyms of the configurations. */
function redactIds(holding: Account, ...relativeIds: readonly string[]) {
  const Resource = relativeIds.map((id) => `acs:mse:*:*:${id}`);
  const redaction = redact(about(holding, allow({ Resource })));
  const { instances } = redaction.scenario.account;
  return {
    ids: resourcesOf(redaction).map((value) => splitArn(value)?.relativeId),
    configs: instances.flatMap(({ namespaces }) =>
      namespaces.flatMap(({ groups }) => groups.flatMap(({ configs }) => configs)),
    ),
  };
}

describe('The account', () => {
  test('Names become numbered pseudonyms, the same everywhere', () => {
    const redacted = redact(starterScenario()).scenario.account;
    expect(redacted).toEqual({
      id: '1000000000000001',
      region: 'cn-hangzhou',
      instances: [
        {
          id: 'mse-cn-instance1',
          name: 'instance-1',
          region: 'cn-hangzhou',
          namespaces: [
            {
              id: 'public',
              name: 'public',
              groups: [{ name: 'DEFAULT_GROUP', configs: ['config-1', 'config-2'], services: ['service-1'] }],
            },
            {
              id: 'namespace-1',
              name: 'namespace-name-1',
              groups: [
                {
                  name: 'DEFAULT_GROUP',
                  configs: ['config-2', 'config-3'],
                  services: ['service-2', 'service-3'],
                },
                { name: 'group-1', configs: ['config-4'], services: [] },
              ],
            },
          ],
        },
        {
          id: 'mse-cn-instance2',
          name: 'instance-2',
          region: 'cn-hangzhou',
          namespaces: [
            {
              id: 'public',
              name: 'public',
              groups: [{ name: 'DEFAULT_GROUP', configs: ['config-2'], services: ['service-2'] }],
            },
          ],
        },
      ],
    });
  });

  test('A display name that equals the id still does, and an empty one stays empty', () => {
    const holding = account({
      instances: [
        instance({
          id: 'mse-cn-a',
          namespaces: [namespace({ id: '', name: '' }), namespace({ id: 'prod' })],
        }),
        instance({ id: 'mse-cn-b', name: '' }),
      ],
    });
    expect(redact(scenario({ account: holding })).scenario.account.instances).toMatchObject([
      {
        id: 'mse-cn-instance1',
        name: 'mse-cn-instance1',
        namespaces: [
          { id: '', name: '' },
          { id: 'namespace-1', name: 'namespace-1' },
        ],
      },
      { id: 'mse-cn-instance2', name: '' },
    ]);
  });

  test('A configuration and a service with the same name get the same pseudonym', () => {
    const groups = [group({ configs: ['orders'], services: ['users', 'orders'] })];
    const holding = account({ instances: [instance({ namespaces: [namespace({ groups })] })] });
    const [first] = redact(scenario({ account: holding })).scenario.account.instances;
    expect(first?.namespaces[0]?.groups).toEqual([
      { name: 'DEFAULT_GROUP', configs: ['config-1'], services: ['service-1', 'config-1'] },
    ]);
  });

  test('No pseudonym is a name that occurs in the account or in a policy', () => {
    const { ids, configs } = redactIds(
      withConfigs('config-2', 'app.yaml'),
      'instance/mse-cn-instance1/public/DEFAULT_GROUP/config-1',
    );
    expect(configs).toEqual(['config-3', 'config-4']);
    expect(ids).toEqual(['instance/mse-cn-instance3/public/DEFAULT_GROUP/name-1']);
  });
});

describe('Resources', () => {
  test.each(EXAMPLE_IDS)('Example %s keeps its decisions', (id) => {
    expect(redact(exampleScenario(id)).scenario.example).toBeNull();
  });

  test('An id similar to an instance’s gets a separate pseudonym', () => {
    expect(resourcesOf(redact(exampleScenario('4')))).toEqual([
      'acs:mse:*:*:*',
      'acs:mse:*:*:instance/mse-cn-instance3',
      'acs:mse:*:*:instance/mse-cn-instance3/namespace-1/DEFAULT_GROUP/config-2',
    ]);
  });

  test('Only names change in the text, whatever its layout and spelling', () => {
    const text = `{"Version" : "1",\n\t"Statement":[ {"Effect":"Allow", "Action":["mse:\\u0047et*"],
      "Resource":  [ "acs:mse:cn-*:*:\\u002a" ,"acs:mse:*:1234567890123456:instance/mse-cn-0pp1j8om80\\u0061" ] } ] }\n`;
    expect(textOf(redact(scenario({ policies: [custom(text)] })))).toBe(
      text.replace(
        '"acs:mse:*:1234567890123456:instance/mse-cn-0pp1j8om80\\u0061"',
        '"acs:mse:*:1000000000000001:instance/mse-cn-instance1"',
      ),
    );
  });

  test('A prefix before a wildcard becomes a prefix of the pseudonyms of matching names', () => {
    const { ids, configs } = redactIds(
      withConfigs('prod-a', 'dev-a', 'prod-b'),
      'instance/mse-cn-1/public/DEFAULT_GROUP/prod-*',
    );
    expect(ids).toEqual(['instance/mse-cn-instance1/public/DEFAULT_GROUP/part1-*']);
    expect(configs).toEqual(['part1-config-1', 'config-2', 'part1-config-3']);
  });

  test('A suffix after a wildcard becomes a suffix, and an infix an infix', () => {
    const { ids, configs } = redactIds(
      withConfigs('prod-order-service', 'order-x', 'user-service'),
      'instance/*-service',
      'instance/*/*order*',
    );
    expect(ids).toEqual(['instance/*-part2', 'instance/*/*part1-*']);
    expect(configs).toEqual(['part1-config-1-part2', 'part1-config-2', 'config-3-part2']);
  });

  test('Prefixes of prefixes nest', () => {
    const { ids, configs } = redactIds(withConfigs('prod-eu-1', 'prod-us'), '*/prod-*', '*/prod-eu*');
    expect(ids).toEqual(['*/part1-*', '*/part1-part2-*']);
    expect(configs).toEqual(['part1-part2-config-1', 'part1-config-2']);
  });

  test("Parts of MSE's words stay, so that they still match those words", () => {
    const { ids } = redactIds(withConfigs('app.yaml'), 'inst*/mse-cn-*/pub*/DEFAULT*', 'instance/*_GROUP');
    expect(ids).toEqual(['inst*/mse-cn-*/pub*/DEFAULT*', 'instance/*_GROUP']);
  });

  test('A question mark becomes an asterisk if it matches the same, else the matching names', () => {
    const { ids } = redactIds(
      withConfigs('app-1', 'app-2', 'web-1', 'web-2', 'web-10'),
      'instance/*/*/app-?',
      'instance/*/*/*/web-?',
    );
    expect(ids).toEqual([
      'instance/*/*/part1-*',
      'instance/*/*/*/part2-config-3',
      'instance/*/*/*/part2-config-4',
    ]);
  });

  test('If no wildcard fits, the resources are listed, complete subtrees with an asterisk', () => {
    const namespaces = [namespace({ groups: [group({ configs: ['abab', 'ab-bab'] })] })];
    const holding = account({
      instances: ['mse-cn-cdcd', 'mse-cn-cd-dcd'].map((id) => instance({ id, namespaces })),
    });
    const { ids } = redactIds(holding, 'instance/mse-cn-cd*dcd*', 'instance/mse-cn-cd-dcd/*/*/ab*bab');
    // `cdcd` contains both literals, but they overlap, so the pattern does not match it.
    const instanceId = 'instance/mse-cn-part2-part3-instance2';
    expect(ids).toEqual([
      instanceId,
      `${instanceId}/*`,
      `${instanceId}/public/DEFAULT_GROUP/part1-config-2-part4`,
      `${instanceId}/public/DEFAULT_GROUP/config/part1-config-2-part4`,
    ]);
  });

  test('A pattern that never matches MSE becomes a numbered resource', () => {
    const Resource = [
      'acs:oss:*:1234567890123456:invoices/*',
      'acs:oss:*:9999999999999999:*',
      'acs:mse:*:*:cluster/mse-cn-1',
      'acs:oss::999999999999999?:invoices/*',
      'acs:mse:*:123456789012345?:instance/mse-cn-1',
      'acs:mse:*:2*:instance/mse-cn-1',
    ];
    expect(resourcesOf(redact(about(withConfigs(), allow({ Resource }))))).toEqual([
      'acs:oss:*:1000000000000001:resource-1',
      'acs:oss:*:1000000000000002:*',
      'acs:mse:*:*:resource-2',
      'acs:oss::1000000000000003:resource-1',
      'acs:mse:*:*:instance/mse-cn-instance1',
      'acs:mse:*:1000000000000004:instance/mse-cn-instance1',
    ]);
  });

  test.each([
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '../..',
    '"',
    '\\',
    '\ud800',
    '*',
    '‹x›',
  ])('A name can be %s', (name) => {
    const groups = [group({ name, configs: [name], services: [name, `${name}/${name}`] })];
    const holding = account({
      id: name,
      instances: [instance({ id: name, name, namespaces: [namespace({ id: name, name, groups })] })],
    });
    const before = about(
      holding,
      allow({ Resource: [`acs:mse:*:*:instance/${name}/${name}`, `acs:mse:*:${name}:instance/*${name}`] }),
    );
    const redaction = redact({ ...before, title: name });
    expect(JSON.stringify(redaction.scenario.account)).not.toContain('onerror');
    expect(textOf(redaction)).not.toContain('onerror');
  });
});

describe('Policies', () => {
  test('Policies that are invalid or not JSON lose their text; a system policy stays', () => {
    const before = scenario({
      title: 'Orders',
      policies: [
        custom('{"Version":"2","Statement":[]}', 'a'),
        custom('{"Version":"1", prod', 'b'),
        { kind: 'system', name: 'AliyunMSEReadOnlyAccess', attached: true },
        custom('', 'a'),
      ],
    });
    const { title, policies } = redact(before).scenario;
    expect(title).toBe('');
    expect(policies).toEqual([
      custom('{}', 'policy-1'),
      custom('{}', 'policy-2'),
      { kind: 'system', name: 'AliyunMSEReadOnlyAccess', attached: true },
      custom('{}', 'policy-1'),
    ]);
  });

  test('A policy that would need a very long list becomes empty, and its index is reported', () => {
    const configs = ['abab', ...Array.from({ length: 201 }, (_, index) => `ab${index}bab`)];
    const before = about(withConfigs(...configs), allow({ Resource: 'acs:mse:*:*:instance/*/*/*/ab*bab' }));
    const { policies } = before;
    const full = { kind: 'system', name: 'AliyunMSEFullAccess', attached: true } as const;
    const redaction = redactScenario({
      ...before,
      policies: [full, ...policies],
      baseline: { policies, context: {} },
    });
    expect(redaction.lostPolicies).toEqual([
      { kind: 'policy', index: 1 },
      { kind: 'baseline-policy', index: 0 },
    ]);
    expect(redaction.scenario.policies).toEqual([full, custom('{}', 'policy-1')]);
  });

  test('So does a policy that would become longer than RAM accepts', () => {
    const instances = Array.from({ length: 190 }, (_, index) => instance({ id: String(index) }));
    const Resource = instances.map(({ id }) => `acs:mse:*:*:instance/${id}`);
    const before = about(account({ instances }), allow({ Resource }));
    expect(redactScenario(before).lostPolicies).toEqual([{ kind: 'policy', index: 0 }]);
  });

  test('The baseline and the view use the same pseudonyms', () => {
    const starter = starterScenario();
    const resource = 'instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml';
    const cell = { resource, kind: 'config', action: 'GetNacosConfig', scope: 0 } as const;
    const { view, baseline, policies } = redact({
      ...starter,
      view: { ...DEFAULT_VIEW, node: { resource: '*', kind: 'account' }, cell },
      baseline: { policies: starter.policies, context: starter.context },
    }).scenario;
    expect(baseline?.policies).toEqual(policies);
    expect(view.node?.resource).toBe('*');
    expect(view.cell).toEqual({
      ...cell,
      resource: 'instance/mse-cn-instance1/public/DEFAULT_GROUP/config-2',
    });
  });
});

describe('Conditions', () => {
  const ids = { 'acs:PrincipalAccount': '1234567890123456', 'acs:SourceIp': '203.0.113.10' };

  test('An id that is a whole value is replaced in policies and contexts; an address stays', () => {
    const Condition = {
      StringEquals: { 'acs:PrincipalAccount': ['1234567890123456', '9999999999999999'] },
      IpAddress: { 'acs:SourceIp': '203.0.113.0/24' },
    };
    const redaction = redact({ ...about(withConfigs(), allow({ Condition })), context: ids });
    expect(redaction.scenario.context).toEqual({ ...ids, 'acs:PrincipalAccount': '1000000000000001' });
    expect(textOf(redaction)).toContain('["1000000000000001","9999999999999999"]');
    expect(textOf(redaction)).toContain('203.0.113.0/24');
    expect(redaction.exposedKeys).toEqual([]);
  });

  test('A key whose conditions would evaluate differently keeps its values, and is reported', () => {
    const Condition = { StringLike: { 'acs:PrincipalAccount': '12345678*' } };
    const { scenario: redacted, exposedKeys } = redact({
      ...about(withConfigs(), allow({ Condition })),
      context: { ...ids, 'acs:PrincipalARN': ['acs:ram::1234567890123456:user/alice'] },
    });
    expect(redacted.context).toMatchObject(ids);
    expect(exposedKeys).toEqual(['acs:PrincipalAccount', 'acs:PrincipalARN']);
  });
});

test('An account of ten thousand resources is redacted', () => {
  const Resource = [
    'acs:mse:*:*:instance/*/prod*',
    'acs:mse:*:*:*.yaml',
    'acs:mse:*:*:instance/*/*/ORDE?/*service',
  ];
  const { scenario: redacted } = redact(about(accountPreset('large'), allow({ Resource })));
  expect(JSON.stringify(redacted)).not.toMatch(/application|order|prod|yaml/i);
});
