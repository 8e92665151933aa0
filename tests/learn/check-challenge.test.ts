import { describe, expect, test } from 'vitest';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import { learnerStateOf } from '../../src/learn/learner-state.ts';
import { checkChallenge, goalsOfOwn } from '../../src/learn/challenge.ts';
import type { ChallengeGoals, ChallengeResult } from '../../src/learn/challenge.ts';
import { arn, ORDERS, PROD_YAML, STAGING } from '../../src/learn/default-account.ts';
import { scenarioOf } from '../../src/scenario/scenario.ts';
import type { Scenario, ScenarioPolicy } from '../../src/scenario/scenario.ts';
import { obfuscate } from '../../src/scenario/link/obfuscate.ts';
import { allow, document, policy } from '../../src/scenario/presets/write-policy.ts';

const DETAIL = allow('mse:QueryClusterDetail', arn(ORDERS));

const CHALLENGE: ChallengeGoals = {
  goals: [`allow mse:QueryClusterDetail on ${ORDERS}`],
  hidden: ['deny everything else'],
  budget: { statements: 1, characters: 140 },
};

function check(
  policies: readonly ScenarioPolicy[],
  challenge: Partial<ChallengeGoals> = {},
  scenario: Partial<Scenario> = {},
): ChallengeResult {
  return checkChallenge(
    { ...CHALLENGE, ...challenge },
    learnerStateOf({ ...scenarioOf(policies), ...scenario }),
  );
}

describe('Stars', () => {
  test('No star until all goals are met', () => {
    expect(check([]).stars).toBe(0);
    const goals = [...CHALLENGE.goals, 'allow mse:ListClusters on *'];
    expect(check([policy('p', DETAIL)], { goals }).stars).toBe(0);
  });

  test('One star for meeting the goals, even if more is granted', () => {
    const { stars, goals, hidden } = check([policy('p', allow('mse:*', '*'))]);
    expect(stars).toBe(1);
    expect(goals.every(({ isMet }) => isMet)).toBe(true);
    expect(hidden.every(({ isMet }) => isMet)).toBe(false);
  });

  test('Two stars if nothing else is granted but the budget is exceeded, in statements or in characters', () => {
    const statements = policy('p', DETAIL, allow('mse:X', '*'));
    expect(check([statements], { budget: { statements: 1, characters: 999 } }).stars).toBe(2);
    expect(check([policy('p', DETAIL)], { budget: { statements: 1, characters: 100 } }).stars).toBe(2);
  });

  test('Three stars if the budget is used exactly', () => {
    const { used } = check([policy('p', DETAIL)]);
    expect(check([policy('p', DETAIL)], { budget: used }).stars).toBe(3);
  });

  test('Three stars for any size without a budget', () => {
    const statements = Array.from({ length: 20 }, () => DETAIL);
    expect(check([policy('p', ...statements)], { budget: null }).stars).toBe(3);
  });
});

describe('The used budget', () => {
  test('It counts all attached custom policies, without white space', () => {
    const { used } = check([policy('a', DETAIL), policy('b', DETAIL)]);
    expect(used).toEqual({
      statements: 2,
      characters: 2 * JSON.stringify(JSON.parse(document(DETAIL))).length,
    });
  });

  test('It excludes system policies and detached policies', () => {
    const detached: ScenarioPolicy = { ...policy('b', DETAIL), attached: false };
    const system: ScenarioPolicy = { kind: 'system', name: 'AliyunMSEReadOnlyAccess', attached: true };
    expect(check([detached, system]).used).toEqual({ statements: 0, characters: 0 });
  });
});

test('A hidden `deny everything else` excludes the goals, including those with another context', () => {
  const goals = [...CHALLENGE.goals, `allow mse:GetNacosConfig on ${PROD_YAML} when acs:MFAPresent = true`];
  const policies = [policy('p', DETAIL, allow('mse:GetNacosConfig', arn(PROD_YAML)))];
  expect(check(policies, { goals, budget: null }).stars).toBe(3);
  expect(check(policies, { budget: null }).stars).toBe(1);
});

test('A hidden assertion can use another context than the goals', () => {
  const hidden = [`deny mse:QueryClusterDetail on ${ORDERS} when acs:SourceIp = 192.0.2.1`];
  const office = { IpAddress: { 'acs:SourceIp': '203.0.113.0/24' } };
  const budget = null;
  expect(check([policy('p', DETAIL)], { hidden, budget }).stars).toBe(1);
  const fromOffice = policy('p', allow('mse:QueryClusterDetail', arn(ORDERS), office));
  expect(check([fromOffice], { hidden, budget }).stars).toBe(3);
});

describe('A policy that is not effective', () => {
  test('A detached policy meets no goals', () => {
    const detached: ScenarioPolicy = { ...policy('p', DETAIL), attached: false };
    expect(check([detached]).stars).toBe(0);
  });

  test('A policy that RAM would reject grants nothing, but its size counts', () => {
    const text = document(DETAIL).replace('"Allow"', '"allow"');
    const rejected: ScenarioPolicy = { kind: 'custom', name: 'p', text, attached: true };
    const { stars, used } = check([rejected]);
    expect({ stars, statements: used.statements }).toEqual({ stars: 0, statements: 1 });
    expect(check([rejected, policy('q', DETAIL)], { budget: null }).stars).toBe(3);
  });

  test('A policy that is not JSON grants nothing', () => {
    expect(check([{ kind: 'custom', name: 'p', text: '{', attached: true }]).stars).toBe(0);
  });
});

describe('The account and context of the goals', () => {
  const mfa = allow('mse:QueryClusterDetail', arn(ORDERS), { Bool: { 'acs:MFAPresent': 'true' } });
  const withMfa = { context: { ...DEFAULT_CONTEXT, 'acs:MFAPresent': 'true' } };
  const emptied = { account: { ...scenarioOf([]).account, instances: [] } };

  test('A built-in challenge uses those of its start, not those of the page', () => {
    expect(check([policy('p', mfa)], { start: {} }, withMfa).stars).toBe(0);
    expect(check([policy('p', mfa)], { start: withMfa, budget: null }).stars).toBe(3);
    const everywhere = [policy('p', DETAIL, allow('mse:*', arn(STAGING)))];
    expect(check(everywhere, { start: {}, budget: null }, emptied).stars).toBe(1);
  });

  test('A custom challenge uses those of the page', () => {
    const challenge = { task: '', hidden: obfuscate(['deny everything else']), budget: null };
    const own = goalsOfOwn(challenge, CHALLENGE.goals);
    expect(check([policy('p', mfa)], own).stars).toBe(0);
    expect(check([policy('p', mfa)], own, withMfa).stars).toBe(3);
  });
});
