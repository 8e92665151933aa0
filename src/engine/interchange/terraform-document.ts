// Reads a policy document in Terraform: JSON with open parts, blocks, or a reference to a local, data source, default or file.
// Source: provider aliyun/alicloud, resource `alicloud_ram_policy`, data source `alicloud_ram_policy_document`.

import { evaluate, mentionsName, sourceText } from './hcl-evaluate.ts';
import type { Bindings, Evaluation } from './hcl-evaluate.ts';
import { decodeJson, encodeJson } from './hcl-json.ts';
import type { HclBlock, HclExpression } from './hcl-syntax.ts';
import { isNull, joinParts, literalOf, literalText, openOf, sourceOf, textResult } from './hcl-value.ts';
import type { Alternatives, HclResult, ObjectResult, OpenPart, TextPart } from './hcl-value.ts';
import { closedNote, openNote } from './terraform-draft.ts';
import type { DraftMember, DraftNote, DraftStatement, TerraformDraft } from './terraform-draft.ts';
import type { TerraformLeftOutCode } from './import-note-codes.ts';
import { nameOfBlock, readDynamic, readStatementBlock, readStatementObject } from './terraform-statements.ts';
import type { ReadStatement, StatementStyle } from './terraform-statements.ts';

/** The statements of a document while they are read. */
interface Statements {
  readonly read: DraftStatement[];
  readonly notes: DraftNote[];
  count: number;
}

type ReadItem = (item: ObjectResult, number: number) => ReadStatement;

/** A draft from the text of a document; null where the text is no JSON object and does not look like one. */
function draftOfText(parts: readonly TextPart[]): TerraformDraft | null {
  if (!sourceOf(parts).trimStart().startsWith('{')) return null;
  const value = decodeJson(parts);
  if (value?.kind !== 'object') return { document: parts, notes: [openNote('not-json')] };
  // Text without open parts stays as it is.
  return literalText(parts) === null ? draftOfObject(value) : { document: parts, notes: [] };
}

/** A draft from the value of a document. */
function draftOfObject(value: ObjectResult): TerraformDraft {
  const statements: Statements = { read: [], notes: [], count: 0 };
  const members: DraftMember[] = [];
  let hasList = false;
  for (const member of value.members) {
    const items = literalText(member.key) === 'Statement' && !hasList ? listOf(member.value) : null;
    if (items === null) {
      members.push(member);
      continue;
    }
    hasList = true;
    addItems(statements, items, (item, number) => ({ value: item, notes: repeatedKeys(item, number) }));
  }
  const notes = [
    ...value.repeated.map((subject) => closedNote('key-repeated', { subject })),
    ...members.flatMap((member) => repeatedKeys(member.value, null)),
    ...statements.notes,
  ];
  return { document: { members, statements: hasList ? statements.read : null }, notes };
}

/** The items of `Statement`; one that depends on a condition is a number of items. */
function listOf(value: HclResult): readonly HclResult[] | null {
  if (value.kind === 'list') return value.items;
  return value.kind === 'unknown' && value.open.alternatives !== null ? [{ ...value, isSpread: true }] : null;
}

function repeatedKeys(value: HclResult, statement: number | null): readonly DraftNote[] {
  if (value.kind === 'list') return value.items.flatMap((item) => repeatedKeys(item, statement));
  if (value.kind !== 'object') return [];
  return [
    ...value.repeated.map((subject) => closedNote('key-repeated', { statement, subject })),
    ...value.members.flatMap((member) => repeatedKeys(member.value, statement)),
  ];
}

function addItems(statements: Statements, items: readonly HclResult[], readItem: ReadItem): void {
  for (const item of items) {
    statements.count += 1;
    addItem(statements, item, statements.count, readItem);
  }
}

function addItem(statements: Statements, item: HclResult, number: number, readItem: ReadItem): void {
  const { read, notes } = statements;
  if (item.kind === 'object') {
    const { value, notes: itemNotes } = readItem(item, number);
    if (value !== null) read.push({ number, value });
    for (const note of itemNotes) notes.push(note);
    return;
  }
  const open = openOf(item);
  const alternatives = open?.alternatives ?? null;
  const conditional = alternatives === null ? null : conditionalStatements(alternatives);
  if (conditional !== null) {
    for (const { statement, condition, isTrue } of conditional) {
      const { value, notes: itemNotes } = readItem(statement, number);
      const choices = value === null ? [] : [{ statement: value, warning: null }];
      const detail = String(isTrue);
      notes.push(
        openNote('statement-conditional', { statement: number, subject: condition, detail, choices }),
      );
      for (const note of itemNotes) notes.push(note);
    }
    return;
  }
  read.push({ number, value: item });
  if (open?.kind === 'expression') {
    notes.push(openNote('statement-needed', { statement: number, subject: open.source }));
  }
}

/** Arguments of a resource or data source that do not affect its statements. */
const PLAIN_ARGUMENTS = ['version', 'output_file', 'count', 'for_each', 'provider', 'depends_on'];
const PLAIN_BLOCKS = ['lifecycle', 'timeouts', 'provisioner'];
const COMBINING_ARGUMENTS = ['source_policy_documents', 'override_policy_documents'];

/** A draft from the statements of a block. `enclosing` holds the data sources that combine this one. */
export function draftOfBlock(
  evaluation: Evaluation,
  block: HclBlock,
  bindings: Bindings,
  style: StatementStyle,
  enclosing: readonly HclBlock[] = [],
): TerraformDraft {
  const statements: Statements = { read: [], notes: [], count: 0 };
  const version = block.attributes.find(({ name }) => name === 'version');
  const versionValue =
    version === undefined ? textResult('1') : evaluate(evaluation, version.value, bindings);
  for (const { name, value } of block.attributes) {
    const result = () => evaluate(evaluation, value, bindings);
    const items = () => (value.kind === 'list' ? value.items : [value]);
    if (name === 'statement') {
      const listed = listOf(result()) ?? [result()];
      addItems(statements, listed, (item, number) => readStatementObject(item, style, number));
    } else if (COMBINING_ARGUMENTS.includes(name)) {
      const within = [...enclosing, block];
      for (const item of items()) {
        for (const note of combined(evaluation, name, item, bindings, within)) statements.notes.push(note);
      }
    } else if (style === 'data' && !PLAIN_ARGUMENTS.includes(name)) {
      const harmless = name === 'policy_id';
      statements.notes.push(
        (harmless ? closedNote : openNote)(harmless ? 'argument-dropped' : 'argument-unknown', {
          subject: name,
        }),
      );
    }
  }
  for (const inner of block.blocks) {
    const isDynamic = inner.type === 'dynamic' && inner.labels[0] === 'statement';
    if (inner.type === 'statement') {
      statements.count += 1;
      const number = statements.count;
      addRead(statements, number, readStatementBlock(evaluation, inner, bindings, style, number));
    } else if (isDynamic) {
      addDynamic(statements, evaluation, inner, bindings, style);
    } else if (!PLAIN_BLOCKS.includes(inner.type)) {
      statements.notes.push(openNote('argument-unknown', { subject: nameOfBlock(inner) }));
    }
  }
  return {
    document: { members: [{ key: ['Version'], value: versionValue }], statements: statements.read },
    notes: statements.notes,
  };
}

function addRead({ read, notes }: Statements, number: number, { value, notes: added }: ReadStatement): void {
  if (value !== null) read.push({ number, value });
  for (const note of added) notes.push(note);
}

function addDynamic(
  statements: Statements,
  evaluation: Evaluation,
  block: HclBlock,
  bindings: Bindings,
  style: StatementStyle,
): void {
  const dynamic = readDynamic(evaluation, block, bindings);
  if (dynamic === null) {
    statements.notes.push(openNote('argument-unknown', { subject: nameOfBlock(block) }));
    return;
  }
  const { content, iterations, name, forEach } = dynamic;
  const first = statements.count + 1;
  const expanded = iterations?.map((names, index) =>
    readStatementBlock(evaluation, content, names, style, first + index),
  );
  const isExpandable = expanded?.every(
    ({ value, notes }) =>
      (value === null || !mentionsName(value, name)) &&
      notes.every(({ choices }) => choices.every(({ statement }) => !mentionsName(statement, name))),
  );
  if (expanded !== undefined && isExpandable === true) {
    statements.count += expanded.length;
    for (const [index, read] of expanded.entries()) addRead(statements, first + index, read);
    return;
  }
  statements.count += 1;
  const { value, notes } = readStatementBlock(evaluation, content, bindings, style, first);
  const choices = value === null ? [] : [{ statement: value, warning: null }];
  statements.notes.push(
    openNote('statement-dynamic', { statement: first, subject: forEach, choices }),
    ...notes,
  );
}

/** A note for each statement of the documents that are combined with this one, or for a document that is not known. */
function combined(
  evaluation: Evaluation,
  subject: string,
  expression: HclExpression,
  bindings: Bindings,
  enclosing: readonly HclBlock[],
): readonly DraftNote[] {
  const detail = sourceText(evaluation, expression);
  const value = evaluate(evaluation, expression, bindings);
  const drafts = (value.kind === 'list' ? value.items : [value]).map((item) =>
    combinedDraft(evaluation, item, enclosing),
  );
  return drafts.flatMap((draft) => {
    const document = draft?.document;
    const statements = document !== undefined && 'members' in document ? document.statements : null;
    if (draft === null || statements === null) return [openNote('documents-combined', { subject, detail })];
    return [
      ...statements.map(({ value: statement }) => {
        const choices = statement.kind === 'object' ? [{ statement, warning: null }] : [];
        return openNote('documents-combined', { subject, detail, choices });
      }),
      ...draft.notes.map((note) => ({ ...note, statement: null })),
    ];
  });
}

function combinedDraft(
  evaluation: Evaluation,
  item: HclResult,
  enclosing: readonly HclBlock[],
): TerraformDraft | null {
  evaluation.budget.left -= COMBINED_COST;
  if (item.kind === 'document') {
    const { block } = item;
    return enclosing.includes(block) || enclosing.length > MAX_COMBINED || evaluation.budget.left < 0
      ? null
      : draftOfBlock(evaluation, block, new Map(), 'data', enclosing);
  }
  const encoded = item.kind === 'encoded' ? item.value : null;
  const value = item.kind === 'text' ? decodeJson(item.parts) : encoded;
  return value?.kind === 'object' ? draftOfObject(value) : null;
}

/** Documents that combine documents are followed this far. */
const MAX_COMBINED = 4;
const COMBINED_COST = 100;

export interface ConditionalStatement {
  readonly statement: ObjectResult;
  /** The source of the condition. */
  readonly condition: string;
  /** The value of the condition that includes the statement. */
  readonly isTrue: boolean;
}

/** The statements of either alternative; null where one of them holds something else. */
function conditionalStatements({
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

/** A draft of a document, or why there is none. A conditional document has several. */
export type Resolution =
  | { readonly kind: 'draft'; readonly draft: TerraformDraft }
  | { readonly kind: 'left-out'; readonly code: TerraformLeftOutCode; readonly detail: string };

/** Adds the data sources of the document to `used`. */
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

/** The file name if the document is a path; otherwise null. */
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
