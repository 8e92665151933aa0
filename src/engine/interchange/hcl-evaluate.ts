// Evaluates HCL expressions as far as the file determines their values. Other values stay open, with their source.
// Sources: Terraform language documentation, "Expressions"; HCL native syntax specification, "Operations".

import { callFunction, textParts } from './hcl-functions.ts';
import {
  booleanResult,
  extentOf,
  isNull,
  isSpread,
  joinParts,
  literalOf,
  literalText,
  memberResult,
  objectResult,
  openParts,
} from './hcl-value.ts';
import type { HclBlock, HclExpression, HclTemplatePart } from './hcl-syntax.ts';
import type { HclResult, OpenPart, ResultMember, TextPart } from './hcl-value.ts';

const MAX_VALUE_DEPTH = 60;

/** What expressions can refer to. */
export interface Evaluation {
  readonly text: string;
  readonly locals: ReadonlyMap<string, HclExpression>;
  /** Blocks `data "alicloud_ram_policy_document"` by label. */
  readonly documents: ReadonlyMap<string, HclBlock>;
  /** Defaults of variables, which count only in `withDefaults`. */
  readonly defaults: ReadonlyMap<string, HclExpression>;
  /** The same, with variables that have their defaults as values; null in that evaluation itself. */
  readonly withDefaults: Evaluation | null;
  /** Values of locals; null while one is evaluated. */
  readonly known: Map<string, HclResult | null>;
  /** The remaining work: a small file can describe a value of any size. */
  readonly budget: { left: number };
}

export function createEvaluation(
  text: string,
  names: Pick<Evaluation, 'locals' | 'documents' | 'defaults'>,
): Evaluation {
  const base = { text, ...names, budget: { left: 1_000_000 + 4 * text.length } };
  const withDefaults = { ...base, withDefaults: null, known: new Map<string, HclResult | null>() };
  return { ...base, withDefaults, known: new Map<string, HclResult | null>() };
}

/** Returns null, an unknown value, if the value is too large or too deep to print. */
function withinLimits(evaluation: Evaluation, value: HclResult): HclResult | null {
  const { size, depth } = extentOf(value);
  evaluation.budget.left -= size;
  return evaluation.budget.left < 0 || depth > MAX_VALUE_DEPTH ? null : value;
}

export function sourceText(
  { text }: Evaluation,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return text.slice(start, end);
}

/** `x` of `data.alicloud_ram_policy_document.x.document`, also with an index after the label. */
export function documentLabel(expression: HclExpression): string | null {
  if (expression.kind !== 'attribute' || (expression.name !== 'document' && expression.name !== 'json'))
    return null;
  const { target } = expression;
  const labelled = target.kind === 'index' ? target.target : target;
  if (labelled.kind !== 'attribute' || labelled.target.kind !== 'attribute') return null;
  const { target: root, name: type } = labelled.target;
  const isData = root.kind === 'name' && root.name === 'data';
  return isData && type === 'alicloud_ram_policy_document' ? labelled.name : null;
}

/** Values of `each`, `count`, and the names that `for` and `dynamic` declare. */
export type Bindings = ReadonlyMap<string, HclResult>;

export interface Iteration {
  readonly key: HclResult;
  readonly value: HclResult;
}

/** Null where the number of iterations is not known. */
export function iterationsOf(collection: HclResult): readonly Iteration[] | null {
  if (collection.kind === 'list') {
    const { items, isSet } = collection;
    if (items.some(isSpread)) return null;
    return items.map((value, index) => ({
      key: isSet === true ? value : { kind: 'scalar', text: String(index) },
      value,
    }));
  }
  if (collection.kind !== 'object') return null;
  const isOpen = collection.members.some(({ key }) => literalText(key) === null);
  return isOpen
    ? null
    : collection.members.map(({ key, value }) => ({ key: { kind: 'text', parts: key }, value }));
}

interface LoopNames {
  readonly keyName: string | null;
  readonly valueName: string;
}

function bindIteration(
  bindings: Bindings,
  { keyName, valueName }: LoopNames,
  { key, value }: Iteration,
): Bindings {
  const names = new Map(bindings);
  if (keyName !== null) names.set(keyName, key);
  names.set(valueName, value);
  return names;
}

/** Whether an open part depends on a name of the loop: its source would mean another value in each iteration. */
function mentionsLoop(value: HclResult, { keyName, valueName }: LoopNames): boolean {
  return mentionsName(value, valueName) || (keyName !== null && mentionsName(value, keyName));
}

export function mentionsName(value: HclResult, name: string): boolean {
  return openParts(value).some(({ source }) => source.split(/[^\p{ID_Continue}-]+/u).includes(name));
}

/** Null where the value is no Boolean, or not known. */
function booleanOf(value: HclResult): boolean | null {
  const text = value.kind === 'scalar' ? value.text : literalOf(value);
  if (text === 'true') return true;
  return text === 'false' ? false : null;
}

function operate(operator: string, left: HclResult, right: HclResult): HclResult | null {
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
function itemOf(value: HclResult, key: HclResult): HclResult | null {
  if (value.kind === 'list' && key.kind === 'scalar') {
    return value.items.some(isSpread) ? null : (value.items[Number(key.text)] ?? null);
  }
  const name = key.kind === 'text' ? literalText(key.parts) : null;
  return name === null ? null : (memberResult(value, name) ?? null);
}

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

/** A text that could be entered for the value; for a list of one text, that text. */
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
  // A local that refers to itself is unknown.
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
  // A template with only one interpolation is the value itself, of any type.
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

/** `name != null` for a value with alternatives: the null alternative is dropped together with its condition. */
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
