// Names that give nothing away in place of real ones: always the same for the same name, told by what they name (`group-2`),
// and beginning or ending alike where a wildcard of a policy looks at how the real ones begin or end.

import { PLACEHOLDER_ID } from '../../engine/account/resource-tree.ts';
import type { ResourceKind } from '../../engine/catalog/schema.ts';
import { matchesPattern } from '../../engine/policy/pattern.ts';
import type { LiteralPosition, PatternLiterals } from './pattern-literals.ts';

/** `name`: something in a pattern or a view that the account does not hold. */
type NamedKind = Exclude<ResourceKind, 'account'> | 'instance-name' | 'namespace-name' | 'name';

/** What a stand-in begins with before its number. */
const BASES: Readonly<Record<NamedKind, string>> = {
  instance: 'instance',
  'instance-name': 'instance-',
  namespace: 'namespace-',
  'namespace-name': 'namespace-name-',
  group: 'group-',
  config: 'config-',
  service: 'service-',
  name: 'name-',
};

/** Words of MSE and of this page, which stay. */
const PUBLIC_WORDS: readonly string[] = ['', 'instance', 'public', 'DEFAULT_GROUP', PLACEHOLDER_ID];

/** How instance ids begin, which is no secret either. */
const INSTANCE_BEGINNING = 'mse-cn-';

/** A run that is a piece of a public word stays too, so that a pattern with it goes on matching that word. */
const IS_PUBLIC: Readonly<Record<LiteralPosition, (run: string) => boolean>> = {
  beginning: (run) => [...PUBLIC_WORDS, INSTANCE_BEGINNING].some((word) => word.startsWith(run)),
  inside: (run) => PUBLIC_WORDS.some((word) => word.includes(run)),
  ending: (run) => PUBLIC_WORDS.some((word) => word.endsWith(run)),
};

const KINDS_BY_DEPTH: readonly NamedKind[] = ['name', 'instance', 'namespace', 'group'];

/** Hands out stand-ins, numbered in the order in which they are first asked for. */
export class Pseudonyms {
  /** Real words, and stand-ins given out. */
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();
  /** By what the real name is, so that an account and a policy of one name have two. */
  readonly #given = {
    account: new Map<string, string>(),
    policy: new Map<string, string>(),
    resource: new Map<string, string>(),
    part: new Map<string, string>(PUBLIC_WORDS.map((word) => [word, word])),
  };
  readonly #runs: Readonly<Record<LiteralPosition, ReadonlyMap<string, string>>>;

  /** `realWords` are what no stand-in may be called. */
  constructor(realWords: Iterable<string>, runs: PatternLiterals) {
    this.#taken = new Set([...realWords, ...PUBLIC_WORDS]);
    this.#runs = {
      beginning: this.#nestRuns(
        'beginning',
        [INSTANCE_BEGINNING, ...runs.beginning],
        (part, shorter) => `${shorter}${part}-`,
      ),
      inside: this.#nestRuns('inside', runs.inside, (part) => `${part}-`),
      ending: this.#nestRuns('ending', runs.ending, (part, shorter) => `-${part}${shorter}`),
    };
  }

  account(id: string): string {
    return this.#give('account', id, 'account', (count) => `1${String(count).padStart(15, '0')}`);
  }

  policy(name: string): string {
    return this.#give('policy', name, 'policy', (count) => `policy-${count}`);
  }

  /** For a relative id that is none of MSE's. */
  resource(relativeId: string): string {
    if (relativeId === '' || relativeId === '*') return relativeId;
    return this.#give('resource', relativeId, 'resource', (count) => `resource-${count}`);
  }

  /** For a relative id without wildcards, part by part, so that ids in the same container stay in the same one. */
  relativeId(relativeId: string): string {
    if (relativeId === '*') return relativeId;
    return relativeId
      .split('/')
      .map((part, depth) => this.part(part, kindAtDepth(depth)))
      .join('/');
  }

  /** For the name of something in the account; its slashes stay. */
  name(name: string, kind: NamedKind): string {
    return name
      .split('/')
      .map((part) => this.part(part, kind))
      .join('/');
  }

  /** For a name, or what stands between two slashes of one. The kind counts when the stand-in is first given. */
  part(part: string, kind: NamedKind): string {
    return this.#give('part', part, kind, (count) => {
      const beginning = longestWithin('beginning', this.#runs.beginning, part);
      const ending = longestWithin('ending', this.#runs.ending, part);
      return `${beginning}${this.#insideOf(part)}${BASES[kind]}${count}${ending}`;
    });
  }

  /** For each part met so far that the pattern matches. */
  partsLike(pattern: string): readonly string[] {
    return [...this.#given.part].flatMap(([part, standIn]) =>
      matchesPattern(pattern, part) ? [standIn] : [],
    );
  }

  /** For a run of letters beside a wildcard; null for one that is beyond the runs kept. */
  run(place: LiteralPosition, run: string): string | null {
    return this.#runs[place].get(run) ?? null;
  }

  #give(
    space: 'account' | 'policy' | 'resource' | 'part',
    real: string,
    series: string,
    make: (count: number) => string,
  ): string {
    const known = this.#given[space].get(real);
    if (known !== undefined) return known;
    const standIn = this.#fresh(series, make);
    this.#given[space].set(real, standIn);
    return standIn;
  }

  #fresh(series: string, make: (count: number) => string): string {
    let count = this.#counts.get(series) ?? 0;
    let standIn: string;
    do {
      count += 1;
      standIn = make(count);
    } while (this.#taken.has(standIn));
    this.#counts.set(series, count);
    this.#taken.add(standIn);
    return standIn;
  }

  /** Shorter runs first: the stand-in of a run holds that of the longest one that it begins (or ends) with itself. */
  #nestRuns(
    place: LiteralPosition,
    runs: readonly string[],
    nest: (part: string, shorter: string) => string,
  ): ReadonlyMap<string, string> {
    const nested = new Map<string, string>();
    for (const run of runs.toSorted((a, b) => a.length - b.length)) {
      const part = IS_PUBLIC[place](run) ? null : this.#fresh('part', (count) => `part${count}`);
      nested.set(run, part === null ? run : nest(part, longestWithin(place, nested, run)));
    }
    return nested;
  }

  /** The stand-ins of the runs in the middle of patterns that the part holds anywhere, in its order. */
  #insideOf(part: string): string {
    return [...this.#runs.inside]
      .map(([run, standIn]) => ({ at: part.indexOf(run), standIn }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .map(({ standIn }) => standIn)
      .join('');
  }
}

export function kindAtDepth(depth: number): NamedKind {
  return KINDS_BY_DEPTH[depth] ?? 'name';
}

/** The stand-in of the longest run that the text begins (or ends) with; empty when there is none. */
function longestWithin(place: LiteralPosition, runs: ReadonlyMap<string, string>, text: string): string {
  if (runs.size === 0) return '';
  for (let length = text.length; length > 0; length -= 1) {
    const piece = place === 'ending' ? text.slice(-length) : text.slice(0, length);
    const standIn = runs.get(piece);
    if (standIn !== undefined) return standIn;
  }
  return '';
}
