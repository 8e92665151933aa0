import { expect, test } from 'vitest';
import { decodeScenario } from '../../src/scenario/decode-scenario.ts';
import { writeScenarioFile } from '../../src/scenario/scenario-file.ts';
import { teamScenario } from '../support/team-scenario.ts';

test('A file restores its scenario', () => {
  const scenario = teamScenario();
  expect(decodeScenario(JSON.parse(writeScenarioFile(scenario)))).toEqual(scenario);
});
