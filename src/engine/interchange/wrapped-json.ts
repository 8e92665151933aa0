// JSON as it is passed around: behind a byte order mark, in a JSON string, percent-encoded, or several of these.

import { parseJson } from '../policy/json.ts';
import type { JsonValue } from '../policy/json.ts';

export interface WrappedJson {
  /** The JSON without its wrapping. */
  readonly text: string;
  /** An object or an array. */
  readonly root: JsonValue;
}

/** A document may be a string in a string, or percent-encoded, or both. */
const MAX_WRAPPINGS = 3;

/** What percent-encoded JSON begins with: white space, encoded or not, then `{`, `[` or `"`. */
const PERCENT_ENCODED = /^(?:%ef%bb%bf)?(?:\s|\+|%0[9ad]|%20)*(?:%7b|%22|%5b|[{[]%22)/i;

/** The JSON object or array in the text, unwrapped; null when there is none. */
export function unwrapJson(text: string, wrappings = 0): WrappedJson | null {
  const bare = text.replace(/^\ufeff/, '');
  if (PERCENT_ENCODED.test(bare)) {
    const decoded = percentDecoded(bare.trim());
    return decoded === null || wrappings >= MAX_WRAPPINGS ? null : unwrapJson(decoded, wrappings + 1);
  }
  if (!/^\s*[{["]/.test(bare)) return null;
  const { root, syntaxError } = parseJson(bare);
  if (syntaxError !== null) return null;
  if (root.kind === 'object' || root.kind === 'array') return { text: bare, root };
  return root.kind === 'string' && wrappings < MAX_WRAPPINGS ? unwrapJson(root.value, wrappings + 1) : null;
}

/** Null for text that is not percent-encoded. */
function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(/\s/.test(text) ? text : text.replaceAll('+', ' '));
  } catch {
    // A `%` that begins no code: the text is not percent-encoded.
    return null;
  }
}
