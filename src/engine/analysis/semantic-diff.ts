// What one policy set allows and another doesn't, described with the patterns of the statements that make the difference.

import type { AuthorizationRequest } from '../account/request.ts';
import type { ConditionClause } from '../policy/document.ts';
import { SCOPE } from './analyzed-statement.ts';
import type { ActionList, AnalyzedStatement, ResourceBox } from './analyzed-statement.ts';
import type { Analysis, ConfirmWitness, PolicySet, StatementId } from './questions.ts';
import type { Goal, StatementsByEffect } from './goals.ts';
import { mayOverlap } from './request-solver.ts';
import type { RequestResourceType } from './request-types.ts';
import { AnalysisStopped } from './work-limit.ts';
import type { UnknownReason, WorkLimit } from './work-limit.ts';

/**
 * Requests that one side allows and the other doesn't. `allow`: because of an Allow that only this side has. `deny`: because of
 * a Deny that only the other side has.
 */
export interface DiffEntry {
  readonly cause: 'allow' | 'deny';
  /** The Allow of this side, or the Deny of the other; null if the work limit was reached first. */
  readonly statement: StatementId | null;
  /** Patterns of the statement if each of their actions that can name the resources differs, else names. Not empty. */
  readonly actions: readonly string[];
  /** Resource patterns of the statement. */
  readonly resources: readonly string[];
  /** Resource patterns within them for which other statements decide the same on both sides, perhaps under a condition. */
  readonly except: readonly string[];
  readonly clauses: readonly ConditionClause[];
  readonly witness: AuthorizationRequest;
}

/** `isComplete` is false if the work limit was reached before all differences were described. */
export type DiffSide =
  | { readonly kind: 'none' }
  | { readonly kind: 'some'; readonly entries: readonly DiffEntry[]; readonly isComplete: boolean }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** The requests that `left` allows and `right` doesn't. The first entry is about the first goal that was reached. */
export function describeExcess(
  analysis: Analysis,
  left: PolicySet,
  right: PolicySet,
  confirm: ConfirmWitness,
): DiffSide {
  return analysis.answer((limit): DiffSide => {
    const [inner, outer] = [analysis.statementsOf(left), analysis.statementsOf(right)];
    const goals = analysis.excessGoals(inner, outer, limit);
    const verdict = analysis.findFirst(goals, limit, confirm);
    if (verdict.kind === 'yes') return { kind: 'none' };
    if (verdict.kind === 'unknown') return verdict;
    const entries: DiffEntry[] = [];
    const described = goals.flatMap((goal) => withoutRepetition(goal, outer));
    const isComplete = new DiffDescription(analysis, confirm, limit).describe(described, entries);
    // The limit was reached before the first description: the witness alone says what is known.
    return entries.length === 0
      ? { kind: 'some', entries: [entryOfWitness(verdict.witness)], isComplete: false }
      : { kind: 'some', entries, isComplete };
  });
}

/**
 * Requests that a new Allow and a lifted Deny are about belong to the Allow, unless another Allow on the other side matches them:
 * only there does the Deny make the difference.
 */
function withoutRepetition(goal: Goal, outer: StatementsByEffect): readonly Goal[] {
  const { required, excluded } = goal;
  const [allow, deny] = required;
  if (allow === undefined || deny === undefined || allow.policy === SCOPE) return [goal];
  if (outer.allows.some(({ meaning }) => meaning === allow.meaning)) return [goal];
  return outer.allows.map((other) => ({ required: [allow, deny, other], excluded }));
}

function entryOfWitness(witness: AuthorizationRequest): DiffEntry {
  return {
    cause: 'allow',
    statement: null,
    actions: [witness.action],
    resources: [witness.resource],
    except: [],
    clauses: [],
    witness,
  };
}

/** The statement that makes the difference: the Deny of a pair, else the Allow. */
function subjectOf(required: readonly AnalyzedStatement[]): AnalyzedStatement | undefined {
  return required.find(({ effect }) => effect === 'Deny') ?? required.find(({ policy }) => policy !== SCOPE);
}

/** Indices in the table of actions of one resource type that the same statements match; none for actions that it doesn't have. */
type ActionGroup = readonly number[];

interface GroupExcess {
  readonly group: ActionGroup;
  readonly boxes: readonly ResourceBox[];
  readonly witness: AuthorizationRequest;
}

class DiffDescription {
  readonly #analysis: Analysis;
  readonly #confirm: ConfirmWitness;
  readonly #limit: WorkLimit;
  #isComplete = true;

  constructor(analysis: Analysis, confirm: ConfirmWitness, limit: WorkLimit) {
    this.#analysis = analysis;
    this.#confirm = confirm;
    this.#limit = limit;
  }

  /** Adds an entry for each statement and set of resources. Returns false if some could not be decided. */
  describe(goals: readonly Goal[], entries: DiffEntry[]): boolean {
    const bySubject = new Map<AnalyzedStatement, Goal[]>();
    for (const goal of goals) {
      const subject = subjectOf(goal.required);
      if (subject === undefined) continue;
      const known = bySubject.get(subject);
      if (known === undefined) bySubject.set(subject, [goal]);
      else known.push(goal);
    }
    for (const [subject, own] of bySubject) {
      try {
        entries.push(...this.#entriesOf(subject, own));
      } catch (error) {
        if (!(error instanceof AnalysisStopped)) throw error;
        this.#isComplete = false;
      }
    }
    return this.#isComplete;
  }

  #entriesOf(subject: AnalyzedStatement, goals: readonly Goal[]): readonly DiffEntry[] {
    const reached = goals.filter(({ required, excluded }) => this.#witness(required, excluded) !== null);
    if (reached.length === 0) return [];
    const excluded = [...new Set(reached.flatMap((goal) => goal.excluded))];
    const byBoxes = new Map<string, GroupExcess[]>();
    for (const group of this.#groupsOf(subject, reached)) {
      const excess = this.#excessOf(group, subject, reached);
      if (excess === null) continue;
      const key = excess.boxes.map(({ id }) => id).join();
      const known = byBoxes.get(key);
      if (known === undefined) byBoxes.set(key, [excess]);
      else known.push(excess);
    }
    return [...byBoxes.values()].flatMap((groups): readonly DiffEntry[] => {
      const [first] = groups;
      if (first === undefined) return [];
      const differing = groups.flatMap(({ group }) => group);
      return [
        {
          cause: subject.effect === 'Deny' ? 'deny' : 'allow',
          statement: { policy: subject.policy, statement: subject.statement },
          actions: this.#actionsOf(subject, groups, first, reached),
          resources: outermost(first.boxes),
          except: exceptionsIn(
            first.boxes,
            excluded.filter(
              ({ actions, policy }) =>
                policy !== SCOPE &&
                (differing.length === 0 || differing.some((index) => actions.matchesKnown[index] === true)),
            ),
          ),
          clauses: subject.clauses.map(({ clause }) => clause),
          witness: first.witness,
        },
      ];
    });
  }

  /** One action represents its group: the goals' statements match all of them or none. */
  #groupsOf(subject: AnalyzedStatement, goals: readonly Goal[]): readonly ActionGroup[] {
    const statements = goals.flatMap(({ required, excluded }) => [...required, ...excluded]);
    const lists = [...new Set(statements.map(({ actions }) => actions))];
    this.#limit.spend(statements.length + this.#analysis.actions.length * lists.length);
    const groups = new Map<string, number[]>();
    this.#analysis.actions.forEach(({ type }, index) => {
      if (subject.actions.matchesKnown[index] !== true) return;
      const key = `${type} ${lists.map(({ matchesKnown }) => Number(matchesKnown[index])).join('')}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [index]);
      else group.push(index);
    });
    return [...groups.values(), []];
  }

  /** The resource patterns of the subject with a difference for the group; null if there is none. */
  #excessOf(group: ActionGroup, subject: AnalyzedStatement, goals: readonly Goal[]): GroupExcess | null {
    const witnesses: AuthorizationRequest[] = [];
    const boxes = [...new Set(subject.boxes)].filter((box) => {
      const scope = this.#scopeOf(group, [box]);
      for (const goal of goals) {
        const found = this.#witness([scope, ...goal.required], goal.excluded);
        if (found === null) continue;
        witnesses.push(found);
        return true;
      }
      return false;
    });
    const [witness] = witnesses;
    return witness === undefined ? null : { group, boxes, witness };
  }

  #withAnyAction(statement: AnalyzedStatement): AnalyzedStatement {
    const { reader } = this.#analysis;
    return reader.create({ ...statement, actions: reader.actionList(['*'], false) });
  }

  /** The first action of the group in these resources. */
  #scopeOf([first]: ActionGroup, boxes: readonly ResourceBox[]): AnalyzedStatement {
    const { actions: table, reader } = this.#analysis;
    const names = table.flatMap(({ fullName }, index) =>
      first === undefined || index === first ? [fullName] : [],
    );
    return reader.create({
      policy: SCOPE,
      statement: SCOPE,
      effect: 'Allow',
      actions: reader.actionList(names, first === undefined),
      boxes,
      clauses: [],
    });
  }

  #witness(
    required: readonly AnalyzedStatement[],
    excluded: readonly AnalyzedStatement[],
  ): AuthorizationRequest | null {
    const verdict = this.#analysis.findFirst([{ required, excluded }], this.#limit, this.#confirm);
    if (verdict.kind === 'no') return verdict.witness;
    if (verdict.kind === 'unknown') this.#isComplete = false;
    return null;
  }

  /** The statement's patterns of which every action that can name these resources differs, then the names of the others. */
  #actionsOf(
    subject: AnalyzedStatement,
    groups: readonly GroupExcess[],
    { boxes, witness }: GroupExcess,
    goals: readonly Goal[],
  ): readonly string[] {
    const { actions, reader } = this.#analysis;
    const differing = new Set(groups.flatMap(({ group }) => group));
    const isPossible = new Map<RequestResourceType, boolean>();
    const canName = (index: number, type: RequestResourceType) => {
      const before = isPossible.get(type);
      if (before !== undefined) return before;
      const scope = this.#scopeOf([index], boxes);
      const possible = goals.some(({ required }) =>
        this.#analysis.isPossible([scope, ...required.map((one) => this.#withAnyAction(one))], this.#limit),
      );
      isPossible.set(type, possible);
      return possible;
    };
    // No other action can reach a goal about two requests, so a pattern would say too much.
    const isTwoRequests = actions.some(
      ({ isOnInstanceToo }, index) => isOnInstanceToo === true && differing.has(index),
    );
    const patterns = subject.actions.isNot || isTwoRequests ? [] : subject.actions.patterns;
    const shown = patterns
      .map(({ written }) => reader.actionList([written], false))
      .filter(({ matchesKnown }) =>
        actions.every(
          ({ type }, index) => matchesKnown[index] !== true || differing.has(index) || !canName(index, type),
        ),
      )
      .filter(
        (list) =>
          list.matchesKnown.some((isMatched, index) => isMatched && differing.has(index)) ||
          groups.some(({ group }) => group.length === 0 && this.#hasOther(list, group, boxes, goals)),
      );
    const names = actions.flatMap(({ fullName }, index) =>
      differing.has(index) && !shown.some(({ matchesKnown }) => matchesKnown[index] === true)
        ? [fullName]
        : [],
    );
    const all = [...shown.flatMap((list) => list.patterns.map(({ written }) => written)), ...new Set(names)];
    return all.length > 0 ? all : [witness.action];
  }

  /** Whether an action that the table doesn't have differs and is in the list. */
  #hasOther(
    list: ActionList,
    group: ActionGroup,
    boxes: readonly ResourceBox[],
    goals: readonly Goal[],
  ): boolean {
    const scope = this.#scopeOf(group, boxes);
    const listed = this.#analysis.reader.create({ ...scope, actions: list });
    return goals.some(
      ({ required, excluded }) => this.#witness([scope, listed, ...required], excluded) !== null,
    );
  }
}

/** The patterns as written, without those that another one equals or contains as a container. */
function outermost(boxes: readonly ResourceBox[]): readonly string[] {
  const isInside = (inner: ResourceBox, outer: ResourceBox) =>
    inner !== outer &&
    outer.region.id === inner.region.id &&
    outer.account.id === inner.account.id &&
    outer.service.id === inner.service.id &&
    (outer.relativeId.isUniversal || isInContainer(inner, outer));
  return boxes.filter((box) => !boxes.some((other) => isInside(box, other))).map(({ written }) => written);
}

/** Whether `outer` is one container, and what `inner` matches lies in it. */
function isInContainer(inner: ResourceBox, outer: ResourceBox): boolean {
  return (
    outer.reach === 'inside' &&
    outer.relativeId.isLiteral &&
    inner.relativeId.literalPrefix.startsWith(`${outer.relativeId.literalPrefix}/`)
  );
}

/** The resource patterns of other statements that overlap these. A single resource has exceptions only in its contents. */
function exceptionsIn(
  boxes: readonly ResourceBox[],
  excluded: readonly AnalyzedStatement[],
): readonly string[] {
  const overlapping = excluded
    .flatMap((statement) => statement.boxes)
    .filter((box) =>
      boxes.some(
        (other) => mayOverlap(box, other) && (!other.relativeId.isLiteral || isInContainer(box, other)),
      ),
    );
  return [...new Set(overlapping.map(({ written }) => written))];
}
