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
  // The matrix previews the grant as soon as it is open, so the form has to be there.
  const [{ openGrant }] = await Promise.all([
    import('../../state/grant-draft.svelte.ts'),
    import('./GrantBuilder.svelte'),
  ]);
  openGrant(session, where, action);
}
