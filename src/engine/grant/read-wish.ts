// What lines want, as regions and items: what to allow, what to deny, what no statement may deny.

import { DEFAULT_CONTEXT } from '../account/request.ts';
import type { RequestContext } from '../account/request.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import { CATALOG, findAction, findActionBy, isSharedWithClients } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import { KNOWN_ACTIONS } from '../catalog/operations.ts';
import type { AccessPath } from '../catalog/schema.ts';
import type { Assertion, DecisionAssertion } from '../evaluation/assertions/assertion.ts';
import { hasWildcard } from '../policy/pattern.ts';
import { nearestOf } from '../policy/suggest.ts';
import { DistinctList } from './distinct-list.ts';
import type { GrantNote } from './grant-note.ts';
import { conditionId, conditionsFor, isConditionKey } from './line-condition.ts';
import type { GrantCondition } from './line-condition.ts';
import { actionsNamedBy, matchesAction, otherOperationsNamedBy } from './regions.ts';
import type { GrantItem, OpenRegion, Region } from './regions.ts';
import { hasEffect } from './resource-scope.ts';
import { patternsFor } from './scope-patterns.ts';
import type { LineScope } from './scope-patterns.ts';

/** One action, or one pattern, of a line. */
export interface WishedAllow {
  readonly line: number;
  readonly context: RequestContext;
  readonly conditions: readonly GrantCondition[];
  readonly condition: string;
  readonly items: readonly GrantItem[];
  readonly regions: readonly Region[];
  readonly open: readonly OpenRegion[];
}

export interface WishedDeny {
  readonly line: number;
  /** `deny`: in any way. `only`: all actions but those of the patterns, in any way. */
  readonly kind: Exclude<DecisionAssertion['decision'], 'allow'>;
  readonly context: RequestContext;
  readonly conditions: readonly GrantCondition[];
  readonly condition: string;
  readonly regions: readonly Region[];
  readonly open: readonly OpenRegion[];
  /** The patterns as the line has them. */
  readonly patterns: readonly string[];
}

export interface Wish {
  readonly allows: readonly WishedAllow[];
  readonly denies: readonly WishedDeny[];
  /** The line that denies everything else, by access path. */
  readonly rest: Readonly<Partial<Record<AccessPath, number>>>;
}

/** `problems` are notes about lines that cannot hold. */
export interface ReadWish {
  readonly wish: Wish;
  readonly notes: readonly GrantNote[];
  readonly problems: readonly GrantNote[];
}

export function readWish(assertions: readonly Assertion[], tree: ResourceTree): ReadWish {
  const rest: Partial<Record<AccessPath, number>> = {};
  assertions.forEach((assertion, line) => {
    if (assertion.kind === 'rest') rest[assertion.path ?? 'console'] ??= line;
  });
  const reader = new WishReader(tree, assertions.some(deniesClients));
  assertions.forEach((assertion, line) => {
    if (assertion.kind === 'decision') reader.read(assertion, line);
  });
  const { allows, denies, notes, problems } = reader;
  return { wish: { allows, denies, rest }, notes, problems };
}

export function deniesClients(assertion: Assertion): boolean {
  return assertion.path === 'client' && (assertion.kind === 'rest' || assertion.decision !== 'allow');
}

/** Lines that name all actions of MSE mean all of them. */
const ALL_ACTIONS = ['*', '*:*', 'mse:*'];

class WishReader {
  readonly allows: WishedAllow[] = [];
  readonly denies: WishedDeny[] = [];
  readonly notes: GrantNote[] = [];
  readonly problems: GrantNote[] = [];
  readonly #tree: ResourceTree;
  readonly #isClientDenied: boolean;

  constructor(tree: ResourceTree, isClientDenied: boolean) {
    this.#tree = tree;
    this.#isClientDenied = isClientDenied;
  }

  read(assertion: DecisionAssertion, line: number): void {
    const { decision, context } = assertion;
    for (const key of Object.keys(context)) {
      if (!isConditionKey(key)) this.notes.push({ code: 'condition-omitted', line, key });
    }
    const conditions = conditionsFor(context);
    const common = {
      line,
      context: { ...DEFAULT_CONTEXT, ...context },
      conditions,
      condition: conditionId(conditions),
    };
    const parts = new LineParts(assertion, line, common.condition, this.#tree);
    const actions = parts.resolve(this.problems);
    if (actions.length === 0) {
      if (!this.problems.some((problem) => 'line' in problem && problem.line === line))
        this.problems.push({ code: 'applies-to-nothing', line, action: null });
      return;
    }
    if (decision === 'allow' || decision === 'only') {
      for (const action of actions)
        this.allows.push({ ...common, ...parts.grant(action, this.#isClientDenied) });
      this.notes.push(...parts.notes);
    }
    if (decision === 'allow') return;
    const regions =
      decision === 'only' ? parts.complement() : actions.flatMap((action) => parts.regionsOf(action));
    const all = { pattern: 'mse:*', resource: assertion.resource, condition: common.condition, line };
    this.denies.push({
      ...common,
      kind: decision,
      regions,
      open: decision === 'only' ? [all] : actions.flatMap((action) => parts.openOf(action)),
      patterns: assertion.actions.map(canonical),
    });
  }
}

/** A name or pattern of a line, and the actions that it is about. */
interface LineAction {
  readonly pattern: string;
  readonly columns: readonly CatalogAction[];
}

/** Reads what one line says of its actions. */
class LineParts {
  readonly #notes = new DistinctList<GrantNote>();
  readonly #assertion: DecisionAssertion;
  readonly #line: number;
  readonly #condition: string;
  readonly #tree: ResourceTree;
  readonly #scope: LineScope;

  constructor(assertion: DecisionAssertion, line: number, condition: string, tree: ResourceTree) {
    this.#assertion = assertion;
    this.#line = line;
    this.#condition = condition;
    this.#tree = tree;
    const { depth, resource } = assertion;
    const columns = assertion.actions.flatMap((written) => columnsOf(canonical(written), assertion.path));
    this.#scope = {
      depth,
      resource,
      usesClientForm: columns.some((action) => action.path === 'client' && isSharedWithClients(action)),
    };
  }

  get notes(): readonly GrantNote[] {
    return this.#notes.items;
  }

  /** The actions of the line that apply to its scope. Reports the others. */
  resolve(problems: GrantNote[]): readonly LineAction[] {
    const { actions, path } = this.#assertion;
    return actions.flatMap((written): readonly LineAction[] => {
      const pattern = canonical(written);
      if (!KNOWN_ACTIONS.some((known) => matchesAction(pattern, known))) {
        const suggestion = nearestOf(written, KNOWN_ACTIONS);
        problems.push({ code: 'no-such-action', line: this.#line, action: written, suggestion });
        return [];
      }
      const columns = columnsOf(pattern, path).filter((action) => this.#patternsOf(action).length > 0);
      // Of a pattern, only the actions of the catalog count, if it matches any.
      const isOther = path === undefined && actionsNamedBy(pattern).length === 0;
      if (columns.length > 0 || isOther) return [{ pattern, columns }];
      if (!hasWildcard(pattern))
        problems.push({ code: 'applies-to-nothing', line: this.#line, action: pattern });
      return [];
    });
  }

  /** What the line allows: the pattern as it is written where that says nothing more, else the actions by name. */
  grant(action: LineAction, isClientDenied: boolean): Pick<WishedAllow, 'items' | 'regions' | 'open'> {
    const { pattern, columns } = action;
    const wanted = this.regionsOf(action);
    const literal = this.#literalResource(action, isClientDenied);
    if (columns.some((column) => patternsFor(column, this.#scope, this.#tree).isListedOnly))
      this.#notes.add({ code: 'listed-only', line: this.#line, resource: this.#assertion.resource });
    const items =
      literal === null
        ? wanted.map(({ action: own, resource }) => this.#item(own.fullName, resource))
        : [this.#item(pattern, literal)];
    const forced = items.flatMap(({ action: text, resource }) =>
      actionsNamedBy(text)
        .filter((other) => hasEffect(other, resource) && !columns.includes(other))
        .map((other) => ({ ...this.#region(other, resource), isForced: true as const })),
    );
    return {
      items,
      regions: [...wanted, ...forced],
      open:
        literal === null
          ? []
          : this.#resourcesWith(literal).map((resource) => ({ ...this.#openRegion(pattern), resource })),
    };
  }

  /** The resource, and those of the other actions of the line, which are in its scope too. */
  #resourcesWith(resource: string): readonly string[] {
    const { actions, path } = this.#assertion;
    const columns = actions.flatMap((written) => columnsOf(canonical(written), path));
    return [...new Set([resource, ...columns.flatMap((action) => this.#patternsOf(action))])];
  }

  regionsOf({ columns }: LineAction): readonly Region[] {
    return columns.flatMap((action) =>
      this.#patternsOf(action).map((resource) => this.#region(action, resource)),
    );
  }

  openOf({ pattern }: LineAction): readonly OpenRegion[] {
    const isOpen = this.#assertion.path === undefined && otherOperationsNamedBy(pattern).length > 0;
    return isOpen ? [this.#openRegion(pattern)] : [];
  }

  /** What `only` denies: all other actions of the path in the scope, and nothing of the other path. */
  complement(): readonly Region[] {
    const { path = 'console', actions } = this.#assertion;
    const scope = { ...this.#scope, usesClientForm: true };
    return CATALOG.filter(
      (action) => action.path === path && !actions.some((pattern) => matchesAction(pattern, action.fullName)),
    ).flatMap((action) =>
      patternsFor(action, scope, this.#tree).patterns.map((resource) => this.#region(action, resource)),
    );
  }

  #patternsOf(action: CatalogAction): readonly string[] {
    return patternsFor(action, this.#scope, this.#tree).patterns;
  }

  /** The resource on which the pattern itself can be written; null if that says more than the line. */
  #literalResource({ pattern, columns }: LineAction, isClientDenied: boolean): string | null {
    const { path, resource } = this.#assertion;
    if (!hasWildcard(pattern)) return columns.length === 0 ? resource : null;
    const texts = new Set(columns.flatMap((action) => this.#patternsOf(action)));
    const [text = resource] = texts;
    if (texts.size > 1) return null;
    const names = new Set(columns.map(({ fullName }) => fullName));
    const omitted = actionsNamedBy(pattern).filter(
      (action) => !columns.includes(action) && hasEffect(action, text) && !names.has(action.fullName),
    );
    if (omitted.length === 0) return text;
    if (path !== undefined || omitted.some((action) => action.path !== 'client')) return null;
    if (!isClientDenied && ALL_ACTIONS.includes(pattern)) return text;
    this.#notes.add({
      code: 'pattern-narrowed',
      line: this.#line,
      pattern,
      omitted: omitted.map(({ fullName }) => fullName),
    });
    return null;
  }

  #item(action: string, resource: string): GrantItem {
    return { action, resource, line: this.#line };
  }

  #region(action: CatalogAction, resource: string): Region {
    return { action, resource, condition: this.#condition, line: this.#line };
  }

  #openRegion(pattern: string): OpenRegion {
    return { pattern, resource: this.#assertion.resource, condition: this.#condition, line: this.#line };
  }
}

/** The actions of the catalog that a line means: those of its path, and by name those that only clients have. */
function columnsOf(pattern: string, path: Assertion['path']): readonly CatalogAction[] {
  if (hasWildcard(pattern))
    return actionsNamedBy(pattern).filter((action) => action.path === (path ?? 'console'));
  const action = path === undefined ? findAction(pattern) : findActionBy(pattern, path);
  return action === null ? [] : [action];
}

/** The name or pattern in the case of the operations. */
function canonical(written: string): string {
  const [prefix = ''] = written.toLowerCase().split(/[*?]/);
  const known = KNOWN_ACTIONS.find((name) => name.toLowerCase().startsWith(prefix));
  return known === undefined ? written : known.slice(0, prefix.length) + written.slice(prefix.length);
}
