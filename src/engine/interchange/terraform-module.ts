// The blocks of a Terraform file that policies depend on: locals, variables, data sources; and how often a resource exists.
// Source: Terraform language documentation, "Local values", "Input variables", "The count meta-argument", "for_each".

import { createEvaluation, documentLabel, evaluate, iterationsOf, sourceText } from './hcl-evaluate.ts';
import type { Bindings, Evaluation } from './hcl-evaluate.ts';
import { textParts } from './hcl-functions.ts';
import type { HclAttribute, HclBlock, HclExpression, HclFile } from './hcl-syntax.ts';
import { objectResult, sourceOf } from './hcl-value.ts';
import type { HclResult, TextPart } from './hcl-value.ts';
import { expressionsIn } from './hcl-syntax.ts';
import { openNote } from './terraform-draft.ts';
import type { DraftNote } from './terraform-draft.ts';

export const DOCUMENT_TYPE = 'alicloud_ram_policy_document';

export function createModule({ text, root }: HclFile): Evaluation {
  const ofType = (type: string) => root.blocks.filter((block) => block.type === type);
  return createEvaluation(text, {
    locals: unambiguous(
      ofType('locals').flatMap(({ attributes }) =>
        attributes.map(({ name, value }) => [name, value] as const),
      ),
    ),
    documents: unambiguous(
      dataBlocks(root, DOCUMENT_TYPE).map((block) => [block.labels[1] ?? '', block] as const),
    ),
    defaults: unambiguous(
      ofType('variable').flatMap((block) => {
        const value = attributeOf(block, 'default')?.value;
        return value === undefined ? [] : [[block.labels[0] ?? '', value] as const];
      }),
    ),
  });
}

/** Drops names that are declared more than once: Terraform rejects them, so their value is unknown. */
function unambiguous<T>(entries: readonly (readonly [name: string, value: T])[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const repeated = new Set<string>();
  for (const [name, value] of entries) {
    if (found.has(name)) repeated.add(name);
    found.set(name, value);
  }
  for (const name of repeated) found.delete(name);
  return found;
}

export function dataBlocks({ blocks }: HclBlock, type: string): readonly HclBlock[] {
  return blocks.filter((block) => block.type === 'data' && block.labels[0] === type);
}

export function attributeOf(block: HclBlock, ...names: readonly string[]): HclAttribute | undefined {
  return names
    .map((name) => block.attributes.find((attribute) => attribute.name === name))
    .find((attribute) => attribute !== undefined);
}

/** Labels of data sources whose document the expression refers to. */
export function documentLabelsIn(expression: HclExpression): readonly string[] {
  return [...expressionsIn(expression)].flatMap((inner) => documentLabel(inner) ?? []);
}

export interface Instances {
  /** The names of each instance; empty when there is none. */
  readonly bindings: readonly Bindings[];
  /** A note when the number of instances is not known. */
  readonly notes: readonly DraftNote[];
}

/** More instances of one resource are not imported one by one. */
const MAX_INSTANCES = 20;

export function instancesOf(evaluation: Evaluation, block: HclBlock): Instances {
  const repeating = attributeOf(block, 'for_each', 'count');
  if (repeating === undefined) return { bindings: [new Map()], notes: [] };
  const { name, value } = repeating;
  const result = evaluate(evaluation, value);
  const bindings = name === 'count' ? countBindings(result) : eachBindings(result);
  if (bindings !== null && bindings.length <= MAX_INSTANCES) return { bindings, notes: [] };
  const note = openNote('resource-repeated', { subject: name, detail: sourceText(evaluation, value) });
  return { bindings: [new Map()], notes: [note] };
}

function countBindings(count: HclResult): readonly Bindings[] | null {
  if (count.kind !== 'scalar' || !/^\d{1,6}$/.test(count.text)) return null;
  const length = Math.min(Number(count.text), MAX_INSTANCES + 1);
  return Array.from({ length }, (_, index) => {
    const value: HclResult = { kind: 'scalar', text: String(index) };
    return new Map([['count', objectResult([{ key: ['index'], value }])]]);
  });
}

function eachBindings(collection: HclResult): readonly Bindings[] | null {
  const iterations = iterationsOf(collection);
  return (
    iterations?.map(({ key, value }) => {
      const each = objectResult([
        { key: ['key'], value: key },
        { key: ['value'], value },
      ]);
      return new Map([['each', each]]);
    }) ?? null
  );
}

/** Locals and data sources that are followed in search of a file. */
const MAX_FOLLOWED = 50;

const FILE_FUNCTIONS = ['file', 'templatefile', 'filebase64'];

/** The name of the file that the expression reads; null when it reads none. */
export function fileNameIn(
  evaluation: Evaluation,
  root: HclBlock,
  expression: HclExpression,
  bindings: Bindings,
): string | null {
  const followed = new Set<string>();
  const waiting = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const inner of expressionsIn(next)) {
      const [path] = inner.kind === 'call' && FILE_FUNCTIONS.includes(inner.name) ? inner.arguments : [];
      if (path !== undefined) return baseName(textParts(evaluate(evaluation, path, bindings)) ?? []);
      const reference = referenceOf(inner);
      if (reference === null || followed.has(reference) || followed.size >= MAX_FOLLOWED) continue;
      followed.add(reference);
      waiting.push(...referredTo(evaluation, root, reference));
    }
  }
  return null;
}

/** `local.x`, or `data.local_file.x`. */
function referenceOf(expression: HclExpression): string | null {
  if (expression.kind !== 'attribute') return null;
  const { target, name } = expression;
  if (target.kind === 'name' && target.name === 'local') return `local.${name}`;
  const isData =
    target.kind === 'attribute' && target.target.kind === 'name' && target.target.name === 'data';
  return isData ? `${target.name}.${name}` : null;
}

function referredTo({ locals }: Evaluation, root: HclBlock, reference: string): readonly HclExpression[] {
  const separator = reference.indexOf('.');
  const [type, name] = [reference.slice(0, separator), reference.slice(separator + 1)];
  if (type === 'local') {
    const value = locals.get(name);
    return value === undefined ? [] : [value];
  }
  const block = dataBlocks(root, type).find(({ labels }) => labels[1] === name);
  const attributes = block?.attributes ?? [];
  // The provider `local` has the path as an argument, and `template` calls `file`.
  return attributes.flatMap(({ name: argument, value }) =>
    argument === 'filename' ? [fileCall(value)] : [value],
  );
}

function fileCall(path: HclExpression): HclExpression {
  return { kind: 'call', name: 'file', arguments: [path], start: path.start, end: path.end };
}

/** The part after the last slash of the literal text. */
function baseName(path: readonly TextPart[]): string {
  const index = path.findLastIndex((part) => typeof part === 'string' && /[\\/]/.test(part));
  const part = path[index];
  if (typeof part !== 'string') return sourceOf(path);
  const last = Math.max(part.lastIndexOf('/'), part.lastIndexOf('\\'));
  return sourceOf([part.slice(last + 1), ...path.slice(index + 1)]);
}
