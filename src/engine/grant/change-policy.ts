// The smallest edit of a policy's text by which it also allows what a grant allows, or no longer allows it. Proven for all requests.

import type { AnalyzedStatement } from '../analysis/analyzed-statement.ts';
import { StatementProofs } from '../analysis/statement-proofs.ts';
import type { StatementSet } from '../analysis/statement-proofs.ts';
import { operatorText } from '../policy/condition-operators.ts';
import type { ConditionElement, Effect } from '../policy/document.ts';
import { formatPolicy } from '../policy/format.ts';
import { diffLines } from '../policy/line-diff.ts';
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
  const statements = wished
    .flatMap(({ document }) => document.statements)
    .map((statement, index): WishedStatement | null => {
      const analyzed = asked.allows[index];
      const { action, resource, condition } = statement;
      if (analyzed === undefined || action?.kind !== 'action' || resource === null) return null;
      return {
        actions: action.patterns.map(({ value }) => value),
        resources: resource.patterns.map(({ value }) => value),
        condition: jsonOf(condition),
        analyzed,
      };
    });
  if (statements.includes(null)) return { kind: 'not-possible' };
  const change = new Change(
    policy,
    before,
    statements.flatMap((each) => each ?? []),
    proofs,
  );
  return goal === 'allow' ? change.allow() : change.takeAway();
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
    this.#wish = wish;
    this.#wished = wish.map(({ analyzed }) => analyzed);
    this.#proofs = proofs;
  }

  allow(): ChangedPolicy {
    const { allows, denies } = this.#before;
    const open = this.#items((cell) => !this.#proofs.isCovered(cell, allows));
    // A Deny with a condition is a separate rule, which stays.
    const cuts = this.#cut(denies, ({ clauses }) => clauses.length === 0);
    if (open.length === 0 && cuts.cut.length === 0)
      return cuts.left.length === 0 ? { kind: 'unchanged' } : { kind: 'denied', deniedBy: cuts.left };
    const isWished = (edited: StatementSet) =>
      this.#proofs.allowsAsMuch(edited, this.#before, []) &&
      this.#proofs.allowsAsMuch(this.#before, edited, this.#wished) &&
      this.#wished.every((each) => this.#proofs.isCovered(each, edited.allows)) &&
      (cuts.left.length > 0 || this.#proofs.allowsAllOf(this.#wished, edited));
    const texts = this.#additions('Allow', open).map((addition) => this.#textWith(cuts, 'Allow', addition));
    return this.#smallest(texts, isWished, { deniedBy: cuts.left, addsDeny: false, relaxed: cuts.cut });
  }

  takeAway(): ChangedPolicy {
    const { allows, denies } = this.#before;
    if (this.#proofs.allowsNothingOf(this.#wished, this.#before)) return { kind: 'unchanged' };
    const isWished = (edited: StatementSet) =>
      this.#proofs.allowsNothingOf(this.#wished, edited) &&
      this.#proofs.allowsAsMuch(edited, this.#before, this.#wished) &&
      this.#proofs.allowsAsMuch(this.#before, edited, []);
    const cuts = this.#cut(allows, () => true);
    if (cuts.left.length === 0) {
      if (cuts.removed.length === this.#policy.document.statements.length) return { kind: 'empty' };
      const text = this.#textWith(cuts, 'Deny', NOTHING);
      const result = this.#smallest([text], isWished, { deniedBy: [], addsDeny: false, relaxed: [] });
      if (result.kind === 'changed') return result;
    }
    const open = this.#items(
      (cell) =>
        allows.some((allow) => !this.#proofs.isDisjoint(cell, allow)) &&
        !this.#proofs.isCovered(cell, denies),
    );
    const texts = this.#additions('Deny', open).map((addition) => this.#textWith(NO_CUTS, 'Deny', addition));
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

  #additions(effect: Effect, open: readonly WishedItem[]): readonly Addition[] {
    const known = effect === 'Allow' ? this.#before.allows : this.#before.denies;
    const existing = known.flatMap((analyzed): readonly ExistingStatement[] => {
      const source = this.#policy.document.statements[analyzed.statement];
      return source === undefined ? [] : [{ source, analyzed }];
    });
    return additionsOf(existing, this.#wish, open, this.#proofs);
  }

  /** Takes the wish out of the statements that overlap it. */
  #cut(statements: readonly AnalyzedStatement[], canCut: (statement: AnalyzedStatement) => boolean): Cuts {
    const edits: TextEdit[] = [];
    const [removed, cut, left]: [number[], number[], number[]] = [[], [], []];
    for (const statement of statements) {
      if (this.#wished.every((each) => this.#proofs.isDisjoint(statement, each))) continue;
      const source = this.#policy.document.statements[statement.statement];
      const result =
        source === undefined || !canCut(statement)
          ? null
          : cutStatement(this.#policy, source, statement, this.#wished, this.#proofs);
      if (result === null) {
        left.push(statement.statement);
        continue;
      }
      cut.push(statement.statement);
      if (result.isRemoved) removed.push(statement.statement);
      edits.push(...result.edits);
    }
    return { edits, removed, cut, left };
  }

  #textWith({ edits, removed }: Cuts, effect: Effect, { extensions, rest }: Addition): string {
    const policy = this.#policy;
    const all = [
      ...edits,
      ...extensions.flatMap(({ statement, element, patterns }) => {
        const list = statement[element];
        const items = patterns.map((pattern) => JSON.stringify(pattern));
        return list === null ? [] : addItems(policy, list, items);
      }),
      ...addStatements(
        policy,
        rest.map((statement) => ({ ...statement, effect })),
      ),
      ...removeStatements(policy, removed),
    ];
    const text = applyEdits(policy.text, all);
    return formatPolicy(policy.text) === policy.text ? formatPolicy(text) : text;
  }

  /** The text with the fewest added characters, and of these the fewest changed lines, that RAM accepts and that is proven. */
  #smallest(
    texts: readonly string[],
    isWished: (edited: StatementSet) => boolean,
    about: Omit<Extract<ChangedPolicy, { kind: 'changed' }>, 'kind' | 'text'>,
  ): ChangedPolicy {
    const ranked = texts
      .map(parsePolicy)
      .filter(({ kind }) => kind === 'accepted')
      .map((parsed) => ({ parsed, lines: changedLines(this.#policy.text, parsed.text) }))
      .toSorted((a, b) => a.parsed.size.minified - b.parsed.size.minified || a.lines - b.lines);
    for (const { parsed } of ranked) {
      const edited = this.#proofs.read([parsed]);
      if (edited !== null && isWished(edited)) return { kind: 'changed', text: parsed.text, ...about };
    }
    return { kind: 'not-possible' };
  }
}

const NO_CUTS: Cuts = { edits: [], removed: [], cut: [], left: [] };
const NOTHING: Addition = { extensions: [], rest: [] };

function changedLines(before: string, after: string): number {
  return diffLines(before, after).filter(({ kind }) => kind !== 'same').length;
}
