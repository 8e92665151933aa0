// Concrete requests for what a statement claims to grant. A rule that says "grants" or "denies" asks `evaluate` about such a
// request first, so that it never contradicts a cell, and is silent about patterns that no resource matches.

import type { ResourceTree } from '../account/resource-tree.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import type { CompiledResource, CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { Decision, MatchingMode } from '../evaluation/decide/decision.ts';
import { evaluate } from '../evaluation/decide/evaluate.ts';
import {
  prepareRequest,
  matchesAction,
  isConditionMet,
  matchedCandidates,
} from '../evaluation/decide/match-statement.ts';
import { DEPTHS, segmentsOf, truncateTo } from '../catalog/relative-id.ts';
import { findNode } from '../account/walk-tree.ts';
import { canMatchMse, mseArn } from '../policy/arn.ts';
import type { Arn } from '../policy/arn.ts';
import { matchesPattern } from '../policy/pattern.ts';
import { invisibleIn } from '../policy/confusable-characters.ts';
import { matchesListedResource } from './listed-resources.ts';
import { shapeOf } from './arn-shape.ts';
import { instancesOf, isMisspelt, isPlainName } from './named-resources.ts';
import type { LintInput } from './rule.ts';

/** Names for the levels that a pattern leaves open, below `instance`. */
const NAMES = ['mse-cn-x', 'public', 'DEFAULT_GROUP', 'x'] as const;
/** Others, so that a sample lies outside a namespace or a group that another statement names. */
const OTHER_NAMES = ['mse-cn-y', 'ns-y', 'group-y', 'y'] as const;
type Names = typeof NAMES | typeof OTHER_NAMES;

const MAX_INSTANCES = 3;

/** A name in the path of Nacos clients; empty for the console. */
export type NamePrefix = '' | 'config/' | 'naming/';

const known = new WeakMap<CompiledResource, Map<string, readonly string[]>>();
const trees = new WeakMap<CompiledResource, ResourceTree>();

/**
 * ARNs of a few resources of a type that the pattern covers. None where no resource of MSE in this account matches, or where
 * the pattern is a slip that another rule reports.
 */
export function sampleArns(
  resource: CompiledResource,
  type: ResourceKind,
  surroundings: Pick<LintInput, 'tree' | 'mode'>,
  prefix: NamePrefix = '',
): readonly string[] {
  if (trees.get(resource) !== surroundings.tree) known.delete(resource);
  trees.set(resource, surroundings.tree);
  const byKind = known.get(resource) ?? new Map<string, readonly string[]>();
  known.set(resource, byKind);
  const key = `${type} ${surroundings.mode} ${prefix}`;
  const before = byKind.get(key);
  if (before !== undefined) return before;
  const arns = findSamples(resource, type, surroundings, prefix);
  byKind.set(key, arns);
  return arns;
}

function findSamples(
  resource: CompiledResource,
  type: ResourceKind,
  { tree, mode }: Pick<LintInput, 'tree' | 'mode'>,
  prefix: NamePrefix,
): readonly string[] {
  const { fields } = resource;
  if (fields !== null && !canMatchMse(fields)) return [];
  if (fields !== null && !matchesPattern(fields.account, tree.accountId)) return [];
  if (fields !== null && isSlip(resource, fields, tree)) return [];
  const pattern = fields?.relativeId ?? '*';
  const ids = type === 'account' ? ['*'] : sampleIds(pattern, DEPTHS[type], tree, mode, prefix);
  return ids
    .map((relativeId) => {
      const region = regionOf(relativeId, tree) ?? plainRegion(fields?.region) ?? tree.nodes[0]?.region ?? '';
      return mseArn(region, tree.accountId, relativeId);
    })
    .filter((arn) => isCovered(resource, arn, mode));
}

function isSlip(resource: CompiledResource, fields: Arn, tree: ResourceTree): boolean {
  if (shapeOf(fields, tree) === null && !isMisspelt(fields, tree)) return false;
  return !matchesListedResource(resource, tree);
}

function isCovered(resource: CompiledResource, arn: string, mode: MatchingMode): boolean {
  return (
    matchedCandidates(resource, prepareRequest({ action: '', resource: arn, context: {} }, mode)).length > 0
  );
}

/** The region of a listed instance; null for other names. */
function regionOf(relativeId: string, tree: ResourceTree): string | null {
  return findNode(tree, truncateTo('instance', relativeId))?.region ?? null;
}

function plainRegion(region: string | undefined): string | null {
  return region === undefined || !/^[a-z0-9-]+$/.test(region) ? null : region;
}

/** Relative ids with that many slashes which the pattern, or (hierarchical) a pattern for a container, matches. */
function sampleIds(
  pattern: string,
  slashes: number,
  tree: ResourceTree,
  mode: MatchingMode,
  prefix: NamePrefix,
): readonly string[] {
  const texts = withInstances(pattern, tree);
  const levels = mode === 'literal' ? [slashes] : [slashes, 3, 2, 1].filter((level) => level <= slashes);
  const ids = [NAMES, OTHER_NAMES].flatMap((names) =>
    [...new Set(levels)].flatMap((level) =>
      texts
        .flatMap((text) => expand(text, level, names))
        .filter((id) => level === slashes || id.split('/').length - 1 === level)
        .map((id) => (level === slashes ? id : [id, ...names.slice(level, slashes)].join('/'))),
    ),
  );
  return [...new Set(ids.map((id) => withPrefix(id, prefix)))].filter((id) =>
    isWellFormed(id, slashes, tree),
  );
}

/** The pattern with the ids of listed instances in place of a wildcard instance; the pattern itself comes last. */
function withInstances(pattern: string, tree: ResourceTree): readonly string[] {
  const [type, instance = '', ...rest] = pattern.split('/');
  if (type === '*' && instance === '') return [...listed('*', tree).map((id) => `instance/${id}*`), pattern];
  if (type !== 'instance' || !/[*?]/.test(instance)) return [pattern];
  const ids = listed(instance, tree);
  const open = rest.length === 0 && instance.endsWith('*') ? '*' : '';
  return [...ids.map((id) => ['instance', id + open, ...rest].join('/')), pattern];
}

function listed(pattern: string, tree: ResourceTree): readonly string[] {
  const ids: string[] = [];
  for (const { id } of instancesOf(tree)) {
    if (matchesPattern(pattern, id) && isPlainName(id)) ids.push(id);
    if (ids.length === MAX_INSTANCES) break;
  }
  return ids;
}

/** Texts that the pattern matches with that many slashes: its last or its first `*` takes the levels that are missing. */
function expand(pattern: string, slashes: number, names: Names): readonly string[] {
  const start = pattern.slice(0, Math.max(pattern.search(/[*?]/), 0));
  const isOpen = /[*?]/.test(pattern) && 'instance/'.startsWith(start) && !start.includes('/');
  const text = isOpen ? openStart(pattern, names[0]) : pattern;
  const missing = slashes - (text.split('/').length - 1);
  const stars = [...text.matchAll(/\*/g)].map(({ index }) => index);
  if (missing < 0 || (missing > 0 && stars.length === 0)) return [];
  const places = missing === 0 ? [-1] : [...new Set([stars.at(-1) ?? -1, stars[0] ?? -1])];
  return places.map((place) => fill(text, place, slashes, names));
}

/** The first wildcards written out, so that the text begins with `instance/`. */
function openStart(pattern: string, instance: string): string {
  const full = 'instance/';
  let at = 0;
  while (at < full.length && (pattern[at] === full[at] || pattern[at] === '?')) at += 1;
  const rest = pattern.slice(at);
  if (at === full.length) return full + rest;
  if (!rest.startsWith('*')) return pattern;
  const after = rest.replace(/^\*+/, '');
  return `instance/${after.startsWith('/') ? instance : '*'}${after}`;
}

/** Every wildcard written out; the star at `place` also takes the missing levels. */
function fill(text: string, place: number, slashes: number, names: Names): string {
  let written = '';
  for (const [at, character] of Array.from(text).entries()) {
    if (character === '?') written += 'x';
    else if (character !== '*') written += character;
    else {
      const isWhole = written.endsWith('/') && /^(?:\*|$|\/)/.test(text.slice(at + 1));
      const level = written.split('/').length - 2;
      if (isWhole && text[at + 1] !== '*') written += names[Math.min(Math.max(level, 0), 3)] ?? 'x';
      if (at === place) {
        const missing = slashes - ((written + text.slice(at + 1)).split('/').length - 1);
        for (let count = 0; count < missing; count += 1) {
          written += `/${names[Math.min(Math.max(level, 0) + count + 1, 3)] ?? 'x'}`;
        }
      }
    }
  }
  return written;
}

function withPrefix(id: string, prefix: NamePrefix): string {
  const [name, ...containers] = segmentsOf(id).toReversed();
  if (prefix === '' || name === undefined || containers.length < DEPTHS.config || name.startsWith(prefix))
    return id;
  return [...containers.toReversed(), prefix + name].join('/');
}

/** Whether a resource may have this id: names without invisible characters, unless the account lists it. */
function isWellFormed(id: string, slashes: number, tree: ResourceTree): boolean {
  const segments = id.split('/');
  if (segments[0] !== 'instance' || segments.some((segment) => segment.trim() !== segment || segment === ''))
    return tree.byRelativeId.has(id);
  if (slashes < 4 ? segments.length !== slashes + 1 : segments.length <= slashes) return false;
  return tree.byRelativeId.has(id) || invisibleIn(id).length === 0;
}

/** Statements of all attached policies that cover an action and whose condition the context meets, by action. */
const applicable = new WeakMap<LintInput, Map<string, readonly CompiledStatement[]>>();

function applicableTo(input: LintInput, action: string): readonly CompiledStatement[] {
  const known = applicable.get(input) ?? new Map<string, readonly CompiledStatement[]>();
  applicable.set(input, known);
  const before = known.get(action);
  if (before !== undefined) return before;
  const others = input.otherPolicies.flatMap((policy) => policy.statements);
  const statements = [...input.statements, ...others].filter(
    (statement) => matchesAction(statement, action.toLowerCase()) && isConditionMet(statement, input.context),
  );
  known.set(action, statements);
  return statements;
}

/**
 * The decision of all attached policies on a request, in the context at hand. The statements in `assumed` count as if
 * their conditions were met.
 */
export function decisionOn(
  input: LintInput,
  action: string,
  resource: string,
  assumed: readonly CompiledStatement[] = [],
): Decision {
  const met = assumed.map((statement) => ({ ...statement, clauses: [] }));
  const statements = [...applicableTo(input, action), ...met];
  const request = { action, resource, context: input.context };
  return evaluate([{ isRejected: false, statements }], request, input.mode).decision;
}

/** A resource of the type on which the statement makes `action` allowed, if its condition is met; null for none. */
export function grantedOn(
  input: LintInput,
  statement: CompiledStatement,
  action: string,
  type: ResourceKind,
  prefix: NamePrefix = '',
): string | null {
  if (statement.effect !== 'Allow' || !matchesAction(statement, action.toLowerCase())) return null;
  for (const resource of statement.resources) {
    const arn = sampleArns(resource, type, input, prefix).find(
      (sample) => decisionOn(input, action, sample, [statement]) === 'allow',
    );
    if (arn !== undefined) return arn;
  }
  return null;
}
