// Finds the fenced blocks whose first word is `ram-policy`, with their lines. Follows CommonMark: ``` and ~~~, in lists and
// quotes, but not inside another fence or a comment. Hand-written, because the check needs positions and no dependencies.

export const FENCE_WORD = 'ram-policy';

export interface Fence {
  /** The text after the first word. */
  readonly info: string;
  /** The line of the opening fence, from 1; the text begins on the next one. */
  readonly line: number;
  /** Without the prefix that a surrounding list or quote adds to each line. */
  readonly text: string;
}

type Container = { readonly kind: 'quote' } | { readonly kind: 'item'; readonly indent: number };

interface OpenFence {
  readonly mark: string;
  readonly indent: number;
  readonly info: string;
  readonly line: number;
  readonly containers: number;
  readonly lines: string[];
}

export function findFences(markdown: string): readonly Fence[] {
  const found: Fence[] = [];
  let containers: readonly Container[] = [];
  let open: OpenFence | null = null;
  let isInComment = false;
  const close = (): void => {
    if (open !== null && firstWord(open.info) === FENCE_WORD) {
      const info = open.info.slice(FENCE_WORD.length).trim();
      found.push({ info, line: open.line, text: open.lines.join('\n') });
    }
    open = null;
  };
  for (const [index, line] of markdown.split(/\r\n|\n|\r/).entries()) {
    const inside = enter(withoutTabs(line), containers);
    if (open !== null) {
      if (inside.count < open.containers) {
        close();
      } else if (isClosing(inside.rest, open.mark)) {
        close();
        continue;
      } else {
        open.lines.push(inside.rest.slice(Math.min(indentOf(inside.rest), open.indent)));
        continue;
      }
    }
    if (isInComment) {
      isInComment = !line.includes('-->');
      continue;
    }
    const started = start(inside.rest);
    containers = [...containers.slice(0, inside.count), ...started.containers];
    if (/^ {0,3}<!--(?!.*-->)/.test(started.rest)) isInComment = true;
    const [, blanks = '', mark, info = ''] = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(started.rest) ?? [];
    if (mark === undefined) continue;
    open = {
      mark,
      info: info.trim(),
      indent: blanks.length,
      line: index + 1,
      containers: containers.length,
      lines: [],
    };
  }
  close();
  return found;
}

/** Replaces the tabs before the first letter with spaces. */
function withoutTabs(line: string): string {
  return line.replace(/^[\s>]+/, (beginning) => beginning.replaceAll('\t', '    '));
}

function indentOf(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}

function firstWord(info: string): string {
  return /^\S*/.exec(info)?.[0] ?? '';
}

function isClosing(text: string, mark: string): boolean {
  const [, closing = ''] = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(text) ?? [];
  return closing.length >= mark.length && closing[0] === mark[0];
}

/** Returns how many of the containers a line continues, and the rest of the line. */
function enter(
  line: string,
  containers: readonly Container[],
): { readonly count: number; readonly rest: string } {
  let rest = line;
  for (const [count, container] of containers.entries()) {
    if (container.kind === 'quote') {
      const [quoted] = /^ {0,3}> ?/.exec(rest) ?? [];
      if (quoted === undefined) return { count, rest };
      rest = rest.slice(quoted.length);
    } else if (rest.trim() === '') {
      rest = '';
    } else if (indentOf(rest) >= container.indent) {
      rest = rest.slice(container.indent);
    } else {
      return { count, rest };
    }
  }
  return { count: containers.length, rest };
}

/** Returns the quotes and list items that begin on a line, and the rest of the line. */
function start(line: string): { readonly containers: readonly Container[]; readonly rest: string } {
  const containers: Container[] = [];
  let rest = line;
  for (;;) {
    const [quoted] = /^ {0,3}> ?/.exec(rest) ?? [];
    const [item, marker = '', blanks = ''] = /^( {0,3}(?:[-+*]|\d{1,9}[.)]))( +|$)/.exec(rest) ?? [];
    if (quoted !== undefined) {
      containers.push({ kind: 'quote' });
      rest = rest.slice(quoted.length);
    } else if (item !== undefined) {
      // After more than four spaces, the content begins after one; the others indent code.
      const indent = marker.length + (blanks.length >= 1 && blanks.length <= 4 ? blanks.length : 1);
      containers.push({ kind: 'item', indent });
      rest = rest.slice(indent);
    } else {
      return { containers, rest };
    }
  }
}
