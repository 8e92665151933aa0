import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { applyImportChoice } from '../../src/engine/interchange/apply-import-choice.ts';
import { ramConditionKey } from '../../src/engine/interchange/aws-names.ts';
import { importJson } from '../../src/engine/interchange/import-json.ts';
import { isComplete } from '../../src/engine/interchange/import-result.ts';
import type { ImportedPolicy } from '../../src/engine/interchange/import-result.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { SEEDED, seeded } from '../support/arbitraries.ts';
import { awsAllows, awsRequests, awsStatements } from '../support/aws-policies.ts';
import type { AwsRequest, AwsStatement } from '../support/aws-policies.ts';

function importAws(statements: readonly AwsStatement[]): ImportedPolicy {
  const result = importJson(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
  const [only] = result?.policies ?? [];
  if (only === undefined) throw new Error('nothing was imported');
  return only;
}

/** RAM's decision by the text for the same request with RAM's names; keys that RAM lacks are removed. */
function ramAllows(text: string, { action, resource, context }: AwsRequest): boolean {
  const renamed = Object.entries(context).flatMap(([key, value]) => {
    const ramKey = ramConditionKey(key);
    return ramKey === null ? [] : [[ramKey, value] as const];
  });
  const request = { action, resource, context: Object.fromEntries(renamed) };
  return evaluate([compilePolicy(parsePolicy(text))], request, 'literal').decision === 'allow';
}

const policies = (isSpecial: boolean) =>
  fc.array(awsStatements(isSpecial), { minLength: 1, maxLength: isSpecial ? 2 : 4 });
const requests = fc.array(awsRequests, { minLength: 5, maxLength: 10 });

test('an AWS policy that RAM can express has the same decisions after the import', () => {
  fc.assert(
    fc.property(policies(false), requests, (statements, some) => {
      const imported = importAws(statements);
      expect(isComplete(imported)).toBe(true);
      for (const request of some) {
        expect(ramAllows(imported.text, request)).toBe(awsAllows(statements, request));
      }
    }),
    seeded(250),
  );
});

test('any AWS policy is incomplete after the import, or allows no more than before', () => {
  let complete = 0;
  fc.assert(
    fc.property(policies(true), requests, (statements, some) => {
      const imported = importAws(statements);
      if (!isComplete(imported)) return;
      complete += 1;
      for (const request of some) {
        if (ramAllows(imported.text, request)) expect(awsAllows(statements, request)).toBe(true);
      }
    }),
    seeded(600),
  );
  expect(complete).toBeGreaterThan(40);
});

test('an answer not marked as wider allows no more than the source', () => {
  let answered = 0;
  fc.assert(
    fc.property(policies(true), requests, (statements, some) => {
      const imported = importAws(statements);
      const open = imported.notes.filter(({ isOpen }) => isOpen);
      const answers = open.flatMap(({ choices }) =>
        choices.filter(({ warning }) => warning === null || warning === 'narrower').slice(0, 1),
      );
      if (answers.length === 0 || answers.length < open.length) return;
      const text = answers.reduce(applyImportChoice, imported.text);
      answered += 1;
      for (const request of some) {
        if (ramAllows(text, request)) expect(awsAllows(statements, request)).toBe(true);
      }
    }),
    seeded(600),
  );
  expect(answered).toBeGreaterThan(40);
});

test('digits stay as typed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{0,30}(\.\d{1,10})?$/), (digits) => {
      const text = `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"NumericEquals":{"aws:RequestTag/x":${digits}}}}}`;
      const [only] = importJson(text)?.policies ?? [];
      const [statement] = JSON.parse(only?.text ?? '').Statement;
      expect(statement.Condition).toEqual({ NumericEquals: { 'acs:RequestTag/x': digits } });
    }),
    SEEDED,
  );
});
