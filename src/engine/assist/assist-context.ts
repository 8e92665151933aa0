// The input of completion, hovers and lenses, in addition to the text of the policy.

import type { RequestContext } from '../account/request.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import type { ObservedFact } from '../catalog/observed-fact.ts';
import type { CompiledPolicy } from '../evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../evaluation/decide/decision.ts';

export interface AssistContext {
  readonly tree: ResourceTree;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  readonly observed?: readonly ObservedFact[];
  /** The other policies that are attached to the same user. */
  readonly otherPolicies: readonly CompiledPolicy[];
}
