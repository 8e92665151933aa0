import { describe, expect, test } from 'vitest';
import type { RequestContext } from '../../../../src/engine/account/request.ts';
import type { MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import { explain } from '../../../../src/engine/evaluation/explain/explain.ts';
import type { Mismatch, StatementTrace } from '../../../../src/engine/evaluation/explain/explain.ts';
import { arn, request } from '../../../support/account-builders.ts';
import { allow, compile, deny, policy, policyOf } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

const LEAF = 'instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml';

function traceOf(
  statement: StatementJson,
  asked = request(),
  mode: MatchingMode = 'hierarchical',
): StatementTrace {
  const { traces } = explain([policyOf(statement)], asked, mode);
  return traces[0]!;
}

function mismatchesOf(statement: StatementJson, asked = request()): readonly Mismatch[] {
  const { outcome } = traceOf(statement, asked);
  return outcome.kind === 'applies' ? [] : outcome.mismatches;
}

describe('a statement that applies', () => {
  const applied = (statement: StatementJson, mode?: MatchingMode) => {
    const { outcome } = traceOf(statement, request(), mode);
    if (outcome.kind !== 'applies') return outcome.kind;
    return `${outcome.resource.value} at ${outcome.matchedAt}${outcome.matchedItself ? ' itself' : ''}`;
  };

  test('names the pattern and that it matched the resource itself', () => {
    expect(applied(allow())).toBe(`* at ${LEAF} itself`);
    expect(applied(allow({ Resource: ['acs:ecs:*:*:*', arn(LEAF)] }))).toBe(`${arn(LEAF)} at ${LEAF} itself`);
  });

  test('names the container that the pattern matched', () => {
    const pattern = arn('instance/mse-cn-1');
    expect(applied(allow({ Resource: pattern }))).toBe(`${pattern} at instance/mse-cn-1`);
    expect(applied(allow({ Resource: pattern }), 'literal')).toBe('does-not-apply');
  });

  test('names, of several patterns, the one that matched nearest', () => {
    const [far, near] = [arn('instance/mse-cn-1'), arn('instance/mse-cn-1/public/*GROUP')];
    expect(applied(allow({ Resource: [far, near] }))).toBe(
      `${near} at instance/mse-cn-1/public/DEFAULT_GROUP`,
    );
  });
});

describe('a statement that does not apply', () => {
  test('tells that no Action matches, and which there are', () => {
    expect(mismatchesOf(allow({ Action: ['mse:List*', 'mse:Delete*'] }))).toMatchObject([
      { element: 'action', patterns: [{ value: 'mse:List*' }, { value: 'mse:Delete*' }] },
    ]);
  });

  test('tells which NotAction leaves the action out', () => {
    expect(mismatchesOf(allow({ NotAction: ['mse:List*', 'mse:GET*'] }))).toMatchObject([
      { element: 'not-action', pattern: { value: 'mse:GET*' } },
    ]);
  });

  test('tells each condition that is not met, and what the context holds', () => {
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

  test('tells that no Resource but a star covers what is no ARN', () => {
    const asked = request({ resource: 'mse-cn-1' });
    expect(mismatchesOf(allow({ Resource: [arn('instance/*'), arn('*')] }), asked)).toMatchObject([
      { element: 'resource', miss: { pattern: { value: arn('instance/*') }, actual: 'mse-cn-1' } },
    ]);
    expect(traceOf(allow(), asked).outcome.kind).toBe('applies');
  });

  test('tells every element that fails', () => {
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

  test('points at the characters of the policy', () => {
    const text = JSON.stringify(policy({ Statement: [allow({ Resource: arn('instance/mse-cn-2') })] }));
    const [mismatch] = mismatchesOf(allow({ Resource: arn('instance/mse-cn-2') }));
    const span = mismatch?.element === 'resource' ? mismatch.miss.pattern.span : { start: 0, end: 0 };
    expect(text.slice(span.start, span.end)).toBe(`"${arn('instance/mse-cn-2')}"`);
  });
});

describe('the facts of a statement', () => {
  const facts = (statement: StatementJson) =>
    traceOf(statement).facts.map(({ holds, because }) => `${because.element} ${holds ? 'holds' : 'fails'}`);

  test('tell each element, whether it holds or not', () => {
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

  test('name the one pattern of several by which an element holds', () => {
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

  test('is the one with the fewest elements that fail', () => {
    expect(nearest(allow({ Action: 'mse:List*', Resource: arn('x') }), allow({ Condition }))).toBe(1);
    expect(nearest(allow({ Condition }), allow({ Action: 'mse:List*', Resource: arn('x') }))).toBe(0);
  });

  test('is, of those, the one that names the action', () => {
    expect(nearest(allow({ Action: 'mse:List*' }), allow({ Resource: arn('instance/mse-cn-2') }))).toBe(1);
    expect(nearest(allow({ Action: 'mse:List*' }), allow({ Condition }))).toBe(1);
  });

  test('is, of those, the one whose Resource comes nearest', () => {
    expect(
      nearest(
        allow({ Resource: 'acs:ecs:*:*:*' }),
        allow({ Resource: arn('instance/mse-cn-2') }),
        allow({ Resource: arn('instance/mse-cn-1/public/G') }),
        allow({ Resource: arn('instance/mse-cn-1/prod') }),
      ),
    ).toBe(2);
  });

  test('is, where several name the resource, the one that names it most closely', () => {
    const Action = 'mse:List*';
    expect(nearest(allow({ Action }), allow({ Action, Resource: arn(LEAF) }))).toBe(1);
    expect(
      nearest(allow({ Action, Resource: arn('instance/mse-cn-1') }), allow({ Action, Resource: '*' })),
    ).toBe(0);
  });

  test('is also the one with the fewest elements that fail where the request is about no ARN', () => {
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

  test('is told only of an implicit deny', () => {
    expect(nearest(allow(), allow({ Condition }))).toBeNull();
    expect(nearest(deny(), allow({ Condition }))).toBeNull();
    expect(nearest()).toBeNull();
  });

  test('to the instance of the examples misses it by the instance id that they shorten', () => {
    const example = policyOf(
      allow({ Action: 'mse:ListClusters' }),
      allow({ Resource: 'acs:mse:*:*:instance/mse-cn-0pp1j8om8' }),
    );
    const asked = request({ action: 'mse:QueryClusterDetail', resource: arn('instance/mse-cn-0pp1j8om80a') });
    const { decision, nearest: found } = explain([example], asked, 'hierarchical');
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
      request: asked,
    } = explain(
      [policyOf(allow(), deny({ Action: 'mse:List*' })), rejected, policyOf(deny())],
      request(),
      'hierarchical',
    );
    expect(asked).toEqual(request());
    expect({ decision, determining }).toEqual({
      decision: 'explicit-deny',
      determining: [{ policy: 2, statement: 0 }],
    });
    expect(
      traces.map(({ ref, effect, outcome }) => `${ref.policy}.${ref.statement} ${effect} ${outcome.kind}`),
    ).toEqual(['0.0 Allow applies', '0.1 Deny does-not-apply', '2.0 Deny applies']);
  });

  test('says when the denial is assumed', () => {
    const policies = [policyOf(allow({ Resource: arn('instance/mse-cn-1') }), deny({ Resource: arn(LEAF) }))];
    expect(explain(policies, request(), 'hierarchical').assumed).toBe(true);
    expect(explain(policies, request(), 'literal').assumed).toBe(false);
  });
});
