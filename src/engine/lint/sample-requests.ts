// Sample requests that a statement covers. A rule that claims "grants" or "denies" checks such a request with `evaluate` first, so
// it never contradicts the matrix and does not report patterns that no resource matches.

import type { ResourceTree } from '../account/resource-tree.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import type { CompiledResource, CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { Decision, MatchingMode } from '../evaluation/decide/decision.ts';
import { evaluate } from '../evaluation/decide/evaluate.ts';
import { GUIDE_TYPES } from '../evaluation/decide/resource-types.ts';
import type { ResourceTypes } from '../evaluation/decide/resource-types.ts';
import {
  prepareRequest,
  matchesAction,
  isConditionMet,
  matchedCandidates,
} from '../evaluation/decide/match-statement.ts';
import { countSlashes, DEPTHS, segmentsOf, truncateTo } from '../catalog/relative-id.ts';
import { findNode } from '../account/walk-tree.ts';
import { canMatchMse, mseArn } from '../policy/arn.ts';
import { matchesPattern } from '../policy/pattern.ts';
import { invisibleIn } from '../policy/confusable-characters.ts';
import { shapeOf } from './arn-shape.ts';
import { instancesOf, isMisspelt, isPlainName } from './named-resources.ts';
import { otherStatements } from './lint-input.ts';
import type { LintInput } from './lint-input.ts';

/** Names for the levels below `instance` that a pattern does not name. */
const NAMES = ['mse-cn-x', 'public', 'DEFAULT_GROUP', 'x'] as const;
/** Alternative names, for a sample outside a namespace or group that another statement names. */
const OTHER_NAMES = ['mse-cn-y', 'ns-y', 'group-y', 'y'] as const;
type Names = typeof NAMES | typeof OTHER_NAMES;

const MAX_INSTANCES = 3;

/** The prefix of names in the ARNs of Nacos clients; empty for the console. */
export type NamePrefix = '' | 'config/' | 'naming/';

export interface SampleRequests {
  /**
   * ARNs of a few resources of a type that the pattern covers. Empty where no MSE resource in this account can match, or where
   * the pattern has a mistake that another rule reports.
   */
  readonly sampleArns: (
    resource: CompiledResource,
    type: ResourceKind,
    prefix?: NamePrefix,
  ) => readonly string[];
  /**
   * The decision of all attached policies on a request, in the given context. The conditions of the `assumed` statements count
   * as met. `types` default to the guide's.
   */
  readonly decisionOn: (
    action: string,
    resource: string,
    assumed?: readonly CompiledStatement[],
    types?: ResourceTypes,
  ) => Decision;
  /** A resource of the type on which the statement grants `action` if its condition is met; null for none. */
  readonly grantedOn: (
    statement: CompiledStatement,
    action: string,
    type: ResourceKind,
    prefix?: NamePrefix,
  ) => string | null;
}

/** Sample requests for one lint run. Samples and matching statements are cached for the run. */
export function createSampleRequests(
  input: LintInput,
  matchesListed: (resource: CompiledResource) => boolean,
): SampleRequests {
  const samples = new Map<CompiledResource, Map<string, readonly string[]>>();
  const applicable = new Map<string, readonly CompiledStatement[]>();

  const sampleArns: SampleRequests['sampleArns'] = (resource, type, prefix = '') => {
    const byType = samples.get(resource) ?? new Map<string, readonly string[]>();
    samples.set(resource, byType);
    const key = `${type} ${prefix}`;
    const known = byType.get(key);
    if (known !== undefined) return known;
    const isMistake = hasMistake(resource, input.tree) && !matchesListed(resource);
    const arns = isMistake ? [] : findSamples(resource, type, input, prefix);
    byType.set(key, arns);
    return arns;
  };

  /** The statements of all attached policies that match the action and whose condition the context meets. */
  const applicableTo = (action: string): readonly CompiledStatement[] => {
    const known = applicable.get(action);
    if (known !== undefined) return known;
    const statements = [...input.statements, ...otherStatements(input)].filter(
      (statement) =>
        matchesAction(statement, action.toLowerCase()) && isConditionMet(statement, input.context),
    );
    applicable.set(action, statements);
    return statements;
  };

  const decisionOn: SampleRequests['decisionOn'] = (action, resource, assumed = [], types = GUIDE_TYPES) => {
    const met = assumed.map((statement) => ({ ...statement, clauses: [] }));
    const statements = [...applicableTo(action), ...met];
    const request = { action, resource, context: input.context };
    return evaluate([{ isRejected: false, statements }], request, input.mode, types).decision;
  };

  const grantedOn: SampleRequests['grantedOn'] = (statement, action, type, prefix) => {
    if (statement.effect !== 'Allow' || !matchesAction(statement, action.toLowerCase())) return null;
    for (const resource of statement.resources) {
      const arn = sampleArns(resource, type, prefix).find(
        (sample) => decisionOn(action, sample, [statement]) === 'allow',
      );
      if (arn !== undefined) return arn;
    }
    return null;
  };

  return { sampleArns, decisionOn, grantedOn };
}

/** Whether the ARN has a wrong shape or a misspelt name. */
function hasMistake({ fields }: CompiledResource, tree: ResourceTree): boolean {
  return fields !== null && (shapeOf(fields, tree) !== null || isMisspelt(fields, tree));
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
  const pattern = fields?.relativeId ?? '*';
  const ids = type === 'account' ? ['*'] : sampleIds(pattern, DEPTHS[type], tree, mode, prefix);
  return ids
    .map((relativeId) => {
      const region = regionOf(relativeId, tree) ?? plainRegion(fields?.region) ?? tree.nodes[0]?.region ?? '';
      return mseArn(region, tree.accountId, relativeId);
    })
    .filter((arn) => isCovered(resource, arn, mode));
}

function isCovered(resource: CompiledResource, arn: string, mode: MatchingMode): boolean {
  return (
    matchedCandidates(resource, prepareRequest({ action: '', resource: arn, context: {} }, mode)).length > 0
  );
}

/** The region of a listed instance; null for other IDs. */
function regionOf(relativeId: string, tree: ResourceTree): string | null {
  return findNode(tree, truncateTo('instance', relativeId))?.region ?? null;
}

function plainRegion(region: string | undefined): string | null {
  return region === undefined || !/^[a-z0-9-]+$/.test(region) ? null : region;
}

/** Relative IDs with this number of slashes that the pattern matches, or (hierarchical) that are inside a match. */
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
        .filter((id) => level === slashes || countSlashes(id) === level)
        .map((id) => (level === slashes ? id : [id, ...names.slice(level, slashes)].join('/'))),
    ),
  );
  return [...new Set(ids.map((id) => withPrefix(id, prefix)))].filter((id) =>
    isWellFormed(id, slashes, tree),
  );
}

/** The pattern with a wildcard instance replaced by IDs of listed instances; the pattern itself is last. */
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

/** Texts with this number of slashes that the pattern matches: its last or first `*` becomes the missing levels. */
function expand(pattern: string, slashes: number, names: Names): readonly string[] {
  const start = pattern.slice(0, Math.max(pattern.search(/[*?]/), 0));
  const isOpen = /[*?]/.test(pattern) && 'instance/'.startsWith(start) && !start.includes('/');
  const text = isOpen ? openStart(pattern, names[0]) : pattern;
  const missing = slashes - countSlashes(text);
  const stars = [...text.matchAll(/\*/g)].map(({ index }) => index);
  if (missing < 0 || (missing > 0 && stars.length === 0)) return [];
  const expanded = missing === 0 ? [-1] : [...new Set([stars.at(-1) ?? -1, stars[0] ?? -1])];
  return expanded.map((index) => fill(text, index, slashes, names));
}

/** Replaces the leading wildcards so that the text begins with `instance/`. */
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

/** Replaces every wildcard; the star at `expandedIndex` also becomes the missing levels. */
function fill(text: string, expandedIndex: number, slashes: number, names: Names): string {
  let written = '';
  for (const [index, character] of Array.from(text).entries()) {
    if (character === '?') written += 'x';
    else if (character !== '*') written += character;
    else {
      const isWhole = written.endsWith('/') && /^(?:\*|$|\/)/.test(text.slice(index + 1));
      const level = countSlashes(written) - 1;
      if (isWhole && text[index + 1] !== '*') written += names[Math.min(Math.max(level, 0), 3)] ?? 'x';
      if (index === expandedIndex) {
        const missing = slashes - countSlashes(written + text.slice(index + 1));
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

/** Whether a resource can have this ID: a listed one, or one without empty names and invisible characters. */
function isWellFormed(id: string, slashes: number, tree: ResourceTree): boolean {
  const segments = id.split('/');
  if (segments[0] !== 'instance' || segments.some((segment) => segment.trim() !== segment || segment === ''))
    return tree.byRelativeId.has(id);
  if (slashes < 4 ? segments.length !== slashes + 1 : segments.length <= slashes) return false;
  return tree.byRelativeId.has(id) || invisibleIn(id).length === 0;
}
