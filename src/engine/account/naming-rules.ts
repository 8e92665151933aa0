// Naming rules for resources of an account. Namespaces, groups, dataIds and services follow Nacos's parameter check
// (alibaba/nacos, `ParamCheckRule`: the patterns and the lengths in UTF-16 code units), the 16 digits of an account id
// RAM's ARN format. Instance ids, instance names and regions have no published rule: theirs are assumed.
// Nacos replaces an empty name by a default; here only the id of the public namespace can be empty.

import type { ResourceKind } from '../catalog/schema.ts';
import { PLACEHOLDER_ID } from './resource-tree.ts';

/** What a name is for: the id of a resource of that kind, a display name, or a region. */
export type NameKind = ResourceKind | 'instance-name' | 'namespace-name' | 'region';

/** The characters that a name can contain. */
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
  /** Allowed, but not as the first character. */
  | { readonly kind: 'forbidden-start'; readonly character: string; readonly allowed: AllowedCharacters }
  | { readonly kind: 'not-an-account-id' }
  | { readonly kind: 'not-a-region' }
  /** The id of the rows for names that are not listed. */
  | { readonly kind: 'reserved' }
  /** A sibling of the same kind has the name already; `by` is its spelling in ARNs (`public` for an empty id). */
  | { readonly kind: 'taken'; readonly by: string };

interface Rule {
  readonly limit: number;
  readonly canBeEmpty: boolean;
  readonly allowed: AllowedCharacters;
}

const NACOS_NAME = 'letters-digits-dash-underscore-colon-dot';

const NAMING_RULES: Readonly<Record<Exclude<NameKind, 'account' | 'region'>, Rule>> = {
  instance: { limit: 64, canBeEmpty: false, allowed: 'lowercase-digits-dash-underscore' },
  'instance-name': { limit: 256, canBeEmpty: true, allowed: 'any' },
  namespace: { limit: 64, canBeEmpty: true, allowed: 'letters-digits-dash-underscore' },
  'namespace-name': { limit: 256, canBeEmpty: true, allowed: 'no-special-signs' },
  group: { limit: 128, canBeEmpty: false, allowed: NACOS_NAME },
  config: { limit: 256, canBeEmpty: false, allowed: NACOS_NAME },
  service: { limit: 512, canBeEmpty: false, allowed: 'no-space-no-chinese-no-double-at' },
};

interface CharacterRule {
  readonly first: RegExp;
  readonly others: RegExp;
}

const ANY: CharacterRule = { first: /^/, others: /^/ };

// White space as in Java's `\s`. Nacos's pattern for services allows any first character but `@`, including Chinese; white
// space there is rejected all the same.
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
 * Which names are accepted. `strict`: those that Nacos's parameter check accepts, for names that a user types. `lenient`: all
 * that an ARN can express, for names that a server lists, since older versions and clients register others.
 */
export type NamingMode = 'strict' | 'lenient';

/** The first problem of a name by the rules of a mode; null when there is none. */
export function checkNameBy(mode: NamingMode, kind: NameKind, text: string): NameProblem | null {
  return mode === 'strict' ? checkName(kind, text) : checkListedName(kind, text);
}

/** The problem of a name that a server listed: its ARN would equal that of another name. */
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
      return checkByRule(text, { limit: Infinity, canBeEmpty: kind === 'namespace', allowed: 'no-slash' });
    case 'config':
      return text === '' ? { kind: 'empty' } : null;
    case 'service':
      return checkByRule(text, { limit: Infinity, canBeEmpty: false, allowed: 'no-double-at' });
  }
}

/** The first problem of a name; null if it is valid. Does not check whether a sibling has it. */
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

/** The maximum length of a resource's name in UTF-16 code units. */
export function maxNameLength(kind: Exclude<ResourceKind, 'account'>): number {
  return NAMING_RULES[kind].limit;
}

function checkByRule(text: string, { limit, canBeEmpty, allowed }: Rule): NameProblem | null {
  if (text === '') return canBeEmpty ? null : { kind: 'empty' };
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
