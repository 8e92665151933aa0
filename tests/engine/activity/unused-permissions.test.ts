import { describe, expect, test } from 'vitest';
import { requestOf } from '../../../src/engine/activity/recorded-call.ts';
import { findUnusedPermissions } from '../../../src/engine/activity/unused-permissions.ts';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { treeOf } from '../../../src/engine/account/resource-tree.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { applyEdits } from '../../../src/engine/policy/text-edit.ts';
import { policyText } from '../../support/grant-cases.ts';
import { callsOf } from '../../support/recorded-calls.ts';

const TREE = treeOf(DEFAULT_ACCOUNT);
const I = 'instance/mse-cn-0pp1j8om80a';
const NS = `${I}/3fd98c48-a709-4061-bba1-e341d79d681b`;

/** The unused permissions of a policy in short form, and its text without them. */
function check(lines: string, calls: string, mode: 'hierarchical' | 'literal' = 'hierarchical') {
  const text = policyText(lines);
  const requests = callsOf(calls).map((call) => requestOf(call, TREE, {}));
  const found = findUnusedPermissions(parsePolicy(text), TREE, requests, mode);
  return {
    unused: found.map(({ statement, unused, resources }) =>
      [`${String(statement + 1)}:`, ...unused.map((name) => name.replace('mse:', '')), ...resources].join(
        ' ',
      ),
    ),
    text: applyEdits(
      text,
      found.flatMap(({ edits }) => edits ?? []),
    ),
    isEdited: found.map(({ edits }) => edits !== null),
  };
}

const READ = `GetNacosConfig ${NS}/DEFAULT_GROUP/prod.yaml`;

describe('findUnusedPermissions', () => {
  test('names the actions that no call needed, and replaces a wildcard by the others', () => {
    const { unused, text } = check('Allow Get* on NS', READ);
    expect(unused).toEqual(['1: GetNacosHistoryConfig']);
    expect(text).toBe(policyText('Allow GetNacosConfig on NS'));
  });

  test('keeps a wildcard of which every action was called', () => {
    const { unused, text } = check(
      'Allow Get*,ListClusters on *',
      `${READ}\nGetNacosHistoryConfig ${NS}/DEFAULT_GROUP/dev.yaml`,
    );
    expect(unused).toEqual(['1: ListClusters']);
    expect(text).toBe(policyText('Allow [Get*] on *'));
  });

  test('names resources that no call needed, and statements that none needed at all', () => {
    const { unused, text } = check('Allow GetNacosConfig on NS,I/public\nAllow DeleteNacosConfig on I', READ);
    expect(unused).toEqual([`1: acs:mse:*:*:${I}/public`, `2: DeleteNacosConfig acs:mse:*:*:${I}`]);
    expect(text).toBe(policyText('Allow GetNacosConfig on [NS]'));
  });

  test('writes several names as a list where one wildcard stood', () => {
    const { text } = check(
      'Allow * on *',
      `${READ}\nUpdateNacosConfig ${NS}/DEFAULT_GROUP/prod.yaml\nListClusters *`,
    );
    expect(JSON.parse(text)).toMatchObject({
      Statement: [{ Action: ['mse:GetNacosConfig', 'mse:UpdateNacosConfig', 'mse:ListClusters'] }],
    });
  });

  test('proposes no text for a NotAction, nor to empty a policy', () => {
    const notAction = check('Allow !Get* on NS', `UpdateNacosConfig ${NS}/DEFAULT_GROUP/prod.yaml`);
    expect(notAction.unused[0]).toContain('DeleteNacosConfig');
    expect(notAction.isEdited).toEqual([false]);
    expect(check('Allow GetNacosConfig on NS', 'ListClusters *').isEdited).toEqual([false]);
  });

  test('finds nothing where every action and resource was needed', () => {
    expect(check('Allow GetNacosConfig on NS', READ).unused).toEqual([]);
    expect(check('Deny DeleteNacosConfig on *', READ).unused).toEqual([]);
  });

  test('ignores conditions, and follows the matching mode', () => {
    const conditional = 'Allow GetNacosConfig on NS if {"Bool":{"acs:MFAPresent":"true"}}';
    expect(check(conditional, READ).unused).toEqual([]);
    expect(check('Allow GetNacosConfig on NS', READ, 'literal').unused).toEqual([`1: acs:mse:*:*:${NS}`]);
  });
});
