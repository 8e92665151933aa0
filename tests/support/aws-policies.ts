// Random AWS policies about Microservices Engine, and AWS's decisions. The decisions implement AWS's rules without the engine, so
// that an import can be compared with its source.

import fc from 'fast-check';
import { matchesPattern } from '../../src/engine/policy/pattern.ts';

type OneOrMore = string | readonly string[];
type AwsCondition = Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;

export interface AwsStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: OneOrMore;
  readonly NotAction?: OneOrMore;
  readonly Resource?: OneOrMore;
  readonly NotResource?: OneOrMore;
  readonly Condition?: AwsCondition;
}

export interface AwsRequest {
  readonly action: string;
  readonly resource: string;
  /** With AWS's names. */
  readonly context: Readonly<Record<string, OneOrMore>>;
}

const ACTIONS = ['mse:GetNacosConfig', 'mse:DeleteNacosConfig', 'ram:CreateUser'];
const ACTION_PATTERNS = ['*', 'mse:*', 'mse:Get*', 'mse:deletenacosconfig', 'ram:*'];
const FOREIGN_ACTIONS = ['s3:*', 'iam:*', 'iam:GetUser'];
const RESOURCES = ['a', 'b'].map((id) => `acs:mse:cn-hangzhou:1:instance/${id}`);
const RESOURCE_PATTERNS = ['*', 'acs:mse:*:*:instance/a', 'acs:mse:*:*:instance/*', 'acs:mse:*:*:*'];
const FOREIGN_RESOURCES = ['arn:aws:s3:::b/*', 'acs:mse:*:*:instance/${aws:username}'];

/** Values of the type of each key, with AWS's names. */
const KEYS = {
  'aws:MultiFactorAuthPresent': ['true', 'false'],
  'aws:UserAgent': ['a', 'ab', 'b'],
  'aws:RequestTag/x': ['a', 'b', 'a:b'],
} as const;
const FOREIGN_KEYS = { 'aws:PrincipalOrgID': ['a', 'b'], 'aws:TagKeys': ['a', 'b'] } as const;

const oneOrMore = (values: readonly string[]): fc.Arbitrary<OneOrMore> =>
  fc.oneof(
    fc.constantFrom(...values),
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }),
  );

const PLAIN_OPERATORS = ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike'];
const PLAIN_PREFIXES = ['', 'ForAllValues:'];
const SPECIAL_OPERATORS = ['ArnLike', 'ArnNotLike', 'StringEquals', 'StringNotEquals'];
const SPECIAL_PREFIXES = ['', 'ForAnyValue:', 'ForAllValues:'];

function clauses(isSpecial: boolean): fc.Arbitrary<readonly [string, string, OneOrMore]> {
  const keys: Readonly<Record<string, readonly string[]>> = isSpecial ? { ...KEYS, ...FOREIGN_KEYS } : KEYS;
  const operators = isSpecial
    ? fc.oneof(
        fc
          .tuple(
            fc.constantFrom(...SPECIAL_PREFIXES),
            fc.constantFrom(...SPECIAL_OPERATORS),
            fc.constantFrom('', 'IfExists'),
          )
          .map((parts) => parts.join('')),
        fc.constantFrom('Null', 'BoolIfExists', 'Bool'),
      )
    : fc
        .tuple(fc.constantFrom(...PLAIN_PREFIXES), fc.constantFrom(...PLAIN_OPERATORS))
        .map((parts) => parts.join(''));
  return fc.tuple(operators, fc.constantFrom(...Object.keys(keys))).chain(([operator, key]) => {
    if (operator === 'Null') return fc.constantFrom('true', 'false').map((value) => [operator, key, value]);
    if (operator.startsWith('Bool')) {
      return fc.constantFrom('true', 'false').map((value) => [operator, 'aws:MultiFactorAuthPresent', value]);
    }
    const wildcards = isSpecial ? ['a*', '${aws:username}'] : ['a*'];
    return oneOrMore([...(keys[key] ?? []), ...wildcards]).map((values) => [operator, key, values]);
  });
}

const conditions = (isSpecial: boolean): fc.Arbitrary<AwsCondition> =>
  fc.array(clauses(isSpecial), { minLength: 1, maxLength: 2 }).map((list) => {
    const condition: Record<string, Record<string, OneOrMore>> = {};
    for (const [operator, key, values] of list)
      condition[operator] = { ...condition[operator], [key]: values };
    return condition;
  });

/** Statements; `special` ones have members, operators, keys and names that RAM lacks. */
export function awsStatements(isSpecial: boolean): fc.Arbitrary<AwsStatement> {
  const actions = oneOrMore([...ACTION_PATTERNS, ...(isSpecial ? FOREIGN_ACTIONS : [])]);
  const resources = oneOrMore([...RESOURCE_PATTERNS, ...(isSpecial ? FOREIGN_RESOURCES : [])]);
  return fc
    .record({
      Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
      actions,
      resources,
      isNotAction: fc.boolean(),
      isNotResource: isSpecial ? fc.boolean() : fc.constant(false),
      Condition: fc.option(conditions(isSpecial), { nil: undefined }),
    })
    .map(({ Effect, actions: action, resources: resource, isNotAction, isNotResource, Condition }) => ({
      Effect,
      ...(isNotAction ? { NotAction: action } : { Action: action }),
      ...(isNotResource ? { NotResource: resource } : { Resource: resource }),
      ...(Condition === undefined ? {} : { Condition }),
    }));
}

const MULTI_VALUED = ['aws:TagKeys', 'aws:RequestTag/x'];

export const awsRequests: fc.Arbitrary<AwsRequest> = fc.record({
  action: fc.constantFrom(...ACTIONS),
  resource: fc.constantFrom(...RESOURCES),
  context: fc
    .tuple(
      ...Object.entries({ ...KEYS, ...FOREIGN_KEYS }).map(([key, values]) =>
        fc
          .option(MULTI_VALUED.includes(key) ? oneOrMore(values) : fc.constantFrom<OneOrMore>(...values))
          .map((value): [string, OneOrMore | null] => [key, value]),
      ),
    )
    .map((entries) =>
      Object.fromEntries(entries.filter((entry): entry is [string, OneOrMore] => entry[1] !== null)),
    ),
});

const listOf = (value: OneOrMore | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

export function awsAllows(statements: readonly AwsStatement[], request: AwsRequest): boolean {
  const applying = statements.filter((statement) => applies(statement, request));
  return applying.length > 0 && applying.every(({ Effect }) => Effect === 'Allow');
}

function applies(statement: AwsStatement, { action, resource, context }: AwsRequest): boolean {
  const matchesAction = (pattern: string) => matchesPattern(pattern.toLowerCase(), action.toLowerCase());
  const matchesResource = (pattern: string) => matchesPattern(pattern, resource);
  return (
    (statement.Action === undefined
      ? !listOf(statement.NotAction).some(matchesAction)
      : listOf(statement.Action).some(matchesAction)) &&
    (statement.Resource === undefined
      ? !listOf(statement.NotResource).some(matchesResource)
      : listOf(statement.Resource).some(matchesResource)) &&
    Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
      Object.entries(keys).every(([key, values]) => isMet(operator, listOf(values), context[key])),
    )
  );
}

function isMet(operator: string, expected: readonly string[], actual: OneOrMore | undefined): boolean {
  if (operator === 'Null') return (actual === undefined) === (expected[0] === 'true');
  const [, prefix = '', name = '', ifExists] = /^(For\w+:)?(.*?)(IfExists)?$/.exec(operator) ?? [];
  if (ifExists !== undefined && actual === undefined) return true;
  const isNegated = name.includes('Not');
  const matches = (value: string) => expected.some((pattern) => matchesOne(name, pattern, value));
  const passes = (value: string) => matches(value) !== isNegated;
  if (prefix === 'ForAnyValue:') return listOf(actual).some(passes);
  if (prefix === 'ForAllValues:') return listOf(actual).every(passes);
  return listOf(actual).some(matches) !== isNegated;
}

function matchesOne(name: string, pattern: string, value: string): boolean {
  if (name.startsWith('Arn')) {
    // The fields between colons are compared separately.
    const [patterns, parts] = [pattern.split(':'), value.split(':')];
    return (
      patterns.length === parts.length && patterns.every((part, at) => matchesPattern(part, parts[at] ?? ''))
    );
  }
  return name.endsWith('Like') ? matchesPattern(pattern, value) : pattern === value;
}
