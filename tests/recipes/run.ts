// `npm run test:recipes -- NAME…`: builds the named recipes of docs/recipes, by default all, and opens each in a browser. Needs
// npm's registry and MkDocs. Prints `N passed, N failed` last; exits with 1 if any failed.

import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../support/find-browser.ts';
import { builtSite, StaticServer } from '../support/static-server.ts';
import { recipesFolder, withRecipeSite } from './recipe-site.ts';

interface Recipe {
  readonly commands: readonly string[];
  /** Where the commands put the site. */
  readonly output: string;
  /** The element that shows the decisions without scripts. */
  readonly plain: string;
  /** The oldest major version of Node that the tool runs on, if newer than ours. */
  readonly node?: number;
}

const RECIPES: Readonly<Record<string, Recipe>> = {
  html: { commands: [], output: '.', plain: 'table' },
  vitepress: { commands: ['npm ci', 'npm run build'], output: '.vitepress/dist', plain: 'table' },
  docusaurus: { commands: ['npm ci', 'npm run build'], output: 'build', plain: 'table' },
  starlight: { commands: ['npm install', 'npm run build'], output: 'dist', plain: 'table', node: 22 },
  mkdocs: { commands: ['mkdocs build --clean --strict'], output: 'site', plain: 'pre' },
};

type Check = (browser: Browser, address: string, recipe: Recipe) => Promise<void>;

const CHECKS: Readonly<Record<string, Check>> = {
  'each fence shows the playground': async (browser, address) => {
    const page = await browser.newPage();
    await page.goto(address);
    const elements = page.locator('ram-policy-playground');
    await elements.nth(1).waitFor();
    for (const [index, name] of ['reader', 'keeper'].entries()) {
      const element = elements.nth(index);
      await element.scrollIntoViewIfNeeded();
      const frame = element.frameLocator('iframe');
      await frame.locator('[role=gridcell][data-decision=allow]').first().waitFor();
      if ((await element.getAttribute('name')) !== name) throw new Error(`${name} is not in its place`);
      if (await element.locator('pre').isVisible()) throw new Error(`the text of ${name} is still shown`);
    }
    // A theme may rewrite the text of code.
    const { policies } = await elements.nth(0).evaluate(scenarioOf);
    if (!policies[0]?.text.includes('\n      "Effect": "Allow",\n')) throw new Error('the lines were lost');
    await page.close();
  },
  'the frames are as light or dark as the page, for readers who prefer either': async (browser, address) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme });
      await page.goto(address);
      const theme = (await page.evaluate(isPageDark)) ? 'dark' : 'light';
      const frame = page.locator('ram-policy-playground').first().frameLocator('iframe');
      await frame.locator(`html[data-theme=${theme}] [role=gridcell]`).first().waitFor();
      await page.close();
    }
  },
  'without scripts the policy and its decisions are readable': async (browser, address, { plain }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    const keeper = page.locator('ram-policy-playground[name=keeper]');
    await keeper.locator(plain).waitFor();
    const text = await keeper.innerText();
    const wanted = ['"Action": "mse:Delete*"', ...(plain === 'table' ? ['DeleteCluster'] : [])];
    const lacking = wanted.find((part) => !text.includes(part));
    if (lacking !== undefined) throw new Error(`${lacking} is missing`);
    await context.close();
  },
};

interface Scenario {
  readonly policies: readonly { readonly text: string }[];
}

/** Runs in the page. */
function scenarioOf(element: Element): Promise<Scenario> {
  return (element as unknown as { scenario: () => Promise<Scenario> }).scenario();
}

/** Runs in the page. */
function isPageDark(): boolean {
  const canvas = document.createElement('div');
  canvas.style.background = 'Canvas';
  document.body.append(canvas);
  const colours = [document.body, document.documentElement, canvas].map(
    (element) => getComputedStyle(element).backgroundColor,
  );
  canvas.remove();
  const colour = colours.find((one) => !/^rgba\(.* 0\)$/.test(one)) ?? '';
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue < 3 * 128;
}

/** npm's registry has Node too. */
function withNode(version: number, command: string): string {
  return `npm exec --yes --package=node@${String(version)} -- ${command}`;
}

/** Whether all commands succeeded. */
function build(name: string, { commands, node = 0 }: Recipe): boolean {
  const cwd = join(recipesFolder, name);
  if (existsSync(join(cwd, 'package.json'))) {
    cpSync(join(builtSite, 'markdown.js'), join(cwd, 'markdown.js'));
  }
  return commands.every((command) => {
    console.log(`${name}: ${command}`);
    const run = Number.parseInt(process.versions.node, 10) < node ? withNode(node, command) : command;
    return spawnSync(run, { cwd, shell: true, stdio: 'inherit' }).status === 0;
  });
}

/** Returns the number of failed checks. */
async function open(browser: Browser, name: string, recipe: Recipe): Promise<number> {
  return withRecipeSite(join(recipesFolder, name, recipe.output), async (folder) => {
    const server = new StaticServer('/');
    server.folder = folder;
    await server.start();
    let failed = 0;
    for (const [title, check] of Object.entries(CHECKS)) {
      try {
        await check(browser, server.address, recipe);
        console.log(`${name}: ${title}`);
      } catch (error) {
        // Counts as a failure; the other checks still run.
        failed += 1;
        console.log(`${name}: FAILED: ${title}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    await server.stop();
    return failed;
  });
}

async function main(named: readonly string[]): Promise<number> {
  if (!existsSync(join(builtSite, 'markdown.js'))) {
    if (spawnSync('npm run build', { shell: true, stdio: 'inherit' }).status !== 0) return 1;
  }
  const isRoot = process.getuid?.() === 0;
  const { executablePath } = findBrowser();
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  const checks = Object.keys(CHECKS).length;
  let passed = 0;
  let failed = 0;
  for (const [name, recipe] of Object.entries(RECIPES)) {
    if (named.length > 0 && !named.includes(name)) continue;
    // A recipe that does not build fails all of its checks.
    const failures = build(name, recipe) ? await open(browser, name, recipe) : checks;
    failed += failures;
    passed += checks - failures;
  }
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
