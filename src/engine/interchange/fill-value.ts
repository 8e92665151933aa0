// Fills in values for the placeholders of an import.

import { formatPolicy } from '../policy/format.ts';
import { parseJson } from '../policy/json.ts';
import type { JsonValue } from '../policy/json.ts';
import { stringOf } from '../policy/json-value.ts';
import { applyEdits } from '../policy/text-edit.ts';
import type { TextEdit } from '../policy/text-edit.ts';

/**
 * The text with a value for `${expression}` in all its strings and member names. A JSON list of strings fills a whole string
 * as a list; any other value is inserted as text. Text that is not JSON is filled as it is, with the value escaped for JSON.
 */
export function fillValue(text: string, expression: string, value: string): string {
  const { root, syntaxError } = parseJson(text);
  const placeholder = `\${${expression}}`;
  if (syntaxError !== null) return text.replaceAll(placeholder, () => JSON.stringify(value).slice(1, -1));
  const edits: TextEdit[] = [];
  const list = listIn(value);
  const visit = (node: JsonValue, parent: JsonValue['kind'] | null): void => {
    if (node.kind === 'array') for (const item of node.items) visit(item, 'array');
    if (node.kind === 'object') {
      for (const { key, keySpan, value: member } of node.members) {
        if (key.includes(placeholder)) {
          edits.push({ span: keySpan, text: JSON.stringify(key.replaceAll(placeholder, () => value)) });
        }
        visit(member, 'object');
      }
    }
    if (node.kind !== 'string' || !node.value.includes(placeholder)) return;
    const filled =
      list !== null && node.value === placeholder
        ? parent === 'array' && list.length > 0
          ? list.map((item) => JSON.stringify(item)).join(', ')
          : JSON.stringify(list)
        : JSON.stringify(node.value.replaceAll(placeholder, () => value));
    edits.push({ span: node.span, text: filled });
  };
  visit(root, null);
  const filled = applyEdits(text, edits);
  return list === null ? filled : formatPolicy(filled);
}

/** The strings of a JSON list of strings; null for any other text. */
function listIn(value: string): readonly string[] | null {
  const { root, syntaxError } = parseJson(value);
  if (syntaxError !== null || root.kind !== 'array') return null;
  const strings = root.items.map(stringOf);
  return strings.every((item) => item !== null) ? strings : null;
}
