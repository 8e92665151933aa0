// What a pasted text proves, beside what is recorded already.

import { isSameFact, mergeFacts, observationOf } from '../../engine/evaluation/decide/observed-scope.ts';
import type { ObservedFact } from '../../engine/catalog/observed-fact.ts';
import { readDiagnostics } from '../../engine/evaluation/explain/diagnostic-messages.ts';
import { evidenceOf, factsOf } from '../../engine/evaluation/explain/evidence.ts';
import type { Evidence } from '../../engine/evaluation/explain/evidence.ts';
import { MAX_FACTS } from '../../scenario/scenario.ts';
import type { Playground } from '../../state/playground.svelte.ts';

export interface PastedEvidence {
  readonly items: readonly EvidenceItem[];
  readonly encoded: readonly string[];
  readonly isCut: boolean;
  /** The facts that are not recorded yet. */
  readonly news: readonly ObservedFact[];
}

export interface EvidenceItem {
  readonly evidence: Evidence;
  readonly isKnown: boolean;
  /** Whether it contradicts another message of the text, or a recorded fact. */
  readonly isContradicted: boolean;
}

export function readEvidence(text: string, recorded: readonly ObservedFact[]): PastedEvidence {
  const { messages, encoded, isCut } = readDiagnostics(text);
  const evidence = distinct(messages.map(evidenceOf));
  const news = factsOf(evidence, today()).filter(
    (fact) => !recorded.some((known) => isSameFact(known, fact)),
  );
  const merged = mergeFacts(recorded, news);
  const items = evidence.map((each): EvidenceItem => {
    if (each.kind !== 'fact') return { evidence: each, isKnown: false, isContradicted: false };
    const isKnown = recorded.some(
      ({ action, resourceType }) => action === each.action.name && resourceType === each.resourceType,
    );
    return { evidence: each, isKnown, isContradicted: observationOf(merged, each.action).scope === null };
  });
  return { items, encoded, isCut, news };
}

/** Several messages about one action and one type of resource are one fact. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const byKey = new Map<string, Evidence>();
  for (const each of evidence) {
    const key =
      each.kind === 'fact'
        ? `${each.action.name} ${each.resourceType}`
        : `${each.kind} ${each.action} ${each.resource}`;
    if (!byKey.has(key)) byKey.set(key, each);
  }
  return [...byKey.values()];
}

/** The visitor's date. */
function today(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

export function recordFacts(playground: Playground, news: readonly ObservedFact[]): void {
  const facts = mergeFacts(playground.observed, news).slice(-MAX_FACTS);
  playground.changeObserved(facts, { kind: 'facts-recorded', count: news.length });
}

/** The reading that all facts of a text support, if it is not the one shown. */
export function supportedReading(items: readonly EvidenceItem[], shown: Playground['reading']) {
  const supported = new Set(
    items.flatMap(({ evidence }) => (evidence.kind === 'fact' ? evidence.supports : [])),
  );
  supported.delete('both');
  const [only] = supported;
  return supported.size === 1 && (only === 'guide' || only === 'api-reference') && only !== shown
    ? only
    : null;
}
