// A policy as Terraform code for the provider aliyun/alicloud, in one of three forms.
// Source: its documentation of the resource `alicloud_ram_policy` and the data source `alicloud_ram_policy_document`, whose
// statements support `effect`, `action`, `resource` and `condition`, but not `NotAction`.

import { operatorText } from '../policy/condition-operators.ts';
import type { Statement } from '../policy/document.ts';
import { formatPolicy } from '../policy/format.ts';
import { parseJson } from '../policy/json.ts';
import { jsonOf } from '../policy/json-value.ts';
import { POLICY_LENGTH_LIMIT } from '../policy/parse.ts';
import type { Spanned } from '../policy/span.ts';
import { hclAttributes, hclHeredoc, hclString, hclValue } from './hcl-print.ts';
import type { NamedPolicy } from './named-policy.ts';

/** A resource whose document is `jsonencode({…})`. */
export function toTerraform({ name, text }: NamedPolicy): string {
  const { root } = parseJson(formatPolicy(text));
  return resourceBlock(name, `jsonencode(${hclValue(jsonOf(root), '  ')})`);
}

/** The length of minified JSON as `jsonencode` of Terraform sends it: it writes five characters as `\\uXXXX`. */
export function encodedLength(minified: string): number {
  const ESCAPED_EXTRA = 5;
  return minified.length + ESCAPED_EXTRA * (minified.match(/[<>&\u2028\u2029]/g)?.length ?? 0);
}

/**
 * A resource whose document is a heredoc, which Terraform sends as written. The document is formatted if that stays within RAM's
 * limit, otherwise minified. Lone surrogates are written as JSON escapes, since a UTF-8 file cannot contain them.
 */
export function toTerraformHeredoc({ name, text }: NamedPolicy): { text: string; sentLength: number } {
  const formatted = escapeLoneSurrogates(formatPolicy(text));
  const document = formatted.length < POLICY_LENGTH_LIMIT ? formatted : JSON.stringify(JSON.parse(text));
  // The value of a heredoc ends with a line break.
  return { text: resourceBlock(name, hclHeredoc(document)), sentLength: document.length + 1 };
}

function escapeLoneSurrogates(json: string): string {
  return json.replace(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}

/** A data source with one block for each statement, and a resource that uses it. Does not support `NotAction`. */
export function toTerraformDocument({ name }: NamedPolicy, statements: readonly Statement[]): string {
  const label = labelOf(name);
  const body = ['  version = "1"', ...statements.map(statementBlock)].join('\n\n');
  const data = `data "alicloud_ram_policy_document" "${label}" {\n${body}\n}\n`;
  return `${data}\n${resourceBlock(name, `data.alicloud_ram_policy_document.${label}.document`)}`;
}

function resourceBlock(name: string, document: string): string {
  const attributes = [
    ['policy_name', hclString(name)],
    ['policy_document', document],
  ] as const;
  return `resource "alicloud_ram_policy" "${labelOf(name)}" {\n${hclAttributes(attributes, '  ')}\n}\n`;
}

/** A valid label for a Terraform block, made from the policy name. */
function labelOf(name: string): string {
  const label = name.replace(/[^A-Za-z0-9_-]+/g, '_');
  if (/^_*$/.test(label)) return 'policy';
  return /^[A-Za-z_]/.test(label) ? label : `policy_${label}`;
}

function statementBlock({ effect, action, resource, condition }: Statement): string {
  const attributes = [
    ['effect', hclString(effect?.value ?? 'Allow')],
    ['action', valueList(action?.patterns ?? [], '    ')],
    ['resource', valueList(resource?.patterns ?? [], '    ')],
  ] as const;
  const conditions = (condition?.clauses ?? []).map(({ operator, key, values }) => {
    const inner = [
      ['operator', hclString(operatorText(operator.value))],
      ['variable', hclString(key.value)],
      ['values', valueList(values, '      ')],
    ] as const;
    return `\n\n    condition {\n${hclAttributes(inner, '      ')}\n    }`;
  });
  return `  statement {\n${hclAttributes(attributes, '    ')}${conditions.join('')}\n  }`;
}

function valueList(values: readonly Spanned<string>[], indent: string): string {
  return hclValue(
    values.map(({ value }) => value),
    indent,
  );
}
