// Extracts code blocks from Markdown. Source: CommonMark "Fenced code blocks", "Block quotes".

const FENCE = /^((?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(`{3,}|~{3,})([^`]*)$/;

/** The content of each block, without quote marks and the indentation of the fence. An unclosed block ends with the text. */
export function fencedBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  let block: { readonly fence: string; readonly indent: string; readonly lines: string[] } | null = null;
  for (const line of text.split(/\r?\n/)) {
    const [, indent = '', fence = '', info = ''] = FENCE.exec(line) ?? [];
    if (block === null) {
      if (fence !== '') block = { fence, indent, lines: [] };
    } else if (fence.startsWith(block.fence) && info.trim() === '') {
      blocks.push(block.lines.join('\n'));
      block = null;
    } else block.lines.push(withoutPrefix(line, block.indent));
  }
  if (block !== null) blocks.push(block.lines.join('\n'));
  return blocks;
}

/** Removes the quote marks and at most the indentation of the fence. */
function withoutPrefix(line: string, indent: string): string {
  const quotes = indent.split('>').length - 1;
  let rest = line;
  for (let count = 0; count < quotes; count += 1) rest = rest.replace(/^[ \t]{0,3}> ?/, '');
  const spaces = (indent.split('>').at(-1) ?? '').length - (quotes > 0 ? 1 : 0);
  return rest.replace(/^[ \t]*/, (found) => found.slice(Math.max(Math.min(spaces, found.length), 0)));
}

/** The text without the `>` of a quotation; null unless all its lines have one. */
export function unquoted(text: string): string | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0 || !lines.every((line) => /^[ \t]*>/.test(line))) return null;
  return lines.map((line) => line.replace(/^[ \t]*> ?/, '')).join('\n');
}
