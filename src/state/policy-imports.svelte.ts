// Adds imported policies to the playground, and answers what an import left open.

import { isAttachedOnImport } from '../engine/interchange/import-result.ts';
import type { ImportedPolicy, ImportResult, LeftOutItem } from '../engine/interchange/import-result.ts';
import type { OpenItem } from '../scenario/scenario.ts';
import type { Playground } from './playground.svelte.ts';
import type { PolicyBuffer } from './policy-buffer.svelte.ts';

export interface ImportSummary {
  readonly policies: readonly ImportedPolicy[];
  readonly leftOut: readonly LeftOutItem[];
}

export class PolicyImports {
  /** The last import, until the visitor dismisses it. */
  last: ImportSummary | null = $state.raw(null);
  readonly #playground: Playground;

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  /**
   * Adds the policies as one undo step; an incomplete one, and a version that is not in force, stay unattached.
   * `replaced` is the policy whose text they came from: the first one takes its place. `name` is for policies without one.
   */
  add({ policies, leftOut }: ImportResult, name: string, replaced: PolicyBuffer | null = null): void {
    const playground = this.#playground;
    const [first, ...others] = policies;
    this.last = { policies, leftOut };
    if (first === undefined) return;
    playground.history.beginCommand();
    const opened = replaced ?? playground.addPolicy(first.name ?? name, first.text);
    if (replaced !== null) {
      replaced.setText(first.text);
      if (first.name !== null) playground.rename(replaced, first.name);
    }
    fill(opened, first);
    for (const policy of others) fill(playground.addPolicy(policy.name ?? name, policy.text), policy);
    playground.open = opened;
  }

  /** Removes an open item, as one undo step with the text that answers it. */
  resolve(buffer: PolicyBuffer, item: OpenItem, text = buffer.text): void {
    this.#playground.history.beginCommand();
    if (text !== buffer.text) buffer.setText(text);
    buffer.openItems = buffer.openItems.filter((open) => open !== item);
  }
}

function fill(buffer: PolicyBuffer, policy: ImportedPolicy): void {
  buffer.attached = isAttachedOnImport(policy);
  buffer.openItems = policy.notes
    .filter(({ isOpen }) => isOpen)
    .map(({ code, statement, subject, detail, choices }) => ({ code, statement, subject, detail, choices }));
}
