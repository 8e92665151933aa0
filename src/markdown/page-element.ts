// Elements as plain data in the shape of hast, which unified's Markdown tools accept, and their HTML.

export interface PageElement {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly children: readonly PageNode[];
  readonly data: { readonly _mdxExplicitJsx: true };
}

export type PageNode = PageElement | { readonly type: 'text'; readonly value: string };

/**
 * Marks the element as explicit JSX, so that MDX keeps it. Otherwise a site's own components would replace the policy's
 * `<pre>`, and the playground could not read its lines.
 */
export function element(
  tagName: string,
  properties: Readonly<Record<string, string>>,
  ...children: readonly (PageNode | string)[]
): PageElement {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
    data: { _mdxExplicitJsx: true },
  };
}

export function toHtml(node: PageNode): string {
  if (node.type === 'text') return escapeText(node.value);
  const attributes = Object.entries(node.properties).map(
    ([name, value]) => ` ${name}="${escapeText(value)}"`,
  );
  return `<${node.tagName}${attributes.join('')}>${node.children.map(toHtml).join('')}</${node.tagName}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // VitePress pages are templates in which two braces begin an expression.
  '{': '&#123;',
  '}': '&#125;',
  // A blank line would end an HTML block in Markdown.
  '\n': '&#10;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"'{}\n]/g, (character) => ESCAPES[character] ?? '');
}
