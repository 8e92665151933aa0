// Imports a policy document of a template: evaluates functions, quotes scalars, and adds notes for open parts.

import type { JsonValue } from '../policy/json.ts';
import { itemsOf, memberOf, stringOf } from '../policy/json-value.ts';
import { convertAwsStatement } from './aws-statement.ts';
import { convertAws, duplicateNotes, speaksAws } from './import-aws.ts';
import { IN_FORCE } from './import-result.ts';
import type { ImportChoice, ImportedPolicy, ImportNote } from './import-result.ts';
import {
  listValue,
  membersOf,
  minifyValue,
  objectValue,
  printPolicy,
  quoteScalar,
  textValue,
} from './json-tree.ts';
import { createNoteList, openNote } from './note-list.ts';
import { createResolver } from './template-functions.ts';
import type { Branch, TemplateScope } from './template-functions.ts';

/** The number of branches with choices: each one processes all statements. */
const MAX_BRANCHES = 20;

/** The RAM policy for a document with functions; null if the document has no value. */
export function importDocument(
  document: JsonValue,
  name: string | null,
  scope: TemplateScope,
  isAws = false,
): ImportedPolicy | null {
  const resolver = createResolver(scope);
  const resolved = resolver.resolve(document);
  if (resolved === null) return null;
  const placeholders = new Set(
    [...resolver.open.keys(), ...resolver.branches().map(({ subject }) => subject)].map((it) => `\${${it}}`),
  );
  const isInAws = isAws || speaksAws(resolved);
  const policy = isInAws ? convertAws(resolved, name, placeholders) : importRam(resolved, name);
  const values = [...resolver.open].map(([subject, detail]) =>
    openNote('template-value-needed', null, subject, detail),
  );
  const dependent = resolver.branches().length === 0 ? [] : dependentStatements(document, scope);
  const branches = resolver.branches().map((branch, index) => {
    const detail = [branch.whenTrue, branch.whenFalse].map((it) => (it === undefined ? '' : describe(it)));
    const choices =
      index < MAX_BRANCHES
        ? branchChoices(dependent, branch, scope, isInAws ? awsStatement : ramStatement)
        : [];
    const statement = choices[0]?.replaces ?? null;
    return { ...openNote('template-branch', statement, branch.subject, detail.join(' | ')), choices };
  });
  return { ...policy, notes: [...values, ...branches, ...policy.notes] };
}

function describe(value: JsonValue): string {
  return stringOf(value) ?? minifyValue(value);
}

/** A statement of the document, from 0, and the conditions that it depends on. */
interface DependentStatement {
  readonly index: number;
  readonly statement: JsonValue;
  readonly conditions: readonly string[];
}

function dependentStatements(document: JsonValue, scope: TemplateScope): readonly DependentStatement[] {
  return itemsOf(memberOf(document, 'Statement')).flatMap((statement, index) => {
    const resolver = createResolver(scope);
    resolver.resolve(statement);
    const conditions = resolver.branches().map(({ condition }) => condition);
    return conditions.length === 0 ? [] : [{ index, statement, conditions }];
  });
}

/** The statement that has the branch, once for each outcome; none when other conditions or statements depend on it too. */
function branchChoices(
  dependent: readonly DependentStatement[],
  { condition }: Branch,
  scope: TemplateScope,
  convert: (statement: JsonValue) => JsonValue,
): readonly ImportChoice[] {
  const having = dependent.filter(({ conditions }) => conditions.includes(condition));
  const [only] = having;
  if (only === undefined || having.length > 1) return [];
  if (only.conditions.some((it) => it !== condition)) return [];
  return [true, false].flatMap((outcome): ImportChoice[] => {
    const resolved = createResolver(scope, new Map([[condition, outcome]])).resolve(only.statement);
    if (resolved === null) return [];
    const statement = minifyValue(convert(resolved));
    return [{ statement, replaces: only.index + 1, warning: null }];
  });
}

function awsStatement(statement: JsonValue): JsonValue {
  return convertAwsStatement(statement, 1, new Set(), createNoteList().add);
}

function importRam(document: JsonValue, name: string | null): ImportedPolicy {
  const notes: ImportNote[] = [...duplicateNotes(document)];
  const list = memberOf(document, 'Statement');
  (list?.kind === 'array' ? list.items : []).forEach((statement, index) => {
    const written = stringOf(memberOf(statement, 'Effect')) ?? '';
    const effect = effectOf(written);
    if (effect === written) return;
    notes.push({
      ...openNote('effect-case', index + 1, written, effect),
      isOpen: false,
    });
  });
  return { name, text: printPolicy(ramDocument(document)), ...IN_FORCE, notes };
}

/** With all scalars quoted, as RAM requires, and `Effect` in RAM's case. */
function ramDocument(document: JsonValue): JsonValue {
  return objectValue(
    membersOf(document).map(({ key, value }): [string, JsonValue] => {
      if (key !== 'Statement') return [key, quoteScalar(value)];
      return [key, value.kind === 'array' ? listValue(value.items.map(ramStatement)) : ramStatement(value)];
    }),
  );
}

function ramStatement(statement: JsonValue): JsonValue {
  if (statement.kind !== 'object') return statement;
  return objectValue(
    statement.members.map(({ key, value }): [string, JsonValue] => {
      const quoted = quoteAll(value);
      return [key, key === 'Effect' && quoted.kind === 'string' ? textValue(effectOf(quoted.value)) : quoted];
    }),
  );
}

function quoteAll(value: JsonValue): JsonValue {
  if (value.kind === 'array') return listValue(value.items.map(quoteAll));
  if (value.kind !== 'object') return quoteScalar(value);
  return objectValue(value.members.map((member) => [member.key, quoteAll(member.value)]));
}

function effectOf(written: string): string {
  return ['Allow', 'Deny'].find((effect) => effect.toLowerCase() === written.toLowerCase()) ?? written;
}
