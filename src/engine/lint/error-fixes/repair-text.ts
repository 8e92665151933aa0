// Turns text that is almost JSON into JSON: full-width punctuation, curly quotes, invisible characters, comments, stray commas,
// Markdown's fences and escapes. What was a valid string keeps its value. Syntax follows RFC 8259.

import { parseJson } from '../../policy/json.ts';
import { applyEdits } from '../../policy/text-edit.ts';
import type { TextEdit } from '../../policy/text-edit.ts';
import { findFence } from './code-fence.ts';
import { isQuote, plainAt, readString } from './loose-string.ts';
import type { StringRole } from './loose-string.ts';
import { REPAIR_KINDS } from './repair-edit.ts';
import type { RepairEdit, RepairKind } from './repair-edit.ts';
import { skipTrivia } from './trivia.ts';

/** Longer texts are not repaired: no policy is that long. */
const MAX_LENGTH = 60_000;

export interface TextRepair {
  readonly edits: readonly TextEdit[];
  /** What the edits remove, each kind once. */
  readonly kinds: readonly RepairKind[];
}

/** The edits after which the text is JSON; null where it is JSON already, or where no plain repair makes it so. */
export function repairText(text: string): TextRepair | null {
  if (text.length > MAX_LENGTH) return null;
  const fence = findFence(text);
  const { start, end } = fence ?? { start: 0, end: text.length };
  const edits: RepairEdit[] = [];
  if (fence !== null) {
    edits.push({ span: { start: 0, end: start }, text: '', kind: 'fence' });
    edits.push({ span: { start: end, end: text.length }, text: '', kind: 'fence' });
  }
  // What follows the document is cut off, so that no string or comment reaches beyond it.
  if (!new Reader(text.slice(0, end), start, edits).read() || edits.length === 0) return null;
  if (parseJson(applyEdits(text, edits)).syntaxError !== null) return null;
  return { edits, kinds: REPAIR_KINDS.filter((kind) => edits.some((edit) => edit.kind === kind)) };
}

/** What the next token has to be. */
type Expected = 'value' | 'name' | 'colon' | 'separator';

const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w$.*?:-])/y;
const WORD = /[\w$*?.-]+(?:[:/][\w$*?.-]+)*/y;
const NAME = /[\w$]+/y;
/** As Python and JavaScript write them. */
const WORDS_FOR_LITERALS: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['undefined', 'null'],
]);

/** Reads one value by JSON's grammar, with an edit for each departure from it. */
class Reader {
  readonly #text: string;
  readonly #edits: RepairEdit[];
  readonly #open: ('{' | '[')[] = [];
  #index: number;
  #expected: Expected = 'value';
  /** Where the last token ends, and the last comma begins if nothing came after it. */
  #tokenEnd: number;
  #comma: number | null = null;

  constructor(text: string, from: number, edits: RepairEdit[]) {
    this.#text = text;
    this.#index = from;
    this.#tokenEnd = from;
    this.#edits = edits;
  }

  /** Whether the text could be read to its end. */
  read(): boolean {
    let isDone = false;
    for (;;) {
      this.#index = skipTrivia(this.#text, this.#index, this.#edits);
      if (this.#index >= this.#text.length) return isDone;
      if (isDone) {
        // A statement's semicolon, or the comma behind an item that was copied alone.
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

  /** Takes the closing bracket of the innermost open one, and removes the comma before it. */
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

  /** Markdown escapes brackets and other punctuation outside strings as well. */
  #dropMarkdownEscape(): boolean {
    return /[{}[\],:_-]/.test(this.#text.charAt(this.#index + 1)) && this.#drop('escape');
  }

  #insert(plain: string, next: Expected): void {
    const at = this.#tokenEnd;
    this.#edits.push({ span: { start: at, end: at }, text: plain, kind: 'missing' });
    this.#expected = next;
  }

  /** Goes past one character, writing it plain where it is not. */
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
