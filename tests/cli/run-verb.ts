// Runs a verb of the command on files in memory.

import type { Environment, ExitCode, OptionValues, Verb } from '../../src/cli/environment.ts';
import { cliEn } from '../../src/i18n/cli/en.ts';

export interface VerbRun {
  readonly exitCode: ExitCode;
  readonly lines: readonly string[];
  readonly errors: readonly string[];
  /** The written texts by path. */
  readonly written: ReadonlyMap<string, string>;
}

/** The verb's defaults complete `options`. */
export async function runVerb(
  verb: Verb,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: OptionValues = {},
  named: readonly string[] = Object.keys(files),
): Promise<VerbRun> {
  const lines: string[] = [];
  const errors: string[] = [];
  const written = new Map<string, string>();
  const environment: Environment = {
    read: (path) => {
      const content = files[path];
      return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? null);
    },
    write: (path, text) => {
      written.set(path, text);
      return !path.startsWith('readonly');
    },
    resolveBeside: (path) => path,
    print: (line) => lines.push(line),
    printError: (line) => errors.push(line),
    now: Date.UTC(2026, 10, 23),
    language: 'en',
    words: cliEn,
  };
  const defaults = Object.entries(verb.options).flatMap(([name, option]) =>
    option.default === undefined ? [] : [[name, option.default] as const],
  );
  const exitCode = await verb.run(named, { ...Object.fromEntries(defaults), ...options }, environment);
  return { exitCode, lines, errors, written };
}
