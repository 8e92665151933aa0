// A policy document in Terraform as a draft: from JSON with open parts, from blocks, or one of both by reference.
// Source: provider aliyun/alicloud, resource `alicloud_ram_policy`, data source `alicloud_ram_policy_document`.

import { evaluate } from './hcl-evaluate.ts';
import { sourceText } from './hcl-evaluation.ts';
import type { Evaluation } from './hcl-evaluation.ts';
import { mentionsName } from './hcl-loops.ts';
import type { Bindings } from './hcl-loops.ts';
import type { HclBlock, HclExpression } from './hcl-syntax.ts';
import { decodeJson } from './hcl-json.ts';
import { literalText, openOf, sourceOf, textResult } from './hcl-value.ts';
import type { HclResult, ObjectResult, TextPart } from './hcl-value.ts';
import { conditionalStatements } from './terraform-alternatives.ts';
import { closedNote, openNote } from './terraform-draft.ts';
import type { TerraformDraft, DraftMember, DraftNote, DraftStatement } from './terraform-draft.ts';
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
export function draftOfText(parts: readonly TextPart[]): TerraformDraft | null {
  if (!sourceOf(parts).trimStart().startsWith('{')) return null;
  const value = decodeJson(parts);
  if (value?.kind !== 'object') return { document: parts, notes: [openNote('not-json')] };
  // Text without open parts stays as it is.
  return literalText(parts) === null ? draftOfObject(value) : { document: parts, notes: [] };
}

/** A draft from the value of a document. */
export function draftOfObject(value: ObjectResult): TerraformDraft {
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

/** Arguments of a resource or data source that say nothing about its statements. */
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
