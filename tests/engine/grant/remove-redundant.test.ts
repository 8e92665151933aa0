import { expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { printPolicies } from '../../../src/engine/grant/print-grant.ts';
import type { GrantStatement } from '../../../src/engine/grant/print-grant.ts';
import { withoutRedundant } from '../../../src/engine/grant/remove-redundant.ts';
import { statementsIn } from './written-grant.ts';

/** `Allow Get* on instance/I, instance/J` */
function statement(text: string): GrantStatement {
  const [rule = '', resources = ''] = text.split(' on ');
  const [effect, action = ''] = rule.split(' ');
  return {
    effect: effect === 'Deny' ? 'Deny' : 'Allow',
    actionKind: 'Action',
    actions: [`mse:${action}`],
    resources: resources.split(', '),
    conditions: [],
  };
}

test.each<[before: readonly string[], after: readonly string[]]>([
  [['Allow Get* on instance/I'], ['Allow Get* on instance/I']],
  [['Allow Get* on instance/I/NS', 'Allow * on instance/I'], ['Allow * on instance/I']],
  // Each is redundant because of the other.
  [['Allow Get* on instance/I', 'Allow Get* on instance/I, instance/I/NS'], ['Allow Get* on instance/I']],
  [
    ['Allow * on instance/I', 'Deny Get* on instance/I/NS', 'Allow GetNacosConfig on instance/I/NS/G'],
    ['Allow * on instance/I', 'Deny Get* on instance/I/NS'],
  ],
  // Without it, the Deny is implicit.
  [
    ['Allow Get* on instance/I', 'Deny Delete* on instance/I'],
    ['Allow Get* on instance/I', 'Deny Delete* on instance/I'],
  ],
])('Of %j, %j change a decision', (before, after) => {
  const left = withoutRedundant(before.map(statement), DEFAULT_ACCOUNT);
  expect(statementsIn({ policies: printPolicies(left) })).toEqual(after);
});

test('Too many statements are not compared', () => {
  const many = Array.from({ length: 41 }, () => statement('Allow Get* on instance/I'));
  expect(withoutRedundant(many, DEFAULT_ACCOUNT)).toBe(many);
});
