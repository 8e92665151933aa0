// Short titles of errors, in English: for lists and for the documentation pages.

import type { DiagnosticCode } from '../../engine/policy/diagnostic.ts';

export const errorTitlesEn: Readonly<Record<DiagnosticCode, string>> = {
  'json-syntax-error': 'Not valid JSON',
  'duplicate-key': 'Duplicate member',
  'data-type-mismatch': 'Value of the wrong type',
  'missing-version': 'Missing version',
  'invalid-version': 'Unsupported version',
  'missing-statement': 'Missing statement',
  'invalid-policy-element': 'Unknown element',
  'missing-effect': 'Missing effect',
  'invalid-effect': 'Unknown effect',
  'missing-action': 'Missing actions',
  'action-and-not-action': 'Both Action and NotAction',
  'invalid-action-format': 'Not an action',
  'missing-resource': 'Missing resources',
  'invalid-arn-prefix': 'Not a resource of Alibaba Cloud',
  'missing-arn-field': 'ARN with missing fields',
  'invalid-condition-operator': 'Unknown operator',
  'invalid-condition-key-format': 'Not a condition key',
  'invalid-condition-value': 'Value that the operator cannot compare',
  'invalid-condition-multiple-boolean': 'Several Booleans',
  'policy-too-long': 'Policy too long',
  'typed-text-over-limit': 'Too long with white space',
};
