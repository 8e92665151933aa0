// Imports RAM policies from Terraform code. Values that the file does not determine stay open in the policies; other policies and
// documents in other files are listed as left out. Sources: documentation of the provider aliyun/alicloud; Terraform language documentation.

import { parseJson } from '../policy/json.ts';
import { memberOf } from '../policy/json-value.ts';
import { convertAws } from './import-aws.ts';
import { evaluate } from './hcl-evaluate.ts';
import type { Bindings, Evaluation } from './hcl-evaluate.ts';
import { textParts } from './hcl-functions.ts';
import { readHcl } from './hcl-parse.ts';
import type { HclAttribute, HclBlock, HclFile } from './hcl-syntax.ts';
import { literalText, openParts, sourceOf } from './hcl-value.ts';
import type { ImportedPolicy, ImportNote, ImportResult, LeftOutItem } from './import-result.ts';
import { draftOfBlock, resolveDocument } from './terraform-document.ts';
import { closedNote, openNote, printDraft } from './terraform-draft.ts';
import type { TerraformDraft, DraftNote } from './terraform-draft.ts';
import {
  attributeOf,
  createModule,
  dataBlocks,
  DOCUMENT_TYPE,
  documentLabelsIn,
  fileNameIn,
  instancesOf,
} from './terraform-module.ts';
import type { TerraformLeftOutCode } from './import-note-codes.ts';

interface Import {
  readonly file: HclFile;
  readonly evaluation: Evaluation;
  readonly policies: ImportedPolicy[];
  readonly leftOut: LeftOutItem[];
  /** Data sources whose document is imported with a resource, or is no permission policy. */
  readonly used: Set<HclBlock>;
}

/** Reads Terraform code. A document that a resource uses is imported under that resource's name alone. */
export function importTerraform(text: string): ImportResult {
  const file = readHcl(text);
  const evaluation = createModule(file);
  const found: Import = { file, evaluation, policies: [], leftOut: [], used: new Set() };
  markCombined(found);
  if (hasDocument(file.root)) importResource(found, file.root);
  for (const block of file.root.blocks) {
    if (block.type === 'resource') importAnyResource(found, block);
    else if (block.type === 'module') importModule(found, block);
  }
  for (const block of dataBlocks(file.root, DOCUMENT_TYPE)) {
    if (!found.used.has(block)) importData(found, block);
  }
  for (const block of dataBlocks(file.root, 'aws_iam_policy_document')) leaveOut(found, block, 'aws-policy');
  const { policies, leftOut } = found;
  const error = syntaxError(file);
  if (error === null) return { kind: 'terraform', policies, leftOut };
  const note: ImportNote = { ...openNote('syntax-error', error), choices: [] };
  return {
    kind: 'terraform',
    policies: policies.map((policy) => ({ ...policy, notes: [note, ...policy.notes] })),
    leftOut: [...leftOut, { code: 'unreadable-line', ...error }],
  };
}

/** The line of the first syntax error, and its number. */
function syntaxError({ text, error }: HclFile): { readonly subject: string; readonly detail: string } | null {
  if (error === null) return null;
  const before = text.slice(0, error);
  const start = before.lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', error);
  const subject = text.slice(start, end < 0 ? text.length : end).trim();
  return { subject, detail: String(before.split('\n').length) };
}

/** Data sources whose statements are offered with another data source. */
function markCombined({ file, evaluation, used }: Import): void {
  for (const block of dataBlocks(file.root, DOCUMENT_TYPE)) {
    for (const name of ['source_policy_documents', 'override_policy_documents']) {
      const attribute = attributeOf(block, name);
      if (attribute !== undefined) markUsed(evaluation, used, attribute);
    }
  }
}

function markUsed({ documents }: Evaluation, used: Set<HclBlock>, { value }: HclAttribute): void {
  for (const label of documentLabelsIn(value)) {
    const block = documents.get(label);
    if (block !== undefined) used.add(block);
  }
}

function addressOf({ type, labels }: HclBlock): string {
  return [...(type === 'resource' ? [] : [type]), ...labels].join('.');
}

function leaveOut(found: Import, block: HclBlock, code: TerraformLeftOutCode, detail = ''): void {
  found.leftOut.push({ code, subject: addressOf(block), detail });
}

const TRUST_ARGUMENTS = ['assume_role_policy_document', 'assume_role_policy', 'document'];
const AWS_POLICY = /^aws_iam_(?:policy|(?:user|group|role)_policy)$/;
const OTHER_ARGUMENTS = ['policy', 'policy_document'];

function importAnyResource(found: Import, block: HclBlock): void {
  const [type = ''] = block.labels;
  if (type.endsWith('_ram_policy') || type === 'alicloud_resource_manager_policy') {
    importResource(found, block);
  } else if (AWS_POLICY.test(type)) {
    importAws(found, block, block);
  } else if (/_(?:ram|iam|resource_manager)_role$/.test(type)) {
    const trust = attributeOf(block, ...TRUST_ARGUMENTS);
    if (trust !== undefined) {
      markUsed(found.evaluation, found.used, trust);
      leaveOut(found, block, 'trust-policy');
    }
    for (const inner of block.blocks) if (inner.type === 'inline_policy') importAws(found, block, inner);
  } else if (attributeOf(block, ...OTHER_ARGUMENTS) !== undefined) {
    leaveOut(found, block, 'other-policy');
  }
}

function hasDocument(block: HclBlock): boolean {
  const isStatement = ({ type, labels }: HclBlock) =>
    type === 'statement' || (type === 'dynamic' && labels[0] === 'statement');
  return (
    attributeOf(block, 'policy_document', 'document', 'statement') !== undefined ||
    block.blocks.some(isStatement)
  );
}

function importResource(found: Import, block: HclBlock): void {
  if (!hasDocument(block)) {
    if (found.file.error === null) leaveOut(found, block, 'document-missing');
    return;
  }
  const { bindings, notes } = instancesOf(found.evaluation, block);
  if (bindings.length === 0) leaveOut(found, block, 'not-created');
  for (const names of bindings) importInstance(found, block, names, notes);
}

function importInstance(
  found: Import,
  block: HclBlock,
  bindings: Bindings,
  repeated: readonly DraftNote[],
): void {
  const { evaluation } = found;
  const document = attributeOf(block, 'policy_document', 'document');
  const { name, notes } = nameOf(evaluation, block, bindings);
  const outer = [...notes, ...repeated, ...secondDocuments(block, document)];
  if (document === undefined) {
    addPolicy(found, name, draftOfBlock(evaluation, block, bindings, 'resource'), outer);
    return;
  }
  addDocument(found, block, document, { name, bindings, notes: outer });
}

/** Notes on further document arguments, which the provider does not accept together with the first. */
function secondDocuments(block: HclBlock, document: HclAttribute | undefined): readonly DraftNote[] {
  if (document === undefined) return [];
  const others = ['document', 'statement'].filter(
    (name) => name !== document.name && attributeOf(block, name) !== undefined,
  );
  const hasBlocks = block.blocks.some(({ type }) => type === 'statement' || type === 'dynamic');
  return [...others, ...(hasBlocks ? ['statement'] : [])].map((subject) =>
    openNote('document-twice', { subject }),
  );
}

interface Named {
  readonly name: string | null;
  readonly bindings: Bindings;
  readonly notes: readonly DraftNote[];
}

function addDocument(
  found: Import,
  block: HclBlock,
  { value }: HclAttribute,
  { name, bindings, notes }: Named,
): void {
  const { evaluation, file, used } = found;
  const result = evaluate(evaluation, value, bindings);
  for (const resolution of resolveDocument(evaluation, result, used)) {
    if (resolution.kind === 'draft') {
      addPolicy(found, name, resolution.draft, notes);
      continue;
    }
    const fileName =
      resolution.code === 'document-needed' ? fileNameIn(evaluation, file.root, value, bindings) : null;
    if (fileName === null) leaveOut(found, block, resolution.code, resolution.detail);
    else leaveOut(found, block, 'file-needed', fileName);
  }
}

function addPolicy(
  found: Import,
  name: string | null,
  draft: TerraformDraft,
  notes: readonly DraftNote[],
): void {
  found.policies.push(printDraft(name, { ...draft, notes: [...notes, ...draft.notes] }));
}

/** The name in the source, or else the label. */
function nameOf(
  evaluation: Evaluation,
  block: HclBlock,
  bindings: Bindings,
): { readonly name: string | null; readonly notes: readonly DraftNote[] } {
  const attribute = attributeOf(block, 'policy_name', 'name');
  const value = attribute === undefined ? null : evaluate(evaluation, attribute.value, bindings);
  const parts = value === null ? null : textParts(value);
  if (parts === null || parts.length === 0) {
    const label = block.labels.at(-1) ?? null;
    return { name: label, notes: label === null ? [] : [closedNote('named-by-label', { subject: label })] };
  }
  const opens = new Map(openParts({ kind: 'text', parts }).map((open) => [open.source, open]));
  const notes = [...opens.values()].map((open) =>
    closedNote('name-value-needed', { subject: open.source, detail: open.suggest() }),
  );
  return { name: sourceOf(parts), notes };
}

/** Imports a document that no resource uses, under its label. */
function importData(found: Import, block: HclBlock): void {
  const statements = block.blocks.filter(({ type }) => type === 'statement');
  if (statements.some(({ blocks }) => blocks.some(({ type }) => type === 'principal'))) {
    leaveOut(found, block, 'trust-policy');
    return;
  }
  const { bindings, notes } = instancesOf(found.evaluation, block);
  if (bindings.length === 0) leaveOut(found, block, 'not-created');
  for (const names of bindings) {
    addPolicy(found, block.labels[1] ?? null, draftOfBlock(found.evaluation, block, names, 'data'), notes);
  }
}

/** Module arguments that do not affect the document. */
const MODULE_ARGUMENTS = [
  'source',
  'version',
  'name',
  'policy_name',
  'description',
  'providers',
  'force',
  'tags',
  'depends_on',
];

function importModule(found: Import, block: HclBlock): void {
  const { evaluation } = found;
  const document = attributeOf(block, 'policy_document', 'document', 'policy');
  const source = attributeOf(block, 'source');
  if (document === undefined) {
    const parts = source === undefined ? null : textParts(evaluate(evaluation, source.value));
    const names = [sourceOf(parts ?? []), ...block.attributes.map(({ name }) => name)];
    if (names.some((name) => /(?:^|[^a-z])ram(?:$|[^a-z])|polic/i.test(name))) {
      leaveOut(found, block, 'module-policy');
    }
    return;
  }
  const isPlain = block.attributes.every(
    ({ name }) => name === document.name || MODULE_ARGUMENTS.includes(name),
  );
  const { bindings, notes } = instancesOf(evaluation, block);
  const note = (isPlain ? closedNote : openNote)('module-argument', { subject: addressOf(block) });
  for (const names of bindings) {
    const named = nameOf(evaluation, block, names);
    const outer = [...named.notes, ...notes, note];
    addDocument(found, block, document, { name: named.name, bindings: names, notes: outer });
  }
  if (bindings.length === 0) leaveOut(found, block, 'not-created');
}

/** Imports an AWS policy if its whole document is in the file. `block` holds the document, in or as the resource. */
function importAws(found: Import, resource: HclBlock, block: HclBlock): void {
  const { evaluation } = found;
  const document = attributeOf(block, 'policy');
  const { bindings, notes: repeated } = instancesOf(evaluation, resource);
  if (bindings.length === 0) leaveOut(found, resource, 'not-created');
  for (const names of bindings) {
    const value = document === undefined ? null : evaluate(evaluation, document.value, names);
    const parts = value === null ? null : textParts(value);
    const text = parts === null ? null : literalText(parts);
    const { root, syntaxError: error } = parseJson(text ?? '');
    if (error !== null || memberOf(root, 'Statement') === undefined) {
      leaveOut(found, resource, 'aws-policy');
      continue;
    }
    const { name, notes } = nameOf(evaluation, block, names);
    const converted = convertAws(root, name);
    const outer = [...notes, ...repeated].map((note): ImportNote => ({ ...note, choices: [] }));
    found.policies.push({ ...converted, notes: [...outer, ...converted.notes] });
  }
}
