// Finds the one policy in a pasted text, and says why there is none that can be used.

import type { Diagnostic } from '../../../engine/policy/diagnostic.ts';
import { parsePolicy } from '../../../engine/policy/parse.ts';
import { readDroppedText } from '../../../scenario/import/read-dropped-text.ts';
import { MAX_POLICY_LENGTH } from '../../../scenario/link/link-limits.ts';

export type SystemTextReading =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Null where the source names none. */
      readonly name: string | null;
      readonly mentionsMse: boolean;
    }
  | { readonly kind: 'unreadable' | 'account' | 'scenario' | 'none' | 'tooLong' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'not-json' | 'rejected'; readonly error: Diagnostic };

export async function readSystemText(pasted: string): Promise<SystemTextReading> {
  if (pasted.length > 10 * MAX_POLICY_LENGTH) return { kind: 'tooLong' };
  const content = await readDroppedText(pasted);
  switch (content.kind) {
    case 'policy':
      return checkText(content.text, null);
    case 'policies': {
      const { policies } = content.result;
      // Older versions are listed too, and are not in force.
      const inForce = policies.filter(({ isInForce }) => isInForce);
      const [only, ...others] = inForce.length > 0 ? inForce : policies;
      if (only === undefined) return { kind: 'none' };
      if (others.length > 0) return { kind: 'several', count: others.length + 1 };
      return only.notes.some(({ isOpen }) => isOpen) ? { kind: 'none' } : checkText(only.text, only.name);
    }
    case 'unreadable':
    case 'account':
    case 'scenario':
      return { kind: content.kind };
  }
}

function checkText(text: string, name: string | null): SystemTextReading {
  if (text.length > MAX_POLICY_LENGTH) return { kind: 'tooLong' };
  const { kind, diagnostics, document } = parsePolicy(text);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (kind !== 'accepted' || error !== undefined) {
    const found = error ?? diagnostics[0];
    if (found === undefined) return { kind: 'unreadable' };
    return { kind: kind === 'not-json' ? 'not-json' : 'rejected', error: found };
  }
  const mentionsMse = document.statements.some(({ action }) =>
    action?.patterns.some(({ value }) => /^(?:\*|mse:)/i.test(value)),
  );
  return { kind: 'text', text, name, mentionsMse };
}
