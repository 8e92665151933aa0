// Line and column of an offset.

/** `line:column` of the character, both from 1. */
export function lineAndColumn(text: string, index: number): string {
  const before = text.slice(0, index);
  const lines = before.split(/\r\n|\n|\r/);
  return `${String(lines.length)}:${String((lines.at(-1) ?? '').length + 1)}`;
}
