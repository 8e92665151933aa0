// The grant that a visitor puts together: the form, the policies written from it, and the decisions that they change. Nothing of
// it is part of the scenario until it is added.

import { ancestorsOf, findNode } from '../engine/account/walk-tree.ts';
import type { ResourceRef } from '../engine/account/resource-ref.ts';
import { actionWithId } from '../engine/catalog/catalog.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { ResourceNode } from '../engine/account/resource-tree.ts';
import { compareMatrices } from '../engine/evaluation/decide/compare.ts';
import type { ChangedDecision } from '../engine/evaluation/decide/compare.ts';
import { buildMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import { READINGS } from '../engine/evaluation/decide/resource-types.ts';
import { assertionsFor } from '../engine/evaluation/assertions/assert-decisions.ts';
import type { AssertedCell } from '../engine/evaluation/assertions/assert-decisions.ts';
import { formatAssertion, parseAssertion } from '../engine/evaluation/assertions/assertion.ts';
import { changePolicy } from '../engine/grant/change-policy.ts';
import type { ChangedPolicy } from '../engine/grant/change-policy.ts';
import { writeGrant } from '../engine/grant/write-grant.ts';
import type { GrantResult } from '../engine/grant/write-grant.ts';
import { writeGuardrail } from '../engine/grant/write-guardrail.ts';
import { changeFacts, guardrailFacts } from './change-facts.ts';
import { grantFacts } from './grant-facts.ts';
import type { GrantFact } from './grant-facts.ts';
import {
  createForm,
  dayAfter,
  grantConditions,
  grantedActions,
  grantLines,
  meetConditions,
  withAction,
  withEffect,
  withWhere,
} from '../scenario/grant-form.ts';
import type { GrantEffect, GrantForm } from '../scenario/grant-form.ts';
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

const EVERYTHING = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';

/** Cells of the matrix as assertions, and the resource that contains them. */
interface AskedCells {
  readonly lines: readonly string[];
  readonly where: ResourceRef;
}

export class GrantDraft implements Preview {
  #form: GrantForm = $state.raw(createForm(null));
  #ownName: string | null = $state(null);
  /** Null: a choice by what the form is about. */
  #includesAttached: boolean | null = $state(null);
  #changed: PolicyBuffer | null = $state.raw(null);
  #cells: AskedCells | null = $state.raw(null);
  readonly #playground: Playground;
  readonly #now: number;
  readonly #matrixBefore: MatrixView;

  /** The chosen resource, or the one that contains all chosen cells; null before a choice, and if the resource no longer exists. */
  readonly node: ResourceNode | null = $derived.by(() => {
    const where = this.#cells?.where ?? this.#form.where;
    return where === null ? null : findNode(this.#playground.actualTree, where.resource, where.kind);
  });

  /** The template that the form equals. */
  readonly template: GrantTemplate | null = $derived.by(() =>
    this.#cells === null ? templateOf(this.#form) : null,
  );

  /** The assertions that the policies meet, one a line. */
  readonly lines: readonly string[] = $derived.by(() =>
    this.node === null ? [] : (this.#cells?.lines ?? grantLines(this.#form)),
  );

  /** The open policy, if it can be changed in place of a new one. */
  readonly changeable: PolicyBuffer | null = $derived.by(() => {
    const { openPolicy } = this.#playground.view;
    const buffer = this.#changed ?? openPolicy;
    const isThere = buffer !== null && this.#playground.buffers.includes(buffer);
    return isThere && this.#playground.canEdit(buffer) && buffer.parsed.kind === 'accepted' ? buffer : null;
  });

  /** The policy that is changed; null for a new one. */
  readonly target: PolicyBuffer | null = $derived(this.#changed === null ? null : this.changeable);

  readonly #result: GrantResult = $derived.by(() => {
    if (this.lines.length === 0) return { policies: [], notes: [] };
    const form = this.#form;
    const isDeny = form.effect === 'deny';
    if (isDeny && this.target === null && this.#cells === null && form.where !== null) {
      const actions = grantedActions(form).map(actionWithId);
      return { policies: writeGuardrail(actions, form.where.resource), notes: [] };
    }
    const assertions = this.lines
      .map(parseAssertion)
      .flatMap((parsed) => (parsed.kind === 'assertion' ? [parsed.assertion] : []))
      .map((assertion) =>
        isDeny && this.target === null && assertion.kind === 'decision'
          ? { ...assertion, decision: 'explicit-deny' as const }
          : assertion,
      );
    const path = form.path === 'console' && !isDeny ? 'console' : 'api';
    const { account } = this.#playground;
    return writeGrant({ account, assertions, path, conditions: grantConditions(form) });
  });

  /** The change of the target; null for a new policy, and while nothing is asked for. */
  readonly edit: ChangedPolicy | null = $derived.by(() => {
    const { target } = this;
    const { policies } = this.#result;
    if (target === null || policies.length === 0) return null;
    return changePolicy(target.parsed, policies, this.#form.effect === 'allow' ? 'allow' : 'take-away', true);
  });

  /** The policies of the grant, which are not part of the scenario; empty if nothing is asked for. */
  readonly written: readonly PolicyBuffer[] = $derived.by(() => {
    const { target, edit } = this;
    if (target !== null) {
      if (edit?.kind !== 'changed') return [];
      const { name } = target;
      const policy = { kind: 'custom', name, text: edit.text, attached: true } as const;
      return [new PolicyBuffer(-1, name, policy, this.#environment)];
    }
    const taken = this.#playground.buffers.map(({ name }) => name);
    return this.#result.policies.map((text, index) => {
      const name = uniqueName(this.name, taken);
      taken.push(name);
      const policy = { kind: 'custom', name, text, attached: true } as const;
      return new PolicyBuffer(-1 - index, name, policy, this.#environment);
    });
  });

  /** What the preview is compared with: nothing, the policy before its change, or what is attached. */
  readonly #before: readonly PolicyBuffer[] = $derived.by(() => {
    const { target } = this;
    const { attached } = this.#playground;
    if (!this.includesAttached) return target === null ? [] : [target];
    return target === null || attached.includes(target) ? attached : [...attached, target];
  });

  readonly policies: readonly PolicyBuffer[] = $derived.by(() =>
    this.target !== null && this.written.length > 0
      ? this.#before.flatMap((policy) => (policy === this.target ? this.written : [policy]))
      : [...this.#before, ...this.written],
  );

  readonly decisions: ScopeDecisions = $derived.by(() => {
    const { tree, types, isPending } = this.#playground;
    return poolDecisions(tree, this.policies, isPending, types);
  });

  /** What the grant alone allows, or what changes for the policy alone. */
  readonly #own: readonly ChangedDecision[] = $derived.by(() => {
    const { target, written } = this;
    if (target !== null && written.length === 0) return [];
    const before = this.#matrixOf(target === null ? [] : [target]);
    return compareMatrices(before, this.#matrixOf(written), this.#playground.mode);
  });

  /** The decisions that change: by the grant alone, or together with the attached policies. */
  readonly changes: readonly ChangedDecision[] = $derived.by(() => {
    const { mode, isPending } = this.#playground;
    if (isPending) return [];
    if (!this.includesAttached) return this.#own;
    return compareMatrices(this.#matrixOf(this.#before), this.#matrixOf(this.policies), mode);
  });

  /** What to know about the grant before it is added. */
  readonly facts: readonly GrantFact[] = $derived.by(() => {
    const { tree, mode, isPending } = this.#playground;
    if (this.node === null || this.lines.length === 0 || isPending)
      return [{ tone: 'plain', kind: 'nothing' }];
    const { target, edit, written } = this;
    if (target === null && !this.isReady) return [{ tone: 'warning', kind: 'not-possible' }];
    const attached = this.#playground.attached.filter(({ compiled }) => !compiled.isRejected);
    const others = attached.filter((policy) => policy !== target);
    const [before, after] = [this.#matrixOf(attached), this.#matrixOf([...others, ...written])];
    const withMatrix = (policies: readonly PolicyBuffer[]) =>
      policies.map((policy) => ({ name: policy.name, matrix: this.#matrixOf([policy]) }));
    const { effect } = this.#form;
    if (effect === 'deny' && target === null)
      return guardrailFacts({ mode, before, after, denied: this.#denied, ineffective: this.#ineffective });
    const about =
      target === null || edit === null
        ? []
        : changeFacts({
            ...{ change: edit, effect, mode, policy: target.name, others: withMatrix(others) },
            lost: this.#own.filter((each) => each.change === 'lost'),
          });
    const allowed = this.#own.filter((each) => each.change === 'gained');
    const forMode =
      mode === 'literal' && this.isReady
        ? [{ tone: 'warning', kind: 'written-for-hierarchical' } as const]
        : [];
    if (effect === 'deny' || (target !== null && allowed.length === 0)) return [...about, ...forMode];
    return [
      ...about,
      ...forMode,
      ...grantFacts({
        ...{ tree, mode, node: this.node, allowed, before, after },
        attached: withMatrix(target === null ? attached : others),
        notes: this.#result.notes,
        isConditional: grantConditions(this.#form).length > 0,
        differing: target === null ? this.#differing : null,
      }),
    ];
  });

  /** What a policy that only denies takes away from one that allows everything. */
  readonly #denied: readonly ChangedDecision[] = $derived.by(() => {
    const { mode } = this.#playground;
    return compareMatrices(
      this.#matrixOf([this.#everything]),
      this.#matrixOf([this.#everything, ...this.written]),
      mode,
    );
  });

  /** How many of these stay allowed by the API reference; null until the code for that has loaded. */
  readonly #ineffective: number | null = $derived.by(() => {
    const { tree, mode, observed, readings } = this.#playground;
    const { code } = readings;
    if (code === null) return null;
    const policies = [this.#everything, ...this.written];
    const scope = { tree, policies, observed, isPending: false };
    const [guide, reference] = READINGS.map((reading) => code.decisionsBy(scope, reading));
    if (guide?.kind !== 'decided' || reference?.kind !== 'decided') return null;
    return code.compareReadings(guide.matrix, reference.matrix, mode).length;
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
    const form = this.#cells === null ? this.#form : { ...this.#form, tiles: [] };
    return suggestName(form, node === null || node.kind === 'account' ? [] : [node.title, node.id]);
  });

  /** A policy that allows every action. */
  readonly #everything: PolicyBuffer;
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
    const policy = { kind: 'custom', name: '', text: EVERYTHING, attached: true } as const;
    this.#everything = new PolicyBuffer(-100, '', policy, this.#environment);
  }

  get form(): GrantForm {
    return this.#form;
  }

  /** Whether the preview is of the attached policies with the grant, not of the grant alone. By default where it takes away. */
  get includesAttached(): boolean {
    return this.#includesAttached ?? (this.#form.effect === 'deny' && this.target === null);
  }

  /** A month from now. */
  get defaultExpiry(): string {
    return dayAfter(this.#now, DEFAULT_DAYS);
  }

  /** Whether there is something to add. */
  get isReady(): boolean {
    return this.written.length > 0;
  }

  /** The lines for the chosen cells, in place of where and what; null if the form says that. */
  get cellLines(): readonly string[] | null {
    return this.#cells?.lines ?? null;
  }

  change(form: GrantForm): void {
    this.#form = form;
  }

  applyTemplate(template: GrantTemplate): void {
    this.#cells = null;
    this.#form = withTemplate(this.#form, template, this.#now);
  }

  setEffect(effect: GrantEffect): void {
    this.#form = withEffect(this.#form, effect);
  }

  /** Changes the open policy in place of adding one, or adds one again. */
  setChanging(isOn: boolean): void {
    this.#changed = isOn ? this.changeable : null;
  }

  choose(where: ResourceRef): void {
    this.#cells = null;
    this.#form = withWhere(this.#form, where);
  }

  /** Asks for exactly these cells. A container's cell means everything in it. */
  askCells(cells: readonly AssertedCell[]): void {
    const { tree, types, mode } = this.#playground;
    // With nothing allowed, each line is about the largest resource.
    const assertions = assertionsFor(buildMatrix(tree, [], types), mode, cells);
    const lines = assertions.map((assertion) => formatAssertion({ ...assertion, decision: 'allow' }));
    const paths = cells.map(({ node }) => [node, ...ancestorsOf(tree, node)]);
    const common = paths[0]?.find((node) => paths.every((path) => path.includes(node)));
    if (lines.length === 0 || common === undefined) return;
    this.#cells = { lines, where: { resource: common.relativeId, kind: common.kind } };
  }

  /** Asks by the form again. */
  leaveCells(): void {
    this.#cells = null;
  }

  /** Asks for one action on a resource. */
  ask(where: ResourceRef, action: CatalogAction): void {
    this.#cells = null;
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

  /** Attaches the policies and opens the first one, or changes the target, as one step of the history. */
  add(): void {
    const written = this.written.map(({ name, text }) => ({ name, text }));
    const [first] = written;
    if (first === undefined) return;
    const { target } = this;
    this.close();
    if (target !== null) {
      this.#playground.view.open(target);
      this.#playground.replaceText(target, first.text);
      return;
    }
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
 * action, of that alone. Returns the grant.
 */
export function openGrant(
  { playground, now }: Pick<Session, 'playground' | 'now'>,
  where: ResourceRef | null,
  action: CatalogAction | null = null,
): GrantDraft {
  const { focusedResource } = playground.selection;
  const isAccount = focusedResource?.kind === 'account';
  const open = playground.preview instanceof GrantDraft ? playground.preview : null;
  const draft = open ?? new GrantDraft(playground, isAccount ? null : focusedResource, now());
  if (where !== null && action !== null) draft.ask(where, action);
  else if (where !== null) draft.choose(where);
  playground.setPreview(draft);
  return draft;
}
