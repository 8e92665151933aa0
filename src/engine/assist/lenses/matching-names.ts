// A resource pattern as a test of names: "namespaces in orders whose IDs start with prod". Only where that is exactly what it matches.

import { CLIENT_SEGMENTS, segmentsOf } from '../../catalog/relative-id.ts';

export type NameTest =
  | { readonly kind: 'any' }
  | { readonly kind: 'starts' | 'ends' | 'contains'; readonly text: string }
  | { readonly kind: 'starts-and-ends'; readonly start: string; readonly end: string };

const KINDS = ['instance', 'namespace', 'group', 'leaf'] as const;
/** `leaf`: configurations and services. */
export type MatchingKind = (typeof KINDS)[number];

/** All resources of a kind in a container whose names pass the test. */
export interface MatchingNames {
  readonly kind: MatchingKind;
  /** The names of the instance, namespace and group that contain them. */
  readonly containers: readonly string[];
  readonly test: NameTest;
  /** Whether everything inside them matches too, in both matching modes. If not, resources inside them can match for another reason. */
  readonly includesContents: boolean;
}

/** Null for a pattern without wildcards, and for one that matches more or less than one test of one name. */
export function matchingNamesOf(relativeId: string): MatchingNames | null {
  const [type, ...names] = segmentsOf(relativeId.replace(/\*+/g, '*'));
  const containers = names.slice(0, -1);
  const [kind, name] = [KINDS[containers.length], names.at(-1)];
  if (type !== 'instance' || kind === undefined || name === undefined) return null;
  if (containers.some((container) => container === '' || /[*?]/.test(container))) return null;
  const test = nameTestOf(name);
  if (test === null) return null;
  return { kind, containers, test, includesContents: test.kind === 'any' || test.kind === 'starts' };
}

function nameTestOf(name: string): NameTest | null {
  if (name.includes('?')) return null;
  const [start, middle, end, ...others] = name.split('*');
  if (start === undefined || middle === undefined || others.length > 0) return null;
  if (end !== undefined) {
    return start === '' && end === '' ? { kind: 'contains', text: middle } : null;
  }
  if (middle === '') return start === '' ? { kind: 'any' } : { kind: 'starts', text: start };
  if (start === '') return { kind: 'ends', text: middle };
  // `ab*b` does not match `ab`, which starts with `ab` and ends with `b`.
  return canOverlap(start, middle) ? null : { kind: 'starts-and-ends', start, end: middle };
}

function canOverlap(start: string, end: string): boolean {
  return Array.from(start).some((_, index, all) => end.startsWith(all.slice(index).join('')));
}

/** A name that passes the test. */
export function exampleOf(test: NameTest): string {
  switch (test.kind) {
    case 'any':
      return 'x';
    case 'starts':
      return `${test.text}x`;
    case 'ends':
      return `x${test.text}`;
    case 'contains':
      return `x${test.text}x`;
    case 'starts-and-ends':
      return `${test.start}x${test.end}`;
  }
}

const CLIENT_PREFIXES = Object.values(CLIENT_SEGMENTS).map((segment) => `${segment}/`);

/** Whether the test is the same for the names in the ARNs of Nacos clients, which follow `config/` or `naming/`. */
export function isSameForClients(test: NameTest): boolean {
  switch (test.kind) {
    case 'any':
      return true;
    case 'ends':
      return !test.text.includes('/');
    case 'contains':
      return !test.text.includes('/') && !CLIENT_PREFIXES.some((prefix) => prefix.includes(test.text));
    case 'starts':
    case 'starts-and-ends':
      return false;
  }
}

/** Whether names that pass the test are rather those of Nacos clients. */
export function isAboutClients(test: NameTest): boolean {
  const start = test.kind === 'starts' ? test.text : test.kind === 'starts-and-ends' ? test.start : '';
  return CLIENT_PREFIXES.some((prefix) => start.startsWith(prefix));
}
