import { expect, test } from 'vitest';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { partsIn, LINK_PARTS, withParts } from '../../../src/scenario/link/link-contents.ts';
import { teamScenario } from '../../support/team-scenario.ts';

const team: Scenario = {
  ...teamScenario(),
  context: { 'acs:SourceIp': '198.51.100.1' },
  baseline: { policies: [], context: {} },
  view: {
    ...scenarioOf([]).view,
    scope: 1,
    openPolicy: 2,
    cell: { resource: '*', kind: 'account', action: 'ListClusters', scope: 1 },
  },
};

test('Only present parts can be shared', () => {
  expect(partsIn(starterScenario())).toEqual(['policies', 'account', 'context']);
  const pasted = { text: '{}', date: '2026-11-30' };
  const system = { kind: 'system', name: 'AliyunMSEFullAccess', attached: true, pasted } as const;
  expect(partsIn({ ...team, policies: [...team.policies, system] })).toEqual(LINK_PARTS);
});

test('With all parts the scenario is unchanged', () => {
  expect(withParts(team, new Set(LINK_PARTS))).toEqual(team);
});

test('Omitted parts get their defaults', () => {
  const { title } = team;
  expect(withParts(team, new Set())).toEqual({ ...scenarioOf([]), title });
  expect(withParts(team, new Set(['account'] as const))).toEqual({
    ...scenarioOf([]),
    title,
    account: team.account,
  });
});

test('The cell of an omitted policy is omitted', () => {
  expect(withParts(team, new Set(['cell', 'account'] as const)).view.cell).toBeNull();
});

test('An exercise is included only with everything that it needs', () => {
  const exercise = { kind: 'lesson', id: 'wildcards', step: 1 } as const;
  const lesson: Scenario = { ...starterScenario(), exercise };
  expect(withParts(lesson, new Set(partsIn(lesson))).exercise).toEqual(exercise);
  expect(withParts(lesson, new Set(['policies'] as const)).exercise).toBeNull();
  const withGoals: Scenario = { ...team, exercise };
  expect(withParts(withGoals, new Set(['policies', 'account'] as const)).exercise).toBeNull();
});
