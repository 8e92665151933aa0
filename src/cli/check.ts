// `ram check FILE…`: checks the assertions of each file.

import { decodeText } from '../scenario/import/decode-text.ts';
import { checkFile } from './check-file.ts';
import type { Environment, ExitCode, Verb } from './environment.ts';
import { problemMessage } from './problem-message.ts';

export const check: Verb = {
  options: { json: { type: 'boolean' } },
  run: (files, { json }, environment) => Promise.resolve(checkFiles(files, json === true, environment)),
};

function checkFiles(files: readonly string[], asJson: boolean, environment: Environment): ExitCode {
  const { print, resolveBeside, words } = environment;
  let passed = 0;
  let failed = 0;
  let isUnreadable = false;
  for (const file of files) {
    const report = checkFile(textOf(file, environment), (path) =>
      textOf(resolveBeside(path, file), environment),
    );
    passed += report.passed;
    failed += report.problems.length;
    isUnreadable ||= report.problems.some(({ kind }) => kind === 'unreadable');
    const messages = report.problems.map((problem) => problemMessage(words, problem));
    if (asJson) {
      const problems = report.problems.map(({ kind }, index) => ({ kind, message: messages[index] }));
      print(JSON.stringify({ file, passed: report.passed, failed: problems.length, problems }));
    } else {
      for (const message of messages) print(`${file}: ${message}`);
    }
  }
  if (!asJson) print(`${passed} passed, ${failed} failed`);
  if (isUnreadable) return 2;
  return failed > 0 ? 1 : 0;
}

/** Unlike the other verbs, counts a file that cannot be read as a failed check. */
function textOf(path: string, { read }: Environment): string | null {
  const bytes = read(path);
  return bytes === null ? null : (decodeText(bytes)?.text ?? null);
}
