import { describe, expect, test } from 'vitest';
import { account, group, instance, namespace } from '../../../support/account-builders.ts';
import {
  accept,
  acceptAt,
  insertsAt,
  labelsAt,
  offeredAt,
  readCaret,
} from '../../../support/assist-carets.ts';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { NAMED_ACTIONS } from '../../../../src/engine/catalog/catalog.ts';
import { KNOWN_ACTIONS } from '../../../../src/engine/catalog/operations.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';

const inStatement = (inside: string) => `{"Version":"1","Statement":[{${inside}}]}`;

describe('Members', () => {
  test('an empty policy lacks both of its members', () => {
    expect(labelsAt('{|}')).toEqual(['Version', 'Statement']);
    expect(labelsAt('{"Version":"1",|')).toEqual(['Statement']);
    expect(labelsAt('{|,"Statement":[]}')).toEqual(['Version']);
  });

  test('a statement is offered what it lacks, and never Action beside NotAction', () => {
    expect(labelsAt(inStatement('|'))).toEqual(['Effect', 'Action', 'NotAction', 'Resource', 'Condition']);
    expect(labelsAt(inStatement('"NotAction":"mse:*",|'))).toEqual(['Effect', 'Resource', 'Condition']);
    expect(labelsAt(inStatement('"Effect":"Allow","|,"Resource":"*"'))).toEqual([
      'Action',
      'NotAction',
      'Condition',
    ]);
  });

  test('a name that has its value may only change into its counterpart', () => {
    expect(labelsAt(inStatement('"Act|ion":"*"'))).toEqual(['NotAction']);
    expect(labelsAt(inStatement('"Effect|":"Allow"'))).toEqual([]);
  });

  test('nothing is offered between a name and its colon', () => {
    expect(labelsAt('{"Version"|:"1"}')).toEqual([]);
    expect(labelsAt(inStatement('"Effect" |: "Allow"'))).toEqual([]);
    expect(labelsAt(inStatement('"Condition":{"Bool"|:{"acs:MFAPresent":"true"}}'))).toEqual([]);
    expect(labelsAt(inStatement('"Condition":{"Bool":{"acs:MFAPresent"|:"true"}}'))).toEqual([]);
    expect(acceptAt(inStatement('"Effect":"Allow" R|:"*"'), 'Resource')).toBe(
      inStatement('"Effect":"Allow", "Resource":"*"'),
    );
  });

  test('quotes, colons and commas are added where they are missing, and only there', () => {
    expect(acceptAt('{|}', 'Version')).toBe('{"Version": "1"}');
    expect(acceptAt('{V|}', 'Version')).toBe('{"Version": "1"}');
    expect(acceptAt('{"V|"}', 'Version')).toBe('{"Version": "1"}');
    expect(acceptAt('{"V|}', 'Version')).toBe('{"Version": "1"}');
    expect(acceptAt('{"V|": "1"}', 'Version')).toBe('{"Version": "1"}');
    expect(acceptAt('{|"Statement": []}', 'Version')).toBe('{"Version": "1","Statement": []}');
    expect(acceptAt('{"Statement": []|}', 'Version')).toBe('{"Statement": [], "Version": "1"}');
    expect(acceptAt('{"Statement": []\n  |\n}', 'Version')).toBe('{"Statement": [],\n  "Version": "1"\n}');
    expect(acceptAt('{"Statement": []\n  "|"\n}', 'Version')).toBe('{"Statement": [],\n  "Version": "1"\n}');
  });
});

describe('Effects and the version', () => {
  test.each([
    ['"Effect":|', '"Effect":"Deny"'],
    ['"Effect":"|"', '"Effect":"Deny"'],
    ['"Effect":"|', '"Effect":"Deny"'],
    ['"Effect":D|', '"Effect":"Deny"'],
    ['"Effect":"Al|low"', '"Effect":"Deny"'],
    ['"Effect":| "Resource":"*"', '"Effect":"Deny", "Resource":"*"'],
    ['"Effect":"|" "Resource":"*"', '"Effect":"Deny", "Resource":"*"'],
  ])('%s becomes %s', (typed, expected) => {
    expect(acceptAt(inStatement(typed), 'Deny')).toBe(inStatement(expected));
  });

  test('nothing is put between a colon and its value', () => {
    expect(labelsAt(inStatement('"Effect":|"Allow"'))).toEqual([]);
  });

  test('the only version is 1', () => {
    expect(acceptAt('{"Version": |}', '1')).toBe('{"Version": "1"}');
  });
});

describe('Actions', () => {
  test('those of the matrix come first, then wildcards, then what else MSE publishes', () => {
    const labels = labelsAt('{"Statement":[{"Action":"mse:Get|}]}');
    expect(labels.slice(0, 2)).toEqual(['mse:GetNacosConfig', 'mse:GetNacosHistoryConfig']);
    expect(labels.indexOf('mse:List*')).toBe(NAMED_ACTIONS.length);
    expect(labels.indexOf('mse:AddGateway')).toBeGreaterThan(NAMED_ACTIONS.length);
    expect(labels).toContain('mse:QueryNacosConfig');
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('leaves out actions of the same list, and says which wildcard covers an action', () => {
    const offers = offeredAt(inStatement('"Action":["mse:Get*","mse:ListClusters",|]'));
    expect(offers.find(({ label }) => label === 'mse:ListClusters')).toBeUndefined();
    expect(offers.find(({ label }) => label === 'mse:GetNacosConfig')?.offer).toMatchObject({
      coveredBy: 'mse:Get*',
    });
    expect(offers.find(({ label }) => label === 'mse:CreateCluster')?.offer).toMatchObject({
      coveredBy: null,
    });
  });

  test('says how many actions a wildcard matches', () => {
    const offers = offeredAt(inStatement('"Action":"|"'));
    expect(offers.find(({ label }) => label === 'mse:*')?.offer).toMatchObject({
      listed: NAMED_ACTIONS.length,
      others: KNOWN_ACTIONS.length - NAMED_ACTIONS.length,
    });
    expect(offers.find(({ label }) => label === 'mse:Get*')?.offer).toMatchObject({ listed: 2 });
  });

  test('what is typed without quotes is replaced, its prefix included', () => {
    expect(acceptAt('{"Statement":[{"Action":mse:Ge|', 'mse:Get*')).toBe(
      '{"Statement":[{"Action":"mse:Get*"',
    );
    expect(acceptAt('{"Statement":[{"Action":["mse:List*" mse:Ge|]', 'mse:Get*')).toBe(
      '{"Statement":[{"Action":["mse:List*", "mse:Get*"]',
    );
  });
});

describe('Resources', () => {
  const ORDERS = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';

  test('offers instances first, then the names of the segment that is typed', () => {
    expect(insertsAt(inStatement('"Resource":"|"'))).toEqual([
      ORDERS,
      'acs:mse:*:*:instance/mse-cn-7qk2v9x01zt',
      'acs:mse:*:*:instance/*',
      '*',
      'acs:mse:*:*:*',
    ]);
    expect(insertsAt(inStatement(`"Resource":"${ORDERS}/|"`))).toEqual([
      `${ORDERS}/public`,
      `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`,
      `${ORDERS}/*`,
    ]);
    expect(insertsAt(inStatement(`"Resource":"${ORDERS}/public/DEFAULT_GROUP/g|"`))).toEqual([
      `${ORDERS}/public/DEFAULT_GROUP/gateway.yaml`,
      `${ORDERS}/public/DEFAULT_GROUP/*`,
    ]);
  });

  test('a group has two more segments, by which Nacos clients name what is in it', () => {
    const group = `${ORDERS}/public/DEFAULT_GROUP`;
    expect(insertsAt(inStatement(`"Resource":"${group}/c|"`))).toEqual([`${group}/*`, `${group}/config/*`]);
    expect(labelsAt(inStatement(`"Resource":"${group}/|"`))).toEqual(
      expect.arrayContaining(['gateway.yaml', 'DEFAULT_GROUP/*', 'config/*', 'naming/*']),
    );
    expect(labelsAt(inStatement(`"Resource":"${group}|"`))).toContain('config/*');
    expect(insertsAt(inStatement(`"Resource":"${group}/config/g|"`))).toContain(
      `${group}/config/gateway.yaml`,
    );
    const services = insertsAt(inStatement(`"Resource":"${group}/naming/|"`));
    expect(services).toEqual(expect.arrayContaining([`${group}/naming/user-service`, `${group}/naming/*`]));
    expect(services.filter((text) => text.includes('/config/'))).toEqual([]);
  });

  test('a resource is found by what it is called', () => {
    expect(insertsAt(inStatement('"Resource":"rates|"'))).toContain(
      `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT/rates.json`,
    );
  });

  test('offers regions and the account id in their fields, and keeps the text after them', () => {
    expect(labelsAt(inStatement('"Resource":"acs:mse:|"'))).toEqual(['*', 'cn-hangzhou']);
    expect(acceptAt(inStatement('"Resource":"acs:mse:|*:*:instance/a"'), 'cn-hangzhou')).toBe(
      inStatement('"Resource":"acs:mse:cn-hangzhou:*:instance/a"'),
    );
    expect(acceptAt(inStatement('"Resource":"acs:mse:*:|'), '1234567890123456')).toContain(
      '"acs:mse:*:1234567890123456:*"',
    );
  });

  test('offers no id that contains a wildcard, nor anything inside it', () => {
    const tree = buildTree(
      account({
        instances: [
          instance({
            id: 'mse-cn-1',
            namespaces: [namespace({ id: 'public', groups: [group({ name: 'G*', configs: ['a'] })] })],
          }),
          instance({ id: 'mse-cn-2?' }),
        ],
      }),
    );
    const offers = [
      ...insertsAt(inStatement('"Resource":"|"'), { tree }),
      ...insertsAt(inStatement('"Resource":"acs:mse:*:*:instance/mse-cn-1/public/|"'), { tree }),
      ...insertsAt(inStatement('"Resource":"acs:mse:*:*:instance/mse-cn-1/public/G*/|"'), { tree }),
    ];
    expect(offers.filter((text) => /2\?|G\*/.test(text))).toEqual([]);
  });
});

describe('Conditions', () => {
  const inCondition = (inside: string) =>
    inStatement(`"Effect":"Allow","Action":"*","Resource":"*","Condition":{${inside}}`);

  test('operators come with a key and a value of their type', () => {
    const text = acceptAt(inCondition('|'), 'IpAddress');
    expect(text).toBe(inCondition('"IpAddress": { "acs:SourceIp": "10.0.0.0/8" }'));
    expect(parsePolicy(text).kind).toBe('accepted');
  });

  test('in the place of an operator with keys stand only those that fit them', () => {
    expect(labelsAt(inCondition('"IpAddress|":{"acs:SourceIp":"10.0.0.1"}'))).toEqual([
      'IpAddress',
      'NotIpAddress',
      'IpAddressIncludeBorder',
    ]);
  });

  test('keys fit the operator and are not there yet', () => {
    expect(labelsAt(inCondition('"Bool":{"acs:MFAPresent":"true",|}'))).toEqual(['acs:SecureTransport']);
  });

  test('values come from the context, then from the type', () => {
    expect(labelsAt(inCondition('"IpAddress":{"acs:SourceIp":"|"}'))).toEqual([
      '203.0.113.10',
      '10.0.0.0/8',
      '172.16.0.0/12',
      '192.168.0.0/16',
    ]);
    expect(labelsAt(inCondition('"Bool":{"acs:SecureTransport":|}'))).toEqual(['true', 'false']);
    expect(labelsAt(inCondition('"Bool":{"acs:SecureTransport":["true",|]}'))).toEqual([]);
  });
});

describe('Whole statements', () => {
  test.each(['|', ' \n|\n'])('an empty text becomes a policy that RAM accepts (%j)', (drawn) => {
    const offers = offeredAt(drawn);
    expect(offers).toHaveLength(4);
    for (const offer of offers)
      expect(parsePolicy(accept(readCaret(drawn).text, offer)).kind).toBe('accepted');
  });

  test.each(['[|]', '[\n    |\n  ]', '|'])('a statement goes where %j is', (place) => {
    const drawn = `{"Version":"1","Statement":${place}}`;
    const offers = offeredAt(drawn);
    expect(offers.map(({ offer }) => offer.kind)).toEqual(Array(4).fill('statement'));
    for (const offer of offers)
      expect(parsePolicy(accept(readCaret(drawn).text, offer)).kind).toBe('accepted');
  });
});
