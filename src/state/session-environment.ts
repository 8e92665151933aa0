// The browser's side of a session, which tests replace.

import type { DraftStorage } from '../scenario/drafts/drafts.ts';

/** The browser's side of a visit, handed in so that a test can stand in for it. */
export interface SessionEnvironment {
  readonly storage: DraftStorage | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A fresh name for a draft, unlike any other page's. */
  readonly newDraftId: () => string;
  /** Whether the fragment may be one that this page has written itself, before it was left or loaded again. */
  readonly arrival: NavigationTimingType;
  /** The draft that this page was working on before it was loaded again; a duplicate of the page has the same. */
  readonly ownDraftId: string | null;
  readonly rememberDraftId: (id: string) => void;
  /** Claims a draft for this page alone, in place of the one before. False when another page has it. */
  readonly claimDraft: (id: string) => Promise<boolean>;
  /** Whether the page is a frame in a stranger's page. */
  readonly isGuest: boolean;
}

/** That of a frame in a stranger's page: it neither sees what the visitor works on nor keeps anything. */
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
