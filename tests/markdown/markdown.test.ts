import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownItRamPolicy, remarkRamPolicy, renderFence } from '../../src/markdown/markdown.ts';
import { readFragment } from '../../src/scenario/link/permalink.ts';
import { seeded, texts } from '../support/arbitraries.ts';

const POLICY = `{
  "Version": "1",
  "Statement": [
    { "Effect": "Allow", "Action": "mse:QueryClusterDetail", "Resource": "acs:mse:*:*:instance/mse-cn-7qk2v9x01zt" },
    { "Effect": "Deny", "Action": "mse:Delete*", "Resource": "acs:mse:*:*:instance/mse-cn-7qk2v9x01zt" },
    { "Effect": "Allow", "Action": "mse:ListClusters", "Resource": "*" }
  ]
}`;

function unescaped(html: string): string {
  return html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function attribute(html: string, name: string): string | null {
  const [, value] = new RegExp(`^<ram-policy-playground[^>]* ${name}="([^"]*)"`).exec(html) ?? [];
  return value === undefined ? null : unescaped(value);
}

/** The rows of the table, their cells separated by bars. */
function rowsOf(html: string): readonly string[] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    unescaped(row.replaceAll(/<\/t[dh]>(?=<t)/g, ' | ').replaceAll(/<[^>]*>/g, '')),
  );
}

describe('The HTML of a fence', () => {
  test('contains the policy and its decisions, so that it is readable without scripts.', () => {
    const html = renderFence(`${POLICY}\n`);
    expect(unescaped(/<pre><code>(.*)<\/code><\/pre>/.exec(html)?.[1] ?? '')).toBe(POLICY);
    expect(html).toMatch(/<caption>Decisions of <code>policy<\/code><\/caption>/);
    expect(rowsOf(html)).toEqual([
      'Resource | Allowed | Denied explicitly',
      'The account | ListClusters | ',
      'instance/mse-cn-7qk2v9x01zt | QueryClusterDetail | DeleteCluster',
      'instance/mse-cn-7qk2v9x01zt/public |  | DeleteNacosConfigs',
      'instance/mse-cn-7qk2v9x01zt/public/DEFAULT_GROUP/prod.yaml |  | DeleteNacosConfig',
      'instance/mse-cn-7qk2v9x01zt/public/DEFAULT_GROUP/test-service |  | DeleteNacosService',
    ]);
    expect(html).toContain('Everything else is denied by default.');
    expect(html).not.toMatch(/<script|style=|\son\w+=/);
  });

  test('uses the requested language.', () => {
    const html = renderFence(POLICY, 'name=reader', { lang: 'zh-CN' });
    expect(attribute(html, 'lang')).toBe('zh-CN');
    expect(html).toContain('<code>reader</code> 的判定结果');
    expect(html).toContain('其余操作均被隐式拒绝（默认拒绝）。');
  });

  test('has the attributes of its settings and options; a setting takes precedence.', () => {
    const html = renderFence(POLICY, 'name="two words" view=both', {
      view: 'policy',
      site: 'https://the.site/',
    });
    expect(html).toMatch(
      /^<ram-policy-playground name="two words" view="both" site="https:\/\/the.site\/" src="[^"]+"><pre>/,
    );
    expect(attribute(renderFence(POLICY, '', { view: 'policy' }), 'view')).toBe('policy');
    expect(renderFence(POLICY)).toMatch(/^<ram-policy-playground name="policy" src="[^"]+"><pre>/);
  });

  test('links to the scenario, because themes rewrite the text of code.', () => {
    const info = 'name=x example-account=stages context="acs:MFAPresent=true" mode=literal';
    const src = attribute(renderFence(`${POLICY}\n---\n# a\ndeny * in *`, info), 'src');
    expect(readFragment(attribute(renderFence(POLICY, 'name=y'), 'src') ?? '')).toMatchObject({
      scenario: { policies: [{ name: 'y', text: POLICY, attached: true }], expectations: [] },
    });
    expect(readFragment(src ?? '')).toMatchObject({
      kind: 'scenario',
      scenario: {
        policies: [{ name: 'x', text: POLICY }],
        account: { instances: [{ name: 'shop' }] },
        context: { 'acs:MFAPresent': 'true', 'acs:SecureTransport': 'true' },
        view: { mode: 'literal' },
        expectations: ['deny * in *'],
      },
    });
  });

  test('says that RAM would reject the policy, that it decides nothing, or that the table is cut off.', () => {
    expect(renderFence('{')).toContain('<p>RAM would reject this policy, so it has no effect.</p>');
    expect(renderFence(POLICY.replaceAll('mse:', 'ecs:'))).toContain('No statement applies in this account');
    const large = renderFence(POLICY.replaceAll('mse-cn-7qk2v9x01zt', '*'), 'example-account=large');
    expect(rowsOf(large)).toHaveLength(51);
    expect(large).toContain('9,051 more resources are not shown.');
  });

  test('contains only known tags, for any text in the fence, and keeps the text.', () => {
    const hostile = fc.oneof(
      texts,
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img onerror=x>',
        '{{ constructor }}',
        '`${1}`',
        '</pre>',
        '&lt;',
      ),
    );
    const known =
      /^(?:[^<>{}\n]|<(?:\/?(?:pre|code|p|table|caption|thead|tbody|tr|td)|th scope="(?:col|row)"|\/th)>)*$/;
    fc.assert(
      fc.property(hostile, hostile, hostile, (text, name, site) => {
        const html = renderFence(text, `name="${name}"`, { site });
        const [, attributes = '', inner = ''] =
          /^<ram-policy-playground((?: [a-z]+="[^"<>{}\n]*")*)>(.*)<\/ram-policy-playground>$/.exec(html) ??
          [];
        expect(attributes).not.toBe('');
        expect(inner).toMatch(known);
        expect(attribute(html, 'site')).toBe(site);
      }),
      seeded(300),
    );
  });
});

describe('The plugin for remark', () => {
  const run = remarkRamPolicy({ lang: 'en' });

  test('replaces fences at any depth, and leaves other code unchanged.', () => {
    const other = { type: 'code', lang: 'json', value: '{}' };
    const tree = {
      type: 'root',
      children: [
        other,
        { type: 'list', children: [{ type: 'code', lang: 'ram-policy', meta: 'name=x', value: POLICY }] },
        { type: 'code', lang: 'ram-policy', meta: null, value: POLICY },
        { type: 'code', lang: null, value: 'ram-policy' },
      ],
    };
    run(tree);
    expect(tree.children[0]).toBe(other);
    expect(tree.children[1]).toMatchObject({
      type: 'list',
      children: [
        {
          type: 'ramPolicy',
          data: { hName: 'ram-policy-playground', hProperties: { name: 'x', lang: 'en' } },
        },
      ],
    });
    expect(tree.children[2]).toMatchObject({
      data: {
        hProperties: { name: 'policy' },
        hChildren: [{ tagName: 'pre' }, { tagName: 'table' }, { tagName: 'p' }],
      },
    });
    expect(tree.children[3]).toMatchObject({ type: 'code' });
  });
});

describe('The plugin for markdown-it', () => {
  const utils = { unescapeAll: (text: string) => text.replaceAll('&lt;', '<') };

  test('renders its fences, and leaves the others to the previous rule.', () => {
    type Fence = (
      tokens: readonly { readonly info: string; readonly content: string }[],
      index: number,
    ) => string;
    const before: Fence = () => 'before';
    const md = { utils, renderer: { rules: { fence: before } } };
    markdownItRamPolicy(md, { view: 'both' });
    const draw = (info: string) => md.renderer.rules.fence([{ info, content: `${POLICY}\n` }], 0);
    expect(draw('ram-policy name="a&lt;b"')).toBe(`${renderFence(POLICY, 'name="a<b"', { view: 'both' })}\n`);
    expect(draw(' ram-policy')).toBe(`${renderFence(POLICY, '', { view: 'both' })}\n`);
    expect(draw('json')).toBe('before');
    expect(draw('ram-policy-x')).toBe('before');
    expect(draw('')).toBe('before');
  });
});
