// Untrusted names and texts from every source are shown as text, have no effect, and do not break the page.

import { encodeFragment } from '../../src/scenario/link/permalink.ts';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

const IMAGE = '<img src=x onerror="window.pwned=1">';
const HOSTILE = [
  IMAGE,
  '"><script>window.pwned=1</script>',
  'javascript:window.pwned=1',
  '\u202Etxt.yaml\u2066',
  '__proto__',
  'constructor',
  '{{7*7}}${7*7}',
] as const;
const LONG = 'n'.repeat(1_000_000);

/** A scenario with these names in every member that holds a name or a text. */
function scenarioNamed(...names: readonly string[]): Scenario {
  const start = starterScenario();
  return {
    ...start,
    title: names.join(' '),
    policies: [
      ...names.map((name) => ({ kind: 'custom' as const, name, text: name, attached: true })),
      ...start.policies,
    ],
    account: {
      id: '1234567890123456',
      region: 'cn-hangzhou',
      instances: names.map((name) => ({
        ...{ id: name, name, region: 'cn-hangzhou' },
        namespaces: [{ id: name, name, groups: [{ name, configs: [name], services: [name] }] }],
      })),
    },
    context: Object.fromEntries(names.map((name) => [name, name])),
    expectations: names,
  };
}

/** Nothing became an element, ran, or changed a prototype, and decisions still update. */
async function expectHarmless(playground: PlaygroundPage): Promise<void> {
  const { page } = playground;
  await expect(page.locator('img, iframe, main script')).toHaveCount(0);
  const polluted = await page.evaluate(() => [
    'pwned' in window,
    Object.keys(Object.prototype).length,
    typeof ({} as Record<string, unknown>)['polluted'],
  ]);
  expect(polluted).toEqual([false, 0, 'undefined']);
  const text =
    '{"Version": "1", "Statement": [{"Effect": "Allow", "Action": "mse:ListClusters", "Resource": "*"}]}';
  await playground.setText(text);
  await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
}

/** Opens all panels, menus and dialogs with names. */
async function openAllViews(playground: PlaygroundPage): Promise<void> {
  await playground.cell('ListClusters', '*').click();
  await playground.contextButton.click();
  await playground.press('Escape');
  await playground.shareButton.click();
  await playground.shareDialog.getByRole('tab', { name: 'Embed' }).click();
  await playground.shareDialog.getByRole('combobox', { name: 'Format' }).selectOption('HTML element');
  await playground.press('Escape');
  await playground.choose('Views', 'Policies');
  await expect(playground.policyMatrix).toBeVisible();
  await playground.choose('Views', 'Resources');
}

/** Control characters are shown as code points. */
const visible = (name: string): string =>
  name.replaceAll('\u202e', '⟨U+202E⟩').replaceAll('\u2066', '⟨U+2066⟩');

test('From a link @main', async ({ playground }) => {
  await playground.open(`#${encodeFragment(scenarioNamed(...HOSTILE))}`);
  for (const [index, name] of HOSTILE.entries()) {
    const tab = playground.policyTabs.nth(index);
    await expect(tab).toContainText(visible(name));
    await tab.click();
    await expect(playground.plainText).toContainText(name);
  }
  await openAllViews(playground);
  await expectHarmless(playground);
});

test('From window.playground, a file, and typed text', async ({ playground }) => {
  await playground.open('#new');
  for (const name of HOSTILE) expect(await playground.load(scenarioNamed(name))).toBe(true);
  await playground.dropFile(IMAGE, JSON.stringify(scenarioNamed(IMAGE)));
  await expect(playground.page.getByRole('status').filter({ hasText: 'is open' })).toContainText(IMAGE);
  await playground.page.getByRole('textbox', { name: 'Scenario name' }).fill(IMAGE);
  await playground.filterField.fill(IMAGE);
  await playground.filterField.fill('');
  await openAllViews(playground);
  await expectHarmless(playground);
});

test('A member named __proto__ is an ordinary member @main', async ({ playground }) => {
  await playground.open('#new');
  const loaded = await playground.page.evaluate(() =>
    window.playground.load(
      JSON.parse(
        '{"policies": [], "__proto__": {"polluted": 1}, "context": {"__proto__": {"polluted": "1"}}}',
      ),
    ),
  );
  expect(loaded).toBe(false);
  await expectHarmless(playground);
});

test('Names of a million characters do not break the page', async ({ playground }) => {
  await playground.open('#new');
  expect(await playground.load(scenarioNamed(LONG))).toBe(true);
  await expect(playground.policyTabs.first()).toBeVisible();
  const overflow = await playground.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await expectHarmless(playground);
});
