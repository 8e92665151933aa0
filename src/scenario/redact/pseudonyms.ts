// Names that replace real ones. The same name always gets the same pseudonym, which says its resource type (`group-2`). Names
// that share a prefix or suffix used in a wildcard pattern get pseudonyms that share one too.

import { PLACEHOLDER_ID } from '../../engine/account/resource-tree.ts';
import type { ResourceKind } from '../../engine/catalog/schema.ts';
import { matchesPattern } from '../../engine/policy/pattern.ts';
import type { LiteralPosition, PatternLiterals } from './pattern-literals.ts';

/** `name`: a name in a pattern or a view that the account does not contain. */
type NamedKind = Exclude<ResourceKind, 'account'> | 'instance-name' | 'namespace-name' | 'name';

/** The part of a pseudonym before its number. */
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

/** Words of MSE and of this page. They are not replaced. */
const PUBLIC_WORDS: readonly string[] = ['', 'instance', 'public', 'DEFAULT_GROUP', PLACEHOLDER_ID];

/** The prefix of instance ids. It is public too. */
const INSTANCE_PREFIX = 'mse-cn-';

/** A literal that is part of a public word stays too, so that its pattern still matches that word. */
const IS_PUBLIC: Readonly<Record<LiteralPosition, (literal: string) => boolean>> = {
  prefix: (literal) => [...PUBLIC_WORDS, INSTANCE_PREFIX].some((word) => word.startsWith(literal)),
  infix: (literal) => PUBLIC_WORDS.some((word) => word.includes(literal)),
  suffix: (literal) => PUBLIC_WORDS.some((word) => word.endsWith(literal)),
};

const KINDS_BY_DEPTH: readonly NamedKind[] = ['name', 'instance', 'namespace', 'group'];

/** Assigns pseudonyms, numbered in the order of the first use. */
export class Pseudonyms {
  /** Real words and assigned pseudonyms. */
  readonly #used: Set<string>;
  readonly #counts = new Map<string, number>();
  /** By what is named, so that an account and a policy with the same name get different pseudonyms. */
  readonly #assigned = {
    account: new Map<string, string>(),
    policy: new Map<string, string>(),
    resource: new Map<string, string>(),
    part: new Map<string, string>(PUBLIC_WORDS.map((word) => [word, word])),
  };
  readonly #literals: Readonly<Record<LiteralPosition, ReadonlyMap<string, string>>>;

  /** No pseudonym equals one of `realWords`. */
  constructor(realWords: Iterable<string>, literals: PatternLiterals) {
    this.#used = new Set([...realWords, ...PUBLIC_WORDS]);
    this.#literals = {
      prefix: this.#nestLiterals(
        'prefix',
        [INSTANCE_PREFIX, ...literals.prefix],
        (part, shorter) => `${shorter}${part}-`,
      ),
      infix: this.#nestLiterals('infix', literals.infix, (part) => `${part}-`),
      suffix: this.#nestLiterals('suffix', literals.suffix, (part, shorter) => `-${part}${shorter}`),
    };
  }

  account(id: string): string {
    return this.#assign('account', id, 'account', (count) => `1${String(count).padStart(15, '0')}`);
  }

  policy(name: string): string {
    return this.#assign('policy', name, 'policy', (count) => `policy-${count}`);
  }

  /** For a relative id that is not an MSE resource. */
  resource(relativeId: string): string {
    if (relativeId === '' || relativeId === '*') return relativeId;
    return this.#assign('resource', relativeId, 'resource', (count) => `resource-${count}`);
  }

  /** For a relative id without wildcards, segment by segment, so that ids in one container stay in one container. */
  relativeId(relativeId: string): string {
    if (relativeId === '*') return relativeId;
    return relativeId
      .split('/')
      .map((part, depth) => this.part(part, kindAtDepth(depth)))
      .join('/');
  }

  /** For a name in the account. Its slashes stay. */
  name(name: string, kind: NamedKind): string {
    return name
      .split('/')
      .map((part) => this.part(part, kind))
      .join('/');
  }

  /** For one segment of a name. Only the first call uses `kind`. */
  part(part: string, kind: NamedKind): string {
    return this.#assign('part', part, kind, (count) => {
      const prefix = longestMatch('prefix', this.#literals.prefix, part);
      const suffix = longestMatch('suffix', this.#literals.suffix, part);
      return `${prefix}${this.#infixesOf(part)}${BASES[kind]}${count}${suffix}`;
    });
  }

  /** The pseudonyms of all segments so far that the pattern matches. */
  partsMatching(pattern: string): readonly string[] {
    return [...this.#assigned.part].flatMap(([part, pseudonym]) =>
      matchesPattern(pattern, part) ? [pseudonym] : [],
    );
  }

  /** For a literal next to a wildcard; null if `MAX_LITERALS` cut it off. */
  literal(position: LiteralPosition, literal: string): string | null {
    return this.#literals[position].get(literal) ?? null;
  }

  #assign(
    space: 'account' | 'policy' | 'resource' | 'part',
    real: string,
    series: string,
    make: (count: number) => string,
  ): string {
    const known = this.#assigned[space].get(real);
    if (known !== undefined) return known;
    const pseudonym = this.#create(series, make);
    this.#assigned[space].set(real, pseudonym);
    return pseudonym;
  }

  #create(series: string, make: (count: number) => string): string {
    let count = this.#counts.get(series) ?? 0;
    let pseudonym: string;
    do {
      count += 1;
      pseudonym = make(count);
    } while (this.#used.has(pseudonym));
    this.#counts.set(series, count);
    this.#used.add(pseudonym);
    return pseudonym;
  }

  /** Shorter literals first: the pseudonym of a prefix (or suffix) contains that of its own longest known prefix (or suffix). */
  #nestLiterals(
    position: LiteralPosition,
    literals: readonly string[],
    nest: (part: string, shorter: string) => string,
  ): ReadonlyMap<string, string> {
    const nested = new Map<string, string>();
    for (const literal of literals.toSorted((a, b) => a.length - b.length)) {
      const part = IS_PUBLIC[position](literal) ? null : this.#create('part', (count) => `part${count}`);
      nested.set(literal, part === null ? literal : nest(part, longestMatch(position, nested, literal)));
    }
    return nested;
  }

  /** The pseudonyms of all infix literals that the segment contains, in its order. */
  #infixesOf(part: string): string {
    return [...this.#literals.infix]
      .map(([literal, pseudonym]) => ({ index: part.indexOf(literal), pseudonym }))
      .filter(({ index }) => index >= 0)
      .sort((a, b) => a.index - b.index)
      .map(({ pseudonym }) => pseudonym)
      .join('');
  }
}

export function kindAtDepth(depth: number): NamedKind {
  return KINDS_BY_DEPTH[depth] ?? 'name';
}

/** The pseudonym of the longest literal that is a prefix (or suffix) of the text; empty if there is none. */
function longestMatch(
  position: LiteralPosition,
  literals: ReadonlyMap<string, string>,
  text: string,
): string {
  if (literals.size === 0) return '';
  for (let length = text.length; length > 0; length -= 1) {
    const piece = position === 'suffix' ? text.slice(-length) : text.slice(0, length);
    const pseudonym = literals.get(piece);
    if (pseudonym !== undefined) return pseudonym;
  }
  return '';
}
