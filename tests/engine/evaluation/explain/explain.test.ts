import { describe, expect, test } from 'vitest';
import type { RequestContext } from '../../../../src/engine/account/request.ts';
import type { MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import { explain, overriddenBy } from '../../../../src/engine/evaluation/explain/explain.ts';
import type { Mismatch, StatementTrace } from '../../../../src/engine/evaluation/explain/explain.ts';
import { arn, request } from '../../../support/account-builders.ts';
import { allow, compile, deny, policy, policyOf } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

const LEAF = 'instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml';

function traceOf(
  statement: StatementJson,
  requested = request(),
  mode: MatchingMode = 'hierarchical',
): StatementTrace {
  const { traces } = explain([policyOf(statement)], requested, mode);
  return traces[0]!;
}

function mismatchesOf(statement: StatementJson, requested = request()): readonly Mismatch[] {
  const { outcome } = traceOf(statement, requested);
  return outcome.kind === 'applies' ? [] : outcome.mismatches;
}

describe('a statement that applies', () => {
  const applied = (statement: StatementJson, mode?: MatchingMode) => {
    const { outcome } = traceOf(statement, request(), mode);
    if (outcome.kind !== 'applies') return outcome.kind;
    return `${outcome.resource.value} at ${outcome.matchedAt}${outcome.matchedItself ? ' itself' : ''}`;
  };

  test('has the pattern, and that it matches the resource itself', () => {
    expect(applied(allow())).toBe(`* at ${LEAF} itself`);
    expect(applied(allow({ Resource: ['acs:ecs:*:*:*', arn(LEAF)] }))).toBe(`${arn(LEAF)} at ${LEAF} itself`);
  });

  test('has the container that the pattern matches', () => {
    const pattern = arn('instance/mse-cn-1');
    expect(applied(allow({ Resource: pattern }))).toBe(`${pattern} at instance/mse-cn-1`);
    expect(applied(allow({ Resource: pattern }), 'literal')).toBe('does-not-apply');
  });

  test('has, of several patterns, the nearest match', () => {
    const [far, near] = [arn('instance/mse-cn-1'), arn('instance/mse-cn-1/public/*GROUP')];
    expect(applied(allow({ Resource: [far, near] }))).toBe(
      `${near} at instance/mse-cn-1/public/DEFAULT_GROUP`,
    );
  });
});

describe('a statement that does not apply', () => {
  test('lists the Actions, none of which matches', () => {
    expect(mismatchesOf(allow({ Action: ['mse:List*', 'mse:Delete*'] }))).toMatchObject([
      { element: 'action', patterns: [{ value: 'mse:List*' }, { value: 'mse:Delete*' }] },
    ]);
  });

  test('has the NotAction that excludes the action', () => {
    expect(mismatchesOf(allow({ NotAction: ['mse:List*', 'mse:GET*'] }))).toMatchObject([
      { element: 'not-action', pattern: { value: 'mse:GET*' } },
    ]);
  });

  test('has each condition that is not met, with the values of the context', () => {
    const Condition = {
      Bool: { 'acs:SecureTransport': 'true', 'acs:MFAPresent': 'true' },
      IpAddress: { 'acs:SourceIp': ['10.0.0.0/8', '192.168.0.0/16'] },
    };
    const context: RequestContext = { 'acs:SecureTransport': 'true', 'acs:SourceIp': '203.0.113.10' };
    expect(mismatchesOf(allow({ Condition }), request({ context }))).toMatchObject([
      { element: 'condition', clause: { key: { value: 'acs:MFAPresent' } }, actual: [] },
      {
        element: 'condition',
        clause: {
          operator: { value: { name: 'IpAddress' } },
          values: [{ value: '10.0.0.0/8' }, { value: '192.168.0.0/16' }],
        },
        actual: ['203.0.113.10'],
      },
    ]);
  });

  test("has a miss for every Resource but a star if the request's resource is not an ARN", () => {
    const requested = request({ resource: 'mse-cn-1' });
    expect(mismatchesOf(allow({ Resource: [arn('instance/*'), arn('*')] }), requested)).toMatchObject([
      { element: 'resource', miss: { pattern: { value: arn('instance/*') }, actual: 'mse-cn-1' } },
    ]);
    expect(traceOf(allow(), requested).outcome.kind).toBe('applies');
  });

  test('has every element that does not match', () => {
    const statement = allow({
      Action: 'mse:List*',
      Resource: arn('instance/mse-cn-2'),
      Condition: { Bool: { 'acs:MFAPresent': 'true' } },
    });
    expect(mismatchesOf(statement).map(({ element }) => element)).toEqual([
      'action',
      'resource',
      'condition',
    ]);
  });

  test('has the spans in the policy', () => {
    const text = JSON.stringify(policy({ Statement: [allow({ Resource: arn('instance/mse-cn-2') })] }));
    const [mismatch] = mismatchesOf(allow({ Resource: arn('instance/mse-cn-2') }));
    const span = mismatch?.element === 'resource' ? mismatch.miss.pattern.span : { start: 0, end: 0 };
    expect(text.slice(span.start, span.end)).toBe(`"${arn('instance/mse-cn-2')}"`);
  });
});

describe('the facts of a statement', () => {
  const facts = (statement: StatementJson) =>
    traceOf(statement).facts.map(({ holds, because }) => `${because.element} ${holds ? 'holds' : 'fails'}`);

  test('contain each element, whether it matches or not', () => {
    const Condition = { Bool: { 'acs:SecureTransport': 'true', 'acs:MFAPresent': 'true' } };
    const statement = allow({ Action: 'mse:Get*', Resource: arn('instance/mse-cn-2'), Condition });
    expect(facts(statement)).toEqual([
      'action holds',
      'resource fails',
      'condition fails',
      'condition fails',
    ]);
    expect(facts(allow({ NotAction: 'mse:List*' }))).toEqual(['not-action holds', 'resource holds']);
  });

  test('have the pattern, of several, that matches', () => {
    const trace = traceOf(allow({ Action: ['mse:List*', 'mse:Get*'], Resource: [arn('x'), arn(LEAF)] }));
    expect(trace.facts).toMatchObject([
      { holds: true, because: { element: 'action', pattern: { value: 'mse:Get*' } } },
      { holds: true, because: { element: 'resource', pattern: { value: arn(LEAF) }, matchedItself: true } },
    ]);
  });
});

describe('the nearest Allow', () => {
  const nearest = (...statements: readonly StatementJson[]) =>
    explain([policyOf(...statements)], request(), 'hierarchical').nearest?.ref.statement ?? null;
  const Condition = { Bool: { 'acs:MFAPresent': 'true' } };

  test('of several that fail twice is the one whose action matches', () => {
    const elsewhere = arn('instance/x');
    const unmet = allow({ Resource: elsewhere, Condition: { Bool: { 'acs:MFAPresent': 'true' } } });
    expect(nearest(allow({ Action: 'mse:List*', Resource: elsewhere }), unmet)).toBe(1);
    expect(nearest(allow({ NotAction: 'mse:Get*', Resource: elsewhere }), unmet)).toBe(1);
  });

  test('is the one with the fewest elements that do not match', () => {
    expect(nearest(allow({ Action: 'mse:List*', Resource: arn('x') }), allow({ Condition }))).toBe(1);
    expect(nearest(allow({ Condition }), allow({ Action: 'mse:List*', Resource: arn('x') }))).toBe(0);
  });

  test('is, of those, the one that matches the action', () => {
    expect(nearest(allow({ Action: 'mse:List*' }), allow({ Resource: arn('instance/mse-cn-2') }))).toBe(1);
    expect(nearest(allow({ Action: 'mse:List*' }), allow({ Condition }))).toBe(1);
  });

  test('is, of those, the one whose Resource matches furthest', () => {
    expect(
      nearest(
        allow({ Resource: 'acs:ecs:*:*:*' }),
        allow({ Resource: arn('instance/mse-cn-2') }),
        allow({ Resource: arn('instance/mse-cn-1/public/G') }),
        allow({ Resource: arn('instance/mse-cn-1/prod') }),
      ),
    ).toBe(2);
  });

  test('is, if several match the resource, the most specific', () => {
    const Action = 'mse:List*';
    expect(nearest(allow({ Action }), allow({ Action, Resource: arn(LEAF) }))).toBe(1);
    expect(
      nearest(allow({ Action, Resource: arn('instance/mse-cn-1') }), allow({ Action, Resource: '*' })),
    ).toBe(0);
  });

  test('is also the one with the fewest elements that do not match if the resource is not an ARN', () => {
    const Resource = arn('instance/*');
    const { nearest: found } = explain(
      [policyOf(allow({ Resource, Condition }), allow({ Condition }))],
      request({ resource: 'mse-cn-1' }),
      'hierarchical',
    );
    expect(found?.ref.statement).toBe(1);
  });

  test('is the first of equals', () => {
    expect(nearest(allow({ Condition }), allow({ Condition }))).toBe(0);
  });

  test('is never a Deny', () => {
    expect(nearest(deny({ Condition }), allow({ Action: 'mse:List*', Resource: arn('x'), Condition }))).toBe(
      1,
    );
    expect(nearest(deny({ Condition }))).toBeNull();
  });

  test('exists only for an implicit deny', () => {
    expect(nearest(allow(), allow({ Condition }))).toBeNull();
    expect(nearest(deny(), allow({ Condition }))).toBeNull();
    expect(nearest()).toBeNull();
  });

  test('for the instance of the examples misses it by their shortened instance id', () => {
    const example = policyOf(
      allow({ Action: 'mse:ListClusters' }),
      allow({ Resource: 'acs:mse:*:*:instance/mse-cn-0pp1j8om8' }),
    );
    const requested = request({
      action: 'mse:QueryClusterDetail',
      resource: arn('instance/mse-cn-0pp1j8om80a'),
    });
    const { decision, nearest: found } = explain([example], requested, 'hierarchical');
    expect(decision).toBe('implicit-deny');
    expect(found).toMatchObject({
      ref: { policy: 0, statement: 1 },
      outcome: {
        kind: 'does-not-apply',
        mismatches: [
          {
            element: 'resource',
            miss: {
              reason: { kind: 'segment', segment: 'instance' },
              expected: 'mse-cn-0pp1j8om8',
              actual: 'mse-cn-0pp1j8om80a',
            },
          },
        ],
      },
    });
  });
});

describe('an explanation', () => {
  test('traces every statement in order, but none of a rejected policy', () => {
    const rejected = compile(policy({ Version: '2' }));
    const {
      decision,
      determining,
      traces,
      request: requested,
    } = explain(
      [policyOf(allow(), deny({ Action: 'mse:List*' })), rejected, policyOf(deny())],
      request(),
      'hierarchical',
    );
    expect(requested).toEqual(request());
    expect({ decision, determining }).toEqual({
      decision: 'explicit-deny',
      determining: [{ policy: 2, statement: 0 }],
    });
    expect(
      traces.map(({ ref, effect, outcome }) => `${ref.policy}.${ref.statement} ${effect} ${outcome.kind}`),
    ).toEqual(['0.0 Allow applies', '0.1 Deny does-not-apply', '2.0 Deny applies']);
  });

  test('flags an assumed denial', () => {
    const policies = [policyOf(allow({ Resource: arn('instance/mse-cn-1') }), deny({ Resource: arn(LEAF) }))];
    expect(explain(policies, request(), 'hierarchical').assumed).toBe(true);
    expect(explain(policies, request(), 'literal').assumed).toBe(false);
  });
});

test('A Deny overrides the Allows that apply, and no other statement', () => {
  const statements = [allow(), allow({ Action: 'mse:List*' }), deny(), allow({ Resource: arn(LEAF) })];
  const overridden = (...own: readonly StatementJson[]) =>
    overriddenBy(explain([policyOf(...own)], request(), 'hierarchical')).map(({ ref }) => ref.statement);
  expect(overridden(...statements)).toEqual([0, 3]);
  expect(overridden(...statements.filter(({ Effect }) => Effect === 'Allow'))).toEqual([]);
  expect(overridden(deny({ Action: 'mse:List*' }))).toEqual([]);
});
