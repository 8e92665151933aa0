import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { ACCOUNT_REF } from '../../src/engine/account/resource-ref.ts';
import { actionWithId, CATALOG, findAction } from '../../src/engine/catalog/catalog.ts';
import type { ResourceKind } from '../../src/engine/catalog/schema.ts';
import type { ResourceRef } from '../../src/engine/account/resource-ref.ts';
import { parseAssertion } from '../../src/engine/evaluation/assertions/assertion.ts';
import { writeGrant } from '../../src/engine/grant/write-grant.ts';
import {
  createForm,
  grantConditions,
  grantedActions,
  grantLines,
  hasTile,
  meetConditions,
  presetOf,
  requiredTiles,
  withAction,
  withPath,
  withPreset,
  withTile,
  withWhere,
} from '../../src/scenario/grant-form.ts';
import type { GrantForm } from '../../src/scenario/grant-form.ts';
import { suggestName } from '../../src/scenario/grant-name.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const NAMESPACE: ResourceRef = { resource: PROD, kind: 'namespace' };
const CONFIG: ResourceRef = { resource: `${PROD}/DEFAULT_GROUP/prod.yaml`, kind: 'config' };
const SERVICE: ResourceRef = { resource: `${PROD}/DEFAULT_GROUP/test-service`, kind: 'service' };

function write(form: GrantForm) {
  const assertions = grantLines(form)
    .map(parseAssertion)
    .flatMap((parsed) => (parsed.kind === 'assertion' ? [parsed.assertion] : []));
  const path = form.path === 'console' ? 'console' : 'api';
  return writeGrant({ account: DEFAULT_ACCOUNT, assertions, path, conditions: grantConditions(form) });
}

describe('The lines of a grant', () => {
  test('are empty until a resource and something to do are chosen', () => {
    expect(grantLines(createForm(null))).toEqual([]);
    expect(grantLines({ ...createForm(NAMESPACE), tiles: [] })).toEqual([]);
  });

  test('ask on each level for what is authorized there', () => {
    expect(grantLines(createForm(NAMESPACE))).toEqual([
      'allow mse:ListClusters, mse:ListServiceQuotas on *',
      `allow mse:ListNacosConfigs, mse:ListNacosHistoryConfigs, mse:QueryClusterDetail on ${ORDERS}`,
      `allow mse:GetNacosConfig, mse:GetNacosHistoryConfig, mse:CreateNacosConfig, mse:UpdateNacosConfig in ${PROD}`,
    ]);
  });

  test('leave out what only the console needs for the API', () => {
    expect(grantLines(withPath(withPreset(createForm(NAMESPACE), 'view'), 'api'))).toEqual([
      `allow mse:GetNacosConfig, mse:GetNacosHistoryConfig in ${PROD}`,
    ]);
  });

  test('leave out earlier versions, also from the lists', () => {
    const lines = grantLines({ ...createForm(NAMESPACE), includesHistory: false });
    expect(lines.join('\n')).not.toContain('History');
  });

  test('delete in batches only where a batch can be authorized', () => {
    const form = withPreset(createForm(NAMESPACE), 'edit-and-delete');
    expect(grantLines(form).at(-1)).toContain('mse:DeleteNacosConfigs');
    expect(grantLines(withWhere(form, CONFIG)).at(-1)).not.toContain('mse:DeleteNacosConfigs');
  });

  test('ask for a Nacos client by its own actions', () => {
    expect(grantLines(withPath(createForm(NAMESPACE), 'client'))).toEqual([
      `allow mse:QueryNacosConfig, mse:UpdateNacosConfig in ${PROD} via client`,
    ]);
  });

  test.each([ACCOUNT_REF, { resource: ORDERS, kind: 'instance' } as const, NAMESPACE, CONFIG, SERVICE])(
    'are met by a policy on $kind $resource, by each preset and path',
    (where) => {
      for (const preset of ['view', 'edit', 'edit-and-delete'] as const) {
        for (const path of ['console', 'api', 'client'] as const) {
          const form = withPath(withPreset(createForm(where), preset), path);
          if (grantLines(form).length === 0) continue;
          expect(write(form).policies, `${preset} by ${path}`).toHaveLength(1);
        }
      }
    },
  );
});

test('One action is asked for alone, with what the console needs', () => {
  const action = (name: string) => {
    const found = findAction(`mse:${name}`);
    if (found === null) throw new Error(name);
    return found;
  };
  const form = { ...createForm(null), requiresMfa: true };
  const update = withAction(form, CONFIG, action('UpdateNacosConfig'));
  expect(update.tiles).toEqual(['config-update']);
  expect(update.requiresMfa).toBe(true);
  expect(grantLines(update).at(-1)).toBe(`allow mse:UpdateNacosConfig in ${CONFIG.resource}`);
  expect(grantLines(withAction(form, CONFIG, action('GetNacosConfig'))).join()).not.toContain('History');
  expect(grantLines(withAction(form, CONFIG, action('GetNacosHistoryConfig'))).join()).toContain('History');
  expect(grantLines(withAction(form, SERVICE, actionWithId('client/QueryNacosNaming')))).toEqual([
    `allow mse:QueryNacosNaming in ${SERVICE.resource} via client`,
  ]);
});

test('Every action can be asked for, and is allowed by one policy on its resource', () => {
  const refs: Readonly<Record<ResourceKind, ResourceRef>> = {
    account: ACCOUNT_REF,
    instance: { resource: ORDERS, kind: 'instance' },
    namespace: NAMESPACE,
    group: { resource: `${PROD}/DEFAULT_GROUP`, kind: 'group' },
    config: CONFIG,
    service: SERVICE,
  };
  for (const action of CATALOG) {
    const form = withAction(createForm(null), refs[action.resourceType], action);
    expect(grantedActions(form), action.id).toContain(action.id);
    expect(write(form).policies, action.id).toHaveLength(1);
  }
});

describe('A preset', () => {
  test('is kept when another resource is chosen', () => {
    const form = withWhere(withWhere(createForm(NAMESPACE), SERVICE), NAMESPACE);
    expect(presetOf(form)).toBe('edit');
    expect(form.tiles).toEqual(createForm(NAMESPACE).tiles);
  });

  test('is given up by any other tile of its row, not by a list', () => {
    const form = createForm(NAMESPACE);
    expect(presetOf(withTile(form, 'config-delete', true))).toBe('edit-and-delete');
    expect(presetOf(withTile(form, 'config-read', false))).toBeNull();
    expect(presetOf(withTile(form, 'config-list', true))).toBe('edit');
  });
});

test('The console needs the list of instances, and the lists of what is granted', () => {
  expect(requiredTiles(createForm(NAMESPACE))).toEqual(['config-list', 'instance-list']);
  expect(requiredTiles(withPath(createForm(NAMESPACE), 'api'))).toEqual([]);
  expect(requiredTiles({ ...createForm(NAMESPACE), tiles: [] })).toEqual([]);
});

test('An instance is changed on an instance or above it', () => {
  expect(hasTile(createForm(NAMESPACE), 'instance', 'update')).toBe(false);
  expect(hasTile(createForm(ACCOUNT_REF), 'instance', 'update')).toBe(true);
  expect(hasTile(createForm(SERVICE), 'config', 'read')).toBe(false);
});

test('Conditions end up in every statement, and the preview meets them', () => {
  const form: GrantForm = {
    ...createForm(NAMESPACE),
    sourceIp: '203.0.113.0/24',
    requiresMfa: true,
    expires: '2027-01-01',
  };
  const [policy = ''] = write(form).policies;
  expect(policy.match(/"acs:MFAPresent": "true"/g)).toHaveLength(policy.match(/"Effect"/g)?.length ?? 0);
  expect(policy).toContain('2027-01-01T00:00:00+08:00');
  expect(meetConditions(form, {})).toEqual({
    'acs:SourceIp': '203.0.113.0',
    'acs:MFAPresent': 'true',
    'acs:CurrentTime': '2026-12-31T15:59:59.000Z',
  });
  expect(grantConditions({ ...form, sourceIp: '203.0.113', requiresMfa: false, expires: '' })).toEqual([]);
});

test('The suggested name says where and what, in characters that RAM accepts', () => {
  const form = createForm(NAMESPACE);
  expect(suggestName(form, ['prod', 'id'])).toBe('prod-config-editor');
  expect(suggestName(withPreset(form, 'view'), ['生产', '3fd98c48'])).toBe('3fd98c48-config-viewer');
  expect(suggestName(withTile(form, 'service-update', true), ['Prod_1'])).toBe('prod-1-access');
  expect(suggestName(form, [])).toBe('mse-config-editor');
  expect(suggestName(form, ['x'.repeat(300)])).toHaveLength(128);
});
