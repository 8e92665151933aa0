// Work that can wait until the page has nothing better to do.

import { loadMessages } from '../../i18n/load-messages.ts';
import type { Language } from '../../i18n/languages.ts';

/** How long the page can be busy before the work begins all the same, in milliseconds. */
const MAX_WAIT_MS = 2000;

/** Runs something when the browser is idle. Returns what cancels it. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 0);
    return () => {
      clearTimeout(timer);
    };
  }
  const handle = requestIdleCallback(run, { timeout: MAX_WAIT_MS });
  return () => {
    cancelIdleCallback(handle);
  };
}

/** Resolves when the browser is idle. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    whenIdle(resolve);
  });
}

/** Loads a section's messages when the browser is idle. Takes the language at once, so that an effect follows it. */
export async function loadWhenIdle<Section extends Parameters<typeof loadMessages>[0]>(
  section: Section,
  language: Language,
): ReturnType<typeof loadMessages<Section>> {
  await idle();
  return loadMessages(section, language);
}
