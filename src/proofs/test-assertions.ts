// Tests assertions: which single edits of the policies does no line notice? Each comes with a request that shows what the edit
// changes, and where possible a line that would notice it.

import type { Account } from '../engine/account/account.ts';
import type { AuthorizationRequest, RequestContext } from '../engine/account/request.ts';
import type { AnalyzedStatement } from '../engine/analysis/analyzed-statement.ts';
import { witnessNamesOf } from '../engine/analysis/witness-names.ts';
import { NAMED_ACTIONS } from '../engine/catalog/catalog.ts';
import type { ObservedFact } from '../engine/catalog/observed-fact.ts';
import { clientKindOf } from '../engine/catalog/relative-id.ts';
import { formatAssertion } from '../engine/evaluation/assertions/assertion.ts';
import type { DecisionAssertion } from '../engine/evaluation/assertions/assertion.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { resourceTypesOf } from '../engine/evaluation/decide/reference-types.ts';
import type { Reading } from '../engine/evaluation/decide/resource-types.ts';
import { splitArn } from '../engine/policy/arn.ts';
import { parseConditionOperator } from '../engine/policy/condition-operators.ts';
import type { ConditionType } from '../engine/policy/condition-operators.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { createAnalysis } from './analyzed-policies.ts';
import type { AnalyzedPolicies } from './analyzed-policies.ts';
import { checkAndProve } from './check-and-prove.ts';
import type { CheckedSubject } from './check-and-prove.ts';
import { editsOf } from './policy-edits.ts';
import type { EditKind, PolicyEdit } from './policy-edits.ts';

export interface TestSubject {
  /** All attached policies. */
  readonly policies: readonly ParsedPolicy[];
  /** The indices of those whose edits are tried. */
  readonly editable: readonly number[];
  readonly lines: readonly string[];
  readonly account: Account;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  readonly reading: Reading;
  readonly facts: readonly ObservedFact[];
}

/** An edit that no line notices. */
export interface Survivor {
  readonly policy: number;
  readonly statement: number;
  readonly edit: EditKind;
  readonly witness: AuthorizationRequest;
  /** Whether the edit allows the witness; else it no longer does. */
  readonly isGain: boolean;
  /** A line that holds now and fails after the edit; null if no line can say it. */
  readonly line: string | null;
}

export interface TestReport {
  /** The edits that change what is allowed and were tried so far. */
  readonly tried: number;
  readonly noticed: number;
  readonly survivors: readonly Survivor[];
  /** Edits of which it is unknown whether they change anything. */
  readonly undecided: number;
  /** The number of edits, and how many of them are done. */
  readonly total: number;
  readonly done: number;
  /** Whether there are more edits than are tried. */
  readonly isCut: boolean;
}

/** More edits are not tried. */
const MAX_EDITS = 300;
/** Steps for each comparison with an edited policy: most need a thousandth. */
const MAX_WORK_PER_EDIT = 3_000_000;

/** Reports after each edit. */
export function* testAssertions(subject: TestSubject): Generator<TestReport, void> {
  const all = subject.editable.flatMap((policy) => {
    const parsed = subject.policies[policy];
    return parsed?.kind === 'accepted' ? [...editsOf(parsed.document, policy)] : [];
  });
  const edits = all.slice(0, MAX_EDITS);
  const test = new AssertionTest(subject);
  let report: TestReport = {
    ...{ tried: 0, noticed: 0, undecided: 0, survivors: [], done: 0 },
    total: edits.length,
    isCut: all.length > edits.length,
  };
  yield report;
  for (const edit of edits) {
    const result = test.tryEdit(edit);
    report = {
      ...report,
      done: report.done + 1,
      tried: report.tried + Number(result === 'noticed' || typeof result === 'object'),
      noticed: report.noticed + Number(result === 'noticed'),
      undecided: report.undecided + Number(result === 'undecided'),
      survivors: typeof result === 'object' ? [...report.survivors, result] : report.survivors,
    };
    yield report;
  }
}

type EditResult = 'noticed' | 'equivalent' | 'undecided' | Survivor;

class AssertionTest {
  readonly #subject: TestSubject;
  readonly #checked: CheckedSubject;
  /** The lines that hold before any edit: only these can notice one. */
  readonly #holding: ReadonlySet<string>;
  readonly #analysis;
  readonly #read;
  readonly #before: AnalyzedPolicies;

  constructor(subject: TestSubject) {
    const { policies, account, context, mode, reading, facts, lines } = subject;
    const types = resourceTypesOf(reading, facts);
    this.#subject = subject;
    this.#checked = { policies, account, context, mode, types };
    const outcomes = checkAndProve(lines, this.#checked);
    this.#holding = new Set(lines.filter((_, index) => outcomes[index]?.kind === 'holds'));
    const names = witnessNamesOf(account);
    const { analysis, read } = createAnalysis(mode, names, 'console', types, MAX_WORK_PER_EDIT);
    this.#analysis = analysis;
    this.#read = read;
    this.#before = read(policies);
  }

  tryEdit({ policy, statement, edit, edited }: PolicyEdit): EditResult {
    const after = this.#subject.policies.with(policy, edited);
    if (this.#isNoticed(after)) return 'noticed';
    const verdict = this.#differenceTo(this.#read(after), edit);
    if (verdict.kind === 'yes') return 'equivalent';
    if (verdict.kind === 'unknown') return 'undecided';
    const { witness } = verdict;
    const isGain = this.#before.decide(witness) !== 'allow';
    return { policy, statement, edit, witness, isGain, line: this.#lineFor(witness, isGain, after) };
  }

  #isNoticed(after: readonly ParsedPolicy[]): boolean {
    const { lines } = this.#subject;
    const outcomes = checkAndProve(lines, { ...this.#checked, policies: after });
    return lines.some((line, index) => {
      const kind = outcomes[index]?.kind;
      return this.#holding.has(line) && kind !== 'holds' && kind !== 'not-proven';
    });
  }

  /** Requests that a line can name come first: those of the matrix's actions, in the present context, in this account. */
  #differenceTo(after: AnalyzedPolicies, edit: EditKind) {
    const analysis = this.#analysis;
    const isOther = (request: AuthorizationRequest) =>
      (this.#before.decide(request) === 'allow') !== (after.decide(request) === 'allow');
    const [left, right] = [this.#before.documents, after.documents];
    const { id, region } = this.#subject.account;
    const named: AnalyzedStatement = analysis.reader.scopeOf(
      NAMED_ACTIONS.map(({ fullName }) => fullName),
      { relativeId: '*', reach: 'inside', region, account: id },
    );
    for (const context of contextsFor(edit, this.#subject.context)) {
      const narrow = analysis.differs(left, right, isOther, [named], context);
      if (narrow.kind === 'no') return narrow;
    }
    const inAnyContext = analysis.differs(left, right, isOther, [named], null);
    return inAnyContext.kind === 'no' ? inAnyContext : analysis.differs(left, right, isOther, [], null);
  }

  /** A line about the witness, if it holds now and fails after the edit. */
  #lineFor(
    { action, resource, context }: AuthorizationRequest,
    isGain: boolean,
    after: readonly ParsedPolicy[],
  ): string | null {
    const relativeId = splitArn(resource)?.relativeId;
    if (relativeId === undefined) return null;
    const own = Object.entries(context).filter(
      ([key, value]) => JSON.stringify(this.#subject.context[key]) !== JSON.stringify(value),
    );
    const assertion: DecisionAssertion = {
      kind: 'decision',
      decision: isGain ? 'deny' : 'allow',
      actions: [action],
      depth: 'on',
      resource: relativeId,
      context: Object.fromEntries(own),
      ...(clientKindOf(relativeId) !== null && isOfClients(action) ? { path: 'client' } : {}),
    };
    const line = formatAssertion(assertion);
    const [now] = checkAndProve([line], this.#checked);
    const [then] = checkAndProve([line], { ...this.#checked, policies: after });
    return now?.kind === 'holds' && then?.kind === 'surprise' ? line : null;
  }
}

/** Values of each type that conditions rarely name. A line can set a key, but not remove it. */
const OTHER_VALUES: Readonly<Record<ConditionType, readonly string[]>> = {
  string: ['other'],
  number: ['0'],
  date: ['2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z'],
  boolean: ['true', 'false'],
  address: ['198.51.100.1', '192.0.2.1', '203.0.113.1'],
};

/** The present context; for a removed condition also others, which might not meet it. */
function contextsFor(edit: EditKind, context: RequestContext): readonly RequestContext[] {
  if (edit.kind !== 'remove-condition') return [context];
  const type = parseConditionOperator(edit.operator)?.type ?? 'string';
  const values = [...OTHER_VALUES[type], ...edit.values.map((value) => value.replace(/\/\d+$/, ''))];
  return [context, ...values.map((value) => ({ ...context, [edit.key]: value }))];
}

function isOfClients(action: string): boolean {
  return NAMED_ACTIONS.every((each) => each.fullName !== action || each.path === 'client');
}
