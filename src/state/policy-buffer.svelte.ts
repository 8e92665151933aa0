// One policy's text and what follows from it alone, so that an edit re-parses one policy.

import type { RequestContext } from '../engine/account/request.ts';
import type { ResourceTree } from '../engine/account/resource-tree.ts';
import { isSystemPolicyName } from '../engine/catalog/system-policies.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { CompiledPolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { buildMatrix, computeGrants } from '../engine/evaluation/decide/permission-matrix.ts';
import { nameSensitive } from '../engine/evaluation/explain/name-sensitive.ts';
import { conditionSensitive } from '../engine/evaluation/explain/pivotal-conditions.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import type { OpenItem, ScenarioPolicy } from '../scenario/scenario.ts';
import type { ScopeDecisions } from './scope-decisions.ts';
import { normalizeText, parsedOf } from './prepare-scenario.ts';

/** What decisions are asked about: read from the playground, so that a buffer follows it. */
export interface PolicyEnvironment {
  readonly tree: ResourceTree;
  readonly context: RequestContext;
  /** Whether the decisions of the policies are still being computed. */
  readonly isPending: boolean;
}

/** What a person edits of a policy, at one moment. */
export interface PolicyState {
  readonly buffer: PolicyBuffer;
  readonly name: string;
  readonly text: string;
  readonly attached: boolean;
  readonly openItems: readonly OpenItem[];
}

export class PolicyBuffer {
  readonly id: number;
  /** A system policy cannot be edited or renamed. */
  readonly kind: ScenarioPolicy['kind'];
  /** The text as it was when the policy was opened or added. */
  readonly openedText: string;
  /** The text as it was last put into a link by hand; null until then. */
  sharedText: string | null = $state(null);
  name = $state('');
  attached = $state(true);
  /** What an import could not carry over and nobody has answered yet. */
  openItems: readonly OpenItem[] = $state.raw([]);
  #parsed: ParsedPolicy;
  #settled: ParsedPolicy;
  /** The texts that replaced the whole and are not JSON: undo and redo come back to them as they were. */
  readonly #replacements: string[] = [];
  readonly #surroundings: PolicyEnvironment;

  readonly compiled: CompiledPolicy = $derived.by(() => compilePolicy(this.#settled));
  readonly reach = $derived.by(() =>
    computeGrants(this.compiled, this.#surroundings.tree, this.#surroundings.context),
  );
  /** The decisions of this policy alone. */
  readonly column: ScopeDecisions = $derived.by(() => {
    if (this.compiled.isRejected) return { kind: 'rejected' };
    if (this.#surroundings.isPending) return { kind: 'pending' };
    return { kind: 'decided', matrix: buildMatrix(this.#surroundings.tree, [this.reach]) };
  });

  /** For each node that stands for other names, the actions that some of them are decided otherwise for. */
  readonly depending = $derived.by(() => nameSensitive([this.compiled], this.#surroundings.tree));
  readonly #hangingHierarchical = $derived.by(() => this.#hangingBy('hierarchical'));
  readonly #hangingLiteral = $derived.by(() => this.#hangingBy('literal'));

  constructor(id: number, name: string, policy: ScenarioPolicy, surroundings: PolicyEnvironment) {
    const parsed = parsedOf(policy);
    this.id = id;
    this.openedText = parsed.text;
    this.kind = policy.kind;
    this.name = name;
    this.attached = policy.attached;
    this.openItems = policy.kind === 'custom' ? (policy.openItems ?? []) : [];
    this.#surroundings = surroundings;
    this.#parsed = $state.raw(parsed);
    this.#settled = $state.raw(parsed);
  }

  get text(): string {
    return this.#parsed.text;
  }

  get parsed(): ParsedPolicy {
    return this.#parsed;
  }

  /** Whether the decisions are those of an earlier text, since the present one is not JSON. */
  get isStale(): boolean {
    return this.#parsed !== this.#settled;
  }

  /** Takes a custom policy's text as somebody types it: while it is not JSON, the last decisions stay, marked as stale. */
  setText(text: string): void {
    const normalized = normalizeText(text);
    if (this.kind === 'system' || normalized === this.#parsed.text) return;
    this.#parsed = parsePolicy(normalized);
    const isNew = this.#settled.kind === 'not-json' || this.#replacements.includes(normalized);
    if (this.#parsed.kind !== 'not-json' || isNew) this.#settled = this.#parsed;
  }

  /** Replaces a custom policy's whole text: it is a new policy, so it is rejected at once if it is not JSON. */
  replaceText(text: string): void {
    this.setText(text);
    if (this.kind === 'system' || this.#parsed.kind !== 'not-json') return;
    this.#replacements.push(this.#parsed.text);
    this.#settled = this.#parsed;
  }

  /** What the undo history keeps of the policy. */
  get state(): PolicyState {
    const { name, text, attached, openItems } = this;
    return { buffer: this, name, text, attached, openItems };
  }

  restore({ name, text, attached, openItems }: PolicyState): void {
    this.name = name;
    this.attached = attached;
    this.openItems = openItems;
    this.setText(text);
  }

  /** For each node, the actions whose decision by this policy alone hangs on a condition. */
  hanging(mode: MatchingMode): Int32Array {
    return mode === 'literal' ? this.#hangingLiteral : this.#hangingHierarchical;
  }

  #hangingBy(mode: MatchingMode): Int32Array {
    const { tree, context } = this.#surroundings;
    return conditionSensitive([this.compiled], tree, context, mode);
  }

  toScenario(): ScenarioPolicy {
    const { name, text, attached, openItems } = this;
    if (this.kind === 'system' && isSystemPolicyName(name)) return { kind: 'system', name, attached };
    const custom = { kind: 'custom', name, text, attached } as const;
    return openItems.length === 0 ? custom : { ...custom, openItems };
  }
}
