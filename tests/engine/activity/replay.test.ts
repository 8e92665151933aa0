import { describe, expect, test } from 'vitest';
import { requestOf } from '../../../src/engine/activity/recorded-call.ts';
import { replayCalls } from '../../../src/engine/activity/replay.ts';
import type { ReplayedCall } from '../../../src/engine/activity/replay.ts';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { treeOf } from '../../../src/engine/account/resource-tree.ts';
import { evaluate } from '../../../src/engine/evaluation/decide/evaluate.ts';
import { allow, policyOf } from '../../support/policy-builders.ts';
import { callsOf } from '../../support/recorded-calls.ts';

const TREE = treeOf(DEFAULT_ACCOUNT);
const G = 'instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP';
const CALLS = callsOf(`
  GetNacosConfig ${G}/gateway.yaml ×2
  GetNacosConfig ${G}/prod.yaml ×5
  DeleteNacosConfig ${G}/prod.yaml ×3 denied
  ListClusters * ×4`);

function decideBy(action: string, resource: string) {
  const policy = policyOf(allow({ Action: action, Resource: resource }));
  return (request: Parameters<typeof evaluate>[1]) => evaluate([policy], request, 'hierarchical').decision;
}

function draw(calls: readonly ReplayedCall[]) {
  return calls.map(({ call, before, after }) => `${call.action} ${before ?? 'recorded'} → ${after}`);
}

describe('replayCalls', () => {
  const request = (call: (typeof CALLS)[number]) => requestOf(call, TREE, {});

  test('compares with what the record says', () => {
    const replay = replayCalls(
      CALLS,
      request,
      decideBy('mse:*NacosConfig', `acs:mse:*:*:${G}/prod.yaml`),
      null,
    );
    expect(draw(replay.refused)).toEqual([
      'ListClusters recorded → implicit-deny',
      'GetNacosConfig recorded → implicit-deny',
    ]);
    expect(draw(replay.allowed)).toEqual(['DeleteNacosConfig recorded → allow']);
    expect(replay.unchanged).toBe(5);
  });

  test('decides each source address, and lists those with another outcome', () => {
    const [call] = CALLS;
    const sources = [
      { address: '198.51.100.7', count: 1 },
      { address: '203.0.113.9', count: 2 },
      { address: null, count: 4 },
      { address: '203.0.113.8', count: 8 },
    ];
    const policy = policyOf(
      allow({ Action: 'mse:Get*', Condition: { IpAddress: { 'acs:SourceIp': '198.51.100.0/24' } } }),
    );
    const { refused, allowed, unchanged } = replayCalls(
      [{ ...call!, count: 15, sources }],
      (one, address) => requestOf(one, TREE, { 'acs:SourceIp': '198.51.100.1' }, address),
      (asked) => evaluate([policy], asked, 'hierarchical').decision,
      null,
    );
    expect(refused).toMatchObject([{ count: 10, addresses: ['203.0.113.9', '203.0.113.8'] }]);
    expect(allowed).toEqual([]);
    expect(unchanged).toBe(5);
  });

  test('compares with a baseline, whatever the record says', () => {
    const replay = replayCalls(
      CALLS,
      request,
      decideBy('mse:Get*', '*'),
      decideBy('mse:*', `acs:mse:*:*:${G}/prod.yaml`),
    );
    expect(draw(replay.refused)).toEqual(['DeleteNacosConfig allow → implicit-deny']);
    expect(draw(replay.allowed)).toEqual(['GetNacosConfig implicit-deny → allow']);
    expect(replay.unchanged).toBe(9);
  });
});

describe('requestOf', () => {
  test('has the recorded address in place of that of the context', () => {
    const [call] = CALLS;
    const context = { 'acs:SourceIp': '203.0.113.10', 'acs:SecureTransport': 'true' };
    expect(requestOf(call!, TREE, context).context).toEqual(context);
    expect(requestOf(call!, TREE, context, '198.51.100.7').context).toEqual({
      ...context,
      'acs:SourceIp': '198.51.100.7',
    });
  });

  test('names the region of a listed instance, else that of the call, else that of the account', () => {
    const [listed, unlisted] = callsOf(`
      client/QueryNacosConfig ${G}/prod.yaml
      client/QueryNacosNaming instance/mse-cn-x/public/G/svc`);
    expect(requestOf({ ...listed!, region: 'cn-beijing' }, TREE, {}).resource).toBe(
      'acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/config/prod.yaml',
    );
    expect(requestOf({ ...unlisted!, region: 'cn-beijing' }, TREE, {}).resource).toBe(
      'acs:mse:cn-beijing:1234567890123456:instance/mse-cn-x/public/G/naming/svc',
    );
    expect(requestOf(unlisted!, TREE, {}).resource).toContain('acs:mse:cn-hangzhou:');
  });
});
