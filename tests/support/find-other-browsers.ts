// Finds Firefox and WebKit for `npm run test:browsers`: installed ones, else installs their Debian packages.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installPackages, MINUTE, onPath } from './installed-commands.ts';

export interface WebKit {
  /** The WebDriver server of WebKitGTK. */
  readonly driver: string;
  /** The browser that it starts. */
  readonly browser: string;
  /** Starts a command with its own display. */
  readonly display: string;
}

const FIREFOX_PACKAGES = ['firefox-esr'];
const WEBKIT_PACKAGES = ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'xauth'];

/** Returns a Firefox that starts. Throws with the command to run if there is none and it cannot be installed. */
export function findFirefox(): string {
  const find = () => firefoxPlaces().find((path) => existsSync(path) && starts(path));
  return find() ?? installed('Firefox', FIREFOX_PACKAGES, find, 'or set FIREFOX_PATH to its executable.');
}

/** Returns the commands that drive WebKit. Throws with the command to run if one is missing and cannot be installed. */
export function findWebKit(): WebKit {
  return findWebKitCommands() ?? installed('WebKit', WEBKIT_PACKAGES, findWebKitCommands, 'on Linux.');
}

function findWebKitCommands(): WebKit | undefined {
  const driver = onPath(['WebKitWebDriver']).find(existsSync);
  const display = onPath(['xvfb-run']).find(existsSync);
  const browser = miniBrowsers().at(-1);
  if (driver === undefined || display === undefined || browser === undefined) return undefined;
  return { driver, display, browser };
}

function installed<Found>(
  name: string,
  packages: readonly string[],
  find: () => Found | undefined,
  otherwise: string,
): Found {
  const found = installPackages(packages) ? find() : undefined;
  if (found !== undefined) return found;
  throw new Error(
    `${name} was not found, and could not be installed. ` +
      `On Debian or Ubuntu, run "apt-get install ${packages.join(' ')}", ${otherwise}`,
  );
}

function firefoxPlaces(): string[] {
  const named = process.env['FIREFOX_PATH'];
  const apps = ['/Applications', join(homedir(), 'Applications')];
  return [
    ...(named === undefined ? [] : [named]),
    ...onPath(['firefox-esr', 'firefox']),
    ...apps.map((folder) => join(folder, 'Firefox.app', 'Contents', 'MacOS', 'firefox')),
  ];
}

/** WebKitGTK's browser is not on the path, and each version of its interface has one. */
function miniBrowsers(): string[] {
  const folders = ['/usr/lib', '/usr/libexec', ...foldersIn('/usr/lib', /-linux-gnu/)];
  return folders
    .flatMap((folder) => foldersIn(folder, /^webkit2gtk-4/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .filter(existsSync);
}

function foldersIn(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => name.test(entry))
    .map((entry) => join(folder, entry));
}

/** A stub that asks for a snap doesn't. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: MINUTE / 2 }).status === 0;
}
