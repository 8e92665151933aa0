// Repairs invalid JSON: full-width punctuation, curly quotes, invisible characters, comments, extra commas, Markdown fences and
// escapes. Valid strings keep their values. Syntax: RFC 8259.

import { parseJson } from '../../policy/json.ts';
import { applyEdits } from '../../policy/text-edit.ts';
import type { TextEdit } from '../../policy/text-edit.ts';
import { findFence } from './code-fence.ts';
import { isQuote, plainAt, readString } from './loose-string.ts';
import type { StringRole } from './loose-string.ts';
import { REPAIR_KINDS } from './repair-edit.ts';
import type { RepairEdit, RepairKind } from './repair-edit.ts';
import { skipTrivia } from './trivia.ts';

/** Longer texts are not repaired. No policy is this long. */
const MAX_LENGTH = 60_000;

export interface TextRepair {
  readonly edits: readonly TextEdit[];
  /** The distinct kinds of errors that the edits fix. */
  readonly kinds: readonly RepairKind[];
}

/** The edits that make the text JSON; null if it is JSON already or cannot be repaired. */
export function repairText(text: string): TextRepair | null {
  if (text.length > MAX_LENGTH) return null;
  const fence = findFence(text);
  const { start, end } = fence ?? { start: 0, end: text.length };
  const edits: RepairEdit[] = [];
  if (fence !== null) {
    edits.push({ span: { start: 0, end: start }, text: '', kind: 'fence' });
    edits.push({ span: { start: end, end: text.length }, text: '', kind: 'fence' });
  }
  // Cut off the text after the document, so that no string or comment extends beyond it.
  if (!new Reader(text.slice(0, end), start, edits).read() || edits.length === 0) return null;
  if (parseJson(applyEdits(text, edits)).syntaxError !== null) return null;
  return { edits, kinds: REPAIR_KINDS.filter((kind) => edits.some((edit) => edit.kind === kind)) };
}

/** The expected next token. */
type Expected = 'value' | 'name' | 'colon' | 'separator';

const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w$.*?:-])/y;
const WORD = /[\w$*?.-]+(?:[:/][\w$*?.-]+)*/y;
const NAME = /[\w$]+/y;
/** Literals of Python and JavaScript. */
const WORDS_FOR_LITERALS: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['undefined', 'null'],
]);

/** Reads one JSON value and adds an edit for each syntax error. */
class Reader {
  readonly #text: string;
  readonly #edits: RepairEdit[];
  readonly #open: ('{' | '[')[] = [];
  #index: number;
  #expected: Expected = 'value';
  /** The end of the last token; and the offset of the last comma if no token follows it yet. */
  #tokenEnd: number;
  #comma: number | null = null;

  constructor(text: string, from: number, edits: RepairEdit[]) {
    this.#text = text;
    this.#index = from;
    this.#tokenEnd = from;
    this.#edits = edits;
  }

  /** Reads to the end of the text; false if it cannot be repaired. */
  read(): boolean {
    let isDone = false;
    for (;;) {
      this.#index = skipTrivia(this.#text, this.#index, this.#edits);
      if (this.#index >= this.#text.length) return isDone;
      if (isDone) {
        // A semicolon, or a comma after an item that was copied alone.
        if (!',;'.includes(this.#plain)) return false;
        this.#drop('comma');
      } else if (!this.#step()) {
        return false;
      }
      isDone = this.#open.length === 0 && this.#expected === 'separator';
    }
  }

  get #plain(): string {
    return plainAt(this.#text, this.#index);
  }

  #step(): boolean {
    if (this.#text.charAt(this.#index) === '\\') return this.#dropMarkdownEscape();
    switch (this.#expected) {
      case 'value':
        return this.#readValue();
      case 'name':
        return this.#readName();
      case 'colon':
        return this.#readColon();
      case 'separator':
        return this.#readSeparator();
    }
  }

  #readValue(): boolean {
    const plain = this.#plain;
    if (plain === '{' || plain === '[') {
      this.#open.push(plain);
      this.#take(plain, plain === '{' ? 'name' : 'value');
      return true;
    }
    if (isQuote(this.#text.charAt(this.#index))) return this.#readString('value', 'separator');
    if (plain === ']' && this.#open.at(-1) === '[') return this.#close(plain);
    if (plain === ',' && this.#open.at(-1) === '[') return this.#drop('comma');
    return this.#readLiteral() || this.#readWord(WORD, 'separator');
  }

  #readName(): boolean {
    const plain = this.#plain;
    if (isQuote(this.#text.charAt(this.#index))) return this.#readString('name', 'colon');
    if (plain === '}') return this.#close(plain);
    if (plain === ',') return this.#drop('comma');
    return this.#readWord(NAME, 'colon');
  }

  #readColon(): boolean {
    if (':=;'.includes(this.#plain)) this.#take(':', 'value');
    else this.#insert(':', 'value');
    return true;
  }

  #readSeparator(): boolean {
    const plain = this.#plain;
    if (plain === '}' || plain === ']') return this.#close(plain);
    const next = this.#open.at(-1) === '{' ? 'name' : 'value';
    if (plain === ',' || plain === ';') {
      this.#comma = this.#index;
      this.#take(',', next);
      return true;
    }
    const isGap = this.#index > this.#tokenEnd || '{['.includes(plain);
    if (!isGap || !(isQuote(this.#text.charAt(this.#index)) || '{['.includes(plain))) return false;
    this.#insert(',', next);
    return true;
  }

  #readString(role: StringRole, next: Expected): boolean {
    const end = readString(this.#text, this.#index, role, this.#edits);
    if (end === null) return false;
    this.#pass(end, next);
    return true;
  }

  #readLiteral(): boolean {
    LITERAL.lastIndex = this.#index;
    if (!LITERAL.test(this.#text)) return false;
    this.#pass(LITERAL.lastIndex, 'separator');
    return true;
  }

  #readWord(pattern: RegExp, next: Expected): boolean {
    pattern.lastIndex = this.#index;
    const word = pattern.exec(this.#text)?.[0];
    if (word === undefined) return false;
    const end = this.#index + word.length;
    const written = (next === 'separator' ? WORDS_FOR_LITERALS.get(word) : undefined) ?? JSON.stringify(word);
    this.#edits.push({ span: { start: this.#index, end }, text: written, kind: 'unquoted' });
    this.#pass(end, next);
    return true;
  }

  /** Reads the closing bracket of the innermost container and removes a comma before it. */
  #close(bracket: '}' | ']'): boolean {
    if (this.#open.pop() !== (bracket === '}' ? '{' : '[')) return false;
    if (this.#comma !== null) {
      this.#edits.push({ span: { start: this.#comma, end: this.#comma + 1 }, text: '', kind: 'comma' });
    }
    this.#take(bracket, 'separator');
    return true;
  }

  #drop(kind: RepairKind): boolean {
    this.#edits.push({ span: { start: this.#index, end: this.#index + 1 }, text: '', kind });
    this.#index += 1;
    return true;
  }

  /** Removes a Markdown escape of punctuation outside strings. */
  #dropMarkdownEscape(): boolean {
    return /[{}[\],:_-]/.test(this.#text.charAt(this.#index + 1)) && this.#drop('escape');
  }

  #insert(plain: string, next: Expected): void {
    const at = this.#tokenEnd;
    this.#edits.push({ span: { start: at, end: at }, text: plain, kind: 'missing' });
    this.#expected = next;
  }

  /** Reads one character and replaces it by its plain form if it differs. */
  #take(plain: string, next: Expected): void {
    const comma = plain === ',' ? this.#index : null;
    if (this.#text.charAt(this.#index) !== plain) {
      this.#edits.push({
        span: { start: this.#index, end: this.#index + 1 },
        text: plain,
        kind: 'punctuation',
      });
    }
    this.#pass(this.#index + 1, next);
    this.#comma = comma;
  }

  #pass(end: number, next: Expected): void {
    this.#index = end;
    this.#tokenEnd = end;
    this.#expected = next;
    this.#comma = null;
  }
}
