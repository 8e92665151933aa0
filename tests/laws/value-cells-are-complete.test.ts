import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partitionValues } from '../../src/engine/analysis/condition-values.ts';
import { AutomatonPool } from '../../src/engine/analysis/glob-automaton.ts';
import { AnalysisStopped, MAX_WORK, WorkLimit } from '../../src/engine/analysis/work-limit.ts';
import {
  isOperatorMet,
  OPERATOR_NAMES,
  operatorText,
  parseConditionOperator,
} from '../../src/engine/policy/condition-operators.ts';
import type { ConditionType } from '../../src/engine/policy/condition-operators.ts';
import type { ConditionClause } from '../../src/engine/policy/document.ts';
import { atLeast, seeded } from '../support/arbitraries.ts';

const NOWHERE = { start: 0, end: 0 };

const VALUES: Readonly<Record<ConditionType, fc.Arbitrary<string>>> = {
  string: fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'A', 'b', '*', '?', 'K', 'ǆ', '😀'), maxLength: 3 }),
    fc.constantFrom('prod', 'Prod', 'PROD', 'pro*', '*', 'İ', 'Σ', 'true', '1', '10.0.0.1'),
  ),
  number: fc.constantFrom(
    '0',
    '-0',
    '1',
    '1.0',
    '2',
    '1.5',
    '-3',
    '1e1',
    '1e999',
    '-1e999',
    '0.1',
    '0.10000000000000002',
    '5e-324',
    '1.7976931348623157e308',
    '9007199254740993',
  ),
  date: fc.constantFrom(
    '2026-11-23T10:00:00Z',
    '2026-11-23T18:00:00+08:00',
    '2026-11-24T00:00:00Z',
    '2026-11-24T00:00:01Z',
    '2026-11-24T00:00:00.001Z',
    '2026-11-24T00:00:00.0005Z',
    '0001-01-01T00:00:00+18:00',
    '0001-01-01T00:00Z',
    '9999-12-31T23:59:59.999999999-18:00',
  ),
  boolean: fc.constantFrom('true', 'TRUE', 'false', 'False'),
  address: fc.constantFrom(
    '10.0.0.0/8',
    '10.128.0.0/9',
    '10.0.0.1',
    '0.0.0.0/0',
    '0.0.0.0/1',
    '128.0.0.0/1',
    '255.255.255.255',
    '203.0.113.7/24',
    '::/0',
    '::',
    '2001:db8::/32',
    '::ffff:1.2.3.4',
    'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  ),
};

/** Values of a context, many of them at a border. */
const actual = fc.oneof(
  ...Object.values(VALUES),
  fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'x', 'K', 'ǅ', '😀', '1', '.'), maxLength: 4 }),
  fc.ipV4(),
  fc.ipV6(),
  fc.double({ noNaN: true }).map(String),
  fc.integer({ min: -5, max: 12 }).map(String),
  fc
    .date({ min: new Date('2026-11-23'), max: new Date('2026-11-25'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom(
    '10.127.255.255',
    '11.0.0.0',
    '9.255.255.255',
    '2001:db7:ffff::1',
    'PROD',
    'none',
    '+1',
    '01',
  ),
);

function clauses(isMixed: boolean): fc.Arbitrary<readonly ConditionClause[]> {
  const names = fc.constantFrom(...OPERATOR_NAMES);
  const clause = (name: (typeof OPERATOR_NAMES)[number]) =>
    fc
      .tuple(fc.boolean(), fc.array(VALUES[typeOf(name)], { minLength: 1, maxLength: 3 }))
      .map(([isSet, values]): ConditionClause => {
        const operator = parseConditionOperator(isSet ? `ForAllValues:${name}` : name)!;
        return {
          operator: { value: operator, span: NOWHERE },
          key: { value: 'acs:Key', span: NOWHERE },
          values: values.map((value) => ({ value, span: NOWHERE })),
        };
      });
  if (isMixed) return fc.array(names.chain(clause), { minLength: 1, maxLength: 4 });
  return fc.constantFrom<ConditionType>('string', 'number', 'date', 'boolean', 'address').chain((type) => {
    const own = OPERATOR_NAMES.filter((name) => typeOf(name) === type);
    return fc.array(fc.constantFrom(...own).chain(clause), { minLength: 1, maxLength: 4 });
  });
}

function typeOf(name: (typeof OPERATOR_NAMES)[number]): ConditionType {
  return parseConditionOperator(name)?.type ?? 'string';
}

function metBy(list: readonly ConditionClause[], values: readonly string[]): readonly boolean[] {
  return list.map(({ operator, values: expected }) =>
    isOperatorMet(
      operator.value,
      expected.map(({ value }) => value),
      values,
    ),
  );
}

test.each([
  ['one type', false, 1000],
  ['several types', true, 500],
])(
  'Every value of a key compared as %s is in a cell, and a cell meets what its value meets',
  (_, isMixed, numRuns) => {
    let tried = 0;
    let stopped = 0;
    fc.assert(
      fc.property(clauses(isMixed), fc.array(actual, { maxLength: 12 }), (list, texts) => {
        tried += 1;
        let cells;
        try {
          cells = partitionValues(
            list,
            list.map(() => 'either' as const),
            new AutomatonPool(),
            new WorkLimit(MAX_WORK),
          );
        } catch (error) {
          if (!(error instanceof AnalysisStopped)) throw error;
          stopped += 1;
          return;
        }
        const known = new Set(cells.map(({ met }) => met.join()));
        for (const { values, met, isCertain } of cells) {
          if (isCertain) expect(metBy(list, values)).toEqual(met);
          else expect(isMixed).toBe(true);
        }
        const isRange = (text: string) => /^[\d.:a-f]+\/\d+$/i.test(text);
        const hasAddresses = list.some(({ operator }) => operator.value.type === 'address');
        for (const text of texts) {
          if (hasAddresses && isRange(text)) continue;
          const shown = list.map(
            ({ operator, values }) =>
              `${operatorText(operator.value)} ${values.map(({ value }) => value).join()}`,
          );
          expect(known.has(metBy(list, [text]).join()), `${text}: ${shown.join('; ')}`).toBe(true);
        }
        expect(known.has(metBy(list, []).join())).toBe(true);
      }),
      seeded(numRuns),
    );
    // Special letters and dates a few microseconds apart.
    expect(stopped).toBeLessThan(tried / 4);
  },
);

test('With roles, each value has a cell that is no worse: it meets what is to be met, and not more of what is to be avoided', () => {
  let smaller = 0;
  fc.assert(
    fc.property(
      clauses(false),
      fc.array(fc.constantFrom('meet' as const, 'avoid' as const, 'either' as const), {
        minLength: 4,
        maxLength: 4,
      }),
      fc.array(actual, { maxLength: 12 }),
      (list, roles, texts) => {
        const limit = () => new WorkLimit(MAX_WORK);
        let cells;
        let all;
        try {
          cells = partitionValues(list, roles, new AutomatonPool(), limit());
          all = partitionValues(
            list,
            list.map(() => 'either' as const),
            new AutomatonPool(),
            limit(),
          );
        } catch (error) {
          if (!(error instanceof AnalysisStopped)) throw error;
          return;
        }
        if (cells.length < all.length) smaller += 1;
        const isRange = (text: string) => /^[\d.:a-f]+\/\d+$/i.test(text);
        for (const text of texts.filter((one) => !isRange(one))) {
          const wanted = metBy(list, [text]);
          const isNoWorse = ({ met }: { met: readonly boolean[] }) =>
            list.every((_, index) => {
              if (roles[index] === 'meet') return met[index]! || !wanted[index]!;
              if (roles[index] === 'avoid') return !met[index]! || wanted[index]!;
              return met[index] === wanted[index];
            });
          expect(cells.some(isNoWorse), text).toBe(true);
        }
      },
    ),
    seeded(1000),
  );
  expect(smaller).toBeGreaterThanOrEqual(atLeast(25));
});
