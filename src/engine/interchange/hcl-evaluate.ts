// Evaluates expressions of HCL as far as the file determines them. What it does not determine stays open, with its source.
// Source: Terraform language documentation, "Expressions".

import { documentLabel, sourceText, withinLimits } from './hcl-evaluation.ts';
import type { Evaluation } from './hcl-evaluation.ts';
import { callFunction, textParts } from './hcl-functions.ts';
import { bindIteration, iterationsOf, mentionsLoop } from './hcl-loops.ts';
import type { Bindings } from './hcl-loops.ts';
import { booleanOf, itemOf, operate } from './hcl-operators.ts';
import type { HclExpression, HclTemplatePart } from './hcl-syntax.ts';
import {
  booleanResult,
  extentOf,
  isNull,
  joinParts,
  literalText,
  memberResult,
  objectResult,
} from './hcl-value.ts';
import type { HclResult, OpenPart, ResultMember, TextPart } from './hcl-value.ts';

const NO_BINDINGS: Bindings = new Map();
const MAX_STEPS = 120;

export function evaluate(
  evaluation: Evaluation,
  expression: HclExpression,
  bindings: Bindings = NO_BINDINGS,
  steps = 0,
): HclResult {
  evaluation.budget.left -= 1;
  const isOverLimit = evaluation.budget.left < 0 || steps > MAX_STEPS;
  const result = isOverLimit ? null : reduce(evaluation, expression, bindings, steps + 1);
  return result ?? openResult(evaluation, expression, bindings);
}

function openResult(evaluation: Evaluation, expression: HclExpression, bindings: Bindings): HclResult {
  const { start, end } = expression;
  return { kind: 'unknown', open: openPart(evaluation, start, end, 'expression', expression, bindings) };
}

function openPart(
  evaluation: Evaluation,
  start: number,
  end: number,
  kind: OpenPart['kind'],
  expression: HclExpression | null,
  bindings: Bindings,
): OpenPart {
  const source = sourceText(evaluation, { start, end });
  const { withDefaults } = evaluation;
  const suggest = () =>
    withDefaults === null || expression === null
      ? ''
      : suggestionOf(evaluate(withDefaults, expression, bindings));
  return { source, kind, suggest, alternatives: null };
}

/** A text that could be entered for the value: a list of one text counts as that text. */
function suggestionOf(value: HclResult): string {
  const [only, ...more] = value.kind === 'list' ? value.items : [value];
  const parts = only === undefined || more.length > 0 || isNull(only) ? null : textParts(only);
  return parts === null ? '' : (literalText(parts) ?? '');
}

/** Null where the value is not known. */
function reduce(
  evaluation: Evaluation,
  expression: HclExpression,
  bindings: Bindings,
  steps: number,
): HclResult | null {
  const valueOf = (inner: HclExpression) => evaluate(evaluation, inner, bindings, steps);
  switch (expression.kind) {
    case 'literal':
      return { kind: 'scalar', text: expression.text };
    case 'template':
      return templateResult(evaluation, expression.parts, bindings, steps);
    case 'list':
      return { kind: 'list', items: expression.items.map(valueOf) };
    case 'object':
      return objectOf(expression.members, valueOf);
    case 'call': {
      const values = expression.arguments.map(valueOf);
      const size = values.reduce((total, value) => total + extentOf(value).size, 0);
      evaluation.budget.left -= size;
      const isExpanded = expression.arguments.some(({ kind }) => kind === 'other');
      const result = isExpanded || evaluation.budget.left < 0 ? null : callFunction(expression.name, values);
      return result === null ? null : withinLimits(evaluation, result);
    }
    case 'name':
      return bindings.get(expression.name) ?? null;
    case 'attribute':
      return attributeResult(evaluation, expression, bindings, steps);
    case 'index':
      return itemOf(valueOf(expression.target), valueOf(expression.key));
    case 'conditional':
      return conditionalResult(evaluation, expression, bindings, valueOf);
    case 'not': {
      const operand = booleanOf(valueOf(expression.operand));
      return operand === null ? null : booleanResult(!operand);
    }
    case 'binary':
      return operate(expression.operator, valueOf(expression.left), valueOf(expression.right));
    case 'for':
      return forResult(evaluation, expression, bindings, steps);
    case 'other':
      return null;
  }
}

type ValueOf = (expression: HclExpression) => HclResult;

function objectOf(
  members: readonly { readonly key: HclExpression; readonly value: HclExpression }[],
  valueOf: ValueOf,
): HclResult | null {
  const read: ResultMember[] = [];
  for (const { key, value } of members) {
    const parts = textParts(valueOf(key));
    if (parts === null) return null;
    read.push({ key: parts, value: valueOf(value) });
  }
  return objectResult(read);
}

function attributeResult(
  evaluation: Evaluation,
  expression: HclExpression & { readonly kind: 'attribute' },
  bindings: Bindings,
  steps: number,
): HclResult | null {
  const { target, name } = expression;
  if (target.kind === 'name' && !bindings.has(target.name)) {
    if (target.name === 'local') return localResult(evaluation, name, steps);
    if (target.name === 'var') {
      const value = evaluation.withDefaults === null ? evaluation.defaults.get(name) : undefined;
      return value === undefined ? null : evaluate(evaluation, value, NO_BINDINGS, steps);
    }
    return null;
  }
  const label = documentLabel(expression);
  const block = label === null ? undefined : evaluation.documents.get(label);
  if (block !== undefined) {
    const { start, end } = expression;
    return { kind: 'document', block, open: openPart(evaluation, start, end, 'expression', null, bindings) };
  }
  const value = evaluate(evaluation, target, bindings, steps);
  return (
    memberResult(value, name) ?? (/^\d+$/.test(name) ? itemOf(value, { kind: 'scalar', text: name }) : null)
  );
}

function localResult(evaluation: Evaluation, name: string, steps: number): HclResult | null {
  const { known, locals } = evaluation;
  const before = known.get(name);
  // Null: a local that refers to itself.
  if (before !== undefined) return before === null ? null : withinLimits(evaluation, before);
  const expression = locals.get(name);
  if (expression === undefined) return null;
  known.set(name, null);
  const value = evaluate(evaluation, expression, NO_BINDINGS, steps);
  known.set(name, value);
  return withinLimits(evaluation, value);
}

function conditionalResult(
  evaluation: Evaluation,
  expression: HclExpression & { readonly kind: 'conditional' },
  bindings: Bindings,
  valueOf: ValueOf,
): HclResult | null {
  const { condition, start, end } = expression;
  const is = booleanOf(valueOf(condition));
  if (is !== null) return valueOf(is ? expression.whenTrue : expression.whenFalse);
  const open = openPart(evaluation, start, end, 'expression', expression, bindings);
  const alternatives = {
    condition: sourceText(evaluation, condition),
    whenTrue: valueOf(expression.whenTrue),
    whenFalse: valueOf(expression.whenFalse),
  };
  return withinLimits(evaluation, { kind: 'unknown', open: { ...open, alternatives } });
}

function templateResult(
  evaluation: Evaluation,
  parts: readonly HclTemplatePart[],
  bindings: Bindings,
  steps: number,
): HclResult {
  const [only] = parts;
  // A template of nothing else is the value itself, of whatever type.
  if (parts.length === 1 && only?.kind === 'interpolation') {
    return evaluate(evaluation, only.expression, bindings, steps);
  }
  return { kind: 'text', parts: templateParts(evaluation, parts, bindings, steps) };
}

function templateParts(
  evaluation: Evaluation,
  parts: readonly HclTemplatePart[],
  bindings: Bindings,
  steps: number,
): readonly TextPart[] {
  const inner = (body: readonly HclTemplatePart[], names = bindings) =>
    templateParts(evaluation, body, names, steps + 1);
  const isOverLimit = steps > MAX_STEPS;
  const texts = parts.map((part): readonly TextPart[] => {
    switch (part.kind) {
      case 'text':
        evaluation.budget.left -= part.text.length;
        return [part.text];
      case 'interpolation': {
        const value = evaluate(evaluation, part.expression, bindings, steps);
        evaluation.budget.left -= extentOf(value).size;
        const isKept = evaluation.budget.left >= 0;
        const { start, end } = part.expression;
        return (
          (isKept ? textParts(value) : null) ?? [
            openPart(evaluation, start, end, 'expression', part.expression, bindings),
          ]
        );
      }
      case 'if': {
        const is = booleanOf(evaluate(evaluation, part.condition, bindings, steps));
        if (is !== null && !isOverLimit) return inner(is ? part.whenTrue : part.whenFalse);
        const open = openPart(evaluation, part.start, part.end, 'directive', null, bindings);
        const alternatives = {
          condition: sourceText(evaluation, part.condition),
          whenTrue: textOf(isOverLimit ? [] : inner(part.whenTrue)),
          whenFalse: textOf(isOverLimit ? [] : inner(part.whenFalse)),
        };
        return [{ ...open, alternatives }];
      }
      case 'for': {
        const items = isOverLimit
          ? null
          : iterationsOf(evaluate(evaluation, part.collection, bindings, steps));
        const bodies = items?.map((item) => inner(part.body, bindIteration(bindings, part, item)));
        const isOpen = bodies === undefined || bodies.some((body) => mentionsLoop(textOf(body), part));
        const left = evaluation.budget.left >= 0;
        return isOpen || !left
          ? [openPart(evaluation, part.start, part.end, 'directive', null, bindings)]
          : bodies.flat();
      }
    }
  });
  return joinParts(texts);
}

function textOf(parts: readonly TextPart[]): HclResult {
  return { kind: 'text', parts };
}

function forResult(
  evaluation: Evaluation,
  expression: HclExpression & { readonly kind: 'for' },
  bindings: Bindings,
  steps: number,
): HclResult | null {
  const { collection, value, condition, valueName } = expression;
  const iterations = iterationsOf(evaluate(evaluation, collection, bindings, steps));
  if (iterations === null) return null;
  const items: HclResult[] = [];
  for (const iteration of iterations) {
    const names = bindIteration(bindings, expression, iteration);
    const isKept =
      condition === null || leavesOutNull(condition, valueName, iteration.value)
        ? true
        : booleanOf(evaluate(evaluation, condition, names, steps));
    if (isKept === null) return null;
    if (!isKept) continue;
    const item = evaluate(evaluation, value, names, steps);
    if (item !== iteration.value && mentionsLoop(item, expression)) return null;
    items.push(item);
    if (evaluation.budget.left < 0) return null;
  }
  return withinLimits(evaluation, { kind: 'list', items });
}

/** `name != null` for a value with alternatives: null is one of them, and is left out with its condition. */
function leavesOutNull(condition: HclExpression, name: string, value: HclResult): boolean {
  return (
    value.kind === 'unknown' &&
    condition.kind === 'binary' &&
    condition.operator === '!=' &&
    condition.left.kind === 'name' &&
    condition.left.name === name &&
    condition.right.kind === 'literal' &&
    condition.right.text === 'null'
  );
}
