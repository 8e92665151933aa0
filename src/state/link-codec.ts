// Reads and writes scenarios in links. Loaded on demand: a first visit opens without a link and writes none before it changes.

import type * as limits from '../scenario/link/link-limits.ts';
import type * as permalink from '../scenario/link/permalink.ts';

export interface LinkCodec {
  readonly encodeFragment: typeof permalink.encodeFragment;
  readonly encodeInSteps: typeof permalink.encodeInSteps;
  readonly readFragment: typeof permalink.readFragment;
  readonly readInSteps: typeof permalink.readInSteps;
  readonly isWithinLimits: typeof limits.isWithinLimits;
}

/** Loads the code once; after a failure, the next call tries again. */
export async function loadLinkCodec(): Promise<LinkCodec> {
  const [{ encodeFragment, encodeInSteps, readFragment, readInSteps }, { isWithinLimits }] =
    await Promise.all([import('../scenario/link/permalink.ts'), import('../scenario/link/link-limits.ts')]);
  return { encodeFragment, encodeInSteps, readFragment, readInSteps, isWithinLimits };
}
