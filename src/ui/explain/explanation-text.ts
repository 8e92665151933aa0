// The sentences of an explanation, from its facts.

import { evaluate } from '../../engine/evaluation/evaluate.ts';
import type { MatchingMode } from '../../engine/evaluation/decision.ts';
import type {
  Explanation,
  Fact,
  HoldingElement,
  Mismatch,
  StatementOutcome,
} from '../../engine/evaluation/explain.ts';
import type { TurningPoint } from '../../engine/evaluation/turning-points.ts';
import type { ConditionOperator } from '../../engine/policy/condition-operators.ts';
import type { ResourceMiss } from '../../engine/evaluation/resource-miss.ts';
import type { Located, Span } from '../../engine/policy/span.ts';
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
  const isOne = determining.length === 1;
  switch (decision) {
    case 'allow':
      return t.explain.allowed(
        isOne ? t.explain.allowsOne(statement, name) : t.explain.allowsMany(determining.length),
      );
    case 'explicit-deny':
      return t.explain.denied(
        isOne ? t.explain.deniesOne(statement, name) : t.explain.deniesMany(determining.length),
      );
    case 'implicit-deny':
      return traces.some(({ effect }) => effect === 'Allow') ? t.explain.nobody : t.explain.noAllow;
  }
}

/** Why a statement applies, or one sentence for each element that fails. */
export function outcomeSentences(t: MessagesWithReasons, outcome: StatementOutcome): readonly string[] {
  if (outcome.kind === 'does-not-apply') {
    return outcome.mismatches.map((mismatch) => mismatchSentence(t, mismatch));
  }
  return [namingSentence(t, outcome.resource.value, outcome.matchedItself, outcome.matchedAt)];
}

/** What is true or untrue of one element. */
export function factSentence(t: MessagesWithReasons, fact: Fact): string {
  return fact.holds ? holdingSentence(t, fact.because) : mismatchSentence(t, fact.because);
}

function holdingSentence(t: MessagesWithReasons, element: HoldingElement): string {
  switch (element.element) {
    case 'action':
      return t.explain.takesIn(element.pattern.value);
    case 'not-action':
      return t.explain.excludesNot(element.patterns.map(({ value }) => value));
    case 'resource':
      return namingSentence(t, element.pattern.value, element.matchedItself, element.matchedAt);
    case 'condition': {
      const { operator, key } = element.clause;
      return t.explain.conditionHolds(operatorText(operator.value), key.value, element.actual);
    }
  }
}

function namingSentence(t: MessagesWithReasons, pattern: string, itself: boolean, at: string): string {
  if (pattern === '*') return t.explain.namesAll;
  return itself ? t.explain.namesItself(pattern) : t.explain.namesContainer(pattern, at);
}

/** The characters of the policy that a fact speaks of. */
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

function spanOfAll(patterns: readonly Located<string>[]): Span {
  const start = patterns[0]?.span.start ?? 0;
  return { start, end: patterns.at(-1)?.span.end ?? start };
}

function mismatchSentence(t: MessagesWithReasons, mismatch: Mismatch): string {
  switch (mismatch.element) {
    case 'action':
      return t.explain.noAction(mismatch.patterns.map(({ value }) => value));
    case 'not-action':
      return t.explain.excludedAction(mismatch.pattern.value);
    case 'resource':
      return missSentence(t, mismatch.miss);
    case 'condition': {
      const { operator, key } = mismatch.clause;
      const name = operatorText(operator.value);
      return mismatch.actual.length === 0
        ? t.explain.conditionAbsent(name, key.value)
        : t.explain.conditionFails(name, key.value, mismatch.actual);
    }
  }
}

function missSentence(t: MessagesWithReasons, { reason, expected, actual }: ResourceMiss): string {
  switch (reason.kind) {
    case 'field':
      return t.explain.noField(reason.field, expected, actual);
    case 'segment':
      return t.explain.noSegment(reason.segment, expected, actual);
    case 'narrower':
      return t.explain.narrower(expected);
    case 'wider':
      return t.explain.wider(expected);
    case 'account':
      return t.explain.aboutAccount(expected);
  }
}

/** What would be decided if the condition of one statement came out the other way. */
export function turnSentence(
  t: MessagesWithReasons,
  { ref, isMet, wouldBe }: TurningPoint,
  policies: readonly PolicyBuffer[],
): string {
  const policy = policies[ref.policy];
  const clauses = policy?.parsed.document.statements[ref.statement]?.condition?.clauses ?? [];
  const condition = clauses.map(({ operator, key, values }) =>
    t.explain.clause(
      operatorText(operator.value),
      key.value,
      values.map(({ value }) => value),
    ),
  );
  return t.explain.turns(isMet, ref.statement + 1, policy?.name ?? '', t.clauses(condition), wouldBe);
}

function operatorText({ name, forAllValues }: ConditionOperator): string {
  return forAllValues ? `ForAllValues:${name}` : name;
}

/** What the other way of matching would decide. */
export function otherDecision(
  t: MessagesWithReasons,
  mode: MatchingMode,
  { request }: Explanation,
  policies: readonly PolicyBuffer[],
): string {
  const other = mode === 'hierarchical' ? 'literal' : 'hierarchical';
  const compiled = policies.map((policy) => policy.compiled);
  return t.explain.modesDiffer(other, evaluate(compiled, request, other).decision);
}
