// Decodes a scenario from unknown JSON. Absent members get their defaults, unknown members are ignored, and one member of the
// wrong type rejects the whole scenario.

import { DEFAULT_ACCOUNT } from '../engine/account/account.ts';
import { switchedOff } from '../engine/account/account.ts';
import type { Account, Group, Instance, Namespace } from '../engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../engine/account/request.ts';
import type { RequestContext } from '../engine/account/request.ts';
import { CATALOG } from '../engine/catalog/catalog.ts';
import { READINGS } from '../engine/evaluation/decide/resource-types.ts';
import { isSystemPolicyName } from '../engine/catalog/system-policies.ts';
import { isChallengeId, isLessonId } from './exercise.ts';
import type { Budget, Exercise } from './exercise.ts';
import { isObject } from './unknown-json.ts';
import type { JsonObject } from './unknown-json.ts';
import { DEFAULT_VIEW, DETAIL_VIEWS, isExampleId, MAX_ASSERTIONS } from './scenario.ts';
import type {
  Baseline,
  CellRef,
  NodeRef,
  OpenItem,
  Scenario,
  ScenarioPolicy,
  ScenarioView,
} from './scenario.ts';

export const MAX_POLICIES = 100;
/** Per policy. */
const MAX_OPEN_ITEMS = 200;
const KINDS = ['account', 'instance', 'namespace', 'group', 'config', 'service'] as const;

/** Thrown in this file where a member has the wrong type. `decodeScenario` catches it. */
class WrongType extends Error {}

/** Returns null if the value is not a scenario. */
export function decodeScenario(value: unknown): Scenario | null {
  try {
    return readScenario(object(value));
  } catch (error) {
    if (error instanceof WrongType) return null;
    throw error;
  }
}

function object(value: unknown): JsonObject {
  if (!isObject(value)) throw new WrongType();
  return value;
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new WrongType();
  return value;
}

function list<T>(value: unknown, item: (value: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw new WrongType();
  return value.map(item);
}

function optional<T>(value: unknown, fallback: T, read: (value: unknown) => T): T {
  return value === undefined ? fallback : read(value);
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new WrongType();
  return found;
}

function index(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new WrongType();
  return value;
}

function readScenario(from: JsonObject): Scenario {
  const example = from['example'];
  return {
    title: optional(from['title'], '', string),
    policies: readPolicies(from['policies']),
    account: optional(from['account'], DEFAULT_ACCOUNT, readAccount),
    context: optional(from['context'], DEFAULT_CONTEXT, readContext),
    view: optional(from['view'], DEFAULT_VIEW, readView),
    example: typeof example === 'string' && isExampleId(example) ? example : null,
    baseline: optional(from['baseline'] ?? undefined, null, readBaseline),
    expectations: optional(from['expectations'], [], readAssertions),
    exercise: optional(from['exercise'] ?? undefined, null, readExercise),
  };
}

/** Returns null for an unknown exercise, so that the rest of the scenario still opens. */
function readExercise(value: unknown): Exercise | null {
  const from = object(value);
  const { kind, id } = from;
  if (kind === 'own-challenge') {
    const challenge = object(from['challenge']);
    return {
      kind,
      challenge: {
        task: optional(challenge['task'], '', string),
        hidden: optional(challenge['hidden'], '', string),
        budget: optional(challenge['budget'] ?? undefined, null, readBudget),
      },
    };
  }
  if (typeof id !== 'string') return null;
  if (kind === 'lesson' && isLessonId(id)) return { kind, id, step: optional(from['step'], 0, index) };
  return kind === 'challenge' && isChallengeId(id) ? { kind, id } : null;
}

function readBudget(value: unknown): Budget {
  const from = object(value);
  return { statements: index(from['statements']), characters: index(from['characters']) };
}

function readPolicies(value: unknown): readonly ScenarioPolicy[] {
  const policies = list(value, readPolicy);
  if (policies.length > MAX_POLICIES) throw new WrongType();
  return policies;
}

function readAssertions(value: unknown): readonly string[] {
  const lines = list(value, string);
  if (lines.length > MAX_ASSERTIONS) throw new WrongType();
  return lines;
}

function readBaseline(value: unknown): Baseline | null {
  const from = object(value);
  const reading = optional(from['reading'], undefined, (text) => oneOf(text, READINGS));
  return {
    policies: readPolicies(from['policies']),
    context: optional(from['context'], DEFAULT_CONTEXT, readContext),
    ...(reading === undefined ? {} : { reading }),
  };
}

function readPolicy(value: unknown): ScenarioPolicy {
  const from = object(value);
  const name = string(from['name']);
  const attached = optional(from['attached'], true, (flag) => flag !== false);
  if (from['kind'] !== 'system') {
    const openItems = optional(from['openItems'], [], (items) => list(items, readOpenItem));
    if (openItems.length > MAX_OPEN_ITEMS) throw new WrongType();
    const custom = { kind: 'custom', name, text: string(from['text']), attached } as const;
    return openItems.length === 0 ? custom : { ...custom, openItems };
  }
  if (!isSystemPolicyName(name)) throw new WrongType();
  return { kind: 'system', name, attached };
}

function readOpenItem(value: unknown): OpenItem {
  const from = object(value);
  return {
    code: string(from['code']),
    statement: optional(from['statement'] ?? undefined, null, index),
    subject: optional(from['subject'], '', string),
    detail: optional(from['detail'], '', string),
    choices: optional(from['choices'], [], (choices) => list(choices, readChoice)),
  };
}

function readChoice(value: unknown): OpenItem['choices'][number] {
  const from = object(value);
  const replaces = optional(from['replaces'] ?? undefined, null, index);
  const also = optional(from['also'], [], (statements) => list(statements, string));
  const allowCondition = optional(from['allowCondition'] ?? undefined, null, string);
  return {
    statement: string(from['statement']),
    warning: optional(from['warning'] ?? undefined, null, string),
    ...(replaces === null ? {} : { replaces }),
    ...(also.length === 0 ? {} : { also }),
    ...(allowCondition === null ? {} : { allowCondition }),
  };
}

function readAccount(value: unknown): Account {
  const from = object(value);
  return {
    id: string(from['id']),
    region: optional(from['region'], DEFAULT_ACCOUNT.region, string),
    instances: list(from['instances'], readInstance),
  };
}

function readInstance(value: unknown): Instance {
  const from = object(value);
  const id = string(from['id']);
  return {
    id,
    name: optional(from['name'], id, string),
    region: optional(from['region'], DEFAULT_ACCOUNT.region, string),
    ...switchedOff({
      configAuthEnabled: from['configAuthEnabled'] !== false,
      namingAuthEnabled: from['namingAuthEnabled'] !== false,
    }),
    namespaces: optional(from['namespaces'], [], (items) => list(items, readNamespace)),
  };
}

function readNamespace(value: unknown): Namespace {
  const from = object(value);
  const id = string(from['id']);
  return {
    id,
    name: optional(from['name'], id, string),
    groups: optional(from['groups'], [], (items) => list(items, readGroup)),
  };
}

function readGroup(value: unknown): Group {
  const from = object(value);
  return {
    name: string(from['name']),
    configs: optional(from['configs'], [], (items) => list(items, string)),
    services: optional(from['services'], [], (items) => list(items, string)),
  };
}

function readContext(value: unknown): RequestContext {
  const entries = Object.entries(object(value)).map(([key, values]): [string, string | readonly string[]] => [
    key,
    typeof values === 'string' ? values : list(values, string),
  ]);
  return Object.fromEntries(entries);
}

function readScope(value: unknown): number | 'effective' {
  return value === 'effective' ? value : index(value);
}

function readView(value: unknown): ScenarioView {
  const from = object(value);
  const node = from['node'] ?? null;
  const cell = from['cell'] ?? null;
  return {
    matrix: optional(from['matrix'], DEFAULT_VIEW.matrix, (text) => oneOf(text, ['resource', 'policy'])),
    scope: optional(from['scope'], DEFAULT_VIEW.scope, readScope),
    mode: optional(from['mode'], DEFAULT_VIEW.mode, (text) => oneOf(text, ['hierarchical', 'literal'])),
    reading: optional(from['reading'], DEFAULT_VIEW.reading, (text) => oneOf(text, READINGS)),
    others: from['others'] === true,
    openPolicy: optional(from['openPolicy'], 0, index),
    node: node === null ? null : readNode(node),
    cell: cell === null ? null : readCell(cell),
    detail: optional(from['detail'], DEFAULT_VIEW.detail, (text) => oneOf(text, DETAIL_VIEWS)),
  };
}

function readNode(value: unknown): NodeRef {
  const from = object(value);
  return { resource: string(from['resource']), kind: oneOf(from['kind'], KINDS) };
}

function readCell(value: unknown): CellRef {
  const from = object(value);
  const actions = CATALOG.map(({ id }) => id);
  return {
    ...readNode(value),
    action: oneOf(from['action'], actions),
    scope: optional(from['scope'], DEFAULT_VIEW.scope, readScope),
  };
}
