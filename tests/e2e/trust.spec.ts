// The content security policy of the built page blocks attacks through text.

import { expect, test } from './playground-test.ts';

test.afterEach(({ pageErrors }) => {
  // The browser reports each blocked attempt. No other error is expected.
  const stopped = /Content Security Policy|^This document requires 'Trusted|^https:\/\/elsewhere\.invalid\//i;
  expect(pageErrors.filter((error) => !stopped.test(error))).toEqual([]);
  pageErrors.length = 0;
});

test('Text becomes neither markup nor the address of a script @main', async ({ playground }) => {
  await playground.openWithEditor('#new');
  const outcomes = await playground.page.evaluate(() => {
    const attempts: Readonly<Record<string, () => unknown>> = {
      markup: () => (document.createElement('div').innerHTML = '<img src="x" onerror="alert()">'),
      document: () => new DOMParser().parseFromString('<p></p>', 'text/html'),
      script: () => (document.createElement('script').src = './assets/other.js'),
      worker: () => new Worker('./sw.js'),
      policy: () => window.trustedTypes?.createPolicy('another', {}),
      second: () => window.trustedTypes?.createPolicy('monaco', {}),
    };
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return `${name} passed`;
      } catch (error) {
        return `${name}: ${error instanceof Error ? error.name : ''}`;
      }
    });
  });
  expect(outcomes).toEqual([
    'markup: TypeError',
    'document: TypeError',
    'script: TypeError',
    'worker: TypeError',
    'policy: TypeError',
    'second: TypeError',
  ]);
});

test('Text is not run as code @main', async ({ playground }) => {
  await playground.open('#new');
  const outcome = await playground.page.evaluate(
    () =>
      // In a separate task: calls from the debugger have more rights than the page.
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve((0, eval)('1 + 1'));
          } catch (error) {
            resolve(error instanceof Error ? error.name : '');
          }
        });
      }),
  );
  expect(outcome).toBe('EvalError');
});

test('The page sends no request to another origin @main', async ({ playground }) => {
  await playground.open('#new');
  const directives = await playground.page.evaluate(async () => {
    const stopped: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
    await fetch('https://elsewhere.invalid/').catch(() => null);
    const picture = new Image();
    picture.src = 'https://elsewhere.invalid/picture.png';
    await new Promise((resolve) => {
      picture.onerror = resolve;
    });
    return stopped;
  });
  expect(directives).toEqual(['connect-src', 'img-src']);
});

test('A sandboxed frame, which has an opaque origin, can also load the files', async ({ request }) => {
  const response = await request.get('./', { headers: { Origin: 'null' } });
  expect(response.headers()).toMatchObject({ 'access-control-allow-origin': '*' });
  expect(response.headers()).not.toHaveProperty('x-frame-options');
});

test("The editor's worker still starts @main", async ({ playground }) => {
  await playground.openWithEditor('#example=3');
  await playground.setText('{"Version":"1","Statement":[]}');
  const started = playground.page.waitForEvent('worker');
  await playground.pickForPolicy('one-namespace', 'Compare with an earlier text…');
  expect((await started).url()).toContain('/assets/editor.worker-');
});
