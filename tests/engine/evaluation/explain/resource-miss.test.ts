import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../../src/engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import { prepareRequest } from '../../../../src/engine/evaluation/decide/match-statement.ts';
import { nearestMiss } from '../../../../src/engine/evaluation/explain/resource-miss.ts';
import type { ResourceMiss } from '../../../../src/engine/evaluation/explain/resource-miss.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';
import { arn, request } from '../../../support/account-builders.ts';
import { allow, policy } from '../../../support/policy-builders.ts';

const LEAF = arn('instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml');

function missOf(
  patterns: readonly string[],
  resource: string,
  mode: MatchingMode = 'hierarchical',
): ResourceMiss | null {
  const compiled = compilePolicy(
    parsePolicy(JSON.stringify(policy({ Statement: [allow({ Resource: patterns })] }))),
  );
  const statement = compiled.statements[0];
  return nearestMiss(statement?.resources ?? [], prepareRequest(request({ resource }), mode));
}

/** A miss as a line: its reason, then the text of the pattern and that of the request. */
function drawMiss(miss: ResourceMiss | null): string {
  if (miss === null) return 'no miss';
  const { reason, expected, actual } = miss;
  const position =
    reason.kind === 'field' ? ` ${reason.field}` : reason.kind === 'segment' ? ` ${reason.segment}` : '';
  return `${reason.kind}${position}: ${expected} / ${actual}`;
}

describe('a Resource does not match', () => {
  test.each([
    ['by another service', 'acs:ecs:*:*:instance/mse-cn-1', LEAF, 'field service: ecs / mse'],
    [
      'by another region',
      arn('instance/mse-cn-1', 'cn-beijing'),
      LEAF,
      'field region: cn-beijing / cn-hangzhou',
    ],
    ['by another account', arn('instance/mse-cn-1', '*', '1'), LEAF, 'field account: 1 / 1234567890123456'],
    ['by the first of several fields', 'acs:ecs:cn-beijing:1:x', LEAF, 'field service: ecs / mse'],
    ['by the partition of the request', arn('*'), 'arn:mse:cn-hangzhou:1:x', 'field partition: acs / arn'],
    ['by another type', arn('cluster/mse-cn-1'), LEAF, 'segment type: cluster / instance'],
    ['by a type in another case', arn('Instance/mse-cn-1'), LEAF, 'segment type: Instance / instance'],
    ['by another instance', arn('instance/mse-cn-2'), LEAF, 'segment instance: mse-cn-2 / mse-cn-1'],
    [
      'by an instance whose id is longer',
      arn('instance/mse-cn-12/public'),
      LEAF,
      'segment instance: mse-cn-12 / mse-cn-1',
    ],
    [
      'by an instance with a question mark too many',
      arn('instance/mse-cn-1?'),
      LEAF,
      'segment instance: mse-cn-1? / mse-cn-1',
    ],
    ['by another namespace', arn('instance/mse-cn-?/prod/*'), LEAF, 'segment namespace: prod / public'],
    ['by another group', arn('instance/mse-cn-1/public/G'), LEAF, 'segment group: G / DEFAULT_GROUP'],
    [
      'by another name',
      arn('instance/mse-cn-1/public/DEFAULT_GROUP/a/b'),
      LEAF,
      'segment name: a/b / app.yaml',
    ],
    [
      'after a star that can match anything',
      arn('instance/*/prod'),
      LEAF,
      'field relativeId: instance/*/prod / instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml',
    ],
    [
      'by an instance whose id differs before its star',
      arn('instance/mse-cn-2*'),
      LEAF,
      'segment instance: mse-cn-2* / mse-cn-1',
    ],
    [
      'by a star whose end can be in another segment',
      arn('instance/*-dev'),
      LEAF,
      'field relativeId: instance/*-dev / instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml',
    ],
    [
      'by a star in the last segment, with no slash to cross',
      arn('instance/mse-cn-1/public/DEFAULT_GROUP/*.json'),
      arn('instance/mse-cn-1/public/DEFAULT_GROUP/a/b.yaml'),
      'segment name: *.json / a/b.yaml',
    ],
    [
      'after a star that cannot cross a slash',
      arn('instance/*/prod/*/*'),
      LEAF,
      'segment namespace: prod / public',
    ],
    [
      'by an instance with a star, although it names descendants',
      arn('instance/*-dev/public'),
      arn('instance/mse-cn-1'),
      'segment instance: *-dev / mse-cn-1',
    ],
    [
      'by being too short to name a resource',
      arn('instance'),
      LEAF,
      'field relativeId: instance / instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml',
    ],
    [
      'by being too short, with a question mark',
      arn('?nstance'),
      LEAF,
      'field relativeId: ?nstance / instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml',
    ],
    [
      'by naming a container of a resource that is not an instance',
      arn('cluster/c-1'),
      arn('cluster/c-1/node'),
      'field relativeId: cluster/c-1 / cluster/c-1/node',
    ],
    [
      'a request that is about no ARN',
      arn('instance/*'),
      'mse-cn-1',
      'field relativeId: acs:mse:cn-hangzhou:1234567890123456:instance/* / mse-cn-1',
    ],
    [
      'by naming a descendant',
      arn('instance/mse-cn-1/public'),
      arn('instance/mse-cn-1'),
      'narrower: instance/mse-cn-1/public / instance/mse-cn-1',
    ],
    [
      'by a slash and a star, which exclude the container itself',
      arn('instance/mse-cn-1/*'),
      arn('instance/mse-cn-1'),
      'narrower: instance/mse-cn-1/* / instance/mse-cn-1',
    ],
    ['by naming something in the account', arn('instance/*'), arn('*'), 'account: instance/* / *'],
  ])('%s', (_title, pattern, resource, expected) => {
    expect(drawMiss(missOf([pattern], resource))).toBe(expected);
  });

  test.each(['instance/mse-cn-1/public', 'instance/mse-cn-?', 'instance/*/public', 'inst*/mse-cn-1'])(
    'by naming a container, in literal matching: %s',
    (pattern) => {
      expect(drawMiss(missOf([arn(pattern)], LEAF, 'literal'))).toBe(
        `wider: ${pattern} / instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml`,
      );
    },
  );

  test('by being too short to name a resource, also in literal matching', () => {
    expect(drawMiss(missOf([arn('instance')], LEAF, 'literal'))).toBe(
      'field relativeId: instance / instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml',
    );
  });
});

describe('of several patterns, the miss is of the nearest:', () => {
  const nearest = (...patterns: readonly string[]) => missOf(patterns, LEAF)?.pattern.value;

  test('one with matching fields before one of another service', () => {
    expect(nearest('acs:ecs:*:*:*', arn('instance/mse-cn-2'))).toBe(arn('instance/mse-cn-2'));
  });

  test('one with more matching fields before one with fewer', () => {
    expect(nearest('acs:ecs:cn-beijing:*:*', 'acs:ecs:*:*:*')).toBe('acs:ecs:*:*:*');
  });

  test('one that differs in a later segment before one that differs in an earlier', () => {
    const far = arn('instance/mse-cn-1/prod/DEFAULT_GROUP/app.yaml');
    const near = arn('instance/mse-cn-1/public/DEFAULT_GROUP/other');
    expect(nearest(far, near, far)).toBe(near);
  });

  test('the first of equals', () => {
    expect(nearest(arn('instance/a'), arn('instance/b'))).toBe(arn('instance/a'));
  });
});

test('there is no miss without a pattern that can miss', () => {
  expect(missOf(['*'], LEAF)).toBeNull();
});
