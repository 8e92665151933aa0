// The format of lz-string 1.5 (https://github.com/pieroxy/lz-string) with six bits per character, in steps: lz-string blocks the
// page on long texts. Each dictionary entry is a range of the text, so no entry is built as a string.

import { STEPS_AT_ONCE } from '../../engine/evaluation/decide/steps.ts';
import type { Steps } from '../../engine/evaluation/decide/steps.ts';
import { ALPHABET, BITS_PER_CHARACTER, createBitReader } from './decompressed-length.ts';

/** Markers for a new character of 8 or 16 bits, and for the end. */
const NEW_BYTE = 0;
const NEW_UNIT = 1;
const END_OF_TEXT = 2;
const FIRST_CODE = 3;

/** Characters compressed between two pauses. */
const CHARACTERS_AT_ONCE = 8192;

const STEPS_PER_CHARACTER = 16;

/** Every JavaScript engine accepts this many arguments. */
const UNITS_AT_ONCE = 4096;

/** Returns the output of `compressToEncodedURIComponent`, with `_` and `.` for `+` and `$`. */
export function* compress(text: string): Steps<string> {
  const output = createBitWriter();
  /** By the prefix's code and the next character. */
  const phrases = new Map<number, number>();
  const characters = new Map<number, number>();
  /** Characters whose code is not written yet. */
  const unannounced = new Set<number>();
  let nextCode = FIRST_CODE;
  let width = 2;
  let codesLeft = 2;
  let code = -1;
  let character = 0;

  function grow(): void {
    codesLeft -= 1;
    if (codesLeft > 0) return;
    codesLeft = 2 ** width;
    width += 1;
  }

  function writePhrase(): void {
    if (unannounced.delete(code)) {
      output.write(character < 256 ? NEW_BYTE : NEW_UNIT, width);
      output.write(character, character < 256 ? 8 : 16);
      grow();
    } else {
      output.write(code, width);
    }
    grow();
  }

  for (let index = 0; index < text.length; index += 1) {
    const next = text.charCodeAt(index);
    let single = characters.get(next);
    if (single === undefined) {
      single = nextCode;
      nextCode += 1;
      characters.set(next, single);
      unannounced.add(single);
    }
    const key = code * 65_536 + next;
    const known = code < 0 ? single : phrases.get(key);
    if (known !== undefined) {
      code = known;
      if (known === single) character = next;
    } else {
      writePhrase();
      phrases.set(key, nextCode);
      nextCode += 1;
      code = single;
      character = next;
    }
    if (index % CHARACTERS_AT_ONCE === CHARACTERS_AT_ONCE - 1) yield CHARACTERS_AT_ONCE * STEPS_PER_CHARACTER;
  }
  if (code >= 0) writePhrase();
  output.write(END_OF_TEXT, width);
  return output.end();
}

/**
 * Returns the text; `too-large` if it exceeds `maxLength` UTF-16 code units, `damaged` for invalid codes. A payload of a few
 * kilobytes can expand to gigabytes: the work is linear in the payload and in the limit.
 */
export function* decompress(
  payload: string,
  maxLength: number,
): Steps<{ readonly kind: 'text'; readonly text: string } | { readonly kind: 'damaged' | 'too-large' }> {
  const read = createBitReader(payload);
  const text = createTextBuffer();
  const first = read(2);
  if (first === END_OF_TEXT) return { kind: 'text', text: '' };
  const unit = first === null || first > NEW_UNIT ? null : read(first === NEW_BYTE ? 8 : 16);
  if (unit === null) return { kind: 'damaged' };
  text.add(unit);
  /** The position of each entry in the text. The first codes are markers. */
  const starts = [0, 0, 0, 0];
  const lengths = [0, 0, 0, 1];
  let codesLeft = 4;
  let width = 3;
  let previousStart = 0;
  let previousLength = 1;
  const grow = () => {
    codesLeft -= 1;
    if (codesLeft > 0) return;
    codesLeft = 2 ** width;
    width += 1;
  };
  let done = 0;
  for (;;) {
    const code = read(width);
    if (code === null) return { kind: 'damaged' };
    if (code === END_OF_TEXT) return { kind: 'text', text: text.toString() };
    const start = text.length;
    if (start >= maxLength) return { kind: 'too-large' };
    if (code < END_OF_TEXT) {
      const next = read(code === NEW_BYTE ? 8 : 16);
      if (next === null) return { kind: 'damaged' };
      starts.push(start);
      lengths.push(1);
      text.add(next);
      grow();
    } else {
      // The next entry is the previous one plus its own first character.
      const isNext = code === starts.length;
      const from = isNext ? previousStart : starts[code];
      const length = isNext ? previousLength + 1 : lengths[code];
      if (from === undefined || length === undefined) return { kind: 'damaged' };
      if (start + length > maxLength) return { kind: 'too-large' };
      text.copy(from, length);
    }
    starts.push(previousStart);
    lengths.push(previousLength + 1);
    grow();
    previousStart = start;
    previousLength = text.length - start;
    done += previousLength + BITS_PER_CHARACTER;
    if (done > STEPS_AT_ONCE) {
      yield done;
      done = 0;
    }
  }
}

function createBitWriter() {
  const characters: string[] = [];
  let value = 0;
  let bits = 0;
  const put = (bit: number) => {
    value = (value << 1) | bit;
    bits += 1;
    if (bits < BITS_PER_CHARACTER) return;
    characters.push(ALPHABET.charAt(value));
    value = 0;
    bits = 0;
  };
  return {
    write(number: number, count: number): void {
      for (let bit = 0; bit < count; bit += 1) put((number >> bit) & 1);
    },
    /** Returns all characters. The last one is padded, and written even if it has no bits. */
    end(): string {
      do put(0);
      while (bits > 0);
      return characters.join('');
    },
  };
}

/** A growing text. Ranges of it can be copied to its end. */
function createTextBuffer() {
  let units = new Uint16Array(1024);
  let length = 0;
  const ensureCapacity = (more: number) => {
    if (length + more <= units.length) return;
    const larger = new Uint16Array(2 * (length + more));
    larger.set(units);
    units = larger;
  };
  return {
    get length(): number {
      return length;
    },
    add(unit: number): void {
      ensureCapacity(1);
      units[length] = unit;
      length += 1;
    },
    /** The range can overlap the copy. */
    copy(from: number, count: number): void {
      ensureCapacity(count);
      for (let index = from; index < from + count; index += 1) {
        units[length] = units[index] ?? 0;
        length += 1;
      }
    },
    toString(): string {
      const parts: string[] = [];
      for (let start = 0; start < length; start += UNITS_AT_ONCE) {
        parts.push(String.fromCharCode(...units.subarray(start, Math.min(start + UNITS_AT_ONCE, length))));
      }
      return parts.join('');
    },
  };
}
