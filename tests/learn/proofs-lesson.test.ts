// The texts of the lesson on proofs say what the page proves. Its goals are decisions, so the proofs are tested here.

import { expect, test } from 'vitest';
import { witnessNamesOf } from '../../src/engine/analysis/witness-names.ts';
import { stepSolution, stepStart } from '../../src/learn/lesson.ts';
import { PROOFS } from '../../src/learn/lessons/proofs.ts';
import { learnerStateOf } from '../../src/learn/learner-state.ts';
import { answersTo } from '../../src/proofs/answer-question.ts';
import type { ProofAnswer, ProofQuestion } from '../../src/proofs/answer-question.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

function startOf(id: string): Scenario {
  return stepStart(
    PROOFS,
    PROOFS.steps.findIndex((step) => step.id === id),
  );
}

function solutionOf(id: string): Scenario {
  return stepSolution(
    PROOFS,
    PROOFS.steps.findIndex((step) => step.id === id),
  );
}

/** How the page asks for a scenario's assertions, or for its comparison. */
function answersFor(scenario: Scenario): readonly ProofAnswer[] {
  const { account, expectations, baseline, view, observed } = scenario;
  const { policies, context, mode, tree } = learnerStateOf(scenario);
  const names = witnessNamesOf(account);
  const parsed = policies.map((policy) => policy.parsed);
  const { reading } = view;
  const question: ProofQuestion =
    baseline === null
      ? {
          kind: 'assertions',
          subject: {
            ...{ policies: parsed, context, mode, names, reading, facts: observed },
            areClientsChecked: tree.uncheckedNodes.length === 0,
          },
          lines: expectations,
          asked: expectations,
        }
      : {
          kind: 'comparison',
          before: learnerStateOf({ ...scenario, policies: baseline.policies }).policies.map(
            (one) => one.parsed,
          ),
          after: parsed,
          ...{ mode, reading, facts: observed, names },
        };
  return [...answersTo(question)];
}

function proofsOf(scenario: Scenario) {
  return answersFor(scenario).flatMap((answer) => (answer.kind === 'assertion' ? [answer.proof] : []));
}

function verdictOf(scenario: Scenario) {
  return answersFor(scenario).flatMap((answer) =>
    answer.kind === 'comparison' ? [answer.proof.verdict] : [],
  );
}

test.each(['witness', 'next-witness'])('only an unlisted name breaks an assertion of the step %s', (step) => {
  const [allowed, rest] = proofsOf(startOf(step));
  expect(allowed).toEqual({ kind: 'yes' });
  const witness = rest?.kind === 'no' ? rest.witness : null;
  expect(witness?.resource).toMatch(/DEFAULT_GROUP\/prod[^/]*$/);
  expect(witness?.resource).not.toMatch(/prod(?:-backup)?\.yaml$/);
});

test('without the wildcard, both assertions hold for all names', () => {
  expect(proofsOf(solutionOf('next-witness'))).toEqual([{ kind: 'yes' }, { kind: 'yes' }]);
});

test('the witness of the assertion about any context has MFA and an address of the office', () => {
  const [proof] = proofsOf(startOf('any-context'));
  const context = proof?.kind === 'no' ? proof.witness.context : {};
  expect(context['acs:MFAPresent']).toBe('true');
  expect(context['acs:SourceIp']).toMatch(/^10\./);
  expect(proofsOf(solutionOf('any-context'))).toEqual([{ kind: 'yes' }]);
});

test('the shortened policy allows less than the old one, the solution the same', () => {
  expect(verdictOf(startOf('comparison'))).toEqual(['less']);
  expect(verdictOf(solutionOf('comparison'))).toEqual(['same']);
});
