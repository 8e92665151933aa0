import { describe, expect, test } from 'vitest';
import type { CompiledPolicy } from '../../../../src/engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../../../src/engine/evaluation/decide/evaluate.ts';
import { arn, request } from '../../../support/account-builders.ts';
import { allow, compile, deny, policy, policyOf } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

const LEAF = 'instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml';

const decide = (
  policies: readonly CompiledPolicy[],
  requested = request(),
  mode: MatchingMode = 'hierarchical',
) => evaluate(policies, requested, mode);

const decisionOf = (parts: StatementJson, requested = request(), mode: MatchingMode = 'hierarchical') =>
  decide([policyOf(allow(parts))], requested, mode).decision;

const ref = (policyIndex: number, statement: number) => ({ policy: policyIndex, statement });

describe('the statements of all policies are pooled', () => {
  test('without any the decision is an implicit deny', () => {
    expect(decide([])).toEqual({ decision: 'implicit-deny', determining: [], assumed: false });
  });

  test('an Allow in any of them allows, and all that apply are determining', () => {
    const policies = [
      policyOf(allow({ Action: 'mse:List*' })),
      policyOf(allow({ Action: 'mse:List*' }), allow()),
      policyOf(allow({ Resource: arn(LEAF) })),
    ];
    expect(decide(policies)).toEqual({
      decision: 'allow',
      determining: [ref(1, 1), ref(2, 0)],
      assumed: false,
    });
  });

  test('a Deny in any of them wins, in any position, and the Allows are not determining', () => {
    const policies = [policyOf(deny(), allow()), policyOf(allow(), allow(), deny())];
    expect(decide(policies)).toEqual({
      decision: 'explicit-deny',
      determining: [ref(0, 0), ref(1, 2)],
      assumed: false,
    });
  });

  test('a Deny on the leaf wins over an Allow on everything', () => {
    expect(decide([policyOf(allow(), deny({ Resource: arn(LEAF) }))]).decision).toBe('explicit-deny');
  });

  test('a Deny that does not apply changes nothing', () => {
    const { decision, determining } = decide([policyOf(deny({ Action: 'mse:Delete*' }), allow())]);
    expect({ decision, determining }).toEqual({ decision: 'allow', determining: [ref(0, 1)] });
  });

  test('a resource of another partition is not matched', () => {
    const elsewhere = request({ resource: arn(LEAF).replace(/^acs:/, 'aws:') });
    const resource = arn(LEAF).replace(LEAF, '*');
    expect(decisionOf({ Resource: resource })).toBe('allow');
    expect(decisionOf({ Resource: resource }, elsewhere)).toBe('implicit-deny');
  });

  test('a rejected policy is ignored, and the others keep their indices', () => {
    const rejected = compile(policy({ Version: '2', Statement: [deny()] }));
    expect(rejected).toEqual({ isRejected: true, statements: [] });
    expect(decide([rejected, policyOf(allow())])).toEqual({
      decision: 'allow',
      determining: [ref(1, 0)],
      assumed: false,
    });
    expect(decide([compile(policy({ Statement: [{ Effect: 'Allow', Action: 'mse:*' }] }))]).decision).toBe(
      'implicit-deny',
    );
  });
});

describe('an action', () => {
  test.each<[string, StatementJson, boolean]>([
    ['matches case-insensitively', { Action: 'MSE:getnacosCONFIG' }, true],
    ['matches a star alone', { Action: '*' }, true],
    ['matches wildcards anywhere', { Action: '*:G?tNacos*' }, true],
    ['does not match a name that is longer', { Action: 'mse:GetNacosConfigs' }, false],
    ['does not match a name that is shorter', { Action: 'mse:GetNacos' }, false],
    ['matches any of a list', { Action: ['mse:List*', 'mse:Get*'] }, true],
    ['is matched by a NotAction that does not list it', { NotAction: ['mse:List*', 'mse:Delete*'] }, true],
    ['is not matched by a NotAction that lists it', { NotAction: ['mse:List*', 'mse:Get*'] }, false],
    ['of MSE is matched by a NotAction of another service', { NotAction: 'ecs:*' }, true],
  ])('%s', (_title, parts, applies) => {
    expect(decisionOf(parts)).toBe(applies ? 'allow' : 'implicit-deny');
  });

  test('can have any case in the request', () => {
    expect(decisionOf({ Action: 'mse:GetNacosConfig' }, request({ action: 'mse:getnacosconfig' }))).toBe(
      'allow',
    );
  });
});

describe('a resource', () => {
  const both = (resource: string, requested = LEAF): string =>
    (['hierarchical', 'literal'] as const)
      .map((mode) => decisionOf({ Resource: resource }, request({ resource: arn(requested) }), mode))
      .map((decision) => (decision === 'allow' ? 'yes' : 'no'))
      .join(' ');

  test.each<[string, string, string, string?]>([
    ['is matched by a star alone', '*', 'yes yes'],
    ['is matched by its ARN', arn(LEAF), 'yes yes'],
    ['is covered by its group', arn('instance/mse-cn-1/public/DEFAULT_GROUP'), 'yes no'],
    ['is covered by its namespace', arn('instance/mse-cn-1/public'), 'yes no'],
    ['is covered by its instance', arn('instance/mse-cn-1'), 'yes no'],
    ['is covered by a pattern that matches its instance', 'acs:mse:*:*:instance/*-1', 'yes no'],
    ['is matched by a star that crosses slashes', arn('instance/mse-cn-1/*'), 'yes yes'],
    ['is not covered by the word instance', arn('instance'), 'no no'],
    ['is not covered by the word instance and a slash', arn('instance/'), 'no no'],
    ['is not covered by a shorter id', arn('instance/mse-cn-'), 'no no'],
    ['is not covered by a longer id', arn('instance/mse-cn-12'), 'no no'],
    ['is not covered by a container with a slash after it', arn('instance/mse-cn-1/'), 'no no'],
    ['is case-sensitive', arn('instance/MSE-CN-1'), 'no no'],
    ['is not matched by another region', arn(LEAF, 'cn-beijing'), 'no no'],
    ['is not matched by an empty region', arn(LEAF, ''), 'no no'],
    ['is not matched by another account', arn(LEAF, '*', '1'), 'no no'],
    ['is not matched by a star that would cross a colon', `acs:mse:*:${LEAF}`, 'no no'],
    [
      'with slashes in its name is not covered by a part of the name',
      arn('instance/mse-cn-1/ns/g/a'),
      'no no',
      'instance/mse-cn-1/ns/g/a/b',
    ],
    [
      'with colons in its name is named by it',
      arn('instance/mse-cn-1/ns/g/a:b:c'),
      'yes yes',
      'instance/mse-cn-1/ns/g/a:b:c',
    ],
    [
      'with a star in its name has the star as data',
      arn('instance/mse-cn-1/ns/g/a'),
      'no no',
      'instance/mse-cn-1/ns/g/*',
    ],
    ['above a pattern is not matched by it', arn('instance/mse-cn-1/public'), 'no no', 'instance/mse-cn-1'],
    [
      'is not matched by a pattern for its descendants',
      arn('instance/mse-cn-1/*'),
      'no no',
      'instance/mse-cn-1',
    ],
    ['that is the account is matched by a star as relative id', arn('*'), 'yes yes', '*'],
    ['that is the account is not matched by an instance', arn('instance/*'), 'no no', '*'],
  ])('%s', (_title, pattern, expected, requested) => {
    expect(both(pattern, requested)).toBe(expected);
  });

  test('that is not an ARN is matched by a star alone', () => {
    expect(decisionOf({ Resource: '*' }, request({ resource: 'instance/mse-cn-1' }))).toBe('allow');
    expect(decisionOf({ Resource: arn('*') }, request({ resource: 'instance/mse-cn-1' }))).toBe(
      'implicit-deny',
    );
  });
});

describe('a condition', () => {
  const Condition = {
    StringEquals: { 'acs:ResourceTag/env': ['prod', 'test'], 'acs:UserAgent': 'cli' },
    IpAddress: { 'acs:SourceIp': '10.0.0.0/8' },
  };
  const met = { 'acs:ResourceTag/env': 'test', 'acs:UserAgent': 'cli', 'acs:SourceIp': '10.1.2.3' };

  test.each([
    ['is met if every operator and key is', met, 'allow'],
    ['is not met if one operator is not', { ...met, 'acs:SourceIp': '11.0.0.1' }, 'implicit-deny'],
    ['is not met if one key is not', { ...met, 'acs:UserAgent': 'sdk' }, 'implicit-deny'],
    ['is not met if a key is absent', { ...met, 'acs:SourceIp': [] }, 'implicit-deny'],
    ['has case-sensitive keys', { ...met, 'acs:SourceIp': [], 'acs:sourceip': '10.1.2.3' }, 'implicit-deny'],
  ])('%s', (_title, context, decision) => {
    expect(decisionOf({ Condition }, request({ context }))).toBe(decision);
  });

  test('that is empty is always met', () => {
    expect(decisionOf({ Condition: {} })).toBe('allow');
  });

  test('on a Deny for calls without MFA applies to calls without the key', () => {
    const statements = (operator: string) => [
      allow(),
      deny({ Condition: { [operator]: { 'acs:MFAPresent': operator === 'Bool' ? 'false' : 'true' } } }),
    ];
    expect(decide([policyOf(...statements('Bool'))]).decision).toBe('allow');
    expect(decide([policyOf(...statements('StringNotEquals'))]).decision).toBe('explicit-deny');
  });
});

describe('a denial is assumed', () => {
  const assumed = (allowed: string, denied: readonly string[], mode: MatchingMode = 'hierarchical') =>
    decide([policyOf(allow({ Resource: allowed }), deny({ Resource: denied }))], request(), mode).assumed;
  const GROUP = arn('instance/mse-cn-1/public/DEFAULT_GROUP');
  const INSTANCE = arn('instance/mse-cn-1');

  test.each([
    ['if the Allow names the instance and the Deny the leaf', INSTANCE, [arn(LEAF)], true],
    ['if the Allow names the instance and the Deny the group', INSTANCE, [GROUP], true],
    ['if the Allow names everything and the Deny the group', '*', [GROUP], true],
    ['not if both name the same', GROUP, [GROUP], false],
    ['not if the Deny also names everything', INSTANCE, ['*'], false],
    ['not if the Allow is the one inside', GROUP, [INSTANCE], false],
    [
      'but not when one of several denials is as far out as the Allow',
      INSTANCE,
      [arn(LEAF), INSTANCE],
      false,
    ],
  ])('%s', (_title, allowed, denied, expected) => {
    expect(assumed(allowed, denied)).toBe(expected);
  });

  test('by the outermost of several statements, in any order', () => {
    const denials = [deny({ Resource: INSTANCE }), deny({ Resource: arn(LEAF) })];
    const allowed = allow({ Resource: INSTANCE });
    expect(decide([policyOf(allowed, ...denials)]).assumed).toBe(false);
    expect(decide([policyOf(...denials.toReversed(), allowed)]).assumed).toBe(false);
    expect(decide([policyOf(allow(), allow({ Resource: GROUP }), ...denials.slice(1))]).assumed).toBe(true);
  });

  test('never in literal matching', () => {
    expect(assumed('*', [arn(LEAF)], 'literal')).toBe(false);
  });

  test('never without an Allow that applies', () => {
    const policies = [policyOf(allow({ Action: 'mse:List*' }), deny({ Resource: arn(LEAF) }))];
    expect(decide(policies)).toMatchObject({ decision: 'explicit-deny', assumed: false });
  });
});
