// The site in frames of another origin: the element, and a sandboxed frame.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtSite } from '../support/static-server.ts';
import type { StaticServer } from '../support/static-server.ts';
import { expect, test } from './browser-test.ts';
import type { DrivenPage } from './driven-page.ts';

const POLICY = JSON.stringify({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: 'mse:ListClusters', Resource: '*' }],
});
const LIST = '[data-action="mse:ListClusters"][data-resource="*"][data-path="console"]';

async function openHost(playground: DrivenPage, host: StaticServer, body: string): Promise<void> {
  const html = `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><title>Manual</title><link rel="icon" href="data:,"><body>${body}</body></html>`;
  host.pages.set('manual', { body: html, headers: {} });
  await playground.goto(`${host.address}manual`);
}

test('The element shows the decisions of a policy, reports them, and follows the theme of its page', async ({
  playground,
  site,
  host,
}) => {
  await openHost(
    playground,
    host,
    `<script>
      events = [];
      for (const type of ['ram-ready', 'ram-state', 'ram-decisions'])
        addEventListener(type, ({ detail }) => events.push([type, detail]));
    </script>
    <script src="${site.address}embed.js"></script>
    <ram-policy-playground><pre>${POLICY}</pre></ram-policy-playground>`,
  );
  const decisionInFrame = () =>
    playground.evaluateInFrame((css) => document.querySelector(css)?.getAttribute('data-decision'), LIST);
  const themeInFrame = () => playground.evaluateInFrame(() => document.documentElement.dataset['theme']);
  await playground.waitFor(
    () => document.querySelector('ram-policy-playground')?.shadowRoot?.querySelectorAll('iframe').length,
    1,
  );
  await playground.waitFor(
    () => (window as unknown as { events: [string, unknown][] }).events.map(([type]) => type).sort(),
    ['ram-decisions', 'ram-ready', 'ram-state'],
  );
  // Not before these events: Firefox replaces the frame's window while it loads.
  await expect.poll(decisionInFrame).toBe('allow');
  expect(await themeInFrame()).toBe('light');
  await playground.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark';
  });
  await expect.poll(themeInFrame).toBe('dark');
});

/** As a build with SITE_ORIGIN: in WebKit, 'self' alone matches nothing in a sandboxed frame. */
function nameOrigin(site: StaticServer): void {
  const page = site.pages.get('')?.body ?? readFileSync(join(builtSite, 'index.html'), 'utf8');
  const body = page.replaceAll("'self'", `'self' ${new URL(site.address).origin}`);
  site.pages.set('', { body, headers: {} });
}

for (const view of ['matrix', 'both']) {
  test(`A sandboxed frame with ?embed=${view} on another origin reports its size, and its state after an edit`, async ({
    playground,
    site,
    host,
  }) => {
    nameOrigin(site);
    await openHost(
      playground,
      host,
      `<iframe sandbox="allow-scripts" width="900" height="600" src="${site.address}?embed=${view}#example=1"></iframe>
      <script>
        messages = [];
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => messages.push(data);
        send = (message) => port1.postMessage(message);
        const frame = document.querySelector('iframe');
        frame.onload = () =>
          frame.contentWindow.postMessage({ type: 'ram-policy-playground:connect' }, '*', [port2]);
      </script>`,
    );
    const events = (name: string) =>
      playground.evaluate(
        (wanted) =>
          (window as unknown as { messages: { event?: string }[] }).messages.filter(
            ({ event }) => event === wanted,
          ).length,
        name,
      );
    for (const name of ['ready', 'size', 'state', 'decisions']) {
      await expect.poll(() => events(name), { message: name }).toBeGreaterThan(0);
    }
    const before = await events('state');
    await playground.evaluate(
      (text) => {
        (window as unknown as { send: (message: unknown) => void }).send({
          call: 'setPolicyText',
          id: 1,
          index: 0,
          text,
        });
      },
      POLICY.replace('Allow', 'Deny'),
    );
    await expect.poll(() => events('state')).toBeGreaterThan(before);
    expect(
      await playground.evaluateInFrame(() => JSON.stringify(window.playground.scenario().policies)),
    ).toContain('Deny');
  });
}
