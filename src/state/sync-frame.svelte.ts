// The effects of embedded frames: the embedding page follows the frame's state. Loaded with the frame's view.

import { chooseLanguage } from '../i18n/languages.ts';
import { encodeInSteps } from '../scenario/link/permalink.ts';
import { explicitDecisions } from './explicit-decisions.ts';
import { followHeight, heightOf, serveFrame } from './frame-services.ts';
import type { FrameServer } from './frame-server.ts';
import { pageApi } from './page-api.ts';
import type { Playground } from './playground.svelte.ts';
import { THEMES } from './preferences.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { afterPause, SAVE_DELAY_MS } from './sync.svelte.ts';
import { finishInSlices } from './work-slices.ts';

/** Reports the fragment of the current state. Call while a component is set up. */
export function followLink(playground: Playground, onfragment: (fragment: string) => void): void {
  $effect(() => {
    const { scenario, history } = playground;
    if (history.isComposing) return;
    return afterPause(SAVE_DELAY_MS, () => finishInSlices(encodeInSteps(scenario, null), onfragment));
  });
}

/** Reports state, decisions and height to the embedding page. Call while a component is set up. */
export function followHost(
  playground: Playground,
  preferences: Preferences,
  host: FrameServer,
  content: () => Element | undefined,
): void {
  const sendState = () => {
    if (!host.isOpen) return;
    const { scenario, tree, effective, mode, isPending } = playground;
    host.send({ event: 'state', scenario });
    if (!isPending)
      host.send({ event: 'decisions', decisions: explicitDecisions({ tree, column: effective }, mode) });
  };
  serveFrame(host, {
    api: pageApi(playground),
    setTheme: (theme) => {
      preferences.setTheme(THEMES.find((known) => known === theme) ?? 'system');
    },
    setLanguage: (language) => void preferences.switchLanguage(chooseLanguage([language])),
    sendAll: () => {
      const element = content();
      if (element !== undefined) host.send({ event: 'size', height: heightOf(element) });
      sendState();
    },
  });
  $effect(() => {
    const element = content();
    if (element === undefined) return;
    const observer = followHeight(element, (height) => {
      host.send({ event: 'size', height });
    });
    return () => {
      observer.disconnect();
    };
  });
  $effect(() => {
    const { scenario, isPending, history } = playground;
    if (isPending || history.isComposing) return;
    const timer = setTimeout(() => {
      if (scenario === playground.scenario) sendState();
    }, SAVE_DELAY_MS);
    return () => {
      clearTimeout(timer);
    };
  });
}
