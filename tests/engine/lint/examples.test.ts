import { expect, test } from 'vitest';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { findingsIn } from '../../support/linting.ts';

const PRINTED = 'acs:mse:*:*:instance/mse-cn-0pp1j8om8';
const NAMESPACE = `${PRINTED}/3fd98c48-a709-4061-bba1-e341d79d681b`;

/** What the examples with a misprinted instance have in common (docs/semantics.md, section 6: 1, 3, 5 and 11). */
const MISPRINTED = [
  'missing-list-service-quotas "mse:ListClusters"',
  'client-read-too "mse:Query*"',
  `unknown-instance "${PRINTED}"`,
  `read-wider-than-write "${PRINTED}"`,
];

/** All findings over the default account, each with the characters that it marks, in the order of the text. */
const EXPECTED: readonly (readonly [name: string, scenario: Scenario, findings: readonly string[]])[] = [
  [
    'Example 1',
    exampleScenario('1'),
    ['missing-list-service-quotas "mse:ListClusters"', 'destructive-by-wildcard "mse:*"'],
  ],
  ['Example 2', exampleScenario('2'), ['client-read-too "mse:Query*"']],
  [
    'Example 3',
    exampleScenario('3'),
    [
      ...MISPRINTED,
      'write-without-delete "mse:CreateNacosConfig"',
      'grants-both-paths "mse:UpdateNacosConfig"',
      `unknown-instance "${NAMESPACE}"`,
    ],
  ],
  [
    'Example 4',
    exampleScenario('4'),
    [
      ...MISPRINTED,
      'write-without-delete "mse:CreateNacosConfig"',
      `unknown-instance "${NAMESPACE}/DEFAULT_GROUP/prod.yaml"`,
    ],
  ],
  [
    'Example 5',
    exampleScenario('5'),
    [
      ...MISPRINTED,
      'action-resource-mismatch "mse:CreateNacosConfig"',
      'action-resource-mismatch "mse:UpdateNacosConfig"',
      `unknown-instance "${NAMESPACE}/DEFAULT_GROUP/test-service"`,
    ],
  ],
  [
    'The first visit',
    starterScenario(),
    [
      'missing-list-service-quotas "mse:ListClusters"',
      'client-read-too "mse:Query*"',
      'read-wider-than-write "acs:mse:*:*:instance/mse-cn-0pp1j8om80a"',
      'write-without-delete "mse:CreateNacosConfig"',
      'deny-leaves-twin "mse:GetNacosConfig"',
    ],
  ],
];

test.each(EXPECTED)('%s gets these findings and no others', (_, { policies }, expected) => {
  const [policy] = policies;
  const text = policy?.kind === 'custom' ? policy.text : '';
  const found = findingsIn(text).map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
  expect(found).toEqual(expected);
});
