// Decodes a text file in the encodings common on Windows and Chinese systems: UTF-8 and UTF-16 with or without a byte order
// mark, else GBK. Source: WHATWG Encoding Standard.

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gbk';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

const NUL = 0;
/** Node's decoder drops this byte instead of failing. */
const NEVER_IN_GBK = 0xff;

/** Returns null if the bytes are not text in any of these encodings. Never returns replacement characters. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = detectUtf16(bytes);
  if (encoding !== null) return decodeAs(bytes, encoding);
  if (bytes.includes(NUL)) return null;
  // GBK last: many UTF-8 texts are valid GBK with other characters.
  return decodeAs(bytes, 'utf-8') ?? (bytes.includes(NEVER_IN_GBK) ? null : decodeAs(bytes, 'gbk'));
}

/** Detects UTF-16 by its byte order mark, or by the zero in every second byte of ASCII text. */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, 64);
  const areZero = (from: 0 | 1) => sample.every((byte, index) => index % 2 !== from || byte === NUL);
  const hasText = (from: 0 | 1) => sample.some((byte, index) => index % 2 === from && byte !== NUL);
  // Chinese characters have no zero byte, but the first two characters of JSON or HCL are ASCII.
  const start = bytes.subarray(0, 4);
  if (start[1] === NUL && start[0] !== NUL && (areZero(1) || start[3] === NUL) && hasText(0))
    return 'utf-16le';
  if (start[0] === NUL && start[1] !== NUL && (areZero(0) || start[2] === NUL) && hasText(1))
    return 'utf-16be';
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    // Not in this encoding.
    return null;
  }
}
