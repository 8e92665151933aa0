// Statements that are part of a policy only if a condition holds whose value is not in the file.

import { decodeJson } from './hcl-json.ts';
import { isNull, joinParts, sourceOf } from './hcl-value.ts';
import type { Alternatives, HclResult, ObjectResult, TextPart } from './hcl-value.ts';

export interface ConditionalStatement {
  readonly statement: ObjectResult;
  /** The source of the condition. */
  readonly condition: string;
  /** The value of the condition that includes the statement. */
  readonly isTrue: boolean;
}

/** The statements of either alternative; null where one of them holds something else. */
export function conditionalStatements({
  condition,
  whenTrue,
  whenFalse,
}: Alternatives): readonly ConditionalStatement[] | null {
  const [included, excluded] = [alternative(whenTrue), alternative(whenFalse)];
  if (included === null || excluded === null) return null;
  return [...under(included, condition, true), ...under(excluded, condition, false)];
}

/** A statement that is always part of the alternative, or one that depends on another condition. */
type Found = ObjectResult | ConditionalStatement;

function under(found: readonly Found[], condition: string, isTrue: boolean): readonly ConditionalStatement[] {
  return found.map((item) => {
    if ('kind' in item) return { statement: item, condition, isTrue };
    const outer = isTrue ? condition : `!(${condition})`;
    const inner = item.isTrue ? item.condition : `!(${item.condition})`;
    return { statement: item.statement, condition: `${outer} && ${inner}`, isTrue: true };
  });
}

function alternative(value: HclResult): readonly Found[] | null {
  if (isNull(value)) return [];
  switch (value.kind) {
    case 'object':
      return value.members.length === 0 ? [] : [value];
    case 'list': {
      const items = value.items.map(alternative);
      return items.every((item) => item !== null) ? items.flat() : null;
    }
    case 'encoded':
      return alternative(value.value);
    case 'text':
      return fragment(value.parts);
    case 'unknown':
      return value.open.alternatives === null ? null : conditionalStatements(value.open.alternatives);
    case 'scalar':
    case 'document':
      return null;
  }
}

/** The statements in a piece of a JSON list, such as `, {…}`. */
function fragment(parts: readonly TextPart[]): readonly Found[] | null {
  if (sourceOf(parts).trim() === '') return [];
  const first = parts.findIndex((part) => typeof part !== 'string' || /[^\s,]/.test(part));
  const trimmed = parts.slice(Math.max(first, 0)).map((part, index, all) => {
    if (typeof part !== 'string') return part;
    const start = index === 0 ? part.slice(part.search(/[^\s,]/)) : part;
    return index === all.length - 1 ? withoutLastComma(start.trimEnd()) : start;
  });
  const list = decodeJson(joinParts([['['], trimmed, [']']]));
  return list === null ? null : alternative(list);
}

function withoutLastComma(text: string): string {
  return text.endsWith(',') ? text.slice(0, -1) : text;
}
