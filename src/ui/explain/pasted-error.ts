// Where a pasted access-denied error leads: to a cell, to a column, or nowhere.

import type { Account } from '../../engine/account/account.ts';
import { checkName } from '../../engine/account/naming-rules.ts';
import { segmentsOf, withoutClientSegment } from '../../engine/catalog/relative-id.ts';
import { ensureResource } from '../../engine/account/ensure-resource.ts';
import type { ResourceRef } from '../../engine/account/resource-ref.ts';
import { ACCOUNT_REF } from '../../engine/account/resource-ref.ts';
import { arnOf, buildTree } from '../../engine/account/resource-tree.ts';
import { findNode } from '../../engine/account/walk-tree.ts';
import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { findActionOn } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import { clientResource } from '../../engine/evaluation/explain/client-error.ts';
import type { ClientError } from '../../engine/evaluation/explain/client-error.ts';
import type { AccessDeniedError } from '../../engine/evaluation/explain/error-words.ts';
import { evaluate } from '../../engine/evaluation/decide/evaluate.ts';
import { denyStatementsFor } from '../../engine/evaluation/explain/judge-error.ts';
import type { MessagesWithReasons } from '../../i18n/messages.ts';
import type { Playground } from '../../state/playground.svelte.ts';
import type { PolicyBuffer } from '../../state/policy-buffer.svelte.ts';
import type { Highlight } from '../../state/highlights.ts';

/** Where an error leads. `node` is the resource that it names, in `tree`. */
export type ErrorTarget = { readonly tree: ResourceTree; readonly node: ResourceNode | null } & (
  | {
      readonly kind: 'cell';
      readonly action: CatalogAction;
      readonly ref: ResourceRef;
      /** With the resource, and the account ID of the error. */
      readonly account: Account;
      /** The region that a new resource gets; null where it is there already. */
      readonly addedIn: string | null;
    }
  /** The error names no resource, or one that the tree cannot contain. */
  | { readonly kind: 'column'; readonly action: CatalogAction }
  /** The error names no action of the matrix, or a damaged resource. */
  | { readonly kind: 'none' }
);

export function targetOf({ account, tree }: Playground, error: AccessDeniedError): ErrorTarget {
  const { resource } = error;
  const named = resource?.kind === 'arn' ? resource.arn.relativeId : '';
  const action = error.action === null ? null : findActionOn(error.action, named);
  if (action === null || resource?.kind === 'damaged') return { kind: 'none', tree, node: null };
  if (resource === null) return { kind: 'column', action, tree, node: null };
  const leaf = action.resourceType === 'service' ? 'service' : 'config';
  const placed =
    resource.kind === 'account'
      ? null
      : ensureResource(
          account,
          action.path === 'client'
            ? { ...resource.arn, relativeId: withoutClientSegment(named) }
            : resource.arn,
          leaf,
        );
  const hasStar = resource.kind === 'arn' && segmentsOf(resource.arn.relativeId).slice(1, 4).includes('*');
  if (placed?.kind === 'refused' || hasStar) return { kind: 'column', action, tree, node: null };
  const ref = placed?.ref ?? ACCOUNT_REF;
  const id = resource.kind === 'arn' ? resource.arn.account : account.id;
  const isOther = id !== account.id && checkName('account', id) === null;
  const withResource = placed?.account ?? account;
  const changed = isOther ? { ...withResource, id } : withResource;
  const isThere = withResource === account;
  const newTree = changed === account ? tree : buildTree(changed);
  const node = findNode(newTree, ref.resource, ref.kind);
  const addedIn = isThere ? null : (node?.region ?? account.region);
  return { kind: 'cell', action, ref, account: changed, addedIn, tree: newTree, node };
}

/** Selects the cell or the column, and keeps the error beside it. */
export function showError(playground: Playground, error: AccessDeniedError, target: ErrorTarget): void {
  if (target.kind === 'none') return;
  const { selection } = playground;
  if (target.kind === 'cell' && target.account !== playground.account) {
    playground.setAccount(target.account);
  }
  if (Object.keys(error.context).length > 0)
    playground.setContext({ ...playground.context, ...error.context });
  const ref = target.kind === 'cell' ? target.ref : ACCOUNT_REF;
  const node = findNode(playground.tree, ref.resource, ref.kind);
  if (node === null) return;
  selection.choose(node, target.action, 'effective');
  selection.scrollTo(ref);
  selection.showPastedError({
    cell: selection.cell,
    error,
    highlightsIn: (buffer) =>
      error.denialType === 'ExplicitDeny' ? denyHighlights(buffer, target.action) : [],
  });
}

/** The Deny statements for an action: an error without a resource leaves open which of them applied. */
function denyHighlights(buffer: PolicyBuffer, { fullName }: CatalogAction): readonly Highlight[] {
  if (!buffer.attached) return [];
  const { statements } = buffer.parsed.document;
  return denyStatementsFor([buffer.compiled], fullName).flatMap(({ statement }) => {
    const span = statements[statement]?.span;
    return span === undefined ? [] : [{ span, tone: 'Deny' as const }];
  });
}

/** What to say about the error of a Nacos client: the request, and the decision on each instance that has the namespace. */
export function clientSentences(
  t: MessagesWithReasons,
  { attached, context, mode, actualTree }: Playground,
  error: ClientError,
): readonly string[] {
  const words = t.accessError;
  const sentences = [words.client(error.action)];
  if (error.action.startsWith('mse:Query')) sentences.push(words.clientWrite);
  if (clientResource('', error) === null) return [...sentences, words.clientUnnamed];
  const policies = attached.map(({ compiled }) => compiled);
  const decided = actualTree.nodes
    .filter((node) => node.kind === 'instance')
    .filter(
      ({ relativeId }) => findNode(actualTree, `${relativeId}/${error.namespace}`, 'namespace') !== null,
    )
    .map((node) => {
      const resource = clientResource(arnOf(actualTree, node), error) ?? '';
      const { decision } = evaluate(policies, { action: error.action, resource, context }, mode);
      return words.clientDecision(resource, decision);
    });
  return [...sentences, ...(decided.length === 0 ? [words.clientNoNamespace(error.namespace)] : decided)];
}
