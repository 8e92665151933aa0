// The `Condition` block: operators AND, keys AND, values OR. Source: RAM "Policy elements" and "Conditional operators".

import { isConditionValue, OPERATOR_NAMES, parseConditionOperator } from './condition-operators.ts';
import type { ConditionOperator } from './condition-operators.ts';
import type { ConditionClause, ConditionElement } from './document.ts';
import type { JsonMember, JsonValue } from './json.ts';
import { readStrings, reportDuplicates, reportType } from './read-values.ts';
import type { ReportDiagnostic } from './read-values.ts';
import { nearestOf } from './suggest.ts';

/** `acs:<key>` or `<ram-code>:<key>`; a tag's key can contain any character. */
const KEY_FORMAT = /^[A-Za-z0-9-]+:\S/;

/** AWS operators without a RAM counterpart: the nearest name would mean something else. */
const UNSUPPORTED = /^Arn|^ForAnyValue:|IfExists$/i;

export function readCondition(value: JsonValue, report: ReportDiagnostic): ConditionElement | null {
  if (value.kind !== 'object') {
    reportType('Condition', value, 'object', report);
    return null;
  }
  reportDuplicates(value.members, report);
  return {
    span: value.span,
    clauses: value.members.flatMap((member) => readOperatorBlock(member, report)),
  };
}

function readOperatorBlock(member: JsonMember, report: ReportDiagnostic): ConditionClause[] {
  const operator = parseConditionOperator(member.key);
  if (operator === null) {
    report({
      code: 'invalid-condition-operator',
      span: member.keySpan,
      params: {
        found: member.key,
        suggestion: UNSUPPORTED.test(member.key) ? null : nearestOf(member.key, OPERATOR_NAMES),
      },
    });
  }
  if (member.value.kind !== 'object') {
    reportType(member.key, member.value, 'object', report);
    return [];
  }
  reportDuplicates(member.value.members, report);
  return member.value.members.flatMap((clause) => readClause(operator, member, clause, report));
}

function readClause(
  operator: ConditionOperator | null,
  block: JsonMember,
  member: JsonMember,
  report: ReportDiagnostic,
): ConditionClause[] {
  if (!KEY_FORMAT.test(member.key)) {
    report({
      code: 'invalid-condition-key-format',
      span: member.keySpan,
      params: { found: member.key },
    });
  }
  const values = readStrings(member.key, member.value, report);
  if (values === null || operator === null) return [];
  reportValueCount(operator, block.key, member, report);
  for (const { value, span } of values) {
    if (!isConditionValue(operator.type, value)) {
      report({
        code: 'invalid-condition-value',
        span,
        params: { operator: block.key, type: operator.type, found: value },
      });
    }
  }
  return [
    {
      operator: { value: operator, span: block.keySpan },
      key: { value: member.key, span: member.keySpan },
      values,
    },
  ];
}

function reportValueCount(
  operator: ConditionOperator,
  operatorText: string,
  { key, value }: JsonMember,
  report: ReportDiagnostic,
): void {
  if (value.kind !== 'array') return;
  if (value.items.length === 0) {
    report({
      code: 'invalid-condition-value',
      span: value.span,
      params: { operator: operatorText, type: operator.type, found: null },
    });
  } else if (operator.type === 'boolean' && value.items.length > 1) {
    report({ code: 'invalid-condition-multiple-boolean', span: value.span, params: { key } });
  }
}
