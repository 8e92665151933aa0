// The shape of the catalog. Source: MSE "Grant permissions on Microservices Registry resources".

import type { PointOf } from './model-points.ts';

/** What an ARN of MSE can name. A configuration and a service have ARNs of the same shape. */
export type ResourceKind = 'account' | 'instance' | 'namespace' | 'group' | 'config' | 'service';

/**
 * The table of the documentation with the action: `list` is "instance level, no fine-grained display support". `client`: none, it
 * is on the page about Nacos clients.
 */
export type ActionLevel = 'account' | 'instance' | 'list' | 'client';

/** Who makes the request: the console or the API, or a Nacos client (SDK), which names resources by other ARNs. */
export type AccessPath = 'console' | 'client';

/**
 * What one request of an action is authorized on. `account`: the account's `*` ("All resources"). `every-instance`: the literal
 * `instance/*`. `both`: the instance and the namespace, each required.
 */
export type AuthorizationScope = Exclude<ResourceKind, 'group'> | 'every-instance' | 'both';

/** How the matrix groups the actions. */
export type ActionGroup = 'account' | 'instance' | 'list' | 'config' | 'service' | 'client';

/**
 * RAM's access levels, with destructive actions separate. `list`: `List*` and `Query*`. `read`: `Get*`. `delete`: `Delete*` and
 * `Restart*`. `write`: the rest.
 */
export type AccessTier = 'list' | 'read' | 'write' | 'delete';

/** The two access levels that the matrix shows: `list` and `read` are reading, the others writing. */
export type Access = 'read' | 'write';

/** The facts about an action. Those about the console are in console-steps.ts, the pages of `reference` in api-reference.ts. */
export interface ActionFacts {
  /** The name without the `mse:` prefix. */
  readonly name: string;
  /** The action's bit in action sets, 0 to 30. Permanent and never reused: links contain action sets. */
  readonly bit: number;
  readonly tier: AccessTier;
  /** The kind of resource that the action is authorized on, by the guide. */
  readonly resourceType: Exclude<ResourceKind, 'group'>;
  /** The same by MSE's API reference, which disagrees; null where it has no entry. */
  readonly reference: AuthorizationScope | null;
  readonly group: ActionGroup;
  /** The model point about the resource type; null where the documentation is clear. */
  readonly modelPoint: Extract<
    PointOf<'assumed'>,
    'asked-about' | 'list-level' | 'batch-delete' | 'create-cluster'
  > | null;
  /** Another action with the same effect: denying this one alone is not enough. */
  readonly equivalent?: string;
}
