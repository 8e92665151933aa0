// What the expressions of a Terraform file can refer to, and how much of it is evaluated.

import type { HclBlock, HclExpression } from './hcl-syntax.ts';
import { extentOf } from './hcl-value.ts';
import type { HclResult } from './hcl-value.ts';

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
  /** How much more is evaluated: a small file can describe a value of any size. */
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

/** A value that is too large or too deep to be written out is not known. */
export function withinLimits(evaluation: Evaluation, value: HclResult): HclResult | null {
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
