// The five examples carry the documentation's policies to the letter of their meaning; the roles do what they are for.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { buildTree } from '../../../src/engine/account/resource-tree.ts';
import { checkAssertions } from '../../../src/engine/evaluation/assertions/check-lines.ts';
import { compilePolicy } from '../../../src/engine/evaluation/decide/compile-policy.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { blankScenario, starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import {
  DOCUMENT_EXAMPLE_IDS,
  EXAMPLE_IDS,
  policyText,
  ROLE_EXAMPLE_IDS,
} from '../../../src/scenario/scenario.ts';

interface Vector {
  readonly name: string;
  readonly text: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../conformance/documents.json', import.meta.url), 'utf8'),
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

test.each(DOCUMENT_EXAMPLE_IDS)('Example %s means what the documentation prints', (id) => {
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

test.each(ROLE_EXAMPLE_IDS)('All that the role of %s is expected to do holds', (id) => {
  const { policies, account, context, expectations } = exampleScenario(id);
  const attached = policies.filter((policy) => policy.attached);
  expect(expectations.length).toBeGreaterThan(0);
  const outcomes = checkAssertions(expectations, {
    policies: attached.map((policy) => compilePolicy(parsePolicy(policyText(policy)))),
    tree: buildTree(account),
    ...{ context, mode: 'hierarchical' },
  });
  expect(outcomes.filter(({ kind }) => kind !== 'holds')).toEqual([]);
});

test('The roles equal those of the other two examples, together with the system policies', () => {
  const { policies } = exampleScenario('roles');
  const alone = ['developer', 'operations'] as const;
  expect(policies.slice(0, 2).map(policyText)).toEqual(
    alone.map((id) => exampleScenario(id).policies.map(policyText)).flat(),
  );
  expect(policies.map(({ name, attached }) => `${name} ${attached}`)).toEqual([
    'developer true',
    'operations false',
    'AliyunMSEFullAccess false',
    'AliyunMSEReadOnlyAccess false',
  ]);
});
