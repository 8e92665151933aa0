// What the assistance with one policy knows besides its text.

import type { RequestContext } from '../account/request.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import type { CompiledPolicy } from '../evaluation/compile-policy.ts';
import type { MatchingMode } from '../evaluation/decision.ts';

export interface Surroundings {
  readonly tree: ResourceTree;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  /** The other policies that are attached to the same user. */
  readonly alongside: readonly CompiledPolicy[];
}
