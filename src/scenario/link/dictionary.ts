// Texts in which words that policies are full of, and the names of the account, are one character each. lz-string learns a long
// word only after many repetitions; this spares it the lessons.

import type { Account } from '../../engine/account/account.ts';

/** Links live for ever: words may be added at the end, never changed or taken away. */
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

/** The first character for a word, and for a name; there is room for 64 of each. */
const FIRST_WORD = 0x80;
const FIRST_NAME = 0xc0;
const MAX_NAMES = 64;
const TAKEN = /[\u0080-\u00ff]/;
const TAKEN_EACH = /[\u0080-\u00ff]/g;

/** Names of one letter or two are as short as what would stand for them; very long ones would make a text explode. */
const MIN_NAME_LENGTH = 4;
const MAX_NAME_LENGTH = 128;

export interface Dictionary {
  /** Null for a text that holds one of the characters that stand for words. */
  readonly encode: (text: string) => string | null;
  readonly decode: (text: string) => string;
}

/** The words of policies, and the names of the account's instances, namespaces and groups. */
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
    (name) => name.length >= MIN_NAME_LENGTH && name.length <= MAX_NAME_LENGTH && !TAKEN.test(name),
  );
  const codes = new Map<string, string>();
  for (const [place, word] of WORDS.entries()) codes.set(word, String.fromCharCode(FIRST_WORD + place));
  for (const [place, name] of usable.slice(0, MAX_NAMES).entries()) {
    if (!codes.has(name)) codes.set(name, String.fromCharCode(FIRST_NAME + place));
  }
  // The longest first: a shorter one may be a part of it.
  const longestFirst = [...codes].sort(([a], [b]) => b.length - a.length);
  const wordOf = new Map([...codes].map(([word, code]) => [code, word]));
  return {
    encode: (text) =>
      TAKEN.test(text)
        ? null
        : longestFirst.reduce((shorter, [word, code]) => shorter.replaceAll(word, code), text),
    decode: (text) => text.replace(TAKEN_EACH, (code) => wordOf.get(code) ?? ''),
  };
}
