// The smallest edit of a policy's text by which it also allows what a grant allows, or no longer allows it. Proven for all requests.

import type { AnalyzedStatement } from '../analysis/analyzed-statement.ts';
import { StatementProofs } from '../analysis/statement-proofs.ts';
import type { StatementSet } from '../analysis/statement-proofs.ts';
import { operatorText } from '../policy/condition-operators.ts';
import type { ConditionElement, Effect } from '../policy/document.ts';
import { formatPolicy } from '../policy/format.ts';
import { addItems, addStatements, removeStatements } from '../policy/list-edits.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { ParsedPolicy } from '../policy/parse.ts';
import type { Json } from '../policy/print.ts';
import { applyEdits } from '../policy/text-edit.ts';
import type { TextEdit } from '../policy/text-edit.ts';
import { cutStatement } from './cut-statement.ts';
import { additionsOf } from './extend-statements.ts';
import type { Addition, ExistingStatement, WishedItem, WishedStatement } from './extend-statements.ts';
import { conditionJson } from './print-grant.ts';

/** `allow`: also allows the wish. `take-away`: allows the same without the wish. */
export type ChangeGoal = 'allow' | 'take-away';

export type ChangedPolicy =
  | {
      readonly kind: 'changed';
      readonly text: string;
      /** Deny statements of the text before, by index, that still deny a part of the wish. Empty: the edit is exact. */
      readonly deniedBy: readonly number[];
      /** Whether it adds to what the policy denies, which also overrides what other policies allow. */
      readonly addsDeny: boolean;
      /** Deny statements of the text before, by index, that deny less. */
      readonly relaxed: readonly number[];
    }
  /** The policy does what is wished already. */
  | { readonly kind: 'unchanged' }
  /** Only Deny statements of the policy, by index, are against the wish, and no removal from them is exact. */
  | { readonly kind: 'denied'; readonly deniedBy: readonly number[] }
  /** Nothing of what the policy allows would be left. */
  | { readonly kind: 'empty' }
  /** RAM would reject the result, which is too long, or the proof takes too long. */
  | { readonly kind: 'not-possible' };

/** `wish`: policies of Allow statements, as `writeGrant` writes them. Any other policy is `not-possible`. */
export function changePolicy(
  policy: ParsedPolicy,
  wish: readonly string[],
  goal: ChangeGoal,
  isHierarchical: boolean,
): ChangedPolicy {
  const proofs = new StatementProofs(isHierarchical);
  const wished = wish.map(parsePolicy);
  const [before, asked] = [proofs.read([policy]), proofs.read(wished)];
  const isReadable = [policy, ...wished].every(({ kind }) => kind === 'accepted');
  if (!isReadable || before === null || asked === null || asked.denies.length > 0)
    return { kind: 'not-possible' };
  const written = asWritten(wished, asked.allows);
  if (written.some(({ action }) => action.kind === 'not-action')) return { kind: 'not-possible' };
  const statements = written.map(({ action, resource, source, analyzed }): WishedStatement => ({
    actions: action.patterns.map(({ value }) => value),
    resources: resource.patterns.map(({ value }) => value),
    condition: jsonOf(source.condition),
    analyzed,
  }));
  const change = new Change(policy, before, statements, proofs);
  return goal === 'allow' ? change.allow() : change.takeAway();
}

function asWritten(
  policies: readonly ParsedPolicy[],
  statements: readonly AnalyzedStatement[],
): readonly ExistingStatement[] {
  return statements.flatMap((analyzed): readonly ExistingStatement[] => {
    const source = policies[analyzed.policy]?.document.statements[analyzed.statement];
    return source?.action && source.resource
      ? [{ source, action: source.action, resource: source.resource, analyzed }]
      : [];
  });
}

function jsonOf(condition: ConditionElement | null): Json | null {
  if (condition === null) return null;
  return conditionJson(
    condition.clauses.map(({ operator, key, values }) => ({
      operator: operatorText(operator.value),
      key: key.value,
      values: values.map(({ value }) => value),
    })),
  );
}

interface Cuts {
  readonly edits: readonly TextEdit[];
  readonly removed: readonly number[];
  /** The indexes of the statements that are cut. */
  readonly cut: readonly number[];
  /** The indexes of those that overlap the wish and cannot be cut. */
  readonly left: readonly number[];
}

class Change {
  readonly #policy: ParsedPolicy;
  readonly #before: StatementSet;
  readonly #allows: readonly ExistingStatement[];
  readonly #denies: readonly ExistingStatement[];
  readonly #wish: readonly WishedStatement[];
  readonly #wished: readonly AnalyzedStatement[];
  readonly #proofs: StatementProofs;

  constructor(
    policy: ParsedPolicy,
    before: StatementSet,
    wish: readonly WishedStatement[],
    proofs: StatementProofs,
  ) {
    this.#policy = policy;
    this.#before = before;
    this.#allows = asWritten([policy], before.allows);
    this.#denies = asWritten([policy], before.denies);
    this.#wish = wish;
    this.#wished = wish.map(({ analyzed }) => analyzed);
    this.#proofs = proofs;
  }

  allow(): ChangedPolicy {
    const { allows } = this.#before;
    const open = this.#items((cell) => !this.#proofs.isCovered(cell, allows));
    // A Deny with a condition is a separate rule, which stays.
    const cuts = this.#cut(this.#denies, ({ clauses }) => clauses.length === 0);
    if (open.length === 0 && cuts.cut.length === 0)
      return cuts.left.length === 0 ? { kind: 'unchanged' } : { kind: 'denied', deniedBy: cuts.left };
    const isWished = (edited: StatementSet) =>
      this.#proofs.allowsAsMuch(edited, this.#before, []) &&
      this.#proofs.allowsAsMuch(this.#before, edited, this.#wished) &&
      this.#wished.every((each) => this.#proofs.isCovered(each, edited.allows)) &&
      (cuts.left.length > 0 || this.#proofs.allowsAllOf(this.#wished, edited));
    const additions = additionsOf(this.#allows, this.#wish, open, this.#proofs);
    const texts = additions.map((addition) => this.#textWith(cuts, 'Allow', addition));
    return this.#smallest(texts, isWished, { deniedBy: cuts.left, addsDeny: false, relaxed: cuts.cut });
  }

  takeAway(): ChangedPolicy {
    const { allows, denies } = this.#before;
    if (this.#proofs.allowsNothingOf(this.#wished, this.#before)) return { kind: 'unchanged' };
    const isWished = (edited: StatementSet) =>
      this.#proofs.allowsNothingOf(this.#wished, edited) &&
      this.#proofs.allowsAsMuch(edited, this.#before, this.#wished) &&
      this.#proofs.allowsAsMuch(this.#before, edited, []);
    const cuts = this.#cut(this.#allows, () => true);
    if (cuts.removed.length === this.#policy.document.statements.length) return { kind: 'empty' };
    const text = this.#textWith(cuts, 'Deny', NOTHING);
    const result = this.#smallest([text], isWished, { deniedBy: [], addsDeny: false, relaxed: [] });
    if (result.kind === 'changed') return result;
    const open = this.#items(
      (cell) =>
        allows.some((allow) => !this.#proofs.isDisjoint(cell, allow)) &&
        !this.#proofs.isCovered(cell, denies),
    );
    const additions = additionsOf(this.#denies, this.#wish, open, this.#proofs);
    const texts = additions.map((addition) => this.#textWith(NO_CUTS, 'Deny', addition));
    return this.#smallest(texts, isWished, { deniedBy: [], addsDeny: true, relaxed: [] });
  }

  #items(isOpen: (cell: AnalyzedStatement) => boolean): readonly WishedItem[] {
    return this.#wish.flatMap(({ actions, resources, analyzed }, of) =>
      resources.flatMap((resource) =>
        actions.flatMap((action) =>
          isOpen(this.#proofs.withPatterns(analyzed, [action], [resource])) ? [{ of, action, resource }] : [],
        ),
      ),
    );
  }

  /** Takes the wish out of the statements that overlap it. */
  #cut(statements: readonly ExistingStatement[], canCut: (statement: AnalyzedStatement) => boolean): Cuts {
    const edits: TextEdit[] = [];
    const [removed, cut, left]: [number[], number[], number[]] = [[], [], []];
    for (const statement of statements) {
      const { source, analyzed } = statement;
      if (this.#wished.every((each) => this.#proofs.isDisjoint(analyzed, each))) continue;
      const result = canCut(analyzed)
        ? cutStatement(this.#policy, statement, this.#wished, this.#proofs)
        : null;
      if (result === null) {
        left.push(source.index);
        continue;
      }
      cut.push(source.index);
      if (result.isRemoved) removed.push(source.index);
      edits.push(...result.edits);
    }
    return { edits, removed, cut, left };
  }

  #textWith({ edits, removed }: Cuts, effect: Effect, { extensions, rest }: Addition): string {
    const policy = this.#policy;
    const added = rest.map((statement) => ({ ...statement, effect }));
    // They come last, so the spans of the others stay.
    const longer = parsePolicy(applyEdits(policy.text, addStatements(policy, added)));
    const text = applyEdits(longer.text, [
      ...edits,
      ...extensions.flatMap(({ list, patterns }) =>
        addItems(
          policy,
          list,
          patterns.map((pattern) => JSON.stringify(pattern)),
        ),
      ),
      ...removeStatements(longer, removed),
    ]);
    return formatPolicy(policy.text) === policy.text ? formatPolicy(text) : text;
  }

  /** The shortest text without white space that RAM accepts and that is proven. */
  #smallest(
    texts: readonly string[],
    isWished: (edited: StatementSet) => boolean,
    about: Omit<Extract<ChangedPolicy, { kind: 'changed' }>, 'kind' | 'text'>,
  ): ChangedPolicy {
    const ranked = texts
      .map(parsePolicy)
      .filter(({ kind }) => kind === 'accepted')
      .toSorted((a, b) => a.size.minified - b.size.minified);
    for (const parsed of ranked) {
      const edited = this.#proofs.read([parsed]);
      if (edited !== null && isWished(edited)) return { kind: 'changed', text: parsed.text, ...about };
    }
    return { kind: 'not-possible' };
  }
}

const NO_CUTS: Cuts = { edits: [], removed: [], cut: [], left: [] };
const NOTHING: Addition = { extensions: [], rest: [] };
