import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { findNode } from '../../../../src/engine/account/walk-tree.ts';
import { compilePolicy } from '../../../../src/engine/evaluation/decide/compile-policy.ts';
import { evaluate } from '../../../../src/engine/evaluation/decide/evaluate.ts';
import { loopholeOf } from '../../../../src/engine/evaluation/repair/repair.ts';
import type { AttachedPolicy } from '../../../../src/engine/evaluation/repair/repair-draft.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';
import { account, arn, instance, namespace, request } from '../../../support/account-builders.ts';
import { allow, deny } from '../../../support/policy-builders.ts';
import {
  ACCOUNT,
  custom,
  drawEffects,
  drawRepairs,
  GROUP,
  LEAF,
  MFA,
  repairsOf,
  system,
} from './draw-repair.ts';

const ACTION = 'mse:GetNacosConfig';

describe('An allowed request', () => {
  test('is denied by a Deny, a longer Deny, or without the Allow.', () => {
    const other = deny({ Action: 'mse:DeleteNacosConfig', Resource: LEAF });
    expect(drawRepairs([custom(allow(), other)])).toEqual([
      `0.1 + Deny ${ACTION}`,
      `0 + Deny ${ACTION} on ${LEAF}`,
      '- 0.0',
    ]);
  });

  test('is denied without its action in the only Allow that names it.', () => {
    const named = allow({ Action: ['mse:GetNacosConfig', 'mse:UpdateNacosConfig'] });
    expect(drawRepairs([custom(named, allow({ Action: 'mse:List*' }))])[0]).toBe(`0.0 - ${ACTION}`);
    expect(drawRepairs([custom(named, allow())]).some((line) => line.startsWith('0.0 -'))).toBe(false);
    expect(
      drawRepairs([custom(allow({ Action: ['mse:GetNacosConfig', 'mse:Get*'] }))]).some((line) =>
        line.startsWith('0.0 -'),
      ),
    ).toBe(false);
  });

  test('is not denied by a Deny whose condition is not met or whose resource is another one.', () => {
    const others = [
      deny({ Action: 'mse:List*', Condition: MFA }),
      deny({ Action: 'mse:List*', Resource: arn('instance/mse-cn-2') }),
    ];
    expect(
      drawRepairs([custom(allow(), ...others)]).some(
        (line) => line.includes('+ Deny mse') && line.includes('0.'),
      ),
    ).toBe(false);
  });

  test('keeps an Allow that cannot be edited, which a Deny elsewhere overrides.', () => {
    expect(drawRepairs([system(allow()), custom(allow({ Action: 'mse:List*' }))])).toEqual([
      `1 + Deny ${ACTION} on ${LEAF}`,
    ]);
  });

  test('is repaired with the other decisions that the edit changes.', () => {
    const [, removal] = repairsOf([custom(allow(), allow({ Action: 'mse:List*' }))]);
    expect(removal?.kind).toBe('remove-allow');
    expect(removal?.effects.gained).toEqual([]);
    expect(removal === undefined ? [] : drawEffects(removal)).toContain(
      'lost UpdateNacosConfig on config app.yaml',
    );
  });
});

describe('A loophole', () => {
  const tree = buildTree(ACCOUNT);

  function loophole(
    policies: readonly AttachedPolicy[],
    action = ACTION,
    resource = `${GROUP}/app.yaml`,
    kind: 'config' | 'namespace' = 'config',
  ) {
    const node = findNode(tree, resource, kind);
    if (node === null) throw new Error('no such resource');
    const asked = request({ action, resource: `acs:mse:cn-hangzhou:1234567890123456:${resource}` });
    const found = loopholeOf({ policies, request: asked, mode: 'hierarchical' }, tree, node);
    const repaired = found?.repair?.changes.map(({ text }) => compilePolicy(parsePolicy(text)));
    return {
      found,
      after:
        found === null || repaired === undefined
          ? null
          : evaluate(repaired, { ...asked, action: found.action.fullName }, 'hierarchical').decision,
    };
  }

  test('is an equivalent action that stays allowed; the same Deny closes it.', () => {
    const { found, after } = loophole([custom(allow(), deny({ Action: ACTION }))]);
    expect(found?.action.name).toBe('GetNacosHistoryConfig');
    expect(found?.node.id).toBe('app.yaml');
    expect(after).toBe('explicit-deny');
  });

  test('is on the namespace for batch deletion, and on the configurations in it for deletion.', () => {
    const open = [custom(allow(), deny({ Action: 'mse:DeleteNacosConfig' }))];
    expect(loophole(open, 'mse:DeleteNacosConfig').found).toMatchObject({
      action: { name: 'DeleteNacosConfigs' },
      node: { kind: 'namespace' },
    });
    const batch = [custom(allow(), deny({ Action: 'mse:DeleteNacosConfigs' }))];
    expect(
      loophole(batch, 'mse:DeleteNacosConfigs', 'instance/mse-cn-1/public', 'namespace').found,
    ).toMatchObject({ action: { name: 'DeleteNacosConfig' }, node: { kind: 'namespace' } });
  });

  test('is not on resources of other types', () => {
    const empty = buildTree(
      account({ instances: [instance({ id: 'i', namespaces: [namespace({ id: 'ns' })] })] }),
    );
    const node = findNode(empty, 'instance/i/ns');
    if (node === null) throw new Error('no such resource');
    const asked = request({ action: 'mse:DeleteNacosConfigs', resource: arn('instance/i/ns') });
    const policies = [custom(allow(), deny({ Action: asked.action }))];
    // The namespace has no configuration that could be deleted.
    expect(loopholeOf({ policies, request: asked, mode: 'hierarchical' }, empty, node)).toBe(null);
  });

  test('cannot be closed by a Deny that does not reach the equivalent action, or in a system policy.', () => {
    const narrow = [custom(allow(), deny({ Action: 'mse:DeleteNacosConfig', Resource: LEAF }))];
    expect(loophole(narrow, 'mse:DeleteNacosConfig').found?.repair).toBe(null);
    expect(loophole([custom(allow()), system(deny({ Action: ACTION }))]).found?.repair).toBe(null);
  });

  test('is found for a default denial too, with nothing to extend.', () => {
    const { found } = loophole([custom(allow({ Action: 'mse:GetNacosHistoryConfig' }))]);
    expect(found).toMatchObject({ action: { name: 'GetNacosHistoryConfig' }, repair: null });
  });

  test('is none if both are denied, the request is allowed, or no action is equivalent.', () => {
    expect(loophole([custom(allow(), deny({ Action: 'mse:Get*' }))]).found).toBe(null);
    expect(loophole([custom(allow())]).found).toBe(null);
    expect(loophole([custom(allow(), deny())], 'mse:UpdateNacosConfig').found).toBe(null);
    expect(loophole([custom(allow(), deny())], 'mse:Unknown').found).toBe(null);
  });
});
