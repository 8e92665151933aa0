// `ram format FILE…`: policies in the page's layout.

import { formatPolicy } from '../engine/policy/format.ts';
import { parseJson } from '../engine/policy/json.ts';
import { readText } from './environment.ts';
import type { Environment, ExitCode, Verb } from './environment.ts';

export const format: Verb = {
  options: { write: { type: 'boolean' }, json: { type: 'boolean' } },
  run: (files, { write, json }, environment) => {
    const codes = files.map((file) => formatFile(file, write === true, json === true, environment));
    return Promise.resolve(codes.reduce<ExitCode>((worst, code) => (code > worst ? code : worst), 0));
  },
};

function formatFile(file: string, inPlace: boolean, asJson: boolean, environment: Environment): ExitCode {
  const text = readText(file, environment);
  if (text === null) return 2;
  const { words, write, print, printError } = environment;
  if (parseJson(text).syntaxError !== null) {
    printError(`${file}: ${words.notJson}`);
    return 1;
  }
  const formatted = formatPolicy(text);
  const isChanged = text !== `${formatted}\n`;
  if (inPlace && isChanged && !write(file, `${formatted}\n`)) {
    printError(words.cannotWrite(file));
    return 2;
  }
  if (asJson) print(JSON.stringify({ file, changed: isChanged, ...(inPlace ? {} : { text: formatted }) }));
  else if (!inPlace) print(formatted);
  else if (isChanged) print(file);
  return 0;
}
