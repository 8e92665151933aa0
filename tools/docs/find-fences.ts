// Finds the fenced blocks of a Markdown page whose first word is `ram-policy`, with their lines.

import { fromMarkdown } from 'mdast-util-from-markdown';
import { FENCE_WORD } from '../../src/markdown/read-fence.ts';
import type { Fence } from '../../src/markdown/read-fence.ts';

type Page = ReturnType<typeof fromMarkdown>;
type Node = Page | Page['children'][number];

export function findFences(markdown: string): readonly Fence[] {
  return fencesIn(fromMarkdown(markdown.replace(/\r\n?/g, '\n')));
}

function fencesIn(node: Node): readonly Fence[] {
  if ('children' in node) return node.children.flatMap(fencesIn);
  if (node.type !== 'code' || node.lang !== FENCE_WORD) return [];
  return [{ info: node.meta?.trim() ?? '', line: node.position?.start.line ?? 0, text: node.value }];
}
