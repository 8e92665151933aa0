// Opens the builder of grants. Its code loads with the first use.

import type { ResourceRef } from '../../engine/account/resource-ref.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
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
  const { openGrant } = await import('../../state/grant-draft.svelte.ts');
  openGrant(session, where, action);
}
