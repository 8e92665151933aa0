// A draft is an imported Terraform policy with open parts and notes. Printing a draft writes open parts as `${source}`.

import { formatPolicy } from '../policy/format.ts';
import { printLayout } from '../policy/print.ts';
import type { Layout } from '../policy/print.ts';
import { encodeJson } from './hcl-json.ts';
import { sourceOf } from './hcl-value.ts';
import type { HclResult, OpenPart, TextPart } from './hcl-value.ts';
import type { ImportChoiceWarning, ImportedPolicy, ImportNote } from './import-result.ts';
import type { TerraformNoteCode } from './import-note-codes.ts';

export interface DraftNote {
  readonly code: TerraformNoteCode;
  readonly statement: number | null;
  readonly subject: string;
  readonly detail: string;
  readonly isOpen: boolean;
  readonly choices: readonly DraftChoice[];
}

export interface DraftChoice {
  readonly statement: HclResult;
  readonly warning: ImportChoiceWarning | null;
}

export interface DraftStatement {
  /** From 1, as in the source. */
  readonly number: number;
  readonly value: HclResult;
}

export interface DraftDocument {
  /** `Version`, and what else there is beside `Statement`. */
  readonly members: readonly DraftMember[];
  /** Null where `Statement` is no list, or missing: then it is among the members. */
  readonly statements: readonly DraftStatement[] | null;
}

export interface DraftMember {
  readonly key: readonly TextPart[];
  readonly value: HclResult;
}

/** The document is text where it needs no change, or is not JSON. */
export interface TerraformDraft {
  readonly document: DraftDocument | readonly TextPart[];
  readonly notes: readonly DraftNote[];
}

type NoteParts = Partial<Omit<DraftNote, 'code' | 'isOpen'>>;

/** A note that has to be answered. */
export function openNote(code: TerraformNoteCode, parts: NoteParts = {}): DraftNote {
  return { code, statement: null, subject: '', detail: '', choices: [], ...parts, isOpen: true };
}

export function closedNote(code: TerraformNoteCode, parts: NoteParts = {}): DraftNote {
  return { ...openNote(code, parts), isOpen: false };
}

/** A text of the draft and the statement that it is in. */
interface PlacedText {
  readonly parts: readonly TextPart[];
  readonly statement: number | null;
}

/** Prints the draft as an imported policy. Writes open parts as `${source}`, each with a note. */
export function printDraft(name: string | null, { document, notes }: TerraformDraft): ImportedPolicy {
  const texts: readonly PlacedText[] = [
    ...(isText(document) ? [{ parts: document, statement: null }] : documentTexts(document)),
    ...notes.flatMap(({ statement, choices }) =>
      choices.flatMap((choice) => textsOf(choice.statement).map((parts) => ({ parts, statement }))),
    ),
  ];
  const placeholders = findPlaceholders(texts.map(({ parts }) => parts));
  const contentOf = (source: string) => placeholders.get(source)?.content ?? source;
  const display = (parts: readonly TextPart[]) => displayOf(parts, contentOf);
  const written = notes.map((note): ImportNote => ({
    ...note,
    subject: note.code === 'statement-needed' ? contentOf(note.subject) : note.subject,
    choices: note.choices.map(({ statement, warning }) => ({
      statement: print(layoutOf(statement, display)),
      warning,
    })),
  }));
  const text = isText(document) ? sourceOf(document) : print(documentLayout(document, display));
  const values = valueNotes(texts, notes, placeholders);
  return { name, text: formatPolicy(text), version: null, isInForce: true, notes: [...written, ...values] };
}

function isText(document: TerraformDraft['document']): document is readonly TextPart[] {
  return Array.isArray(document);
}

function documentTexts({ members, statements }: DraftDocument): readonly PlacedText[] {
  return [
    ...members.flatMap(({ key, value }) =>
      [key, ...textsOf(value)].map((parts) => ({ parts, statement: null })),
    ),
    ...(statements ?? []).flatMap(({ number, value }) =>
      textsOf(value).map((parts) => ({ parts, statement: number })),
    ),
  ];
}

/** The texts and keys of a value. */
function textsOf(value: HclResult): readonly (readonly TextPart[])[] {
  switch (value.kind) {
    case 'scalar':
      return [];
    case 'list':
      return value.items.flatMap(textsOf);
    case 'object':
      return value.members.flatMap(({ key, value: member }) => [key, ...textsOf(member)]);
    case 'text':
    case 'encoded':
    case 'document':
    case 'unknown':
      return [partsOf(value)];
  }
}

function partsOf(
  value: HclResult & { readonly kind: 'text' | 'encoded' | 'document' | 'unknown' },
): readonly TextPart[] {
  switch (value.kind) {
    case 'text':
      return value.parts;
    case 'encoded':
      return encodeJson(value.value);
    case 'document':
    case 'unknown':
      return [value.open];
  }
}

/** One note for each expression or directive that is written in the text, or in a choice. */
function valueNotes(
  texts: readonly PlacedText[],
  notes: readonly DraftNote[],
  placeholders: ReadonlyMap<string, Placeholder>,
): readonly ImportNote[] {
  const noted = new Set(notes.flatMap(({ code, subject }) => (code === 'statement-needed' ? [subject] : [])));
  const found = new Map<string, { readonly open: OpenPart; statement: number | null }>();
  for (const { parts, statement } of texts) {
    for (const open of parts) {
      if (typeof open === 'string' || noted.has(open.source)) continue;
      const known = found.get(open.source);
      if (known === undefined) found.set(open.source, { open, statement });
      else if (known.statement !== statement) known.statement = null;
    }
  }
  const empty = { detail: '', isOpen: true, choices: [] } as const;
  return [...found.values()].flatMap(({ open, statement }): ImportNote[] => {
    const { source } = open;
    if (open.kind === 'directive')
      return [{ ...empty, code: 'directive-unknown', statement, subject: source }];
    const { content = source, isLikeLiteral = false } = placeholders.get(source) ?? {};
    const note: ImportNote = {
      ...empty,
      code: 'value-needed',
      statement,
      subject: content,
      detail: open.suggest(),
    };
    if (!isLikeLiteral) return [note];
    const likeLiteral: ImportNote = {
      ...empty,
      code: 'literal-like-expression',
      statement: null,
      subject: source,
      detail: content,
      isOpen: false,
    };
    return [note, likeLiteral];
  });
}

type Display = (parts: readonly TextPart[]) => string;

function displayOf(parts: readonly TextPart[], contentOf: (source: string) => string): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.kind === 'directive' ? part.source : `\${${contentOf(part.source)}}`;
    })
    .join('');
}

function print(layout: Layout): string {
  return printLayout(layout, { lineLength: 80, keepsLoneItems: true });
}

function documentLayout({ members, statements }: DraftDocument, display: Display): Layout {
  const items = (statements ?? []).map(({ value }) => layoutOf(value, display));
  const written = membersLayout(members, display);
  return {
    kind: 'object',
    members: statements === null ? written : [...written, ['"Statement"', { kind: 'list', items }]],
  };
}

function membersLayout(
  members: readonly DraftMember[],
  display: Display,
): readonly (readonly [string, Layout])[] {
  return members.map(({ key, value }) => [JSON.stringify(display(key)), layoutOf(value, display)] as const);
}

function layoutOf(value: HclResult, display: Display): Layout {
  switch (value.kind) {
    case 'list':
      return { kind: 'list', items: value.items.map((item) => layoutOf(item, display)) };
    case 'object':
      return { kind: 'object', members: membersLayout(value.members, display) };
    case 'scalar':
      return { kind: 'scalar', text: scalarText(value.text) };
    case 'text':
    case 'encoded':
    case 'document':
    case 'unknown':
      return { kind: 'scalar', text: JSON.stringify(display(partsOf(value))) };
  }
}

/** HCL allows leading zeros in numbers, JSON does not. */
function scalarText(text: string): string {
  return /^-?0\d/.test(text) ? String(Number(text)) : text;
}

export interface Placeholder {
  /** What is between `${` and `}`. */
  readonly content: string;
  /** Whether literal text of the policy looks like the expression. */
  readonly isLikeLiteral: boolean;
}

/** The placeholders that differ from their source, by source. */
function findPlaceholders(texts: readonly (readonly TextPart[])[]): ReadonlyMap<string, Placeholder> {
  const withParts = texts.filter((parts) => parts.length > 0);
  const sources = sourcesByBeginning(withParts);
  const placeholders = new Map<string, Placeholder>();
  if (sources.size === 0) return placeholders;
  const displayed = withParts.map(sourceOf);
  const isTaken = (content: string) => displayed.some((text) => text.includes(`\${${content}}`));
  const take = (source: string, isLikeLiteral: boolean) => {
    const known = placeholders.get(source);
    if (known === undefined) {
      const content = placeholders.size < MAX_CHECKED ? freeContent(source, isTaken) : `${source} `;
      placeholders.set(source, { content, isLikeLiteral });
    } else if (isLikeLiteral) {
      placeholders.set(source, { ...known, isLikeLiteral });
    }
  };
  for (const [index, parts] of withParts.entries()) {
    const text = displayed[index] ?? '';
    for (const { start, beginning, isLiteral } of templatesIn(parts, text)) {
      const candidates = sources.get(beginning) ?? [];
      const isCrowded = candidates.length > MAX_CANDIDATES;
      for (const source of candidates) {
        if (isCrowded || text.startsWith(`${source}}`, start)) take(source, isLiteral);
      }
      if (isCrowded) sources.delete(beginning);
    }
  }
  return placeholders;
}

/** Beyond these limits, placeholders get white space without a check. */
const MAX_CHECKED = 50;
const MAX_CANDIDATES = 20;
const MAX_SPACES = 20;

function freeContent(source: string, isTaken: (content: string) => boolean): string {
  let content = `${source} `;
  for (let added = 1; added < MAX_SPACES && isTaken(content); added += 1) content += ' ';
  return content;
}

/** Sources of expressions by their text up to the first brace that could close them. */
function sourcesByBeginning(texts: readonly (readonly TextPart[])[]): Map<string, readonly string[]> {
  const all = new Set<string>();
  for (const parts of texts) {
    for (const part of parts) if (isExpression(part)) all.add(part.source);
  }
  const sources = new Map<string, string[]>();
  for (const source of all) {
    const [beginning = ''] = source.split('}', 1);
    const known = sources.get(beginning);
    if (known === undefined) sources.set(beginning, [source]);
    else known.push(source);
  }
  return sources;
}

function isExpression(part: TextPart): part is OpenPart {
  return typeof part !== 'string' && part.kind === 'expression';
}

interface Template {
  /** The offset after `${`. */
  readonly start: number;
  readonly beginning: string;
  readonly isLiteral: boolean;
}

/** Each `${` of the displayed text that does not begin an open part. */
function* templatesIn(parts: readonly TextPart[], text: string): Generator<Template> {
  const ends: number[] = [];
  let length = 0;
  for (const part of parts) {
    length += typeof part === 'string' ? part.length : sourceOf([part]).length;
    ends.push(length);
  }
  let index = 0;
  let close = -1;
  for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', at + 1)) {
    while ((ends[index] ?? text.length) <= at) index += 1;
    const part = parts[index] ?? '';
    const isStart = isExpression(part) && at === (ends[index - 1] ?? 0);
    if (close < at) close = text.indexOf('}', at);
    if (close < 0) return;
    if (!isStart) {
      yield { start: at + 2, beginning: text.slice(at + 2, close), isLiteral: typeof part === 'string' };
    }
  }
}
