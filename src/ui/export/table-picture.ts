// The table as a picture: SVG text, and the same drawn as PNG.

import type { AccessTier } from '../../engine/catalog/schema.ts';
import { columnName } from './table-text.ts';
import type { CellMark } from '../matrix/cell-mark.ts';
import type { MatrixTable, MatrixTableCell } from './matrix-table.ts';

/** The colours of the page. */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly deny: string;
  readonly onDeny: string;
  readonly tiers: Readonly<Record<AccessTier, TierColours>>;
}

export interface TierColours {
  readonly tile: string;
  readonly onTile: string;
  readonly bar: string;
  /** The text of a count. */
  readonly count: string;
}

/** In pixels. */
const CELL = 26;
const TILE = 20;
const NAME_WIDTH = 300;
const HEADER = 215;
const SLANT = 90;
const MARGIN = 16;

/** Paths around the middle of a cell. */
const TICK = 'M-4.5 0.5L-1.5 3.5L4.5-3.5';
const CROSS = 'M-3.5-3.5L3.5 3.5M3.5-3.5L-3.5 3.5';

/** A self-contained SVG document. */
export function tableAsSvg({ caption, actions, rows }: MatrixTable, palette: Palette): string {
  const width = MARGIN * 2 + NAME_WIDTH + actions.length * CELL + SLANT;
  const height = MARGIN * 2 + HEADER + rows.length * CELL;
  const x = (column: number) => MARGIN + NAME_WIDTH + column * CELL + CELL / 2;
  const y = (row: number) => MARGIN + HEADER + row * CELL + CELL / 2;
  const labels = actions.map((action, column) => {
    const { bar, count } = palette.tiers[action.tier];
    const weight = action.access === 'write' ? 600 : 400;
    const place = `translate(${String(x(column) + 4)} ${String(MARGIN + HEADER - 9)}) rotate(-60)`;
    const fill = action.tier === 'delete' ? ` fill="${count}"` : '';
    return (
      `<text transform="${place}" font-weight="${String(weight)}"${fill}>${escapeXml(columnName(action))}</text>` +
      `<rect x="${String(x(column) - TILE / 2)}" y="${String(MARGIN + HEADER - 4)}" width="${String(TILE)}" height="3" rx="1.5" fill="${bar}"/>`
    );
  });
  const lines = rows.map((_, row) => {
    const at = String(y(row) + CELL / 2);
    return `<path class="row" d="M${String(MARGIN)} ${at}H${String(width - MARGIN - SLANT)}" stroke="${palette.line}"/>`;
  });
  const names = rows.map(
    ({ depth, resource }, row) =>
      `<text x="${String(MARGIN + depth * 14)}" y="${String(y(row) + 4)}">${escapeXml(shortened(resource, depth))}</text>`,
  );
  const cells = rows.flatMap(({ cells: inRow }, row) =>
    inRow.map((cell, column) => drawCell(cell, x(column), y(row), palette, actions[column]?.tier ?? 'list')),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" font-family="system-ui, sans-serif" font-size="12" fill="${palette.ink}">`,
    `<title>${escapeXml(caption)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.surface}"/>`,
    `<text x="${String(MARGIN)}" y="${String(MARGIN + 12)}" fill="${palette.muted}">${escapeXml(caption)}</text>`,
    ...labels,
    ...lines,
    ...names,
    ...cells,
    '</svg>',
  ].join('\n');
}

/** The mark of a cell around a point, as on the page: a tile with a tick or a cross, a dot, or a count over a bar. */
function drawCell(
  { word, mark, glyph }: MatrixTableCell,
  x: number,
  y: number,
  palette: Palette,
  tier: AccessTier,
): string {
  const colours = palette.tiers[tier];
  const group = (content: string) =>
    `<g class="${word}" transform="translate(${String(x)} ${String(y)})">${content}</g>`;
  const text = (fill: string) => `<text y="4" text-anchor="middle" fill="${fill}">${escapeXml(glyph)}</text>`;
  const tile = (fill: string) => `<rect x="-10" y="-9" width="20" height="18" rx="4" fill="${fill}"/>`;
  const stroke = (path: string, colour: string) =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/>`;
  const bar = mark.bar === null ? '' : drawBar(mark.bar, colours.bar, palette);
  switch (mark.shape) {
    case 'tick':
      return group(
        mark.bar === null
          ? tile(colours.tile) + stroke(TICK, colours.onTile)
          : stroke(TICK, colours.count) + bar,
      );
    case 'cross':
      return group(tile(palette.deny) + stroke(CROSS, palette.onDeny));
    case 'alarm':
      return group(tile(palette.tiers.delete.tile) + text(palette.tiers.delete.onTile));
    case 'dot':
      return group(`<circle r="1.25" fill="${palette.muted}"/>`);
    case 'count':
      return group(drawCount(glyph, colours.count) + bar);
    case null:
      return glyph === '' ? '' : group(text(palette.deny));
  }
}

function drawCount(count: string, fill: string): string {
  return `<text y="3" text-anchor="middle" font-size="10.5" font-weight="600" fill="${fill}">${escapeXml(count)}</text>`;
}

/** What is allowed, then what is denied explicitly, then the rest. */
function drawBar(
  { allowed, denied }: NonNullable<CellMark['bar']>,
  colour: string,
  palette: Palette,
): string {
  const part = (from: number, share: number, fill: string) =>
    `<rect x="${String(from - TILE / 2)}" y="7" width="${String(share)}" height="2" fill="${fill}"/>`;
  const [allowedWidth, deniedWidth] = [allowed, denied].map(
    (share) => (Number.parseFloat(share) / 100) * TILE,
  );
  return (
    part(0, TILE, palette.line) +
    part(0, allowedWidth ?? 0, colour) +
    part(allowedWidth ?? 0, deniedWidth ?? 0, palette.deny)
  );
}

/** As much of a name as fits its column; characters are taken to be seven pixels wide. */
function shortened(text: string, depth: number): string {
  const most = Math.floor((NAME_WIDTH - depth * 14) / 7);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Draws an SVG document at twice its size; null where the browser cannot. */
export async function pictureAsPng(svg: string): Promise<Blob | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  try {
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  } catch {
    // Firefox refuses a canvas that is too large; other browsers give no blob.
    return null;
  }
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
