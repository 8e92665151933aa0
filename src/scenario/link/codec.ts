// The JSON inside a link, version 1: short keys, defaults left out, a policy as JSON where that spells its text exactly.
// Links live for ever: a new version gets its own file, and this one goes on reading version 1.

import { DEFAULT_CONTEXT } from '../../engine/account/request.ts';
import { STEPS_AT_ONCE } from '../../engine/evaluation/decide/steps.ts';
import type { Steps } from '../../engine/evaluation/decide/steps.ts';
import { parsePolicy } from '../../engine/policy/parse.ts';
import { printJson } from '../../engine/policy/print.ts';
import type { Json } from '../../engine/policy/print.ts';
import { packDecisions, unpackDecisions } from './decision-record.ts';
import type { DecisionRecord } from './decision-record.ts';
import { decodeScenario, MAX_POLICIES } from '../decode-scenario.ts';
import type { Exercise } from '../exercise.ts';
import { packAccount, unpackAccount } from './pack-account.ts';
import { packDocument, unpackDocument } from './pack-document.ts';
import { packAssertions, unpackAssertions } from './pack-assertions.ts';
import { DEFAULT_VIEW } from '../scenario.ts';
import type { OpenItem, OpenItemChoice, Scenario, ScenarioPolicy, ScenarioView } from '../scenario.ts';
import { dictionaryFor } from './dictionary.ts';
import type { Dictionary } from './dictionary.ts';
import { isObject, readJson } from '../unknown-json.ts';
import type { JsonObject } from '../unknown-json.ts';

/** Nothing that is written goes deeper; and whatever reads a value may call itself as deep as the value goes. */
const DEEPEST = 32;

/** Longer texts, in characters, the policies of a link do not have together. */
const MAX_CHARACTERS = 8_000_000;

/**
 * The scenario, and what it decides where a reader may want to know whether that has changed. Members with `undefined` are
 * left out.
 */
export function* packInSteps(scenario: Scenario, decisions: DecisionRecord | null): Steps<string> {
  const { title, policies, account, context, view, example, baseline, expectations, exercise } = scenario;
  const words = dictionaryFor(account);
  const packedAccount = packAccount(account);
  yield STEPS_AT_ONCE;
  const packedPolicies = yield* packPolicies(policies, words);
  const packedBaseline = baseline === null ? [] : yield* packPolicies(baseline.policies, words);
  return JSON.stringify({
    t: title === '' ? undefined : title,
    e: example ?? undefined,
    p: packedPolicies,
    a: packedAccount,
    c: isSame(context, DEFAULT_CONTEXT) ? undefined : context,
    v: packView(view),
    // The context is left out where it is the scenario's own.
    b:
      baseline === null
        ? undefined
        : { p: packedBaseline, c: isSame(baseline.context, context) ? undefined : baseline.context },
    x: expectations.length === 0 ? undefined : packAssertions(expectations, account),
    g: exercise === null ? undefined : packExercise(exercise),
    f: decisions === null ? undefined : packDecisions(decisions),
  });
}

export interface Unpacked {
  readonly scenario: Scenario;
  /** Null when the link remembers none, or none that can be read. */
  readonly decisions: DecisionRecord | null;
}

/** What `packInSteps` wrote, or null when the text holds no scenario. Unknown members are passed over. */
export function* unpackInSteps(text: string): Steps<Unpacked | null> {
  const value = parseObject(text);
  if (value === null) return null;
  yield text.length;
  const account = unpackAccount(value['a']);
  yield text.length;
  const named = decodeScenario({ policies: [], account })?.account;
  if (named === undefined) return null;
  const words = dictionaryFor(named);
  const policies = yield* unpackPolicies(value['p'], words);
  const baseline = isObject(value['b']) ? value['b'] : null;
  const pinned = baseline === null ? undefined : yield* unpackPolicies(baseline['p'], words);
  yield text.length;
  const scenario = decodeScenario({
    title: value['t'],
    example: value['e'],
    policies,
    context: value['c'],
    view: isObject(value['v']) ? unpackView(value['v']) : undefined,
    baseline: baseline === null ? undefined : { policies: pinned, context: baseline['c'] ?? value['c'] },
    expectations: value['x'] === undefined ? undefined : unpackAssertions(value['x'], named),
    exercise: Array.isArray(value['g']) ? unpackExercise(value['g']) : undefined,
  });
  return scenario === null
    ? null
    : { scenario: { ...scenario, account: named }, decisions: unpackDecisions(value['f']) };
}

/** Its kind's first letter, then what tells it apart. */
function packExercise(exercise: Exercise): readonly (string | number)[] {
  switch (exercise.kind) {
    case 'lesson':
      return ['l', exercise.id, exercise.step];
    case 'challenge':
      return ['c', exercise.id];
    case 'own-challenge': {
      const { task, hidden, budget } = exercise.challenge;
      return ['o', task, hidden, ...(budget === null ? [] : [budget.statements, budget.characters])];
    }
  }
}

function unpackExercise([kind, first, second, statements, characters]: readonly unknown[]): unknown {
  if (kind === 'l') return { kind: 'lesson', id: first, step: second };
  if (kind === 'c') return { kind: 'challenge', id: first };
  const budget = statements === undefined ? null : { statements, characters };
  return kind === 'o'
    ? { kind: 'own-challenge', challenge: { task: first, hidden: second, budget } }
    : undefined;
}

function* packPolicies(policies: readonly ScenarioPolicy[], words: Dictionary): Steps<readonly JsonObject[]> {
  const packed: JsonObject[] = [];
  for (const policy of policies) {
    packed.push(packPolicy(policy, words));
    yield STEPS_AT_ONCE;
  }
  return packed;
}

/** Undefined for what is no list of policies, or one of more or longer policies than a scenario holds. */
function* unpackPolicies(policies: unknown, words: Dictionary): Steps<readonly unknown[] | undefined> {
  if (!Array.isArray(policies) || policies.length > MAX_POLICIES) return undefined;
  const unpacked: unknown[] = [];
  let length = 0;
  for (const policy of policies as readonly unknown[]) {
    const text = isObject(policy) ? unpackText(policy, words) : undefined;
    length += typeof text === 'string' ? text.length : 0;
    if (length > MAX_CHARACTERS) return undefined;
    unpacked.push(unpackPolicy(policy, text));
    yield STEPS_AT_ONCE;
  }
  return unpacked;
}

function parseObject(text: string): JsonObject | null {
  if (depthOf(text) > DEEPEST) return null;
  const value = readJson(text);
  return isObject(value) ? value : null;
}

/** How deep brackets lie in each other, those in strings aside. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let place = 0; place < json.length; place += 1) {
    const mark = json[place];
    if (isText && mark === '\\') place += 1;
    else if (mark === '"') isText = !isText;
    else if (isText) continue;
    else if (mark === '[' || mark === '{') deepest = Math.max(deepest, (depth += 1));
    else if (mark === ']' || mark === '}') depth -= 1;
  }
  return deepest;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function packPolicy(policy: ScenarioPolicy, words: Dictionary): JsonObject {
  const off = policy.attached ? undefined : 1;
  if (policy.kind === 'system') return { s: policy.name, o: off };
  const document = documentOf(policy.text);
  const packed = document === null ? null : packDocument(document, words);
  return {
    n: policy.name,
    x: document === null ? policy.text : undefined,
    d: packed === null ? (document ?? undefined) : undefined,
    i: packed ?? undefined,
    o: off,
    q: policy.openItems?.map(packOpenItem),
  };
}

function packOpenItem({ code, statement, subject, detail, choices }: OpenItem): readonly Json[] {
  return [code, statement, subject, detail, ...choices.map(packChoice)];
}

function packChoice(choice: OpenItemChoice): readonly Json[] {
  const { statement, warning, replaces = null, allowCondition = null, also = [] } = choice;
  return [statement, warning, replaces, allowCondition, ...also];
}

function unpackOpenItem(value: unknown): unknown {
  const [code, statement, subject, detail, ...choices] = items(value);
  const unpackChoice = (choice: unknown) => {
    const [text, warning, replaces, allowCondition, ...also] = items(choice);
    return { statement: text, warning, replaces, allowCondition, also };
  };
  return { code, statement, subject, detail, choices: choices.map(unpackChoice) };
}

/** The text's JSON value when printing it gives the text back to the letter. */
function documentOf(text: string): Json | null {
  // Only what RAM would accept is read: its depth is bounded, and so is the recursion of printing.
  if (parsePolicy(text).kind !== 'accepted') return null;
  const value = JSON.parse(text) as Json;
  return printJson(value) === text ? value : null;
}

function unpackPolicy(value: unknown, text: unknown): unknown {
  if (!isObject(value)) return value;
  const attached = value['o'] !== 1;
  if (value['s'] !== undefined) return { kind: 'system', name: value['s'], attached };
  const openItems = Array.isArray(value['q']) ? value['q'].map(unpackOpenItem) : undefined;
  return { kind: 'custom', name: value['n'], text, attached, openItems };
}

function unpackText({ i: packed, d: document, x: text }: JsonObject, words: Dictionary): unknown {
  if (packed !== undefined) {
    const unpacked = unpackDocument(packed as Json, words, MAX_CHARACTERS);
    return unpacked === null ? undefined : printJson(unpacked);
  }
  return document === undefined ? text : printJson(document as Json);
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
    d: view.detail === DEFAULT_VIEW.detail ? undefined : view.detail,
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
    detail: value['d'],
  };
}
