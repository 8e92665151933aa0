// The grant that a visitor puts together: the form, the policies written from it, and the decisions that they change. Nothing of
// it is part of the scenario until it is added.

import { findNode } from '../engine/account/walk-tree.ts';
import type { ResourceRef } from '../engine/account/resource-ref.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import { compareMatrices } from '../engine/evaluation/decide/compare.ts';
import type { ChangedDecision } from '../engine/evaluation/decide/compare.ts';
import { buildMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import { READINGS } from '../engine/evaluation/decide/resource-types.ts';
import { parseAssertion } from '../engine/evaluation/assertions/assertion.ts';
import { writeGrant } from '../engine/grant/write-grant.ts';
import { grantFacts } from './grant-facts.ts';
import type { GrantFact } from './grant-facts.ts';
import {
  createForm,
  dayAfter,
  grantConditions,
  grantLines,
  meetConditions,
  withAction,
  withWhere,
} from '../scenario/grant-form.ts';
import type { GrantForm } from '../scenario/grant-form.ts';
import { suggestName } from '../scenario/grant-name.ts';
import { templateOf, withTemplate } from '../scenario/grant-templates.ts';
import type { GrantTemplate } from '../scenario/grant-templates.ts';
import type { MatrixView } from '../scenario/scenario.ts';
import type { Preview } from './model.svelte.ts';
import type { Playground } from './playground.svelte.ts';
import { PolicyBuffer } from './policy-buffer.svelte.ts';
import type { PolicyEnvironment } from './policy-buffer.svelte.ts';
import { poolDecisions } from './scope-decisions.ts';
import type { ScopeDecisions } from './scope-decisions.ts';
import type { Session } from './session.svelte.ts';
import { uniqueName } from './unique-name.ts';

const DEFAULT_DAYS = 30;

export class GrantDraft implements Preview {
  #form: GrantForm = $state.raw(createForm(null));
  #ownName: string | null = $state(null);
  #includesAttached = $state(false);
  readonly #playground: Playground;
  readonly #now: number;
  readonly #matrixBefore: MatrixView;

  /** The chosen resource; null before a choice, and if the resource no longer exists. */
  readonly node: ResourceNode | null = $derived.by(() => {
    const { where } = this.#form;
    return where === null ? null : findNode(this.#playground.actualTree, where.resource, where.kind);
  });

  /** The template that the form equals. */
  readonly template: GrantTemplate | null = $derived.by(() => templateOf(this.#form));

  /** The assertions that the policies meet, one a line. */
  readonly lines: readonly string[] = $derived.by(() => (this.node === null ? [] : grantLines(this.#form)));

  readonly #written = $derived.by(() => {
    const assertions = this.lines
      .map(parseAssertion)
      .flatMap((parsed) => (parsed.kind === 'assertion' ? [parsed.assertion] : []));
    const { account } = this.#playground;
    const path = this.#form.path === 'console' ? 'console' : 'api';
    return writeGrant({ account, assertions, path, conditions: grantConditions(this.#form) });
  });

  /** The policies of the grant, which are not part of the scenario; empty if nothing is asked for. */
  readonly written: readonly PolicyBuffer[] = $derived.by(() => {
    const taken = this.#playground.buffers.map(({ name }) => name);
    return this.#written.policies.map((text, index) => {
      const name = uniqueName(this.name, taken);
      taken.push(name);
      const policy = { kind: 'custom', name, text, attached: true } as const;
      return new PolicyBuffer(-1 - index, name, policy, this.#environment);
    });
  });

  readonly policies: readonly PolicyBuffer[] = $derived.by(() =>
    this.#includesAttached ? [...this.#playground.attached, ...this.written] : this.written,
  );

  readonly decisions: ScopeDecisions = $derived.by(() => {
    const { tree, types, isPending } = this.#playground;
    return poolDecisions(tree, this.policies, isPending, types);
  });

  /** What the grant alone allows. */
  readonly #allowed: readonly ChangedDecision[] = $derived.by(() => {
    const { tree, types, mode } = this.#playground;
    return compareMatrices(buildMatrix(tree, [], types), this.#matrixOf(this.written), mode);
  });

  /** The decisions that become allowed: by the grant alone, or in addition to the attached policies. */
  readonly changes: readonly ChangedDecision[] = $derived.by(() => {
    const { mode, isPending, attached } = this.#playground;
    if (isPending) return [];
    if (!this.#includesAttached) return this.#allowed;
    return compareMatrices(this.#matrixOf(attached), this.#matrixOf(this.policies), mode);
  });

  /** What to know about the grant before it is added. */
  readonly facts: readonly GrantFact[] = $derived.by(() => {
    const { tree, mode, isPending } = this.#playground;
    if (this.node === null || this.lines.length === 0 || isPending)
      return [{ tone: 'plain', kind: 'nothing' }];
    if (!this.isReady) return [{ tone: 'warning', kind: 'not-possible' }];
    const attached = this.#playground.attached.filter(({ compiled }) => !compiled.isRejected);
    return grantFacts({
      ...{ tree, mode, node: this.node, allowed: this.#allowed },
      before: this.#matrixOf(attached),
      after: this.#matrixOf([...attached, ...this.written]),
      attached: attached.map((policy) => ({ name: policy.name, matrix: this.#matrixOf([policy]) })),
      notes: this.#written.notes,
      isConditional: grantConditions(this.#form).length > 0,
      differing: this.#differing,
    });
  });

  /** How many decisions differ by the API reference; null until the code for that has loaded. */
  readonly #differing: number | null = $derived.by(() => {
    const { tree, mode, observed, readings } = this.#playground;
    const { code } = readings;
    if (code === null) return null;
    const scope = { tree, policies: this.written, observed, isPending: false };
    const [guide, reference] = READINGS.map((reading) => code.decisionsBy(scope, reading));
    if (guide?.kind !== 'decided' || reference?.kind !== 'decided') return null;
    return code.compareReadings(guide.matrix, reference.matrix, mode).length;
  });

  /** The name of the policy, as it is added. */
  readonly name: string = $derived.by(() => {
    if (this.#ownName !== null) return this.#ownName;
    const { node } = this;
    return suggestName(this.#form, node === null || node.kind === 'account' ? [] : [node.title, node.id]);
  });

  /** Requests meet the conditions. Read late: whether decisions are pending depends on the written policies. */
  readonly #environment: PolicyEnvironment;

  /** `now` is in milliseconds since 1970. */
  constructor(playground: Playground, where: ResourceRef | null, now: number) {
    this.#playground = playground;
    this.#now = now;
    this.#matrixBefore = playground.view.matrix;
    playground.view.showMatrix('resource');
    this.#form = createForm(where);
    const contextOf = () => meetConditions(this.#form, playground.context);
    this.#environment = {
      get tree() {
        return playground.tree;
      },
      get types() {
        return playground.types;
      },
      get isPending() {
        return playground.isPending;
      },
      get context() {
        return contextOf();
      },
    };
  }

  get form(): GrantForm {
    return this.#form;
  }

  /** Whether the preview is of the attached policies with the grant, not of the grant alone. */
  get includesAttached(): boolean {
    return this.#includesAttached;
  }

  /** A month from now. */
  get defaultExpiry(): string {
    return dayAfter(this.#now, DEFAULT_DAYS);
  }

  /** Whether there is something to add. */
  get isReady(): boolean {
    return this.written.length > 0;
  }

  change(form: GrantForm): void {
    this.#form = form;
  }

  applyTemplate(template: GrantTemplate): void {
    this.#form = withTemplate(this.#form, template, this.#now);
  }

  choose(where: ResourceRef): void {
    this.#form = withWhere(this.#form, where);
  }

  /** Asks for one action on a resource. */
  ask(where: ResourceRef, action: CatalogAction): void {
    this.#form = withAction(this.#form, where, action);
  }

  /** An empty name: the suggested one. */
  rename(name: string): void {
    this.#ownName = name.trim() === '' ? null : name.trim();
  }

  setIncludesAttached(includesAttached: boolean): void {
    this.#includesAttached = includesAttached;
  }

  /** Ends the preview, and shows the matrix that was shown before. */
  close(): void {
    const { view, selection, buffers } = this.#playground;
    this.#playground.setPreview(null);
    view.showMatrix(this.#matrixBefore);
    selection.keepOnly(buffers);
  }

  /** Attaches the policies and opens the first one, as one step of the history. */
  add(): void {
    const written = this.written.map(({ name, text }) => ({ name, text }));
    const [first] = written;
    if (first === undefined) return;
    this.close();
    this.#playground.history.beginCommand();
    const [opened] = written.map(({ name, text }) => this.#playground.addPolicy(name, text));
    if (opened !== undefined) this.#playground.view.open(opened);
    this.#playground.reportEdit({ kind: 'policy-added', name: first.name });
  }

  #matrixOf(policies: readonly PolicyBuffer[]): PermissionMatrix {
    const { tree, types } = this.#playground;
    const decided = poolDecisions(tree, policies, false, types);
    return decided.kind === 'decided' ? decided.matrix : buildMatrix(tree, [], types);
  }
}

/**
 * Previews a grant: the open one, moved to a resource, or a new one on it or on the resource that was looked at last. With an
 * action, of that alone.
 */
export function openGrant(
  { playground, now }: Pick<Session, 'playground' | 'now'>,
  where: ResourceRef | null,
  action: CatalogAction | null = null,
): void {
  const { focusedResource } = playground.selection;
  const isAccount = focusedResource?.kind === 'account';
  const open = playground.preview instanceof GrantDraft ? playground.preview : null;
  const draft = open ?? new GrantDraft(playground, isAccount ? null : focusedResource, now());
  if (where !== null && action !== null) draft.ask(where, action);
  else if (where !== null) draft.choose(where);
  playground.setPreview(draft);
}
