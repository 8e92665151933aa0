// The questions about all requests. Each is a list of goals: requests that would refute the answer "yes".

import type { AuthorizationRequest, RequestContext } from '../account/request.ts';
import type { Effect, PolicyDocument } from '../policy/document.ts';
import type { AnalyzedStatement, StatementReader } from './analyzed-statement.ts';
import { assertedRequests } from './assertion-scopes.ts';
import type { AssertedRequests, AssertionScope } from './assertion-scopes.ts';
import { ANY_CONTEXT } from './condition-search.ts';
import type { FixedContext } from './condition-search.ts';
import type { Goal, StatementsByEffect } from './goals.ts';
import { GUIDE_ACTIONS } from './request-types.ts';
import type { ActionTable } from './request-types.ts';
import { RequestSolver } from './request-solver.ts';
import { TwoRequestGoals } from './two-requests.ts';
import type { WitnessNames } from './witness-names.ts';
import { AnalysisStopped, firstFound, MAX_WORK, WorkLimit } from './work-limit.ts';
import type { UnknownReason } from './work-limit.ts';

/** Policies that are attached together; null for a rejected one, which has no statements. */
export type PolicySet = readonly (PolicyDocument | null)[];

/** Evaluates a request: whether it is what the question was about. No witness is returned without it. */
export type ConfirmWitness = (request: AuthorizationRequest) => boolean;

export interface StatementId {
  readonly policy: number;
  readonly statement: number;
}

interface UnknownVerdict {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
}

export type Verdict =
  { readonly kind: 'yes' } | { readonly kind: 'no'; readonly witness: AuthorizationRequest } | UnknownVerdict;

export type RedundancyVerdict =
  | { readonly kind: 'yes'; readonly statements: readonly StatementId[] }
  /** A request that the first statement decides; null if there is no statement. */
  | { readonly kind: 'no'; readonly witness: AuthorizationRequest | null }
  | UnknownVerdict;

/** The line does not hold, because no request has its actions in its scope. */
export type AssertionVerdict = Verdict | { readonly kind: 'applies-to-nothing' };

/** An assertion as `engine/evaluation/assertions` parses it. */
export interface AnalyzedAssertion extends AssertionScope {
  readonly decision: 'allow' | 'deny' | 'explicit-deny' | 'implicit-deny' | 'only';
  readonly context: RequestContext;
  /** Requests that it is not about, whatever their context. */
  readonly except?: readonly AssertionScope[];
}

export interface AnalysisOptions {
  /** Whether a pattern that matches a container covers what is in it. */
  readonly isHierarchical: boolean;
  readonly names: WitnessNames;
  /** Which resource type each action has; default: the guide's. */
  readonly actions?: ActionTable;
  /** Whether lines are about the actions of the table alone: Nacos clients make no other requests. */
  readonly hasOnlyTheseActions?: boolean;
  readonly maxWork?: number;
}

/** The steps of the first attempt at each goal. */
const FIRST_ATTEMPT = 1_000_000;

/** Answers questions. Keeps what it learns about patterns, so use one for all questions about the same policies. */
export class Analysis {
  readonly actions: ActionTable;
  readonly #solver: RequestSolver;
  readonly #isHierarchical: boolean;
  readonly #maxWork: number;
  /** Matches the requests that no line is about. */
  readonly #outside: readonly AnalyzedStatement[];
  readonly #twoRequests: TwoRequestGoals;
  readonly #read = new WeakMap<PolicySet, StatementsByEffect>();

  constructor({
    isHierarchical,
    names,
    actions = GUIDE_ACTIONS,
    hasOnlyTheseActions = false,
    maxWork = MAX_WORK,
  }: AnalysisOptions) {
    this.actions = actions;
    this.#solver = new RequestSolver(actions, names);
    this.#isHierarchical = isHierarchical;
    this.#maxWork = maxWork;
    this.#twoRequests = new TwoRequestGoals(this.#solver.reader, actions, isHierarchical);
    const listed = actions.map(({ fullName }) => fullName);
    this.#outside = hasOnlyTheseActions
      ? [this.reader.scopeOf(listed, { relativeId: '*', reach: 'inside' }, true)]
      : [];
  }

  /** Whether `outer` allows every request that `inner` allows. A witness is allowed by `inner` only. */
  covers(outer: PolicySet, inner: PolicySet, confirm: ConfirmWitness): Verdict {
    return this.answer((limit) =>
      this.findFirst(
        this.excessGoals(this.statementsOf(inner), this.statementsOf(outer), limit),
        limit,
        confirm,
      ),
    );
  }

  /** Whether both allow the same requests. A witness is allowed by one of them. */
  isEquivalent(left: PolicySet, right: PolicySet, confirm: ConfirmWitness): Verdict {
    return this.answer((limit) => {
      const [a, b] = [this.statementsOf(left), this.statementsOf(right)];
      const goals = [...this.excessGoals(a, b, limit), ...this.excessGoals(b, a, limit)];
      return this.findFirst(goals, limit, confirm);
    });
  }

  /** Whether both allow the same of the requests that all `scopes` match. `context` as for `holds`. */
  differs(
    left: PolicySet,
    right: PolicySet,
    confirm: ConfirmWitness,
    scopes: readonly AnalyzedStatement[],
    context: RequestContext | null,
  ): Verdict {
    return this.answer((limit) => {
      const [a, b] = [this.statementsOf(left), this.statementsOf(right)];
      const goals = [...this.excessGoals(a, b, limit), ...this.excessGoals(b, a, limit)];
      const scoped = goals.map(({ required, excluded }) => ({
        required: [...scopes, ...required],
        excluded,
      }));
      return this.findFirst(scoped, limit, confirm, fixedContext(context ?? {}, context !== null));
    });
  }

  /** The statements that can each be removed alone without changing any of the three decisions. */
  redundantStatements(
    policies: PolicySet,
    confirm: (request: AuthorizationRequest, statement: StatementId) => boolean,
  ): RedundancyVerdict {
    return this.answer((limit): RedundancyVerdict => {
      const policiesRead = this.statementsOf(policies);
      const { all, denies } = policiesRead;
      const redundant: StatementId[] = [];
      let witness: AuthorizationRequest | null = null;
      for (const statement of all) {
        const { policy, statement: index, effect } = statement;
        const id = { policy, statement: index };
        const others = (effect === 'Allow' ? all : denies).filter((other) => other !== statement);
        if (others.some(({ meaning }) => meaning === statement.meaning)) {
          redundant.push(id);
          continue;
        }
        const goals = [
          ...this.#twoRequests.exclude([{ required: [statement], excluded: others }]),
          ...this.#twoRequests.dependingOn(statement, policiesRead),
        ];
        const result = this.findFirst(goals, limit, (request) => confirm(request, id));
        if (result.kind === 'unknown') return result;
        if (result.kind === 'yes') redundant.push(id);
        else witness ??= result.witness;
      }
      return redundant.length > 0 ? { kind: 'yes', statements: redundant } : { kind: 'no', witness };
    });
  }

  /**
   * Whether an assertion holds for all names, regions and accounts. `context` null: in any context; else keys that neither it nor
   * the line has are absent.
   */
  holds(
    policies: PolicySet,
    assertion: AnalyzedAssertion,
    context: RequestContext | null,
    confirm: ConfirmWitness,
  ): AssertionVerdict {
    return this.answer((limit): AssertionVerdict => {
      const fixed = fixedContext({ ...(context ?? {}), ...assertion.context }, context !== null);
      const asserted = this.#requestsOf(assertion, false);
      const others = assertion.decision === 'only' ? this.#requestsOf(assertion, true) : [];
      const except = (assertion.except ?? []).map((one) => this.#requestsOf(one, false));
      if (asserted === null || others === null) return { kind: 'unknown', reason: 'unrelated-pattern' };
      const excepted: AnalyzedStatement[] = [...this.#outside];
      for (const requests of except) {
        if (requests === null) return { kind: 'unknown', reason: 'unrelated-pattern' };
        // The first part can match more than it is about: what a later part is about.
        excepted.push(...requests.map(({ scope }) => scope));
      }
      let hasRequests = false;
      for (const { scope, excluded } of asserted) {
        const applies = this.#solver.find([scope], [...excluded, ...this.#outside], limit, fixed);
        if (applies.kind === 'unknown') return applies;
        hasRequests ||= applies.kind === 'found';
      }
      if (!hasRequests) return { kind: 'applies-to-nothing' };
      const read = this.statementsOf(policies);
      const goals = [
        ...asserted.flatMap((requests) => this.#violations(assertion.decision, requests, read)),
        ...others.flatMap((requests) => this.#violations('deny', requests, read)),
      ];
      const open = goals.map(({ required, excluded }) => ({
        required,
        excluded: [...excluded, ...excepted],
      }));
      return this.findFirst(open, limit, confirm, fixed);
    });
  }

  /** The requests in a scope that violate an assertion. */
  #violations(
    decision: AnalyzedAssertion['decision'],
    { scope, excluded }: AssertedRequests,
    policies: StatementsByEffect,
  ): readonly Goal[] {
    const { allows, denies } = policies;
    const two = this.#twoRequests;
    const both = two.scope === null ? null : [scope, two.scope];
    const matchedBy = (statements: readonly AnalyzedStatement[]) =>
      statements.map((statement) => ({ required: [scope, statement], excluded: [] }));
    const goalsOf = (): readonly (readonly Goal[])[] => {
      switch (decision) {
        case 'allow':
        case 'only':
          return [
            [{ required: [scope], excluded: allows }, ...matchedBy(denies)],
            both === null ? [] : two.notAllowedIn(both, policies),
          ];
        case 'deny':
          return [
            allows.map((allow) => ({ required: [scope, allow], excluded: denies })),
            both === null ? [] : two.allowedIn(both, policies),
          ];
        case 'explicit-deny':
          return [
            [{ required: [scope], excluded: denies }],
            both === null ? [] : two.notDeniedIn(both, policies),
          ];
        case 'implicit-deny':
          return [
            [...matchedBy(allows), ...matchedBy(denies)],
            both === null ? [] : [...two.allowedIn(both, policies), ...two.deniedIn(both, policies)],
          ];
      }
    };
    const [single = [], pairs = []] = goalsOf();
    return [...two.exclude(single), ...pairs].map((goal) => ({
      required: goal.required,
      excluded: [...goal.excluded, ...excluded],
    }));
  }

  #requestsOf(scope: AssertionScope, isNot: boolean): readonly AssertedRequests[] | null {
    return assertedRequests(scope, isNot, this.actions, this.#solver.reader);
  }

  /** The requests that `inner` allows and `outer` doesn't: `outer` has no Allow for them, or a Deny. */
  excessGoals(inner: StatementsByEffect, outer: StatementsByEffect, limit: WorkLimit): readonly Goal[] {
    const isIn = (statement: AnalyzedStatement, others: readonly AnalyzedStatement[]) =>
      others.some(({ meaning }) => meaning === statement.meaning);
    limit.spend((inner.allows.length + outer.denies.length) * (outer.allows.length + inner.denies.length));
    const missing = inner.allows.filter((allow) => !isIn(allow, outer.allows));
    const excluded = [...inner.denies, ...outer.allows];
    const denied = outer.denies.filter(
      (deny) => !isIn(deny, inner.denies) && this.#solver.find([deny], inner.denies, limit).kind !== 'none',
    );
    const goals = [
      ...missing.map((allow) => ({ required: [allow], excluded })),
      ...denied.flatMap((deny) =>
        inner.allows.map((allow) => ({ required: [allow, deny], excluded: inner.denies })),
      ),
    ];
    return [...this.#twoRequests.exclude(goals), ...this.#twoRequests.excess(inner, outer, limit)];
  }

  /** `yes` if no goal can be reached. */
  findFirst(
    goals: readonly Goal[],
    limit: WorkLimit,
    confirm: ConfirmWitness,
    fixed: FixedContext = ANY_CONTEXT,
  ): Verdict {
    let reason: UnknownReason | null = null;
    return this.#unlessStopped(() => {
      const found = firstFound(goals, FIRST_ATTEMPT, limit, ({ required, excluded }): Verdict | null => {
        const result = this.#solver.find(required, excluded, limit, fixed);
        if (result.kind === 'found' && confirm(result.request)) {
          return { kind: 'no', witness: result.request };
        }
        if (result.kind === 'unknown' && result.reason === 'work') throw new AnalysisStopped('work');
        if (result.kind !== 'none') reason ??= result.kind === 'unknown' ? result.reason : 'unconfirmed';
        return null;
      });
      return found ?? (reason === null ? { kind: 'yes' } : { kind: 'unknown', reason });
    });
  }

  get reader(): StatementReader {
    return this.#solver.reader;
  }

  /** Whether some request matches all statements; true if that cannot be decided. */
  isPossible(statements: readonly AnalyzedStatement[], limit: WorkLimit): boolean {
    return this.#solver.find(statements, [], limit).kind !== 'none';
  }

  /** Runs a question with a new work limit. */
  answer<V>(question: (limit: WorkLimit) => V): V | UnknownVerdict {
    return this.#unlessStopped(() => question(new WorkLimit(this.#maxWork)));
  }

  #unlessStopped<V>(work: () => V): V | UnknownVerdict {
    try {
      return work();
    } catch (error) {
      if (error instanceof AnalysisStopped) return { kind: 'unknown', reason: error.reason };
      throw error;
    }
  }

  statementsOf(policies: PolicySet): StatementsByEffect {
    const known = this.#read.get(policies);
    if (known !== undefined) return known;
    const all = policies.flatMap((document, policy) =>
      document === null
        ? []
        : this.#solver.reader.statementsOf(document, policy, this.#isHierarchical ? 'inside' : 'itself'),
    );
    const withEffect = (wanted: Effect) => all.filter(({ effect }) => effect === wanted);
    const statements = { all, allows: withEffect('Allow'), denies: withEffect('Deny') };
    this.#read.set(policies, statements);
    return statements;
  }
}

function fixedContext(context: RequestContext, areOthersAbsent: boolean): FixedContext {
  const values = Object.entries(context).map(
    ([key, value]) => [key, typeof value === 'string' ? [value] : value] as const,
  );
  return { values: new Map(values), areOthersAbsent };
}
