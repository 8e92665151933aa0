// Formats a link for other tools. Names and texts are untrusted: each format escapes them by its own rules.

import type { ScenarioPolicy } from '../scenario.ts';
import { policyText } from '../scenario.ts';

export const LINK_FORMATS = ['link', 'markdown', 'markdown-policy', 'iframe', 'element'] as const;
export type LinkFormat = (typeof LINK_FORMATS)[number];

export interface ShareLink {
  /** The site's address, including the folder. */
  readonly site: string;
  /** Without `#`. */
  readonly fragment: string;
  readonly isReadonly: boolean;
  readonly title: string;
  readonly policies: readonly ScenarioPolicy[];
  /** The panes that a frame shows. */
  readonly view: 'matrix' | 'policy' | 'both' | 'cell';
  /** The height of a frame in pixels. */
  readonly height: number;
  /** `auto` follows the host page or the reader's system. */
  readonly theme: FrameTheme;
}

export const FRAME_THEMES = ['auto', 'light', 'dark'] as const;
export type FrameTheme = (typeof FRAME_THEMES)[number];

export function addressOf({ site, fragment, isReadonly }: ShareLink): string {
  return `${site}${isReadonly ? '?readonly' : ''}#${fragment}`;
}

export function formatLink(format: LinkFormat, link: ShareLink): string {
  switch (format) {
    case 'link':
      return addressOf(link);
    case 'markdown':
      return markdownLink(link);
    case 'markdown-policy':
      return [markdownLink(link), ...link.policies.map(markdownPolicy)].join('\n\n');
    case 'iframe':
      return iframe(link);
    case 'element':
      return element(link);
  }
}

function markdownLink(link: ShareLink): string {
  return `[${escapeMarkdown(link.title)}](${addressOf(link)})`;
}

function markdownPolicy(policy: ScenarioPolicy): string {
  const text = policyText(policy);
  const ticks = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(ticks + 1);
  return `${escapeMarkdown(policy.name)}\n\n${fence}json\n${text}\n${fence}`;
}

/** Joins lines, and escapes characters that have a meaning in Markdown or HTML. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#!|~&]/g, '\\$&');
}

/** The address of a frame that shows the link. */
export function frameAddressOf({ site, fragment, isReadonly, view, theme }: ShareLink): string {
  const query = `?embed=${view}${isReadonly ? '&readonly' : ''}${theme === 'auto' ? '' : `&theme=${theme}`}`;
  return `${site}${query}#${fragment}`;
}

function iframe(link: ShareLink): string {
  const attributes = {
    src: frameAddressOf(link),
    title: link.title,
    width: '100%',
    height: String(link.height),
    loading: 'lazy',
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  };
  return `<iframe ${attributesText(attributes)}></iframe>`;
}

function element(link: ShareLink): string {
  const { site, isReadonly, view, policies, height, theme } = link;
  const attributes = {
    src: addressOf({ ...link, isReadonly: false }),
    view,
    height: String(height),
    ...(theme === 'auto' ? {} : { theme }),
  };
  const texts = policies.map((policy) => `<pre>${escapeHtml(policyText(policy))}</pre>`).join('\n');
  return [
    `<script async src="${escapeHtml(site)}embed.js"></script>`,
    `<ram-policy-playground ${attributesText(attributes)}${isReadonly ? ' readonly' : ''}>`,
    texts,
    '</ram-policy-playground>',
  ].join('\n');
}

function attributesText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(' ');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
