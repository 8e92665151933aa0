// Reads the text of a dropped file. Accepts everything that can be pasted.

import type { ImportResult } from '../../engine/interchange/import-result.ts';
import { formatPolicy } from '../../engine/policy/format.ts';
import { parsePolicy } from '../../engine/policy/parse.ts';
import { decodeScenario } from '../decode-scenario.ts';
import { readImport } from './read-import.ts';
import type { Scenario } from '../scenario.ts';
import { readJson } from '../unknown-json.ts';
import { importText } from './import-text.ts';

export type DroppedText =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'policies'; readonly result: ImportResult }
  /** The text of a RAM policy, which can have errors. */
  | { readonly kind: 'policy'; readonly text: string }
  /** An account, or output of `aliyun mse`. */
  | { readonly kind: 'account' }
  | { readonly kind: 'unreadable' };

export async function readDroppedText(text: string): Promise<DroppedText> {
  const scenario = decodeScenario(readJson(text));
  if (scenario !== null) return { kind: 'scenario', scenario };
  const result = await importText(text);
  if (result !== null && isPlainPolicy(result, text)) return { kind: 'policy', text };
  if (result !== null && result.policies.length + result.leftOut.length > 0) {
    return { kind: 'policies', result };
  }
  const read = readImport(text);
  if (read.kind !== 'not-json' && read.kind !== 'unknown') return { kind: 'account' };
  const { kind, document } = parsePolicy(text);
  return kind === 'accepted' || document.statements.length > 0
    ? { kind: 'policy', text }
    : { kind: 'unreadable' };
}

/** A single policy keeps its layout. */
function isPlainPolicy({ kind, policies }: ImportResult, text: string): boolean {
  const [first] = policies;
  return kind === 'ram-policy' && policies.length === 1 && first?.text === formatPolicy(text);
}
