// Replaces Monaco's word wrapping: it knows neither ARNs nor hanging indents, and counts the characters that name chips hide.
// Monaco has no public interface for this; the version is pinned, and a browser test finds a change.

import { ModelLineProjectionData, MonospaceLineBreaksComputerFactory } from './monaco.ts';
import type { InjectedText, LineSource } from './monaco.ts';
import { widthOf, wrapLine } from './wrap-line.ts';
import type { LineCells } from './wrap-line.ts';

/** Attached to the text of a chip: how many of the characters after it are hidden. */
export interface HiddenAfter {
  readonly hidden: number;
}

/** Applies to all editors that are created later. */
export function replaceWrapping(): void {
  MonospaceLineBreaksComputerFactory.create = () => ({
    createLineBreaksComputer: (source, _font, tabSize, columns) => {
      const lines: number[] = [];
      return {
        addRequest: (line) => {
          lines.push(line);
        },
        finalize: () => lines.map((line) => breaksOf(source, line, tabSize, columns)),
      };
    },
  });
}

function breaksOf(
  source: LineSource,
  line: number,
  tabSize: number,
  columns: number,
): ModelLineProjectionData | null {
  const plain = source.getLineContent(line);
  const injected = source.getLineInjectedText(line) ?? [];
  const cells = cellsOf(plain, injected, tabSize);
  const { ends, hang } = columns < 0 ? { ends: [], hang: 0 } : wrapLine(cells, plain, columns);
  if (ends.length === 0 && injected.length === 0) return null;
  const breaks = ends.length === 0 ? [cells.text.length] : ends;
  return new ModelLineProjectionData(
    injected.length === 0 ? null : injected.map(({ column }) => column - 1),
    injected.length === 0 ? null : injected.map(({ options }) => options),
    [...breaks],
    breaks.map((end) => columnsTo(cells, end)),
    ends.length === 0 ? 0 : hang,
  );
}

/** The text with what is injected into it. */
function cellsOf(plain: string, injected: readonly InjectedText[], tabSize: number): LineCells {
  const widths: number[] = [];
  let text = '';
  let hidden = 0;
  let next = 0;
  for (let offset = 0; offset <= plain.length; offset += 1) {
    for (let chip = injected[next]; chip?.column === offset + 1; chip = injected[next]) {
      const { content, attachedData } = chip.options;
      // The padding of a chip takes a column; no line breaks within it.
      const columns = Array.from(content).reduce((sum, character) => sum + widthOf(character, tabSize), 1);
      widths.push(columns, ...Array<number>(Math.max(0, content.length - 1)).fill(0));
      text += content.replace(/[/, ]/g, '.');
      hidden = hiddenAfter(attachedData);
      next += 1;
    }
    const character = plain[offset];
    if (character === undefined) break;
    widths.push(hidden > 0 ? 0 : widthOf(character, tabSize));
    text += character;
    hidden -= 1;
  }
  return { widths, text };
}

function hiddenAfter(data: unknown): number {
  return typeof data === 'object' && data !== null && 'hidden' in data && typeof data.hidden === 'number'
    ? data.hidden
    : 0;
}

function columnsTo({ widths }: LineCells, end: number): number {
  return widths.slice(0, end).reduce((sum, width) => sum + width, 0);
}
