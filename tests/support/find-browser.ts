// Finds a Chromium for the browser tests: an installed one, else Playwright's, else installs one. The headless shell
// needs less time for the same pages, so it comes first.

import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Browser {
  readonly executablePath: string;
}

const HEADLESS_SHELL = 'chromium-headless-shell';

const COMMAND_NAMES = [
  HEADLESS_SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const MINUTE = 60_000;

const APT_ENVIRONMENT = { DEBIAN_FRONTEND: 'noninteractive' };

/** Returns a Chromium that starts. Installs one if there is none; if that fails, throws with the command to run. */
export function findBrowser(): Browser {
  if (process.env['CI'] !== undefined) installHeadlessShell();
  const executablePath = findInstalled() ?? installByPlaywright() ?? installByApt();
  if (executablePath !== null) return { executablePath };
  throw new Error(
    'No Chromium or Chrome was found, and none could be installed. ' +
      'Run "npx playwright install --with-deps chromium" (on Debian or Ubuntu also: "apt-get install chromium"), ' +
      "or set CHROME_PATH to the browser's executable.",
  );
}

function findInstalled(): string | null {
  const named = process.env['CHROME_PATH'];
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...onPath(COMMAND_NAMES),
    ...usualPlaces(),
    playwrightPath(),
  ];
  return candidates.find(starts) ?? null;
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform() === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function usualPlaces(): string[] {
  if (platform() === 'darwin') return macPlaces();
  if (platform() === 'win32') return windowsPlaces();
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/usr/lib/chromium/chromium'];
}

function macPlaces(): string[] {
  const names = ['Google Chrome', 'Chromium'];
  const folders = ['/Applications', join(homedir(), 'Applications')];
  return folders.flatMap((folder) =>
    names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function windowsPlaces(): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  const places = [['Google', 'Chrome'], ['Chromium']];
  return folders.flatMap((folder) =>
    places.map((path) => join(folder, ...path, 'Application', 'chrome.exe')),
  );
}

function playwrightPath(): string {
  return chromium.executablePath();
}

/** Whether it exists and runs: a stub that asks for a snap, or a browser without its libraries, doesn't. */
function starts(executablePath: string): boolean {
  if (!existsSync(executablePath)) return false;
  // On Windows "--version" would open a window.
  if (platform() === 'win32') return true;
  return spawnSync(executablePath, ['--version'], { stdio: 'ignore', timeout: MINUTE / 2 }).status === 0;
}

function installByPlaywright(): string | null {
  run('npx --no-install playwright install chromium', 5 * MINUTE);
  return starts(playwrightPath()) ? playwrightPath() : null;
}

/** On a CI machine with another Chromium, the shell pays for its installation. */
function installHeadlessShell(): void {
  const isChosen = process.env['CHROME_PATH'] !== undefined || onPath([HEADLESS_SHELL]).some(existsSync);
  if (isChosen || !canUseApt()) return;
  const install = `apt-get install -y ${HEADLESS_SHELL}`;
  run(`${install} || (apt-get update && ${install})`, 5 * MINUTE, APT_ENVIRONMENT);
}

function installByApt(): string | null {
  if (!canUseApt() || !run('apt-get update', 5 * MINUTE, APT_ENVIRONMENT)) return null;
  for (const name of [HEADLESS_SHELL, 'chromium']) {
    if (run(`apt-get install -y ${name}`, 15 * MINUTE, APT_ENVIRONMENT)) return findInstalled();
  }
  return null;
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function run(command: string, timeout: number, environment: Readonly<Record<string, string>> = {}): boolean {
  const env = { ...process.env, ...environment };
  return spawnSync(command, { shell: true, stdio: 'inherit', timeout, env }).status === 0;
}
