// A small payload that expands to a huge text, for tests of the size limits of links.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** A payload in which every code refers to the next entry: n codes expand to about n²/2 characters. */
export function lzBomb(codes: number): string {
  const bits: number[] = [0, 0];
  const put = (value: number, width: number) => {
    for (let bit = 0; bit < width; bit += 1) bits.push((value >> bit) & 1);
  };
  put('a'.charCodeAt(0), 8);
  let width = 3;
  let codesLeft = 4;
  for (let code = 4; code < codes; code += 1) {
    put(code, width);
    codesLeft -= 1;
    if (codesLeft === 0) {
      codesLeft = 2 ** width;
      width += 1;
    }
  }
  put(2, width);
  return (bits.join('').match(/.{1,6}/g) ?? [])
    .map((six) => ALPHABET[Number.parseInt(six.padEnd(6, '0'), 2)])
    .join('');
}
