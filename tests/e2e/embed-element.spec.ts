// The custom element in other pages: its contents, its events, and untrusted input.

import type { Locator } from '@playwright/test';
import type { TestPage } from '../support/static-server.ts';
import { expect, test } from './host-page.ts';

const POLICY = `{
  "Version": "1",
  "Statement": [{ "Effect": "Allow", "Action": "mse:ListClusters", "Resource": "acs:mse:*:*:*" }]
}`;

/** The methods of the element, for scripts in the page. */
interface PlaygroundElement extends HTMLElement {
  readonly scenario: () => Promise<{ readonly policies: readonly Record<string, unknown>[] }>;
  readonly load: (scenario: unknown) => Promise<boolean>;
  readonly setPolicyText: (index: number, text: string) => Promise<boolean>;
}

function scenarioOf(element: Locator) {
  return element.evaluate((found) => (found as PlaygroundElement).scenario());
}

function setText(element: Locator, index: number, text: string): Promise<boolean> {
  return element.evaluate(
    (found, change) => (found as PlaygroundElement).setPolicyText(change.index, change.text),
    { index, text },
  );
}

function element(content: string, attributes = ''): string {
  return `<ram-policy-playground ${attributes}>${content}</ram-policy-playground>`;
}

/** The browser reports frames without a page. No other error is expected. */
function expectOnlyMissingFrame(pageErrors: string[]): void {
  const expected = /net::ERR|target origin provided|frame-src|Framing/i;
  expect(pageErrors.filter((error) => !expected.test(error))).toEqual([]);
  pageErrors.length = 0;
}

test('The matrix of the policy inside replaces the plain text @main', async ({ host, page }) => {
  await host.open(element(`<pre>${POLICY}</pre>`, 'name="lister"'));
  await expect(host.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  await expect(host.cell('ListServiceQuotas', '*')).toHaveAttribute('data-decision', 'implicit-deny');
  await expect(host.frame().getByRole('heading')).toHaveText('lister');
  await expect(host.frames).toBeVisible();
  await expect(page.getByText('"mse:ListClusters"')).toBeHidden();
  expect(await page.locator('body').ariaSnapshot()).not.toContain('mse:ListClusters');
  await expect(host.frames).toHaveAttribute('title', 'RAM policy playground: lister');
  await expect(host.frames).toHaveAttribute('loading', 'lazy');
  await expect(host.frames).toHaveAttribute('referrerpolicy', 'no-referrer');
  await expect(host.frames).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-same-origin',
  );
});

test('A link without a fragment opens the start page, and an escaped # is repaired', async ({ host }) => {
  await host.open(
    element('', `id="start" src="${host.site}"`) + element('', `id="new" src="${host.site}?lang=en%23new"`),
  );
  await expect(host.frame('start').getByRole('alert')).toHaveCount(0);
  await expect(host.frame('start').getByRole('heading')).toContainText('prod-yaml-editor');
  await expect(host.frame('new').getByRole('heading')).toHaveText('policy');
});

test('The policy can be text, code, a data script, or indented like the markup', async ({ host }) => {
  const places = [
    POLICY,
    `<pre><code>${POLICY}</code></pre>`,
    `<script type="application/json">${POLICY}</script>`,
    `\n    <pre>\n${POLICY.replace(/^/gm, '      ')}\n    </pre>\n`,
  ];
  await host.open(places.map((content, index) => element(content, `id="e${String(index)}"`)).join(''));
  for (const index of places.keys()) {
    const found = host.page.locator(`#e${String(index)}`);
    await found.scrollIntoViewIfNeeded();
    await expect(host.cell('ListClusters', '*', `e${String(index)}`)).toHaveAttribute(
      'data-decision',
      'allow',
    );
    const { policies } = await scenarioOf(found);
    expect(policies).toEqual([{ kind: 'custom', name: 'policy', text: POLICY, attached: true }]);
  }
});

test('A scenario inside is loaded before the frame appears', async ({ host }) => {
  const scenario = {
    title: 'two of them',
    policies: [
      { name: 'first', text: POLICY },
      { kind: 'system', name: 'AliyunMSEReadOnlyAccess', attached: false },
    ],
    account: { id: '1', instances: [{ id: 'mse-cn-own' }] },
  };
  await host.open(element(`<script type="application/json">${JSON.stringify(scenario)}</script>`));
  await expect(host.frames).toBeVisible();
  await expect(host.frame().getByRole('heading')).toHaveText('two of them');
  await expect(host.cell('QueryClusterDetail', 'instance/mse-cn-own')).toHaveCount(1);
});

test('An invalid scenario, and text that is not JSON, are shown as policies', async ({ host }) => {
  const wrong = JSON.stringify({ policies: [{ name: 'a' }] });
  await host.open(
    element(`<pre>${wrong}</pre>`, 'view="policy"') + element('{ "Version": "1", ', 'id="b" view="policy"'),
  );
  const texts = (id: string) => host.frame(id).getByRole('region', { name: /^Text of the policy/ });
  await expect(host.page.frameLocator('ram-policy-playground >> nth=0 >> iframe').locator('pre')).toHaveText(
    wrong,
  );
  await expect(texts('b')).toHaveText('{ "Version": "1",');
  await expect(host.frame('b').locator('[data-code="json-syntax-error"]').first()).toBeAttached();
});

test('A link opens its scenario, whatever its site, and a damaged one is reported', async ({ host }) => {
  await host.open(
    element('', `id="a" src="https://elsewhere.example/play/#example=3"`) +
      element('', `id="b" src="#example=3"`) +
      element('', `id="c" src="#p=1.l.00000000.AAAA"`),
  );
  await expect(host.frame('a').getByRole('heading')).not.toBeEmpty();
  const title = await host.frame('a').getByRole('heading').textContent();
  await expect(host.frame('b').getByRole('heading')).toHaveText(title ?? '');
  await expect(host.frame('c').getByRole('alert')).toHaveAttribute('data-link-error', 'damaged');
});

test('It works under a strict content security policy with Trusted Types @main', async ({ host }) => {
  const { origin } = new URL(host.site);
  const policy = [
    "default-src 'none'",
    `script-src ${origin}`,
    `frame-src ${origin}`,
    "style-src 'none'",
    'img-src data:',
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  await host.open(element(`<pre>${POLICY}</pre>`, 'height="400"'), {
    headers: { 'Content-Security-Policy': policy },
  });
  await expect(host.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  await expect(host.frames).toHaveCSS('height', '400px');
  await expect(host.frames).toHaveCSS('visibility', 'visible');
  expect(await setText(host.element, 0, '{}')).toBe(true);
  await expect(host.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'rejected');
});

test('It works in a sandboxed page', async ({ host, page }) => {
  const inner = host.put(element(`<pre>${POLICY}</pre>`), { name: 'inner' });
  await host.open(`<iframe sandbox="allow-scripts" src="${inner}" width="900" height="700"></iframe>`, {
    head: '',
  });
  const cells = page.frameLocator('iframe').frameLocator('ram-policy-playground iframe');
  await expect(cells.locator('[data-action="mse:ListClusters"][data-resource="*"]')).toHaveAttribute(
    'data-decision',
    'allow',
  );
});

test("On the site's own origin the frame has an opaque origin, and works @main", async ({ host }) => {
  const views = ['matrix', 'both'];
  await host.open(
    views.map((view) => element(`<pre>${POLICY}</pre>`, `id="${view}" view="${view}"`)).join(''),
    {
      isSameOrigin: true,
    },
  );
  for (const view of views) {
    const found = host.page.locator(`#${view}`);
    await found.scrollIntoViewIfNeeded();
    await expect(host.cell('ListClusters', '*', view)).toHaveAttribute('data-decision', 'allow');
    await expect(found.locator('iframe')).toHaveAttribute(
      'sandbox',
      'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    );
    expect(await setText(found, 0, '{}')).toBe(true);
    await expect(host.cell('ListClusters', '*', view)).toHaveAttribute('data-decision', 'rejected');
  }
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the policy is readable', async ({ host, page }) => {
    await page.goto(host.put(element(`<pre>${POLICY}</pre>`)));
    await expect(page.locator('pre')).toBeVisible();
    await expect(page.locator('pre')).toContainText('"mse:ListClusters"');
  });
});

test('If the site is unreachable, the policy stays, with a link to the playground', async ({
  host,
  page,
  server,
  pageErrors,
}) => {
  await page.clock.install();
  await host.open(`<div style="height: 3000px"></div>${element(`<pre>${POLICY}</pre>`)}`);
  await page.waitForFunction(() => customElements.get('ram-policy-playground') !== undefined);
  await server.stop();
  await host.element.scrollIntoViewIfNeeded();
  await expect(host.frames).toHaveCount(1);
  await expect(host.note).toBeHidden();
  await page.clock.fastForward(11_000);
  await expect(host.note).toHaveText('The playground could not be shown here. Open in the playground');
  await expect(page.locator('pre')).toBeVisible();
  await expect(host.note.getByRole('link')).toHaveAttribute('href', /\/sub\/path\/\?lang=en#p=1\.l\./);
  await expect(host.frames).toBeHidden();
  expectOnlyMissingFrame(pageErrors);
});

test('If the page forbids frames, the policy stays, also in Chinese, and calls fail', async ({
  host,
  page,
  pageErrors,
}) => {
  await page.clock.install();
  await host.open(element(`<pre>${POLICY}</pre>`), {
    html: 'lang="zh"',
    headers: { 'Content-Security-Policy': "frame-src 'none'" },
  });
  await expect(host.frames).toHaveCount(1);
  const answer = scenarioOf(host.element).catch((error: unknown) => String(error));
  await page.clock.fastForward(11_000);
  await expect(host.note).toHaveText('此处无法显示演练场。 在演练场中打开');
  await expect(page.locator('pre')).toBeVisible();
  expect(await answer).toContain('AbortError');
  expectOnlyMissingFrame(pageErrors);
});

test('Of ten elements, only those near the viewport have a frame, and they share files', async ({
  host,
  page,
}) => {
  const files: string[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (/\.(?:js|css)$/.test(path)) files.push(path.replace(/^.*\//, ''));
  });
  const gap = '<div style="height: 1500px"></div>';
  await host.open(
    Array.from({ length: 10 }, (_, index) => element(`<pre>${POLICY}</pre>`, `id="e${index}"`)).join(gap),
  );
  await expect(host.cell('ListClusters', '*', 'e0')).toHaveAttribute('data-decision', 'allow');
  await page.waitForLoadState('networkidle');
  await expect(host.frames).toHaveCount(1);
  const forOne = new Set(files);
  expect([...forOne].filter((file) => file.includes('monaco'))).toEqual([]);

  await page.locator('#e9').scrollIntoViewIfNeeded();
  await expect(host.cell('ListClusters', '*', 'e9')).toHaveAttribute('data-decision', 'allow');
  await expect(host.frames).toHaveCount(2);
  expect(new Set(files)).toEqual(forOne);
  expect((await host.events('ram-ready')).map(({ id }) => id)).toEqual(['e0', 'e9']);
});

test('Theme and language follow the page and its reader, without a reload', async ({ host, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await host.open(`<section>${element(`<pre>${POLICY}</pre>`)}</section>`);
  const root = host.frame().locator('html');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await expect(root).toHaveAttribute('lang', 'en');
  await root.evaluate((html) => html.setAttribute('data-mark', 'the same page'));

  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(root).toHaveAttribute('data-theme', 'dark');
  const set = (where: string, name: string, value: string | null) =>
    page.locator(where).evaluate(
      (found, change) => {
        if (change.value === null) found.removeAttribute(change.name);
        else found.setAttribute(change.name, change.value);
      },
      { name, value },
    );
  for (const [where, name, value, theme] of [
    ['html', 'data-theme', 'light', 'light'],
    ['html', 'data-theme', null, 'dark'],
    ['body', 'data-bs-theme', 'light', 'light'],
    ['body', 'data-bs-theme', null, 'dark'],
    ['body', 'style', 'color-scheme: light', 'light'],
    ['html', 'class', 'page dark', 'dark'],
    ['ram-policy-playground', 'theme', 'light', 'light'],
    ['ram-policy-playground', 'theme', 'auto', 'dark'],
  ] as const) {
    await set(where, name, value);
    await expect(root).toHaveAttribute('data-theme', theme);
  }
  for (const [where, value, language] of [
    ['section', 'zh-Hans', 'zh-CN'],
    ['ram-policy-playground', 'en-GB', 'en'],
    ['ram-policy-playground', null, 'zh-CN'],
  ] as const) {
    await set(where, 'lang', value);
    await expect(root).toHaveAttribute('lang', language);
  }
  await expect(host.frames).toHaveAttribute('title', 'RAM 权限策略演练场');
  await expect(root).toHaveAttribute('data-mark', 'the same page');
});

test('The frame is as tall as its content up to a limit, or as the author sets', async ({ host }) => {
  await host.open(element(`<pre>${POLICY}</pre>`, 'view="policy"'));
  await expect(host.frames).toBeVisible();
  const height = () => host.frames.evaluate((frame) => frame.clientHeight);
  await expect.poll(height).toBeLessThan(400);
  const content = () =>
    host
      .frame()
      .locator('.page')
      .evaluate((page) => page.getBoundingClientRect().height);
  await expect.poll(async () => (await height()) - (await content())).toBeLessThan(1);
  const before = await height();
  const long = JSON.stringify(
    Array.from({ length: 30 }, (_, index) => ({ index })),
    null,
    2,
  );
  await setText(host.element, 0, long);
  await expect.poll(height).toBeGreaterThan(before);
  await setText(host.element, 0, '[1,\n'.repeat(5000));
  await expect.poll(height).toBeLessThanOrEqual(2000);
  await host.element.evaluate((found) => found.setAttribute('height', '333'));
  await expect.poll(height).toBe(333);
});

test('Events report state and decisions at first and after each change @main', async ({ host }) => {
  await host.open(element(`<pre>${POLICY}</pre>`, 'id="one" name="lister"'));
  await expect.poll(async () => (await host.events('ram-decisions')).length).toBe(1);
  const [first] = await host.events('ram-decisions');
  expect(first).toEqual({
    id: 'one',
    type: 'ram-decisions',
    detail: [
      { action: 'mse:ListClusters', path: 'console', resource: '*', kind: 'account', decision: 'allow' },
    ],
  });
  expect((await host.events('ram-ready')).map(({ id }) => id)).toEqual(['one']);
  await expect
    .poll(() => host.events('ram-state'))
    .toMatchObject([{ detail: { policies: [{ name: 'lister' }] } }]);

  expect(await setText(host.element, 0, POLICY.replace('Allow', 'Deny'))).toBe(true);
  await expect
    .poll(async () => (await host.events('ram-decisions')).at(-1))
    .toMatchObject({ detail: [{ decision: 'explicit-deny' }] });
  expect(await setText(host.element, 7, '{}')).toBe(false);
});

test('Calls before the frame exists are queued, and create it', async ({ host, page }) => {
  await host.open(`<div style="height: 4000px"></div>${element(`<pre>${POLICY}</pre>`)}`);
  await page.waitForFunction(() => customElements.get('ram-policy-playground') !== undefined);
  await expect(host.frames).toHaveCount(0);
  const answers = await host.element.evaluate(async (found) => {
    const playground = found as PlaygroundElement;
    const isLoaded = await playground.load({ policies: [{ name: 'given', text: '{}' }] });
    const isRefused = await playground.load({ policies: 'none' });
    const { policies } = await playground.scenario();
    return { isLoaded, isRefused, names: policies.map(({ name }) => name) };
  });
  expect(answers).toEqual({ isLoaded: true, isRefused: false, names: ['given'] });
});

test('Attributes and content can change, and a moved element restarts', async ({ host, page }) => {
  await host.open(`<div id="a">${element(`<pre>${POLICY}</pre>`)}</div><div id="b"></div>`);
  await expect(host.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  await host.element.evaluate((found) => {
    found.setAttribute('toolbar', 'off');
    found.setAttribute('view', 'both');
  });
  await expect(host.frame().getByRole('region', { name: 'Policies' })).toBeVisible();
  await expect(host.frame().getByRole('banner')).toHaveCount(0);
  await page
    .locator('pre')
    .evaluate((pre, text) => pre.replaceChildren(text), POLICY.replace('Allow', 'Deny'));
  await expect(host.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'explicit-deny');

  await page.evaluate(() =>
    document.querySelector('#b')?.append(document.querySelector('ram-policy-playground')!),
  );
  await expect(host.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'explicit-deny');
  await expect(host.frames).toHaveCount(1);
  expect((await scenarioOf(host.element)).policies).toHaveLength(1);
});

test('Two elements never mix', async ({ host }) => {
  const one = element(`<pre>${POLICY}</pre>`, 'id="one" name="one"');
  await host.open(one + element(`<pre>${POLICY}</pre>`, 'id="two" name="two"'));
  const names = (id: string) =>
    scenarioOf(host.page.locator(`#${id}`)).then(({ policies }) => policies.map(({ name }) => name));
  expect(await Promise.all([names('one'), names('two')])).toEqual([['one'], ['two']]);
  await setText(host.page.locator('#two'), 0, '{}');
  await expect(host.cell('ListClusters', '*', 'two')).toHaveAttribute('data-decision', 'rejected');
  await expect(host.cell('ListClusters', '*', 'one')).toHaveAttribute('data-decision', 'allow');
});

/** A page that replaces the frame's page. */
function fakeFramePage(script: string): TestPage {
  const body = `<!doctype html><script>onmessage = ({ ports: [port] }) => { ${script} };</script>`;
  return { body, headers: {} };
}

test('Malformed messages change nothing', async ({ host, page, server }) => {
  const wrong = [
    null,
    'ready',
    [],
    { event: 'size', height: '9' },
    { event: 'size', height: null },
    { event: 'state', scenario: { title: 't', policies: [{ name: 1 }], account: {}, context: {}, view: {} } },
    { event: 'state', scenario: { title: 't', policies: 'x', account: {}, context: {}, view: {} } },
    { event: 'decisions', decisions: [{ action: 'a', resource: 'r', kind: 'k', decision: 'maybe' }] },
    {
      event: 'decisions',
      decisions: Array.from({ length: 5001 }, () => ({
        action: 'a',
        resource: 'r',
        kind: 'k',
        decision: 'allow',
      })),
    },
    { reply: 1, result: true },
    { reply: '__proto__', result: true },
    { event: '__proto__' },
  ];
  const script = `
    for (const message of ${JSON.stringify(wrong)}) port.postMessage(message);
    port.postMessage({ event: 'size', height: Infinity });
    port.postMessage({ event: 'size', height: NaN });
    port.postMessage({ event: 'ready' });
    port.postMessage({ event: 'size', height: 1e300 });`;
  server.pages.set('', fakeFramePage(script));
  await host.open(element(`<pre>${POLICY}</pre>`));
  await expect(host.frames).toHaveCSS('height', '2000px');
  expect((await page.evaluate(() => window.elementEvents)).map(({ type }) => type)).toEqual(['ram-ready']);
});

test('Another frame can neither impersonate a frame nor take its port', async ({ host, page }) => {
  const stranger = host.put(
    `<script>
      const say = () => {
        for (const frame of [parent, ...Array.from({ length: parent.length }, (_, index) => parent[index])]) {
          if (frame === window) continue;
          frame.postMessage({ event: 'state', scenario: {} }, '*');
          frame.postMessage({ type: 'ram-policy-playground:connect' }, '*', [new MessageChannel().port2]);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => parent.postMessage(['stolen', data], '*');
          frame.postMessage({ type: 'ram-policy-playground:connect' }, '*', [port2]);
        }
      };
      setInterval(say, 50);
    </script>`,
    { name: 'stranger', head: '' },
  );
  await host.open(element(`<pre>${POLICY}</pre>`) + `<iframe src="${stranger}"></iframe>`);
  await page.evaluate(() => {
    addEventListener('message', ({ data }) => {
      if (Array.isArray(data)) window.elementEvents.push({ type: 'stolen', id: '', detail: data });
    });
  });
  await expect(host.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  // The element's frame is in a shadow root: other frames reach it only if the browser lists it.
  await page.waitForTimeout(500);
  expect(await setText(host.element, 0, '{}')).toBe(true);
  await expect(host.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'rejected');
  expect(await host.events('stolen')).toEqual([]);
  expect(await host.events('ram-ready')).toHaveLength(1);
});

test('Names and texts of any kind are shown as text', async ({ host, page }) => {
  const names = [
    `</script><img src=x onerror="window.hacked=1">`,
    '__proto__',
    '\u202Egnp.exe\u2066',
    'javascript:alert(1)',
  ];
  await host.open('');
  await page.waitForFunction(() => customElements.get('ram-policy-playground') !== undefined);
  await page.evaluate((all) => {
    for (const [index, name] of all.entries()) {
      const made = document.createElement('ram-policy-playground');
      made.id = `h${index}`;
      made.setAttribute('name', name);
      made.setAttribute('view', 'both');
      made.setAttribute('height', '200');
      made.textContent = `{"__proto__": {"policies": []}, "Version": "${name}</pre><script>window.hacked=1</script>"`;
      document.body.append(made);
    }
  }, names);
  for (const [index, name] of names.entries()) {
    const id = `h${index}`;
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(host.frame(id).getByRole('heading', { level: 1 })).toHaveText(name);
    expect((await scenarioOf(page.locator(`#${id}`))).policies).toMatchObject([{ name }]);
  }
  for (const frame of page.frames()) expect(await frame.evaluate(() => 'hacked' in window)).toBe(false);
});

test('The attribute site sets another site, only with http or https', async ({ host }) => {
  await host.open(
    element(`<pre>${POLICY}</pre>`, `id="a" site="${host.site.slice(0, -1)}"`) +
      element(`<pre>${POLICY}</pre>`, 'id="b" site="javascript:alert(1)//"'),
    { head: `<script type="module" src="${host.site}embed.js"></script>` },
  );
  await expect(host.cell('ListClusters', '*', 'a')).toHaveAttribute('data-decision', 'allow');
  await expect(host.page.locator('#b').getByRole('status')).toHaveText(
    'The playground could not be shown here.',
  );
  await expect(host.page.locator('#b iframe')).toHaveCount(0);
});
