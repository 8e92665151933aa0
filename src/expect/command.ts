// `npm run expect -- FILE…`, and `expect.js` in the built site: checks expectation files. One line per problem, last line
// `N passed, N failed`; exit code 1 if any failed. The only file of src that calls Node.

import { diagnosticsEn } from '../i18n/diagnostics/en.ts';
import { diagnosticsZhCN } from '../i18n/diagnostics/zh-CN.ts';
import { expectEn } from '../i18n/expect/en.ts';
import { expectZhCN } from '../i18n/expect/zh-CN.ts';
import { plainText } from '../i18n/marks.ts';
import { checkFile } from './check-file.ts';
import { problemMessage } from './problem-message.ts';

// Not by `import`: the built file has to run wherever it is put, be it taken for a module or for a script there.
const fs = process.getBuiltinModule('node:fs');
const paths = process.getBuiltinModule('node:path');
const util = process.getBuiltinModule('node:util');

const WORDS = {
  en: { ...diagnosticsEn, ...expectEn },
  'zh-CN': { ...diagnosticsZhCN, ...expectZhCN },
} as const;

process.exitCode = main(process.argv.slice(2));

function main(given: readonly string[]): number {
  const options = readOptions(given);
  if (options === null) return usage('en');
  const { language, files } = options;
  if (files.length === 0) return usage(language);
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    const report = checkFile(read(file), (path) => read(paths.resolve(paths.dirname(file), path)));
    passed += report.passed;
    failed += report.problems.length;
    for (const problem of report.problems) print(`${file}: ${problemMessage(WORDS[language], problem)}`);
  }
  print(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

interface Options {
  readonly language: keyof typeof WORDS;
  readonly files: readonly string[];
}

/** Null for an option that there is not. */
function readOptions(given: readonly string[]): Options | null {
  try {
    const { values, positionals } = util.parseArgs({
      args: [...given],
      options: { lang: { type: 'string', default: 'en' } },
      allowPositionals: true,
    });
    const { lang } = values;
    return lang === 'en' || lang === 'zh-CN' ? { language: lang, files: positionals } : null;
  } catch {
    // An unknown option, or one without its value: the answer is how the command is used.
    return null;
  }
}

function usage(language: keyof typeof WORDS): number {
  print(plainText(WORDS[language].usage));
  return 1;
}

function read(path: string): string | null {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    // Not there, or no file: the report names it.
    return null;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
