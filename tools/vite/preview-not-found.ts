import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Makes `vite preview` answer a missing file with 404.html, as the hosts in docs/hosting.md do. */
export function previewNotFound(): Plugin {
  return {
    name: 'preview-not-found',
    configurePreviewServer:
      ({ middlewares, config }) =>
      () => {
        const page = readFileSync(resolve(config.root, config.build.outDir, '404.html'));
        middlewares.use((request, response, next) => {
          // Vite answers requests for HTML, including that for the folder, after this.
          if (/\.html(?:\?|$)/.test(request.url ?? '')) next();
          else response.writeHead(404, { 'Content-Type': 'text/html' }).end(page);
        });
      },
  };
}
