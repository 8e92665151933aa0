import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { createChecker, holds } from '../../../../src/engine/evaluation/assertions/check-assertions.ts';
import type {
  AssertionResult,
  AssertionSubject,
} from '../../../../src/engine/evaluation/assertions/check-assertions.ts';
import { REFERENCE_TYPES } from '../../../../src/engine/evaluation/decide/reference-types.ts';
import { parseAssertion } from '../../../../src/engine/evaluation/assertions/assertion.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, compile, deny, policyOf } from '../../../support/policy-builders.ts';

const tree = buildTree(
  account({
    instances: [
      instance({
        id: 'mse-cn-1',
        namespaces: [
          namespace({
            id: 'public',
            groups: [group({ configs: ['app.yaml', 'both'], services: ['user', 'both'] })],
          }),
          namespace({ id: 'prod', groups: [group({ configs: ['app.yaml'] })] }),
        ],
      }),
      instance({ id: 'mse-cn-12' }),
    ],
  }),
);

const PUBLIC = 'instance/mse-cn-1/public';
const LEAF = `${PUBLIC}/DEFAULT_GROUP/app.yaml`;

/** Allows reading the first instance and denies everything in its namespace `prod`. */
const policies = [
  policyOf(
    allow({ Action: ['mse:Get*', 'mse:List*'], Resource: arn('instance/mse-cn-1') }),
    deny({ Resource: arn('instance/mse-cn-1/prod') }),
  ),
];

function check(lines: readonly string[], parts: Partial<AssertionSubject> = {}): readonly AssertionResult[] {
  const assertions = lines.map((line) => {
    const parsed = parseAssertion(line);
    if (parsed.kind === 'error') throw new Error(`${line}: ${parsed.part}`);
    return parsed.assertion;
  });
  const subject: AssertionSubject = { policies, tree, context: {}, mode: 'hierarchical', ...parts };
  return assertions.map(createChecker(assertions, subject));
}

function checkOne(line: string, parts: Partial<AssertionSubject> = {}): AssertionResult {
  const [result] = check([line], parts);
  if (result === undefined) throw new Error('no result');
  return result;
}

describe('It holds', () => {
  test.each([
    [`allow mse:GetNacosConfig on ${LEAF}`],
    [`allow MSE:getnacosconfig on ${LEAF}`],
    [`allow mse:Get* in ${PUBLIC}`],
    [`allow mse:Get*, mse:List* in instance/mse-cn-1/public`],
    ['allow mse:List* on instance/mse-cn-1'],
    [`implicit-deny mse:DeleteNacosConfig on ${LEAF}`],
    [`deny mse:DeleteNacosConfig on ${LEAF}`],
    ['explicit-deny * in instance/mse-cn-1/prod'],
    ['deny * in instance/mse-cn-1/pro*'],
    ['implicit-deny * on instance/mse-cn-12'],
    ['implicit-deny mse:ListClusters on *'],
    [`only mse:Get* in ${PUBLIC}`],
    ['only mse:List* on instance/mse-cn-1'],
  ])('that %s', (line) => {
    expect(checkOne(line).failures).toEqual([]);
    expect(holds(checkOne(line))).toBe(true);
  });
});

describe('It does not hold', () => {
  test.each([
    ['deny mse:GetNacosConfig on ' + LEAF, ['mse:GetNacosConfig: deny, got allow']],
    [
      'explicit-deny mse:DeleteNacosConfig on ' + LEAF,
      ['mse:DeleteNacosConfig: explicit-deny, got implicit-deny'],
    ],
    [
      'implicit-deny mse:ListNacosConfigs on instance/mse-cn-1',
      ['mse:ListNacosConfigs: implicit-deny, got allow'],
    ],
    ['only mse:GetNacosHistoryConfig on ' + LEAF, ['mse:GetNacosConfig: deny, got allow']],
    ['only mse:Get*, mse:DeleteNacosConfig on ' + LEAF, ['mse:DeleteNacosConfig: allow, got implicit-deny']],
  ])('that %s', (line, found) => {
    const result = checkOne(line);
    expect(
      result.failures.map(({ action, expected, decision }) => `${action}: ${expected}, got ${decision}`),
    ).toEqual(found);
    expect(holds(result)).toBe(false);
  });

  test.each([
    ['a resource pattern that matches nothing', 'deny * on instance/none*'],
    ['a container that does not exist', 'deny * in instance/none'],
    ['an action pattern that matches nothing', 'deny mse:Gte* on ' + LEAF],
    ['an action pattern that matches only actions of other kinds', 'deny mse:List* on ' + LEAF],
    ['`only` of a resource that the account does not list', 'only mse:Query* on instance/none'],
    ['`only` of a group, to which no action applies', `only mse:Get* on ${PUBLIC}/DEFAULT_GROUP`],
  ])('with %s, since it checks nothing', (_title, line) => {
    expect(checkOne(line)).toEqual({ requestCount: 0, inapplicable: [], failureCount: 0, failures: [] });
    expect(holds(checkOne(line))).toBe(false);
  });

  const everything = { policies: [policyOf(allow({ Action: '*' }))] };
  const inapplicable = (line: string, parts = everything) => checkOne(line, parts).inapplicable;

  test.each([
    ['a container', 'allow mse:GetNacosConfig on instance/mse-cn-1', ['mse:GetNacosConfig']],
    [
      'another kind in addition to one that applies',
      'allow mse:ListNacosConfigs, mse:GetNacosConfig on instance/mse-cn-1',
      ['mse:GetNacosConfig'],
    ],
    ['a leaf', `allow mse:GetNacosConfig, mse:ListNacosConfigs on ${LEAF}`, ['mse:ListNacosConfigs']],
    ['a subtree', `allow mse:Get*, mse:ListNacosConfigs in ${PUBLIC}`, ['mse:ListNacosConfigs']],
    ['a resource pattern', 'allow mse:GetNacosConfig on instance/mse-cn-1*', []],
    ['the account', 'allow mse:ListClusters, mse:CreateCluster on *', ['mse:CreateCluster']],
    ['`only`', `only mse:*Nacos*, mse:RestartCluster in ${PUBLIC}`, ['mse:RestartCluster']],
    ['an instance not listed', 'allow mse:GetNacosConfig on instance/none', ['mse:GetNacosConfig']],
    ['a leaf not listed', `allow mse:QueryClusterDetail on ${PUBLIC}/G/none`, ['mse:QueryClusterDetail']],
    ['an id of no shape', 'allow mse:QueryClusterDetail on cluster/none', ['mse:QueryClusterDetail']],
    ['an action outside the catalog in a subtree', 'allow mse:*, mse:CreateZnode in *', ['mse:CreateZnode']],
  ])('where a named action applies to nothing: %s', (_title, line, expected) => {
    expect(inapplicable(line)).toEqual(expected);
    if (expected.length > 0) expect(holds(checkOne(line, everything))).toBe(false);
    const denied = line.replace(/^(allow|only)/, 'deny');
    if (expected.length > 0) expect(holds(checkOne(denied, { policies: [] }))).toBe(false);
  });

  test('if the decision for one of several actions differs, listed or not.', () => {
    const both = `${PUBLIC}/DEFAULT_GROUP/app.yaml`;
    const result = checkOne(`allow mse:GetNacosConfig, mse:GetNacosService on ${both}`, {
      policies: [policyOf(allow({ Action: 'mse:GetNacosConfig' }))],
    });
    expect(result.failures.map(({ action }) => action)).toEqual(['mse:GetNacosService']);
    expect(holds(result)).toBe(false);
  });
});

describe('The requests of a line', () => {
  test('have each action on its resource type: in a namespace, configurations and services.', () => {
    // Three configurations or services are readable: GetNacosConfig and GetNacosHistoryConfig on both configurations.
    expect(checkOne(`allow mse:Get* in ${PUBLIC}`).requestCount).toBe(4);
    expect(checkOne(`deny mse:*Service in ${PUBLIC}`).requestCount).toBe(6);
  });

  test('include both if a configuration and a service share a name.', () => {
    expect(checkOne(`deny mse:DeleteNacos* on ${PUBLIC}/DEFAULT_GROUP/both`).requestCount).toBe(2);
  });

  test('are as written for an unlisted resource.', () => {
    const unlisted = 'instance/mse-cn-1/public/DEFAULT_GROUP/new.yaml';
    expect(holds(checkOne(`allow mse:GetNacosConfig on ${unlisted}`))).toBe(true);
    expect(holds(checkOne('implicit-deny mse:GetNacosConfig on instance/mse-cn-2/public/G/a'))).toBe(true);
    const [failure] = checkOne(`deny mse:getnacosconfig on ${unlisted}`).failures;
    expect(failure).toMatchObject({ action: 'mse:GetNacosConfig', resource: unlisted, node: null });
  });

  test('are as written for an unlisted kind of resource with that id.', () => {
    const line = `implicit-deny mse:GetNacosConfig, mse:UpdateNacosService on ${LEAF}`;
    expect(checkOne(line, { policies: [] })).toMatchObject({
      requestCount: 2,
      inapplicable: [],
      failureCount: 0,
    });
  });

  test('are as written for an action outside the catalog, whose resource type is unknown.', () => {
    const policies = [policyOf(allow({ Action: 'mse:CreateZnode', Resource: arn('instance/mse-cn-1') }))];
    expect(holds(checkOne('allow mse:CreateZnode on instance/mse-cn-1', { policies }))).toBe(true);
    expect(holds(checkOne('deny mse:CreateZnode on instance/mse-cn-1', { policies }))).toBe(false);
  });

  test('have the region of the instance.', () => {
    const tree = buildTree(account({ instances: [instance({ id: 'far', region: 'cn-beijing' })] }));
    const policies = [policyOf(allow({ Resource: 'acs:mse:cn-beijing:*:instance/far' }))];
    expect(holds(checkOne('allow mse:GetNacosConfig on instance/far/new/G/a', { tree, policies }))).toBe(
      true,
    );
  });

  test('are on the account alone with `*`, and on all resources with `in *`.', () => {
    expect(checkOne('deny * on *').requestCount).toBe(2);
    expect(checkOne('allow mse:GetNacosConfig in *').requestCount).toBe(3);
  });

  test('are decided in the matching mode.', () => {
    const line = `allow mse:GetNacosConfig on ${LEAF}`;
    expect(holds(checkOne(line, { mode: 'literal' }))).toBe(false);
  });
});

describe('A context', () => {
  const byAddress = policyOf(
    allow({
      Action: 'mse:GetNacosConfig',
      Condition: { IpAddress: { 'acs:SourceIp': '203.0.113.0/24' }, Bool: { 'acs:MFAPresent': 'true' } },
    }),
  );
  const subject = { policies: [byAddress], context: { 'acs:MFAPresent': 'true' } };

  test('of an assertion replaces keys of the request context, and keeps the others.', () => {
    expect(
      holds(checkOne(`allow mse:GetNacosConfig on ${LEAF} when acs:SourceIp = 203.0.113.7`, subject)),
    ).toBe(true);
    expect(holds(checkOne(`deny mse:GetNacosConfig on ${LEAF}`, subject))).toBe(true);
    const line = `deny mse:GetNacosConfig on ${LEAF} when acs:SourceIp = 203.0.113.7; acs:MFAPresent = false`;
    expect(holds(checkOne(line, subject))).toBe(true);
  });
});

describe('`deny everything else`', () => {
  const REST = 'deny everything else';

  test('holds if everything allowed is covered by a line, and else lists the rest.', () => {
    const readable = [`allow mse:Get* in ${PUBLIC}`, 'allow mse:List* on instance/mse-cn-1'];
    expect(check([...readable, REST]).map(holds)).toEqual([true, true, true]);
    const [, result] = check([readable[0] ?? '', REST]);
    expect(result?.failures.map(({ action }) => action)).toEqual([
      'mse:ListNacosConfigs',
      'mse:ListNacosHistoryConfigs',
      'mse:ListAnsServices',
      'mse:ListAnsServiceClusters',
      'mse:ListAnsInstances',
    ]);
  });

  test('counts what `only` covers, anywhere in the list, and not what a `deny` covers.', () => {
    expect(
      check([REST, `only mse:Get* in ${PUBLIC}`, 'allow mse:List* on instance/mse-cn-1']).map(holds),
    ).toEqual([true, true, true]);
    const [result] = check([REST, 'deny mse:List* on instance/mse-cn-1', `allow mse:Get* in ${PUBLIC}`]);
    expect(result?.failures).toHaveLength(5);
  });

  test('alone requires that nothing is allowed.', () => {
    expect(holds(checkOne(REST))).toBe(false);
    expect(holds(checkOne(REST, { policies: [] }))).toBe(true);
    expect(holds(checkOne(REST, { policies: [compile({ Version: '2' })] }))).toBe(true);
  });
});

describe('A line about Nacos clients', () => {
  const GROUP = `${PUBLIC}/DEFAULT_GROUP`;
  const read = [policyOf(allow({ Action: 'mse:QueryNacosConfig', Resource: arn(`${GROUP}/config/*`) }))];

  test('names a listed resource in either form.', () => {
    for (const resource of [LEAF, `${GROUP}/config/app.yaml`]) {
      expect(
        holds(checkOne(`allow mse:QueryNacosConfig on ${resource} via client`, { policies: read })),
      ).toBe(true);
      const { failures } = checkOne(`allow mse:UpdateNacosConfig on ${resource} via client`, {
        policies: read,
      });
      expect(failures).toMatchObject([{ path: 'client', resource: LEAF, node: { relativeId: LEAF } }]);
    }
  });

  test('names a resource that is not listed in either form.', () => {
    for (const resource of [`${GROUP}/none`, `${GROUP}/config/none`]) {
      for (const via of [' via client', '']) {
        expect(holds(checkOne(`allow mse:QueryNacosConfig on ${resource}${via}`, { policies: read }))).toBe(
          true,
        );
      }
      const { failures } = checkOne(`allow mse:UpdateNacosConfig on ${resource} via client`, {
        policies: read,
      });
      expect(failures).toMatchObject([{ path: 'client', node: null, decision: 'implicit-deny' }]);
    }
  });

  test('has no action of the console.', () => {
    for (const resource of [LEAF, `${GROUP}/none`]) {
      expect(checkOne(`deny mse:GetNacosConfig on ${resource} via client`)).toMatchObject({
        requestCount: 0,
        inapplicable: ['mse:GetNacosConfig'],
      });
    }
  });

  test('can be about everything else.', () => {
    const rest = 'deny everything else';
    const lines = [rest, `${rest} via client`];
    expect(check(lines, { policies: read }).map(holds)).toEqual([true, false]);
    const reading = `allow mse:QueryNacosConfig in ${GROUP} via client`;
    expect(check([...lines, reading], { policies: read }).map(holds)).toEqual([true, true, true]);
    const console = [policyOf(allow({ Action: 'mse:ListClusters' }))];
    expect(check(lines, { policies: console }).map(holds)).toEqual([false, true]);
    const [only] = check([`only mse:QueryNacosConfig in ${GROUP} via client`], {
      policies: [policyOf(allow({ Action: 'mse:*NacosConfig', Resource: arn(`${GROUP}/config/*`) }))],
    });
    expect(only?.failures.map(({ action, path }) => `${action} ${path}`)).toEqual([
      'mse:UpdateNacosConfig client',
      'mse:UpdateNacosConfig client',
    ]);
  });

  test('has another resource than a line about the console, whose names can look like it.', () => {
    const policies = [policyOf(allow({ Resource: arn(LEAF) }))];
    expect(holds(checkOne(`deny mse:GetNacosConfig on ${GROUP}/config/app.yaml`, { policies }))).toBe(true);
  });
});

test('A resource can have an action that is checked although it is not listed, and one that does not apply', () => {
  expect(
    checkOne(`deny mse:GetNacosConfig, mse:ListClusters on ${PUBLIC}/DEFAULT_GROUP/none`, { policies: [] }),
  ).toEqual({
    requestCount: 1,
    inapplicable: ['mse:ListClusters'],
    failureCount: 0,
    failures: [],
  });
});

describe('Under every reading', () => {
  test('a failure counts once, on each resource that has it.', () => {
    const twice = buildTree(
      account({
        instances: [instance({ namespaces: [namespace({ groups: [group({ configs: ['a', 'a'] })] })] })],
      }),
    );
    const subject = { policies: [], tree: twice };
    expect(checkOne('allow mse:QueryNacosConfig in * via client under every reading', subject)).toMatchObject(
      {
        failureCount: 2,
        failures: [{ node: { index: 4 } }, { node: { index: 5 } }],
      },
    );
    const { failures, failureCount } = checkOne(
      `allow mse:QueryNacosConfig on ${PUBLIC}/DEFAULT_GROUP/none via client under every reading`,
      subject,
    );
    expect([failures.length, failureCount]).toEqual([1, 1]);
  });
});

describe('What several lines allow together', () => {
  const both = [policyOf(allow({ Action: ['mse:GetNacosConfig', 'mse:CreateNacosConfig'] }))];
  const one = buildTree(
    account({ instances: [instance({ namespaces: [namespace({ groups: [group({ configs: ['a'] })] })] })] }),
  );
  const LINES = ['allow mse:GetNacosConfig in *', 'allow mse:CreateNacosConfig in *', 'deny everything else'];

  test('is not denied by everything else.', () => {
    expect(check(LINES, { policies: both, tree: one }).map(holds)).toEqual([true, true, true]);
    expect(check(LINES.slice(1), { policies: both, tree: one }).map(holds)).toEqual([true, false]);
  });

  test('is also allowed where the API reference authorizes it.', () => {
    const line = 'allow mse:CreateNacosConfig, mse:GetNacosConfig in *';
    const subject = { policies: both, tree: one, types: REFERENCE_TYPES };
    expect(check([line, 'deny everything else'], subject).map(holds)).toEqual([true, true]);
  });
});

describe('Of many failures', () => {
  const many = (count: number, nameOf: (index: string) => string) =>
    Array.from({ length: count }, (_, index) => nameOf(String(index)));
  const groups = [group({ configs: many(40, (index) => `c${index}`) })];
  const large = buildTree(account({ instances: [instance({ namespaces: [namespace({ groups })] })] }));
  const unlisted = many(130, (index) => `mse:Some${index}`).join(',');

  test.each([
    ['listed resources', 'allow mse:*NacosConfig in *', 160],
    ['listed resources under every reading', 'allow mse:*NacosConfig in * under every reading', 164],
    ['several on one resource', 'allow mse:*Nacos*Config in *', 200],
    ['unlisted ones', `allow ${unlisted} on ${LEAF}`, 130],
  ])('%s: the first are listed, and all are counted.', (_, line, count) => {
    const { failures, failureCount, requestCount } = checkOne(line, { policies: [], tree: large });
    expect([failures.length, failureCount, requestCount]).toEqual([100, count, count]);
  });
});
