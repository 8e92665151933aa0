// The `Condition` block of an AWS statement in RAM's words. What has no equal stays as it was written and is noted: leaving
// it out would let an Allow reach further. Sources: AWS "IAM JSON policy elements: Condition operators", RAM "Conditional operators".

import { isConditionValue, isOperatorMet, parseConditionOperator } from '../policy/condition-operators.ts';
import type { JsonMember, JsonValue } from '../policy/json.ts';
import type { Json } from '../policy/print.ts';
import { ramConditionKey } from './aws-names.ts';
import { noteVariable } from './aws-variables.ts';
import type { AddNote } from './aws-notes.ts';
import { itemsOf, jsonOf } from '../policy/json-value.ts';

/** ARNs are compared as text; `*` then also crosses a colon. */
const ARN_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['ArnEquals', 'StringLike'],
  ['ArnLike', 'StringLike'],
  ['ArnNotEquals', 'StringNotLike'],
  ['ArnNotLike', 'StringNotLike'],
]);

const FOR_ANY = 'ForAnyValue:';
const FOR_ALL = 'ForAllValues:';

/** Operators → keys → values, as they will be printed. */
type Block = Map<string, Map<string, Json>>;

export function conditionFromAws(condition: JsonValue, statement: number, note: AddNote): Json {
  if (condition.kind !== 'object') return jsonOf(condition);
  const converted: Block = new Map();
  /** What is no condition at all stays too, so that RAM refuses it. */
  const broken: [string, Json][] = [];
  for (const operator of condition.members) {
    if (operator.value.kind !== 'object') {
      note('operator-not-in-ram', statement, operator.key);
      broken.push([operator.key, jsonOf(operator.value)]);
      continue;
    }
    noteOperator(operator.key, statement, note);
    for (const clause of operator.value.members) addClause(converted, operator.key, clause, statement, note);
  }
  const operators = [...converted].map(([operator, keys]): [string, Json] => [
    operator,
    Object.fromEntries(keys),
  ]);
  return Object.fromEntries([...operators, ...broken]);
}

/** RAM's operator for one of AWS; null when it has none that comes near. */
function ramOperator(awsOperator: string): string | null {
  if (awsOperator.startsWith(FOR_ANY)) {
    const alone = ramOperator(awsOperator.slice(FOR_ANY.length));
    const parsed = alone === null ? null : parseConditionOperator(alone);
    // RAM meets a positive operator by any one value of the request, and a negated one only when no value matches.
    return parsed === null || parsed.negated || parsed.forAllValues ? null : alone;
  }
  const prefix = awsOperator.startsWith(FOR_ALL) ? FOR_ALL : '';
  const name = awsOperator.slice(prefix.length);
  const wanted = prefix + (ARN_OPERATORS.get(name) ?? name);
  return parseConditionOperator(wanted) === null ? null : wanted;
}

function noteOperator(awsOperator: string, statement: number, note: AddNote): void {
  const to = ramOperator(awsOperator);
  if (to === null) note('operator-not-in-ram', statement, awsOperator);
  else if (to !== awsOperator) note('operator-replaced', statement, awsOperator, to);
}

function addClause(
  converted: Block,
  awsOperator: string,
  { key: awsKey, value }: JsonMember,
  statement: number,
  note: AddNote,
): void {
  const operator = ramOperator(awsOperator) ?? awsOperator;
  const renamed = ramConditionKey(awsKey);
  if (renamed !== null) note('key-renamed', statement, awsKey, renamed);
  else if (!awsKey.startsWith('acs:')) {
    note('key-not-in-ram', statement, awsKey, meetersOf(operator));
  }
  const key = renamed ?? awsKey;
  noteValues(operator, key, value, statement, note);
  const values = valuesOf(value);
  if (converted.get(operator)?.has(key) === true) {
    // Two clauses came to be one. Merging them would turn "and" into "or", so the second stays in AWS's words.
    if (operator !== awsOperator) note('operator-not-in-ram', statement, awsOperator);
    else note('key-not-in-ram', statement, awsKey, meetersOf(operator));
    put(converted, awsOperator, awsKey, values);
  } else {
    put(converted, operator, key, values);
  }
}

/** Which requests meet the operator when none holds the key. */
function meetersOf(operator: string): 'every-request' | 'no-request' {
  const parsed = parseConditionOperator(operator);
  return parsed !== null && isOperatorMet(parsed, [], []) ? 'every-request' : 'no-request';
}

function put(converted: Block, operator: string, key: string, values: Json): void {
  const keys = converted.get(operator) ?? new Map<string, Json>();
  keys.set(key, values);
  converted.set(operator, keys);
}

/** One value or a list, as written, with numbers and Booleans quoted: RAM wants every value so. */
function valuesOf(value: JsonValue): Json {
  return value.kind === 'array' ? value.items.map(quoted) : quoted(value);
}

function quoted(value: JsonValue): Json {
  return value.kind === 'number' || value.kind === 'boolean' ? String(value.value) : jsonOf(value);
}

function noteValues(operator: string, key: string, value: JsonValue, statement: number, note: AddNote): void {
  const type = parseConditionOperator(operator)?.type;
  for (const item of itemsOf(value)) {
    const text = quoted(item);
    if (typeof text !== 'string') continue;
    noteVariable(text, statement, note);
    if (text.startsWith('arn:')) note('value-names-aws', statement, text, key);
    if (type !== undefined && !isConditionValue(type, text)) {
      note('value-not-in-ram', statement, text, operator);
    }
  }
}
