// What is chosen, on either side: a cell of the matrix and why it is decided so, or a statement and the cells it decides.

import type { ResourceRef } from '../engine/account/resource-ref.ts';
import { arnOf } from '../engine/account/resource-tree.ts';
import { nearestOfKind, subtreeOf, findNode } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import { actionsOnResourceType } from '../engine/catalog/catalog.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { ResourceKind } from '../engine/catalog/schema.ts';
import type { StatementRef } from '../engine/evaluation/decide/decision.ts';
import { explain } from '../engine/evaluation/explain/explain.ts';
import type { AccessDeniedError } from '../engine/evaluation/explain/error-words.ts';
import type { Explanation, StatementTrace } from '../engine/evaluation/explain/explain.ts';
import {
  allowedOn,
  buildMatrix,
  computeStatementGrants,
} from '../engine/evaluation/decide/permission-matrix.ts';
import type { ActionSet } from '../engine/evaluation/decide/permission-matrix.ts';
import { pivotalConditionsOf } from '../engine/evaluation/explain/pivotal-conditions.ts';
import type { PivotalCondition } from '../engine/evaluation/explain/pivotal-conditions.ts';
import type { Effect } from '../engine/policy/document.ts';
import { touches } from '../engine/policy/span.ts';
import type { Span } from '../engine/policy/span.ts';
import { CellRange } from './cell-range.svelte.ts';
import { rowCell } from './scope-decisions.ts';
import type { ColumnCell } from './scope-decisions.ts';
import type { Playground, Scope } from './playground.svelte.ts';
import type { PolicyBuffer } from './policy-buffer.svelte.ts';

export interface SelectedCell {
  readonly resource: string;
  readonly kind: ResourceKind;
  readonly action: CatalogAction;
  readonly scope: Scope;
}

export interface SelectedStatement {
  readonly buffer: PolicyBuffer;
  readonly index: number;
}

/** A run of a policy's text that somebody asked to see. */
export interface Revealed {
  readonly buffer: PolicyBuffer;
  readonly span: Span;
  /** Whether the caret goes there, and with it the focus. */
  readonly takesFocus: boolean;
}

/** A run of a policy's text that bears on the chosen cell. */
export interface Highlight {
  readonly span: Span;
  readonly tone: Effect | 'nearest' | 'failing';
}

/** The access-denied error that led to a cell. What shows it is loaded with it. */
export interface PastedError {
  readonly cell: SelectedCell | null;
  readonly error: AccessDeniedError;
  /** What to highlight where the cell has no single decision. */
  readonly highlightsIn: (buffer: PolicyBuffer) => readonly Highlight[];
}

export class Selection {
  cell: SelectedCell | null = $state.raw(null);
  statement: SelectedStatement | null = $state.raw(null);
  revealed: Revealed | null = $state.raw(null);
  /** A resource that is to be brought into sight; each wish is another object. */
  scrollTarget: ResourceRef | null = $state.raw(null);
  /** Cells chosen along with the chosen one. */
  readonly range: CellRange;
  /** The resource that somebody looked at last: the chosen cell may speak of a container of it. */
  focusedResource: ResourceRef | null = $state.raw(null);
  /** Belongs to the chosen cell only while both are the same object. */
  pastedError: PastedError | null = $state.raw(null);
  readonly #playground: Playground;

  /** The node of the chosen cell; null when none is chosen or the node is gone. */
  readonly node: ResourceNode | null = $derived.by(() =>
    this.cell === null ? null : findNode(this.#playground.tree, this.cell.resource, this.cell.kind),
  );

  /** What the chosen cell says. */
  readonly answer: ColumnCell | null = $derived.by(() => {
    const { cell, node } = this;
    if (cell === null || node === null) return null;
    const { tree, mode } = this.#playground;
    return rowCell(this.#playground.columnOf(cell.scope), tree, mode, node, cell.action);
  });

  /** Why the chosen cell is decided so; null where there is no single decision. */
  readonly explanation: Explanation | null = $derived.by(() => {
    const { cell, answer } = this;
    if (cell === null || answer?.kind !== 'decision') return null;
    const { tree, context, mode } = this.#playground;
    const request = { action: cell.action.fullName, resource: arnOf(tree, answer.node), context };
    return explain(
      this.policies.map(({ compiled }) => compiled),
      request,
      mode,
    );
  });

  /** The conditions that would turn the chosen cell's decision. */
  readonly pivotalConditions: readonly PivotalCondition[] = $derived.by(() =>
    this.explanation === null
      ? []
      : pivotalConditionsOf(
          this.policies.map(({ compiled }) => compiled),
          this.explanation.request,
          this.#playground.mode,
        ),
  );

  readonly #decided = $derived.by(() => {
    const { statement } = this;
    if (this.#playground.isPending) return null;
    if (statement === null) return null;
    const compiled = statement.buffer.compiled.statements.find(
      ({ source }) => source.index === statement.index,
    );
    if (compiled === undefined) return null;
    const { tree, context } = this.#playground;
    return {
      effect: compiled.effect,
      matrix: buildMatrix(tree, [computeStatementGrants([compiled], tree, context)]),
    };
  });

  constructor(playground: Playground) {
    this.#playground = playground;
    this.range = new CellRange(playground);
  }

  /** The policies that the chosen cell speaks of, in the order that the explanation counts them. */
  get policies(): readonly PolicyBuffer[] {
    return this.cell === null ? [] : this.#playground.policiesOf(this.cell.scope);
  }

  /** For an action that is not asked about the chosen node: the container that it is asked about; null when there is none. */
  readonly answeringNode: ResourceNode | null = $derived.by(() => {
    const { cell, node } = this;
    if (cell === null || node === null) return null;
    const nearest = nearestOfKind(this.#playground.tree, node, cell.action.resourceType);
    return nearest === node ? null : nearest;
  });

  choose(node: ResourceNode, action: CatalogAction, scope: Scope, lookedAt = node): void {
    this.cell = { resource: node.relativeId, kind: node.kind, action, scope };
    this.range.corner = null;
    this.focusedResource = { resource: lookedAt.relativeId, kind: lookedAt.kind };
  }

  /** Chooses all cells from the chosen one to this one; this one alone where none is chosen in the scope. */
  extendTo(node: ResourceNode, action: CatalogAction, scope: Scope): void {
    if (this.cell?.scope === scope) this.range.corner = { key: node.key, action };
    else this.choose(node, action, scope);
  }

  /** Looks at a resource, in the matrix by policy too. */
  lookAt(ref: ResourceRef): void {
    this.focusedResource = ref;
    this.#playground.nodeRef = ref;
  }

  /** Chooses the statement around a place of a policy's text; none where there is none. */
  chooseAt(buffer: PolicyBuffer, offset: number): void {
    const statement = buffer.parsed.document.statements.find(({ span }) => touches(span, offset));
    this.statement = statement === undefined ? null : { buffer, index: statement.index };
  }

  /** Opens the policy of a statement of the explanation and chooses the statement. */
  show({ policy, statement }: StatementRef): void {
    const buffer = this.policies[policy];
    if (buffer === undefined) return;
    this.#playground.open = buffer;
    this.statement = { buffer, index: statement };
  }

  /** Opens the policy of a statement and lights some of its characters up. */
  showSpan(policy: number, span: Span): void {
    const buffer = this.policies[policy];
    if (buffer === undefined) return;
    this.#playground.open = buffer;
    this.revealed = { buffer, span, takesFocus: false };
  }

  /** The nodes beneath a container that an action is asked about, by whether it is allowed on them. */
  rollUpParts(container: ResourceNode, action: CatalogAction, scope: Scope) {
    const { tree, mode } = this.#playground;
    const column = this.#playground.columnOf(scope);
    const asked = subtreeOf(tree, container).filter(({ kind }) => kind === action.resourceType);
    const isAllowed = (node: ResourceNode) => {
      const cell = rowCell(column, tree, mode, node, action);
      return cell.kind === 'decision' && cell.decision === 'allow';
    };
    return { allowed: asked.filter(isAllowed), denied: asked.filter((node) => !isAllowed(node)) };
  }

  isChosen(node: ResourceNode, action: CatalogAction, scope: Scope): boolean {
    const { cell } = this;
    if (cell?.action !== action || cell.scope !== scope) return false;
    return cell.resource === node.relativeId && cell.kind === node.kind;
  }

  /** The actions on a node that the chosen statement is one of those to decide. */
  highlightedActions(node: ResourceNode, scope: Scope): ActionSet {
    const decided = this.#decided;
    if (decided === null || this.statement === null) return 0;
    if (!this.#playground.policiesOf(scope).includes(this.statement.buffer)) return 0;
    const { mode } = this.#playground;
    const asked = actionsOnResourceType(node.kind);
    if (decided.effect === 'Deny') return (decided.matrix[mode].deny[node.index] ?? 0) & asked;
    const column = this.#playground.columnOf(scope);
    if (column.kind !== 'decided') return 0;
    return (decided.matrix[mode].allow[node.index] ?? 0) & allowedOn(column.matrix, mode, node) & asked;
  }

  /** What to light up in a policy's text for the chosen cell. Nothing while the text has moved on from the decisions. */
  highlightsIn(buffer: PolicyBuffer): readonly Highlight[] {
    const { explanation, pastedError } = this;
    if (buffer.isStale) return [];
    if (explanation === null) return pastedError?.cell === this.cell ? pastedError.highlightsIn(buffer) : [];
    const place = this.policies.indexOf(buffer);
    const determining = explanation.determining.filter(({ policy }) => policy === place);
    const tone = explanation.decision === 'explicit-deny' ? 'Deny' : 'Allow';
    const decided = determining.map(
      ({ statement }) => ({ span: statementSpan(buffer, statement), tone }) as const,
    );
    const { nearest } = explanation;
    return nearest?.ref.policy === place ? [...decided, ...nearestHighlights(buffer, nearest)] : decided;
  }

  /** Selects nothing. */
  clear(): void {
    this.cell = null;
    this.statement = null;
    this.revealed = null;
    this.scrollTarget = null;
    this.range.corner = null;
    this.focusedResource = null;
  }

  /** Lets go of what is chosen in policies that are gone. */
  keepOnly(buffers: readonly PolicyBuffer[]): void {
    const { cell, statement } = this;
    if (cell !== null && cell.scope !== 'effective' && !buffers.includes(cell.scope)) this.cell = null;
    if (statement !== null && !buffers.includes(statement.buffer)) this.statement = null;
  }
}

function statementSpan(buffer: PolicyBuffer, index: number): Span {
  return buffer.parsed.document.statements[index]?.span ?? { start: 0, end: 0 };
}

function nearestHighlights(buffer: PolicyBuffer, { ref, outcome }: StatementTrace): readonly Highlight[] {
  const statement: Highlight = { span: statementSpan(buffer, ref.statement), tone: 'nearest' };
  if (outcome.kind === 'applies') return [statement];
  const failing = outcome.mismatches.flatMap((mismatch): readonly Span[] => {
    switch (mismatch.element) {
      case 'action':
        return mismatch.patterns.map(({ span }) => span);
      case 'not-action':
        return [mismatch.pattern.span];
      case 'resource':
        return [mismatch.miss.pattern.span];
      case 'condition':
        return [mismatch.clause.key.span];
    }
  });
  return [statement, ...failing.map((span): Highlight => ({ span, tone: 'failing' }))];
}
