// A difference between policies as the facts of one sentence, which must be true of every name, listed in the account or not.

import { buildTree } from '../../engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import type { AssistContext } from '../../engine/assist/assist-context.ts';
import { grantOf } from '../../engine/assist/grant.ts';
import {
  exampleOf,
  isAboutClients,
  isSameForClients,
  matchingNamesOf,
} from '../../engine/assist/lenses/matching-names.ts';
import type { MatchingNames } from '../../engine/assist/lenses/matching-names.ts';
import { lensOf } from '../../engine/assist/lenses/statement-lens.ts';
import type { LensTarget, StatementLens } from '../../engine/assist/lenses/statement-lens.ts';
import type { DiffEntry } from '../../engine/analysis/semantic-diff.ts';
import { findAction } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import { compilePolicy } from '../../engine/evaluation/decide/compile-policy.ts';
import type { CompiledStatement } from '../../engine/evaluation/decide/compile-policy.ts';
import type { Reading } from '../../engine/evaluation/decide/resource-types.ts';
import { splitArn } from '../../engine/policy/arn.ts';
import { parsePolicy } from '../../engine/policy/parse.ts';
import { hasWildcard, matchesPattern } from '../../engine/policy/pattern.ts';

type Difference = Pick<DiffEntry, 'actions' | 'resources'>;

/** Null if only the patterns say which requests the difference is about. */
export function differenceLens(
  { actions, resources }: Difference,
  assist: AssistContext,
  reading: Reading,
): StatementLens | null {
  // The words are about actions of the matrix.
  if (actions.some((action) => !hasWildcard(action) && findAction(action) === null)) return null;
  const relativeIds = resources.map(relativeIdOf);
  if (!relativeIds.some(hasWildcard) || resources.every(isEverything)) {
    const lensOn = (some: readonly string[]) =>
      statementOn(actions, some, (statement) => lensOf(statement, assist));
    // What the account does not list has no name.
    if (!resources.every((resource) => isInformative(lensOn([resource])))) return null;
    return lensOn(resources);
  }
  // By the API reference, some actions are authorized on resources of other kinds.
  return reading === 'guide' ? lensOfPatterns(actions, resources, assist.tree) : null;
}

function relativeIdOf(resource: string): string {
  return splitArn(resource)?.relativeId ?? resource;
}

function isEverything(resource: string): boolean {
  const arn = splitArn(resource);
  return arn === null || [arn.region, arn.account, arn.relativeId].every((field) => field === '*');
}

function isInformative(lens: StatementLens | null): boolean {
  return lens !== null && lens.summary.kind !== 'nothing';
}

function statementOn<T>(
  actions: readonly string[],
  resources: readonly string[],
  read: (statement: CompiledStatement) => T,
): T | null {
  const Statement = [{ Effect: 'Allow', Action: actions, Resource: resources }];
  const [statement] = compilePolicy(parsePolicy(JSON.stringify({ Version: '1', Statement }))).statements;
  return statement === undefined ? null : read(statement);
}

/** The lens if each resource is one test of the names of one container, and the actions apply to all of them alike. */
function lensOfPatterns(
  actions: readonly string[],
  resources: readonly string[],
  tree: ResourceTree,
): StatementLens | null {
  const parts = resources.map((resource) => lensOfPattern(actions, resource, tree));
  const [first] = parts;
  if (first === undefined || first === null) return null;
  const tests = parts.flatMap((part) =>
    part !== null && part.target.test.kind === first.target.test.kind && isAlike(part, first)
      ? [part.target.test]
      : [],
  );
  if (tests.length < parts.length || first.lens.summary.kind === 'nothing') return null;
  const { test: _test, ...target } = first.target;
  return {
    ...first.lens,
    summary: { ...first.lens.summary, target: { ...target, tests } },
  };
}

type MatchingTarget = Extract<LensTarget, { kind: 'matching' }>;

interface PatternLens {
  readonly lens: StatementLens;
  readonly target: Omit<MatchingTarget, 'tests'> & { readonly test: MatchingNames['test'] };
}

/** Whether both are about the same actions in the same container. */
function isAlike({ lens, target }: PatternLens, other: PatternLens): boolean {
  const factsOf = (one: PatternLens) => ({ ...one.lens.summary, target: { ...one.target, test: null } });
  return JSON.stringify(factsOf({ lens, target })) === JSON.stringify(factsOf(other));
}

function lensOfPattern(actions: readonly string[], resource: string, tree: ResourceTree): PatternLens | null {
  const arn = splitArn(resource);
  const names = arn === null ? null : matchingNamesOf(arn.relativeId);
  if (arn === null || names === null || isAboutClients(names.test)) return null;
  const containers = containersIn(names.containers, tree);
  const region = containers[0]?.node?.region;
  // An instance of the account is in one region; of others, only `*` says every one.
  const isInEveryRegion = region === undefined ? arn.region === '*' : matchesPattern(arn.region, region);
  const isOfAccount = arn.account === '*' || (region !== undefined && arn.account === tree.accountId);
  if (!isInEveryRegion || !isOfAccount) return null;
  const example = exampleTree(names, tree.accountId, region ?? 'cn-hangzhou');
  const assist = { tree: example, context: {}, mode: 'hierarchical', otherPolicies: [] } as const;
  return statementOn(actions, [resource], (statement) => {
    const grant = grantOf(statement, assist);
    const isExact =
      (names.includesContents || grant.actions.every((action) => isOn(action, names.kind))) &&
      (names.kind !== 'leaf' ||
        isSameForClients(names.test) ||
        grant.actions.every(({ path }) => path === 'console'));
    const isComplete = actions.every(
      (pattern) => hasWildcard(pattern) || grant.actions.some(({ fullName }) => isNameOf(fullName, pattern)),
    );
    if (!isExact || !isComplete) return null;
    const within = containers.slice(-2).reverse();
    return {
      lens: lensOf(statement, assist),
      target: {
        kind: 'matching',
        of: names.kind === 'leaf' ? leafKindOf(grant.actions) : names.kind,
        test: names.test,
        within: within.map(({ name }) => name),
      },
    };
  });
}

function isNameOf(fullName: string, written: string): boolean {
  return fullName.toLowerCase() === written.toLowerCase();
}

function isOn({ resourceType }: CatalogAction, kind: MatchingNames['kind']): boolean {
  return kind === 'leaf' ? resourceType === 'config' || resourceType === 'service' : resourceType === kind;
}

function leafKindOf(actions: readonly CatalogAction[]): MatchingTarget['of'] {
  const [kind, ...others] = new Set(actions.map(({ resourceType }) => resourceType));
  return others.length === 0 && (kind === 'config' || kind === 'service') ? kind : 'leaf';
}

interface Container {
  /** As people call it, or as it is written. */
  readonly name: string;
  readonly node: ResourceNode | undefined;
}

function containersIn(ids: readonly string[], tree: ResourceTree): readonly Container[] {
  return ids.map((id, index) => {
    const relativeId = ['instance', ...ids.slice(0, index + 1)].join('/');
    const node = tree.nodes[tree.byRelativeId.get(relativeId)?.[0] ?? -1];
    return { name: node === undefined || node.title === '' ? id : node.title, node };
  });
}

/** An account that contains one resource with a matching name, and one in each container inside it. */
function exampleTree({ containers, test }: MatchingNames, account: string, region: string): ResourceTree {
  const [instance, namespace = 'x', group = 'x', leaf = 'x'] = [...containers, exampleOf(test)];
  const groups = [{ name: group, configs: [leaf], services: [leaf] }];
  const namespaces = [{ id: namespace, name: namespace, groups }];
  return buildTree({
    id: account,
    region,
    instances: [{ id: instance, name: instance, region, namespaces }],
  });
}
