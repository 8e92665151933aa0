// The JSON in a link, version 1: short keys, no defaults, and a policy as JSON if printing restores its exact text.
// Old links must stay readable: a new version gets its own file, and this file keeps reading version 1.

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
import { isObject, itemsOf, readJson } from '../unknown-json.ts';
import type { JsonObject } from '../unknown-json.ts';

/** Limits the recursion of readers. Written links stay below it. */
const MAX_DEPTH = 32;

/** Over the texts of all policies. */
const MAX_CHARACTERS = 8_000_000;

/**
 * Writes the scenario and, optionally, its decisions, so that a reader can detect changes. `JSON.stringify` omits members with
 * `undefined`.
 */
export function* packInSteps(scenario: Scenario, decisions: DecisionRecord | null): Steps<string> {
  const { title, policies, account, context, view, observed, example, baseline } = scenario;
  const { expectations, exercise } = scenario;
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
    o:
      observed.length === 0
        ? undefined
        : observed.map(({ action, resourceType, date }) => [action, resourceType, date]),
    // Omits a context equal to the scenario's.
    b:
      baseline === null
        ? undefined
        : {
            p: packedBaseline,
            c: isSame(baseline.context, context) ? undefined : baseline.context,
            r: baseline.reading,
          },
    x: expectations.length === 0 ? undefined : packAssertions(expectations, account),
    g: exercise === null ? undefined : packExercise(exercise),
    f: decisions === null ? undefined : packDecisions(decisions),
  });
}

export interface Unpacked {
  readonly scenario: Scenario;
  /** Null if the link has none, or none that can be read. */
  readonly decisions: DecisionRecord | null;
}

/** Reads the output of `packInSteps`; null if the text is not a scenario. Ignores unknown members. */
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
    observed: value['o'] === undefined ? undefined : itemsOf(value['o']).map(unpackFact),
    baseline:
      baseline === null
        ? undefined
        : { policies: pinned, context: baseline['c'] ?? value['c'], reading: baseline['r'] },
    expectations: value['x'] === undefined ? undefined : unpackAssertions(value['x'], named),
    exercise: Array.isArray(value['g']) ? unpackExercise(value['g']) : undefined,
  });
  return scenario === null
    ? null
    : { scenario: { ...scenario, account: named }, decisions: unpackDecisions(value['f']) };
}

function unpackFact(value: unknown): unknown {
  const [action, resourceType, date] = itemsOf(value);
  return { action, resourceType, date };
}

/** The first letter of the kind, then the members. */
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

/** Returns undefined for a value that is not an array, or is over a limit. */
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
  if (depthOf(text) > MAX_DEPTH) return null;
  const value = readJson(text);
  return isObject(value) ? value : null;
}

/** Returns the nesting depth of brackets outside strings. */
function depthOf(json: string): number {
  let depth = 0;
  let maxDepth = 0;
  let isInString = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (isInString && character === '\\') index += 1;
    else if (character === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (character === '[' || character === '{') maxDepth = Math.max(maxDepth, (depth += 1));
    else if (character === ']' || character === '}') depth -= 1;
  }
  return maxDepth;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function packPolicy(policy: ScenarioPolicy, words: Dictionary): JsonObject {
  const detached = policy.attached ? undefined : 1;
  if (policy.kind === 'custom') {
    const openItems = policy.openItems?.map(packOpenItem);
    return { n: policy.name, ...packText(policy.text, words), o: detached, q: openItems };
  }
  const { name, pasted } = policy;
  const text = pasted === undefined ? {} : { ...packText(pasted.text, words), t: pasted.date };
  return { s: name, ...text, o: detached };
}

function packText(text: string, words: Dictionary): JsonObject {
  const document = documentOf(text);
  const packed = document === null ? null : packDocument(document, words);
  return {
    x: document === null ? text : undefined,
    d: packed === null ? (document ?? undefined) : undefined,
    i: packed ?? undefined,
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
  const [code, statement, subject, detail, ...choices] = itemsOf(value);
  const unpackChoice = (choice: unknown) => {
    const [text, warning, replaces, allowCondition, ...also] = itemsOf(choice);
    return { statement: text, warning, replaces, allowCondition, also };
  };
  return { code, statement, subject, detail, choices: choices.map(unpackChoice) };
}

/** Returns the text's JSON value if printing it restores the exact text. */
function documentOf(text: string): Json | null {
  // A valid policy has a bounded depth, so printing has a bounded recursion.
  if (parsePolicy(text).kind !== 'accepted') return null;
  const value = JSON.parse(text) as Json;
  return printJson(value) === text ? value : null;
}

function unpackPolicy(value: unknown, text: unknown): unknown {
  if (!isObject(value)) return value;
  const attached = value['o'] !== 1;
  if (value['s'] !== undefined) {
    const pasted = value['t'] === undefined ? undefined : { text, date: value['t'] };
    return { kind: 'system', name: value['s'], attached, pasted };
  }
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

function packView(view: ScenarioView): JsonObject | undefined {
  if (isSame(view, DEFAULT_VIEW)) return undefined;
  const { node, cell } = view;
  return {
    m: view.matrix === DEFAULT_VIEW.matrix ? undefined : view.matrix,
    s: view.scope === DEFAULT_VIEW.scope ? undefined : view.scope,
    l: view.mode === DEFAULT_VIEW.mode ? undefined : view.mode,
    r: view.reading === DEFAULT_VIEW.reading ? undefined : view.reading,
    o: view.others ? 1 : undefined,
    p: view.openPolicy === DEFAULT_VIEW.openPolicy ? undefined : view.openPolicy,
    n: node === null ? undefined : [node.resource, node.kind],
    c: cell === null ? undefined : [cell.resource, cell.kind, cell.action, cell.scope],
    d: view.detail === DEFAULT_VIEW.detail ? undefined : view.detail,
  };
}

function unpackView(value: JsonObject): unknown {
  const [resource, kind] = itemsOf(value['n']);
  const [cellResource, cellKind, action, scope] = itemsOf(value['c']);
  return {
    matrix: value['m'],
    scope: value['s'],
    mode: value['l'],
    reading: value['r'],
    others: value['o'] === 1,
    openPolicy: value['p'],
    node: value['n'] === undefined ? null : { resource, kind },
    cell: value['c'] === undefined ? null : { resource: cellResource, kind: cellKind, action, scope },
    detail: value['d'],
  };
}
