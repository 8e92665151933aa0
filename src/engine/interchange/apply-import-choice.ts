// The policy after a person has chosen how to answer a note of its import.

import { parseJson } from '../policy/json.ts';
import type { JsonValue } from '../policy/json.ts';
import { itemsOf, memberOf, stringOf } from '../policy/json-value.ts';
import type { ImportChoice } from './import-result.ts';
import { listValue, membersOf, objectValue, printPolicy, withMember } from './json-tree.ts';

/**
 * Puts the choice's statement into the policy's text. The statements keep their numbers, so that several choices can be applied
 * one after another. Text that is not JSON comes back as it is.
 */
export function applyImportChoice(text: string, choice: ImportChoice): string {
  const { root, syntaxError } = parseJson(text);
  if (syntaxError !== null) return text;
  const statements = [...itemsOf(memberOf(root, 'Statement'))];
  const chosen = parseJson(choice.statement).root;
  const { replaces } = choice;
  if (replaces === undefined || replaces > statements.length) statements.push(chosen);
  else statements[replaces - 1] = chosen;
  for (const also of choice.also ?? []) statements.push(parseJson(also).root);
  const limit = choice.allowCondition === undefined ? null : parseJson(choice.allowCondition).root;
  const limited = limit === null ? statements : statements.map((statement) => limitAllow(statement, limit));
  return printPolicy(withMember(root, 'Statement', listValue(limited)));
}

/** Adds the condition to an Allow. Where the Allow has another condition on that operator and key, its own is replaced. */
function limitAllow(statement: JsonValue, limit: JsonValue): JsonValue {
  if (stringOf(memberOf(statement, 'Effect')) !== 'Allow') return statement;
  const condition = memberOf(statement, 'Condition') ?? objectValue([]);
  const limited = membersOf(limit).reduce((block, { key: operator, value: keys }) => {
    const merged = membersOf(keys).reduce(
      (it, { key, value }) => withMember(it, key, value),
      memberOf(block, operator) ?? objectValue([]),
    );
    return withMember(block, operator, merged);
  }, condition);
  return withMember(statement, 'Condition', limited);
}
