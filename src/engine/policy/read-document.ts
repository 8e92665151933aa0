// Reads a policy document from JSON and reports everything that RAM would reject, each at its token.
// Source: RAM "Policy structure and syntax", "Policy elements". A duplicate member is reported, and the last one counts.

import { splitArn } from './arn.ts';
import type { DiagnosticReport } from './diagnostic.ts';
import type { ActionElement, Effect, PolicyDocument, ResourceElement, Statement } from './document.ts';
import type { JsonMember, JsonValue } from './json.ts';
import { readCondition } from './read-condition.ts';
import { readStrings, reportDuplicates, reportType } from './read-values.ts';
import type { ReportDiagnostic } from './read-values.ts';
import { nearestOf } from './suggest.ts';
import type { Spanned, Span } from './span.ts';

const POLICY_MEMBERS = ['Version', 'Statement'] as const;
const STATEMENT_MEMBERS = ['Effect', 'Action', 'NotAction', 'Resource', 'Condition'] as const;

export function readDocument(root: JsonValue): {
  document: PolicyDocument;
  reports: readonly DiagnosticReport[];
} {
  const reports: DiagnosticReport[] = [];
  const report: ReportDiagnostic = (found) => reports.push(found);
  return { document: readPolicy(root, report), reports };
}

/** The first character of a value, where a missing member is reported. */
function opening(span: Span): Span {
  return { start: span.start, end: Math.min(span.start + 1, span.end) };
}

function reportUnknown(
  member: JsonMember,
  inside: 'policy' | 'statement',
  known: readonly string[],
  report: ReportDiagnostic,
): void {
  const suggestion = nearestOf(member.key, known);
  report({
    code: 'invalid-policy-element',
    span: member.keySpan,
    params: { name: member.key, inside, suggestion: member.key === 'NotResource' ? null : suggestion },
  });
}

function readPolicy(root: JsonValue, report: ReportDiagnostic): PolicyDocument {
  if (root.kind !== 'object') {
    reportType('', root, 'object', report);
    return { span: root.span, version: null, statements: [] };
  }
  reportDuplicates(root.members, report);
  let version: Spanned<string> | null = null;
  let statements: readonly Statement[] = [];
  for (const member of root.members) {
    if (member.key === 'Version') version = readVersion(member.value, report);
    else if (member.key === 'Statement') statements = readStatements(member.value, report);
    else reportUnknown(member, 'policy', POLICY_MEMBERS, report);
  }
  const has = (name: string) => root.members.some(({ key }) => key === name);
  if (!has('Version')) report({ code: 'missing-version', span: opening(root.span), params: {} });
  if (!has('Statement')) {
    report({ code: 'missing-statement', span: opening(root.span), params: { empty: false } });
  }
  return { span: root.span, version, statements };
}

function readVersion(value: JsonValue, report: ReportDiagnostic): Spanned<string> | null {
  if (value.kind !== 'string') {
    reportType('Version', value, 'string', report);
    return null;
  }
  if (value.value !== '1') {
    report({ code: 'invalid-version', span: value.span, params: { found: value.value } });
  }
  return { value: value.value, span: value.span };
}

function readStatements(value: JsonValue, report: ReportDiagnostic): readonly Statement[] {
  if (value.kind !== 'array') {
    reportType('Statement', value, 'array', report);
    return [];
  }
  if (value.items.length === 0) {
    report({ code: 'missing-statement', span: value.span, params: { empty: true } });
  }
  return value.items.map((item, index) => readStatement(item, index, report));
}

function readStatement(value: JsonValue, index: number, report: ReportDiagnostic): Statement {
  const { span } = value;
  if (value.kind !== 'object') {
    reportType('Statement', value, 'object', report);
    return { index, span, effect: null, action: null, resource: null, condition: null };
  }
  reportDuplicates(value.members, report);
  let effect: Statement['effect'] = null;
  let action: Statement['action'] = null;
  let resource: Statement['resource'] = null;
  let condition: Statement['condition'] = null;
  for (const member of value.members) {
    switch (member.key) {
      case 'Effect':
        effect = readEffect(member.value, report);
        break;
      case 'Action':
        action = readActions('action', member, index, report);
        break;
      case 'NotAction':
        action = readActions('not-action', member, index, report);
        break;
      case 'Resource':
        resource = readResources(member, index, report);
        break;
      case 'Condition':
        condition = readCondition(member.value, report);
        break;
      default:
        reportUnknown(member, 'statement', STATEMENT_MEMBERS, report);
    }
  }
  reportMissing(value.members, index, span, report);
  return { index, span, effect, action, resource, condition };
}

function reportMissing(
  members: readonly JsonMember[],
  index: number,
  span: Span,
  report: ReportDiagnostic,
): void {
  const find = (name: string) => members.find(({ key }) => key === name);
  const statement = index + 1;
  const notAction = find('NotAction');
  if (find('Effect') === undefined) {
    report({ code: 'missing-effect', span: opening(span), params: { statement } });
  }
  if (find('Action') === undefined && notAction === undefined) {
    report({ code: 'missing-action', span: opening(span), params: { statement, empty: false } });
  }
  if (find('Action') !== undefined && notAction !== undefined) {
    report({ code: 'action-and-not-action', span: notAction.keySpan, params: { statement } });
  }
  if (find('Resource') === undefined) {
    report({ code: 'missing-resource', span: opening(span), params: { statement, empty: false } });
  }
}

function readEffect(value: JsonValue, report: ReportDiagnostic): Spanned<Effect> | null {
  if (value.kind !== 'string') {
    reportType('Effect', value, 'string', report);
    return null;
  }
  if (value.value === 'Allow' || value.value === 'Deny') return { value: value.value, span: value.span };
  const suggestion = nearestOf(value.value, ['Allow', 'Deny']);
  report({ code: 'invalid-effect', span: value.span, params: { found: value.value, suggestion } });
  return null;
}

/** `<ram-code>:<name>` or `*` alone; both parts can contain wildcards. */
const ACTION_FORMAT = /^(\*|[A-Za-z0-9*?-]+:[A-Za-z0-9_*?./-]+)$/;

export function isActionPattern(text: string): boolean {
  return ACTION_FORMAT.test(text);
}

function readActions(
  kind: ActionElement['kind'],
  member: JsonMember,
  index: number,
  report: ReportDiagnostic,
): ActionElement | null {
  const patterns = readStrings(member.key, member.value, report);
  if (patterns === null) return null;
  if (isEmptyArray(member.value)) {
    const { span } = member.value;
    report({ code: 'missing-action', span, params: { statement: index + 1, empty: true } });
  }
  for (const { value, span } of patterns) {
    if (!isActionPattern(value)) {
      report({ code: 'invalid-action-format', span, params: { found: value } });
    }
  }
  return { kind, span: member.value.span, patterns };
}

function readResources(member: JsonMember, index: number, report: ReportDiagnostic): ResourceElement | null {
  const patterns = readStrings(member.key, member.value, report);
  if (patterns === null) return null;
  if (isEmptyArray(member.value)) {
    report({
      code: 'missing-resource',
      span: member.value.span,
      params: { statement: index + 1, empty: true },
    });
  }
  for (const pattern of patterns) reportResource(pattern, report);
  return { span: member.value.span, patterns };
}

function reportResource({ value, span }: Spanned<string>, report: ReportDiagnostic): void {
  if (value === '*') return;
  if (!value.startsWith('acs:')) {
    report({ code: 'invalid-arn-prefix', span, params: { found: value } });
  } else if (splitArn(value) === null) {
    const fields = value.split(':').length;
    report({ code: 'missing-arn-field', span, params: { found: value, fields } });
  }
}

function isEmptyArray(value: JsonValue): boolean {
  return value.kind === 'array' && value.items.length === 0;
}
