// Reads policies from files: each file contains a policy, or a scenario saved by the page.

import type { Account } from '../engine/account/account.ts';
import { NO_FACTS } from '../engine/catalog/observed-fact.ts';
import type { ObservedFact } from '../engine/catalog/observed-fact.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { decodeScenario } from '../scenario/decode-scenario.ts';
import { policyText } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isObject, readJson } from '../scenario/unknown-json.ts';
import { readText } from './environment.ts';
import type { Environment } from './environment.ts';

export interface PolicyFile {
  readonly file: string;
  /** The file's path, or the policy's name in its scenario. */
  readonly name: string;
  readonly parsed: ParsedPolicy;
  /** The offset of the policy's text in the file; null in a scenario, where it is a JSON string. */
  readonly isWholeFile: boolean;
  readonly account: Account | null;
  /** What the scenario says was observed. */
  readonly observed: readonly ObservedFact[];
}

/** In the order of the files; only the attached policies of a scenario. Reports a file that cannot be read and returns null. */
export function readPolicies(
  files: readonly string[],
  environment: Environment,
): readonly PolicyFile[] | null {
  const read = files.map((file) => {
    const text = readText(file, environment);
    return text === null ? null : policiesIn(file, text.replace(/^\uFEFF/, ''));
  });
  return read.every((policies) => policies !== null) ? read.flat() : null;
}

function policiesIn(file: string, text: string): readonly PolicyFile[] {
  const scenario = scenarioIn(text);
  if (scenario === null) {
    const parsed = parsePolicy(text);
    return [{ file, name: file, parsed, isWholeFile: true, account: null, observed: NO_FACTS }];
  }
  return scenario.policies
    .filter(({ attached }) => attached)
    .map((policy) => ({
      file,
      name: policy.name,
      parsed: parsePolicy(policyText(policy)),
      isWholeFile: false,
      account: scenario.account,
      observed: scenario.observed,
    }));
}

function scenarioIn(text: string): Scenario | null {
  const value = readJson(text);
  return isObject(value) && Array.isArray(value['policies']) ? decodeScenario(value) : null;
}
