// Opens the builder of grants. Its code loads with the first use.

import type { ResourceRef } from '../../engine/account/resource-ref.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { AssertedCell } from '../../engine/evaluation/assertions/assert-decisions.ts';
import { chooseLanguage } from '../../i18n/languages.ts';
import { loadMessages } from '../../i18n/load-messages.ts';
import type { Session } from '../../state/session.svelte.ts';

/**
 * Starts a grant on a resource, or moves the one that is open to it. Without one, nothing is chosen yet. With an action, of that
 * alone.
 */
export async function startGrant(
  session: Session,
  where: ResourceRef | null = null,
  action: CatalogAction | null = null,
): Promise<void> {
  const { openGrant } = await loadGrant();
  openGrant(session, where, action);
}

/** Starts a grant of exactly these cells. */
export async function startCellGrant(session: Session, cells: readonly AssertedCell[]): Promise<void> {
  const { openGrant } = await loadGrant();
  openGrant(session, null).askCells(cells);
}

/** The matrix previews the grant as soon as it is open, so the form and its messages have to be there. */
async function loadGrant() {
  const [state] = await Promise.all([
    import('../../state/grant-draft.svelte.ts'),
    import('./GrantBuilder.svelte'),
    loadMessages('grant', chooseLanguage([document.documentElement.lang])),
  ]);
  return state;
}
