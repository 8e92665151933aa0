// Checks an assertion file: a scenario as the page saves it, in which a policy can also be a JSON document or the path of a file.

import { resourceTypesOf } from '../engine/evaluation/decide/reference-types.ts';
import type { Diagnostic } from '../engine/policy/diagnostic.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ProvenOutcome } from '../proofs/proven-outcome.ts';
import { checkAndProve } from '../proofs/check-and-prove.ts';
import { decodeScenario } from '../scenario/decode-scenario.ts';
import { policyText } from '../scenario/scenario.ts';
import type { Scenario, ScenarioPolicy } from '../scenario/scenario.ts';
import { isObject, readJson } from '../scenario/unknown-json.ts';

export type FileProblem =
  | { readonly kind: 'unreadable' | 'not-json' | 'no-scenario' | 'no-expectations' }
  | { readonly kind: 'policy-unreadable'; readonly file: string }
  /** `line` is in the policy's text, from 1. */
  | {
      readonly kind: 'refused';
      readonly policy: string;
      readonly line: number;
      readonly diagnostic: Diagnostic;
    }
  | {
      readonly kind: 'broken';
      readonly text: string;
      readonly outcome: Exclude<ProvenOutcome, { readonly kind: 'holds' }>;
    };

/** Each problem counts as one failed check. */
export interface FileReport {
  readonly passed: number;
  readonly problems: readonly FileProblem[];
}

/** Returns the text of a file, relative to the checked one; null if it cannot be read. */
export type ReadBeside = (path: string) => string | null;

/** `text` is null for a file that cannot be read. If a policy has errors, its assertions aren't checked. */
export function checkFile(text: string | null, readBeside: ReadBeside): FileReport {
  if (text === null) return failure({ kind: 'unreadable' });
  const value = readJson(withoutMark(text));
  if (value === undefined) return failure({ kind: 'not-json' });
  const unreadable: string[] = [];
  const filled = withPolicyTexts(value, (path) => {
    const found = readBeside(path);
    if (found === null) unreadable.push(path);
    return found ?? '';
  });
  const scenario = decodeScenario(filled);
  if (scenario === null) return failure({ kind: 'no-scenario' });
  if (unreadable.length > 0) {
    return failure(...unreadable.map((file) => ({ kind: 'policy-unreadable' as const, file })));
  }
  const refused = scenario.policies.flatMap(refusals);
  if (refused.length > 0) return failure(...refused);
  if (scenario.expectations.length === 0) return failure({ kind: 'no-expectations' });
  return checkScenario(scenario);
}

function failure(...problems: readonly FileProblem[]): FileReport {
  return { passed: 0, problems };
}

function checkScenario({ policies, account, context, view, observed, expectations }: Scenario): FileReport {
  const outcomes = checkAndProve(expectations, {
    policies: policies.filter((policy) => policy.attached).map(parse),
    account,
    context,
    mode: view.mode,
    types: resourceTypesOf(view.reading, observed),
  });
  const problems = expectations.flatMap((line, place): readonly FileProblem[] => {
    const outcome = outcomes[place];
    return outcome === undefined || outcome.kind === 'holds' ? [] : [{ kind: 'broken', text: line, outcome }];
  });
  return { passed: expectations.length - problems.length, problems };
}

function refusals(policy: ScenarioPolicy): readonly FileProblem[] {
  const { text, diagnostics } = parse(policy);
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((diagnostic) => ({
      kind: 'refused',
      policy: policy.name,
      line: text.slice(0, diagnostic.span.start).split(/\r\n|\n|\r/).length,
      diagnostic,
    }));
}

function parse(policy: ScenarioPolicy): ReturnType<typeof parsePolicy> {
  return parsePolicy(withoutMark(policyText(policy)));
}

/** Replaces each policy's `file` or `document` with its text; returns any other value unchanged. */
function withPolicyTexts(value: unknown, read: (path: string) => string): unknown {
  if (!isObject(value) || !Array.isArray(value['policies'])) return value;
  return { ...value, policies: value['policies'].map((policy: unknown) => withText(policy, read)) };
}

function withText(policy: unknown, read: (path: string) => string): unknown {
  if (!isObject(policy)) return policy;
  const { file, document } = policy;
  if (typeof file === 'string') return { name: nameOf(file), ...policy, text: read(file) };
  if (isObject(document)) return { name: 'policy', ...policy, text: JSON.stringify(document, null, 2) };
  return policy;
}

/** `policies/reader.json` → `reader`. */
function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.json$/i, '');
}

/** Removes the byte order mark that some editors write. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
