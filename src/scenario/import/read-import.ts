// Reads text pasted for the mock account: an exported account, or output of the `aliyun` command line.

import { parseJson } from '../../engine/policy/json.ts';
import { importAccount } from './account-json.ts';
import type { AccountImport } from './account-json.ts';
import { readAliyunOutput } from './import-aliyun.ts';
import type { AliyunOutput } from './import-aliyun.ts';

export type PastedImport = AccountImport | AliyunOutput;

/** Detects the format by its members: an account has `instances`. */
export function readImport(text: string): PastedImport {
  const { root } = parseJson(text);
  const isAccount = root.kind === 'object' && root.members.some(({ key }) => key === 'instances');
  return isAccount ? importAccount(text) : readAliyunOutput(text);
}
