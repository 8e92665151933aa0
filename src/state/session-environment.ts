// The browser features that a session uses. Tests replace them.

import type { DraftStorage } from '../scenario/drafts/drafts.ts';

/** Passed to the session, so that tests can replace it. */
export interface SessionEnvironment {
  readonly storage: DraftStorage | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Returns a new unique id for a draft. */
  readonly newDraftId: () => string;
  /** How the page was reached. After a reload or in history, the fragment may be the page's own. */
  readonly arrival: NavigationTimingType;
  /** The draft of this page before a reload. A duplicated tab has the same. */
  readonly ownDraftId: string | null;
  readonly rememberDraftId: (id: string) => void;
  /** Claims a draft for this page and releases the previous one. Resolves to false if another page has it. */
  readonly claimDraft: (id: string) => Promise<boolean>;
  /** Whether the page is embedded in another page. */
  readonly isGuest: boolean;
}

/** The environment of an embedded frame: no access to drafts, no storage. */
export function embeddedEnvironment(): SessionEnvironment {
  return {
    storage: null,
    now: () => Date.now(),
    newDraftId: () => '',
    arrival: 'navigate',
    ownDraftId: null,
    rememberDraftId: () => {},
    claimDraft: () => Promise.resolve(false),
    isGuest: true,
  };
}
