// Starts workers under Trusted Types: the policy of a worker accepts its address and no other.

/** `name` is that of the Trusted Types policy. It is created with the first worker, and only once: the page forbids a second one. */
export function workerStarter(name: string, workerAddress: string): () => Worker {
  const createPolicy = () =>
    window.trustedTypes?.createPolicy(name, { createScriptURL: (_asked: string) => workerAddress }) ?? null;
  let trusted: ReturnType<typeof createPolicy> | undefined;
  return () => {
    trusted ??= createPolicy();
    // TypeScript's library does not support trusted script URLs yet.
    const address = (trusted?.createScriptURL(workerAddress) ?? workerAddress) as string;
    return new Worker(address, { type: 'module' });
  };
}
