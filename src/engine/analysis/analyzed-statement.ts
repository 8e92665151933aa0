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

/** One resource pattern: all its fields have to match. */
export interface ResourceBox {
  readonly id: number;
  readonly service: GlobAutomaton;
  readonly region: GlobAutomaton;
  readonly account: GlobAutomaton;
  readonly relativeId: GlobAutomaton;
  /** Whether it also matches the resources inside a matched container. */
  readonly isClosed: boolean;
  readonly written: string;
}

/** A condition clause; equal clauses share one object. */
export interface AnalyzedClause {
  readonly id: number;
  readonly key: string;
  readonly clause: ConditionClause;
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
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #lists = new Map<string, ActionList>();
  readonly #boxes = new Map<string, ResourceBox>();
  readonly #clauses = new Map<string, AnalyzedClause>();

  constructor(pool: AutomatonPool, table: ActionTable) {
    this.#pool = pool;
    this.#table = table;
    this.#indexOf = new Map(table.map(({ lowerCase }, index) => [lowerCase, index]));
  }

  /** The statements of a policy that RAM would accept. */
  statementsOf(document: PolicyDocument, policy: number, isClosed: boolean): readonly AnalyzedStatement[] {
    return document.statements.flatMap((statement) => this.read(statement, policy, isClosed) ?? []);
  }

  /** Null for a statement without one of its elements. */
  read(source: Statement, policy: number, isClosed: boolean): AnalyzedStatement | null {
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
      boxes: resource.patterns.flatMap(({ value }) => this.box(value, isClosed) ?? []),
      clauses: (condition?.clauses ?? []).map((clause) => this.clause(clause)),
    });
  }

  create(parts: Omit<AnalyzedStatement, 'keys' | 'meaning'>): AnalyzedStatement {
    const { effect, actions, boxes, clauses } = parts;
    const sorted = (items: readonly { readonly id: number }[]) =>
      [...new Set(items.map(({ id }) => id))].sort((a, b) => a - b).join();
    return {
      ...parts,
      keys: [...new Set(clauses.map(({ key }) => key))],
      meaning: `${effect} ${actions.id} ${sorted(boxes)} ${sorted(clauses)}`,
    };
  }

  actionList(patterns: readonly string[], isNot: boolean): ActionList {
    const byText = new Map(patterns.map((written) => [written.toLowerCase(), written]));
    const texts = [...byText.keys()].sort();
    const key = `${isNot ? 'not ' : ''}${texts.join(' ')}`;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const split = texts.map((text) => this.#actionPattern(text, byText.get(text) ?? text));
    const matchesKnown = this.#table.map(() => isNot);
    for (const [index, text] of texts.entries()) {
      for (const matched of this.#knownMatches(text, split[index])) matchesKnown[matched] = !isNot;
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

  #knownMatches(text: string, pattern: ActionPattern | undefined): readonly number[] {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const prefix = text.split(/[*?]/)[0] ?? '';
    const literal = this.#indexOf.get(text);
    const matches =
      prefix === text
        ? literal === undefined
          ? []
          : [literal]
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
  box(text: string, isClosed: boolean): ResourceBox | null {
    if (text === '*')
      return this.boxOf({ service: '*', region: '*', account: '*', relativeId: '*' }, isClosed);
    const arn = splitArn(text);
    return arn?.partition === 'acs' ? this.boxOf(arn, isClosed) : null;
  }

  /** `literalId` makes `*` and `?` of the relative id ordinary characters. */
  boxOf(
    fields: {
      readonly service: string;
      readonly region: string;
      readonly account: string;
      readonly relativeId: string;
    },
    isClosed: boolean,
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
    const key = `${Object.values(parts)
      .map(({ id }) => id)
      .join()} ${isClosed}`;
    const known = this.#boxes.get(key);
    if (known !== undefined) return known;
    const written = Object.values(parts).every(({ isUniversal }) => isUniversal)
      ? '*'
      : `acs:${service}:${region}:${account}:${relativeId}`;
    const box = { ...parts, id: this.#boxes.size, isClosed, written };
    this.#boxes.set(key, box);
    return box;
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

/** Whether the pattern matches an action, given in lower case. */
function matchesAction(pattern: ActionPattern | undefined, lowerCase: string): boolean {
  const colon = lowerCase.indexOf(':');
  return (
    pattern !== undefined &&
    pattern.code.matches(lowerCase.slice(0, colon)) &&
    pattern.name.matches(lowerCase.slice(colon + 1))
  );
}
