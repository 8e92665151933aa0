// `markdown.js` turns Markdown fences into playgrounds: a plugin for remark (Docusaurus, Astro) and for markdown-it (VitePress),
// and `renderFence` for other tools. Built to one file for Node.

import { fencesEn } from '../i18n/markdown/en.ts';
import { fencesZhCN } from '../i18n/markdown/zh-CN.ts';
import { fenceElement } from './fence-element.ts';
import { toHtml } from './page-element.ts';
import type { PageElement } from './page-element.ts';
import { FENCE_WORD } from './read-fence.ts';
import type { FenceView } from './read-fence.ts';

export interface MarkdownOptions {
  /** Where the playground is served; absent if the page loads `embed.js` from there. */
  readonly site?: string;
  /** Language of the table and the playground. Default: an English table, and the page's language for the playground. */
  readonly lang?: 'en' | 'zh-CN';
  /** What the playground shows unless a fence has its own setting. */
  readonly view?: FenceView;
}

/** Returns the HTML for a fence; `info` is the text after `ram-policy`. */
export function renderFence(text: string, info = '', options: MarkdownOptions = {}): string {
  return toHtml(elementOf(text, info, options));
}

function elementOf(text: string, info: string, options: MarkdownOptions): PageElement {
  const { table } = options.lang === 'zh-CN' ? fencesZhCN : fencesEn;
  return fenceElement(text, info, table, { ...options, language: options.lang });
}

/** The members of mdast nodes that the plugin uses. */
interface MarkdownNode {
  readonly type: string;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly value?: string;
  readonly data?: object;
  children?: MarkdownNode[];
}

/** A plugin for remark: `.use(remarkRamPolicy, options)`. */
export function remarkRamPolicy(options: MarkdownOptions = {}): (tree: MarkdownNode) => void {
  const replace = (node: MarkdownNode): MarkdownNode => {
    if (node.children !== undefined) node.children = node.children.map(replace);
    if (node.type !== 'code' || node.lang !== FENCE_WORD) return node;
    const { tagName, properties, children } = elementOf(node.value ?? '', node.meta ?? '', options);
    return { type: 'ramPolicy', data: { hName: tagName, hProperties: properties, hChildren: children } };
  };
  return (tree) => {
    replace(tree);
  };
}

/** The members of markdown-it that the plugin uses. */
interface MarkdownIt {
  readonly utils: { readonly unescapeAll: (text: string) => string };
  readonly renderer: { readonly rules: { fence?: FenceRule | undefined } };
}

type FenceRule = (
  tokens: readonly { readonly info: string; readonly content: string }[],
  index: number,
  ...others: readonly never[]
) => string;

/** A plugin for markdown-it: `md.use(markdownItRamPolicy, options)`. Other fences go to the previous rule. */
export function markdownItRamPolicy(md: MarkdownIt, options: MarkdownOptions = {}): void {
  const { rules } = md.renderer;
  const before = rules.fence;
  rules.fence = (tokens, index, ...others) => {
    const token = tokens[index];
    const [, word, info = ''] = /^\s*(\S*)\s*([^]*)$/.exec(md.utils.unescapeAll(token?.info ?? '')) ?? [];
    if (token === undefined || word !== FENCE_WORD) return before?.(tokens, index, ...others) ?? '';
    return `${renderFence(token.content, info, options)}\n`;
  };
}
