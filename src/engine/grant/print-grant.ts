// Texts of policies within RAM's limits, laid out as Format does.

import { parseConditionOperator } from '../policy/condition-operators.ts';
import { formatPolicy } from '../policy/format.ts';
import { POLICY_LENGTH_LIMIT } from '../policy/parse.ts';
import type { Effect } from '../policy/document.ts';
import type { GrantCondition } from './line-condition.ts';

export interface GrantStatement {
  readonly effect: Effect;
  readonly actionKind: 'Action' | 'NotAction';
  readonly actions: readonly string[];
  /** Patterns of relative ids. */
  readonly resources: readonly string[];
  readonly conditions: readonly GrantCondition[];
}

/** As few policies as fit, in the order of the statements. */
export function printPolicies(statements: readonly GrantStatement[]): readonly string[] {
  const policies: string[][] = [];
  for (const statement of statements.flatMap(withinLimit)) {
    const last = policies.at(-1);
    const text = statementText(statement);
    if (last !== undefined && textOf([...last, text]).length <= POLICY_LENGTH_LIMIT) last.push(text);
    else policies.push([text]);
  }
  return policies.map((texts) => {
    const minified = textOf(texts);
    const formatted = formatPolicy(minified);
    return formatted.length <= POLICY_LENGTH_LIMIT ? formatted : minified;
  });
}

/** Halves a statement until each part fits into a policy. */
function withinLimit(statement: GrantStatement): readonly GrantStatement[] {
  if (documentText([statement]).length <= POLICY_LENGTH_LIMIT) return [statement];
  const { resources, actions, conditions } = statement;
  const index = conditions.findIndex(isMetByAny);
  const condition = conditions[index];
  if (condition !== undefined && condition.values.length > resources.length) {
    return halvesOf(condition.values).flatMap((values) =>
      withinLimit({ ...statement, conditions: conditions.with(index, { ...condition, values }) }),
    );
  }
  if (resources.length > 1) {
    return halvesOf(resources).flatMap((half) => withinLimit({ ...statement, resources: half }));
  }
  if (actions.length > 1 && statement.actionKind === 'Action') {
    return halvesOf(actions).flatMap((half) => withinLimit({ ...statement, actions: half }));
  }
  return [statement];
}

/** Whether any of several values meets the condition: statements with a part of them each say the same together. */
function isMetByAny({ operator, values }: GrantCondition): boolean {
  const parsed = parseConditionOperator(operator);
  return values.length > 1 && parsed !== null && !parsed.negated && !parsed.forAllValues;
}

function halvesOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** One policy with all statements, however long, as compact JSON. */
export function documentText(statements: readonly GrantStatement[]): string {
  return textOf(statements.map(statementText));
}

function textOf(statements: readonly string[]): string {
  return `{"Version":"1","Statement":[${statements.join()}]}`;
}

/** The statement as compact JSON. */
function statementText({ effect, actionKind, actions, resources, conditions }: GrantStatement): string {
  const isOfMse = actionKind === 'Action' && actions.every((action) => action.startsWith('mse:'));
  return JSON.stringify({
    Effect: effect,
    [actionKind]: oneOrMore(actions),
    Resource: oneOrMore(resources.map((resource) => resourceText(resource, isOfMse))),
    ...(conditions.length === 0 ? {} : { Condition: conditionJson(conditions) }),
  });
}

function oneOrMore(texts: readonly string[]): string | readonly string[] {
  const [first, ...others] = texts;
  return first !== undefined && others.length === 0 ? first : texts;
}

/** In any region and account, as the documentation's examples write it. */
function resourceText(resource: string, isOfMse: boolean): string {
  return resource === '*' && isOfMse ? '*' : `acs:mse:*:*:${resource}`;
}

export function conditionJson(
  conditions: readonly GrantCondition[],
): Record<string, Record<string, string | readonly string[]>> {
  const json: Record<string, Record<string, string | readonly string[]>> = {};
  for (const { operator, key, values } of conditions) {
    (json[operator] ??= {})[key] ??= oneOrMore(values);
  }
  return json;
}
