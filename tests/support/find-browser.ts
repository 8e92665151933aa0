// Finds a Chromium for the browser tests: an installed one, else Playwright's, else installs one. The headless shell
// needs less time for the same pages, so it comes first.

import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { installPackages, MINUTE, onPath, run } from './installed-commands.ts';

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
  if (!isChosen) installPackages([HEADLESS_SHELL]);
}

function installByApt(): string | null {
  for (const name of [HEADLESS_SHELL, 'chromium']) {
    if (installPackages([name])) return findInstalled();
  }
  return null;
}
