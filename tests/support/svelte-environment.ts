// Node without a DOM, but modules are compiled for the browser: Svelte's server build ignores `$effect`, so tests of effects would
// pass without running them. Vite treats `new URL(…, import.meta.url)` as an asset's address here: such tests find their files by
// `import.meta.dirname`.

import { builtinEnvironments, type Environment } from 'vitest/runtime';

const environment: Environment = {
  ...builtinEnvironments.node,
  name: 'svelte-client',
  viteEnvironment: 'client',
};

export default environment;
