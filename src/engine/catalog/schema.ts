// The shapes of what MSE offers. Source: MSE "Grant permissions on Microservices Registry resources".

/** What an ARN of MSE can name. A configuration and a service share one shape of ARN. */
export type ResourceKind = 'account' | 'instance' | 'namespace' | 'group' | 'config' | 'service';

/** The documentation's own table of the action: `list` is "instance level, no fine-grained display support". */
export type ActionLevel = 'account' | 'instance' | 'list';

/** How the matrix groups the actions. */
export type ActionGroup = 'account' | 'instance' | 'list' | 'config' | 'service';

export interface ActionFacts {
  /** The name without the `mse:` prefix. */
  readonly name: string;
  readonly level: ActionLevel;
  readonly access: 'read' | 'write';
  /** The kind of node whose ARN a request for this action carries. */
  readonly resourceType: Exclude<ResourceKind, 'group'>;
  /** Whether `askedAbout` is written down by Alibaba Cloud or our reading of the ARN template. */
  readonly basis: 'documented' | 'assumed';
  readonly group: ActionGroup;
}
