// Checks assertions and proves those about every context, where nobody waits: for the command and for Markdown.

import type { Account } from '../engine/account/account.ts';
import { buildTree } from '../engine/account/resource-tree.ts';
import type { RequestContext } from '../engine/account/request.ts';
import { witnessNamesOf } from '../engine/analysis/witness-names.ts';
import { parseAssertion } from '../engine/evaluation/assertions/assertion.ts';
import { checkAssertions } from '../engine/evaluation/assertions/check-lines.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { GUIDE_TYPES } from '../engine/evaluation/decide/resource-types.ts';
import type { ResourceTypes } from '../engine/evaluation/decide/resource-types.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { AssertionProver } from './assertion-prover.ts';
import { provenOutcome } from './proven-outcome.ts';
import type { ProvenOutcome } from './proven-outcome.ts';

export interface CheckedSubject {
  readonly policies: readonly ParsedPolicy[];
  readonly account: Account;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  readonly types?: ResourceTypes;
}

/** The outcomes, in the order of the lines. None of them is `needs-proof`. */
export function checkAndProve(
  lines: readonly string[],
  { policies, account, context, mode, types = GUIDE_TYPES }: CheckedSubject,
): readonly ProvenOutcome[] {
  const tree = buildTree(account);
  const compiled = policies.map(compilePolicy);
  const outcomes = checkAssertions(lines, { policies: compiled, tree, context, mode, types });
  const parsed = lines.map(parseAssertion);
  const prover = new AssertionProver(
    {
      policies,
      context,
      mode,
      names: witnessNamesOf(account),
      areClientsChecked: tree.uncheckedNodes.length === 0,
      reading: types.reading,
      facts: types.facts,
    },
    parsed.flatMap((one) => (one.kind === 'assertion' ? [one.assertion] : [])),
  );
  return outcomes.map((outcome, index) => {
    const line = parsed[index];
    return outcome.kind === 'needs-proof' && line?.kind === 'assertion'
      ? provenOutcome(outcome, prover.prove(line.assertion))
      : outcome;
  });
}
