// `ram convert FILE…`: converts files and prints one JSON object for each.

import { ACCOUNT_REF, childRef } from '../engine/account/resource-ref.ts';
import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import type { Account } from '../engine/account/account.ts';
import { isAttachedOnImport, isComplete } from '../engine/interchange/import-result.ts';
import type { ImportResult } from '../engine/interchange/import-result.ts';
import { plainText } from '../i18n/marks.ts';
import { mergeImport } from '../scenario/import/import-aliyun.ts';
import type { Imported } from '../scenario/import/import-aliyun.ts';
import { importText } from '../scenario/import/import-text.ts';
import { readNacosZip } from '../scenario/import/nacos-zip.ts';
import { readDroppedText } from '../scenario/import/read-dropped-text.ts';
import { readFileContent } from '../scenario/import/read-file.ts';
import { readImport } from '../scenario/import/read-import.ts';
import { policyText } from '../scenario/scenario.ts';
import type { Environment, ExitCode, Verb } from './environment.ts';

/** `left` lists what was not converted. */
interface LeftItem {
  readonly code: string;
  readonly message: string;
  readonly path?: string;
}

interface Converted {
  readonly kind: string;
  readonly policies: readonly object[];
  readonly account?: Account;
  readonly left: readonly LeftItem[];
  readonly isComplete: boolean;
}

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
  const { print, printError, read, words } = environment;
  const bytes = read(file);
  if (bytes === null) {
    printError(words.cannotRead(file));
    return 2;
  }
  const content = readFileContent(bytes);
  const converted =
    content.kind === 'zip'
      ? await convertZip(content.bytes, environment)
      : content.kind === 'text'
        ? await convertText(content.text, environment)
        : unknown(environment);
  const { isComplete: isWhole, ...output } = converted;
  print(JSON.stringify({ file, ...output }));
  return isWhole && converted.left.length === 0 ? 0 : 1;
}

function unknown({ words }: Environment): Converted {
  const left = [{ code: 'not-recognized', message: plainText(words.notRecognized) }];
  return { kind: 'unknown', policies: [], left, isComplete: false };
}

async function convertText(text: string, environment: Environment): Promise<Converted> {
  const read = await readDroppedText(text);
  switch (read.kind) {
    case 'policies':
      return describe(read.result, environment);
    case 'policy': {
      const result = await importText(text);
      return result === null ? unknown(environment) : describe(result, environment);
    }
    case 'account':
      return convertAccount(text, environment);
    case 'scenario': {
      const policies = read.scenario.policies.map((policy) => ({
        name: policy.name,
        text: policyText(policy),
        attached: policy.attached,
        complete: policy.kind === 'system' || policy.openItems === undefined,
        notes: [],
      }));
      const isWhole = policies.every(({ complete }) => complete);
      return { kind: 'scenario', policies, account: read.scenario.account, left: [], isComplete: isWhole };
    }
    case 'unreadable':
      return unknown(environment);
  }
}

/** An account as the page exports it, or a new account with the resources of an API response. */
function convertAccount(text: string, environment: Environment): Converted {
  const read = readImport(text);
  if (read.kind === 'account') {
    return { kind: 'account', policies: [], account: read.account, left: [], isComplete: true };
  }
  if (!('items' in read)) return unknown(environment);
  return { kind: 'aliyun-answer', policies: [], account: accountOf(read), left: [], isComplete: true };
}

/** API responses don't name containers, so the resources go into one instance and one namespace. */
function accountOf(imported: Imported): Account {
  const id = 'mse-cn-imported';
  const namespaces = imported.kind === 'namespaces' ? [] : [{ id: 'public', name: 'public', groups: [] }];
  const instance = { id, name: id, region: DEFAULT_ACCOUNT.region, namespaces };
  const empty = { ...DEFAULT_ACCOUNT, instances: imported.kind === 'instances' ? [] : [instance] };
  const instanceRef = childRef(ACCOUNT_REF, 'instance', id);
  const into = imported.kind === 'namespaces' ? instanceRef : childRef(instanceRef, 'namespace', 'public');
  const merged = mergeImport(empty, imported, into);
  return merged.kind === 'merged' ? merged.account : empty;
}

async function convertZip(bytes: Uint8Array, environment: Environment): Promise<Converted> {
  const { words } = environment;
  const zip = await readNacosZip(bytes);
  if (zip.kind !== 'configs') return unknown(environment);
  const left = [
    ...zip.leftOut.map(({ path, problem }) => ({
      code: problem,
      message: plainText(words.zipEntry(path, problem)),
      path,
    })),
    ...zip.ambiguous.map(({ path }) => ({
      code: 'two-readings',
      message: plainText(words.zipEntryAmbiguous(path)),
      path,
    })),
  ];
  return { kind: 'nacos-export', policies: [], account: accountOf(zip), left, isComplete: true };
}

function describe({ kind, policies, leftOut }: ImportResult, { words }: Environment): Converted {
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
    isComplete: policies.every(isComplete),
  };
}
