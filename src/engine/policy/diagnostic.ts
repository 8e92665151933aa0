// The registry of diagnostics: code, severity and the parameters of the message.
// src/i18n has the messages. Codes follow the RAM console's policy check where it has one.

import type { ConditionType } from './condition-operators.ts';
import type { JsonValue } from './json.ts';
import type { Span } from './span.ts';
import type { SyntaxReason } from './syntax-error.ts';

/** The four severities of the RAM console. `error`: RAM would reject the policy. */
export type Severity = 'error' | 'security-warning' | 'warning' | 'suggestion';

export type JsonKind = JsonValue['kind'];
export type ExpectedKind = 'object' | 'array' | 'string' | 'string-or-array' | 'boolean';

/** The parameters of each message. Statements are numbered from 1. */
export interface DiagnosticParams {
  /** `found` is the first wrong character or token; empty at the end of the text. */
  'json-syntax-error': { readonly found: string; readonly reason: SyntaxReason };
  'duplicate-key': { readonly key: string };
  'data-type-mismatch': {
    readonly member: string;
    readonly expected: ExpectedKind;
    readonly found: JsonKind;
  };
  'missing-version': Record<string, never>;
  'invalid-version': { readonly found: string };
  'missing-statement': { readonly empty: boolean };
  'invalid-policy-element': {
    readonly name: string;
    readonly inside: 'policy' | 'statement';
    readonly suggestion: string | null;
  };
  'missing-effect': { readonly statement: number };
  'invalid-effect': { readonly found: string; readonly suggestion: string | null };
  'missing-action': { readonly statement: number; readonly empty: boolean };
  'action-and-not-action': { readonly statement: number };
  'invalid-action-format': { readonly found: string };
  'missing-resource': { readonly statement: number; readonly empty: boolean };
  'invalid-arn-prefix': { readonly found: string };
  'missing-arn-field': { readonly found: string; readonly fields: number };
  'invalid-condition-operator': { readonly found: string; readonly suggestion: string | null };
  'invalid-condition-key-format': { readonly found: string };
  'invalid-condition-value': {
    readonly operator: string;
    readonly type: ConditionType;
    readonly found: string | null;
  };
  'invalid-condition-multiple-boolean': { readonly key: string };
  'policy-too-long': { readonly length: number; readonly limit: number };
  'typed-text-over-limit': { readonly length: number; readonly limit: number };
}

export type DiagnosticCode = keyof DiagnosticParams;

export const SEVERITIES = {
  'json-syntax-error': 'error',
  'duplicate-key': 'error',
  'data-type-mismatch': 'error',
  'missing-version': 'error',
  'invalid-version': 'error',
  'missing-statement': 'error',
  'invalid-policy-element': 'error',
  'missing-effect': 'error',
  'invalid-effect': 'error',
  'missing-action': 'error',
  'action-and-not-action': 'error',
  'invalid-action-format': 'error',
  'missing-resource': 'error',
  'invalid-arn-prefix': 'error',
  'missing-arn-field': 'error',
  'invalid-condition-operator': 'error',
  'invalid-condition-key-format': 'error',
  'invalid-condition-value': 'error',
  'invalid-condition-multiple-boolean': 'error',
  'policy-too-long': 'error',
  'typed-text-over-limit': 'warning',
} as const satisfies Record<DiagnosticCode, Severity>;

/** A diagnostic at a position of the text. */
export type Diagnostic = {
  readonly [Code in DiagnosticCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly span: Span;
    readonly params: DiagnosticParams[Code];
  };
}[DiagnosticCode];

/** A diagnostic without its severity, which comes from the registry. */
export type DiagnosticReport = {
  readonly [Code in DiagnosticCode]: {
    readonly code: Code;
    readonly span: Span;
    readonly params: DiagnosticParams[Code];
  };
}[DiagnosticCode];

export function withSeverity(report: DiagnosticReport): Diagnostic {
  return { ...report, severity: SEVERITIES[report.code] };
}
