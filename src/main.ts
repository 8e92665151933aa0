// Mounts the page: the only side effect at module level.

import { mount } from 'svelte';
import { openStorage, recall, remember } from './state/browser-storage.ts';
import { DraftClaim } from './state/draft-claim.ts';
import { pageApi } from './state/page-api.ts';
import type { PageApi } from './state/page-api.ts';
import { Preferences } from './state/preferences.svelte.ts';
import { Session } from './state/session.svelte.ts';
import App from './ui/App.svelte';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/editor.css';
import './ui/styles/print.css';

declare global {
  interface Window {
    playground: PageApi;
  }
}

const DRAFT_ID_KEY = 'ram-policy-playground.draft-id';

async function start(): Promise<void> {
  const storage = openStorage(() => window.localStorage);
  const pageStorage = openStorage(() => window.sessionStorage);
  const query = new URLSearchParams(location.search);
  const preferences = await Preferences.load(query, navigator.languages, storage);
  const [entry] = performance.getEntriesByType('navigation');
  // Older browsers and insecure addresses have no locks, whatever their type says.
  const claim = new DraftClaim(navigator.locks);
  const session = new Session(location.hash, {
    storage,
    now: () => Date.now(),
    newDraftId: () => crypto.getRandomValues(new Uint32Array(3)).join('-'),
    arrival: entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate',
    ownDraftId: recall(pageStorage, DRAFT_ID_KEY),
    rememberDraftId: (id) => {
      remember(pageStorage, DRAFT_ID_KEY, id);
    },
    claimDraft: (id) => claim.claim(id),
  });
  window.playground = pageApi(session.playground);
  // The address may have followed the state meanwhile; what was asked for is in the event.
  window.addEventListener('hashchange', ({ newURL }) => {
    session.openFragment(new URL(newURL).hash);
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
  const target = document.getElementById('app');
  if (target !== null) mount(App, { target, props: { session, preferences } });
}

void start();
