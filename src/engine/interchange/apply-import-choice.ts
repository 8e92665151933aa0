// Applies a choice that answers a note of an import.

import { parseJson } from '../policy/json.ts';
import type { JsonValue } from '../policy/json.ts';
import { itemsOf, memberOf, stringOf } from '../policy/json-value.ts';
import type { ImportChoice } from './import-result.ts';
import {
  listValue,
  membersOf,
  minifyValue,
  NULL_VALUE,
  objectValue,
  printPolicy,
  withMember,
} from './json-tree.ts';

/**
 * Puts the statement of the choice into the policy. Statements keep their numbers, so several choices can be applied one after
 * another. Returns text that is not JSON unchanged.
 */
export function applyImportChoice(text: string, choice: Omit<ImportChoice, 'warning'>): string {
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

/** Adds the condition to an Allow. */
function limitAllow(statement: JsonValue, limit: JsonValue): JsonValue {
  if (stringOf(memberOf(statement, 'Effect')) !== 'Allow') return statement;
  let block = memberOf(statement, 'Condition') ?? objectValue([]);
  for (const { key: operator, value: keys } of membersOf(limit)) {
    for (const { key, value } of membersOf(keys)) {
      const own = memberOf(memberOf(block, operator) ?? NULL_VALUE, key);
      if (own !== undefined && minifyValue(own) === minifyValue(value)) continue;
      // Another value of the same operator and key must be met too, but an object can contain the key only once.
      const name = own === undefined ? operator : `ForAllValues:${operator}`;
      block = withMember(block, name, withMember(memberOf(block, name) ?? objectValue([]), key, value));
    }
  }
  return withMember(statement, 'Condition', block);
}
