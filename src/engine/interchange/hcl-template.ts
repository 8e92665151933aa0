// Quoted strings and heredocs of HCL. What is interpolated in them stays as it is written: `${var.name}`.
// Source: HCL native syntax specification, "Template expressions".

/** The text that a string stands for, and the offset behind it. */
interface ReadText {
  readonly value: string;
  readonly end: number;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** The string that begins at the quote. One that is not closed ends with its line. */
export function readQuoted(text: string, start: number): ReadText {
  const parts: string[] = [];
  let at = start + 1;
  let copied = at;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') {
    if (text[at] === '\\') {
      const { value, end } = readEscape(text, at);
      parts.push(text.slice(copied, at), value);
      at = end;
      copied = end;
    } else if (isEscapedTemplate(text, at)) {
      parts.push(text.slice(copied, at));
      copied = at + 1;
      at += 3;
    } else if (isTemplate(text, at)) {
      at = behindTemplate(text, at);
    } else {
      at += 1;
    }
  }
  parts.push(text.slice(copied, at));
  return { value: parts.join(''), end: text[at] === '"' ? at + 1 : at };
}

function readEscape(text: string, at: number): ReadText {
  const letter = text[at + 1] ?? '';
  const length = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  if (length > 0) {
    const digits = text.slice(at + 2, at + 2 + length);
    const code = /^[\da-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : -1;
    if (digits.length === length && code >= 0 && code <= 0x10ffff) {
      return { value: String.fromCodePoint(code), end: at + 2 + length };
    }
  }
  return { value: ESCAPES[letter] ?? letter, end: Math.min(at + 2, text.length) };
}

/** `$${` or `%%{`: stands for the characters without the first. */
function isEscapedTemplate(text: string, at: number): boolean {
  return text.startsWith('$${', at) || text.startsWith('%%{', at);
}

function isTemplate(text: string, at: number): boolean {
  return text.startsWith('${', at) || text.startsWith('%{', at);
}

/** Behind the brace that closes `${`, quotes and braces within it passed over; at the end of the text without one. */
function behindTemplate(text: string, start: number): number {
  let open = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\' && isQuoted) at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === '{' && !isQuoted) open += 1;
    else if (character === '}' && !isQuoted) {
      open -= 1;
      if (open === 0) return at + 1;
    }
  }
  return text.length;
}

const HEREDOC_START = /<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?\n/y;

/** The heredoc that begins at `<<`, its last line break included; null when none begins there. */
export function readHeredoc(text: string, start: number): ReadText | null {
  HEREDOC_START.lastIndex = start;
  const [opening, dash, mark] = HEREDOC_START.exec(text) ?? [];
  if (opening === undefined) return null;
  const lines: string[] = [];
  let at = start + opening.length;
  while (at < text.length) {
    const lineBreak = text.indexOf('\n', at);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const line = text.slice(at, end).replace(/\r$/, '');
    if (line.trim() === mark) return { value: heredocText(lines, dash === '-'), end };
    lines.push(line);
    at = end + 1;
  }
  return { value: heredocText(lines, dash === '-'), end: text.length };
}

function heredocText(lines: readonly string[], isIndented: boolean): string {
  const margins = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const margin = isIndented ? margins.reduce((a, b) => Math.min(a, b), Infinity) : 0;
  const body = lines.map((line) => `${line.slice(Math.min(margin, line.length))}\n`).join('');
  return body.replace(/([$%])\1\{/g, '$1{');
}
