// The command `ram`, built to one file: lint, check, decide, compare, analyze, grant, convert and format. The only file of src that calls Node.

import { cliEn } from '../i18n/cli/en.ts';
import { cliZhCN } from '../i18n/cli/zh-CN.ts';
import { plainText } from '../i18n/marks.ts';
import { chooseLanguage, LANGUAGES } from '../i18n/languages.ts';
import { VERSION } from '../scenario/version.ts';
import { analyze } from './analyze.ts';
import { check } from './check.ts';
import { convert } from './convert.ts';
import { decide } from './decide.ts';
import { diff } from './diff.ts';
import type { Environment, ExitCode, Verb } from './environment.ts';
import { format } from './format.ts';
import { grant } from './grant.ts';
import { lint } from './lint.ts';

// Without `import`, so that the built file runs anywhere, as a module or as a script.
const fs = process.getBuiltinModule('node:fs');
const paths = process.getBuiltinModule('node:path');
const util = process.getBuiltinModule('node:util');

const WORDS = { en: cliEn, 'zh-CN': cliZhCN } as const;

const VERBS = { lint, check, decide, diff, analyze, grant, convert, format } as const satisfies Record<
  string,
  Verb
>;
type VerbName = keyof typeof VERBS;

const STANDARD_INPUT = 0;

/** Runs the command with `first` before the shell's arguments, and sets the exit code. */
export async function runFromShell(...first: readonly string[]): Promise<void> {
  // A reader such as `head` may close the pipe early.
  process.stdout.on('error', () => process.exit());
  process.exitCode = await run([...first, ...process.argv.slice(2)]);
}

async function run(given: readonly string[]): Promise<ExitCode> {
  const [first, ...others] = given;
  const words = WORDS[languageIn(given)];
  if (first === undefined || first === '--help' || first === '-h') {
    print(plainText(words.usage));
    return first === undefined ? 2 : 0;
  }
  if (first === '--version') {
    print(VERSION);
    return 0;
  }
  const name = verbNamed(first);
  if (name === null) {
    printError(words.unknownVerb(first));
    printError(plainText(words.usage));
    return 2;
  }
  return runVerb(name, others, languageIn(given));
}

function verbNamed(name: string): VerbName | null {
  return Object.hasOwn(VERBS, name) ? (name as VerbName) : null;
}

/** The language of `--lang` at any position; English for an unknown one. */
function languageIn(given: readonly string[]): (typeof LANGUAGES)[number] {
  const index = given.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = given[index]?.split('=')[1] ?? given[index + 1];
  return index < 0 || value === undefined ? 'en' : chooseLanguage([value]);
}

async function runVerb(
  name: VerbName,
  given: readonly string[],
  language: 'en' | 'zh-CN',
): Promise<ExitCode> {
  const verb: Verb = VERBS[name];
  const words = WORDS[language];
  const usage = plainText(words.usageOf[name]);
  const parsed = parseArguments(verb, given);
  if ('problem' in parsed) {
    printError(parsed.problem);
    printError(usage);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values['help'] === true) {
    print(usage);
    return 0;
  }
  const lang = values['lang'];
  if (lang !== undefined && !LANGUAGES.some((known) => known === lang)) {
    printError(words.wrongOption('lang', String(lang), LANGUAGES.join(', ')));
    return 2;
  }
  if (positionals.length === 0) {
    printError(usage);
    return 2;
  }
  const environment: Environment = {
    read,
    write,
    resolveBeside: (path, beside) => paths.resolve(paths.dirname(beside), path),
    print,
    printError,
    now: Date.now(),
    language,
    words,
  };
  return verb.run(positionals, values, environment);
}

type Parsed =
  | {
      readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
      readonly positionals: readonly string[];
    }
  | { readonly problem: string };

function parseArguments(verb: Verb, given: readonly string[]): Parsed {
  const end = verb.splitsFiles === true ? given.indexOf('--') : -1;
  if (end < 0) return parseList(verb, given);
  const [first, second] = [parseList(verb, given.slice(0, end)), parseList(verb, given.slice(end + 1))];
  if ('problem' in first) return first;
  if ('problem' in second) return second;
  // Options are recognized on both sides; defaults don't replace what is given.
  const later = Object.entries(second.values).filter(
    ([name, value]) => value !== verb.options[name]?.default || !Object.hasOwn(first.values, name),
  );
  const values = { ...first.values, ...Object.fromEntries(later), '--': second.positionals };
  return { values, positionals: first.positionals };
}

function parseList(verb: Verb, given: readonly string[]): Parsed {
  try {
    return util.parseArgs({
      args: [...given],
      options: {
        help: { type: 'boolean', short: 'h' },
        lang: { type: 'string' },
        ...verb.options,
      },
      allowPositionals: true,
    });
  } catch (error) {
    // An unknown option, or one without its value: Node's message names it.
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function read(path: string): Uint8Array | null {
  try {
    return fs.readFileSync(path === '-' ? STANDARD_INPUT : path);
  } catch {
    // Missing, or a folder: the verb reports it.
    return null;
  }
}

function write(path: string, text: string): boolean {
  try {
    fs.writeFileSync(path, text);
    return true;
  } catch {
    // Not writable: the verb reports it.
    return false;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printError(line: string): void {
  process.stderr.write(`${line}\n`);
}
