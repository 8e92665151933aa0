// Hands the matrix out as a table or a picture, just as it is shown. Fetched with the first export.

import type { Messages } from '../../i18n/messages.ts';
import type { Playground } from '../../state/playground.svelte.ts';
import { download } from '../kit/download.ts';
import { matrixTable } from './matrix-table.ts';
import { pictureAsPng, tableAsSvg } from './table-picture.ts';
import type { Palette } from './table-picture.ts';
import { tableAsCsv, tableAsMarkdown } from './table-text.ts';

export type ExportForm = 'markdown' | 'csv' | 'svg' | 'png';

/** What is worth a message: `downloaded` where the browser does not allow copying. */
export type ExportOutcome = 'copied' | 'downloaded' | 'too-large';

/** Exports the matrix; null where the browser itself shows that it is saved. Colours are those at `place`. */
export async function exportMatrix(
  form: ExportForm,
  playground: Playground,
  t: Messages,
  place: HTMLElement,
): Promise<ExportOutcome | null> {
  const table = matrixTable(playground, t);
  switch (form) {
    case 'markdown':
      return copy(tableAsMarkdown(table));
    case 'csv':
      download(new Blob([tableAsCsv(table)], { type: 'text/csv' }), 'matrix.csv');
      return null;
    case 'svg':
    case 'png': {
      const svg = tableAsSvg(table, paletteAt(place));
      const picture = form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pictureAsPng(svg);
      if (picture === null) return 'too-large';
      download(picture, `matrix.${form}`);
      return null;
    }
  }
}

async function copy(text: string): Promise<ExportOutcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // Not allowed here, or not there at all: the visitor gets a file.
    download(new Blob([text], { type: 'text/markdown' }), 'matrix.md');
    return 'downloaded';
  }
}

function paletteAt(element: HTMLElement): Palette {
  const read = (token: string): string => {
    element.style.color = `var(${token})`;
    return getComputedStyle(element).color;
  };
  return {
    surface: read('--surface'),
    ink: read('--ink'),
    muted: read('--ink-muted'),
    line: read('--line'),
    allow: read('--success-ink'),
    allowSoft: read('--success-soft'),
    deny: read('--deny'),
    onDeny: read('--on-deny'),
    some: read('--warning-ink'),
  };
}
