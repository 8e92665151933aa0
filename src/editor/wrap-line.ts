// Where a long line of a policy wraps: after `/` and `,`, with what follows aligned below the value.

/** One line as it is shown. */
export interface LineCells {
  /** The columns that each character takes; 0 for one that is not shown. */
  readonly widths: readonly number[];
  readonly text: string;
}

const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
/** The indentation of a line that begins with no value, in columns. */
const PLAIN_INDENT = 4;

export function widthOf(character: string, tabSize: number): number {
  if (character === '\t') return tabSize;
  if (character >= '\udc00' && character <= '\udfff') return 0;
  return FULL_WIDTH.test(character) || (character >= '\ud800' && character <= '\udbff') ? 2 : 1;
}

/** Where a line wraps, and the indentation of what follows. */
export interface WrappedLine {
  /** The offset at which each shown line ends, the last one included; empty if all of it fits. */
  readonly ends: readonly number[];
  readonly hang: number;
}

/** `plain` is the text without what is injected into it; up to its value, both are the same. */
export function wrapLine(cells: LineCells, plain: string, columns: number): WrappedLine {
  const valueStart = /^\s*(?:"[^"]*"\s*:\s*)?(?:\[\s*)?/.exec(plain)?.[0].length ?? 0;
  const hang = valueStart + (plain[valueStart] === '"' && plain[valueStart - 1] !== '[' ? 1 : 0);
  if (hang <= columns / 2) {
    const aligned = breakLine(cells, columns, hang, -1);
    if (!aligned.isForced) return { ends: aligned.ends, hang };
  }
  // Too narrow for that: the value begins on its own line.
  const indent = plain.length - plain.trimStart().length + PLAIN_INDENT;
  const plainHang = indent <= columns / 2 ? indent : 0;
  return { ends: breakLine(cells, columns, plainHang, valueStart - 1).ends, hang: plainHang };
}

/** `isForced`: a piece had no room, and was broken within. */
function breakLine(
  { text, widths }: LineCells,
  columns: number,
  hang: number,
  breakAfter: number,
): { readonly ends: readonly number[]; readonly isForced: boolean } {
  const ends: number[] = [];
  let isForced = false;
  let lineStart = 0;
  let used = 0;
  let lastBreak = 0;
  let usedAtBreak = 0;
  for (let index = 0; index < text.length; index += 1) {
    const width = widths[index] ?? 1;
    while (width > 0 && used + width > columns && index > lineStart) {
      const hasBreak = lastBreak > lineStart;
      isForced ||= !hasBreak;
      used = hang + (hasBreak ? used - usedAtBreak : 0);
      lineStart = hasBreak ? lastBreak : index;
      ends.push(lineStart);
    }
    used += width;
    if (index === breakAfter || canBreakAfter(text, index)) {
      lastBreak = index + 1;
      usedAtBreak = used;
    }
  }
  return { ends: ends.length === 0 ? [] : [...ends, text.length], isForced };
}

function canBreakAfter(text: string, index: number): boolean {
  const character = text[index];
  const next = text[index + 1];
  if (character === '/') return next !== '"' && next !== '/';
  return character === ',' ? next !== ' ' : character === ' ' && text[index - 1] === ',';
}
