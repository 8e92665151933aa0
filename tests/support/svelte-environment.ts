// Node as it is, without a DOM, but modules are compiled as for a browser: Svelte's server build ignores `$effect`, and
// tests of effects would pass without running any. In it Vite also takes `new URL(…, import.meta.url)` for an asset's
// address: such tests find their files by `import.meta.dirname`.

import { builtinEnvironments, type Environment } from 'vitest/runtime';

const environment: Environment = {
  ...builtinEnvironments.node,
  name: 'svelte-client',
  viteEnvironment: 'client',
};

export default environment;
