// The expressions in an expression.

import type { HclExpression, HclTemplatePart } from './hcl-syntax.ts';

/** The expression and all in it, in no particular order. */
export function* expressionsIn(expression: HclExpression): Generator<HclExpression> {
  const waiting: HclExpression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const child of childrenOf(next)) waiting.push(child);
  }
}

function childrenOf(expression: HclExpression): readonly HclExpression[] {
  switch (expression.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'template':
      return expression.parts.flatMap(expressionsOfPart);
    case 'list':
      return expression.items;
    case 'object':
      return expression.members.flatMap(({ key, value }) => [key, value]);
    case 'call':
      return expression.arguments;
    case 'attribute':
      return [expression.target];
    case 'index':
      return [expression.target, expression.key];
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'not':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'for': {
      const { collection, value, condition } = expression;
      return condition === null ? [collection, value] : [collection, value, condition];
    }
    case 'other':
      return expression.parts;
  }
}

function expressionsOfPart(part: HclTemplatePart): readonly HclExpression[] {
  switch (part.kind) {
    case 'text':
      return [];
    case 'interpolation':
      return [part.expression];
    case 'if':
      return [part.condition, ...[...part.whenTrue, ...part.whenFalse].flatMap(expressionsOfPart)];
    case 'for':
      return [part.collection, ...part.body.flatMap(expressionsOfPart)];
  }
}
