import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorizationRequest, RequestContext } from '../../src/engine/account/request.ts';
import { createQuestions, decideBy, withoutStatement } from '../support/analysis.ts';
import { atLeast, seeded } from '../support/arbitraries.ts';
import { allow, deny, policy } from '../support/policy-builders.ts';
import type { OneOrMore, PolicyJson, StatementJson } from '../support/policy-builders.ts';

interface KeyModel {
  readonly clauses: readonly (readonly [operator: string, value: OneOrMore])[];
  /** For every text, one that meets the same clauses. */
  readonly texts: readonly string[];
}

const KEYS: Readonly<Record<string, KeyModel>> = {
  'acs:Pattern': {
    clauses: [
      ['StringLike', 'b*'],
      ['StringNotLike', 'b*'],
      ['StringLike', '*c'],
      ['StringNotLike', ['*c', 'b']],
      ['StringEquals', ['bc', 'd']],
      ['StringNotEqualsIgnoreCase', 'BC'],
      ['ForAllValues:StringLike', ['b*', 'd']],
    ],
    texts: ['b', 'c', 'd', 'x', 'bc', 'bC', 'Bc', 'BC', 'bx', 'bxc'],
  },
  'acs:Number': {
    clauses: [
      ['NumericLessThan', '2'],
      ['NumericGreaterThanEquals', '2'],
      ['NumericNotEquals', ['1', '3']],
      ['NumericEquals', '2'],
      ['ForAllValues:NumericLessThanEquals', '3'],
    ],
    texts: ['0', '1', '2', '2.5', '3', '4', 'x'],
  },
  'acs:Address': {
    clauses: [
      ['IpAddress', '10.0.0.0/8'],
      ['NotIpAddress', '10.0.0.0/9'],
      ['NotIpAddress', ['10.128.0.0/9', '::/0']],
      ['IpAddress', ['10.0.0.0/9', '192.0.2.1']],
    ],
    texts: ['10.0.0.1', '10.128.0.1', '192.0.2.1', '203.0.113.1', '::1'],
  },
  'acs:Text': {
    clauses: [
      ['Bool', 'true'],
      ['StringEquals', 'true'],
      ['StringNotEqualsIgnoreCase', 'true'],
      ['StringNotEquals', ['TRUE', 'false']],
    ],
    texts: ['true', 'TRUE', 'True', 'false', 'x'],
  },
};

const ACTION = 'mse:QueryClusterDetail';
const PATTERNS = ['*', '*', 'instance/a', 'instance/a*', 'instance/?'];
/** For every instance, one that the same patterns match. */
const IDS = ['a', 'b', 'ab', 'xy'];

function statementsOn(keys: readonly string[]): fc.Arbitrary<StatementJson> {
  const clauses = keys.flatMap((key) =>
    (KEYS[key]?.clauses ?? []).map(([operator, value]) => ({ operator, key, value })),
  );
  return fc
    .record({
      isAllow: fc.nat(3).map((kind) => kind > 0),
      id: fc.constantFrom(...PATTERNS),
      conditions: fc.array(fc.constantFrom(...clauses), { maxLength: 3 }),
    })
    .map(({ isAllow, id, conditions }) => {
      const Condition: Record<string, Record<string, OneOrMore>> = {};
      for (const { operator, key, value } of conditions) {
        Condition[operator] = { ...Condition[operator], [key]: value };
      }
      const parts = { Action: ACTION, Resource: `acs:mse:*:*:${id}` };
      return (isAllow ? allow : deny)(conditions.length === 0 ? parts : { ...parts, Condition });
    });
}

const policiesOn = (keys: readonly string[], most: number): fc.Arbitrary<PolicyJson> =>
  fc.array(statementsOn(keys), { minLength: 1, maxLength: most }).map((Statement) => policy({ Statement }));

const someKeys = (most: number): fc.Arbitrary<readonly string[]> =>
  fc.subarray(Object.keys(KEYS), { minLength: 1, maxLength: most });

/** A request for each instance and each combination of the keys' texts; a key can be absent. */
function requestsOn(keys: readonly string[]): readonly AuthorizationRequest[] {
  const contexts = keys.reduce<readonly RequestContext[]>(
    (all, key) => {
      const texts = KEYS[key]?.texts ?? [];
      return all.flatMap((context) => [context, ...texts.map((text) => ({ ...context, [key]: text }))]);
    },
    [{}],
  );
  return IDS.flatMap((id) =>
    contexts.map((context) => ({ action: ACTION, resource: `acs:mse:r:1:instance/${id}`, context })),
  );
}

test('One policy covers another exactly if no context lets the other alone allow a request', () => {
  let covered = 0;
  const cases = someKeys(3).chain((keys) =>
    fc.tuple(fc.constant(keys), policiesOn(keys, 2), policiesOn(keys, 8)),
  );
  fc.assert(
    fc.property(cases, ([keys, inner, outer]) => {
      const questions = createQuestions('hierarchical');
      const verdict = questions.covers([outer], [inner]);
      const [byInner, byOuter] = [decideBy([inner], 'hierarchical'), decideBy([outer], 'hierarchical')];
      const isRefuted = requestsOn(keys).some(
        (request) => byInner(request) === 'allow' && byOuter(request) !== 'allow',
      );
      expect(questions.unconfirmed).toEqual([]);
      expect(verdict.kind).toBe(isRefuted ? 'no' : 'yes');
      if (!isRefuted) covered += 1;
    }),
    seeded(250),
  );
  expect(covered).toBeGreaterThanOrEqual(atLeast(50));
});

test('A statement is redundant exactly if no context makes its removal change a decision', () => {
  let [redundant, all] = [0, 0];
  const cases = someKeys(2).chain((keys) => fc.tuple(fc.constant(keys), policiesOn(keys, 7)));
  fc.assert(
    fc.property(cases, ([keys, json]) => {
      const verdict = createQuestions('hierarchical').redundant([json]);
      const listed = verdict.kind === 'yes' ? verdict.statements.map(({ statement }) => statement) : [];
      const decide = decideBy([json], 'hierarchical');
      const requests = requestsOn(keys);
      const removable = (json.Statement ?? []).flatMap((_, index) => {
        const decideWithout = decideBy(withoutStatement([json], 0, index), 'hierarchical');
        return requests.every((request) => decide(request) === decideWithout(request)) ? [index] : [];
      });
      expect(listed).toEqual(removable);
      redundant += removable.length;
      all += json.Statement?.length ?? 0;
    }),
    seeded(150),
  );
  expect(redundant).toBeGreaterThanOrEqual(atLeast(150));
  expect(all - redundant).toBeGreaterThanOrEqual(atLeast(150));
});
