// The statements for a wish: as few as possible, each with the shortest lists.

import { hasWildcard } from '../policy/pattern.ts';
import { shortestPatterns } from './action-patterns.ts';
import { coverItems } from './cover-items.ts';
import type { DenyItems } from './deny-items.ts';
import { conditionId } from './line-condition.ts';
import type { GrantCondition } from './line-condition.ts';
import type { GrantStatement } from './print-grant.ts';
import type { WishedAllow } from './read-wish.ts';
import { matchesAction, Regions } from './regions.ts';
import type { GrantItem, OpenRegion, Region } from './regions.ts';
import { coversScope } from './resource-scope.ts';
import type { Effect } from '../policy/document.ts';

/** What statements of one effect and condition have to contain. */
interface Part {
  readonly condition: string;
  readonly conditions: readonly GrantCondition[];
  readonly items: readonly GrantItem[];
  readonly regions: readonly Region[];
  readonly open: readonly OpenRegion[];
}

export function statementsFor(
  allows: readonly WishedAllow[],
  denies: readonly DenyItems[],
): readonly GrantStatement[] {
  const complements = denies.flatMap(({ deny, except }): readonly GrantStatement[] =>
    except === null
      ? []
      : [
          {
            effect: 'Deny',
            actionKind: 'NotAction',
            actions: except.actions,
            resources: [except.resource],
            conditions: deny.conditions,
          },
        ],
  );
  const denied = denies.map(({ deny, items }): Part => ({ ...deny, items }));
  return [...statementsOf('Allow', allows), ...statementsOf('Deny', denied), ...complements];
}

function statementsOf(effect: Effect, parts: readonly Part[]): readonly GrantStatement[] {
  const regions = new Regions(
    parts.flatMap((part) => part.regions),
    parts.flatMap((part) => part.open),
  );
  const all = parts.flatMap(({ items, condition }) => items.map((item) => ({ ...item, condition })));
  const conditions = new Map(parts.map((part) => [part.condition, part.conditions]));
  const statements = [...conditions].flatMap(([condition, written]) => {
    const items = withoutCovered(all, condition);
    return coverItems(items, (action, resource) => regions.permits(action, resource, condition)).map(
      (product): GrantStatement => ({
        effect,
        actionKind: 'Action',
        actions: shortestPatterns(product.actions),
        resources: outermost(product.resources),
        conditions: written,
      }),
    );
  });
  return mergeConditions(statements);
}

type ConditionedItem = GrantItem & { readonly condition: string };

/** The items of a condition that no other item grants anyway. */
function withoutCovered(all: readonly ConditionedItem[], condition: string): readonly GrantItem[] {
  return all.filter(
    (item, index) =>
      item.condition === condition &&
      !all.some(
        (other, at) =>
          (other.condition === condition || other.condition === '') &&
          containsItem(other, item) &&
          // Of two that contain each other, the first stays.
          (at < index || other.condition !== condition || !containsItem(item, other)),
      ),
  );
}

function containsItem(outer: GrantItem, inner: GrantItem): boolean {
  return (
    (outer.action === inner.action ||
      (hasWildcard(outer.action) &&
        matchesAction(outer.action, inner.action) &&
        !inner.action.includes('?'))) &&
    coversScope(outer.resource, inner.resource)
  );
}

/** An action without effect on a resource can share a statement with one that is granted there and inside. */
function outermost(resources: readonly string[]): readonly string[] {
  return resources.filter(
    (resource, index) =>
      !resources.some(
        (other, at) => coversScope(other, resource) && (at < index || !coversScope(resource, other)),
      ),
  );
}

/** Unites statements that differ only in the values of one key, any of which meets its operator. */
function mergeConditions(statements: readonly GrantStatement[]): readonly GrantStatement[] {
  const merged: { readonly frame: string; statement: GrantStatement }[] = [];
  for (const statement of statements) {
    const frame = frameOf(statement);
    const isUnited = merged.some((known) => {
      if (known.frame !== frame) return false;
      const conditions = unitedConditions(known.statement.conditions, statement.conditions);
      if (conditions === null) return false;
      known.statement = { ...known.statement, conditions };
      return true;
    });
    if (!isUnited) merged.push({ frame, statement });
  }
  return merged.map(({ statement }) => statement);
}

/** What statements that can be united have in common. */
function frameOf({ actions, resources, conditions }: GrantStatement): string {
  return JSON.stringify([
    actions,
    resources.toSorted(),
    conditions.map(({ operator, key }) => [operator, key]),
  ]);
}

/** Null if not exactly one of the conditions differs, in values any of which meets its operator. */
function unitedConditions(
  a: readonly GrantCondition[],
  b: readonly GrantCondition[],
): readonly GrantCondition[] | null {
  const differing = a.filter(
    (condition, index) => conditionId([condition]) !== conditionId(b.slice(index, index + 1)),
  );
  if (differing.length !== 1 || differing.some(({ operator }) => operator === 'Bool')) return null;
  return a.map((condition, index) => ({
    ...condition,
    values: [...new Set([...condition.values, ...(b[index]?.values ?? [])])],
  }));
}
