// Recorded calls in short form: `ACTION-ID RELATIVE-ID ×COUNT`, one a line, with `denied` at the end for a refused one.

import type { RecordedCall } from '../../src/engine/activity/recorded-call.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';

export function callsOf(lines: string): readonly RecordedCall[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', relativeId = '', count = '×1', outcome] = line.trim().split(' ');
      return {
        caller: null,
        action: CATALOG.find((action) => action.id === id)!.id,
        relativeId,
        region: null,
        isDenied: outcome === 'denied',
        count: Number(count.slice(1)),
        sources: [{ address: null, count: Number(count.slice(1)) }],
      };
    });
}
