// Mounts the whole page, or a frame made of its panes.

import { mount } from 'svelte';
import { openStorage, recall, remember } from '../state/browser-storage.ts';
import { DraftClaim } from '../state/draft-claim.ts';
import { pageApi } from '../state/page-api.ts';
import type { HostLine } from '../state/host-link.ts';
import { Preferences } from '../state/preferences.svelte.ts';
import { Session } from '../state/session.svelte.ts';
import type { ViewOptions } from '../state/view-options.ts';
import { guestVisit } from '../state/visit.ts';
import App from './App.svelte';

const DRAFT_ID_KEY = 'ram-policy-playground.draft-id';

export async function open(target: HTMLElement, options: ViewOptions, host: HostLine): Promise<void> {
  const isWhole = options.embed === null;
  const session = isWhole ? ownSession() : new Session(location.hash, guestVisit());
  window.playground = pageApi(session.playground);
  const query = new URLSearchParams(location.search);
  const preferences = await Preferences.load(query, navigator.languages, session.storage);
  await session.opening;
  // The address may have followed the state meanwhile; what was asked for is in the event.
  window.addEventListener('hashchange', ({ newURL, oldURL }) => {
    session.openFragment(new URL(newURL).hash);
    // What is to be read lies over what is open, and a link that cannot be opened leaves it alone: its address comes back.
    if ((session.reading !== null || session.linkError !== null) && location.href === newURL)
      history.replaceState(null, '', oldURL);
  });
  const Page = isWhole ? App : (await import('./embed/EmbedPage.svelte')).default;
  mount(Page, { target, props: { session, preferences, options, host } });
}

/** The visitor's own: goes on with drafts, and keeps what changes. */
function ownSession(): Session {
  const pageStorage = openStorage(() => window.sessionStorage);
  const [entry] = performance.getEntriesByType('navigation');
  // Older browsers and insecure addresses have no locks, whatever their type says.
  const claim = new DraftClaim(navigator.locks);
  const session = new Session(location.hash, {
    storage: openStorage(() => window.localStorage),
    now: () => Date.now(),
    newDraftId: () => crypto.getRandomValues(new Uint32Array(3)).join('-'),
    arrival: entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate',
    ownDraftId: recall(pageStorage, DRAFT_ID_KEY),
    rememberDraftId: (id) => {
      remember(pageStorage, DRAFT_ID_KEY, id);
    },
    claimDraft: (id) => claim.claim(id),
    isGuest: false,
  });
  window.addEventListener('pagehide', () => {
    claim.release();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void session.comeBack();
  });
  // Another page has made room, perhaps.
  window.addEventListener('storage', () => {
    session.keepAgain();
  });
  return session;
}
