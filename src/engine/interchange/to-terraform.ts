// A policy as Terraform code for the provider aliyun/alicloud, in one of two forms.
// Source: its documentation of the resource `alicloud_ram_policy` and the data source `alicloud_ram_policy_document`, whose
// statements know `effect`, `action`, `resource` and `condition`, and no `NotAction`.

import { formatPolicy } from '../policy/format.ts';
import type { Statement } from '../policy/document.ts';
import { parseJson } from '../policy/json.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Located } from '../policy/span.ts';
import { hclAttributes, hclString, hclValue } from './hcl-text.ts';
import { jsonOf } from '../policy/json-value.ts';
import type { NamedPolicy, Written } from './named-policy.ts';

/** A resource whose document is `jsonencode({…})`. Holds any JSON; of a member that stands twice the last one. */
export function toTerraform({ name, text }: NamedPolicy): Written {
  const { root, syntaxError } = parseJson(formatPolicy(text));
  if (syntaxError !== null) return { kind: 'not-expressible', why: 'not-json' };
  return { kind: 'written', text: resourceBlock(name, `jsonencode(${hclValue(jsonOf(root), '  ')})`) };
}

/** A data source with a block for each statement, and a resource that uses it. Holds only what RAM would accept. */
export function toTerraformDocument({ name, text }: NamedPolicy): Written {
  const { kind, document } = parsePolicy(text);
  if (kind === 'not-json') return { kind: 'not-expressible', why: 'not-json' };
  if (kind === 'rejected') return { kind: 'not-expressible', why: 'refused-by-ram' };
  const notAction = document.statements.find(({ action }) => action?.kind === 'not-action');
  if (notAction !== undefined) {
    return { kind: 'not-expressible', why: 'not-action', statement: notAction.index + 1 };
  }
  const label = labelOf(name);
  const body = ['  version = "1"', ...document.statements.map(statementBlock)].join('\n\n');
  const data = `data "alicloud_ram_policy_document" "${label}" {\n${body}\n}\n`;
  const reference = `data.alicloud_ram_policy_document.${label}.document`;
  return { kind: 'written', text: `${data}\n${resourceBlock(name, reference)}` };
}

function resourceBlock(name: string, document: string): string {
  const attributes = [
    ['policy_name', hclString(name)],
    ['policy_document', document],
  ] as const;
  return `resource "alicloud_ram_policy" "${labelOf(name)}" {\n${hclAttributes(attributes, '  ')}\n}\n`;
}

/** A name that Terraform takes for a block, made from the policy's name. */
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
    const { forAllValues, name } = operator.value;
    const inner = [
      ['operator', hclString(`${forAllValues ? 'ForAllValues:' : ''}${name}`)],
      ['variable', hclString(key.value)],
      ['values', valueList(values, '      ')],
    ] as const;
    return `\n\n    condition {\n${hclAttributes(inner, '      ')}\n    }`;
  });
  return `  statement {\n${hclAttributes(attributes, '    ')}${conditions.join('')}\n  }`;
}

function valueList(values: readonly Located<string>[], indent: string): string {
  return hclValue(
    values.map(({ value }) => value),
    indent,
  );
}
