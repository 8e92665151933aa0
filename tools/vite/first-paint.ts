import { createHash } from 'node:crypto';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

const CHARSET = '<meta charset="utf-8" />';

/**
 * Inlines the script that sets the theme into the page's head and, in the built page, puts the content security policy
 * before it. Both follow the charset, which browsers look for in the first kilobyte.
 */
export function firstPaint(): Plugin {
  let root = '';
  return {
    name: 'first-paint',
    configResolved(config) {
      root = config.root;
    },
    async transformIndexHtml(html, { server }) {
      const script = await buildScript(root, 'src/first-paint.ts');
      const hash = createHash('sha256').update(script).digest('base64');
      const policy = CONTENT_SECURITY_POLICY.replace(
        "script-src 'self'",
        `script-src 'self' 'sha256-${hash}'`,
      );
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      return html.replace(
        CHARSET,
        (charset) => `${charset}${server === undefined ? meta : ''}<script>${script}</script>`,
      );
    },
  };
}

/** Bundles a source file into one script without imports and returns its text. */
async function buildScript(root: string, source: string): Promise<string> {
  const outputs = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: source, formats: ['iife'], name: 'unused', fileName: 'script' },
    },
  });
  const [output] = [outputs].flat();
  if (output === undefined || !('output' in output)) throw new Error(`${source} was not built`);
  return output.output[0].code.trim();
}
