import { describe, expect, test } from 'vitest';
import { addressOf, formatLink } from '../../../src/scenario/link/link-formats.ts';
import type { ShareLink } from '../../../src/scenario/link/link-formats.ts';

const link: ShareLink = {
  site: 'https://example.com/playground/',
  fragment: 'p=1.l.00000000.AbC_-.9',
  isReadonly: false,
  title: 'Orders',
  policies: [{ kind: 'custom', name: 'editor', text: '{"Version": "1"}', attached: true }],
  view: 'both',
  height: 480,
  theme: 'auto',
};

const HOSTILE = '](javascript:alert(1)) <img src=x onerror=alert(1)> `|*_ \n# "\'&';

describe('A link to share', () => {
  test('is the address; the query contains readonly, before the fragment', () => {
    expect(addressOf(link)).toBe('https://example.com/playground/#p=1.l.00000000.AbC_-.9');
    expect(addressOf({ ...link, isReadonly: true })).toBe(
      'https://example.com/playground/?readonly#p=1.l.00000000.AbC_-.9',
    );
  });

  test('in Markdown contains its title', () => {
    expect(formatLink('markdown', link)).toBe(`[Orders](${addressOf(link)})`);
  });

  test('in Markdown with the policies puts each in a fence that its text cannot close', () => {
    const [policy] = link.policies;
    const text = '```\n````';
    const policies = policy?.kind === 'custom' ? [{ ...policy, text }] : [];
    expect(formatLink('markdown-policy', { ...link, policies })).toBe(
      [`[Orders](${addressOf(link)})`, 'editor', '`````json\n```\n````\n`````'].join('\n\n'),
    );
  });

  test('as a frame has the view in its query, and a sandbox', () => {
    const frame = formatLink('iframe', { ...link, isReadonly: true });
    expect(frame).toContain(
      'src="https://example.com/playground/?embed=both&amp;readonly#p=1.l.00000000.AbC_-.9"',
    );
    expect(frame).toContain('sandbox="allow-scripts');
    const dark = formatLink('iframe', { ...link, theme: 'dark', height: 600 });
    expect(dark).toContain('?embed=both&amp;theme=dark#');
    expect(dark).toContain('height="600"');
    expect(formatLink('element', { ...link, theme: 'dark' })).toContain(
      'view="both" height="480" theme="dark">',
    );
  });

  test('as an element contains its script and the policy as plain text', () => {
    expect(formatLink('element', link).split('\n')).toEqual([
      '<script async src="https://example.com/playground/embed.js"></script>',
      `<ram-policy-playground src="${addressOf(link)}" view="both" height="480">`,
      '<pre>{&quot;Version&quot;: &quot;1&quot;}</pre>',
      '</ram-policy-playground>',
    ]);
  });

  test('escapes any name', () => {
    const hostile: ShareLink = {
      ...link,
      title: HOSTILE,
      policies: [{ kind: 'custom', name: HOSTILE, text: HOSTILE, attached: true }],
    };
    expect(formatLink('markdown', hostile)).toBe(
      `[\\]\\(javascript:alert\\(1\\)\\) \\<img src=x onerror=alert\\(1\\)\\> \\\`\\|\\*\\_ \\# "'\\&](${addressOf(link)})`,
    );
    for (const form of ['iframe', 'element'] as const) {
      expect(formatLink(form, hostile)).not.toContain('<img');
      expect(formatLink(form, hostile)).not.toMatch(/title="[^"]*"[^ ]*onerror/);
    }
  });
});
