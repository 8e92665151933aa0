import { describe, expect, test } from 'vitest';
import {
  ACTION_GROUPS,
  actionsIn,
  actionSetOf,
  actionsOf,
  CATALOG,
  CLIENT_CATALOG,
  CONSOLE_ACTIONS,
  findAction,
  findActionOn,
  NAMED_ACTIONS,
} from '../../../src/engine/catalog/catalog.ts';

describe('the catalog', () => {
  // Levels, access and resource types: tests/docs/semantics-tables.test.ts compares them with docs/semantics.md.
  test('has each action once and in order', () => {
    expect(new Set(CONSOLE_ACTIONS.map(({ name }) => name.toLowerCase())).size).toBe(CONSOLE_ACTIONS.length);
    expect(new Set(CATALOG.map(({ id }) => id)).size).toBe(CATALOG.length);
    expect(new Set(NAMED_ACTIONS.map(({ fullName }) => fullName)).size).toBe(NAMED_ACTIONS.length);
    expect(CATALOG.map(({ index }) => index)).toEqual([...CATALOG.keys()]);
  });

  test('gives each action a unique bit, within the bits of a positive 32-bit integer', () => {
    const bits = CATALOG.map(({ bit }) => bit);
    expect(new Set(bits).size).toBe(CATALOG.length);
    expect(bits.filter((bit) => !Number.isInteger(bit) || bit < 0 || bit > 30)).toEqual([]);
    expect(actionsIn(actionSetOf(CATALOG))).toEqual(CATALOG);
  });

  test('derives the access tier from the verb', () => {
    const tierOf = (name: string) => {
      if (/^(List|Query)/.test(name)) return 'list';
      if (name.startsWith('Get')) return 'read';
      return /^(Delete|Restart)/.test(name) ? 'delete' : 'write';
    };
    for (const { name, tier } of CONSOLE_ACTIONS) expect(tier, name).toBe(tierOf(name));
    // A client's query returns contents and addresses.
    expect(CLIENT_CATALOG.map(({ tier }) => tier)).toEqual(['read', 'read', 'write', 'write']);
  });

  test('names equivalent actions that it has', () => {
    const pairs = CATALOG.flatMap(({ name, equivalent }) =>
      equivalent === undefined ? [] : [[name, equivalent]],
    );
    expect(pairs).toEqual([
      ['GetNacosConfig', 'GetNacosHistoryConfig'],
      ['DeleteNacosConfig', 'DeleteNacosConfigs'],
      ['DeleteNacosConfigs', 'DeleteNacosConfig'],
    ]);
    for (const [, name = ''] of pairs) expect(findAction(`mse:${name}`)?.name).toBe(name);
  });

  test('marks undocumented resource types as assumed', () => {
    for (const { name, resourceType, level, basis } of CONSOLE_ACTIONS) {
      const isDocumented =
        resourceType === 'account' || (resourceType === 'instance' && level === 'instance');
      expect(basis, name).toBe(isDocumented ? 'documented' : 'assumed');
    }
  });

  test('consists of its groups, in order', () => {
    expect(ACTION_GROUPS.flatMap(actionsOf)).toEqual(CATALOG);
  });
});

describe('an action', () => {
  test('of a request is the client’s if the relative id has the form of a client’s', () => {
    const leaf = 'instance/mse-cn-1/public/DEFAULT_GROUP';
    const pathOn = (name: string, relativeId: string) => findActionOn(name, relativeId)?.id ?? null;
    expect(pathOn('mse:UpdateNacosConfig', `${leaf}/prod.yaml`)).toBe('UpdateNacosConfig');
    expect(pathOn('MSE:updatenacosconfig', `${leaf}/config/prod.yaml`)).toBe('client/UpdateNacosConfig');
    expect(pathOn('mse:UpdateNacosConfig', `${leaf}/naming/prod.yaml`)).toBe('UpdateNacosConfig');
    expect(pathOn('mse:UpdateNacosConfig', `${leaf}/config`)).toBe('UpdateNacosConfig');
    expect(pathOn('mse:QueryNacosNaming', `${leaf}/naming/a/b`)).toBe('client/QueryNacosNaming');
    expect(pathOn('mse:GetNacosConfig', `${leaf}/config/prod.yaml`)).toBe('GetNacosConfig');
    expect(pathOn('mse:Nothing', `${leaf}/config/prod.yaml`)).toBeNull();
  });

  test('is found by its full name, ignoring case', () => {
    expect(findAction('mse:GetNacosConfig')?.name).toBe('GetNacosConfig');
    expect(findAction('MSE:getnacosconfig')?.fullName).toBe('mse:GetNacosConfig');
  });

  test.each(['GetNacosConfig', 'mse:GetNacosConfigs', 'mse:*', 'nacos:GetNacosConfig', ''])(
    'is not found by %j',
    (name) => {
      expect(findAction(name)).toBeNull();
    },
  );
});
