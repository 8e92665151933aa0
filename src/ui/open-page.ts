// Mounts the whole page, or a frame made of its panes.

import { mount } from 'svelte';
import { fragmentOf } from '../scenario/link/link-address.ts';
import { loadMessages } from '../i18n/load-messages.ts';
import { openStorage, recall, remember } from '../state/browser-storage.ts';
import { DraftClaim } from '../state/draft-claim.ts';
import { loadLinkCodec } from '../state/link-codec.ts';
import type { LinkCodec } from '../state/link-codec.ts';
import { pageApi } from '../state/page-api.ts';
import type { FrameServer } from '../state/frame-server.ts';
import { Preferences } from '../state/preferences.svelte.ts';
import { openInSteps, readWith } from '../state/prepare-scenario.ts';
import type { ReadFragment } from '../state/prepare-scenario.ts';
import { Session } from '../state/session.svelte.ts';
import { loadCodec } from '../state/sync.svelte.ts';
import { finishInSlices } from '../state/work-slices.ts';
import { listDrafts } from '../scenario/drafts/drafts.ts';
import type { DraftStorage } from '../scenario/drafts/drafts.ts';
import { readPlainFragment } from '../scenario/link/fragment.ts';
import type { Fragment } from '../scenario/link/fragment.ts';
import type { ViewOptions } from '../state/view-options.ts';
import { embeddedEnvironment } from '../state/session-environment.ts';
import type { SessionEnvironment } from '../state/session-environment.ts';
import App from './App.svelte';
import { idle } from './kit/when-idle.ts';

const DRAFT_ID_KEY = 'ram-policy-playground.draft-id';

export async function open(target: HTMLElement, options: ViewOptions, host: FrameServer): Promise<void> {
  const isWhole = options.embed === null;
  const hash = fragmentOf(location);
  const pageStorage = isWhole ? openStorage(() => window.sessionStorage) : null;
  const storage = isWhole ? openStorage(() => window.localStorage) : null;
  const drafts = draftsToResume(storage, recall(pageStorage, DRAFT_ID_KEY));
  const isPlain = drafts.length === 0 && readPlainFragment(hash) !== null;
  const codec = isPlain ? null : await loadLinkCodec();
  const read = codec === null ? readWith(null) : await readAhead([hash, ...drafts], codec);
  const session = isWhole
    ? ownSession(hash, storage, pageStorage, codec, read)
    : new Session(hash, embeddedEnvironment(), codec, read);
  window.playground = pageApi(session.playground);
  const query = new URLSearchParams(location.search);
  const preferences = await Preferences.load(query, navigator.languages, session.storage);
  await session.exerciseLoaded;
  // A lesson hides a cell, which the page would show before.
  if (session.playground.exercise !== null)
    await Promise.all([
      import('./learn/ExercisePanel.svelte'),
      loadMessages('learn', preferences.language),
    ]).catch(() => {});
  // The address may have followed the state meanwhile; what was asked for is in the event.
  let latest = '';
  window.addEventListener('hashchange', ({ newURL, oldURL }) => {
    const asked = new URL(newURL).hash;
    latest = newURL;
    const open = (known: ReadFragment): void => {
      session.openFragment(asked, known);
      // Reference pages and link errors don't replace the open scenario, so its address is restored.
      if ((session.reading !== null || session.linkError !== null) && location.href === newURL)
        history.replaceState(null, '', oldURL);
    };
    const openDecoded = async (): Promise<void> => {
      await loadCodec(session);
      if (session.codec === null) return;
      const known = await readAhead([asked], session.codec);
      if (latest === newURL) open(known);
    };
    if (asked.length <= SHORT_FRAGMENT && (session.codec !== null || readPlainFragment(asked) !== null))
      open(readWith(session.codec));
    // The page stays as it is if the code cannot be loaded.
    else void openDecoded().catch(() => {});
  });
  const Page = isWhole ? App : (await import('./embed/EmbedPage.svelte')).default;
  void followTranslation();
  // Where that fails, popovers open somewhere in the window.
  if (!CSS.supports('position-area:top'))
    import('./kit/place-popovers.ts').then(
      ({ placePopovers }) => placePopovers(),
      () => {},
    );
  if (isWhole) void loadCodecWhenIdle(session);
  mount(Page, { target, props: { session, preferences, options, host } });
}

/** Requested before the editor, which is much larger, so that the first change is saved. */
async function loadCodecWhenIdle(session: Session): Promise<void> {
  await idle();
  // If loading fails, the first change tries again.
  await loadCodec(session).catch(() => {});
}

/** A browser translates a page after it has loaded. */
async function followTranslation(): Promise<void> {
  await idle();
  try {
    const { followMachineTranslation } = await import('./kit/machine-translation.ts');
    followMachineTranslation(document.body);
    document.body.dataset['translation'] = 'followed';
  } catch {
    // Without it, a translated page shows old texts; it works all the same.
  }
}

/** A fragment of so many characters is read at once. */
const SHORT_FRAGMENT = 2000;

/** Reads long fragments in slices, so that the page stays responsive. Returns what reads a fragment without doing so again. */
async function readAhead(fragments: readonly string[], codec: LinkCodec): Promise<ReadFragment> {
  const known = new Map<string, Fragment>();
  for (const fragment of fragments.map(withoutHash)) {
    if (fragment.length <= SHORT_FRAGMENT || known.has(fragment)) continue;
    const steps = openInSteps(fragment, codec);
    const read = await new Promise<Fragment>((resolve) => {
      finishInSlices(steps, resolve);
    });
    known.set(fragment, read);
  }
  return (fragment) => known.get(withoutHash(fragment)) ?? codec.readFragment(fragment);
}

function withoutHash(fragment: string): string {
  return fragment.replace(/^#/, '');
}

/** The page's own draft, and the latest. */
function draftsToResume(storage: DraftStorage | null, ownId: string | null): readonly string[] {
  const drafts = listDrafts(storage);
  return drafts.filter(({ id }, index) => index === 0 || id === ownId).map(({ fragment }) => fragment);
}

/** The visitor's own: goes on with drafts, and keeps what changes. */
function ownSession(
  hash: string,
  storage: DraftStorage | null,
  pageStorage: DraftStorage | null,
  codec: LinkCodec | null,
  read: ReadFragment,
): Session {
  const [entry] = performance.getEntriesByType('navigation');
  // Older browsers and insecure addresses have no locks, whatever their type says.
  const claim = new DraftClaim(navigator.locks);
  const visit: SessionEnvironment = {
    storage,
    now: () => Date.now(),
    newDraftId: () => crypto.getRandomValues(new Uint32Array(3)).join('-'),
    arrival: entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate',
    ownDraftId: recall(pageStorage, DRAFT_ID_KEY),
    rememberDraftId: (id) => {
      remember(pageStorage, DRAFT_ID_KEY, id);
    },
    claimDraft: (id) => claim.claim(id),
    isGuest: false,
  };
  const session = new Session(hash, visit, codec, read);
  window.addEventListener('pagehide', () => {
    claim.release();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void session.draft.reclaim();
  });
  // Another page has made room, perhaps.
  window.addEventListener('storage', () => {
    session.retrySave();
  });
  return session;
}
