// Reads values of a policy's members: strings or lists of strings, with reports of wrong types and duplicates.

import type { DiagnosticReport, ExpectedKind } from './diagnostic.ts';
import type { JsonMember, JsonValue } from './json.ts';
import type { Spanned } from './span.ts';

/** Collects the reports of one reading. */
export type ReportDiagnostic = (report: DiagnosticReport) => void;

/** Reports a value of the wrong JSON type, but not a missing one. `member` is empty for the policy itself. */
export function reportType(
  member: string,
  value: JsonValue,
  expected: ExpectedKind,
  report: ReportDiagnostic,
): void {
  if (value.kind === 'missing') return;
  report({ code: 'data-type-mismatch', span: value.span, params: { member, expected, found: value.kind } });
}

/** Reports each member whose key occurs earlier in the object. */
export function reportDuplicates(members: readonly JsonMember[], report: ReportDiagnostic): void {
  const seen = new Set<string>();
  for (const { key, keySpan } of members) {
    if (seen.has(key)) report({ code: 'duplicate-key', span: keySpan, params: { key } });
    seen.add(key);
  }
}

/** Reads a string or an array of strings as a list; null for any other value. Reports and omits items of another type. */
export function readStrings(
  member: string,
  value: JsonValue,
  report: ReportDiagnostic,
): Spanned<string>[] | null {
  if (value.kind === 'string') return [{ value: value.value, span: value.span }];
  if (value.kind !== 'array') {
    reportType(member, value, 'string-or-array', report);
    return null;
  }
  const strings: Spanned<string>[] = [];
  for (const item of value.items) {
    if (item.kind === 'string') strings.push({ value: item.value, span: item.span });
    else reportType(member, item, 'string', report);
  }
  return strings;
}
