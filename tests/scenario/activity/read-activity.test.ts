import { describe, expect, test } from 'vitest';
import { readActivity } from '../../../src/scenario/activity/read-activity.ts';
import type { ActivityReading } from '../../../src/scenario/activity/read-activity.ts';

const I = 'mse-cn-0pp1j8om80a';

/** An event as ActionTrail delivers it. */
function event(operation: string, parameters: object, more: object = {}): object {
  return {
    eventId: 'E5A6C1B2-0000-4000-8000-000000000001',
    eventName: operation,
    serviceName: 'Mse',
    eventSource: 'mse.cn-hangzhou.aliyuncs.com',
    eventTime: '2026-11-20T08:00:00Z',
    eventRW: 'Read',
    acsRegion: 'cn-hangzhou',
    requestParameters: parameters,
    sourceIpAddress: '198.51.100.7',
    userAgent: 'secret-agent',
    userIdentity: {
      type: 'ram-user',
      principalId: '2900000000000001',
      accountId: '1234567890123456',
      userName: 'alice',
      accessKeyId: 'LTAI-SECRET',
    },
    ...more,
  };
}

const CONFIG = { InstanceId: I, NamespaceId: 'prod', Group: 'PAYMENT', DataId: 'rates.json' };

/** One line a call: who, action, path, resource, outcome, count. */
function draw({ calls }: ActivityReading): readonly string[] {
  return calls.map(
    ({ caller, action, relativeId, isDenied, count }) =>
      `${caller ?? '?'} ${action} ${relativeId} ${isDenied ? 'denied' : 'allowed'} ×${String(count)}`,
  );
}

const READ = `alice GetNacosConfig instance/${I}/prod/PAYMENT/rates.json allowed ×1`;

describe('readActivity', () => {
  test.each([
    ['a JSON array', JSON.stringify([event('GetNacosConfig', CONFIG)])],
    ['one event', JSON.stringify(event('GetNacosConfig', CONFIG), null, 2)],
    ['one event a line, with an empty line', `${JSON.stringify(event('GetNacosConfig', CONFIG))}\n\n`],
    ['the answer of LookupEvents', JSON.stringify({ Events: [event('GetNacosConfig', CONFIG)] })],
    ['events in wrappers', JSON.stringify([{ event: event('GetNacosConfig', CONFIG) }])],
    [
      'events of the log service, which are JSON in a string',
      JSON.stringify({ event: JSON.stringify(event('GetNacosConfig', CONFIG)), __time__: 1 }),
    ],
    [
      'parameters and identity in strings',
      JSON.stringify(
        event(
          'GetNacosConfig',
          {},
          {
            requestParameters: JSON.stringify(CONFIG),
            userIdentity: JSON.stringify({ type: 'ram-user', userName: 'alice' }),
          },
        ),
      ),
    ],
    [
      'events between other text',
      `$ aliyun …\n${JSON.stringify([event('GetNacosConfig', CONFIG)], null, 2)}\ndone`,
    ],
    ['a byte order mark', `\ufeff${JSON.stringify([event('GetNacosConfig', CONFIG)])}`],
  ])('reads %s', (_, text) => {
    expect(draw(readActivity(text))).toEqual([READ]);
  });

  test('places each kind of resource', () => {
    const read = readActivity(
      JSON.stringify([
        event('ListClusters', {}),
        event('QueryClusterDetail', { InstanceId: I }),
        event('DeleteNacosConfigs', { InstanceId: I, NamespaceId: '', Ids: '1,2' }),
        event('CreateNacosService', { InstanceId: I, ServiceName: 'order' }),
        event('UpdateNacosService', {
          InstanceId: I,
          NamespaceId: 'dev',
          ServiceName: 'A@@com.acme.Pay:1.0',
        }),
        event('UpdateNacosGrayConfig', { ...CONFIG, Group: undefined }),
      ]),
    );
    expect(draw(read)).toEqual([
      'alice ListClusters * allowed ×1',
      `alice QueryClusterDetail instance/${I} allowed ×1`,
      `alice DeleteNacosConfigs instance/${I}/public allowed ×1`,
      `alice CreateNacosService instance/${I}/public/DEFAULT_GROUP/order allowed ×1`,
      `alice UpdateNacosService instance/${I}/dev/A/com.acme.Pay:1.0 allowed ×1`,
      `alice UpdateNacosConfig instance/${I}/prod/DEFAULT_GROUP/rates.json allowed ×1`,
    ]);
    expect(read.unplaced).toEqual([]);
  });

  test('counts equal calls once, by caller and outcome', () => {
    const events = [
      event('GetNacosConfig', CONFIG),
      event('GetNacosConfig', CONFIG),
      event('GetNacosConfig', CONFIG, { errorCode: 'NoPermission', errorMessage: 'You are not authorized' }),
      event('GetNacosConfig', CONFIG, {
        userIdentity: { type: 'assumed-role', userName: 'release-bot:alice@example.com' },
      }),
    ];
    expect(draw(readActivity(JSON.stringify(events)))).toEqual([
      READ.replace('×1', '×2'),
      READ.replace('allowed', 'denied'),
      READ.replace('alice', 'release-bot'),
    ]);
  });

  test('lists the events that it cannot place, with the reason', () => {
    const read = readActivity(
      [
        event('DescribeInstances', {}, { serviceName: 'Ecs' }),
        event('ListGateway', {}),
        event('GetNacosConfig', { ...CONFIG, InstanceId: undefined }),
        event('GetNacosConfig', { ...CONFIG, DataId: undefined }),
        event('CreateCluster', {}),
        event('DeleteCluster', { InstanceId: I }, { errorCode: 'NotFound' }),
        event('ListClusters', {}, { userIdentity: { type: 'root-account', userName: 'root' } }),
      ]
        .map((each) => JSON.stringify(each))
        .join('\n') + '\n{"eventName":"GetNac',
    );
    expect(read.calls).toEqual([]);
    expect(read.unplaced).toEqual([
      { operation: 'DescribeInstances', reason: 'other-service', count: 1 },
      { operation: 'ListGateway', reason: 'unlisted-action', count: 1 },
      { operation: 'GetNacosConfig', reason: 'no-resource', count: 2 },
      { operation: 'CreateCluster', reason: 'no-resource', count: 1 },
      { operation: 'DeleteCluster', reason: 'failed', count: 1 },
      { operation: 'ListClusters', reason: 'unrestricted-caller', count: 1 },
      { operation: '', reason: 'unreadable', count: 1 },
    ]);
    expect(read.count).toBe(8);
  });

  test('counts equal calls by public source address', () => {
    const from = (sourceIpAddress: unknown) => event('GetNacosConfig', CONFIG, { sourceIpAddress });
    const addresses = ['198.51.100.7', '2001:db8::1', '198.51.100.7'];
    const others = ['ecs.aliyuncs.com', 'AliyunConsole', '10.1.2.3', '192.168.0.1', '127.0.0.1', 'fd00::1'];
    const wrong = ['198.51.100.0/24', '198.51.100', ' ', '', null, 7, undefined];
    const read = readActivity(JSON.stringify([...addresses, ...others, ...wrong].map(from)));
    expect(read.calls).toHaveLength(1);
    expect(read.calls[0]).toMatchObject({
      count: addresses.length + others.length + wrong.length,
      sources: [
        { address: '198.51.100.7', count: 2 },
        { address: '2001:db8::1', count: 1 },
        { address: null, count: others.length + wrong.length },
      ],
    });
  });

  test('keeps nothing about a person but the name of the RAM user and the source address', () => {
    const kept = JSON.stringify(readActivity(JSON.stringify([event('GetNacosConfig', CONFIG)])));
    for (const personal of ['secret-agent', '2900000000000001', 'LTAI-SECRET']) {
      expect(kept).not.toContain(personal);
    }
  });

  test('reads decoded messages of the console and of a client', () => {
    const message = (action: string, id: string) =>
      JSON.stringify({ AuthAction: action, AuthResource: `acs:mse:cn-hangzhou:1234567890123456:${id}` });
    const text = [
      message('mse:UpdateNacosConfig', `instance/${I}/prod/PAYMENT/rates.json`),
      message('mse:UpdateNacosConfig', `instance/${I}/prod/PAYMENT/config/rates.json`),
      message('mse:GetNacosConfig', `instance/${I}/prod`),
      message('ecs:StopInstance', 'instance/i-1'),
    ].join('\n');
    const read = readActivity(text);
    expect(draw(read)).toEqual([
      `? UpdateNacosConfig instance/${I}/prod/PAYMENT/rates.json denied ×1`,
      `? client/UpdateNacosConfig instance/${I}/prod/PAYMENT/rates.json denied ×1`,
    ]);
    expect(read.unplaced).toEqual([
      { operation: 'GetNacosConfig', reason: 'no-resource', count: 1 },
      { operation: 'ecs:StopInstance', reason: 'other-service', count: 1 },
    ]);
  });

  test('reads errors that name action and resource', () => {
    const read = readActivity(
      `Error: NoPermission, Action: mse:DeleteNacosConfig, Resource: acs:mse:cn-beijing:1:instance/${I}/prod/G/a.yaml`,
    );
    expect(draw(read)).toEqual([`? DeleteNacosConfig instance/${I}/prod/G/a.yaml denied ×1`]);
    expect(read.calls[0]?.region).toBe('cn-beijing');
    expect(readActivity('403 没有权限使用此接口:ListClusters').unplaced).toEqual([
      { operation: 'ListClusters', reason: 'no-resource', count: 1 },
    ]);
  });

  test.each([
    '',
    'hello',
    '[]',
    '{}',
    'null',
    '"x"',
    '[[[[[[[[[[[[{"eventName":"GetNacosConfig"}]]]]]]]]]]]]',
    '{"eventName":7}',
  ])('finds nothing in %j', (text) => {
    expect(readActivity(text)).toEqual({ calls: [], unplaced: [], count: 0, isCut: false });
  });
});
