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

/** The column below which the rest of a wrapped line is aligned; at most half of the columns. */
export function hangingIndent(text: string, columns: number): number {
  const [start = '', bracket = ''] = /^\s*(?:"[^"]*"\s*:\s*)?(\[\s*)?/.exec(text) ?? [];
  const indent = start.length + (bracket === '' && text[start.length] === '"' ? 1 : 0);
  if (indent <= columns / 2) return indent;
  const plain = text.length - text.trimStart().length + PLAIN_INDENT;
  return plain <= columns / 2 ? plain : 0;
}

/** The offset at which each shown line ends, the last one included; empty if all of it fits. */
export function wrapLine({ text, widths }: LineCells, columns: number, hang: number): readonly number[] {
  const ends: number[] = [];
  let lineStart = 0;
  let used = 0;
  let lastBreak = 0;
  let usedAtBreak = 0;
  for (let index = 0; index < text.length; index += 1) {
    const width = widths[index] ?? 1;
    if (width > 0 && used + width > columns && index > lineStart) {
      const end = lastBreak > lineStart ? lastBreak : index;
      used = hang + (lastBreak > lineStart ? used - usedAtBreak : 0);
      ends.push(end);
      lineStart = end;
    }
    used += width;
    if (canBreakAfter(text, index)) {
      lastBreak = index + 1;
      usedAtBreak = used;
    }
  }
  return ends.length === 0 ? [] : [...ends, text.length];
}

function canBreakAfter(text: string, index: number): boolean {
  const next = text[index + 1];
  switch (text[index]) {
    case '/':
      return next !== '"' && next !== '/';
    case ',':
      return next !== ' ';
    case ' ':
      return text[index - 1] === ',';
    default:
      return false;
  }
}
