// Tokenizes text that may be invalid JSON. Never fails: everything except punctuation and strings is a word. An unclosed string
// ends at the end of its line, since JSON strings contain no line breaks.

export type TokenKind = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'word';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Whether a string has its closing quote; true for other tokens. */
  readonly isClosed: boolean;
}

/** The tokens from `start` to `end`, in order. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const kind = signAt(text, at);
    if (kind !== null) {
      tokens.push({ kind, start: at, end: at + 1, isClosed: true });
      at += 1;
    } else if (text[at] === '"') {
      const token = stringAt(text, at, end);
      tokens.push(token);
      at = token.end;
    } else if (isSpace(text, at)) {
      at += 1;
    } else {
      const from = at;
      while (at < end && signAt(text, at) === null && text[at] !== '"' && !isSpace(text, at)) at += 1;
      tokens.push({ kind: 'word', start: from, end: at, isClosed: true });
    }
  }
  return tokens;
}

/** The value of a string token; invalid escapes are kept as written. */
export function stringValue(text: string, { start, end, isClosed }: Token): string {
  return unescaped(text.slice(start + 1, isClosed ? end - 1 : end));
}

/** Unescapes the inside of a JSON string; invalid escapes are kept as written. */
export function unescaped(inside: string): string {
  return inside.replace(
    /\\(?:u([\da-fA-F]{4})|(["\\/bfnrt]))/g,
    (whole, hex: string | undefined, sign: string) =>
      hex === undefined ? (ESCAPES[sign] ?? whole) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function stringAt(text: string, start: number, end: number): Token {
  let at = start + 1;
  while (at < end && text[at] !== '\n' && text[at] !== '\r') {
    if (text[at] === '"') return { kind: 'string', start, end: at + 1, isClosed: true };
    at += text[at] === '\\' && at + 1 < end ? 2 : 1;
  }
  return { kind: 'string', start, end: Math.min(at, end), isClosed: false };
}

function signAt(text: string, at: number): Exclude<TokenKind, 'string' | 'word'> | null {
  const character = text[at];
  switch (character) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ',':
    case ':':
      return character;
    case undefined:
      return null;
  }
  return null;
}

function isSpace(text: string, at: number): boolean {
  return ' \t\r\n'.includes(text.charAt(at));
}
