// Actions that are authorized on a namespace and on its instance: both must be allowed, and one denied denies. Their goals ask
// each statement about the one, the other, or both.

import type { AnalyzedStatement, StatementReader } from './analyzed-statement.ts';
import type { Goal, StatementsByEffect } from './goals.ts';
import type { ActionTable } from './request-types.ts';
import type { WorkLimit } from './work-limit.ts';

/** The statements of a policy set that can match such an action. */
type Relevant = Pick<StatementsByEffect, 'allows' | 'denies'>;

export class TwoRequestGoals {
  readonly #reader: StatementReader;
  readonly #isHierarchical: boolean;
  readonly #indices: readonly number[];
  /** All requests of these actions; null if there are none. */
  readonly scope: AnalyzedStatement | null;

  constructor(reader: StatementReader, actions: ActionTable, isHierarchical: boolean) {
    const own = actions.filter(({ isOnInstanceToo }) => isOnInstanceToo === true);
    this.#reader = reader;
    this.#isHierarchical = isHierarchical;
    this.#indices = own.map((action) => actions.indexOf(action));
    this.scope =
      own.length === 0
        ? null
        : reader.scopeOf(
            own.map(({ fullName }) => fullName),
            { relativeId: '*', reach: 'inside' },
          );
  }

  /** Ordinary goals are about all other actions. */
  exclude(goals: readonly Goal[]): readonly Goal[] {
    const { scope } = this;
    return scope === null
      ? goals
      : goals.map(({ required, excluded }) => ({ required, excluded: [...excluded, scope] }));
  }

  /** The requests in `scopes` that are allowed. */
  allowedIn(scopes: readonly AnalyzedStatement[], policies: Relevant): readonly Goal[] {
    const { allows, denies } = this.#relevant(policies);
    return this.#allowed(allows).map((required) => ({
      required: [...scopes, ...required],
      excluded: this.#onEither(denies),
    }));
  }

  /** The requests in `scopes` that are not allowed. */
  notAllowedIn(scopes: readonly AnalyzedStatement[], policies: Relevant): readonly Goal[] {
    const { allows, denies } = this.#relevant(policies);
    return [
      ...this.#withoutAllow(allows).map((excluded) => ({ required: scopes, excluded })),
      ...this.#onEither(denies).map((deny) => ({ required: [...scopes, deny], excluded: [] })),
    ];
  }

  /** The requests in `scopes` that no Deny matches. */
  notDeniedIn(scopes: readonly AnalyzedStatement[], policies: Relevant): readonly Goal[] {
    return [{ required: scopes, excluded: this.#onEither(this.#relevant(policies).denies) }];
  }

  /** The requests in `scopes` that a Deny matches. */
  deniedIn(scopes: readonly AnalyzedStatement[], policies: Relevant): readonly Goal[] {
    return this.#onEither(this.#relevant(policies).denies).map((deny) => ({
      required: [...scopes, deny],
      excluded: [],
    }));
  }

  /** The requests that `inner` allows and `outer` doesn't. */
  excess(inner: Relevant, outer: Relevant, limit: WorkLimit): readonly Goal[] {
    const { scope } = this;
    if (scope === null) return [];
    const other = this.#relevant(outer);
    const allowed = this.allowedIn([scope], inner);
    limit.spend(allowed.length * (2 + other.denies.length) * (1 + inner.denies.length));
    return allowed.flatMap(({ required, excluded }) => [
      ...this.#withoutAllow(other.allows).map((missing) => ({
        required,
        excluded: [...excluded, ...missing],
      })),
      ...this.#onEither(other.denies).map((deny) => ({ required: [...required, deny], excluded })),
    ]);
  }

  /** The requests whose decision is another without the statement. */
  dependingOn(statement: AnalyzedStatement, policies: Relevant): readonly Goal[] {
    const { scope } = this;
    const { allows, denies } = this.#relevant(policies);
    if (scope === null || ![...allows, ...denies].includes(statement)) return [];
    const without = (statements: readonly AnalyzedStatement[]) =>
      statements.filter((other) => other !== statement);
    if (statement.effect === 'Deny') {
      const others = this.#onEither(without(denies));
      return this.#onEither([statement]).map((deny) => ({ required: [scope, deny], excluded: others }));
    }
    const denied = this.#onEither(denies);
    const onInstance = (one: AnalyzedStatement) => this.#reader.onInstance(one);
    return allows.flatMap((other) => [
      {
        required: [scope, onInstance(statement), other],
        excluded: [...denied, ...without(allows).map(onInstance)],
      },
      { required: [scope, onInstance(other), statement], excluded: [...denied, ...without(allows)] },
    ]);
  }

  /** The ways in which both resources are allowed, but for Denies. What matches an instance matches what is in it. */
  #allowed(allows: readonly AnalyzedStatement[]): readonly (readonly AnalyzedStatement[])[] {
    const onInstance = allows.map((allow) => this.#reader.onInstance(allow));
    return this.#isHierarchical
      ? onInstance.map((allow) => [allow])
      : onInstance.flatMap((allow) => allows.map((other) => [allow, other]));
  }

  /** The statements without which one of the resources has no Allow. */
  #withoutAllow(allows: readonly AnalyzedStatement[]): readonly (readonly AnalyzedStatement[])[] {
    const onInstance = allows.map((allow) => this.#reader.onInstance(allow));
    return this.#isHierarchical ? [onInstance] : [onInstance, allows];
  }

  /** Each statement for the namespace and for the instance. */
  #onEither(statements: readonly AnalyzedStatement[]): readonly AnalyzedStatement[] {
    return this.#isHierarchical
      ? statements
      : statements.flatMap((statement) => [statement, this.#reader.onInstance(statement)]);
  }

  #relevant({ allows, denies }: Relevant): Relevant {
    const isRelevant = ({ actions }: AnalyzedStatement) =>
      this.#indices.some((index) => actions.matchesKnown[index] === true);
    return { allows: allows.filter(isRelevant), denies: denies.filter(isRelevant) };
  }
}
