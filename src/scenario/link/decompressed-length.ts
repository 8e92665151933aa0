// Computes the decompressed length of a payload without building the text: a few kilobytes can expand to gigabytes.
// The format is that of lz-string 1.5, six bits per character, with `_` and `.` for `+` and `$`.

export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.';
export const BITS_PER_CHARACTER = 6;
const END_OF_TEXT = 2;

/** Returns the length in UTF-16 code units. Takes time linear in the payload's length. */
export function decompressedLength(payload: string, maxLength: number): number | 'too-large' | 'damaged' {
  const read = createBitReader(payload);
  const first = read(2);
  if (first === END_OF_TEXT) return 0;
  if (first === null || first > 1 || read(first === 0 ? 8 : 16) === null) return 'damaged';
  /** The length of each dictionary entry. The first three codes are markers. */
  const lengths = [0, 0, 0, 1];
  let codesLeft = 4;
  let width = 3;
  let previous = 1;
  let total = 1;
  const grow = () => {
    codesLeft -= 1;
    if (codesLeft === 0) {
      codesLeft = 2 ** width;
      width += 1;
    }
  };
  for (;;) {
    let code = read(width);
    if (code === null) return 'damaged';
    if (code === END_OF_TEXT) return total;
    if (code < END_OF_TEXT) {
      if (read(code === 0 ? 8 : 16) === null) return 'damaged';
      code = lengths.length;
      lengths.push(1);
      grow();
    }
    const length = lengths[code] ?? (code === lengths.length ? previous + 1 : null);
    if (length === null) return 'damaged';
    total += length;
    if (total > maxLength) return 'too-large';
    lengths.push(previous + 1);
    grow();
    previous = length;
  }
}

/**
 * Returns a function that reads a number of `count` bits, lowest bit first; null after the end. Each character contains six bits,
 * highest first.
 */
export function createBitReader(payload: string): (count: number) => number | null {
  let index = 0;
  let value = 0;
  let bitsLeft = 0;
  return (count) => {
    let number = 0;
    for (let bit = 0; bit < count; bit += 1) {
      if (bitsLeft === 0) {
        const character = payload[index];
        if (character === undefined) return null;
        value = ALPHABET.indexOf(character);
        if (value < 0) return null;
        index += 1;
        bitsLeft = BITS_PER_CHARACTER;
      }
      bitsLeft -= 1;
      number |= ((value >> bitsLeft) & 1) << bit;
    }
    return number;
  };
}
