// How things in an account may be called. Namespaces, groups, dataIds and services follow Nacos's own parameter check
// (alibaba/nacos, `ParamCheckRule`: the patterns and the lengths in UTF-16 code units), the 16 digits of an account id
// RAM's ARN format. Instance ids, instance names and regions have no published rule: what stands here is assumed.
// Nacos lets an empty name pass and fills in a default; here only the id of the public namespace may be empty.

import type { ResourceKind } from '../catalog/schema.ts';
import { PLACEHOLDER_ID } from './resource-tree.ts';

/** What a name is for: the id of a resource of that kind, a display name, or a region. */
export type NameKind = ResourceKind | 'instance-name' | 'namespace-name' | 'region';

/** Which characters a name may hold. */
export type AllowedCharacters =
  /** ASCII letters, digits, `-` and `_`. */
  | 'letters-digits-dash-underscore'
  /** Those, `:` and `.`. */
  | 'letters-digits-dash-underscore-colon-dot'
  /** Lower-case letters, digits, `-` and `_`, the first one a letter or a digit. */
  | 'lowercase-digits-dash-underscore'
  /** Anything but white space and Chinese characters; no `@` at the start and no `@@` anywhere. */
  | 'no-space-no-chinese-no-double-at'
  /** Anything but `@ # $ % ^ & *`. */
  | 'no-special-signs'
  /** Anything but `/`, which ends a segment of the ARN. */
  | 'no-slash'
  /** Anything but `@@`, which ends the group of a service. */
  | 'no-double-at'
  | 'any';

export type NameProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly limit: number; readonly length: number }
  /** `character` is one code point, or `@@`. */
  | { readonly kind: 'forbidden-character'; readonly character: string; readonly allowed: AllowedCharacters }
  /** Allowed further on, but not in the first place. */
  | { readonly kind: 'forbidden-start'; readonly character: string; readonly allowed: AllowedCharacters }
  | { readonly kind: 'not-an-account-id' }
  | { readonly kind: 'not-a-region' }
  /** The id of the rows for names that are not listed. */
  | { readonly kind: 'reserved' }
  /** A sibling of the same kind has the name already; `by` is how it is asked about (`public` for an empty id). */
  | { readonly kind: 'taken'; readonly by: string };

interface Rule {
  readonly limit: number;
  readonly mayBeEmpty: boolean;
  readonly allowed: AllowedCharacters;
}

const NACOS_NAME = 'letters-digits-dash-underscore-colon-dot';

const NAMING_RULES: Readonly<Record<Exclude<NameKind, 'account' | 'region'>, Rule>> = {
  instance: { limit: 64, mayBeEmpty: false, allowed: 'lowercase-digits-dash-underscore' },
  'instance-name': { limit: 256, mayBeEmpty: true, allowed: 'any' },
  namespace: { limit: 64, mayBeEmpty: true, allowed: 'letters-digits-dash-underscore' },
  'namespace-name': { limit: 256, mayBeEmpty: true, allowed: 'no-special-signs' },
  group: { limit: 128, mayBeEmpty: false, allowed: NACOS_NAME },
  config: { limit: 256, mayBeEmpty: false, allowed: NACOS_NAME },
  service: { limit: 512, mayBeEmpty: false, allowed: 'no-space-no-chinese-no-double-at' },
};

interface CharacterRule {
  readonly first: RegExp;
  readonly others: RegExp;
}

const ANY: CharacterRule = { first: /^/, others: /^/ };

// White space is what Java's `\s` takes in. Nacos's pattern for services lets any character but `@` come first, a Chinese
// one too; a blank there is refused all the same.
const CHARACTERS: Readonly<Record<AllowedCharacters, CharacterRule>> = {
  'letters-digits-dash-underscore': { first: /[\w-]/, others: /[\w-]/ },
  'letters-digits-dash-underscore-colon-dot': { first: /[\w:.-]/, others: /[\w:.-]/ },
  'lowercase-digits-dash-underscore': { first: /[a-z0-9]/, others: /[a-z0-9_-]/ },
  'no-space-no-chinese-no-double-at': { first: /[^@ \t\n\v\f\r]/, others: /[^ \t\n\v\f\r\u4e00-\u9fa5]/ },
  'no-special-signs': { first: /[^@#$%^&*]/, others: /[^@#$%^&*]/ },
  'no-slash': { first: /[^/]/, others: /[^/]/ },
  'no-double-at': ANY,
  any: ANY,
};

const ACCOUNT_ID = /^\d{16}$/;
const REGION = /^[a-z]+(-[a-z0-9]+)+$/;
const MAX_REGION_LENGTH = 64;

/**
 * Which names are accepted. `strict`: those that Nacos's parameter check accepts, for names that somebody types. `lenient`: all
 * that an ARN can express, for names that a server listed, since older versions and clients register others.
 */
export type NamingMode = 'strict' | 'lenient';

/** The first problem of a name by the rules of a mode; null when there is none. */
export function checkNameBy(mode: NamingMode, kind: NameKind, text: string): NameProblem | null {
  return mode === 'strict' ? checkName(kind, text) : checkListedName(kind, text);
}

/** What keeps a name that a server listed out of the tree: the ARN could not tell it from another name. */
function checkListedName(kind: NameKind, text: string): NameProblem | null {
  if (text === PLACEHOLDER_ID) return { kind: 'reserved' };
  switch (kind) {
    case 'account':
    case 'region':
      return checkName(kind, text);
    case 'instance-name':
    case 'namespace-name':
      return null;
    case 'instance':
    case 'namespace':
    case 'group':
      return checkByRule(text, { limit: Infinity, mayBeEmpty: kind === 'namespace', allowed: 'no-slash' });
    case 'config':
      return text === '' ? { kind: 'empty' } : null;
    case 'service':
      return checkByRule(text, { limit: Infinity, mayBeEmpty: false, allowed: 'no-double-at' });
  }
}

/** The first thing that is wrong with a name; null when nothing is. Whether it is taken only its siblings can tell. */
export function checkName(kind: NameKind, text: string): NameProblem | null {
  switch (kind) {
    case 'account':
      if (text === '') return { kind: 'empty' };
      return ACCOUNT_ID.test(text) ? null : { kind: 'not-an-account-id' };
    case 'region':
      if (text === '') return { kind: 'empty' };
      if (text.length > MAX_REGION_LENGTH) return tooLong(text, MAX_REGION_LENGTH);
      return REGION.test(text) ? null : { kind: 'not-a-region' };
    case 'instance':
    case 'instance-name':
    case 'namespace':
    case 'namespace-name':
    case 'group':
    case 'config':
    case 'service':
      return checkByRule(text, NAMING_RULES[kind]);
  }
}

/** The most UTF-16 code units that the name of a resource may have. */
export function longestName(kind: Exclude<ResourceKind, 'account'>): number {
  return NAMING_RULES[kind].limit;
}

function checkByRule(text: string, { limit, mayBeEmpty, allowed }: Rule): NameProblem | null {
  if (text === '') return mayBeEmpty ? null : { kind: 'empty' };
  if (text.length > limit) return tooLong(text, limit);
  const { first, others } = CHARACTERS[allowed];
  let isFirst = true;
  for (const character of text) {
    if (isFirst && !first.test(character)) {
      const kind = others.test(character) ? 'forbidden-start' : 'forbidden-character';
      return { kind, character, allowed };
    }
    if (!isFirst && !others.test(character)) return { kind: 'forbidden-character', character, allowed };
    isFirst = false;
  }
  if (allowed.endsWith('no-double-at') && text.includes('@@')) {
    return { kind: 'forbidden-character', character: '@@', allowed };
  }
  return null;
}

function tooLong(text: string, limit: number): NameProblem {
  return { kind: 'too-long', limit, length: text.length };
}
