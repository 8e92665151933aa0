// Texts that tell the string and Boolean clauses of a condition key apart, found by searching the product of their patterns.

import { comparisonOf } from '../policy/condition-operators.ts';
import type { Comparison } from '../policy/condition-operators.ts';
import type { ConditionClause } from '../policy/document.ts';
import { hasSimpleCase, lowerCasePreimages } from './case-folding.ts';
import type { AutomatonPool, GlobAutomaton } from './glob-automaton.ts';
import { searchProduct } from './product-search.ts';
import type { Polarity } from './product-search.ts';
import { createTextLanguage } from './request-language.ts';
import { AnalysisStopped } from './work-limit.ts';
import type { WorkLimit } from './work-limit.ts';

/**
 * What a search wants of a clause: to meet it, to avoid it, or `either`, so that every combination matters. Values that are no
 * better than another can be left out.
 */
export type ClauseRole = 'meet' | 'avoid' | 'either';

/** More distinguishable texts of one key are not listed. */
const MAX_TEXTS = 3000;

const OTHER_TEXTS = ['any-value', 'another-value'];

/**
 * Texts in order of preference: for every text there is one of them that is no worse for the roles of the clauses. For `either`,
 * the default, it meets the same clauses.
 */
export function textRepresentatives(
  clauses: readonly ConditionClause[],
  roles: readonly ClauseRole[],
  pool: AutomatonPool,
  limit: WorkLimit,
): readonly string[] {
  const valuesOf = (isWanted: (clause: ConditionClause) => boolean) => [
    ...new Set(clauses.filter(isWanted).flatMap(({ values }) => values.map(({ value }) => value))),
  ];
  const exact = valuesOf((clause) => comparisonIn(clause) === 'equal');
  const folded = valuesOf((clause) => comparisonIn(clause) === 'ignore-case');
  const patterns = valuesOf((clause) => comparisonIn(clause) === 'pattern');
  if (patterns.length === 0 && (folded.length === 0 || exact.length === 0)) {
    const other = freshText([...exact, ...folded].map((value) => value.toLowerCase()));
    return [...exact, ...firstByCase(folded), other];
  }
  const wanted = new Map<GlobAutomaton, Polarity>();
  clauses.forEach((clause, index) => {
    const role = roles[index] ?? 'either';
    const isMetByMatch = !clause.operator.value.negated;
    const polarity =
      role === 'either' ? 'exact' : (role === 'meet') === isMetByMatch ? 'maximize' : 'minimize';
    for (const { value } of clause.values) {
      const automaton = automatonOf(clause, value, pool);
      const before = wanted.get(automaton) ?? polarity;
      wanted.set(automaton, before === polarity ? polarity : 'exact');
    }
  });
  return textsByStates(wanted, limit);
}

function automatonOf(clause: ConditionClause, value: string, pool: AutomatonPool): GlobAutomaton {
  switch (comparisonIn(clause)) {
    case 'ignore-case':
      return ignoreCase(value, pool);
    case 'pattern':
      return pool.pattern(value);
    // Those after the first are of other types, which have values of their own.
    case 'equal':
    case 'range':
    case 'less':
    case 'at-most':
    case 'greater':
    case 'at-least':
      return pool.literal(value);
  }
}

function comparisonIn({ operator }: ConditionClause): Comparison {
  return comparisonOf(operator.value);
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

/** One text for each combination of automata that matters; not the empty text where another one is as good. */
function textsByStates(wanted: ReadonlyMap<GlobAutomaton, Polarity>, limit: WorkLimit): readonly string[] {
  const automata = [...wanted.keys()];
  const texts = new Map<string, string>();
  let stateCount = 0;
  searchProduct({
    language: createTextLanguage(OTHER_TEXTS),
    components: [...wanted].map(([automaton, polarity]) => ({ automaton, reach: 'itself', polarity })),
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
