// Divides the values of one condition key into cells: values in a cell meet the same clauses. Whether a clause is met is always
// decided by the engine's own operators on a value of the cell.

import { addressFamily } from '../policy/address-analysis.ts';
import { isOperatorMet, readDate, readNumber } from '../policy/condition-operators.ts';
import type { ConditionType } from '../policy/condition-operators.ts';
import type { ConditionClause } from '../policy/document.ts';
import { addressRepresentatives } from './address-values.ts';
import { dateRepresentatives } from './date-values.ts';
import type { AutomatonPool } from './glob-automaton.ts';
import { hasUnpairedSurrogate } from './glob-automaton.ts';
import { numberRepresentatives } from './number-values.ts';
import { textRepresentatives } from './string-values.ts';
import type { ClauseRole } from './string-values.ts';
import { AnalysisStopped } from './work-limit.ts';
import type { WorkLimit } from './work-limit.ts';

/** `isCertain` is false if no value is known that is in the cell, though one may exist. */
export interface ValueCell {
  /** The values in the context; none if the key is absent. */
  readonly values: readonly string[];
  /** For each clause, whether it is met. */
  readonly met: readonly boolean[];
  readonly isCertain: boolean;
}

type ComparedType = Exclude<ConditionType, 'boolean'>;

const MAX_CELLS = 3000;

/**
 * The cells of a key that matter for the roles of its clauses: the absent key first, then those of preferred values. All clauses
 * are about the key.
 */
export function partitionValues(
  clauses: readonly ConditionClause[],
  roles: readonly ClauseRole[],
  pool: AutomatonPool,
  limit: WorkLimit,
): readonly ValueCell[] {
  for (const { values } of clauses) {
    if (values.some(({ value }) => hasUnpairedSurrogate(value)))
      throw new AnalysisStopped('unpaired-surrogate');
  }
  const cells = new CellList(clauses, limit);
  cells.add([]);
  const types = [...new Set(clauses.map(typeOf))];
  // Of a key of several types, every combination matters.
  const wanted = types.length > 1 ? [] : roles;
  const byType = new Map(types.map((type) => [type, representativesOf(type, clauses, wanted, pool, limit)]));
  const texts = [...byType.values()].flat();
  for (const text of texts) cells.add([text]);
  if (types.length > 1) {
    for (const text of texts) for (const spelling of spellingsOf(text)) cells.add([spelling]);
    addUncertain(cells, clauses, byType, limit);
  }
  return cells.all();
}

/** The cell of fixed values. */
export function cellOf(clauses: readonly ConditionClause[], values: readonly string[]): ValueCell {
  return { values, met: clauses.map((clause) => isMet(clause, values)), isCertain: true };
}

/** `Bool` compares texts without their case. */
function typeOf({ operator }: ConditionClause): ComparedType {
  const { type } = operator.value;
  return type === 'boolean' ? 'string' : type;
}

function representativesOf(
  type: ComparedType,
  clauses: readonly ConditionClause[],
  roles: readonly ClauseRole[],
  pool: AutomatonPool,
  limit: WorkLimit,
): readonly string[] {
  const own = clauses.filter((clause) => typeOf(clause) === type);
  const values = own.flatMap((clause) => clause.values.map(({ value }) => value));
  limit.spend(values.length);
  switch (type) {
    case 'string':
      return textRepresentatives(own, roles, pool, limit);
    case 'number':
      return numberRepresentatives(values);
    case 'date':
      return dateRepresentatives(values);
    case 'address':
      return addressRepresentatives(values);
  }
}

function isMet({ operator, values }: ConditionClause, actual: readonly string[]): boolean {
  return isOperatorMet(
    operator.value,
    values.map(({ value }) => value),
    actual,
  );
}

/** The steps of one comparison: addresses are parsed each time. */
function comparisonCost({ operator, values }: ConditionClause): number {
  return values.length * (operator.value.type === 'address' ? 20 : 2);
}

class CellList {
  readonly #clauses: readonly ConditionClause[];
  readonly #limit: WorkLimit;
  readonly #cost: number;
  readonly #cells = new Map<string, ValueCell>();

  constructor(clauses: readonly ConditionClause[], limit: WorkLimit) {
    this.#clauses = clauses;
    this.#limit = limit;
    this.#cost = clauses.reduce((sum, clause) => sum + comparisonCost(clause), 1);
  }

  add(values: readonly string[]): void {
    // A key of addresses holds one address, not a range.
    if (values.some((value) => this.#isRange(value))) return;
    this.#limit.spend(this.#cost);
    const cell = cellOf(this.#clauses, values);
    const key = cell.met.join();
    if (!this.#cells.has(key)) this.#keep(key, cell);
  }

  addUncertain(met: readonly boolean[]): void {
    this.#limit.spend(met.length);
    const key = met.join();
    if (!this.#cells.has(key)) this.#keep(key, { values: [], met, isCertain: false });
  }

  all(): readonly ValueCell[] {
    return [...this.#cells.values()];
  }

  #keep(key: string, cell: ValueCell): void {
    this.#cells.set(key, cell);
    if (this.#cells.size > MAX_CELLS) throw new AnalysisStopped('context-values');
  }

  #isRange(value: string): boolean {
    return (
      value.includes('/') &&
      this.#clauses.some(({ operator }) => operator.value.type === 'address') &&
      addressFamily(value) !== null
    );
  }
}

/** Other texts with the same number, date or address, which string clauses can tell apart. */
function spellingsOf(text: string): readonly string[] {
  const cases = [text.toUpperCase(), text.toLowerCase()];
  if (readNumber(text) !== null) {
    return [...cases, `+${text}`, `0${text}`, `${text}.0`, `${text}e0`, `${text}.`];
  }
  if (readDate(text) !== null) return [...cases, text.replace('Z', '+00:00'), text.replace('Z', '.000Z')];
  return cases;
}

/**
 * Adds every combination of what one text can meet as a string, as a number, as a date and as an address: more than there are,
 * so that a proof still holds.
 */
function addUncertain(
  cells: CellList,
  clauses: readonly ConditionClause[],
  byType: ReadonlyMap<ComparedType, readonly string[]>,
  limit: WorkLimit,
): void {
  const exact = new Set(
    clauses
      .filter(({ operator }) => /^String(Not)?Equals$/.test(operator.value.name))
      .flatMap(({ values }) => values.map(({ value }) => value)),
  );
  const parts = [...byType].map(([type, texts]) => {
    const own = clauses.map((clause) => typeOf(clause) === type);
    // A text that is compared as a whole is in one cell only, which is known.
    const open = type === 'string' ? texts.filter((text) => !exact.has(text)) : texts;
    limit.spend(open.length * clauses.length);
    const distinct = new Map(
      open.map((text) => {
        const met = clauses.map((clause, index) => own[index] === true && isMet(clause, [text]));
        return [met.join(), met];
      }),
    );
    return [...distinct.values()];
  });
  const combine = (from: number, met: readonly boolean[]): void => {
    const part = parts[from];
    if (part === undefined) {
      cells.addUncertain(met);
      return;
    }
    for (const own of part)
      combine(
        from + 1,
        met.map((isSet, index) => isSet || own[index] === true),
      );
  };
  combine(
    0,
    clauses.map(() => false),
  );
}
