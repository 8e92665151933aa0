// One policy's text and what follows from it alone, so that an edit re-parses one policy.

import type { RequestContext } from '../engine/account/request.ts';
import type { ResourceTree } from '../engine/account/resource-tree.ts';
import { isSystemPolicyName } from '../engine/catalog/system-policies.ts';
import { compilePolicy } from '../engine/evaluation/compile-policy.ts';
import type { CompiledPolicy } from '../engine/evaluation/compile-policy.ts';
import type { MatchingMode } from '../engine/evaluation/decision.ts';
import { combine, reachOfPolicy } from '../engine/evaluation/permission-matrix.ts';
import { dependingOnNames } from '../engine/evaluation/other-names.ts';
import { hangingOnConditions } from '../engine/evaluation/turning-points.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import type { ScenarioPolicy } from '../scenario/scenario.ts';
import type { MatrixColumn } from './matrix-column.ts';
import { normalizeText, parsedOf } from './prepare-scenario.ts';

/** What decisions are asked about: read from the playground, so that a buffer follows it. */
export interface Surroundings {
  readonly tree: ResourceTree;
  readonly context: RequestContext;
  /** Whether the decisions of the policies are still being computed. */
  readonly isPending: boolean;
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
  #parsed: ParsedPolicy;
  #settled: ParsedPolicy;
  readonly #surroundings: Surroundings;

  readonly compiled: CompiledPolicy = $derived.by(() => compilePolicy(this.#settled));
  readonly reach = $derived.by(() =>
    reachOfPolicy(this.compiled, this.#surroundings.tree, this.#surroundings.context),
  );
  /** The decisions of this policy alone. */
  readonly column: MatrixColumn = $derived.by(() => {
    if (this.compiled.kind === 'rejected') return { kind: 'rejected' };
    if (this.#surroundings.isPending) return { kind: 'pending' };
    return { kind: 'decided', matrix: combine(this.#surroundings.tree, [this.reach]) };
  });

  /** For each node that stands for other names, the actions that some of them are decided otherwise for. */
  readonly depending = $derived.by(() => dependingOnNames([this.compiled], this.#surroundings.tree));
  readonly #hangingHierarchical = $derived.by(() => this.#hangingBy('hierarchical'));
  readonly #hangingLiteral = $derived.by(() => this.#hangingBy('literal'));

  constructor(id: number, name: string, policy: ScenarioPolicy, surroundings: Surroundings) {
    const parsed = parsedOf(policy);
    this.id = id;
    this.openedText = parsed.text;
    this.kind = policy.kind;
    this.name = name;
    this.attached = policy.attached;
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

  /** The only way in for a custom policy's text. Decisions stay as they were while the text is not JSON. */
  setText(text: string): void {
    const normalized = normalizeText(text);
    if (this.kind === 'system' || normalized === this.#parsed.text) return;
    this.#parsed = parsePolicy(normalized);
    if (this.#parsed.kind !== 'not-json') this.#settled = this.#parsed;
  }

  /** For each node, the actions whose decision by this policy alone hangs on a condition. */
  hanging(mode: MatchingMode): Int32Array {
    return mode === 'literal' ? this.#hangingLiteral : this.#hangingHierarchical;
  }

  #hangingBy(mode: MatchingMode): Int32Array {
    const { tree, context } = this.#surroundings;
    return hangingOnConditions([this.compiled], tree, context, mode);
  }

  toScenario(): ScenarioPolicy {
    const { name, text, attached } = this;
    return this.kind === 'system' && isSystemPolicyName(name)
      ? { kind: 'system', name, attached }
      : { kind: 'custom', name, text, attached };
  }
}
