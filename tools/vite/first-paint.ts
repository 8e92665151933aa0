import { createHash } from 'node:crypto';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import type { FirstFiles } from '../../src/first-paint.ts';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

const CHARSET = '<meta charset="utf-8" />';

/**
 * Inlines the script that sets the theme and requests the first files into the page's head and, in the built page, puts the
 * content security policy before it. Both follow the charset, which browsers look for in the first kilobyte.
 */
export function firstPaint(): Plugin {
  let root = '';
  return {
    name: 'first-paint',
    configResolved(config) {
      root = config.root;
    },
    async transformIndexHtml(html, { bundle }) {
      const files = bundle === undefined ? null : firstFiles(bundle);
      const script = await buildScript(root, 'src/first-paint.ts', files);
      const hash = createHash('sha256').update(script).digest('base64');
      const policy = CONTENT_SECURITY_POLICY.replace(
        "script-src 'self'",
        `script-src 'self' 'sha256-${hash}'`,
      );
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      return html.replace(
        CHARSET,
        (charset) => `${charset}${files === null ? '' : meta}<script>${script}</script>`,
      );
    },
  };
}

function firstFiles(bundle: Rolldown.OutputBundle): FirstFiles {
  const known = filesInHead(bundle);
  return {
    page: layoutFiles(bundle, known, {
      always: ['src/ui/open-page.ts'],
      en: ['src/i18n/en.ts'],
      'zh-CN': ['src/i18n/zh-CN.ts'],
      link: ['src/scenario/link/permalink.ts'],
    }),
    matrix: layoutFiles(bundle, known, {
      always: ['src/ui/static-matrix/open-light.ts'],
      en: ['src/i18n/en.ts', 'src/i18n/exposure/en.ts', 'src/i18n/frame/en.ts'],
      'zh-CN': ['src/i18n/zh-CN.ts', 'src/i18n/exposure/zh-CN.ts', 'src/i18n/frame/zh-CN.ts'],
      link: ['src/scenario/link/permalink.ts'],
    }),
  };
}

function filesInHead(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const entries = Object.values(bundle).filter((output) => output.type === 'chunk' && output.isEntry);
  return new Set(
    entries.flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])]),
  );
}

/** Lists no file that the page's head or `always` has. */
function layoutFiles(
  bundle: Rolldown.OutputBundle,
  known: ReadonlySet<string>,
  modules: FirstFiles['page'],
): FirstFiles['page'] {
  const always = [...filesOf(bundle, modules.always)].filter((file) => !known.has(file));
  const later = (names: readonly string[]): readonly string[] =>
    [...filesOf(bundle, names)].filter((file) => !known.has(file) && !always.includes(file));
  return {
    always,
    en: later(modules.en),
    'zh-CN': later(modules['zh-CN']),
    link: later(modules.link),
  };
}

/** Returns the chunks with the modules, the chunks that they import at once, and the styles of all of them. */
function filesOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): Set<string> {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const starts = modules.map((module) =>
    chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`))),
  );
  const found = new Set<string>();
  const add = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (chunk === undefined) throw new Error(`No chunk contains one of ${modules.join(', ')}`);
    if (found.has(chunk.fileName)) return;
    found.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
  };
  starts.forEach(add);
  return found;
}

/** Bundles a source file into one script without imports and returns its text. */
async function buildScript(root: string, source: string, files: FirstFiles | null): Promise<string> {
  const outputs = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { FIRST_FILES: JSON.stringify(files) },
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
