import { expect, test } from 'vitest';
import { StatementProofs } from '../../../src/engine/analysis/statement-proofs.ts';
import { additionsOf } from '../../../src/engine/grant/extend-statements.ts';
import type { ExistingStatement, WishedItem } from '../../../src/engine/grant/extend-statements.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';

const READ = 'mse:GetNacosConfig';
const UPDATE = 'mse:UpdateNacosConfig';
const PROD = 'acs:mse:*:*:instance/i/prod';
const TEST = 'acs:mse:*:*:instance/i/test';

/** Ways to add actions on resources to statements that have some: what each list gets, and the new statements. */
function additions(
  existing: readonly (readonly [actions: readonly string[], resources: readonly string[]])[],
  wish: readonly [actions: readonly string[], resources: readonly string[]],
): readonly string[] {
  const proofs = new StatementProofs(true);
  const read = ([Action, Resource]: (typeof existing)[number]): ExistingStatement => {
    const policy = parsePolicy(
      JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action, Resource }] }),
    );
    const [source] = policy.document.statements;
    const [analyzed] = proofs.read([policy])?.allows ?? [];
    if (!source?.action || !source.resource || analyzed === undefined) throw new Error(policy.text);
    return { source, action: source.action, resource: source.resource, analyzed };
  };
  const [actions, resources] = wish;
  const open = resources.flatMap((resource) =>
    actions.map((action): WishedItem => ({ of: 0, action, resource })),
  );
  const wished = { actions, resources, condition: null, analyzed: read(wish).analyzed };
  return additionsOf(existing.map(read), [wished], open, proofs).map(({ extensions, rest }) =>
    [
      ...extensions.map(({ patterns }) => `+ ${patterns.join(', ')}`),
      ...rest.map((statement) => `${statement.actions.join(', ')} on ${statement.resources.join(', ')}`),
    ].join('; '),
  );
}

test('A list gets what is wished with all of the other list, or a statement is added', () => {
  expect(additions([[[READ], [PROD]]], [[READ], [TEST]])).toEqual([`${READ} on ${TEST}`, `+ ${TEST}`]);
  expect(additions([[[READ], [PROD]]], [[UPDATE], [PROD]])).toEqual([`${UPDATE} on ${PROD}`, `+ ${UPDATE}`]);
});

test('Where a list covers only a part, a statement is added for the rest', () => {
  expect(additions([[[READ], [PROD]]], [[READ, UPDATE], [TEST]])).toEqual([
    `${READ}, ${UPDATE} on ${TEST}`,
    `+ ${TEST}; ${UPDATE} on ${TEST}`,
  ]);
});

test('Each list of several statements can be extended, but none for what another gets anyway', () => {
  const same = [[READ], [PROD]] as const;
  expect(additions([same, same], [[READ], [TEST]])).toEqual([`${READ} on ${TEST}`, `+ ${TEST}`, `+ ${TEST}`]);
});
