// What Monaco may do under Trusted Types, said before any of Monaco runs: make HTML for its own lines, under one name, and no
// addresses of scripts. Its worker is made in monaco.ts.

const html = window.trustedTypes?.createPolicy('monaco', { createHTML: (text: string) => text });

self.MonacoEnvironment = {
  createTrustedTypesPolicy: (_name, options) => (options?.createHTML === undefined ? undefined : html),
};
