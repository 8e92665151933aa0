// The ways to add a wish to statements that exist: more actions or resources in some, and new statements for the rest.

import type { AnalyzedStatement } from '../analysis/analyzed-statement.ts';
import { hasSameCondition } from '../analysis/statement-proofs.ts';
import type { StatementProofs } from '../analysis/statement-proofs.ts';
import type { ActionElement, ResourceElement, Statement } from '../policy/document.ts';
import type { NewStatement } from '../policy/list-edits.ts';
import { groupBy } from './group-by.ts';

/** One action on one resource of a statement of the wish. */
export interface WishedItem {
  /** The index of the statement. */
  readonly of: number;
  readonly action: string;
  readonly resource: string;
}

/** A statement of the wish, as it is written and as it is analyzed. */
export interface WishedStatement extends Pick<NewStatement, 'actions' | 'resources' | 'condition'> {
  readonly analyzed: AnalyzedStatement;
}

/** A statement of a policy, as it is written and as it is analyzed. */
export interface ExistingStatement {
  readonly source: Statement;
  readonly action: ActionElement;
  readonly resource: ResourceElement;
  readonly analyzed: AnalyzedStatement;
}

/** Patterns to add to one list of an existing statement. */
export interface Extension {
  readonly list: ActionElement | ResourceElement;
  readonly patterns: readonly string[];
}

export interface Addition {
  readonly extensions: readonly Extension[];
  /** What is left, in new statements. */
  readonly rest: readonly Omit<NewStatement, 'effect'>[];
}

/** A pattern that could be added, and the items that it would add. */
interface Member {
  readonly pattern: string;
  readonly items: ReadonlySet<number>;
}

interface Option {
  readonly list: Extension['list'];
  readonly members: readonly Member[];
}

/** More lists than these are not extended. */
const MAX_OPTIONS = 6;

/**
 * Ways to add the open items to statements of one effect, at least that with new statements alone. `existing` are those
 * statements; nothing but the wish is added. Statements are left out once the proofs have no steps left.
 */
export function additionsOf(
  existing: readonly ExistingStatement[],
  wish: readonly WishedStatement[],
  open: readonly WishedItem[],
  proofs: StatementProofs,
): readonly Addition[] {
  const options = existing
    .flatMap((statement) => (proofs.isUsedUp ? [] : optionsFor(statement, existing, wish, open, proofs)))
    .toSorted((a, b) => itemsOf(b).size - itemsOf(a).size)
    .slice(0, MAX_OPTIONS);
  return subsetsOf(options).flatMap((chosen) => additionFor(chosen, wish, open) ?? []);
}

function itemsOf({ members }: Option): ReadonlySet<number> {
  return new Set(members.flatMap(({ items }) => [...items]));
}

function optionsFor(
  { action, resource, analyzed }: ExistingStatement,
  existing: readonly ExistingStatement[],
  wish: readonly WishedStatement[],
  open: readonly WishedItem[],
  proofs: StatementProofs,
): readonly Option[] {
  if (action.kind === 'not-action') return [];
  const fitting = wish.map((each) => hasSameCondition(each.analyzed, analyzed));
  const own = open.flatMap((item, index) => (fitting[item.of] === true ? [{ ...item, index }] : []));
  const permitted = [...existing, ...wish].map((each) => each.analyzed);
  const resources = resource.patterns.map(({ value }) => value);
  const actions = action.patterns.map(({ value }) => value);
  const membersOf = (
    part: 'action' | 'resource',
    extendedBy: (pattern: string) => AnalyzedStatement,
  ): readonly Member[] =>
    [...groupBy(own, (item) => item[part])].flatMap(([pattern, named]) => {
      const added = extendedBy(pattern);
      if (!proofs.isCovered(added, permitted)) return [];
      const items = named
        .filter((item) =>
          proofs.isCovered(proofs.withPatterns(analyzed, [item.action], [item.resource]), [added]),
        )
        .map(({ index }) => index);
      return [{ pattern, items: new Set(items) }];
    });
  const byAction = membersOf('action', (pattern) => proofs.withPatterns(analyzed, [pattern], resources));
  const byResource = membersOf('resource', (pattern) => proofs.withPatterns(analyzed, actions, [pattern]));
  return [
    { list: action, members: byAction },
    { list: resource, members: byResource },
  ];
}

function subsetsOf(options: readonly Option[]): readonly (readonly Option[])[] {
  return options.reduce<readonly (readonly Option[])[]>(
    (subsets, option) => [...subsets, ...subsets.map((subset) => [...subset, option])],
    [[]],
  );
}

/** Null if one of the extensions would add nothing that the others don't. */
function additionFor(
  chosen: readonly Option[],
  wish: readonly WishedStatement[],
  open: readonly WishedItem[],
): Addition | null {
  const left = new Set(open.keys());
  const extensions: Extension[] = [];
  for (const { list, members } of chosen) {
    const patterns: string[] = [];
    for (const { pattern, items } of members) {
      if (![...items].some((item) => left.has(item))) continue;
      patterns.push(pattern);
      for (const item of items) left.delete(item);
    }
    if (patterns.length === 0) return null;
    extensions.push({ list, patterns });
  }
  const rest = wish.flatMap(({ actions, resources, condition }, index) => {
    const own = open.filter((item, at) => left.has(at) && item.of === index);
    const leftActions = new Set(own.map(({ action }) => action));
    const leftResources = new Set(own.map(({ resource }) => resource));
    return own.length === 0
      ? []
      : [
          {
            actions: actions.filter((pattern) => leftActions.has(pattern)),
            resources: resources.filter((pattern) => leftResources.has(pattern)),
            condition,
          },
        ];
  });
  return { extensions, rest };
}
