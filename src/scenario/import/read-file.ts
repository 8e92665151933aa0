// What a file is by its bytes, never by its name: a zip, or text in one of the encodings that are read.

import { decodeText } from './decode-text.ts';
import type { DecodedText } from './decode-text.ts';

export type FileContent =
  | { readonly kind: 'zip'; readonly bytes: Uint8Array }
  | ({ readonly kind: 'text' } & DecodedText)
  | { readonly kind: 'unreadable' };

export function readFileContent(bytes: Uint8Array): FileContent {
  const [p, k, three, four] = bytes;
  if (p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6))) {
    return { kind: 'zip', bytes };
  }
  const decoded = decodeText(bytes);
  return decoded === null ? { kind: 'unreadable' } : { kind: 'text', ...decoded };
}
