// What a grant changes, in words: in the matrix's toolbar, and on a phone in the form.

import type { GrantMessages } from '../../i18n/grant/en.ts';
import type { GrantDraft } from '../../state/grant-draft.svelte.ts';

export function effectOf(
  { changes, includesAttached, form, target }: GrantDraft,
  words: GrantMessages,
): { readonly long: string; readonly short: string } {
  const gained = changes.filter(({ change }) => change === 'gained').length;
  const lost = changes.length - gained;
  if (target === null && form.effect === 'allow')
    return { long: words.gained(gained, !includesAttached), short: words.gainedShort(gained) };
  return { long: words.changes(gained, lost, !includesAttached), short: words.changesShort(gained, lost) };
}
