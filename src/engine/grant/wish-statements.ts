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
  const denied = denies
    .filter(({ except }) => except === null)
    .map(({ deny, items }): Part => ({ ...deny, items }));
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
          at !== index &&
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

function outermost(resources: readonly string[]): readonly string[] {
  return resources.filter(
    (resource, index) =>
      !resources.some(
        (other, at) =>
          at !== index && coversScope(other, resource) && (at < index || !coversScope(resource, other)),
      ),
  );
}

/** Unites statements that differ only in the values of one key, any of which meets its operator. */
function mergeConditions(statements: readonly GrantStatement[]): readonly GrantStatement[] {
  const merged: GrantStatement[] = [];
  for (const statement of statements) {
    const index = merged.findIndex((other) => unitedConditions(other, statement) !== null);
    const known = merged[index];
    const conditions = known === undefined ? null : unitedConditions(known, statement);
    if (known === undefined || conditions === null) merged.push(statement);
    else merged[index] = { ...known, conditions };
  }
  return merged;
}

function unitedConditions(a: GrantStatement, b: GrantStatement): readonly GrantCondition[] | null {
  const isSame = (x: readonly string[], y: readonly string[]) =>
    x.toSorted().join('\n') === y.toSorted().join('\n');
  if (!isSame(a.actions, b.actions) || !isSame(a.resources, b.resources)) return null;
  if (a.conditions.length !== b.conditions.length) return null;
  const differing: number[] = [];
  for (const [index, condition] of a.conditions.entries()) {
    const other = b.conditions[index];
    if (other?.operator !== condition.operator || other.key !== condition.key) return null;
    if (conditionId([condition]) !== conditionId([other])) differing.push(index);
  }
  const [only, ...more] = differing;
  if (only === undefined || more.length > 0 || a.conditions[only]?.operator === 'Bool') return null;
  return a.conditions.map((condition, index) =>
    index === only
      ? { ...condition, values: [...new Set([...condition.values, ...(b.conditions[only]?.values ?? [])])] }
      : condition,
  );
}
