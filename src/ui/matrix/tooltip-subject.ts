// What a tooltip of the matrix is about.

import type { ResourceNode } from '../../engine/account/resource-tree.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { ActionGroup } from '../../engine/catalog/schema.ts';
import type { Scope } from '../../state/model.svelte.ts';

export type TooltipSubject =
  | {
      readonly kind: 'cell';
      readonly actions: readonly CatalogAction[];
      readonly node: ResourceNode;
      readonly scope: Scope;
    }
  | {
      readonly kind: 'header';
      readonly actions: readonly CatalogAction[];
      /** Whether a click shows who can call the actions. */
      readonly isButton: boolean;
    }
  | {
      readonly kind: 'group';
      readonly actions: readonly CatalogAction[];
      readonly group: ActionGroup;
      readonly isFolded: boolean;
    };
