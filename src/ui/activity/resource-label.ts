// How a resource is written beside a call: the display names of its containers and its own.

import { displayPath } from '../../engine/account/display-path.ts';
import type { ResourceTree } from '../../engine/account/resource-tree.ts';
import { ACCOUNT_RELATIVE_ID } from '../../engine/catalog/relative-id.ts';
import type { ActivityMessages } from '../../i18n/activity/en.ts';

export function resourceLabel(words: ActivityMessages, tree: ResourceTree, relativeId: string): string {
  return relativeId === ACCOUNT_RELATIVE_ID ? words.account : displayPath(tree, relativeId).join(' / ');
}
