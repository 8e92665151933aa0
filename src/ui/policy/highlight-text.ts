// The colours of a policy where Monaco is not there: the same kinds of token, told apart without any positions or errors.

export type TokenKind =
  'key' | 'allow' | 'deny' | 'action' | 'resource' | 'string' | 'literal' | 'wildcard' | 'plain';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Strings (also unfinished ones), words, and runs of all else. */
const TOKENS = /"(?:[^"\\\n]|\\.)*"?|[\w.+-]+|[^"\w.+-]+/g;

/** The text in pieces; together they are the text again. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKENS)].flatMap(([token], place, all): readonly Token[] => {
    if (!token.startsWith('"')) return [{ kind: /^[\w.+-]/.test(token) ? 'literal' : 'plain', text: token }];
    const isKey = /^\s*:/.test(all[place + 1]?.[0] ?? '');
    const kind = isKey ? 'key' : kindOfValue(token);
    return kind === 'action' || kind === 'resource' ? withWildcards(kind, token) : [{ kind, text: token }];
  });
}

function kindOfValue(token: string): TokenKind {
  if (token === '"Allow"') return 'allow';
  if (token === '"Deny"') return 'deny';
  if (token.startsWith('"acs:') || token === '"*"') return 'resource';
  return /^"[\w*?-]+:/.test(token) ? 'action' : 'string';
}

function withWildcards(kind: TokenKind, token: string): readonly Token[] {
  return token
    .split(/([*?])/)
    .filter((text) => text !== '')
    .map((text) => ({ kind: text === '*' || text === '?' ? 'wildcard' : kind, text }));
}
