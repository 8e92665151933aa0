import { expect, test } from 'vitest';
import { readDroppedFile, writeScenarioFile } from '../../src/scenario/scenario-file.ts';
import { teamScenario } from '../support/team-scenario.ts';

test('A file gives back its scenario', () => {
  const scenario = teamScenario();
  expect(readDroppedFile(writeScenarioFile(scenario))).toEqual({ kind: 'scenario', scenario });
});

test('A policy is told from a scenario, also one that RAM would refuse', () => {
  for (const statement of ['"Effect": "Allow", "Action": "mse:*", "Resource": "*"', '"Effect": "Perhaps"']) {
    const text = `{"Version": "1", "Statement": [{${statement}}]}`;
    expect(readDroppedFile(text)).toEqual({ kind: 'policy', text });
  }
});

test.each(['', 'hello', '[]', '{"a": 1}', 'null', '\u0000\u0001', '{"policies": 3}'])(
  '%j is neither',
  (text) => {
    expect(readDroppedFile(text)).toEqual({ kind: 'unreadable' });
  },
);
