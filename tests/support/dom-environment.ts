// A DOM without a browser, for tests of components. Modules are compiled as for a browser, see svelte-environment.ts.

import { builtinEnvironments, type Environment } from 'vitest/runtime';

const environment: Environment = {
  ...builtinEnvironments['happy-dom'],
  name: 'svelte-dom',
  viteEnvironment: 'client',
};

export default environment;
