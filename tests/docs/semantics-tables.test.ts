import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { CONDITION_KEYS } from '../../src/engine/catalog/condition-keys.ts';
import { OPERATOR_NAMES, parseConditionOperator } from '../../src/engine/policy/condition-operators.ts';
import { SEVERITIES } from '../../src/engine/policy/diagnostic.ts';

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
  const rows = tableOf('| action | level |').map(([name, level = '', access, resource, basis = '']) =>
    [name, level.split(',')[0], access, resource, basis.split(',')[0]].join(' '),
  );
  expect(rows).toEqual(
    CATALOG.map(({ name, level, access, resourceType, basis }) => {
      const table = level === 'list' ? 'instance' : level;
      const resource = resourceType === 'config' ? 'configuration' : resourceType;
      return [name, table, access, resource, basis].join(' ');
    }),
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
