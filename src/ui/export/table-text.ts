// The table as text for other programs: CSV (RFC 4180) and a Markdown table.

import { VIA_CLIENT } from '../../engine/evaluation/assertions/assertion.ts';
import type { MatrixTable } from './matrix-table.ts';

/** What a spreadsheet would take for the start of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** As an assertion tells the access paths apart: `UpdateNacosConfig via client`. */
export function columnName({ name, path }: MatrixTable['actions'][number]): string {
  return path === 'client' ? `${name} ${VIA_CLIENT}` : name;
}

/** Comma-separated, with words instead of glyphs; begins with a byte order mark, by which spreadsheets know UTF-8. */
export function tableAsCsv({ actions, rows }: MatrixTable): string {
  const lines = [
    ['kind', 'resource', ...actions.map((action) => `mse:${columnName(action)}`)],
    ...rows.map(({ kind, relativeId, cells }) => [kind, relativeId, ...cells.map(({ text }) => text)]),
  ];
  return `\uFEFF${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}

function csvField(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row for each resource, a column for each action, the caption above. */
export function tableAsMarkdown({ caption, actions, rows }: MatrixTable): string {
  const head = ['', ...actions.map(columnName)];
  const body = rows.map(({ depth, resource, cells }) => [
    `${'&nbsp;'.repeat(depth * 2)}${markdownText(resource)}`,
    ...cells.map(({ glyph }) => markdownText(glyph)),
  ]);
  const lines = [head, head.map((_, place) => (place === 0 ? '---' : ':-:')), ...body];
  return `**${markdownText(caption)}**\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** Text that Markdown would read as markup is escaped. */
function markdownText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, (mark) => `\\${mark}`).replace(/[\r\n]+/g, ' ');
}
