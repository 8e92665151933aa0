// Mounts the page: the only side effect at module level.

import { mount } from 'svelte';
import { openStorage } from './state/browser-storage.ts';
import { Preferences } from './state/preferences.svelte.ts';
import { Session } from './state/session.svelte.ts';
import type { Scenario } from './scenario/scenario.ts';
import App from './ui/App.svelte';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/editor.css';

/** What tests, and pages around an embed, can do from outside. */
interface PlaygroundApi {
  /** Replaces the text of the policy at a place, from 0. */
  readonly setPolicyText: (index: number, text: string) => void;
  /** The whole state as plain JSON. */
  readonly scenario: () => Scenario;
  /** Replaces everything; false, and nothing changed, when the value is no scenario. */
  readonly load: (scenario: unknown) => boolean;
}

declare global {
  interface Window {
    playground: PlaygroundApi;
  }
}

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
  const { playground } = session;
  window.playground = {
    setPolicyText: (index, text) => {
      playground.setPolicyText(index, text);
    },
    scenario: () => playground.scenario,
    load: (scenario) => playground.loadJson(scenario),
  };
  window.addEventListener('hashchange', () => {
    session.openFragment(location.hash);
  });
  const target = document.getElementById('app');
  if (target !== null) mount(App, { target, props: { session, preferences } });
}

void start();
