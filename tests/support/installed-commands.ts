// Finds installed commands, and installs Debian packages where that is allowed.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';

/** In milliseconds. */
export const MINUTE = 60_000;

/** Where commands with these names would be, in the order of the names. */
export function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = platform() === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

/** Installs packages by apt-get, as root on Debian or Ubuntu. Returns whether all are installed. */
export function installPackages(names: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const install = `apt-get install -y ${names.join(' ')}`;
  return run(`${install} || (apt-get update && ${install})`, 15 * MINUTE, {
    DEBIAN_FRONTEND: 'noninteractive',
  });
}

/** Runs a command line and shows its output. Returns whether it succeeded. */
export function run(
  command: string,
  timeout: number,
  environment: Readonly<Record<string, string>> = {},
): boolean {
  const env = { ...process.env, ...environment };
  return spawnSync(command, { shell: true, stdio: 'inherit', timeout, env }).status === 0;
}
