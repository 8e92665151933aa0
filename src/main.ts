// Opens what the address asks for, and has the site kept for later: the only side effects at module level. It stays small, so
// that a frame that shows the matrix alone fetches nothing of the whole page.

import { repairAddress } from './scenario/link/link-address.ts';
import { FrameServer } from './state/frame-server.ts';
import { readViewOptions } from './state/view-options.ts';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/decision-mark.css';

const SERVICE_WORKER = 'sw.js';

async function start(): Promise<void> {
  const target = document.getElementById('app');
  if (target === null) return;
  const repaired = repairAddress(location.search);
  if (repaired !== null) history.replaceState(null, '', location.pathname + repaired);
  const host = new FrameServer(window);
  const options = readViewOptions(new URLSearchParams(location.search));
  // Requested at the same time as the page that reads the link, which reports a failure.
  if (location.hash.length > 1) import('./scenario/link/permalink.ts').catch(() => {});
  const open =
    options.embed === 'matrix'
      ? (await import('./ui/static-matrix/open-light.ts')).open
      : (await import('./ui/open-page.ts')).open;
  await open(target, options, host);
  document.getElementById('unstarted')?.remove();
}

/** Few visitors need these styles. */
function loadForcedColors(): void {
  if (forcedColors.matches) void import('./ui/styles/forced-colors.css').catch(() => {});
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

const forcedColors = matchMedia('(forced-colors: active)');
forcedColors.addEventListener('change', loadForcedColors);
loadForcedColors();
void start();
if (import.meta.env.PROD) {
  window.addEventListener('load', () => {
    // An old browser, an insecure address, blocked storage: the site is then there while the network is.
    keepSite().catch(() => {});
  });
}
