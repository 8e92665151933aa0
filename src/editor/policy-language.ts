// Syntax colours: a small Monarch grammar. The engine reports errors.

import { languages } from './monaco.ts';

export const POLICY_LANGUAGE = 'ram-policy';

/** Registers the language once. */
export function registerPolicyLanguage(): void {
  if (languages.getLanguages().some(({ id }) => id === POLICY_LANGUAGE)) return;
  languages.register({ id: POLICY_LANGUAGE });
  languages.setLanguageConfiguration(POLICY_LANGUAGE, {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: ['string'] },
      { open: '[', close: ']', notIn: ['string'] },
      { open: '"', close: '"', notIn: ['string'] },
    ],
    indentationRules: {
      increaseIndentPattern: /[{[]\s*$/,
      decreaseIndentPattern: /^\s*[}\]],?\s*$/,
    },
  });
  languages.setMonarchTokensProvider(POLICY_LANGUAGE, {
    tokenPostfix: '',
    tokenizer: {
      root: [
        [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'policy-key'],
        [/"Allow"/, 'policy-allow'],
        [/"Deny"/, 'policy-deny'],
        [/"(?=acs:|\*")/, 'policy-resource', '@resource'],
        [/"(?=[\w*?-]+:)/, 'policy-action', '@action'],
        [/"/, 'policy-string', '@string'],
        [/[{}[\],:]/, 'policy-punctuation'],
        [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/, 'policy-literal'],
      ],
      resource: text('policy-resource'),
      action: text('policy-action'),
      string: text('policy-string'),
    },
  });
}

/** The inside of a string, with highlighted wildcards. */
function text(token: string): languages.IMonarchLanguageRule[] {
  return [
    [/[^"\\*?]+/, token],
    [/[*?]/, token === 'policy-string' ? token : 'policy-wildcard'],
    [/\\./, token],
    [/"/, token, '@pop'],
    [/\\$/, token, '@pop'],
  ];
}
