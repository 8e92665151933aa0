// Replaces frequent words of policies and the names of the account by one character each before compression.

import type { Account } from '../../engine/account/account.ts';

/** Old links must stay readable: append words, never change or remove one. */
const WORDS: readonly string[] = [
  'acs:mse:*:*:instance/',
  'acs:mse:*:*:*',
  'mse:Create',
  'mse:Update',
  'mse:Delete',
  'mse:List*',
  'mse:Get*',
  'mse:Query*',
  'mse:List',
  'mse:Get',
  'mse:Query',
  'mse:',
  'NacosConfig',
  'NacosHistoryConfig',
  'NacosService',
  'NacosInstance',
  'ClusterDetail',
  'Clusters',
  'Cluster',
  'ServiceQuotas',
  'AnsService',
  'acs:SourceIp',
  'acs:MFAPresent',
  'acs:CurrentTime',
  'acs:',
  'instance/',
  'DEFAULT_GROUP',
];

/** The first characters for words and for names, 64 of each. */
const FIRST_WORD = 0x80;
const FIRST_NAME = 0xc0;
const MAX_NAMES = 64;
const CODE = /[\u0080-\u00ff]/;
const CODES = /[\u0080-\u00ff]/g;

/** Very short names save nothing. Very long names would let a short link expand to a huge text. */
const MIN_NAME_LENGTH = 4;
const MAX_NAME_LENGTH = 128;

export interface Dictionary {
  /** Returns null for text that already contains a code character. */
  readonly encode: (text: string) => string | null;
  readonly decode: (text: string) => string;
}

/** A dictionary of frequent words and the names of the account's instances, namespaces and groups. */
export function dictionaryFor(account: Account): Dictionary {
  const names = new Set<string>();
  for (const instance of account.instances) {
    names.add(instance.id);
    for (const namespace of instance.namespaces) {
      names.add(namespace.id);
      for (const group of namespace.groups) names.add(group.name);
    }
  }
  const usable = [...names].filter(
    (name) => name.length >= MIN_NAME_LENGTH && name.length <= MAX_NAME_LENGTH && !CODE.test(name),
  );
  const codes = new Map<string, string>();
  for (const [index, word] of WORDS.entries()) codes.set(word, String.fromCharCode(FIRST_WORD + index));
  for (const [index, name] of usable.slice(0, MAX_NAMES).entries()) {
    if (!codes.has(name)) codes.set(name, String.fromCharCode(FIRST_NAME + index));
  }
  // Longest first: a shorter word can be part of a longer one.
  const longestFirst = [...codes].sort(([a], [b]) => b.length - a.length);
  const wordOf = new Map([...codes].map(([word, code]) => [code, word]));
  return {
    encode: (text) =>
      CODE.test(text)
        ? null
        : longestFirst.reduce((shorter, [word, code]) => shorter.replaceAll(word, code), text),
    decode: (text) => text.replace(CODES, (code) => wordOf.get(code) ?? ''),
  };
}
