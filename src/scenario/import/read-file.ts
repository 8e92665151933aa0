// Detects a file's type by its bytes, not by its name: a zip, or text in a supported encoding.

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
