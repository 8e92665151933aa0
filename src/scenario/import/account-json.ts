// Reads and writes a mock account as JSON. Reading reports every error with its path (`instances[0].namespaces[2].id`), and
// accepts a text only as a whole.

import { switchedOff } from '../../engine/account/account.ts';
import type { Account, Group, Instance, Namespace } from '../../engine/account/account.ts';
import { checkNameBy } from '../../engine/account/naming-rules.ts';
import type { NameKind, NameProblem } from '../../engine/account/naming-rules.ts';
import { segmentFor } from '../../engine/catalog/relative-id.ts';
import { PLACEHOLDER_ID } from '../../engine/account/resource-tree.ts';
import type { ChildKind } from '../../engine/account/resource-ref.ts';
import { parseJson } from '../../engine/policy/json.ts';
import type { JsonValue } from '../../engine/policy/json.ts';
import { printJson } from '../../engine/policy/print.ts';
import type { Span } from '../../engine/policy/span.ts';

export interface AccountJsonProblem {
  /** For example `instances[0].id`; empty for the root. */
  readonly path: string;
  /**
   * The span of the value. For a missing member, the span of its parent; for an unknown or repeated member, the span of its key.
   */
  readonly span: Span;
  readonly problem:
    | { readonly kind: 'wrong-type'; readonly expected: 'object' | 'array' | 'string' | 'boolean' }
    | { readonly kind: 'missing' }
    | { readonly kind: 'unknown-member' }
    | { readonly kind: 'repeated-member' }
    /** The sibling at the path `first` has the same relative id. */
    | { readonly kind: 'duplicate'; readonly first: string }
    | NameProblem;
}

export type AccountImport =
  | { readonly kind: 'account'; readonly account: Account }
  | { readonly kind: 'not-json'; readonly span: Span }
  /** One or more, in text order. */
  | { readonly kind: 'invalid'; readonly problems: readonly AccountJsonProblem[] };

export function exportAccount({ id, region, instances }: Account): string {
  return printJson({
    id,
    region,
    instances: instances.map((instance) => ({
      id: instance.id,
      name: instance.name,
      region: instance.region,
      ...switchedOff(instance),
      namespaces: instance.namespaces.map((namespace) => ({
        id: namespace.id,
        name: namespace.name,
        groups: namespace.groups.map(({ name, configs, services }) => ({ name, configs, services })),
      })),
    })),
  });
}

/**
 * Reads an account. Required: `id` and `region` of the account, ids of instances and namespaces, names of groups. Defaults: an
 * empty list, the id for a display name, the account's region for an instance's region, client authorization on.
 */
export function importAccount(text: string): AccountImport {
  const { root, syntaxError } = parseJson(text.replace(/^\ufeff/, ' '));
  if (syntaxError !== null) return { kind: 'not-json', span: syntaxError };
  const problems: AccountJsonProblem[] = [];
  const account = readAccount({ path: '', value: root, problems });
  if (problems.length === 0) return { kind: 'account', account };
  return { kind: 'invalid', problems: problems.toSorted((a, b) => a.span.start - b.span.start) };
}

/** Replaces an unreadable id. No naming rule accepts it, so it is never a duplicate and never returned. */
const UNREADABLE = PLACEHOLDER_ID;

/** A value, its path, and the list that collects problems. */
interface ValueContext {
  readonly path: string;
  readonly value: JsonValue;
  readonly problems: AccountJsonProblem[];
}

/** `values` is null if the value is not an object; that problem is already reported. */
interface Members {
  readonly parent: ValueContext;
  readonly values: ReadonlyMap<string, JsonValue> | null;
}

function readAccount(context: ValueContext): Account {
  const members = membersOf(context, ['id', 'region', 'instances']);
  const id = required(members, 'id', 'account');
  const region = required(members, 'region', 'region');
  const instances = listIn(members, 'instances', (item) => readInstance(item, region));
  reportDuplicates(members, 'instances', 'instance', instances, ({ id }) => id, 'id');
  return { id, region, instances };
}

function readInstance(context: ValueContext, accountRegion: string): Instance {
  const members = membersOf(context, [
    'id',
    'name',
    'region',
    'configAuthEnabled',
    'namingAuthEnabled',
    'namespaces',
  ]);
  const id = required(members, 'id', 'instance');
  const name = optional(members, 'name', 'instance-name', id);
  const region = optional(members, 'region', 'region', accountRegion);
  const namespaces = listIn(members, 'namespaces', readNamespace);
  reportDuplicates(members, 'namespaces', 'namespace', namespaces, ({ id }) => id, 'id');
  const switches = switchedOff({
    configAuthEnabled: booleanIn(members, 'configAuthEnabled'),
    namingAuthEnabled: booleanIn(members, 'namingAuthEnabled'),
  });
  return { id, name, region, ...switches, namespaces };
}

function readNamespace(context: ValueContext): Namespace {
  const members = membersOf(context, ['id', 'name', 'groups']);
  const id = required(members, 'id', 'namespace');
  const name = optional(members, 'name', 'namespace-name', id);
  const groups = listIn(members, 'groups', readGroup);
  reportDuplicates(members, 'groups', 'group', groups, ({ name }) => name, 'name');
  return { id, name, groups };
}

function readGroup(context: ValueContext): Group {
  const members = membersOf(context, ['name', 'configs', 'services']);
  const name = required(members, 'name', 'group');
  const configs = listIn(members, 'configs', (item) => readName(item, 'config'));
  const services = listIn(members, 'services', (item) => readName(item, 'service'));
  reportDuplicates(members, 'configs', 'config', configs, (id) => id, null);
  reportDuplicates(members, 'services', 'service', services, (id) => id, null);
  return { name, configs, services };
}

function membersOf(context: ValueContext, known: readonly string[]): Members {
  const { value, problems, path } = context;
  if (value.kind !== 'object') {
    reportProblem(context, { kind: 'wrong-type', expected: 'object' });
    return { parent: context, values: null };
  }
  const values = new Map<string, JsonValue>();
  for (const member of value.members) {
    const at = { path: memberPath(path, member.key), span: member.keySpan };
    if (!known.includes(member.key)) problems.push({ ...at, problem: { kind: 'unknown-member' } });
    else if (values.has(member.key)) problems.push({ ...at, problem: { kind: 'repeated-member' } });
    else values.set(member.key, member.value);
  }
  return { parent: context, values };
}

function required({ parent, values }: Members, key: string, kind: NameKind): string {
  const value = values?.get(key);
  const at = { ...parent, path: memberPath(parent.path, key) };
  if (value !== undefined) return readName({ ...at, value }, kind);
  if (values !== null) reportProblem(at, { kind: 'missing' });
  return UNREADABLE;
}

function optional({ parent, values }: Members, key: string, kind: NameKind, fallback: string): string {
  const value = values?.get(key);
  return value === undefined
    ? fallback
    : readName({ ...parent, path: memberPath(parent.path, key), value }, kind);
}

function readName(context: ValueContext, kind: NameKind): string {
  if (context.value.kind !== 'string') {
    reportProblem(context, { kind: 'wrong-type', expected: 'string' });
    return UNREADABLE;
  }
  const problem = checkNameBy('lenient', kind, context.value.value);
  if (problem !== null) reportProblem(context, problem);
  return context.value.value;
}

/** True if the member is missing. */
function booleanIn({ parent, values }: Members, key: string): boolean {
  const value = values?.get(key);
  if (value?.kind === 'boolean') return value.value;
  if (value !== undefined)
    reportProblem(
      { ...parent, path: memberPath(parent.path, key), value },
      { kind: 'wrong-type', expected: 'boolean' },
    );
  return true;
}

function listIn<T>({ parent, values }: Members, key: string, read: (item: ValueContext) => T): readonly T[] {
  const value = values?.get(key);
  if (value === undefined) return [];
  const list = { ...parent, path: memberPath(parent.path, key), value };
  if (value.kind === 'array') {
    return value.items.map((item, index) => read({ ...list, path: `${list.path}[${index}]`, value: item }));
  }
  reportProblem(list, { kind: 'wrong-type', expected: 'array' });
  return [];
}

/**
 * Reports each item with the id of an earlier one, except for invalid ids, which are already reported. `idKey` is the member with
 * the id; null if the item itself is the id.
 */
function reportDuplicates<T>(
  { parent, values }: Members,
  key: string,
  kind: ChildKind,
  items: readonly T[],
  idOf: (item: T) => string,
  idKey: 'id' | 'name' | null,
): void {
  const firsts = new Map<string, string>();
  const value = values?.get(key);
  if (value?.kind !== 'array') return;
  items.forEach((item, index) => {
    const id = segmentFor(kind, idOf(item));
    const element = value.items[index];
    if (element === undefined || checkNameBy('lenient', kind, idOf(item)) !== null) return;
    const path = `${memberPath(parent.path, key)}[${index}]`;
    const at = {
      ...parent,
      ...(idKey === null ? { path, value: element } : idContext(path, element, idKey)),
    };
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, at.path);
    else reportProblem(at, { kind: 'duplicate', first });
  });
}

function idContext(path: string, item: JsonValue, key: string): Pick<ValueContext, 'path' | 'value'> {
  const members = item.kind === 'object' ? item.members : [];
  const value = members.find((member) => member.key === key)?.value ?? item;
  return { path: memberPath(path, key), value };
}

function reportProblem(
  { path, value, problems }: ValueContext,
  problem: AccountJsonProblem['problem'],
): void {
  problems.push({ path, span: value.span, problem });
}

function memberPath(path: string, key: string): string {
  if (!/^[\w$]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
