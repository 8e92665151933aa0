// A statement prepared for questions about all requests: each pattern as an automaton.

import { splitArn } from '../policy/arn.ts';
import { operatorText } from '../policy/condition-operators.ts';
import type { ConditionClause, Effect, PolicyDocument, Statement } from '../policy/document.ts';
import type { AutomatonPool, GlobAutomaton } from './glob-automaton.ts';
import type { ActionTable } from './request-types.ts';

/** The half before the colon and the half after it: both have to match. */
export interface ActionPattern {
  readonly code: GlobAutomaton;
  readonly name: GlobAutomaton;
  /** As it is written, for the case of witnesses. */
  readonly written: string;
}

/** `Action` or `NotAction`. Equal lists share one object. */
export interface ActionList {
  readonly id: number;
  readonly isNot: boolean;
  readonly patterns: readonly ActionPattern[];
  /** For each known action, whether the list matches it. */
  readonly matchesKnown: readonly boolean[];
}

/**
 * Where a relative id has to match: as a whole (`itself`), or as a whole or in a container of it (`inside`). `instance`: the
 * instance that it lies in has to match.
 */
export type PatternReach = 'itself' | 'inside' | 'instance';

/** One resource pattern: all its fields have to match. */
export interface ResourceBox {
  readonly id: number;
  readonly service: GlobAutomaton;
  readonly region: GlobAutomaton;
  readonly account: GlobAutomaton;
  readonly relativeId: GlobAutomaton;
  readonly reach: PatternReach;
  readonly written: string;
}

/** A condition clause; equal clauses share one object. */
export interface AnalyzedClause {
  readonly id: number;
  readonly key: string;
  readonly clause: ConditionClause;
}

/** The index of the policy of statements that are in none: they only narrow a question. */
export const SCOPE = -1;

/** Resources. `isLiteral`: wildcards of the id are ordinary characters. */
export interface ScopePlace {
  readonly relativeId: string;
  readonly reach: PatternReach;
  readonly isLiteral?: boolean;
  /** Default: any. */
  readonly region?: string;
  readonly account?: string;
}

export interface AnalyzedStatement {
  readonly policy: number;
  /** The index in the policy. */
  readonly statement: number;
  readonly effect: Effect;
  readonly actions: ActionList;
  readonly boxes: readonly ResourceBox[];
  readonly clauses: readonly AnalyzedClause[];
  readonly keys: readonly string[];
  /** Equal for statements that say the same, whatever the order of their parts. */
  readonly meaning: string;
}

/** Prepares statements. Whatever occurs in several is prepared once. */
export class StatementReader {
  readonly #pool: AutomatonPool;
  readonly #table: ActionTable;
  /** For each pattern, the indices in the table of the actions that it matches. */
  readonly #known = new Map<string, readonly number[]>();
  /** An action of several resource types is several times in the table. */
  readonly #indicesOf = new Map<string, readonly number[]>();
  readonly #lists = new Map<string, ActionList>();
  readonly #boxes = new Map<string, ResourceBox>();
  readonly #clauses = new Map<string, AnalyzedClause>();
  readonly #onInstance = new WeakMap<AnalyzedStatement, AnalyzedStatement>();

  constructor(pool: AutomatonPool, table: ActionTable) {
    this.#pool = pool;
    this.#table = table;
    for (const [index, { lowerCase }] of table.entries())
      this.#indicesOf.set(lowerCase, [...(this.#indicesOf.get(lowerCase) ?? []), index]);
  }

  /** The statements of a policy that RAM would accept. */
  statementsOf(document: PolicyDocument, policy: number, reach: PatternReach): readonly AnalyzedStatement[] {
    return document.statements.flatMap((statement) => this.read(statement, policy, reach) ?? []);
  }

  /** Null for a statement without one of its elements. */
  read(source: Statement, policy: number, reach: PatternReach): AnalyzedStatement | null {
    const { effect, action, resource, condition, index } = source;
    if (effect === null || action === null || resource === null) return null;
    return this.create({
      policy,
      statement: index,
      effect: effect.value,
      actions: this.actionList(
        action.patterns.map(({ value }) => value),
        action.kind === 'not-action',
      ),
      boxes: resource.patterns.flatMap(({ value }) => this.box(value, reach) ?? []),
      clauses: (condition?.clauses ?? []).map((clause) => this.clause(clause)),
    });
  }

  create(parts: Omit<AnalyzedStatement, 'keys' | 'meaning'>): AnalyzedStatement {
    const { effect, actions, boxes, clauses } = parts;
    return {
      ...parts,
      keys: [...new Set(clauses.map(({ key }) => key))],
      meaning: `${effect} ${actions.id} ${idsOf(boxes)} ${idsOf(clauses)}`,
    };
  }

  /** A statement that matches the requests of actions of MSE in one place, or of all other actions there. */
  scopeOf(actions: readonly string[], place: ScopePlace, isNot = false): AnalyzedStatement {
    const { relativeId, reach, isLiteral = false, region = '*', account = '*' } = place;
    return this.create({
      policy: SCOPE,
      statement: SCOPE,
      effect: 'Allow',
      actions: this.actionList(actions, isNot),
      boxes: [this.boxOf({ service: 'mse', region, account, relativeId }, reach, isLiteral)],
      clauses: [],
    });
  }

  actionList(patterns: readonly string[], isNot: boolean): ActionList {
    const byText = new Map(patterns.map((written) => [written.toLowerCase(), written]));
    const texts = [...byText.keys()].sort();
    const key = `${isNot ? 'not ' : ''}${texts.join(' ')}`;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const split = texts.map((text) => this.#actionPattern(text, byText.get(text) ?? text));
    const matchesKnown = this.#table.map(() => isNot);
    for (const pattern of split) {
      for (const index of this.#knownMatches(pattern)) matchesKnown[index] = !isNot;
    }
    const list: ActionList = {
      id: this.#lists.size,
      isNot,
      patterns: split,
      matchesKnown,
    };
    this.#lists.set(key, list);
    return list;
  }

  #knownMatches(pattern: ActionPattern): readonly number[] {
    const text = pattern.written.toLowerCase();
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const prefix = text.split(/[*?]/)[0] ?? '';
    const matches =
      prefix === text
        ? (this.#indicesOf.get(text) ?? [])
        : this.#table.flatMap(({ lowerCase }, index) =>
            lowerCase.startsWith(prefix) && matchesAction(pattern, lowerCase) ? [index] : [],
          );
    this.#known.set(text, matches);
    return matches;
  }

  /** The only colon of a pattern meets the only colon of an action. */
  #actionPattern(text: string, written: string): ActionPattern {
    const colon = text.indexOf(':');
    const [code, name] = colon < 0 ? ['*', '*'] : [text.slice(0, colon), text.slice(colon + 1)];
    return { code: this.#pool.pattern(code), name: this.#pool.pattern(name), written };
  }

  /** A resource pattern; null for a text that matches nothing. */
  box(text: string, reach: PatternReach): ResourceBox | null {
    if (text === '*') return this.boxOf({ service: '*', region: '*', account: '*', relativeId: '*' }, reach);
    const arn = splitArn(text);
    return arn?.partition === 'acs' ? this.boxOf(arn, reach) : null;
  }

  /** `literalId` makes `*` and `?` of the relative id ordinary characters. */
  boxOf(
    fields: {
      readonly service: string;
      readonly region: string;
      readonly account: string;
      readonly relativeId: string;
    },
    reach: PatternReach,
    literalId = false,
  ): ResourceBox {
    const { service, region, account, relativeId } = fields;
    const pool = this.#pool;
    const parts = {
      service: pool.pattern(service),
      region: pool.pattern(region),
      account: pool.pattern(account),
      relativeId: literalId ? pool.literal(relativeId) : pool.pattern(relativeId),
    };
    const key = boxKey(parts, reach);
    const known = this.#boxes.get(key);
    if (known !== undefined) return known;
    const written = Object.values(parts).every(({ isUniversal }) => isUniversal)
      ? '*'
      : `acs:${service}:${region}:${account}:${relativeId}`;
    const box = { ...parts, id: this.#boxes.size, reach, written };
    this.#boxes.set(key, box);
    return box;
  }

  /** The statement for the instance in which a resource lies. */
  onInstance(statement: AnalyzedStatement): AnalyzedStatement {
    const known = this.#onInstance.get(statement);
    if (known !== undefined) return known;
    const boxes = statement.boxes.map((box) => this.#withReach(box, 'instance'));
    const created = this.create({ ...statement, boxes });
    this.#onInstance.set(statement, created);
    return created;
  }

  #withReach(box: ResourceBox, reach: PatternReach): ResourceBox {
    const key = boxKey(box, reach);
    const known = this.#boxes.get(key);
    if (known !== undefined) return known;
    const created = { ...box, id: this.#boxes.size, reach };
    this.#boxes.set(key, created);
    return created;
  }

  clause(clause: ConditionClause): AnalyzedClause {
    const values = [...new Set(clause.values.map(({ value }) => value))].sort();
    const key = JSON.stringify([operatorText(clause.operator.value), clause.key.value, values]);
    const known = this.#clauses.get(key);
    if (known !== undefined) return known;
    const analyzed = { id: this.#clauses.size, key: clause.key.value, clause };
    this.#clauses.set(key, analyzed);
    return analyzed;
  }
}

/** The distinct ids of clauses or resources, in order: equal for equal sets. */
export function idsOf(items: readonly { readonly id: number }[]): string {
  return [...new Set(items.map(({ id }) => id))].sort((a, b) => a - b).join();
}

function boxKey(
  {
    service,
    region,
    account,
    relativeId,
  }: Pick<ResourceBox, 'service' | 'region' | 'account' | 'relativeId'>,
  reach: PatternReach,
): string {
  return `${service.id} ${region.id} ${account.id} ${relativeId.id} ${reach}`;
}

/** Whether the pattern matches an action, given in lower case. */
function matchesAction({ code, name }: ActionPattern, lowerCase: string): boolean {
  const colon = lowerCase.indexOf(':');
  return code.matches(lowerCase.slice(0, colon)) && name.matches(lowerCase.slice(colon + 1));
}
