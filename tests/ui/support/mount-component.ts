// Mounts one component as the page does: with a session and preferences in its context.

import { flushSync, mount, tick, unmount } from 'svelte';
import type { Component } from 'svelte';
import { onTestFinished, vi } from 'vitest';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { loadLinkCodec } from '../../../src/state/link-codec.ts';
import { Preferences } from '../../../src/state/preferences.svelte.ts';
import { Session } from '../../../src/state/session.svelte.ts';
import { embeddedEnvironment } from '../../../src/state/session-environment.ts';
import { DirectWorker } from './direct-worker.ts';
import WithContext from './WithContext.svelte';

export interface Mounted {
  readonly session: Session;
  readonly preferences: Preferences;
  readonly element: HTMLElement;
  /** The first button whose text or label is `name`. */
  readonly button: (name: string) => HTMLButtonElement;
  /** Runs what the component does after a change or a promise. */
  readonly flush: () => Promise<void>;
}

export async function mountComponent<Props extends Record<string, unknown>>(
  component: Component<Props>,
  scenario: Scenario,
  props: (session: Session) => Props,
  language: 'en' | 'zh-CN' = 'en',
): Promise<Mounted> {
  vi.stubGlobal('Worker', DirectWorker);
  const session = new Session('', embeddedEnvironment(), await loadLinkCodec());
  session.playground.load(scenario);
  session.playground.history.restart(session.playground.snapshot);
  const preferences = await Preferences.load(new URLSearchParams({ lang: language }), [], null);
  const element = document.createElement('div');
  document.body.append(element);
  const instance = mount(WithContext, {
    target: element,
    props: {
      session,
      preferences,
      component: component as Component<Record<string, unknown>>,
      props: props(session),
    },
  });
  onTestFinished(async () => {
    await unmount(instance);
    element.remove();
  });
  const flush = async (): Promise<void> => {
    flushSync();
    await tick();
    await new Promise((resolve) => setTimeout(resolve, 0));
    flushSync();
  };
  await flush();
  const button = (name: string): HTMLButtonElement => {
    const found = [...document.querySelectorAll('button')].find(
      (one) => one.textContent.trim() === name || one.getAttribute('aria-label') === name,
    );
    if (found === undefined) throw new Error(`There is no button ${name}`);
    return found;
  };
  return { session, preferences, element, button, flush };
}
