// What a draft holds, for a line in a list.

import { parsePolicy } from '../../engine/policy/parse.ts';
import type { Draft } from '../../scenario/drafts/drafts.ts';
import { readFragment } from '../../scenario/link/permalink.ts';
import { policyText } from '../../scenario/scenario.ts';

export interface DraftPreview {
  /** Can be empty. */
  readonly title: string;
  /** The number of attached policies and of their statements. */
  readonly policies: number;
  readonly statements: number;
  /** The name of the first attached policy; empty if there is none. */
  readonly name: string;
}

/** Returns null if the draft cannot be read. */
export function previewDraft(draft: Draft): DraftPreview | null {
  const content = readFragment(draft.fragment);
  if (content.kind !== 'scenario') return null;
  const attached = content.scenario.policies.filter((policy) => policy.attached);
  const statements = attached.map((policy) => parsePolicy(policyText(policy)).document.statements.length);
  return {
    title: content.scenario.title.trim(),
    policies: attached.length,
    statements: statements.reduce((sum, count) => sum + count, 0),
    name: attached[0]?.name ?? '',
  };
}
