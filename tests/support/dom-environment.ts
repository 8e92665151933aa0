// A DOM without a browser, for component tests. Modules are compiled for the browser, see svelte-environment.ts.

import { builtinEnvironments, type Environment } from 'vitest/runtime';

const happyDom = builtinEnvironments['happy-dom'];

const environment: Environment = {
  ...happyDom,
  name: 'svelte-dom',
  viteEnvironment: 'client',
  async setup(global: typeof globalThis, options) {
    const result = await happyDom.setup(global, options);
    // It has no popovers. A tooltip can open after the test that pointed at its element.
    Object.assign(global.HTMLElement.prototype, {
      showPopover: () => undefined,
      hidePopover: () => undefined,
    });
    return result;
  },
};

export default environment;
