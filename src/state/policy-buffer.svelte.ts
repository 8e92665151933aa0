// One policy: its text and everything derived from it alone, so that an edit re-parses one policy.

import type { RequestContext } from '../engine/account/request.ts';
import type { ResourceTree } from '../engine/account/resource-tree.ts';
import type { ResourceTypes } from '../engine/evaluation/decide/resource-types.ts';
import { isSystemPolicyName } from '../engine/catalog/system-policies.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { CompiledPolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { buildMatrix, computeGrants } from '../engine/evaluation/decide/permission-matrix.ts';
import { nameSensitive } from '../engine/evaluation/explain/name-sensitive.ts';
import { conditionSensitive } from '../engine/evaluation/explain/pivotal-conditions.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import type { OpenItem, PastedText, ScenarioPolicy } from '../scenario/scenario.ts';
import type { ScopeDecisions } from './scope-decisions.ts';
import { normalizeText, parsedOf } from './prepare-scenario.ts';

/** The inputs that the decisions of a policy also depend on. Reactive. */
export interface PolicyEnvironment {
  readonly tree: ResourceTree;
  readonly context: RequestContext;
  readonly types: ResourceTypes;
  /** Whether the decisions of the policies are still being computed. */
  readonly isPending: boolean;
}

/** The parts of a policy that a person edits, at one moment. */
export interface PolicyState {
  readonly buffer: PolicyBuffer;
  readonly name: string;
  readonly text: string;
  readonly attached: boolean;
  readonly openItems: readonly OpenItem[];
  readonly pasted: PastedText | null;
}

export class PolicyBuffer {
  readonly id: number;
  /** A system policy cannot be edited or renamed. */
  readonly kind: ScenarioPolicy['kind'];
  /** The text as it was when the policy was opened or added. */
  readonly openedText: string;
  #sharedText: string | null = $state(null);
  #name: string;
  #attached: boolean;
  #openItems: readonly OpenItem[];
  #pasted: PastedText | null;
  #parsed: ParsedPolicy;
  /** The version that decisions use. */
  #evaluated: ParsedPolicy;
  /** Replacement texts that are not JSON: undo and redo restore their decisions too. */
  readonly #replacements: string[] = [];
  readonly #environment: PolicyEnvironment;

  readonly compiled: CompiledPolicy = $derived.by(() => compilePolicy(this.#evaluated));
  readonly grants = $derived.by(() =>
    computeGrants(this.compiled, this.#environment.tree, this.#environment.context),
  );
  /** The decisions of this policy alone. */
  readonly decisions: ScopeDecisions = $derived.by(() => {
    const { tree, types, isPending } = this.#environment;
    if (this.compiled.isRejected) return { kind: 'rejected', types };
    if (isPending) return { kind: 'pending', types };
    return { kind: 'decided', matrix: buildMatrix(tree, [this.grants], types) };
  });

  /** For each placeholder row, the actions whose decision differs for some of its names. */
  readonly nameSensitive = $derived.by(() => nameSensitive([this.compiled], this.#environment.tree));
  readonly #conditionSensitiveHierarchical = $derived.by(() => this.#conditionSensitiveIn('hierarchical'));
  readonly #conditionSensitiveLiteral = $derived.by(() => this.#conditionSensitiveIn('literal'));

  constructor(id: number, name: string, policy: ScenarioPolicy, environment: PolicyEnvironment) {
    const parsed = parsedOf(policy);
    this.id = id;
    this.openedText = parsed.text;
    this.kind = policy.kind;
    this.#name = $state(name);
    this.#attached = $state(policy.attached);
    this.#openItems = $state.raw(policy.kind === 'custom' ? (policy.openItems ?? []) : []);
    this.#pasted = $state.raw((policy.kind === 'system' && policy.pasted) || null);
    this.#environment = environment;
    this.#parsed = $state.raw(parsed);
    this.#evaluated = $state.raw(parsed);
  }

  get name(): string {
    return this.#name;
  }

  get attached(): boolean {
    return this.#attached;
  }

  /** Import notes that nobody has answered yet. */
  get openItems(): readonly OpenItem[] {
    return this.#openItems;
  }

  /** The text of a system policy as somebody pasted it; null for the stand-in. */
  get pasted(): PastedText | null {
    return this.#pasted;
  }

  /** The text that the visitor last shared by a link; null before that. */
  get sharedText(): string | null {
    return this.#sharedText;
  }

  get text(): string {
    return this.#parsed.text;
  }

  /** The version that decisions use: the last text that is JSON. */
  get evaluated(): ParsedPolicy {
    return this.#evaluated;
  }

  get parsed(): ParsedPolicy {
    return this.#parsed;
  }

  /** Whether the decisions are those of an earlier text, because the current one is not JSON. */
  get isStale(): boolean {
    return this.#parsed !== this.#evaluated;
  }

  setName(name: string): void {
    this.#name = name;
  }

  setAttached(attached: boolean): void {
    this.#attached = attached;
  }

  setOpenItems(openItems: readonly OpenItem[]): void {
    this.#openItems = openItems;
  }

  /** Sets a system policy's text; null for the stand-in. */
  setPasted(pasted: PastedText | null): void {
    if (!isSystemPolicyName(this.name) || this.kind !== 'system' || pasted === this.#pasted) return;
    this.#pasted = pasted;
    this.#parsed = parsedOf(this.toScenario());
    this.#evaluated = this.#parsed;
  }

  /** Records that the current text was shared by a link. */
  markShared(): void {
    this.#sharedText = this.text;
  }

  /** Sets a custom policy's text while somebody types. While it is not JSON, the last decisions stay, marked as stale. */
  setText(text: string): void {
    const normalized = normalizeText(text);
    if (this.kind === 'system' || normalized === this.#parsed.text) return;
    this.#parsed = parsePolicy(normalized);
    const isNew = this.#evaluated.kind === 'not-json' || this.#replacements.includes(normalized);
    if (this.#parsed.kind !== 'not-json' || isNew) this.#evaluated = this.#parsed;
  }

  /** Replaces a custom policy's whole text. If the new text is not JSON, it is rejected at once. */
  replaceText(text: string): void {
    this.setText(text);
    if (this.kind === 'system' || this.#parsed.kind !== 'not-json') return;
    this.#replacements.push(this.#parsed.text);
    this.#evaluated = this.#parsed;
  }

  /** The state that the history records. */
  get state(): PolicyState {
    const { name, text, attached, openItems, pasted } = this;
    return { buffer: this, name, text, attached, openItems, pasted };
  }

  restore({ name, text, attached, openItems, pasted }: PolicyState): void {
    this.#name = name;
    this.#attached = attached;
    this.#openItems = openItems;
    this.setText(text);
    this.setPasted(pasted);
  }

  /** For each node, the actions whose decision by this policy alone depends on a condition. */
  conditionSensitive(mode: MatchingMode): Int32Array {
    return mode === 'literal' ? this.#conditionSensitiveLiteral : this.#conditionSensitiveHierarchical;
  }

  #conditionSensitiveIn(mode: MatchingMode): Int32Array {
    const { tree, context, types } = this.#environment;
    return conditionSensitive([this.compiled], tree, context, mode, types);
  }

  toScenario(): ScenarioPolicy {
    const { name, text, attached, openItems, pasted } = this;
    if (this.kind === 'system' && isSystemPolicyName(name))
      return { kind: 'system', name, attached, ...(pasted === null ? {} : { pasted }) };
    const custom = { kind: 'custom', name, text, attached } as const;
    return openItems.length === 0 ? custom : { ...custom, openItems };
  }
}
