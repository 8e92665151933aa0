// How long a text lz-string would unfold to, found by following its codes without building any text: a payload of a
// few kilobytes can stand for gigabytes. The format is that of lz-string 1.5, six bits to a character.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$';
const BITS = 6;
const END_OF_TEXT = 2;

/** The length in UTF-16 code units. `damaged` when the codes make no sense; the work is linear in the payload. */
export function decompressedLength(payload: string, most: number): number | 'too-large' | 'damaged' {
  const read = bitReader(payload);
  const first = read(2);
  if (first === END_OF_TEXT) return 0;
  if (first === null || first > 1 || read(first === 0 ? 8 : 16) === null) return 'damaged';
  /** The length of each dictionary entry; the first three codes are marks. */
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
    if (total > most) return 'too-large';
    lengths.push(previous + 1);
    grow();
    previous = length;
  }
}

/** Reads numbers of some bits, lowest bit first; each character gives its six bits from the highest. */
function bitReader(payload: string): (count: number) => number | null {
  let place = 0;
  let value = 0;
  let bitsLeft = 0;
  return (count) => {
    let number = 0;
    for (let bit = 0; bit < count; bit += 1) {
      if (bitsLeft === 0) {
        const character = payload[place];
        if (character === undefined) return null;
        value = ALPHABET.indexOf(character);
        if (value < 0) return null;
        place += 1;
        bitsLeft = BITS;
      }
      bitsLeft -= 1;
      number |= ((value >> bitsLeft) & 1) << bit;
    }
    return number;
  };
}
