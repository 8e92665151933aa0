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
import type { GrantNote } from './grant-note.ts';
import { conditionId, conditionsFor, isConditionKey } from './line-condition.ts';
import type { GrantCondition } from './line-condition.ts';
import { actionsNamedBy, matchesAction, otherOperationsNamedBy } from './regions.ts';
import type { GrantItem, OpenRegion, Region } from './regions.ts';
import { hasEffect } from './resource-scope.ts';
import { patternsFor } from './scope-patterns.ts';
import type { LineScope } from './scope-patterns.ts';

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
  /** `deny`: in any way. */
  readonly kind: 'deny' | 'explicit-deny' | 'implicit-deny';
  readonly context: RequestContext;
  readonly conditions: readonly GrantCondition[];
  readonly condition: string;
  readonly regions: readonly Region[];
  readonly open: readonly OpenRegion[];
  /** The patterns as the line has them; for `only`, those that are not denied. */
  readonly patterns: readonly string[];
  readonly isComplement: boolean;
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
  const reader = new WishReader(tree, deniesClients(assertions));
  assertions.forEach((assertion, line) => {
    if (assertion.kind === 'decision') reader.read(assertion, line);
  });
  const { allows, denies, notes, problems } = reader;
  return { wish: { allows, denies, rest }, notes, problems };
}

function deniesClients(assertions: readonly Assertion[]): boolean {
  return assertions.some(
    (assertion) =>
      assertion.path === 'client' && (assertion.kind === 'rest' || assertion.decision !== 'allow'),
  );
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
    for (const action of parts.resolve(this.problems)) {
      if (decision === 'allow' || decision === 'only') parts.grant(action, this.#isClientDenied);
      else parts.deny(action);
    }
    if (parts.isEmpty) {
      if (!this.problems.some((problem) => 'line' in problem && problem.line === line))
        this.problems.push({ code: 'applies-to-nothing', line, action: null });
      return;
    }
    this.notes.push(...parts.notes);
    const { items, regions, open } = parts;
    const patterns = assertion.actions.map(canonical);
    if (decision === 'allow' || decision === 'only') this.allows.push({ ...common, items, regions, open });
    if (decision === 'only') {
      this.denies.push({
        ...common,
        kind: 'deny',
        regions: parts.complement(),
        open: [{ pattern: 'mse:*', resource: assertion.resource, condition: common.condition, line }],
        patterns,
        isComplement: true,
      });
    } else if (decision !== 'allow') {
      this.denies.push({ ...common, kind: decision, regions, open, patterns, isComplement: false });
    }
  }
}

/** A name or pattern of a line, and the actions that it is about. */
interface LineAction {
  readonly pattern: string;
  readonly columns: readonly CatalogAction[];
}

/** Collects what one line says. */
class LineParts {
  readonly items: GrantItem[] = [];
  readonly regions: Region[] = [];
  readonly open: OpenRegion[] = [];
  readonly notes: GrantNote[] = [];
  readonly #assertion: DecisionAssertion;
  readonly #line: number;
  readonly #condition: string;
  readonly #tree: ResourceTree;

  constructor(assertion: DecisionAssertion, line: number, condition: string, tree: ResourceTree) {
    this.#assertion = assertion;
    this.#line = line;
    this.#condition = condition;
    this.#tree = tree;
  }

  get isEmpty(): boolean {
    return this.regions.length + this.open.length === 0;
  }

  /** The actions of the line that apply to its scope. Reports the others. */
  resolve(problems: GrantNote[]): readonly LineAction[] {
    const { actions, path } = this.#assertion;
    return actions.flatMap((written): readonly LineAction[] => {
      const pattern = canonical(written);
      if (!KNOWN_ACTIONS.some((known) => matchesAction(pattern, known)) && !ALL_ACTIONS.includes(pattern)) {
        const suggestion = nearestOf(written, KNOWN_ACTIONS);
        problems.push({ code: 'no-such-action', line: this.#line, action: written, suggestion });
        return [];
      }
      const columns = columnsOf(pattern, path).filter((action) => this.#patternsOf(action).length > 0);
      const isOther = path === undefined && otherOperationsNamedBy(pattern).length > 0;
      if (columns.length > 0 || isOther) return [{ pattern, columns }];
      if (!hasWildcard(pattern))
        problems.push({ code: 'applies-to-nothing', line: this.#line, action: pattern });
      return [];
    });
  }

  #patternsOf(action: CatalogAction): readonly string[] {
    return patternsFor(action, this.#scope, this.#tree).patterns;
  }

  get #scope(): LineScope {
    const { depth, resource } = this.#assertion;
    return { depth, resource };
  }

  /** Adds what the line allows: the pattern as it is written where that says nothing more, else the actions. */
  grant({ pattern, columns }: LineAction, isClientDenied: boolean): void {
    const literal = this.#literalResource({ pattern, columns }, isClientDenied);
    for (const action of columns) {
      const { patterns, isListedOnly } = patternsFor(action, this.#scope, this.#tree);
      if (isListedOnly)
        this.#note({ code: 'listed-only', line: this.#line, resource: this.#assertion.resource });
      for (const resource of patterns) {
        this.#addRegion(action, resource);
        this.#addOtherPath(action, resource);
        if (literal === null) this.#addItem(action.fullName, resource);
      }
    }
    if (literal !== null) {
      this.#addItem(pattern, literal);
      this.#addOpen(pattern, literal);
      for (const action of actionsNamedBy(pattern)) {
        if (!columns.includes(action) && hasEffect(action, literal)) this.#addRegion(action, literal, true);
      }
    }
  }

  deny({ pattern, columns }: LineAction): void {
    for (const action of columns) {
      for (const resource of this.#patternsOf(action)) this.#addRegion(action, resource);
    }
    if (this.#assertion.path === undefined && otherOperationsNamedBy(pattern).length > 0) {
      this.#addOpen(pattern, this.#assertion.resource);
    }
  }

  /** What `only` denies: all other actions of the path in the scope. */
  complement(): readonly Region[] {
    const { path = 'console', actions } = this.#assertion;
    return CATALOG.filter(
      (action) => action.path === path && !actions.some((pattern) => matchesAction(pattern, action.fullName)),
    ).flatMap((action) => this.#patternsOf(action).map((resource) => this.#region(action, resource)));
  }

  /** The resource on which the pattern itself can be written; null if that says more than the line. */
  #literalResource({ pattern, columns }: LineAction, isClientDenied: boolean): string | null {
    const { path, resource } = this.#assertion;
    if (!hasWildcard(pattern)) return columns.length === 0 ? resource : null;
    const texts = new Set(columns.flatMap((action) => this.#patternsOf(action)));
    const [text = resource] = texts;
    if (texts.size > 1) return null;
    const additional = actionsNamedBy(pattern).filter(
      (action) => !columns.includes(action) && hasEffect(action, text),
    );
    const omitted = additional.filter(
      (action) => !(isSharedWithClients(action) && columns.some((own) => own.fullName === action.fullName)),
    );
    if (omitted.length === 0) return text;
    if (
      path === undefined &&
      !isClientDenied &&
      ALL_ACTIONS.includes(pattern) &&
      omitted.every((action) => action.path === 'client')
    ) {
      return text;
    }
    if (path === undefined && omitted.every((action) => action.path === 'client')) {
      this.#note({
        code: 'pattern-narrowed',
        line: this.#line,
        pattern,
        omitted: omitted.map(({ fullName }) => fullName),
      });
    }
    return null;
  }

  #addItem(action: string, resource: string): void {
    this.items.push({ action, resource, line: this.#line });
  }

  #region(action: CatalogAction, resource: string): Region {
    return { action, resource, condition: this.#condition, line: this.#line };
  }

  #addRegion(action: CatalogAction, resource: string, isForced = false): void {
    const region = this.#region(action, resource);
    this.regions.push(isForced ? { ...region, isForced } : region);
  }

  /** On a container, `mse:UpdateNacosConfig` is granted to the console and to clients. */
  #addOtherPath(action: CatalogAction, resource: string): void {
    for (const other of CATALOG) {
      if (other === action || other.fullName !== action.fullName || !hasEffect(other, resource)) continue;
      this.#addRegion(other, resource, true);
      this.#note({ code: 'opens-both-paths', line: this.#line, action: action.fullName, resource });
    }
  }

  #addOpen(pattern: string, resource: string): void {
    this.open.push({ pattern, resource, condition: this.#condition, line: this.#line });
  }

  #note(note: GrantNote): void {
    const text = JSON.stringify(note);
    if (!this.notes.some((known) => JSON.stringify(known) === text)) this.notes.push(note);
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
  const lowerCase = written.toLowerCase();
  const exact = KNOWN_ACTIONS.find((known) => known.toLowerCase() === lowerCase);
  if (exact !== undefined) return exact;
  const [prefix = ''] = lowerCase.split(/[*?]/);
  const known = KNOWN_ACTIONS.find((name) => name.toLowerCase().startsWith(prefix));
  return known === undefined ? written : known.slice(0, prefix.length) + written.slice(prefix.length);
}
