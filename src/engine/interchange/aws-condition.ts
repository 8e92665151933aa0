// Converts the `Condition` block of an AWS statement. A clause that RAM lacks stays as written, since dropping it would widen an
// Allow. Assumed, as in condition-operators.ts: an absent key meets a negated operator and `ForAllValues:`.
// Sources: AWS "IAM JSON policy elements: Condition", "Condition operators"; RAM "Policy elements", "Conditional operators".

import { isConditionValue, isOperatorMet, parseConditionOperator } from '../policy/condition-operators.ts';
import { itemsOf } from '../policy/json-value.ts';
import type { JsonValue } from '../policy/json.ts';
import { hasWildcard } from '../policy/pattern.ts';
import { placeholderIn, ramConditionKey, variableIn } from './aws-names.ts';
import { listValue, membersOf, objectValue, quoteScalar, scalarText, textValue } from './json-tree.ts';
import type { AddNote } from './note-list.ts';

/** One operator applied to one key. */
interface Clause {
  readonly operator: string;
  readonly key: string;
  readonly values: JsonValue;
}

interface ConvertedClause {
  /** The clause in the RAM policy. */
  readonly clause: Clause;
  /** `none`: equivalent. `structure`: RAM has no such operator. `value`: a key or a value needs an answer. */
  readonly issue: 'none' | 'structure' | 'value';
  /** The closest clause in RAM; null for none. Differs from `clause` if there is an issue. */
  readonly nearest: Clause | null;
  /** Whether the closest clause is met by the same requests. */
  readonly isNearestSame: boolean;
  /** Whether it is `BoolIfExists aws:MultiFactorAuthPresent "false"`. */
  readonly isMissingMfa: boolean;
}

export interface ConvertedCondition {
  readonly value: JsonValue;
  readonly hasStructureIssue: boolean;
  readonly hasValueIssue: boolean;
  /** The block with the closest clause for each one with an issue; null where one has none. */
  readonly nearest: JsonValue | null;
  readonly isNearestSame: boolean;
  /** The block without the clauses that have an issue; null when none is left. Met by more requests. */
  readonly relaxed: JsonValue | null;
  readonly isMissingMfa: boolean;
}

/** The context for converting one statement. */
export interface StatementContext {
  readonly statement: number;
  readonly isDeny: boolean;
  /** Placeholders, such as `${Param}`, that have notes already. */
  readonly placeholders: ReadonlySet<string>;
  readonly add: AddNote;
}

export function convertCondition(condition: JsonValue, context: StatementContext): ConvertedCondition {
  const clauses: ConvertedClause[] = [];
  /** Operators without keys, which RAM accepts, and invalid blocks, which RAM rejects. */
  const others: (readonly [string, JsonValue])[] = [];
  const isTaken = createClauseSet();
  for (const { key: operator, value } of membersOf(condition)) {
    if (value.kind !== 'object' || value.members.length === 0) {
      others.push([operator, value]);
      if (value.kind !== 'object') {
        context.add('operator-not-in-ram', context.statement, operator, { isOpen: !context.isDeny });
      }
      continue;
    }
    for (const member of value.members) {
      clauses.push(convertClause({ operator, key: member.key, values: member.value }, isTaken, context));
    }
  }
  const nearest = clauses.map((it) => it.nearest);
  const relaxed = clauses.filter(({ issue }) => issue === 'none').map(({ clause }) => clause);
  const isBroken = condition.kind !== 'object' || others.some(([, value]) => value.kind !== 'object');
  return {
    value:
      condition.kind === 'object'
        ? blockOf(
            clauses.map(({ clause }) => clause),
            others,
          )
        : condition,
    hasStructureIssue: isBroken || clauses.some(({ issue }) => issue === 'structure'),
    hasValueIssue: clauses.some(({ issue }) => issue === 'value'),
    nearest:
      isBroken || nearest.includes(null)
        ? null
        : blockOf(
            nearest.filter((it) => it !== null),
            [],
          ),
    isNearestSame: clauses.every(({ isNearestSame }) => isNearestSame),
    relaxed: relaxed.length === 0 ? null : blockOf(relaxed, []),
    isMissingMfa: clauses.some(({ isMissingMfa }) => isMissingMfa),
  };
}

/** Creates a test for whether a clause with the same operator and key came before. */
function createClauseSet(): (clause: Clause) => boolean {
  const seen = new Set<string>();
  return ({ operator, key }) => {
    const identity = JSON.stringify([operator, key]);
    const wasSeen = seen.has(identity);
    seen.add(identity);
    return wasSeen;
  };
}

function convertClause(
  source: Clause,
  isTaken: (clause: Clause) => boolean,
  context: StatementContext,
): ConvertedClause {
  const { statement, isDeny, add } = context;
  const match = matchOperator(source.operator, source.values);
  const ramKey = source.key.startsWith('acs:') ? source.key : ramConditionKey(source.key);
  if (match === null) return keepClause(source, null, context);
  const values = valuesOf(match.values);
  const clause = { operator: match.operator, key: ramKey ?? source.key, values };
  if (ramKey === null) {
    if (!isUsable(source.operator, match, isDeny)) return keepClause(source, null, context);
    noteOperator(source.operator, match, context);
    add('key-not-in-ram', statement, source.key, { detail: metWithoutKey(match.operator), isOpen: !isDeny });
    return { clause, issue: 'value', nearest: null, isNearestSame: false, isMissingMfa: false };
  }
  // Two clauses with one operator and key cannot be merged: that would turn "and" into "or".
  if (isTaken(clause)) return keepClause(source, null, context);
  if (!isUsable(source.operator, match, isDeny)) return keepClause(source, { clause, match }, context);
  noteOperator(source.operator, match, context);
  if (ramKey !== source.key) add('key-renamed', statement, source.key, { detail: ramKey });
  const isIssue = noteValues(clause, context);
  return {
    clause,
    issue: isIssue ? 'value' : 'none',
    nearest: isIssue ? null : clause,
    isNearestSame: !isIssue,
    isMissingMfa: false,
  };
}

/** Whether the RAM operator can replace the AWS one without a note: it must not widen an Allow or narrow a Deny. */
function isUsable(awsOperator: string, { meets }: OperatorMatch, isDeny: boolean): boolean {
  if (meets === 'same') return !(isDeny && awsOperator === 'Null');
  return meets === (isDeny ? 'more' : 'fewer');
}

function noteOperator(
  awsOperator: string,
  match: OperatorMatch,
  { statement, isDeny, add }: StatementContext,
) {
  if (match.operator === awsOperator) return;
  const isNarrowed = match.meets === 'fewer' && !isDeny;
  add(isNarrowed ? 'operator-narrowed' : 'operator-replaced', statement, awsOperator, {
    detail: match.operator,
  });
}

/** Keeps the AWS clause, so that RAM rejects the policy until the note is answered. */
function keepClause(
  source: Clause,
  near: { readonly clause: Clause; readonly match: OperatorMatch } | null,
  { statement, isDeny, add }: StatementContext,
): ConvertedClause {
  const { operator, key } = source;
  add('operator-not-in-ram', statement, operator, { detail: key, isOpen: false });
  const values = valuesOf(source.values);
  return {
    clause: { operator, key, values },
    issue: 'structure',
    nearest: near?.clause ?? null,
    isNearestSame: near?.match.meets === 'same',
    isMissingMfa:
      isDeny && operator === 'BoolIfExists' && near?.clause.key === 'acs:MFAPresent' && isFalse(values),
  };
}

function isFalse(values: JsonValue): boolean {
  return itemsOf(values).every((item) => scalarText(item)?.toLowerCase() === 'false');
}

/** One value or a list, as written, with numbers and Booleans quoted: RAM requires it. */
function valuesOf(value: JsonValue): JsonValue {
  return value.kind === 'array' ? listValue(value.items.map(quoteScalar)) : quoteScalar(value);
}

/** Adds notes about values; returns whether a value needs an answer. */
function noteValues({ operator, key, values }: Clause, context: StatementContext): boolean {
  const { statement, isDeny, add, placeholders } = context;
  const isOpen = !isDeny;
  const parsed = parseConditionOperator(operator);
  const items = itemsOf(values);
  let isIssue = items.length === 0 || (parsed?.type === 'boolean' && items.length > 1);
  if (isIssue) add('value-not-in-ram', statement, key, { detail: operator, isOpen });
  for (const item of items) {
    const text = scalarText(item);
    const variable = text === null ? null : (variableIn(text) ?? placeholderIn(text, placeholders));
    if (variable !== null) {
      // RAM compares with the text of the variable: an Allow with a positive operator then never applies.
      const isWider = isDeny || isNegated(operator);
      add('variable-not-in-ram', statement, variable, { isOpen: isWider && isOpen });
      isIssue ||= isWider;
    }
    if (text?.startsWith('arn:') === true) {
      add('value-names-aws', statement, text, { detail: key, isOpen });
      isIssue = true;
    }
    if (text === null || (parsed !== null && !isConditionValue(parsed.type, text))) {
      add('value-not-in-ram', statement, text ?? key, { detail: operator, isOpen });
      isIssue = true;
    }
  }
  return isIssue;
}

function blockOf(clauses: readonly Clause[], others: readonly (readonly [string, JsonValue])[]): JsonValue {
  const operators = new Map<string, [string, JsonValue][]>();
  for (const { operator, key, values } of clauses) {
    const keys = operators.get(operator);
    if (keys === undefined) operators.set(operator, [[key, values]]);
    else keys.push([key, values]);
  }
  return objectValue([
    ...[...operators].map(([operator, keys]) => [operator, objectValue(keys)] as const),
    ...others,
  ]);
}

/** ARNs are compared as text in RAM, where `*` and `?` also match a colon. */
const ARN_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['ArnEquals', 'StringLike'],
  ['ArnLike', 'StringLike'],
  ['ArnNotEquals', 'StringNotLike'],
  ['ArnNotLike', 'StringNotLike'],
]);

const FOR_ANY = 'ForAnyValue:';
const FOR_ALL = 'ForAllValues:';
const IF_EXISTS = 'IfExists';

/** RAM's operator for an AWS one, and how the two differ. */
export interface OperatorMatch {
  readonly operator: string;
  /** Which requests meet RAM's operator: as many as AWS's, fewer, more, or neither of these. */
  readonly meets: 'same' | 'fewer' | 'more' | 'other';
  /** The values in RAM's form. */
  readonly values: JsonValue;
}

/** The closest operator of RAM; null when there is none. */
function matchOperator(awsOperator: string, values: JsonValue): OperatorMatch | null {
  if (awsOperator === 'Null') return matchNull(values);
  const prefix = [FOR_ANY, FOR_ALL].find((it) => awsOperator.startsWith(it)) ?? '';
  const isIfExists = awsOperator.endsWith(IF_EXISTS);
  const name = awsOperator.slice(prefix.length, awsOperator.length - (isIfExists ? IF_EXISTS.length : 0));
  const arnOperator = ARN_OPERATORS.get(name);
  const operator = (prefix === FOR_ALL ? FOR_ALL : '') + (arnOperator ?? name);
  const parsed = parseConditionOperator(operator);
  if (parsed === null || name.startsWith('For')) return null;
  const { negated } = parsed;
  let meets: OperatorMatch['meets'] = 'same';
  if (arnOperator !== undefined && hasWildcards(values)) meets = negated ? 'fewer' : 'more';
  if (prefix === FOR_ANY && negated) {
    // AWS needs a value that differs; RAM needs that none is equal, and is met by an absent key.
    meets = isIfExists && meets !== 'more' ? 'fewer' : 'other';
  } else if (isIfExists && !negated && prefix !== FOR_ALL) {
    meets = meets === 'more' ? 'other' : 'fewer';
  }
  return { operator, meets, values };
}

/** `Null` asks whether the key is absent. Every value matches `*`. */
function matchNull(values: JsonValue): OperatorMatch | null {
  const [value, ...others] = itemsOf(values).map((item) => scalarText(item)?.toLowerCase());
  if (others.length > 0 || (value !== 'true' && value !== 'false')) return null;
  const operator = value === 'true' ? 'StringNotLike' : 'StringLike';
  return { operator, meets: 'same', values: textValue('*') };
}

function hasWildcards(values: JsonValue): boolean {
  return itemsOf(values).some((item) => hasWildcard(scalarText(item) ?? ''));
}

function isNegated(operator: string): boolean {
  return parseConditionOperator(operator)?.negated === true;
}

/** Which requests meet the operator when none holds the key. */
function metWithoutKey(operator: string): 'every-request' | 'no-request' {
  const parsed = parseConditionOperator(operator);
  return parsed !== null && isOperatorMet(parsed, [], []) ? 'every-request' : 'no-request';
}
