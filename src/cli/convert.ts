// `ram convert FILE…`: what an import makes of a file, one JSON object for each.

import { isAttachedOnImport, isComplete } from '../engine/interchange/import-result.ts';
import type { ImportResult } from '../engine/interchange/import-result.ts';
import { plainText } from '../i18n/marks.ts';
import { importText } from '../scenario/import/import-text.ts';
import { readText } from './environment.ts';
import type { Environment, ExitCode, Verb } from './environment.ts';

export const convert: Verb = {
  options: { json: { type: 'boolean' } },
  run: async (files, _options, environment) => {
    let worst: ExitCode = 0;
    for (const file of files) {
      const code = await convertFile(file, environment);
      if (code > worst) worst = code;
    }
    return worst;
  },
};

async function convertFile(file: string, environment: Environment): Promise<ExitCode> {
  const { print, words } = environment;
  const text = readText(file, environment);
  if (text === null) return 2;
  const result = await importText(text);
  if (result === null) {
    const left = [{ code: 'not-recognized', message: plainText(words.notRecognized) }];
    print(JSON.stringify({ file, kind: 'unknown', policies: [], left }));
    return 1;
  }
  print(JSON.stringify({ file, ...describe(result, environment) }));
  return result.policies.every(isComplete) && result.leftOut.length === 0 ? 0 : 1;
}

function describe({ kind, policies, leftOut }: ImportResult, { words }: Environment): object {
  return {
    kind,
    policies: policies.map((policy) => ({
      name: policy.name,
      ...(policy.version === null ? {} : { version: policy.version }),
      text: policy.text,
      attached: isAttachedOnImport(policy),
      complete: isComplete(policy),
      notes: policy.notes.map((note) => ({
        code: note.code,
        message: plainText(words.imports.notes[note.code](note)),
      })),
    })),
    left: leftOut.map((item) => ({
      code: item.code,
      message: plainText(words.imports.leftOut[item.code](item)),
      ...(item.subject === '' ? {} : { path: item.subject }),
    })),
  };
}
