// What one statement grants or denies, as the facts of one short line above it. i18n words them.

import { nearestOfKind } from '../../account/walk-tree.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { actionsIn, findAction } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { AccessTier } from '../../catalog/schema.ts';
import { compilePolicy } from '../../evaluation/decide/compile-policy.ts';
import type { CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import type { Effect } from '../../policy/document.ts';
import type { ParsedPolicy } from '../../policy/parse.ts';
import type { Span } from '../../policy/span.ts';
import { grantOf } from '../grant.ts';
import type { Grant } from '../grant.ts';
import type { AssistContext } from '../assist-context.ts';
import type { KindCount, NamedResources } from '../named-resources.ts';
import type { MatchingKind, NameTest } from './matching-names.ts';

/** In the order in which a sentence lists them. */
const VERBS = ['see', 'read', 'create', 'update', 'restart', 'delete'] as const;
export type LensVerb = (typeof VERBS)[number];

/** What the actions are about. `everything`: all that the verbs can apply to on the target. */
export type LensObject =
  | 'everything'
  | 'instance-list'
  | 'quotas'
  | 'details'
  | 'lists'
  | 'history'
  | 'content'
  | 'configs'
  | 'services'
  | 'instances'
  /** Contents and addresses, as Nacos clients read and change them. */
  | 'client-data';

/** Where it applies. */
export type LensTarget =
  | { readonly kind: 'everything' }
  /** At most two resources, which are named. */
  | { readonly kind: 'named'; readonly nodes: readonly ResourceNode[]; readonly within: ResourceNode | null }
  | { readonly kind: 'counted'; readonly counts: readonly KindCount[]; readonly within: ResourceNode | null }
  /** Listed or not: all whose names pass one of the tests. `within`: the names of containers, innermost first. */
  | {
      readonly kind: 'matching';
      readonly of: MatchingKind | 'config' | 'service';
      /** All of one kind. */
      readonly tests: readonly NameTest[];
      readonly within: readonly string[];
    };

export type LensSummary =
  /** No resource of the account matches; or no action of the catalog; or its actions apply to other resources. */
  | { readonly kind: 'nothing'; readonly because: 'resources' | 'actions' | 'resource-types' }
  /** Every action that applies to the target. */
  | { readonly kind: 'all-actions'; readonly target: LensTarget }
  | {
      readonly kind: 'some-actions';
      readonly verbs: readonly LensVerb[];
      /** Empty if the target itself is the object. */
      readonly objects: readonly LensObject[];
      readonly target: LensTarget;
    };

export interface StatementLens {
  readonly span: Span;
  readonly effect: Effect;
  /** The highest tier of its actions; null if it has no effect. */
  readonly tier: AccessTier | null;
  readonly summary: LensSummary;
  /** Each name counts once, though the console and Nacos clients can both use it. */
  readonly actionCount: number;
  /** Whether the request's context meets the condition. */
  readonly condition: Grant['condition'];
}

const TIERS: readonly AccessTier[] = ['delete', 'write', 'read', 'list'];
const MAX_NAMED = 2;

/** One lens for each statement, in the order of the text; empty for a policy that RAM would reject. */
export function statementLenses(parsed: ParsedPolicy, assist: AssistContext): readonly StatementLens[] {
  return compilePolicy(parsed).statements.map((statement) => lensOf(statement, assist));
}

export function lensOf(statement: CompiledStatement, assist: AssistContext): StatementLens {
  const grant = grantOf(statement, assist);
  const { span, effect, actions, condition } = grant;
  return {
    span,
    effect,
    tier: TIERS.find((tier) => actions.some((action) => action.tier === tier)) ?? null,
    summary: summaryOf(grant, assist.tree),
    actionCount: new Set(actions.map(({ fullName }) => fullName)).size,
    condition,
  };
}

function summaryOf(grant: Grant, tree: ResourceTree): LensSummary {
  const { actions, ineffective, resources } = grant;
  if (resources.roots.length === 0) return { kind: 'nothing', because: 'resources' };
  if (actions.length === 0) {
    return { kind: 'nothing', because: ineffective.length === 0 ? 'actions' : 'resource-types' };
  }
  const target = targetOf(resources, tree);
  // All that a Nacos client can do is not full access: the console's actions are missing.
  const isOfClients = actions.every(({ path }) => path === 'client');
  if (actionsIn(resources.applicable).length === actions.length && !isOfClients)
    return { kind: 'all-actions', target };
  const onlyAccount = actions.every(({ group }) => group === 'account');
  const about = onlyAccount ? actions : actions.filter(({ group }) => group !== 'account');
  const verbs = verbsOf(about);
  return { kind: 'some-actions', verbs, objects: objectsOf(about, verbs, resources), target };
}

function targetOf({ isEverything, roots, counts }: Grant['resources'], tree: ResourceTree): LensTarget {
  if (isEverything) return { kind: 'everything' };
  const within = sharedContainer(roots, tree);
  // A configuration and a service can share one name.
  const nodes = roots.filter(
    (node, index) => roots.findIndex(({ relativeId }) => relativeId === node.relativeId) === index,
  );
  const isNamed = nodes.length <= MAX_NAMED && new Set(nodes.map(({ id }) => id)).size === nodes.length;
  return isNamed ? { kind: 'named', nodes, within } : { kind: 'counted', counts, within };
}

/** The namespace that contains all of these resources below namespaces; null if there is none. */
function sharedContainer(roots: readonly ResourceNode[], tree: ResourceTree): ResourceNode | null {
  const [first, ...others] = roots.map((node) => namespaceOf(node, tree));
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

function namespaceOf(node: ResourceNode, tree: ResourceTree): ResourceNode | null {
  if (node.kind === 'account' || node.kind === 'instance' || node.kind === 'namespace') return null;
  return nearestOfKind(tree, node, 'namespace');
}

function verbOf({ tier, name }: CatalogAction): LensVerb {
  switch (tier) {
    case 'list':
      return 'see';
    case 'read':
      return 'read';
    case 'write':
      return name.startsWith('Create') ? 'create' : 'update';
    case 'delete':
      return name.startsWith('Restart') ? 'restart' : 'delete';
  }
}

/** Reading includes seeing. */
function verbsOf(actions: readonly CatalogAction[]): readonly LensVerb[] {
  const found = new Set(actions.map(verbOf));
  if (found.has('read')) found.delete('see');
  return VERBS.filter((verb) => found.has(verb));
}

function objectsOf(
  actions: readonly CatalogAction[],
  verbs: readonly LensVerb[],
  { isEverything, roots, applicable }: NamedResources,
): readonly LensObject[] {
  const names = new Set(actions.map(({ name }) => name));
  const groups = new Set(actions.map(({ group }) => group));
  if (groups.has('account')) {
    return [
      ...(names.has('ListClusters') ? (['instance-list'] as const) : []),
      ...(names.has('ListServiceQuotas') ? (['quotas'] as const) : []),
    ];
  }
  const isHistory = actions.every(({ name }) => name === 'GetNacosHistoryConfig');
  if (isHistory) return ['history'];
  const isLeaf = !isEverything && roots.every(({ kind }) => kind === 'config' || kind === 'service');
  if (isLeaf) return actions.every(({ path }) => path === 'client') ? ['client-data'] : [];
  const possible = actionsIn(applicable).filter(
    (action) => action.group !== 'account' && isCovered(verbOf(action), verbs),
  );
  if (groups.size > 1 && possible.length === actions.length) return ['everything'];
  const isReading = verbs.every((verb) => verb === 'see' || verb === 'read');
  const objects: readonly (readonly [LensObject, boolean])[] = [
    ['configs', groups.has('config') && !isReading],
    ['content', groups.has('config') && isReading],
    ['services', groups.has('service')],
    ['instances', actions.some(({ group, tier }) => group === 'instance' && tier !== 'list')],
    ['details', isReading && names.has('QueryClusterDetail')],
    ['lists', isReading && groups.has('list')],
    ['client-data', actions.some(({ fullName }) => findAction(fullName)?.path === 'client')],
  ];
  return objects.filter(([, isMeant]) => isMeant).map(([object]) => object);
}

function isCovered(verb: LensVerb, verbs: readonly LensVerb[]): boolean {
  return verbs.includes(verb) || (verb === 'see' && verbs.includes('read'));
}
