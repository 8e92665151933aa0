// The document of a resource in Terraform, wherever it is: in the resource, a local, a data source, a default, another file.

import { decodeJson, encodeJson } from './hcl-json.ts';
import type { Evaluation } from './hcl-evaluation.ts';
import type { HclBlock } from './hcl-syntax.ts';
import { literalOf, literalText, openOf, sourceOf } from './hcl-value.ts';
import type { Alternatives, HclResult, OpenPart, TextPart } from './hcl-value.ts';
import { draftOfBlock, draftOfObject, draftOfText } from './terraform-document.ts';
import { openNote } from './terraform-draft.ts';
import type { TerraformDraft } from './terraform-draft.ts';
import type { TerraformLeftOutCode } from './terraform-notes.ts';

/** The drafts of a document, which are several where it depends on a condition; or why there is none. */
export type Resolution =
  | { readonly kind: 'draft'; readonly draft: TerraformDraft }
  | { readonly kind: 'left-out'; readonly code: TerraformLeftOutCode; readonly detail: string };

/** `used` gains the data sources whose document it is. */
export function resolveDocument(
  evaluation: Evaluation,
  value: HclResult,
  used: Set<HclBlock>,
): readonly Resolution[] {
  switch (value.kind) {
    case 'document':
      used.add(value.block);
      return [found(draftOfBlock(evaluation, value.block, new Map(), 'data'))];
    case 'object':
      return [found(draftOfObject(value))];
    case 'encoded':
      return resolveEncoded(evaluation, value.value, used);
    case 'text':
      return resolveText(evaluation, trimmed(value.parts), used);
    case 'list': {
      const names = value.items.map(literalOf);
      const isOfNames = names.length > 0 && names.every((name) => name !== null);
      return [isOfNames ? leftOut('system-policies', names.join(', ')) : leftOut('document-needed', '')];
    }
    case 'scalar':
      return [leftOut('document-missing', '')];
    case 'unknown':
      return resolveOpen(evaluation, value.open, used);
  }
}

function found(draft: TerraformDraft): Resolution {
  return { kind: 'draft', draft };
}

function leftOut(code: TerraformLeftOutCode, detail: string): Resolution {
  return { kind: 'left-out', code, detail };
}

function resolveEncoded(
  evaluation: Evaluation,
  value: HclResult,
  used: Set<HclBlock>,
): readonly Resolution[] {
  if (value.kind === 'object') return [found(draftOfObject(value))];
  const open = openOf(value);
  if (open === null) return resolveText(evaluation, encodeJson(value), used);
  if (open.alternatives === null) return resolveOpen(evaluation, open, used);
  const { condition, whenTrue, whenFalse } = open.alternatives;
  const encoded = (alternative: HclResult): HclResult => ({ kind: 'encoded', value: alternative });
  return resolveAlternatives(
    evaluation,
    { condition, whenTrue: encoded(whenTrue), whenFalse: encoded(whenFalse) },
    used,
  );
}

function resolveText(
  evaluation: Evaluation,
  parts: readonly TextPart[],
  used: Set<HclBlock>,
): readonly Resolution[] {
  const open = openOf({ kind: 'text', parts });
  if (open !== null) return resolveOpen(evaluation, open, used);
  const draft = draftOfText(parts) ?? draftOfWrapped(parts);
  if (draft !== null) return [found(draft)];
  const path = fileNameOf(literalText(parts) ?? '');
  return [path === null ? leftOut('document-needed', sourceOf(parts)) : leftOut('file-needed', path)];
}

/** The name of a file where the document is the path of one; null otherwise. */
function fileNameOf(document: string): string | null {
  const name = document.slice(Math.max(document.lastIndexOf('/'), document.lastIndexOf('\\')) + 1);
  return /\.(?:json|tpl|tftpl)$/i.test(name.slice(-MAX_EXTENSION)) && !name.includes('${') ? name : null;
}

const MAX_EXTENSION = 8;

/** Text that is a JSON string with the document in it. */
function draftOfWrapped(parts: readonly TextPart[]): TerraformDraft | null {
  if (literalText(parts)?.startsWith('"') !== true) return null;
  const inner = decodeJson(parts);
  return inner?.kind === 'text' ? draftOfText(inner.parts) : null;
}

function resolveOpen(evaluation: Evaluation, open: OpenPart, used: Set<HclBlock>): readonly Resolution[] {
  if (open.alternatives !== null) return resolveAlternatives(evaluation, open.alternatives, used);
  const draft = draftOfText([open.suggest()]);
  if (draft === null) return [leftOut('document-needed', open.source)];
  const note = openNote('document-default', { subject: open.source });
  return [found({ ...draft, notes: [note, ...draft.notes] })];
}

function resolveAlternatives(
  evaluation: Evaluation,
  { condition, whenTrue, whenFalse }: Alternatives,
  used: Set<HclBlock>,
): readonly Resolution[] {
  const under = (value: HclResult, detail: string) =>
    resolveDocument(evaluation, value, used).map((resolution): Resolution => {
      if (resolution.kind !== 'draft') return resolution;
      const note = openNote('document-conditional', { subject: condition, detail });
      const { draft } = resolution;
      return found({ ...draft, notes: [note, ...draft.notes] });
    });
  return [...under(whenTrue, 'true'), ...under(whenFalse, 'false')];
}

/** Without white space at the ends. */
function trimmed(parts: readonly TextPart[]): readonly TextPart[] {
  return parts
    .map((part, index) => {
      if (typeof part !== 'string') return part;
      const start = index === 0 ? part.trimStart() : part;
      return index === parts.length - 1 ? start.trimEnd() : start;
    })
    .filter((part) => part !== '');
}
