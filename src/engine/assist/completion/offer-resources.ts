// Offers resources of the account, one segment of the ARN at a time. Shape: MSE "Grant permissions on Microservices Registry
// resources". An ID with `*` or `?` cannot be written in a policy (there is no escape), so it is not offered.

import { ACCOUNT_REF } from '../../account/resource-ref.ts';
import { CLIENT_SEGMENTS, clientRelativeId } from '../../catalog/relative-id.ts';
import type { ClientKind } from '../../catalog/relative-id.ts';
import { ancestorsOf, childrenOf, findNode, namedNodes } from '../../account/walk-tree.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { canMatchMse, formatArn, splitArn } from '../../policy/arn.ts';
import type { Arn } from '../../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import type { CaretPosition } from '../caret.ts';
import { stringOffer } from './offer.ts';
import type { Completion, Offer } from './offer.ts';

const CLIENT_KINDS: readonly ClientKind[] = ['config', 'service'];
/** The maximum length of the list. */
const MAX_OFFERS = 200;

const ANYWHERE: Arn = { partition: 'acs', service: 'mse', region: '*', account: '*', relativeId: '*' };

/** Resources that continue the text before the caret. Each offer is a complete resource and replaces the whole string. */
export function offerResources(caret: CaretPosition, tree: ResourceTree): readonly Completion[] {
  const siblings = new Set(caret.path.at(-1) === '#' ? caret.siblings : []);
  return fittingResources(caret.target.typed, caret.target.whole, tree)
    .filter(({ value }) => !siblings.has(value))
    .slice(0, MAX_OFFERS)
    .map(({ value, offer, label, filter }) => ({
      ...stringOffer(caret, value, offer, label ?? value),
      filter: filter ?? value,
    }));
}

interface FittingResource {
  readonly value: string;
  readonly offer: Offer;
  readonly label?: string;
  readonly filter?: string;
}

function fittingResources(typed: string, whole: string, tree: ResourceTree): readonly FittingResource[] {
  const arn = splitArn(typed);
  if (arn !== null) return inRelativeId(arn, tree);
  const fields = typed.split(':');
  if (fields.length === 3 && typed.startsWith('acs:')) return inRegion(typed, whole, tree);
  if (fields.length === 4 && typed.startsWith('acs:')) return inAccount(typed, whole, tree);
  return fromTheStart(typed, tree);
}

/** Without an ARN, or with only its start: the instances, and resources whose name contains the text. */
function fromTheStart(typed: string, tree: ResourceTree): readonly FittingResource[] {
  const isArn = 'acs:mse:'.startsWith(typed) || typed.startsWith('acs:');
  const named = isArn || typed === '*' ? [] : namedNodes(tree, typed);
  const found = named.filter((node) => node.kind !== 'instance' && isNamed(node, typed)).slice(0, MAX_OFFERS);
  return [
    ...instancesOf(tree).map((node) => resource(ANYWHERE, node)),
    ...found.filter(isNameable).map((node) => byName(node, typed, tree)),
    inside({ ...ANYWHERE, relativeId: 'instance/' }, tree.nodes[0]),
    { value: '*', offer: { kind: 'all-resources' as const } },
    { value: 'acs:mse:*:*:*', offer: { kind: 'all-of-mse' as const } },
  ].filter((found) => found !== null);
}

/** A resource labelled by the names of its containers, from the instance down. */
function byName(node: ResourceNode, typed: string, tree: ResourceTree): FittingResource {
  const containers = ancestorsOf(tree, node).filter(({ depth }) => depth >= 2);
  return {
    value: formatArn({ ...ANYWHERE, relativeId: node.relativeId }),
    label: [...containers.toReversed(), node].map(nameOf).join('/'),
    filter: node.id.toLowerCase().includes(typed.toLowerCase()) ? node.id : node.title,
    offer: { kind: 'resource', node, instance: ancestorsOf(tree, node).at(-2) ?? null },
  };
}

function nameOf({ id, title }: ResourceNode): string {
  return title === '' ? id : title;
}

function isNamed(node: ResourceNode, text: string): boolean {
  return `${node.id} ${node.title}`.toLowerCase().includes(text.toLowerCase());
}

/** Keeps the fields after the caret; without any, uses `*` for account and relative ID. */
function inRegion(typed: string, whole: string, tree: ResourceTree): readonly FittingResource[] {
  const start = typed.slice(0, typed.lastIndexOf(':') + 1);
  const { account, relativeId } = splitArn(whole) ?? ANYWHERE;
  const regions = new Set(['*', ...tree.nodes.map(({ region }) => region)]);
  return [...regions].map((region) => ({
    value: `${start}${region}:${account}:${relativeId}`,
    label: region,
    filter: `${start}${region}`,
    offer: { kind: 'region', region },
  }));
}

function inAccount(typed: string, whole: string, tree: ResourceTree): readonly FittingResource[] {
  const start = typed.slice(0, typed.lastIndexOf(':') + 1);
  const { relativeId } = splitArn(whole) ?? ANYWHERE;
  return ['*', tree.accountId].map((id) => ({
    value: `${start}${id}:${relativeId}`,
    label: id,
    filter: `${start}${id}`,
    offer: { kind: 'account-id', id },
  }));
}

/** The resources inside the typed container whose ID begins with the last segment. */
function inRelativeId(arn: Arn, tree: ResourceTree): readonly FittingResource[] {
  if (!canMatchMse(arn)) return [];
  const typed = arn.relativeId;
  if (!typed.startsWith('instance/')) {
    return [
      ...instancesOf(tree).map((node) => resource(arn, node)),
      inside({ ...arn, relativeId: 'instance/' }, tree.nodes[0]),
      { value: formatArn({ ...arn, relativeId: '*' }), offer: { kind: 'all-of-mse' as const } },
    ].filter((found) => found !== null);
  }
  const container = containerOf(typed, tree);
  const exact = findNode(tree, typed);
  return [
    ...(container === null ? [] : nameableChildrenOf(tree, container))
      .filter((node) => node.relativeId.startsWith(typed))
      .map((node) => resource(arn, node)),
    container === null ? null : inside(arn, container),
    ...(exact === null ? [] : nameableChildrenOf(tree, exact).map((node) => resource(arn, node))),
    exact === null || exact.end === exact.index + 1 ? null : inside(arn, exact),
    ...(container?.kind === 'group' ? ofClients(arn, container, tree) : []),
    ...(exact?.kind === 'group' ? ofClients({ ...arn, relativeId: `${typed}/` }, exact, tree) : []),
  ].filter((found) => found !== null);
}

/** The container whose relative ID and a slash begin the text. Names may contain slashes, so the longest one is used. */
function containerOf(typed: string, tree: ResourceTree): ResourceNode | null {
  if (typed.indexOf('/', 'instance/'.length) < 0) return tree.nodes[0] ?? null;
  for (let slash = typed.lastIndexOf('/'); slash > 0; slash = typed.lastIndexOf('/', slash - 1)) {
    const node = findNode(tree, typed.slice(0, slash));
    if (node !== null && node.depth < 4) return node;
  }
  return null;
}

function instancesOf(tree: ResourceTree): readonly ResourceNode[] {
  const account = tree.nodes[0];
  return account === undefined ? [] : nameableChildrenOf(tree, account);
}

/** The children of a node that a policy can name; of a configuration and a service with one ARN, the first. */
function nameableChildrenOf(tree: ResourceTree, container: ResourceNode): readonly ResourceNode[] {
  const seen = new Set<string>();
  return childrenOf(tree, container).filter((node) => {
    const isFirst = !seen.has(node.relativeId);
    seen.add(node.relativeId);
    return isFirst && isNameable(node);
  });
}

export function isNameable({ relativeId, isPlaceholder, id }: ResourceNode): boolean {
  return !isPlaceholder && id !== '' && !hasWildcard(relativeId);
}

/** Null where the typed region does not match the region of the resource. */
function resource(arn: Arn, node: ResourceNode): FittingResource | null {
  if (!matchesPattern(arn.region, node.region)) return null;
  return {
    value: formatArn({ ...arn, relativeId: node.relativeId }),
    label: node.id,
    offer: { kind: 'resource', node, instance: null },
  };
}

/** For Nacos clients: both segments that follow a group, then the names after the typed one. */
function ofClients(arn: Arn, container: ResourceNode, tree: ResourceTree): readonly FittingResource[] {
  if (!matchesPattern(arn.region, container.region) || !isNameable(container)) return [];
  const typed = arn.relativeId.slice(container.relativeId.length + 1);
  return CLIENT_KINDS.flatMap((kind) => {
    const segment = CLIENT_SEGMENTS[kind];
    const all: FittingResource = {
      value: formatArn({ ...arn, relativeId: `${container.relativeId}/${segment}/*` }),
      label: `${segment}/*`,
      offer: { kind: 'client-resources-in', container, of: kind },
    };
    if (!typed.startsWith(`${segment}/`)) return segment.startsWith(typed) ? [all] : [];
    const named = nameableChildrenOf(tree, container)
      .filter((node) => node.kind === kind && `${segment}/${node.id}`.startsWith(typed))
      .map((node): FittingResource => ({
        value: formatArn({ ...arn, relativeId: clientRelativeId(kind, node.relativeId) }),
        label: `${segment}/${node.id}`,
        offer: { kind: 'client-resource', node },
      }));
    return [...named, all];
  });
}

function inside(arn: Arn, container: ResourceNode | undefined): FittingResource | null {
  if (container === undefined) return null;
  const base = container.relativeId === ACCOUNT_REF.resource ? 'instance' : container.relativeId;
  if (hasWildcard(base)) return null;
  return {
    value: formatArn({ ...arn, relativeId: `${base}/*` }),
    label: `${base.slice(base.lastIndexOf('/') + 1)}/*`,
    offer: { kind: 'resources-in', container },
  };
}
