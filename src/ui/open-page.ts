// Mounts the whole page, or a frame made of its panes.

import { mount } from 'svelte';
import { openStorage } from '../state/browser-storage.ts';
import { pageApi } from '../state/page-api.ts';
import { Preferences } from '../state/preferences.svelte.ts';
import { Session } from '../state/session.svelte.ts';
import type { ViewOptions } from '../state/view-options.ts';
import App from './App.svelte';

const DRAFT_ID_KEY = 'ram-policy-playground.draft-id';

export async function open(target: HTMLElement, options: ViewOptions): Promise<void> {
  const isWhole = options.embed === null;
  // A frame in a stranger's page neither sees what the visitor works on nor keeps anything.
  const storage = isWhole ? openStorage(() => window.localStorage) : null;
  const pageStorage = isWhole ? openStorage(() => window.sessionStorage) : null;
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
  const Page = isWhole ? App : (await import('./embed/EmbedPage.svelte')).default;
  mount(Page, { target, props: { session, preferences, options } });
}
