// The JSON inside a link, version 1: short keys, defaults left out, a policy as JSON where that spells its text exactly.
// Links live for ever: a new version gets its own file, and this one goes on reading version 1.

import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import type { Account } from '../engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../engine/account/request.ts';
import type { RequestContext } from '../engine/account/request.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import { printJson } from '../engine/policy/print.ts';
import type { Json } from '../engine/policy/print.ts';
import { decodeScenario } from './decode-scenario.ts';
import { DEFAULT_VIEW } from './scenario.ts';
import type { Baseline, Scenario, ScenarioPolicy, ScenarioView } from './scenario.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Members with `undefined` are left out. */
export function packScenario(scenario: Scenario): string {
  const { title, policies, account, context, view, example, baseline } = scenario;
  return JSON.stringify({
    t: title === '' ? undefined : title,
    e: example ?? undefined,
    p: policies.map(packPolicy),
    a: isSame(account, DEFAULT_ACCOUNT) ? undefined : packAccount(account),
    c: isSame(context, DEFAULT_CONTEXT) ? undefined : context,
    v: packView(view),
    b: baseline === null ? undefined : packBaseline(baseline, context),
  });
}

/** The scenario that `packScenario` wrote, or null when the text holds none. Unknown members are passed over. */
export function unpackScenario(text: string): Scenario | null {
  const value = parseObject(text);
  if (value === null) return null;
  return decodeScenario({
    title: value['t'],
    example: value['e'],
    policies: Array.isArray(value['p']) ? value['p'].map(unpackPolicy) : undefined,
    account: value['a'] === undefined ? undefined : unpackAccount(value['a']),
    context: value['c'],
    view: isObject(value['v']) ? unpackView(value['v']) : undefined,
    baseline: isObject(value['b']) ? unpackBaseline(value['b'], value['c']) : undefined,
  });
}

/** The context is left out where it is the scenario's own. */
function packBaseline(baseline: Baseline, context: RequestContext): JsonObject {
  return {
    p: baseline.policies.map(packPolicy),
    c: isSame(baseline.context, context) ? undefined : baseline.context,
  };
}

function unpackBaseline(value: JsonObject, context: unknown): unknown {
  return {
    policies: Array.isArray(value['p']) ? value['p'].map(unpackPolicy) : undefined,
    context: value['c'] ?? context,
  };
}

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    // Not JSON: what the caller is told as "no scenario".
    return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function packPolicy(policy: ScenarioPolicy): JsonObject {
  const off = policy.attached ? undefined : 1;
  if (policy.kind === 'system') return { s: policy.name, o: off };
  const document = documentOf(policy.text);
  return { n: policy.name, d: document ?? undefined, x: document === null ? policy.text : undefined, o: off };
}

/** The text's JSON value when printing it gives the text back to the letter. */
function documentOf(text: string): Json | null {
  // Only what RAM would accept is read: its depth is bounded, and so is the recursion of printing.
  if (parsePolicy(text).kind !== 'accepted') return null;
  const value = JSON.parse(text) as Json;
  return printJson(value) === text ? value : null;
}

function unpackPolicy(value: unknown): unknown {
  if (!isObject(value)) return value;
  const attached = value['o'] !== 1;
  if (value['s'] !== undefined) return { kind: 'system', name: value['s'], attached };
  const text = value['d'] === undefined ? value['x'] : printJson(value['d'] as Json);
  return { kind: 'custom', name: value['n'], text, attached };
}

function packAccount({ id, region, instances }: Account): unknown {
  return [
    id,
    region,
    instances.map((instance) => [
      instance.id,
      instance.name,
      instance.region,
      instance.namespaces.map((namespace) => [
        namespace.id,
        namespace.name,
        namespace.groups.map((group) => [group.name, group.configs, group.services]),
      ]),
    ]),
  ];
}

function unpackAccount(value: unknown): unknown {
  const [id, region, instances] = items(value);
  return { id, region, instances: items(instances).map(unpackInstance) };
}

function unpackInstance(value: unknown): unknown {
  const [id, name, region, namespaces] = items(value);
  return { id, name, region, namespaces: items(namespaces).map(unpackNamespace) };
}

function unpackNamespace(value: unknown): unknown {
  const [id, name, groups] = items(value);
  return { id, name, groups: items(groups).map(unpackGroup) };
}

function unpackGroup(value: unknown): unknown {
  const [name, configs, services] = items(value);
  return { name, configs, services };
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function packView(view: ScenarioView): JsonObject | undefined {
  if (isSame(view, DEFAULT_VIEW)) return undefined;
  const { node, cell } = view;
  return {
    m: view.matrix === DEFAULT_VIEW.matrix ? undefined : view.matrix,
    s: view.scope === DEFAULT_VIEW.scope ? undefined : view.scope,
    l: view.mode === DEFAULT_VIEW.mode ? undefined : view.mode,
    o: view.others ? 1 : undefined,
    p: view.openPolicy === DEFAULT_VIEW.openPolicy ? undefined : view.openPolicy,
    n: node === null ? undefined : [node.resource, node.kind],
    c: cell === null ? undefined : [cell.resource, cell.kind, cell.action, cell.scope],
  };
}

function unpackView(value: JsonObject): unknown {
  const [resource, kind] = items(value['n']);
  const [cellResource, cellKind, action, scope] = items(value['c']);
  return {
    matrix: value['m'],
    scope: value['s'],
    mode: value['l'],
    others: value['o'] === 1,
    openPolicy: value['p'],
    node: value['n'] === undefined ? null : { resource, kind },
    cell: value['c'] === undefined ? null : { resource: cellResource, kind: cellKind, action, scope },
  };
}
