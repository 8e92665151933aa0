// A DOM without a browser, for component tests. Modules are compiled for the browser, see svelte-environment.ts.

import { builtinEnvironments, type Environment } from 'vitest/runtime';

const environment: Environment = {
  ...builtinEnvironments['happy-dom'],
  name: 'svelte-dom',
  viteEnvironment: 'client',
};

export default environment;
