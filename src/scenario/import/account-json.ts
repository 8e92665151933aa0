// A mock account as a JSON text of its own: what `Account` is, pretty-printed. Reading tells everything that is wrong with a
// text and where (`instances[0].namespaces[2].id`), and takes it as a whole or not at all.

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
  /** Members by name, items by place: `instances[0].id`; empty for the whole. */
  readonly path: string;
  /**
   * The characters that spell the value. Of a missing member, those of what it is missing in; of one that is unknown or
   * repeated, those of its name.
   */
  readonly span: Span;
  readonly problem:
    | { readonly kind: 'wrong-type'; readonly expected: 'object' | 'array' | 'string' }
    | { readonly kind: 'missing' }
    | { readonly kind: 'unknown-member' }
    | { readonly kind: 'repeated-member' }
    /** A sibling at the path `first` is asked about by the same name. */
    | { readonly kind: 'duplicate'; readonly first: string }
    | NameProblem;
}

export type AccountImport =
  | { readonly kind: 'account'; readonly account: Account }
  | { readonly kind: 'not-json'; readonly span: Span }
  /** At least one, in the order of the text. */
  | { readonly kind: 'invalid'; readonly problems: readonly AccountJsonProblem[] };

export function exportAccount({ id, region, instances }: Account): string {
  return printJson({
    id,
    region,
    instances: instances.map((instance) => ({
      id: instance.id,
      name: instance.name,
      region: instance.region,
      namespaces: instance.namespaces.map((namespace) => ({
        id: namespace.id,
        name: namespace.name,
        groups: namespace.groups.map(({ name, configs, services }) => ({ name, configs, services })),
      })),
    })),
  });
}

/**
 * Reads an account. `id`, the `region` of the account, the ids of instances and namespaces and the names of groups must be
 * there; an absent list is empty, an absent display name the id, an absent region of an instance that of the account.
 */
export function importAccount(text: string): AccountImport {
  const { root, syntaxError } = parseJson(text.replace(/^\ufeff/, ' '));
  if (syntaxError !== null) return { kind: 'not-json', span: syntaxError };
  const problems: AccountJsonProblem[] = [];
  const account = readAccount({ path: '', value: root, problems });
  if (problems.length === 0) return { kind: 'account', account };
  return { kind: 'invalid', problems: problems.toSorted((a, b) => a.span.start - b.span.start) };
}

/** Replaces an id that could not be read. No rule accepts it, so it is never a duplicate and never gets out. */
const UNREADABLE = PLACEHOLDER_ID;

/** A value, where it stands, and where to put what is wrong with it. */
interface JsonSpot {
  readonly path: string;
  readonly value: JsonValue;
  readonly problems: AccountJsonProblem[];
}

/** The members of an object by name; null when the value is no object, which is told once, for the object. */
interface Members {
  readonly spot: JsonSpot;
  readonly values: ReadonlyMap<string, JsonValue> | null;
}

function readAccount(spot: JsonSpot): Account {
  const members = membersOf(spot, ['id', 'region', 'instances']);
  const id = required(members, 'id', 'account');
  const region = required(members, 'region', 'region');
  const instances = listIn(members, 'instances', (item) => readInstance(item, region));
  tellDuplicates(members, 'instances', 'instance', instances, ({ id }) => id, 'id');
  return { id, region, instances };
}

function readInstance(spot: JsonSpot, accountRegion: string): Instance {
  const members = membersOf(spot, ['id', 'name', 'region', 'namespaces']);
  const id = required(members, 'id', 'instance');
  const name = optional(members, 'name', 'instance-name', id);
  const region = optional(members, 'region', 'region', accountRegion);
  const namespaces = listIn(members, 'namespaces', readNamespace);
  tellDuplicates(members, 'namespaces', 'namespace', namespaces, ({ id }) => id, 'id');
  return { id, name, region, namespaces };
}

function readNamespace(spot: JsonSpot): Namespace {
  const members = membersOf(spot, ['id', 'name', 'groups']);
  const id = required(members, 'id', 'namespace');
  const name = optional(members, 'name', 'namespace-name', id);
  const groups = listIn(members, 'groups', readGroup);
  tellDuplicates(members, 'groups', 'group', groups, ({ name }) => name, 'name');
  return { id, name, groups };
}

function readGroup(spot: JsonSpot): Group {
  const members = membersOf(spot, ['name', 'configs', 'services']);
  const name = required(members, 'name', 'group');
  const configs = listIn(members, 'configs', (item) => readName(item, 'config'));
  const services = listIn(members, 'services', (item) => readName(item, 'service'));
  tellDuplicates(members, 'configs', 'config', configs, (id) => id, null);
  tellDuplicates(members, 'services', 'service', services, (id) => id, null);
  return { name, configs, services };
}

function membersOf(spot: JsonSpot, known: readonly string[]): Members {
  const { value, problems, path } = spot;
  if (value.kind !== 'object') {
    reportProblem(spot, { kind: 'wrong-type', expected: 'object' });
    return { spot, values: null };
  }
  const values = new Map<string, JsonValue>();
  for (const member of value.members) {
    const at = { path: memberPath(path, member.key), span: member.keySpan };
    if (!known.includes(member.key)) problems.push({ ...at, problem: { kind: 'unknown-member' } });
    else if (values.has(member.key)) problems.push({ ...at, problem: { kind: 'repeated-member' } });
    else values.set(member.key, member.value);
  }
  return { spot, values };
}

function required({ spot, values }: Members, key: string, kind: NameKind): string {
  const value = values?.get(key);
  const at = { ...spot, path: memberPath(spot.path, key) };
  if (value !== undefined) return readName({ ...at, value }, kind);
  if (values !== null) reportProblem(at, { kind: 'missing' });
  return UNREADABLE;
}

function optional({ spot, values }: Members, key: string, kind: NameKind, fallback: string): string {
  const value = values?.get(key);
  return value === undefined
    ? fallback
    : readName({ ...spot, path: memberPath(spot.path, key), value }, kind);
}

function readName(spot: JsonSpot, kind: NameKind): string {
  if (spot.value.kind !== 'string') {
    reportProblem(spot, { kind: 'wrong-type', expected: 'string' });
    return UNREADABLE;
  }
  const problem = checkNameBy('lenient', kind, spot.value.value);
  if (problem !== null) reportProblem(spot, problem);
  return spot.value.value;
}

function listIn<T>({ spot, values }: Members, key: string, read: (item: JsonSpot) => T): readonly T[] {
  const value = values?.get(key);
  if (value === undefined) return [];
  const list = { ...spot, path: memberPath(spot.path, key), value };
  if (value.kind === 'array') {
    return value.items.map((item, place) => read({ ...list, path: `${list.path}[${place}]`, value: item }));
  }
  reportProblem(list, { kind: 'wrong-type', expected: 'array' });
  return [];
}

/**
 * Tells each item whose id an earlier one has. An id that is wrong by itself is told for that alone. `idKey` is the member
 * that holds the id; null where the item is the id.
 */
function tellDuplicates<T>(
  { spot, values }: Members,
  key: string,
  kind: ChildKind,
  items: readonly T[],
  idOf: (item: T) => string,
  idKey: 'id' | 'name' | null,
): void {
  const firsts = new Map<string, string>();
  const value = values?.get(key);
  if (value?.kind !== 'array') return;
  items.forEach((item, place) => {
    const id = segmentFor(kind, idOf(item));
    const element = value.items[place];
    if (element === undefined || checkNameBy('lenient', kind, idOf(item)) !== null) return;
    const path = `${memberPath(spot.path, key)}[${place}]`;
    const at = { ...spot, ...(idKey === null ? { path, value: element } : idSpot(path, element, idKey)) };
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, at.path);
    else reportProblem(at, { kind: 'duplicate', first });
  });
}

function idSpot(path: string, item: JsonValue, key: string): Pick<JsonSpot, 'path' | 'value'> {
  const members = item.kind === 'object' ? item.members : [];
  const value = members.find((member) => member.key === key)?.value ?? item;
  return { path: memberPath(path, key), value };
}

function reportProblem({ path, value, problems }: JsonSpot, problem: AccountJsonProblem['problem']): void {
  problems.push({ path, span: value.span, problem });
}

function memberPath(path: string, key: string): string {
  if (!/^[\w$]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
