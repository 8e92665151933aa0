// JSON from elsewhere, of which nothing is known yet.

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value that a text holds; undefined for a text that is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever asks says what that means.
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
