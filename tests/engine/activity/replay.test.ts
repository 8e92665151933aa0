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
