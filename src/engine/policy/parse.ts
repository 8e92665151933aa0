// Parses policy text into a document with positions and diagnostics. Never throws; incomplete text gives a partial document.
// Source: RAM "Policy structure and syntax", "Policy elements", "Limits".

import { withSeverity } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { PolicyDocument } from './document.ts';
import { parseJson } from './json.ts';
import type { JsonText } from './json.ts';
import { readDocument } from './read-document.ts';

/** RAM's limit on the characters of a custom policy. Whether white space counts is not documented. */
export const POLICY_LENGTH_LIMIT = 6144;

/** The text's length in UTF-16 code units, as typed and without white space between tokens. */
export interface PolicySize {
  readonly typed: number;
  readonly minified: number;
}

/**
 * `accepted`: RAM would accept it, possibly with warnings. `rejected`: JSON that RAM would reject; it grants and denies
 * nothing. `not-json`: incomplete or invalid JSON with one `json-syntax-error` and a partial document.
 */
export interface ParsedPolicy {
  readonly kind: 'accepted' | 'rejected' | 'not-json';
  readonly text: string;
  readonly document: PolicyDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly size: PolicySize;
}

/** Parses a policy's text. Diagnostics are in text order, each at its token. */
export function parsePolicy(text: string): ParsedPolicy {
  const json = parseJson(text);
  const { document, reports } = readDocument(json.root);
  const size = { typed: text.length, minified: json.minifiedLength };
  if (json.syntaxError !== null) {
    const { start, end, reason } = json.syntaxError;
    const params = { found: text.slice(start, end), reason };
    const diagnostic = withSeverity({ code: 'json-syntax-error', span: { start, end }, params });
    return { kind: 'not-json', text, document, diagnostics: [diagnostic], size };
  }
  const diagnostics = [...reports.map(withSeverity), ...lengthDiagnostics(json, text.length)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const rejected = diagnostics.some(({ severity }) => severity === 'error');
  return { kind: rejected ? 'rejected' : 'accepted', text, document, diagnostics, size };
}

function lengthDiagnostics(json: JsonText, typed: number): readonly Diagnostic[] {
  const limit = POLICY_LENGTH_LIMIT;
  const span = { start: json.root.span.start, end: json.root.span.start + 1 };
  if (json.minifiedLength > limit) {
    return [withSeverity({ code: 'policy-too-long', span, params: { length: json.minifiedLength, limit } })];
  }
  if (typed > limit) {
    return [withSeverity({ code: 'typed-text-over-limit', span, params: { length: typed, limit } })];
  }
  return [];
}
