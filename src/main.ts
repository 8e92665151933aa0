// Opens what the address asks for: the only side effect at module level. It stays small, so that a frame that shows the
// matrix alone fetches nothing of the whole page.

import { readViewOptions } from './state/view-options.ts';
import './ui/styles/tokens.css';
import './ui/styles/base.css';

async function start(): Promise<void> {
  const target = document.getElementById('app');
  if (target === null) return;
  const options = readViewOptions(new URLSearchParams(location.search));
  const { open } =
    options.embed === 'matrix' ? await import('./ui/light/open-light.ts') : await import('./ui/open-page.ts');
  await open(target, options);
}

void start();
