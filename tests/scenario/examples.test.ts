// The five examples carry the documentation's policies to the letter of their meaning.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { exampleScenario, blankScenario, starterScenario } from '../../src/scenario/examples.ts';
import { EXAMPLE_IDS } from '../../src/scenario/scenario.ts';

interface Vector {
  readonly name: string;
  readonly text: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../conformance/documents.json', import.meta.url), 'utf8'),
) as Vector[];

/** Strings and lists of one mean the same, and so does any order of members. */
function meaningOf(text: string): unknown {
  const { Version, Statement } = JSON.parse(text) as {
    Version: string;
    Statement: Record<string, unknown>[];
  };
  return {
    Version,
    Statement: Statement.map(({ Effect, Action, Resource }) => ({
      Effect,
      Action: [Action].flat(),
      Resource: [Resource].flat(),
    })),
  };
}

test.each(EXAMPLE_IDS)('Example %s means what the documentation prints', (id) => {
  const [policy] = exampleScenario(id).policies;
  const printed = vectors.find(({ name }) => name === `example ${id} of the source document`);
  expect(policy?.kind === 'custom' && meaningOf(policy.text)).toEqual(meaningOf(printed?.text ?? ''));
});

test.each([starterScenario(), blankScenario(), ...EXAMPLE_IDS.map(exampleScenario)])(
  'RAM would accept every policy that the playground brings (%#)',
  ({ policies }) => {
    for (const policy of policies) {
      if (policy.kind === 'custom') expect(parsePolicy(policy.text).diagnostics).toEqual([]);
    }
  },
);
