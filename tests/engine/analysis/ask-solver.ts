// Questions to a solver: the request that some statements match and others don't, and how many steps it takes to find it or to
// prove that there is none. The table of actions is a small one, so that a new action of MSE changes no number of steps.

import { expect, test } from 'vitest';
import type { PatternReach } from '../../../src/engine/analysis/analyzed-statement.ts';
import { ANY_CONTEXT } from '../../../src/engine/analysis/condition-search.ts';
import type { FixedContext } from '../../../src/engine/analysis/condition-search.ts';
import { RequestSolver } from '../../../src/engine/analysis/request-solver.ts';
import type { FindResult } from '../../../src/engine/analysis/request-solver.ts';
import type { ActionTable, RequestResourceType } from '../../../src/engine/analysis/request-types.ts';
import { NO_NAMES } from '../../../src/engine/analysis/witness-names.ts';
import type { WitnessNames } from '../../../src/engine/analysis/witness-names.ts';
import { MAX_WORK, WorkLimit } from '../../../src/engine/analysis/work-limit.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { allow, policy } from '../../support/policy-builders.ts';
import type { OneOrMore, StatementJson } from '../../support/policy-builders.ts';

export const ACTIONS: ActionTable = Object.entries({
  ListAll: 'account',
  ListEvery: 'every-instance',
  GetInstance: 'instance',
  GetNamespace: 'namespace',
  GetGroup: 'group',
  GetLeaf: 'leaf',
  SetLeaf: 'leaf',
  ReadConfig: 'client-config',
  ReadService: 'client-service',
  GetOther: 'any',
} satisfies Record<string, RequestResourceType>).map(([name, type]) => ({
  fullName: `mse:${name}`,
  lowerCase: `mse:${name.toLowerCase()}`,
  type,
}));

class Meter extends WorkLimit {
  spent = 0;

  override spend(steps: number): void {
    this.spent += steps;
    super.spend(steps);
  }
}

interface Found {
  readonly result: FindResult;
  readonly steps: number;
}

interface Options {
  readonly fixed?: FixedContext;
  readonly names?: WitnessNames;
  readonly isHierarchical?: boolean;
  readonly requiredReach?: PatternReach;
  readonly maxWork?: number;
}

function ask(
  solver: RequestSolver,
  required: readonly StatementJson[],
  excluded: readonly StatementJson[],
  { fixed = ANY_CONTEXT, isHierarchical = true, requiredReach, maxWork = MAX_WORK }: Options = {},
): Found {
  const reach = isHierarchical ? 'inside' : 'itself';
  const read = (statements: readonly StatementJson[], byReach: PatternReach) => {
    if (statements.length === 0) return [];
    const parsed = parsePolicy(JSON.stringify(policy({ Statement: statements })));
    if (parsed.kind !== 'accepted') throw new Error(`Rejected: ${JSON.stringify(parsed.diagnostics)}`);
    return solver.reader.statementsOf(parsed.document, 0, byReach);
  };
  const limit = new Meter(maxWork);
  const result = solver.find(read(required, requiredReach ?? reach), read(excluded, reach), limit, fixed);
  return { result, steps: limit.spent };
}

/** Asks twice: the second time, what the solver remembers saves steps. */
export function find(
  required: readonly StatementJson[],
  excluded: readonly StatementJson[],
  options: Options = {},
): readonly [Found, Found] {
  const solver = new RequestSolver(ACTIONS, options.names ?? NO_NAMES);
  return [ask(solver, required, excluded, options), ask(solver, required, excluded, options)];
}

export function show({ result }: Found): string {
  if (result.kind === 'none') return 'none';
  if (result.kind === 'unknown') return result.reason;
  const { action, resource, context } = result.request;
  const set = Object.keys(context).length === 0 ? '' : ` ${JSON.stringify(context)}`;
  return `${action} on ${resource}${set}`;
}

export const on = (Action: OneOrMore, relativeIds: OneOrMore = '*', Condition?: StatementJson['Condition']) =>
  allow({ Action, Resource: [relativeIds].flat().map((id) => `acs:mse:*:*:${id}`), Condition });
export const at = (Resource: OneOrMore, Action: OneOrMore = '*') => allow({ Action, Resource });
export const not = (NotAction: OneOrMore, Resource: OneOrMore = '*') => allow({ NotAction, Resource });

export const NAMES: WitnessNames = {
  regions: ['cn-a', 'cn-b'],
  accounts: ['111', '222'],
  segments: {
    instances: ['i-1', 'i-2'],
    namespaces: ['ns', 'prod'],
    groups: ['G'],
    leaves: ['app.yaml', 'db.yaml'],
  },
};

/** `steps`: of the first answer, and of the same one again. They bound which questions are answered: the fewer, the better. */
type Row = [
  title: string,
  found: string,
  steps: readonly [number, number],
  required: StatementJson[],
  excluded: StatementJson[],
  options?: Options,
];

/** Tests each answer and its steps, and that earlier questions change no answer. */
export function testQuestions(questions: readonly Row[]): void {
  test.each(questions)('%s: %s', (_, found, steps, required, excluded, options) => {
    const answers = find(required, excluded, options);
    expect(answers.map(show)).toEqual([found, found]);
    expect(answers.map(({ steps: spent }) => spent)).toEqual(steps);
  });

  test('Earlier questions change no answer', () => {
    const rows = questions.filter(([, , , , , options]) => options?.names === undefined);
    const solver = new RequestSolver(ACTIONS, NO_NAMES);
    for (const [, found, , required, excluded, options] of [...rows, ...rows.toReversed()]) {
      expect(show(ask(solver, required, excluded, options))).toBe(found);
    }
  });
}
