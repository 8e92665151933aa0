// The words of one block of the exposure strip.

import { displayPath } from '../../engine/account/display-path.ts';
import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { actionsIn } from '../../engine/catalog/catalog.ts';
import type { Exposure, ExposureTier } from '../../engine/evaluation/decide/exposure.ts';
import { visible } from '../../i18n/marks.ts';
import type { Messages } from '../../i18n/messages.ts';

export interface ExposureText {
  readonly value: string;
  readonly detail: string;
  /** Whether the detail is a warning. */
  readonly isWarning: boolean;
}

/** Words what is exposed of a tier. `isShort` where there is little room. */
export function exposureText(
  t: Messages,
  tree: ResourceTree,
  { tiers, historyOnly }: Exposure,
  tier: ExposureTier,
  isShort: boolean,
): ExposureText {
  const { kinds, actions, actionsOf, isComplete } = tiers[tier];
  const [main, ...others] = kinds.filter(({ count }) => count > 0);
  const counted = t.exposure.actions(actionsIn(actions).length, actionsOf);
  const text = (value: string, detail: string, isWarning = false) => ({ value, detail, isWarning });
  if (main === undefined) return text(t.exposure.nothing, tier === 'deny' ? t.exposure.noDeny : counted);
  if (isComplete && (tier === 'delete' || tier === 'write')) return text(t.exposure.everything, counted);
  // One resource is named in the detail; a number of lists would say little without the whole.
  const isAlone = tier === 'deny' || (main.count === 1 && tier !== 'list');
  const value = t.exposure.resources(main.kind, main.count, isAlone ? null : main.of, isShort);
  if (tier === 'read' && historyOnly > 0) return text(value, t.exposure.historyOnly(historyOnly), true);
  const rest = others.map(({ kind, count }) => t.exposure.resources(kind, count, null, isShort));
  if (rest.length > 0) return text(value, t.exposure.also(t.names(rest)));
  const [only, ...more] = actionsIn(actions);
  const action = only === undefined || more.length > 0 ? counted : t.actionLabels[only.id];
  const place = main.place === null ? '' : placeText(tree, main.place);
  if (place === '') return text(value, action);
  return text(value, tier === 'deny' && more.length === 0 ? t.exposure.at(place, action) : place);
}

/** The names of a resource and of the namespace around it; empty for the account. The only group of a namespace is left out. */
function placeText(tree: ResourceTree, node: ResourceNode): string {
  const parent = tree.nodes[node.parent];
  const isOnlyGroup = node.kind === 'group' && parent?.index === node.index - 1 && parent.end === node.end;
  const [instance, ...inside] = displayPath(tree, (isOnlyGroup ? parent : node).relativeId);
  if (instance === undefined) return '';
  const [namespace, , leaf] = inside;
  const names = namespace === undefined ? [instance] : leaf === undefined ? inside : [namespace, leaf];
  return names.map(visible).join(' / ');
}
