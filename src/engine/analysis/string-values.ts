// Texts that tell the string and Boolean clauses of a condition key apart, found by searching the product of their patterns.

import type { ConditionClause } from '../policy/document.ts';
import { hasSimpleCase, lowerCasePreimages } from './case-folding.ts';
import type { AutomatonPool, GlobAutomaton } from './glob-automaton.ts';
import { searchProduct } from './product-search.ts';
import { createTextLanguage } from './request-language.ts';
import { AnalysisStopped } from './work-limit.ts';
import type { WorkLimit } from './work-limit.ts';

/** More distinguishable texts of one key are not listed. */
const MAX_TEXTS = 3000;

const OTHER_TEXTS = ['any-value', 'another-value'];

/** Texts in order of preference: together they meet every combination of clauses that one text can meet. */
export function textRepresentatives(
  clauses: readonly ConditionClause[],
  pool: AutomatonPool,
  limit: WorkLimit,
): readonly string[] {
  const valuesOf = (isWanted: (clause: ConditionClause) => boolean) => [
    ...new Set(clauses.filter(isWanted).flatMap(({ values }) => values.map(({ value }) => value))),
  ];
  const exact = valuesOf((clause) => comparisonOf(clause) === 'equal');
  const folded = valuesOf((clause) => comparisonOf(clause) === 'ignore-case');
  const patterns = valuesOf((clause) => comparisonOf(clause) === 'pattern');
  if (patterns.length === 0 && (folded.length === 0 || exact.length === 0)) {
    const other = freshText([...exact, ...folded].map((value) => value.toLowerCase()));
    return [...exact, ...firstByCase(folded), other];
  }
  const automata = [
    ...exact.map((value) => pool.literal(value)),
    ...folded.map((value) => ignoreCase(value, pool)),
    ...patterns.map((value) => pool.pattern(value)),
  ];
  return textsByStates([...new Set(automata)], limit);
}

type Comparison = 'equal' | 'ignore-case' | 'pattern';

function comparisonOf({ operator }: ConditionClause): Comparison {
  const { name, type } = operator.value;
  if (name === 'StringLike' || name === 'StringNotLike') return 'pattern';
  return type === 'boolean' || name.endsWith('IgnoreCase') ? 'ignore-case' : 'equal';
}

function firstByCase(values: readonly string[]): readonly string[] {
  return [...new Map(values.toReversed().map((value) => [value.toLowerCase(), value])).values()].reverse();
}

function freshText(taken: readonly string[]): string {
  const known = new Set(taken);
  let text = OTHER_TEXTS[0] ?? '';
  while (known.has(text)) text += '-2';
  return text;
}

function ignoreCase(value: string, pool: AutomatonPool): GlobAutomaton {
  if (!hasSimpleCase(value)) throw new AnalysisStopped('case-mapping');
  return pool.choices(Array.from(value.toLowerCase(), lowerCasePreimages));
}

/** One text for each combination of automata that can accept it; not the empty text where another one does. */
function textsByStates(automata: readonly GlobAutomaton[], limit: WorkLimit): readonly string[] {
  const texts = new Map<string, string>();
  let stateCount = 0;
  searchProduct({
    language: createTextLanguage(OTHER_TEXTS),
    components: automata.map((automaton) => ({ automaton, isClosed: false, polarity: 'exact' })),
    isHopeless: () => false,
    onAccept: (states, text) => {
      stateCount += 1;
      if (stateCount > MAX_TEXTS) throw new AnalysisStopped('context-values');
      const key = automata.map((automaton, index) => Number(automaton.accepts(states[index] ?? 0))).join('');
      const known = texts.get(key);
      if (known === undefined || known === '') texts.set(key, text);
      return false;
    },
    hasNames: true,
    limit,
  });
  return [...texts.values()];
}
