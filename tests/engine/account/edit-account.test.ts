import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/engine/account/account.ts';
import {
  duplicateResource,
  moveResource,
  removeResource,
  renameResource,
  setClientAuthorization,
} from '../../../src/engine/account/edit-account.ts';
import type { EditResult } from '../../../src/engine/account/edit-result.ts';
import { ACCOUNT_REF } from '../../../src/engine/account/resource-ref.ts';
import { account, group, instance, namespace } from '../../support/account-builders.ts';
import { draw, line, ref } from '../../support/resource-lines.ts';

const ACCOUNT = account({
  instances: [
    instance({
      id: 'a',
      namespaces: [
        namespace({
          id: '',
          name: 'public',
          groups: [
            group({ name: 'G', configs: ['x.yaml', 'y'], services: ['x.yaml', 's/1'] }),
            group({ name: 'H' }),
          ],
        }),
        namespace({ id: 'prod', groups: [group({ name: 'G', configs: ['y'] })] }),
      ],
    }),
    instance({ id: 'b', name: 'orders', region: 'cn-beijing', namespaces: [namespace({ id: 'prod' })] }),
  ],
});

function changed(result: EditResult): { account: Account; ref: string } {
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problem));
  return { account: result.account, ref: line(result.ref) };
}

/** The lines that an edit removes and adds, and its reference. */
function effectOf(result: EditResult, before = ACCOUNT): { out: string[]; in: string[]; ref: string } {
  const { account: after, ref: leadsTo } = changed(result);
  return {
    out: draw(before).filter((node) => !draw(after).includes(node)),
    in: draw(after).filter((node) => !draw(before).includes(node)),
    ref: leadsTo,
  };
}

function problemOf(result: EditResult): unknown {
  return result.kind === 'refused' ? result.problem : result.kind;
}

const taken = (by: string): unknown => ({
  kind: 'invalid-field',
  field: 'id',
  problem: { kind: 'taken', by },
});

describe('Renaming', () => {
  test('changes the id of a resource and the ARNs of its descendants', () => {
    expect(effectOf(renameResource(ACCOUNT, ref('namespace a/prod'), { id: 'live' }))).toEqual({
      out: ['namespace a/prod', 'group a/prod/G', 'config a/prod/G/y'],
      in: ['namespace a/live', 'group a/live/G', 'config a/live/G/y'],
      ref: 'namespace a/live',
    });
    expect(effectOf(renameResource(ACCOUNT, ref('service a/public/G/s/1'), { id: 's:2' }))).toEqual({
      out: ['service a/public/G/s/1'],
      in: ['service a/public/G/s:2'],
      ref: 'service a/public/G/s:2',
    });
  });

  test('changes a display name equal to the id, and no other', () => {
    const nameOf = (result: EditResult, index: number): unknown =>
      changed(result).account.instances[index]?.name;
    expect(nameOf(renameResource(ACCOUNT, ref('instance a'), { id: 'z' }), 0)).toBe('z');
    expect(nameOf(renameResource(ACCOUNT, ref('instance b'), { id: 'z' }), 1)).toBe('orders');
    expect(nameOf(renameResource(ACCOUNT, ref('instance a'), { id: 'z', name: 'shop' }), 0)).toBe('shop');
  });

  test('changes only the display name and the region', () => {
    const { account: after } = changed(
      renameResource(ACCOUNT, ref('instance b'), { name: '订单', region: 'cn-shanghai' }),
    );
    expect(after.instances[1]).toMatchObject({ id: 'b', name: '订单', region: 'cn-shanghai' });
    const named = changed(renameResource(ACCOUNT, ref('namespace a/public'), { name: 'default' }));
    expect(named.account.instances[0]?.namespaces[0]).toMatchObject({ id: '', name: 'default' });
  });

  test('changes the id and the region of the account', () => {
    const result = renameResource(ACCOUNT, ACCOUNT_REF, { id: '9999999999999999', region: 'cn-beijing' });
    expect(changed(result).account).toMatchObject({ id: '9999999999999999', region: 'cn-beijing' });
    expect(problemOf(renameResource(ACCOUNT, ACCOUNT_REF, { id: '1' }))).toMatchObject({ field: 'id' });
    expect(problemOf(renameResource(ACCOUNT, ACCOUNT_REF, { name: 'me' }))).toMatchObject({
      kind: 'no-such-field',
      field: 'name',
      of: 'account',
    });
  });

  test('returns the same account if nothing changes', () => {
    expect(changed(renameResource(ACCOUNT, ref('instance a'), { id: 'a', name: 'a' })).account).toBe(ACCOUNT);
    expect(changed(renameResource(ACCOUNT, ACCOUNT_REF, {})).account).toBe(ACCOUNT);
  });

  test('is rejected for the name of a sibling, but not of a sibling of another kind', () => {
    expect(problemOf(renameResource(ACCOUNT, ref('config a/public/G/y'), { id: 'x.yaml' }))).toEqual(
      taken('x.yaml'),
    );
    expect(problemOf(renameResource(ACCOUNT, ref('config a/public/G/y'), { id: 's:1' }))).toBe('changed');
    expect(problemOf(renameResource(ACCOUNT, ref('instance a'), { id: 'b' }))).toEqual(taken('b'));
  });

  test('spells the public namespace the other way', () => {
    const { account: after } = changed(renameResource(ACCOUNT, ref('namespace a/public'), { id: 'public' }));
    expect(after.instances[0]?.namespaces[0]?.id).toBe('public');
    expect(draw(after)).toEqual(draw(ACCOUNT));
  });

  test('changes the display name of a resource with an irregular id', () => {
    const odd = account({ instances: [instance({ id: 'mse-cn-1*' })] });
    expect(problemOf(renameResource(odd, ref('instance mse-cn-1*'), { name: 'odd' }))).toBe('changed');
  });

  test('is rejected for a field that the kind does not have', () => {
    expect(problemOf(renameResource(ACCOUNT, ref('namespace a/prod'), { region: 'cn-beijing' }))).toEqual({
      kind: 'no-such-field',
      field: 'region',
      of: 'namespace',
    });
  });
});

describe('Duplicating', () => {
  test('copies all descendants, after the original', () => {
    const result = duplicateResource(ACCOUNT, ref('namespace a/prod'));
    expect(effectOf(result)).toEqual({
      out: [],
      in: ['namespace a/prod-copy', 'group a/prod-copy/G', 'config a/prod-copy/G/y'],
      ref: 'namespace a/prod-copy',
    });
    const first = changed(duplicateResource(ACCOUNT, ref('instance a'))).account;
    expect(first.instances.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'a a',
      'a-copy a-copy',
      'b orders',
    ]);
  });

  test('uses the first free name, and keeps a file extension', () => {
    const path = ref('config a/public/G/x.yaml');
    const once = changed(duplicateResource(ACCOUNT, path));
    expect(once.ref).toBe('config a/public/G/x-copy.yaml');
    expect(changed(duplicateResource(once.account, path)).ref).toBe('config a/public/G/x-copy-2.yaml');
    expect(changed(duplicateResource(ACCOUNT, ref('service a/public/G/x.yaml'))).ref).toBe(
      'service a/public/G/x.yaml-copy',
    );
    expect(changed(duplicateResource(ACCOUNT, ref('namespace a/public'))).ref).toBe(
      'namespace a/public-copy',
    );
  });

  test('truncates a name without room for the suffix', () => {
    const long = 'n'.repeat(64);
    const value = account({ instances: [instance({ id: 'a', namespaces: [namespace({ id: long })] })] });
    expect(changed(duplicateResource(value, ref(`namespace a/${long}`))).ref).toBe(
      `namespace a/${'n'.repeat(59)}-copy`,
    );
  });
});

describe('Removing', () => {
  test('removes all descendants and returns the container', () => {
    expect(effectOf(removeResource(ACCOUNT, ref('group a/prod/G')))).toEqual({
      out: ['group a/prod/G', 'config a/prod/G/y'],
      in: [],
      ref: 'namespace a/prod',
    });
    expect(effectOf(removeResource(ACCOUNT, ref('config a/public/G/x.yaml'))).out).toEqual([
      'config a/public/G/x.yaml',
    ]);
  });

  test('removes the first of two with one id', () => {
    const duplicated = account({
      instances: [instance({ id: 'a', name: 'first' }), instance({ id: 'a', name: 'second' })],
    });
    expect(changed(removeResource(duplicated, ref('instance a'))).account.instances).toEqual([
      duplicated.instances[1],
    ]);
  });
});

describe('Moving', () => {
  test('moves all descendants to another container', () => {
    expect(effectOf(moveResource(ACCOUNT, ref('group a/prod/G'), ref('namespace b/prod')))).toEqual({
      out: ['group a/prod/G', 'config a/prod/G/y'],
      in: ['group b/prod/G', 'config b/prod/G/y'],
      ref: 'group b/prod/G',
    });
  });

  test('is rejected if the name is taken or the container cannot contain it', () => {
    expect(problemOf(moveResource(ACCOUNT, ref('namespace a/prod'), ref('instance b')))).toEqual(
      taken('prod'),
    );
    expect(problemOf(moveResource(ACCOUNT, ref('namespace a/prod'), ref('group a/public/G')))).toMatchObject({
      kind: 'wrong-container',
    });
    expect(problemOf(moveResource(ACCOUNT, ref('namespace a/prod'), ref('instance c')))).toMatchObject({
      kind: 'not-found',
    });
  });

  test('into its own container changes nothing', () => {
    expect(changed(moveResource(ACCOUNT, ref('namespace a/prod'), ref('instance a'))).account).toBe(ACCOUNT);
  });
});

test('The account cannot be duplicated, removed or moved.', () => {
  const stays = { kind: 'account-stays' };
  expect(problemOf(duplicateResource(ACCOUNT, ACCOUNT_REF))).toEqual(stays);
  expect(problemOf(removeResource(ACCOUNT, ACCOUNT_REF))).toEqual(stays);
  expect(problemOf(moveResource(ACCOUNT, ACCOUNT_REF, ref('instance a')))).toEqual(stays);
});

test('An edit of a missing resource is rejected.', () => {
  const gone = ref('config a/public/G/gone');
  for (const result of [
    renameResource(ACCOUNT, gone, { id: 'x' }),
    duplicateResource(ACCOUNT, gone),
    removeResource(ACCOUNT, gone),
    moveResource(ACCOUNT, gone, ref('group a/prod/G')),
  ]) {
    expect(problemOf(result)).toEqual({ kind: 'not-found', ref: gone });
  }
});

describe('An edit that changes nothing', () => {
  test.each([
    ['account', { id: ACCOUNT.id, region: ACCOUNT.region }],
    ['instance b', { id: 'b', name: 'orders', region: 'cn-beijing' }],
    ['namespace a/public', { id: '', name: 'public' }],
    ['group a/public/G', { id: 'G' }],
    ['config a/public/G/y', { id: 'y' }],
    ['service a/public/G/s/1', { id: 's/1' }],
  ])('returns the same account: %s', (line, texts) => {
    expect(changed(renameResource(ACCOUNT, ref(line), texts))).toEqual({ account: ACCOUNT, ref: line });
    expect(changed(renameResource(ACCOUNT, ref(line), texts)).account).toBe(ACCOUNT);
  });
});

describe('Client authorization of an instance', () => {
  const off = changed(
    setClientAuthorization(ACCOUNT, ref('instance a'), { configAuthEnabled: false }),
  ).account;

  test('can be turned off for configurations alone, and the rest of the account stays', () => {
    expect(off.instances).toEqual([
      { ...ACCOUNT.instances[0], configAuthEnabled: false },
      ACCOUNT.instances[1],
    ]);
  });

  test('keeps a switch that an edit does not name', () => {
    const both = changed(setClientAuthorization(off, ref('instance a'), { namingAuthEnabled: false }));
    expect(both.account.instances[0]).toMatchObject({ configAuthEnabled: false, namingAuthEnabled: false });
    expect(both.ref).toBe('instance a');
  });

  test('can be turned on again, which leaves no trace', () => {
    const on = changed(setClientAuthorization(off, ref('instance a'), { configAuthEnabled: true }));
    expect(on.account).toEqual(ACCOUNT);
  });

  test.each(['account', 'namespace a/public', 'instance missing'])('is no property of: %s', (line) => {
    const result = setClientAuthorization(ACCOUNT, ref(line), { configAuthEnabled: false });
    expect(problemOf(result)).toEqual({ kind: 'not-found', ref: ref(line) });
  });
});
