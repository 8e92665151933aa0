// Monaco's Trusted Types policy, created before Monaco runs: HTML for its own lines, and no script URLs. monaco.ts creates its
// worker.

const html = window.trustedTypes?.createPolicy('monaco', { createHTML: (text: string) => text });

self.MonacoEnvironment = {
  createTrustedTypesPolicy: (_name, options) => (options?.createHTML === undefined ? undefined : html),
};
