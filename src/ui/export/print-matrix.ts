// Shows the sheet for paper while the browser prints. Fetched when the page has nothing else to do.

import { mount, unmount } from 'svelte';
import type { Messages } from '../../i18n/messages.ts';
import type { Playground } from '../../state/playground.svelte.ts';
import { matrixTable } from './matrix-table.ts';
import PrintSheet from './PrintSheet.svelte';

/** Puts the sheet behind the page, whose style sheet hides one or the other. Returns what removes it. */
export function showPrintSheet(playground: Playground, t: Messages): () => void {
  const { example, buffers: policies } = playground;
  const title = playground.title || (example === null ? t.product : t.examples.titles[example]);
  const props = { title, table: matrixTable(playground, t), policies, t };
  const sheet = mount(PrintSheet, { target: document.body, props });
  return () => void unmount(sheet);
}
