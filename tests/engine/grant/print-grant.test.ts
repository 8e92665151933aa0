import { describe, expect, test } from 'vitest';
import { conditionJson, printPolicies } from '../../../src/engine/grant/print-grant.ts';
import type { GrantStatement } from '../../../src/engine/grant/print-grant.ts';
import { POLICY_LENGTH_LIMIT } from '../../../src/engine/policy/parse.ts';
import { statementsIn } from './written-grant.ts';

function statement(parts: Partial<GrantStatement> = {}): GrantStatement {
  return {
    effect: 'Allow',
    actionKind: 'Action',
    actions: ['mse:GetNacosConfig'],
    resources: ['*'],
    conditions: [],
    ...parts,
  };
}

const named = (count: number, length: number, prefix = ''): readonly string[] =>
  Array.from({ length: count }, (_, index) => prefix + String(index).padStart(length, '0'));

describe('Printed policies', () => {
  test('have a star for all resources only if all actions are of MSE', () => {
    const printed = printPolicies([
      statement(),
      statement({ actions: ['*'] }),
      statement({ actions: ['mse:Get*', 'ecs:*'] }),
      statement({ actionKind: 'NotAction' }),
    ]).map((text) => JSON.parse(text) as { Statement: readonly { Resource: string }[] });
    expect(printed.flatMap(({ Statement }) => Statement.map(({ Resource }) => Resource))).toEqual([
      '*',
      'acs:mse:*:*:*',
      'acs:mse:*:*:*',
      'acs:mse:*:*:*',
    ]);
  });

  test('fit the limit: statements are distributed, and long ones are halved', () => {
    const long = statement({ resources: named(20, 400) });
    const printed = printPolicies([statement(), long, statement({ effect: 'Deny' })]);
    expect(printed.every((text) => text.length <= POLICY_LENGTH_LIMIT)).toBe(true);
    expect(printed).toHaveLength(2);
    expect(statementsIn({ policies: printed })).toEqual([
      'Allow GetNacosConfig on *',
      `Allow GetNacosConfig on ${named(10, 400).join(', ')}`,
      `Allow GetNacosConfig on ${named(20, 400).slice(10).join(', ')}`,
      'Deny GetNacosConfig on *',
    ]);
  });

  test('of many actions on one resource are halved by actions', () => {
    const printed = printPolicies([statement({ actions: named(21, 400, 'mse:') })]);
    expect(printed.every((text) => text.length <= POLICY_LENGTH_LIMIT)).toBe(true);
    expect(statementsIn({ policies: printed }).map((line) => line.split(',').length)).toEqual([11, 10]);
  });

  test('of many values are halved by values, if any of them meets the condition', () => {
    const printed = (operator: string, resources: readonly string[] = ['*']) =>
      printPolicies([
        statement({
          resources,
          conditions: [
            { operator: 'Bool', key: 'acs:MFAPresent', values: ['true'] },
            { operator, key: 'acs:UserAgent', values: named(21, 400) },
          ],
        }),
      ]);
    const halves = printed('StringEquals');
    const fits = (text: string) => text.length <= POLICY_LENGTH_LIMIT;
    expect(halves.every(fits)).toBe(true);
    const condition = (values: readonly string[]) => ({
      Bool: { 'acs:MFAPresent': 'true' },
      StringEquals: { 'acs:UserAgent': values },
    });
    expect(statementsIn({ policies: halves })).toEqual(
      [named(21, 400).slice(0, 11), named(21, 400).slice(11)].map(
        (values) => `Allow GetNacosConfig on * if ${JSON.stringify(condition(values))}`,
      ),
    );
    expect(printed('StringEquals', named(3, 1000)).every(fits)).toBe(true);
    // None of the values may match, or all values of the request must.
    expect(printed('StringNotEquals')).toHaveLength(1);
    expect(printed('ForAllValues:StringEquals')).toHaveLength(1);
  });

  test('are too long if a statement cannot be halved', () => {
    expect(
      printPolicies([statement({ actionKind: 'NotAction', actions: named(20, 400, 'mse:') })]),
    ).toHaveLength(1);
    expect(printPolicies([statement({ resources: named(1, 7000) })])).toHaveLength(1);
  });

  test('are minified if only the layout makes them too long', () => {
    const [text = ''] = printPolicies([
      statement({ resources: named(60, 60) }),
      statement({ resources: named(15, 60) }),
    ]);
    expect(text).not.toContain('\n');
    expect(printPolicies([statement()])[0]).toContain('\n');
  });
});

test('Conditions are grouped by operator', () => {
  expect(
    conditionJson([
      { operator: 'StringEquals', key: 'a:b', values: ['x'] },
      { operator: 'Bool', key: 'a:c', values: ['true'] },
      { operator: 'StringEquals', key: 'a:d', values: ['y', 'z'] },
    ]),
  ).toEqual({ StringEquals: { 'a:b': 'x', 'a:d': ['y', 'z'] }, Bool: { 'a:c': 'true' } });
});
