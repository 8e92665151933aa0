// Mounts the page and has the site kept for later: the page's only side effects at module level.

import { mount } from 'svelte';
import { openStorage } from './state/browser-storage.ts';
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

const SERVICE_WORKER = 'sw.js';
const DRAFT_ID_KEY = 'ram-policy-playground.draft-id';

async function start(): Promise<void> {
  const storage = openStorage(() => window.localStorage);
  const pageStorage = openStorage(() => window.sessionStorage);
  const query = new URLSearchParams(location.search);
  const preferences = await Preferences.load(query, navigator.languages, storage);
  const session = new Session(location.hash, {
    storage,
    now: () => Date.now(),
    newDraftId: () => crypto.getRandomValues(new Uint32Array(3)).join('-'),
    ownDraftId: pageStorage?.getItem(DRAFT_ID_KEY) ?? null,
    rememberDraftId: (id) => pageStorage?.setItem(DRAFT_ID_KEY, id),
  });
  window.playground = pageApi(session.playground);
  // The address may have followed the state meanwhile; what was asked for is in the event.
  window.addEventListener('hashchange', ({ newURL }) => {
    session.openFragment(new URL(newURL).hash);
  });
  const target = document.getElementById('app');
  if (target !== null) mount(App, { target, props: { session, preferences } });
}

/** Has the site kept for visits without a network, but not in a frame, where it is the guest of another page. */
async function keepSite(): Promise<void> {
  if (window.top !== window) return;
  const trusted = window.trustedTypes?.createPolicy('service-worker', {
    createScriptURL: (_asked: string) => SERVICE_WORKER,
  });
  // TypeScript's library does not know trusted addresses yet.
  await navigator.serviceWorker.register(
    (trusted?.createScriptURL(SERVICE_WORKER) ?? SERVICE_WORKER) as string,
  );
}

void start();
if (import.meta.env.PROD) {
  window.addEventListener('load', () => {
    // An old browser, an insecure address, blocked storage: the site is then there while the network is.
    keepSite().catch(() => {});
  });
}
