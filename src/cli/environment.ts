// The verbs' access to files and output. `command.ts` implements it with Node, tests in memory.

import type { CliMessages } from '../i18n/cli/messages.ts';
import { decodeText } from '../scenario/import/decode-text.ts';
import type { Language } from '../i18n/languages.ts';

export interface Environment {
  /** Returns null for a file that cannot be read. `-` is the standard input. */
  readonly read: (path: string) => Uint8Array | null;
  /** Returns false if the file cannot be written. */
  readonly write: (path: string, text: string) => boolean;
  /** Resolves a path relative to the folder of another file. */
  readonly resolveBeside: (path: string, beside: string) => string;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  readonly now: number;
  readonly language: Language;
  readonly words: CliMessages;
}

/** 0: success. 1: the command found a problem. 2: the command could not run. */
export type ExitCode = 0 | 1 | 2;

/** The values of a verb's options. An option without a value is a Boolean. */
export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

export interface Verb {
  /** Whether the files after `--` are a list of their own, which the verb gets as the option `--`. */
  readonly splitsFiles?: boolean;
  readonly options: Readonly<
    Record<
      string,
      { readonly type: 'string' | 'boolean'; readonly multiple?: boolean; readonly default?: string }
    >
  >;
  readonly run: (
    files: readonly string[],
    options: OptionValues,
    environment: Environment,
  ) => Promise<ExitCode>;
}

/** Reads a file without its byte order mark. Reports a file that cannot be read and returns null. */
export function readText(path: string, { read, printError, words }: Environment): string | null {
  const bytes = read(path);
  if (bytes === null) {
    printError(words.cannotRead(path));
    return null;
  }
  const decoded = decodeText(bytes);
  if (decoded === null) printError(words.cannotRead(path));
  return decoded?.text ?? null;
}

/** Returns the option's value if it is one of `allowed`; otherwise reports it and returns null. */
export function choose<T extends string>(
  options: OptionValues,
  name: string,
  allowed: readonly T[],
  { printError, words }: Environment,
): T | null {
  const value = options[name];
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  printError(words.wrongOption(name, String(value), allowed.join(', ')));
  return null;
}
