import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLIENT_CATALOG, CONSOLE_ACTIONS } from '../../src/engine/catalog/catalog.ts';
import { CONDITION_KEYS } from '../../src/engine/catalog/condition-keys.ts';
import { CONSOLE_STEPS } from '../../src/engine/catalog/console-steps.ts';
import type { AuthorizationScope, ResourceKind } from '../../src/engine/catalog/schema.ts';
import { OPERATOR_NAMES, parseConditionOperator } from '../../src/engine/policy/condition-operators.ts';
import { SEVERITIES } from '../../src/engine/policy/diagnostic.ts';
import { GUIDE_ACTIONS } from '../../src/i18n/action-counts.ts';

const SEMANTICS = readFileSync('docs/semantics.md', 'utf8');

/** The cells of the table whose header begins like this, without the header. */
function tableOf(header: string): readonly (readonly string[])[] {
  const lines = SEMANTICS.split('\n');
  const start = lines.findIndex((line) => line.startsWith(header));
  expect(start, header).toBeGreaterThan(-1);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('The table of actions equals the catalog', () => {
  const rows = tableOf('| action | level |').map(([name, level, access, resource, basis = '', reference]) =>
    [name, level, access, resource, basis.split(',')[0], reference].join(' | '),
  );
  expect(rows).toEqual(
    CONSOLE_ACTIONS.map(({ name, level, access, resourceType, basis, reference }) => {
      const table = level === 'list' ? 'instance, no fine-grained display' : level;
      const resource = resourceType === 'config' ? 'configuration' : resourceType;
      return [name, table, access, resource, basis, scopeText(reference)].join(' | ');
    }),
  );
  expect(SEMANTICS).toContain(`presents its ${GUIDE_ACTIONS} actions as the whole`);
});

function scopeText(scope: AuthorizationScope | null): string {
  switch (scope) {
    case null:
      return '–';
    case 'account':
      return 'all resources';
    case 'every-instance':
      return '`instance/*`';
    case 'both':
      return 'instance and namespace';
    case 'config':
      return 'configuration';
    case 'instance':
    case 'namespace':
    case 'group':
    case 'service':
      return scope;
  }
}

test('The table of console paths has the steps of each', () => {
  const KINDS: Readonly<Record<string, ResourceKind>> = {
    'the account': 'account',
    'an instance': 'instance',
    'a namespace, a group': 'namespace',
    'a configuration': 'config',
    'a service': 'service',
  };
  const rows = tableOf('| way to |').map(([kind = '', path = '', branches = '']) => {
    const names = [`${path} ${branches}`.replace('…', 'ListClusters').match(/[A-Z]\w+/g) ?? []].flat();
    return [KINDS[kind], [...new Set(names)].sort()];
  });
  const stepsTo = (kind: ResourceKind) =>
    Object.entries(CONSOLE_STEPS)
      .filter(([, step]) => [...(step?.path ?? []), ...(step?.branch ?? [])].includes(kind))
      .map(([name]) => name);
  expect(rows).toEqual(Object.values(KINDS).map((kind) => [kind, stepsTo(kind).sort()]));
});

test('The table of client actions equals the catalog', () => {
  expect(
    tableOf('| action | operations |').map(([name, , access, resource]) => [name, access, resource]),
  ).toEqual(
    CLIENT_CATALOG.map(({ name, access, resourceType }) => [
      name,
      access,
      resourceType === 'config' ? '`instance/I/NS/G/config/DATAID`' : '`instance/I/NS/G/naming/SERVICE`',
    ]),
  );
});

test('The table of operators has every operator with its type', () => {
  const rows = tableOf('| type | operators |');
  const listed = rows.flatMap(([type = '', operators = '']) =>
    [...operators.matchAll(/`(\w+)`/g)].map(([, name]) => `${type.toLowerCase()} ${name ?? ''}`),
  );
  expect(listed).toEqual(
    OPERATOR_NAMES.map((name) => {
      const operator = parseConditionOperator(name);
      return `${operator?.type ?? ''} ${name}`;
    }),
  );
});

test('Every condition key and error code is described', () => {
  for (const { key } of CONDITION_KEYS)
    expect(SEMANTICS).toContain(`\`${key}${key.endsWith('/') ? '…' : ''}\``);
  for (const code of Object.keys(SEVERITIES)) expect(SEMANTICS).toContain(`<a id="${code}"></a>\`${code}\``);
});
