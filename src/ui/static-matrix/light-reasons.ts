// Explains a cell of a frame's matrix with the page's component and a separate playground. Loaded on first use.

import { mount, unmount } from 'svelte';
import type { Language } from '../../i18n/languages.ts';
import { Preferences } from '../../state/preferences.svelte.ts';
import { Session } from '../../state/session.svelte.ts';
import { embeddedEnvironment } from '../../state/session-environment.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { followMachineTranslation } from '../kit/machine-translation.ts';
import type { LightCell } from './light-matrix.ts';
import LightReasons from './LightReasons.svelte';

/** What is shown in each place. */
const shown = new WeakMap<HTMLElement, Record<string, unknown>>();

/** Shows why the cell of a scenario is decided so, in place of what stood there. */
export async function showReasons(
  place: HTMLElement,
  scenario: Scenario,
  { node, action }: LightCell,
  language: Language,
): Promise<void> {
  const session = new Session('#new', embeddedEnvironment());
  const { playground } = session;
  playground.load(scenario);
  playground.setEditable(false);
  playground.selection.choose(node, action, playground.view.scope);
  const preferences = await Preferences.load(new URLSearchParams({ lang: language }), [], null);
  const before = shown.get(place);
  if (before === undefined) followMachineTranslation(place);
  else void unmount(before);
  place.replaceChildren();
  shown.set(place, mount(LightReasons, { target: place, props: { session, preferences } }));
}
