// Comparisons and logic of HCL, as far as the values are known. Source: HCL native syntax specification, "Operations".

import { booleanResult, isNull, literalOf, literalText, memberResult } from './hcl-value.ts';
import { isSpread } from './hcl-functions.ts';
import type { HclResult } from './hcl-value.ts';

/** Null where the value is no Boolean, or not known. */
export function booleanOf(value: HclResult): boolean | null {
  const text = value.kind === 'scalar' ? value.text : literalOf(value);
  if (text === 'true') return true;
  return text === 'false' ? false : null;
}

export function operate(operator: string, left: HclResult, right: HclResult): HclResult | null {
  if (operator === '&&' || operator === '||') {
    const [a, b] = [booleanOf(left), booleanOf(right)];
    const decisive = operator === '||';
    if (a === decisive || b === decisive) return booleanResult(decisive);
    return a === null || b === null ? null : booleanResult(!decisive);
  }
  if (operator !== '==' && operator !== '!=') return null;
  const isSame = equals(left, right);
  return isSame === null ? null : booleanResult(isSame === (operator === '=='));
}

/** Numbers are compared only where both are whole and written alike. */
const COMPARABLE = /^(?:true|false|-?\d{1,15})$/;

function equals(left: HclResult, right: HclResult): boolean | null {
  const isOpen = ({ kind }: HclResult) => kind === 'unknown' || kind === 'document';
  if (isOpen(left) || isOpen(right)) return null;
  if (isNull(left) || isNull(right)) return isNull(left) && isNull(right);
  const [a, b] = [literalOf(left), literalOf(right)];
  if (a !== null && b !== null) return a === b;
  if (left.kind !== 'scalar' || right.kind !== 'scalar') return null;
  const isComparable = COMPARABLE.test(left.text) && COMPARABLE.test(right.text);
  return isComparable ? left.text === right.text : null;
}

/** The item or member; null where there is none, or it is not known. */
export function itemOf(value: HclResult, key: HclResult): HclResult | null {
  if (value.kind === 'list' && key.kind === 'scalar') {
    return value.items.some(isSpread) ? null : (value.items[Number(key.text)] ?? null);
  }
  const name = key.kind === 'text' ? literalText(key.parts) : null;
  return name === null ? null : (memberResult(value, name) ?? null);
}
