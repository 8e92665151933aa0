// The matrix as a table for other programs: what is shown and nothing else, in words, and no name that turns into markup.

import { expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import { Playground } from '../../../src/state/playground.svelte.ts';
import { matrixTable } from '../../../src/ui/export/matrix-table.ts';
import type { MatrixTable } from '../../../src/ui/export/matrix-table.ts';
import { tableAsSvg } from '../../../src/ui/export/table-picture.ts';
import { tableAsCsv, tableAsMarkdown } from '../../../src/ui/export/table-text.ts';

const TIER = { tile: 'honeydew', onTile: 'green', bar: 'lime', count: 'olive' };

const PALETTE = {
  surface: 'white',
  ink: 'black',
  muted: 'gray',
  line: 'silver',
  deny: 'navy',
  onDeny: 'snow',
  tiers: { list: TIER, read: TIER, write: TIER, delete: TIER },
};

/** One configuration of the given name, and the columns that read configurations. */
function tableNamed(dataId: string): MatrixTable {
  const scenario = exampleScenario('2');
  const playground = new Playground({
    ...scenario,
    account: {
      id: '1234567890123456',
      region: 'cn-hangzhou',
      instances: [
        {
          id: 'mse-1',
          name: '',
          region: 'cn-hangzhou',
          namespaces: [{ id: 'n', name: '', groups: [{ name: 'g', configs: [dataId], services: [] }] }],
        },
      ],
    },
  });
  playground.filters.setText('read');
  for (const group of ['service', 'client', 'instance', 'list', 'account'] as const)
    playground.filters.toggleGroup(group);
  return matrixTable(playground, en);
}

test('The rows and columns are those that the filters leave', () => {
  const table = tableNamed('prod.yaml');
  expect(table.actions.map(({ name }) => name)).toEqual(['GetNacosConfig', 'GetNacosHistoryConfig']);
  expect(table.rows.map(({ relativeId }) => relativeId)).toEqual([
    '*',
    'instance/mse-1',
    'instance/mse-1/n',
    'instance/mse-1/n/g',
    'instance/mse-1/n/g/prod.yaml',
  ]);
  expect(table.rows.at(-1)?.cells.map(({ word }) => word)).toEqual(['allow', 'allow']);
});

test('CSV says each decision in words, and quotes what would break it', () => {
  const lines = tableAsCsv(tableNamed('a,"b"')).split('\r\n');
  expect(lines[0]).toBe('\uFEFFkind,resource,mse:GetNacosConfig,mse:GetNacosHistoryConfig');
  expect(lines[5]).toBe('configuration,"instance/mse-1/n/g/a,""b""",allowed,allowed');
});

test('A Markdown table keeps a name with bars and stars as it is', () => {
  const lines = tableAsMarkdown(tableNamed('a|b*c')).split('\n');
  expect(lines[2]).toBe('|  | GetNacosConfig | GetNacosHistoryConfig |');
  expect(lines.find((line) => line.includes('a\\|b\\*c'))).toMatch(/ \| ✓ \| ✓ \|$/);
});

test('An SVG holds no markup that a name smuggles in', () => {
  const svg = tableAsSvg(tableNamed('<script>alert("1")</script>'), PALETTE);
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).not.toContain('<script');
  expect(svg.match(/stroke="green"/g)).toHaveLength(2);
});

test('A container says what is denied explicitly inside, in every form', () => {
  const table = matrixTable(new Playground(starterScenario()), en);
  const row = table.rows.findIndex(({ relativeId }) => relativeId.endsWith('/public'));
  const [cell] = table.rows[row]?.cells ?? [];
  expect(cell).toMatchObject({
    word: 'none',
    glyph: '0/2',
    text: 'none of 2 allowed; denied explicitly on 2',
  });
  expect(tableAsCsv(table)).toContain('none of 2 allowed; denied explicitly on 2');
  expect(tableAsMarkdown(table).split('\n')[row + 4]).toContain('| 0/2 |');
  expect(tableAsSvg(table, PALETTE)).toContain('<rect x="-10" y="7" width="20" height="2" fill="navy"/>');
});
