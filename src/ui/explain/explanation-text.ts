// The sentences of an explanation, from its facts.

import type { AuthorizationRequest, RequestContext } from '../../engine/account/request.ts';
import type { ResourceTypes } from '../../engine/evaluation/decide/resource-types.ts';
import { evaluate } from '../../engine/evaluation/decide/evaluate.ts';
import { sameStatement } from '../../engine/evaluation/decide/decision.ts';
import type { MatchingMode } from '../../engine/evaluation/decide/decision.ts';
import { overriddenBy } from '../../engine/evaluation/explain/explain.ts';
import type {
  Explanation,
  Fact,
  HoldingElement,
  Mismatch,
  StatementTrace,
} from '../../engine/evaluation/explain/explain.ts';
import { nameDifference } from '../../engine/evaluation/explain/name-difference.ts';
import type { PivotalCondition } from '../../engine/evaluation/explain/pivotal-conditions.ts';
import { addressFamily } from '../../engine/policy/address-analysis.ts';
import type { ConditionClause } from '../../engine/policy/document.ts';
import { operatorText } from '../../engine/policy/condition-operators.ts';
import type { ResourceMiss } from '../../engine/evaluation/explain/resource-miss.ts';
import type { Spanned, Span } from '../../engine/policy/span.ts';
import type { MessagesWithReasons } from '../../i18n/messages.ts';
import type { PolicyBuffer } from '../../state/policy-buffer.svelte.ts';

/** What decides, in one sentence. `names` are those of the policies, in the explanation's order. */
export function decidingSentence(
  t: MessagesWithReasons,
  explanation: Explanation,
  names: readonly string[],
): string {
  const { decision, determining, traces } = explanation;
  const [first] = determining;
  const name = names[first?.policy ?? 0] ?? '';
  const statement = (first?.statement ?? 0) + 1;
  const statements =
    determining.length === 1
      ? t.explain.oneStatement(statement, name)
      : t.explain.manyStatements(determining.length);
  switch (decision) {
    case 'allow':
      return t.explain.allowed(statements);
    case 'explicit-deny':
      return deniedSentence(t, explanation, statements, names);
    case 'implicit-deny':
      return traces.some(({ effect }) => effect === 'Allow') ? t.explain.noneAllows : t.explain.noAllow;
  }
}

/** With the Allows that apply but have no effect; the policy of one is named where the Deny is in another. */
function deniedSentence(
  t: MessagesWithReasons,
  explanation: Explanation,
  statements: string,
  names: readonly string[],
): string {
  const overridden = overriddenBy(explanation);
  const [allow] = overridden;
  if (allow === undefined) return t.explain.denied(statements);
  if (overridden.length > 1) return t.verdict.deniedOverMany(statements, overridden.length);
  const { policy, statement } = allow.ref;
  const isSamePolicy = explanation.determining.every((ref) => ref.policy === policy);
  const name = isSamePolicy ? null : (names[policy] ?? null);
  return t.verdict.deniedOver(statements, t.verdict.statement(statement + 1, name));
}

/** Why a statement applies, conditions that an absent key meets included, or one sentence for each element that fails. */
export function outcomeSentences(
  t: MessagesWithReasons,
  { outcome, facts }: StatementTrace,
  context: RequestContext,
): readonly string[] {
  if (outcome.kind === 'does-not-apply') {
    return outcome.mismatches.map((mismatch) => mismatchSentence(t, mismatch, context));
  }
  const absent = facts.flatMap((fact) =>
    fact.holds && fact.because.element === 'condition' && fact.because.actual.length === 0
      ? [fact.because]
      : [],
  );
  return [
    namingSentence(t, outcome.resource.value, outcome.matchedItself, outcome.matchedAt),
    ...absent.map((element) => holdingSentence(t, element, context)),
  ];
}

/**
 * Where an absent key matters for the decision: what it makes a deciding statement do, or a Deny that it keeps from
 * applying.
 */
export function absentKeySentences(
  t: MessagesWithReasons,
  { decision, determining, traces, request }: Explanation,
  names: readonly string[],
): readonly string[] {
  return traces.flatMap(({ ref, effect, facts, outcome }) => {
    const decides = determining.some((other) => sameStatement(other, ref));
    const isSpared = effect === 'Deny' && decision !== 'explicit-deny' && outcome.kind === 'does-not-apply';
    if (!decides && !(isSpared && outcome.mismatches.every(({ element }) => element === 'condition')))
      return [];
    return facts
      .filter((fact) => fact.holds === decides)
      .filter(({ because }) => because.element === 'condition' && because.actual.length === 0)
      .map((fact) =>
        t.explain.absentKey(
          ref.statement + 1,
          names[ref.policy] ?? '',
          effect,
          factSentence(t, fact, request.context),
        ),
      );
  });
}

/** What is true or untrue of one element. */
export function factSentence(t: MessagesWithReasons, fact: Fact, context: RequestContext): string {
  return fact.holds ? holdingSentence(t, fact.because, context) : mismatchSentence(t, fact.because, context);
}

function holdingSentence(t: MessagesWithReasons, element: HoldingElement, context: RequestContext): string {
  switch (element.element) {
    case 'action':
      return t.explain.matchesAction(element.pattern.value);
    case 'not-action':
      return t.explain.notExcluded(element.patterns.map(({ value }) => value));
    case 'resource':
      return namingSentence(t, element.pattern.value, element.matchedItself, element.matchedAt);
    case 'condition':
      return conditionSentence(t, element, true, context);
  }
}

type ConditionFact = Extract<Fact['because'], { readonly element: 'condition' }>;

/** Whether one clause is met, and what in the key or the values explains it. */
function conditionSentence(
  t: MessagesWithReasons,
  { clause, actual }: ConditionFact,
  isMet: boolean,
  context: RequestContext,
): string {
  const operator = operatorText(clause.operator.value);
  const key = clause.key.value;
  const values = clause.values.map(({ value }) => value);
  if (actual.length === 0) {
    const similar = Object.keys(context).find((other) => other.toLowerCase() === key.toLowerCase());
    const sentence = t.explain.conditionAbsent(operator, key, isMet, clause.operator.value, values);
    return similar === undefined ? sentence : t.clauses([sentence, t.explain.similarKey(similar)]);
  }
  const sentence = t.explain.condition(operator, key, isMet, actual, values);
  const note = valueNote(t, clause, actual, values);
  return note === null ? sentence : t.clauses([sentence, note]);
}

/** Why a value that looks right does not match: another family of addresses, another case, look-alike characters. */
function valueNote(
  t: MessagesWithReasons,
  { operator }: ConditionClause,
  actual: readonly string[],
  values: readonly string[],
): string | null {
  const [value] = actual;
  if (value === undefined || actual.length > 1) return null;
  if (operator.value.type === 'address') {
    const family = addressFamily(value);
    const isOther = (range: string) => addressFamily(range) !== family;
    if (family === null || !values.every(isOther)) return null;
    return t.explain.otherFamily(value, family, isMapped(value));
  }
  if (operator.value.type !== 'string') return null;
  const differences = values.flatMap((expected) => nameDifference(expected, value) ?? []);
  const [difference] = differences;
  return difference === undefined || difference.kind === 'double-at'
    ? null
    : t.explain.difference(difference);
}

function isMapped(address: string): boolean {
  return /^(0*:)*:?(0*:)*ffff:/i.test(address) && addressFamily(address) === 'ipv6';
}

function namingSentence(t: MessagesWithReasons, pattern: string, itself: boolean, at: string): string {
  if (pattern === '*') return t.explain.matchesAll;
  return itself ? t.explain.matchesItself(pattern) : t.explain.matchesContainer(pattern, at);
}

/** The characters of the policy that a fact is about. */
export function spanOfFact(because: Fact['because']): Span {
  switch (because.element) {
    case 'action':
    case 'not-action':
      return 'pattern' in because ? because.pattern.span : spanOfAll(because.patterns);
    case 'resource':
      return 'pattern' in because ? because.pattern.span : because.miss.pattern.span;
    case 'condition':
      return because.clause.key.span;
  }
}

function spanOfAll(patterns: readonly Spanned<string>[]): Span {
  const start = patterns[0]?.span.start ?? 0;
  return { start, end: patterns.at(-1)?.span.end ?? start };
}

function mismatchSentence(t: MessagesWithReasons, mismatch: Mismatch, context: RequestContext): string {
  switch (mismatch.element) {
    case 'action':
      return t.explain.noAction(mismatch.patterns.map(({ value }) => value));
    case 'not-action':
      return t.explain.excludedAction(mismatch.pattern.value);
    case 'resource':
      return missSentence(t, mismatch.miss);
    case 'condition':
      return conditionSentence(t, mismatch, false, context);
  }
}

function missSentence(t: MessagesWithReasons, miss: ResourceMiss): string {
  const { reason, expected, actual } = miss;
  const sentence = missedPart(t, miss);
  const isComparable = reason.kind === 'field' || reason.kind === 'segment';
  const difference = isComparable ? nameDifference(expected, actual) : null;
  return difference === null ? sentence : t.clauses([sentence, t.explain.difference(difference)]);
}

function missedPart(t: MessagesWithReasons, { reason, expected, actual }: ResourceMiss): string {
  switch (reason.kind) {
    case 'field':
      return t.explain.noField(reason.field, expected, actual);
    case 'segment':
      return t.explain.noSegment(reason.segment, expected, actual);
    case 'narrower':
      return t.explain.lowerLevel(expected);
    case 'wider':
      return t.explain.higherLevel(expected);
    case 'account':
      return t.explain.checkedOnAccount(expected);
  }
}

/** What would be decided if the condition of one statement came out the other way. */
export function turnSentence(
  t: MessagesWithReasons,
  { ref, isMet, wouldBe }: PivotalCondition,
  policies: readonly PolicyBuffer[],
): string {
  const policy = policies[ref.policy];
  const clauses = policy?.parsed.document.statements[ref.statement]?.condition?.clauses ?? [];
  const condition = clauses.map(({ operator, key, values }) =>
    t.explain.clause(
      operatorText(operator.value),
      key.value,
      values.map(({ value }) => value),
      operator.value.negated,
    ),
  );
  return t.explain.flips(isMet, ref.statement + 1, policy?.name ?? '', t.clauses(condition), wouldBe);
}

/** What the other way of matching would decide. */
export function otherDecision(
  t: MessagesWithReasons,
  { mode, types }: { readonly mode: MatchingMode; readonly types: ResourceTypes },
  request: AuthorizationRequest,
  policies: readonly PolicyBuffer[],
): string {
  const other = mode === 'hierarchical' ? 'literal' : 'hierarchical';
  const compiled = policies.map((policy) => policy.compiled);
  return t.explain.modesDiffer(other, evaluate(compiled, request, other, types).decision);
}
