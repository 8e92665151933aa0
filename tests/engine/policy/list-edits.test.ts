import { describe, expect, test } from 'vitest';
import type { ConditionClause, Statement } from '../../../src/engine/policy/document.ts';
import {
  addCopy,
  addItems,
  addStatements,
  mergeStatements,
  mergeValues,
  removeClause,
  removePattern,
  removeStatements,
  removeValue,
  replacePatterns,
} from '../../../src/engine/policy/list-edits.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import type { ParsedPolicy } from '../../../src/engine/policy/parse.ts';
import { applyEdits } from '../../../src/engine/policy/text-edit.ts';
import type { TextEdit } from '../../../src/engine/policy/text-edit.ts';

type Edit = (parsed: ParsedPolicy, first: Statement, second: Statement) => readonly TextEdit[];

/** The statements after an edit, without the frame of the policy. */
function edited(statements: string, edit: Edit): string {
  const [start, end] = ['{"Version":"1","Statement":[', ']}'];
  const parsed = parsePolicy(start + statements + end);
  const [first, second = first] = parsed.document.statements;
  if (first === undefined || second === undefined) throw new Error(statements);
  const text = applyEdits(parsed.text, edit(parsed, first, second));
  expect(text.startsWith(start) && text.endsWith(end)).toBe(true);
  return text.slice(start.length, -end.length);
}

function actionOf({ action }: Statement) {
  if (action === null) throw new Error('no action');
  return action;
}

function clauseOf({ condition }: Statement): ConditionClause {
  const [clause] = condition?.clauses ?? [];
  if (clause === undefined) throw new Error('no condition');
  return clause;
}

/** A statement with this action, and this condition. */
function allow(action: string, condition = ''): string {
  return `{"Effect":"Allow","Action":${action},"Resource":"*"${condition && `,"Condition":${condition}`}}`;
}

describe('Added items', () => {
  test.each([
    ['"A"', '["A","B","C"]'],
    [' "A"', ' ["A", "B", "C"]'],
    ['["A"]', '["A","B","C"]'],
    ['["A", "X"]', '["A", "X", "B", "C"]'],
    ['[ "A" ]', '[ "A", "B", "C" ]'],
  ])('after %s: %s', (before, after) => {
    const add: Edit = (parsed, first) => addItems(parsed, actionOf(first), ['"B"', '"C"']);
    expect(edited(allow(before), add)).toBe(allow(after));
    expect(edited(allow(before), (parsed, first) => addItems(parsed, actionOf(first), []))).toBe(
      allow(before),
    );
  });

  test.each([
    ['"x"', '["x","y","z"]', '["x","y","z"]'],
    ['[ "x" ]', '"y"', '[ "x", "y" ]'],
    ['["x"]', '["y","y"]', '["x","y"]'],
    ['["x","y"]', '["y","x"]', '["x","y"]'],
  ])('of another clause, %s and %s: %s', (into, other, after) => {
    const condition = (values: string) => allow('"A"', `{"Bool":{"acs:a":${values}}}`);
    const merge: Edit = (parsed, first, second) =>
      mergeValues(parsed, clauseOf(first), clauseOf(second), second);
    expect(edited(`${condition(into)},${condition(other)}`, merge)).toBe(condition(after));
  });

  test('of another statement are those that it lacks, as they are written', () => {
    const both = `${allow('"A"')},${allow('["\\u0042","A","\\u0042"]')}`;
    const merge: Edit = (parsed, first, second) => mergeStatements(parsed, first, second, 'action');
    expect(edited(both, merge)).toBe(allow('["A","\\u0042"]'));
  });
});

describe('What is removed', () => {
  test.each<[indexes: readonly number[], left: readonly string[]]>([
    [[0], ['B', 'C']],
    [[1], ['A', 'C']],
    [[2], ['A', 'B']],
    [[0, 1], ['C']],
    [[0, 2], ['B']],
    [[0, 1, 2], []],
  ])('by the indexes %j leaves the statements %j', (indexes, left) => {
    const written = (names: readonly string[]) => names.map((name) => allow(`"${name}"`)).join();
    const remove: Edit = (parsed) => removeStatements(parsed, indexes);
    expect(edited(written(['A', 'B', 'C']), remove)).toBe(written(left));
  });

  test.each([
    [0, '["B","C"]'],
    [1, '["A","C"]'],
    [2, '["A","B"]'],
  ])('by the index %i leaves the patterns %s', (index, left) => {
    const remove: Edit = (_, first) => removePattern(actionOf(first).patterns, index);
    expect(edited(allow('["A","B","C"]'), remove)).toBe(allow(left));
  });

  const TWO = '{"StringEquals":{"acs:a":"x","acs:b":"y"},"Bool":{"acs:c":"true"}}';

  test.each<[string, number, number, string]>([
    [TWO, 0, 0, '{"StringEquals":{"acs:b":"y"},"Bool":{"acs:c":"true"}}'],
    [TWO, 0, 1, '{"StringEquals":{"acs:a":"x"},"Bool":{"acs:c":"true"}}'],
    [TWO, 0, 2, '{"StringEquals":{"acs:a":"x","acs:b":"y"}}'],
    [TWO, 0, 3, TWO],
    [TWO, 1, 0, TWO],
    ['{"Bool":{"acs:c":"true"}}', 0, 0, ''],
    ['', 0, 0, ''],
  ])('of the condition %s by statement %i and clause %i leaves %s', (condition, statement, clause, after) => {
    expect(edited(allow('"A"', condition), (parsed) => removeClause(parsed, statement, clause))).toBe(
      allow('"A"', after),
    );
  });

  test('is one of several values, never the only one', () => {
    const condition = (values: string) => allow('"A"', `{"Bool":{"acs:a":${values}}}`);
    const removeFirst: Edit = (_, first) => removeValue(clauseOf(first), 0);
    expect(edited(condition('["x","y"]'), removeFirst)).toBe(condition('["y"]'));
    expect(edited(condition('["x"]'), removeFirst)).toBe(condition('["x"]'));
    expect(removeValue(undefined, 0)).toEqual([]);
  });
});

describe('Replaced patterns', () => {
  test.each<[before: string, wanted: readonly string[], after: string]>([
    ['"A"', ['A'], '"A"'],
    ['"A"', ['B'], '"B"'],
    ['"A"', ['A', 'B'], '["A","B"]'],
    ['["A", "B"]', ['A', 'B'], '["A", "B"]'],
    ['["A", "B", "C"]', ['A', 'C'], '["A", "C"]'],
    ['["A", "B"]', ['A', 'C'], '["A","C"]'],
    ['["A", "B"]', ['C'], '["C"]'],
  ])('%s by %j: %s', (before, wanted, after) => {
    const replace: Edit = (parsed, first) => {
      const edits = replacePatterns(parsed, actionOf(first), wanted);
      expect(edits.length > 0).toBe(after !== before);
      return edits;
    };
    expect(edited(allow(before), replace)).toBe(allow(after));
  });

  test.each(['"A"', '[\n      "A"\n    ]'])('of %s are indented as the line', (old) => {
    const before = `\n  {\n    "Effect": "Allow",\n    "Action": ${old},\n    "Resource": "*"\n  }\n`;
    const wanted = Array.from({ length: 12 }, (_, index) => `mse:Action${String(index)}`);
    const list = wanted.map((name) => `\n      "${name}"`).join();
    expect(edited(before, (parsed, first) => replacePatterns(parsed, actionOf(first), wanted))).toBe(
      before.replace(old, `[${list}\n    ]`),
    );
  });
});

test('A policy that RAM rejects can lack what an edit needs', () => {
  const onlyCondition = '{"Condition":{"Bool":{"acs:c":"true"}}}';
  expect(edited(onlyCondition, (parsed) => removeClause(parsed, 0, 0))).toBe(onlyCondition);
  const lists = { actions: ['B'], resources: ['x'] };
  const withoutEffect = '{"Action":"A","Resource":"*"}';
  expect(
    edited(withoutEffect, (parsed) => addStatements(parsed, [{ ...lists, effect: 'Deny', condition: null }])),
  ).toBe(withoutEffect);
  expect(edited(withoutEffect, (parsed, first) => addCopy(parsed, first, lists))).toBe(withoutEffect);
  for (const statements of [`${allow('"A"')},${onlyCondition}`, `${onlyCondition},${allow('"A"')}`]) {
    const merge: Edit = (parsed, first, second) => mergeStatements(parsed, first, second, 'action');
    expect(edited(statements, merge)).toBe(statements);
  }
});

describe('An added statement', () => {
  const added = {
    effect: 'Deny',
    actions: ['B'],
    resources: ['x', 'y'],
    condition: { Bool: { 'acs:c': 'true' } },
  } as const;

  test('copies the layout of the last one', () => {
    const deny = '{"Effect":"Deny","Action":"B","Resource":["x","y"],"Condition":{"Bool":{"acs:c":"true"}}}';
    expect(edited(allow('"A"'), (parsed) => addStatements(parsed, [added]))).toBe(`${allow('"A"')},${deny}`);
    const lines = '\n  {\n    "Effect": "Allow",\n    "Action": "A",\n    "Resource": "*"\n  }';
    expect(edited(`${lines}\n`, (parsed) => addStatements(parsed, [{ ...added, condition: null }]))).toBe(
      `${lines},\n  {\n    "Effect": "Deny",\n    "Action": "B",\n    "Resource": ["x", "y"]\n  }\n`,
    );
    const empty = parsePolicy('{"Version":"1","Statement":[]}');
    expect(addStatements(empty, [added])).toEqual([]);
  });

  test('can be a copy after another one, with its effect and its condition', () => {
    const condition = '{ "Bool": {"acs:c":"true"} }';
    const both = `${allow('"A"', condition)}, ${allow('"B"')}`;
    const copy: Edit = (parsed, first) => addCopy(parsed, first, { actions: ['C'], resources: ['x', 'y'] });
    expect(edited(both, copy)).toBe(
      `${allow('"A"', condition)},{"Effect":"Allow","Action":"C","Resource":["x", "y"],"Condition":${condition}}, ${allow('"B"')}`,
    );
  });
});
