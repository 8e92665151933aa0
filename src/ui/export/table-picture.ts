// The table as a picture: SVG text, and the same drawn as PNG.

import { columnName } from './table-text.ts';
import type { MatrixTable, MatrixTableCell } from './matrix-table.ts';

/** The colours of the page, as they come out where the matrix stands. */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly allow: string;
  readonly allowSoft: string;
  readonly deny: string;
  readonly onDeny: string;
  readonly some: string;
}

/** In pixels. */
const CELL = 26;
const NAME_WIDTH = 300;
const HEADER = 170;
const SLANT = 90;
const MARGIN = 16;

/** A self-contained SVG document. */
export function tableAsSvg({ caption, actions, rows }: MatrixTable, palette: Palette): string {
  const width = MARGIN * 2 + NAME_WIDTH + actions.length * CELL + SLANT;
  const height = MARGIN * 2 + HEADER + rows.length * CELL;
  const x = (column: number) => MARGIN + NAME_WIDTH + column * CELL + CELL / 2;
  const y = (row: number) => MARGIN + HEADER + row * CELL + CELL / 2;
  const labels = actions.map((action, column) => {
    const weight = action.access === 'write' ? 600 : 400;
    const place = `translate(${String(x(column) + 4)} ${String(MARGIN + HEADER - 6)}) rotate(-60)`;
    return `<text transform="${place}" font-weight="${String(weight)}">${escapeXml(columnName(action))}</text>`;
  });
  const lines = rows.map((_, row) => {
    const at = String(y(row) + CELL / 2);
    return `<path d="M${String(MARGIN)} ${at}H${String(width - MARGIN - SLANT)}" stroke="${palette.line}"/>`;
  });
  const names = rows.map(
    ({ depth, resource }, row) =>
      `<text x="${String(MARGIN + depth * 14)}" y="${String(y(row) + 4)}">${escapeXml(shortened(resource, depth))}</text>`,
  );
  const cells = rows.flatMap(({ cells: inRow }, row) =>
    inRow.map((cell, column) => cellMark(cell, x(column), y(row), palette)),
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

function cellMark({ word, glyph }: MatrixTableCell, x: number, y: number, palette: Palette): string {
  if (glyph === '') return '';
  const ink = inkOf(word, palette);
  const tile =
    word === 'allow'
      ? palette.allowSoft
      : word === 'explicit-deny' || word === 'not-checked'
        ? palette.deny
        : null;
  const box =
    tile === null
      ? ''
      : `<rect x="${String(x - 10)}" y="${String(y - 10)}" width="20" height="20" rx="4" fill="${tile}"/>`;
  return `${box}<text x="${String(x)}" y="${String(y + 4)}" text-anchor="middle" fill="${ink}">${escapeXml(glyph)}</text>`;
}

function inkOf(word: MatrixTableCell['word'], palette: Palette): string {
  switch (word) {
    case 'allow':
    case 'all':
      return palette.allow;
    case 'explicit-deny':
    case 'not-checked':
      return palette.onDeny;
    case 'some':
      return palette.some;
    case 'rejected':
      return palette.deny;
    case 'implicit-deny':
    case 'none':
    case 'empty':
    case 'not-applicable':
    case 'pending':
      return palette.muted;
  }
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
