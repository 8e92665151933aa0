// The selection: a cell of the matrix with its explanation, and a statement with the cells that it decides.

import type { ResourceRef } from '../engine/account/resource-ref.ts';
import type { AuthorizationRequest } from '../engine/account/request.ts';
import { requestedArn } from '../engine/account/resource-tree.ts';
import { ancestorsOf, findNode } from '../engine/account/walk-tree.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { ResourceKind } from '../engine/catalog/schema.ts';
import type { StatementRef } from '../engine/evaluation/decide/decision.ts';
import type { AccessDeniedError } from '../engine/evaluation/explain/error-words.ts';
import type { Explanation } from '../engine/evaluation/explain/explain.ts';
import {
  allowedOn,
  buildMatrix,
  computeStatementGrants,
  uncheckedOn,
} from '../engine/evaluation/decide/permission-matrix.ts';
import type { ActionSet } from '../engine/evaluation/decide/permission-matrix.ts';
import { pivotalConditionsOf } from '../engine/evaluation/explain/pivotal-conditions.ts';
import type { PivotalCondition } from '../engine/evaluation/explain/pivotal-conditions.ts';
import { touches } from '../engine/policy/span.ts';
import type { Span } from '../engine/policy/span.ts';
import type { Highlight } from './highlights.ts';
import { LateCode } from './late-code.svelte.ts';
import { rowCell } from './scope-decisions.ts';
import type { ScopeCell } from './scope-decisions.ts';
import type { Model, Scope } from './model.svelte.ts';
import type { PolicyBuffer } from './policy-buffer.svelte.ts';
import type { View } from './view.svelte.ts';

export interface SelectedCell {
  readonly resource: string;
  readonly kind: ResourceKind;
  readonly action: CatalogAction;
  readonly scope: Scope;
}

export interface RangeCorner {
  /** The key of the node. */
  readonly key: string;
  readonly action: CatalogAction;
}

export interface SelectedStatement {
  readonly buffer: PolicyBuffer;
  readonly index: number;
}

/** A span of a policy's text to scroll to. */
export interface Revealed {
  readonly buffer: PolicyBuffer;
  readonly span: Span;
  /** Whether the caret and the focus move there. */
  readonly takesFocus: boolean;
}

/** The access-denied error that led to a cell. */
export interface PastedError {
  readonly cell: SelectedCell | null;
  readonly error: AccessDeniedError;
  /** The highlights if the cell has no single decision. */
  readonly highlightsIn: (buffer: PolicyBuffer) => readonly Highlight[];
}

export class Selection {
  #cell: SelectedCell | null = $state.raw(null);
  #actions: readonly CatalogAction[] = $state.raw([]);
  #corner: RangeCorner | null = $state.raw(null);
  #statement: SelectedStatement | null = $state.raw(null);
  #revealed: Revealed | null = $state.raw(null);
  #scrollTarget: ResourceRef | null = $state.raw(null);
  #focusedResource: ResourceRef | null = $state.raw(null);
  #pastedError: PastedError | null = $state.raw(null);
  readonly #reasons = new LateCode(() => import('./reasons.ts'));
  readonly #model: Model;
  readonly #view: View;

  /** The node of the selected cell; null if none is selected or the node no longer exists. */
  readonly node: ResourceNode | null = $derived.by(() =>
    this.#cell === null ? null : findNode(this.#model.tree, this.#cell.resource, this.#cell.kind),
  );

  /** The content of the selected cell. */
  readonly answer: ScopeCell | null = $derived.by(() => {
    const { cell, node } = this;
    if (cell === null || node === null) return null;
    const { tree, mode } = this.#model;
    return rowCell(this.#model.decisionsOf(cell.scope), tree, mode, node, cell.action);
  });

  /** The request of the selected cell; null if it has no single decision, or if MSE does not check it. */
  readonly request: AuthorizationRequest | null = $derived.by(() => {
    const { cell, answer } = this;
    if (cell === null || answer?.kind !== 'decision' || !answer.isChecked) return null;
    const { tree, context } = this.#model;
    return { action: cell.action.fullName, resource: requestedArn(tree, answer.node, cell.action), context };
  });

  /** Explains the selected cell; null if it has no single decision, and until the code has loaded. */
  readonly explanation: Explanation | null = $derived.by(() => {
    if (this.request === null) return null;
    const { mode, types } = this.#model;
    const policies = this.policies.map(({ compiled }) => compiled);
    return this.#reasons.code?.explain(policies, this.request, mode, types) ?? null;
  });

  /** The conditions that would flip the selected cell's decision. */
  readonly pivotalConditions: readonly PivotalCondition[] = $derived.by(() => {
    const { request } = this;
    if (request === null) return [];
    const { mode, types, readings } = this.#model;
    const policies = this.policies.map(({ compiled }) => compiled);
    return types.special === null
      ? pivotalConditionsOf(policies, request, mode)
      : (readings.code?.pivotalConditionsBy(policies, request, mode, types) ?? []);
  });

  readonly #decidedBySelected = $derived.by(() => {
    const { statement } = this;
    if (this.#model.isPending) return null;
    if (statement === null) return null;
    const compiled = statement.buffer.compiled.statements.find(
      ({ source }) => source.index === statement.index,
    );
    if (compiled === undefined) return null;
    const { tree, context, types } = this.#model;
    return {
      effect: compiled.effect,
      matrix: buildMatrix(tree, [computeStatementGrants([compiled], tree, context)], types),
    };
  });

  constructor(model: Model, view: View) {
    this.#model = model;
    this.#view = view;
  }

  get cell(): SelectedCell | null {
    return this.#cell;
  }

  /** The actions of the selected column header or group; empty if none is selected. */
  get actions(): readonly CatalogAction[] {
    return this.#actions;
  }

  /** The opposite corner of a range of cells; null if only one cell is selected. */
  get corner(): RangeCorner | null {
    return this.#corner;
  }

  get statement(): SelectedStatement | null {
    return this.#statement;
  }

  get revealed(): Revealed | null {
    return this.#revealed;
  }

  /** The resource to scroll to; a new object for each request. */
  get scrollTarget(): ResourceRef | null {
    return this.#scrollTarget;
  }

  /** The resource that the visitor focused last. The selected cell may belong to one of its ancestors. */
  get focusedResource(): ResourceRef | null {
    return this.#focusedResource;
  }

  /** Applies only while its cell is the selected one. */
  get pastedError(): PastedError | null {
    return this.#pastedError;
  }

  /** The policies of the selected cell's scope, in the order of the explanation. */
  get policies(): readonly PolicyBuffer[] {
    return this.cell === null ? [] : this.#model.policiesOf(this.cell.scope);
  }

  /** If the action applies to another resource type: the ancestor of that type; null if there is none. */
  readonly answeringNode: ResourceNode | null = $derived.by(() => {
    const { cell, node } = this;
    if (cell === null || node === null) return null;
    const resourceType = this.#model.types.typeOf(cell.action);
    return ancestorsOf(this.#model.tree, node).find(({ kind }) => kind === resourceType) ?? null;
  });

  /** Selects a cell, and opens the inspector. */
  choose(node: ResourceNode, action: CatalogAction, scope: Scope, focused = node): void {
    this.selectCell({ resource: node.relativeId, kind: node.kind, action, scope });
    this.#view.showExplanation();
    this.#corner = null;
    this.#focusedResource = { resource: focused.relativeId, kind: focused.kind };
  }

  /** Selects a cell, which need not exist; keeps the range and the focused resource. */
  selectCell(cell: SelectedCell | null): void {
    this.#cell = cell;
    this.#actions = [];
  }

  /** Selects the actions of a column or group in place of a cell, and opens the inspector. The same actions again: selects nothing. */
  chooseActions(actions: readonly CatalogAction[]): void {
    const isChosen =
      actions.length === this.#actions.length && actions.every((action) => this.#actions.includes(action));
    this.selectCell(null);
    this.#corner = null;
    if (!isChosen) {
      this.#actions = actions;
      this.#view.showDetail('reasons');
    } else if (this.#view.detail === 'reasons') this.#view.resizeInspector('closed');
  }

  /** Extends the selection to this cell; selects it alone if no cell of the scope is selected. */
  extendTo(node: ResourceNode, action: CatalogAction, scope: Scope): void {
    if (this.#cell?.scope === scope) this.#corner = { key: node.key, action };
    else this.choose(node, action, scope);
  }

  /** Reduces a range to the selected cell. */
  endRange(): void {
    this.#corner = null;
  }

  /** Focuses a resource, in the matrix by policy too. */
  focusResource(ref: ResourceRef): void {
    this.#focusedResource = ref;
    this.#view.showNode(ref);
  }

  /** Applies a changed id to what is selected or focused. */
  updateRefs(update: <Ref extends ResourceRef>(ref: Ref) => Ref): void {
    if (this.#cell !== null) this.#cell = update(this.#cell);
    if (this.#focusedResource !== null) this.#focusedResource = update(this.#focusedResource);
  }

  scrollTo({ resource, kind }: ResourceRef): void {
    this.#scrollTarget = { resource, kind };
  }

  showPastedError(error: PastedError): void {
    this.#pastedError = error;
  }

  /** Moves the caret to a span of the open policy's text. */
  goTo(buffer: PolicyBuffer, span: Span): void {
    this.#revealed = { buffer, span, takesFocus: true };
  }

  /** Opens a policy, scrolls to a span of its text and selects its statement, so that the matrix highlights its cells. */
  showFinding(buffer: PolicyBuffer, span: Span): void {
    this.#view.open(buffer);
    this.#revealed = { buffer, span, takesFocus: false };
    this.chooseAt(buffer, span.start);
  }

  /** Selects the statement at an offset of a policy's text, or none. */
  chooseAt(buffer: PolicyBuffer, offset: number): void {
    const statement = buffer.parsed.document.statements.find(({ span }) => touches(span, offset));
    this.#statement = statement === undefined ? null : { buffer, index: statement.index };
  }

  /** Opens the policy of a statement in the explanation and selects the statement. */
  show({ policy, statement }: StatementRef): void {
    const buffer = this.policies[policy];
    if (buffer === undefined) return;
    this.#view.open(buffer);
    this.#statement = { buffer, index: statement };
  }

  /** Opens a policy of the explanation and scrolls to a span of its text. */
  showSpan(policy: number, span: Span): void {
    const buffer = this.policies[policy];
    if (buffer === undefined) return;
    this.#view.open(buffer);
    this.#revealed = { buffer, span, takesFocus: false };
  }

  isChosen(node: ResourceNode, action: CatalogAction, scope: Scope): boolean {
    const { cell } = this;
    if (cell?.action !== action || cell.scope !== scope) return false;
    return cell.resource === node.relativeId && cell.kind === node.kind;
  }

  /** The actions on a node whose decision the selected statement is part of. */
  highlightedActions(node: ResourceNode, scope: Scope): ActionSet {
    const decided = this.#decidedBySelected;
    if (decided === null || this.statement === null) return 0;
    if (!this.#model.policiesOf(scope).includes(this.statement.buffer)) return 0;
    const { mode } = this.#model;
    const applicable = this.#model.types.actionsOn(node.kind) & ~uncheckedOn(node);
    if (decided.effect === 'Deny') return (decided.matrix[mode].deny[node.index] ?? 0) & applicable;
    const decisions = this.#model.decisionsOf(scope);
    if (decisions.kind !== 'decided') return 0;
    return (
      (decided.matrix[mode].allow[node.index] ?? 0) & allowedOn(decisions.matrix, mode, node) & applicable
    );
  }

  /** The highlights in a policy's text for the selected cell; none while the decisions are those of an earlier text. */
  highlightsIn(buffer: PolicyBuffer): readonly Highlight[] {
    const { explanation, pastedError } = this;
    if (buffer.isStale) return [];
    if (explanation === null) return pastedError?.cell === this.#cell ? pastedError.highlightsIn(buffer) : [];
    return this.#reasons.code?.highlightsOf(explanation, this.policies.indexOf(buffer), buffer) ?? [];
  }

  /** Selects nothing. */
  clear(): void {
    this.selectCell(null);
    this.#statement = null;
    this.#revealed = null;
    this.#scrollTarget = null;
    this.#corner = null;
    this.#focusedResource = null;
  }

  /** Clears what is selected in policies that no longer exist. */
  keepOnly(buffers: readonly PolicyBuffer[]): void {
    const { cell, statement } = this;
    if (cell !== null && cell.scope !== 'effective' && !buffers.includes(cell.scope)) this.#cell = null;
    if (statement !== null && !buffers.includes(statement.buffer)) this.#statement = null;
  }
}
