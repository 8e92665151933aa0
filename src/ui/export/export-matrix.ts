// Hands the matrix out as a table or a picture, just as it is shown. Fetched with the first export.

import type { AccessTier } from '../../engine/catalog/schema.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Playground } from '../../state/playground.svelte.ts';
import { download } from '../kit/download.ts';
import { matrixTable } from './matrix-table.ts';
import { pictureAsPng, tableAsSvg } from './table-picture.ts';
import type { Palette, TierColours } from './table-picture.ts';
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

/** The colours at an element, in its tiers' classes. */
function paletteAt(element: HTMLElement): Palette {
  const probe = element.appendChild(document.createElement('span'));
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const tierColours = (tier: AccessTier): TierColours => {
    probe.className = tier;
    return {
      tile: read('--tile'),
      onTile: read('--tile-ink'),
      bar: read('--bar-color'),
      count: read('--count'),
    };
  };
  const palette = {
    surface: read('--surface'),
    ink: read('--ink'),
    muted: read('--ink-muted'),
    line: read('--line'),
    deny: read('--deny'),
    onDeny: read('--on-deny'),
    tiers: {
      list: tierColours('list'),
      read: tierColours('read'),
      write: tierColours('write'),
      delete: tierColours('delete'),
    },
  };
  probe.remove();
  return palette;
}
