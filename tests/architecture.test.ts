// The rules of docs/architecture.md: who may import whom, where heavy packages are imported, how files are named.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reactiveAttachments } from './support/attachments.ts';
import { importCycles } from './support/import-cycles.ts';
import { readSourceFiles, scanSource, type Import, type SourceFile } from './support/source-scan.ts';
import { stateWrites, writableFields } from './support/state-writes.ts';

interface Layer {
  /** The layers that it may import, in addition to itself. */
  readonly imports: readonly string[];
  /** The layers of which it may also import types. */
  readonly typesOf?: readonly string[];
  /** The layers that it may also load with `import()`. */
  readonly loads?: readonly string[];
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const BASE = ['engine/policy', 'engine/catalog', 'engine/account'];
const ENGINE = [
  ...BASE,
  'engine/evaluation',
  'engine/lint',
  'engine/assist',
  'engine/interchange',
  'engine/analysis',
  'engine/activity',
  'engine/grant',
];

/** A layer is a folder of src, or a file. */
const LAYERS: Readonly<Record<string, Layer>> = {
  'engine/policy': { imports: [] },
  'engine/catalog': { imports: ['engine/policy'] },
  'engine/account': { imports: ['engine/policy', 'engine/catalog'] },
  'engine/evaluation': { imports: BASE },
  'engine/lint': { imports: [...BASE, 'engine/evaluation', 'engine/analysis'] },
  'engine/interchange': { imports: ['engine/policy', 'engine/catalog'] },
  'engine/assist': { imports: [...BASE, 'engine/evaluation'] },
  'engine/analysis': { imports: BASE },
  'engine/activity': { imports: [...BASE, 'engine/evaluation'] },
  'engine/grant': { imports: [...BASE, 'engine/evaluation', 'engine/analysis'] },
  proofs: { imports: ENGINE },
  // For the version.
  scenario: { imports: [...ENGINE, '../package.json'] },
  learn: { imports: [...ENGINE, 'scenario'] },
  i18n: { imports: [], typesOf: [...ENGINE, 'proofs', 'scenario', 'learn'] },
  editor: { imports: [...ENGINE, 'scenario'], typesOf: ['i18n'] },
  state: {
    imports: [...ENGINE, 'proofs/proven-outcome.ts', 'scenario', 'learn', 'i18n'],
    typesOf: ['proofs'],
    loads: ['proofs'],
  },
  ui: {
    // Proofs run in the worker; the page only words them.
    imports: [...ENGINE, 'proofs/diff-parts.ts', 'scenario', 'learn', 'i18n', 'state'],
    typesOf: ['editor', 'proofs'],
    loads: ['editor'],
  },
  embed: {
    imports: ['scenario/link/link-text.ts', 'scenario/frame-protocol.ts', 'i18n/embed'],
    typesOf: ['scenario'],
  },
  cli: { imports: [...ENGINE, 'proofs', 'scenario', 'i18n'] },
  markdown: { imports: [...ENGINE, 'proofs', 'scenario', 'i18n'] },
  worker: { imports: [] },
  'main.ts': {
    imports: ['scenario/link/link-address.ts', 'ui', 'state', 'i18n'],
    loads: ['scenario/link/permalink.ts'],
  },
  'load-part.ts': { imports: [] },
  'first-paint.ts': {
    imports: ['state/browser-storage.ts', 'state/theme-key.ts', 'state/view-options.ts', 'i18n/languages.ts'],
  },
  'not-found.ts': { imports: ['scenario/link/link-address.ts'] },
};

interface Door {
  readonly values: readonly string[];
  readonly types?: readonly string[];
}

/** The only files and folders (ending in a slash) in which a heavy package may be imported. */
const DOORS: Readonly<Record<string, Door>> = {
  'jsonc-parser': { values: ['src/engine/policy/json.ts'] },
  'ipaddr.js': {
    values: [
      'src/engine/policy/condition-operators.ts',
      'src/engine/policy/address.ts',
      'src/engine/policy/address-analysis.ts',
    ],
  },
  'lz-string': { values: ['src/scenario/link/link-text.ts'] },
  yaml: {
    values: ['src/engine/interchange/import-yaml.ts', 'src/scenario/import/nacos-metadata.ts'],
  },
  fflate: { values: ['src/scenario/import/nacos-zip.ts'] },
  'bits-ui': { values: ['src/ui/palette/CommandPalette.svelte'] },
  'monaco-editor': { values: ['src/editor/monaco.ts', 'src/editor/monaco-diff.ts'], types: ['src/editor/'] },
};

const ENGINE_PACKAGES = ['jsonc-parser', 'ipaddr.js', 'yaml'];

const MAX_FILE_LENGTH = 500;
const DATA_FILES = /^src\/(i18n|engine\/catalog)\/.+\.ts$/;
const FORM_NAMES = /^(utils?|helpers?|common|manager|types|index)$/;
const EFFECT_PLACES =
  /^src\/(state\/sync(-activity|-checks|-frame|-proofs)?\.svelte\.ts$|editor\/|ui\/policy\/[^/]*Editor[^/]*\.svelte$)/;
const COLOUR = /(?<![&{\w])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?![\w-])|\b(?:rgba?|hsla?|oklch)\(/i;
const COLOUR_PLACE = 'src/ui/styles/tokens.css';

const sources = readSourceFiles('src');
const tests = readSourceFiles('tests');

describe('Layers', () => {
  test.each(Object.entries(LAYERS))('The files of %s import only the layers below them.', (name, layer) => {
    const files = sources.filter((file) => layerOf(file.path) === name);
    expect(importsOf(files, (found) => found.isRelative && !allows(name, layer, found))).toEqual([]);
  });

  test('Every code file of src belongs to a layer.', () => {
    const stray = sources.filter((file) => layerOf(file.path) === null).map((file) => file.path);
    expect(stray).toEqual([]);
  });
});

describe('Cycles', () => {
  test('No files import each other in a cycle. Types count.', () => {
    expect(importCycles(sources)).toEqual([]);
  });
});

describe('State', () => {
  test('Other modules cannot assign to the fields of state classes.', () => {
    const files = sources.filter((file) => /^src\/state\/.*\.svelte\.ts$/.test(file.path));
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => writableFields(file.path, file.text))).toEqual([]);
  });

  test('Components call actions and never assign to state.', () => {
    const files = sources.filter((file) => /^src\/ui\/.*\.(svelte|ts)$/.test(file.path));
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => stateWrites(file.path, file.text))).toEqual([]);
  });
});

describe('Packages', () => {
  test.each(Object.entries(DOORS))('%s is imported through its one door.', (name, door) => {
    const stray = importsOf(sources, (found, path) => {
      const places = found.kind === 'types' ? [...door.values, ...(door.types ?? [])] : door.values;
      return !found.isRelative && found.target === name && !places.some((place) => isWithin(path, place));
    });
    expect(stray).toEqual([]);
  });

  test('The engine imports only the packages that have their door in it.', () => {
    const files = sources.filter((file) => file.path.startsWith('src/engine/'));
    expect(importsOf(files, (found) => !found.isRelative && !ENGINE_PACKAGES.includes(found.target))).toEqual(
      [],
    );
  });

  test('Only the command calls Node.', () => {
    expect(importsOf(sources, (found) => found.target.startsWith('node:'))).toEqual([]);
    const callers = sources.filter((file) => file.identifiers.has('process')).map((file) => file.path);
    expect(callers).toEqual(['src/cli/command.ts']);
  });
});

describe('Files', () => {
  test('No import leaves the project.', () => {
    const leaves = (found: Import): boolean => found.isRelative && /^(\.\.(\/|$)|\/)/.test(found.target);
    expect(importsOf([...sources, ...tests], leaves)).toEqual([]);
  });

  test('Code that Svelte compiles is tested where effects run: in tests/state and tests/ui.', () => {
    const others = tests.filter((file) => !/^tests\/(state|ui)\//.test(file.path));
    expect(importsOf(others, (found) => /\.svelte(\.ts)?$/.test(found.target))).toEqual([]);
  });

  test('No file is named for its form.', () => {
    const isForm = (path: string): boolean => FORM_NAMES.test(posix.basename(path).replace(/\..*$/, ''));
    expect(sources.map((file) => file.path).filter(isForm)).toEqual([]);
  });

  test(`No file but data is longer than ${MAX_FILE_LENGTH} lines.`, () => {
    const long = sources.filter((file) => file.lineCount > MAX_FILE_LENGTH && !DATA_FILES.test(file.path));
    expect(long.map((file) => `${file.path}: ${file.lineCount} lines`)).toEqual([]);
  });

  test("Effects live in the state's synchronisation and in the editor.", () => {
    const stray = sources.filter((file) => file.identifiers.has('$effect') && !EFFECT_PLACES.test(file.path));
    expect(stray.map((file) => file.path)).toEqual([]);
  });

  test('No attachment of a component reads reactive state: that would make it an effect.', () => {
    const components = sources.filter(
      (file) => file.path.endsWith('.svelte') && !EFFECT_PLACES.test(file.path),
    );
    expect(components.flatMap((file) => reactiveAttachments(file.path, file.text))).toEqual([]);
  });

  test('Colours are written only in the tokens.', () => {
    const coloured = sources.filter((file) => file.path !== COLOUR_PLACE).flatMap(coloursIn);
    expect(coloured).toEqual([]);
  });
});

describe('The documentation', () => {
  const [tree = ''] = /^index\.html .*?(?=^```)/ms.exec(readText('docs/architecture.md')) ?? [];

  test('The tree in docs/architecture.md names what exists.', () => {
    expect(pathsInTree(tree).filter((path) => !isThere(path))).toEqual([]);
  });

  test('The tree in docs/architecture.md names every folder and entry file of src.', () => {
    const inFolder = (folder: string): string[] =>
      readdirSync(join(ROOT, folder), { withFileTypes: true }).map((entry) =>
        posix.join(folder, entry.isDirectory() ? `${entry.name}/` : entry.name),
      );
    const expected = [...inFolder('src'), ...inFolder('src/engine').filter((path) => path.endsWith('/'))];
    const named = pathsInTree(tree);
    expect(expected.filter((path) => !named.includes(path))).toEqual([]);
  });

  test.each(['docs/architecture.md', 'CONTRIBUTING.md'])('The paths in %s exist.', (page) => {
    const paths = pathsInText(readText(page));
    expect(paths).not.toEqual([]);
    expect(paths.filter((path) => !isThere(path) && !isThere(`src/${path}`))).toEqual([]);
  });

  test.each(['docs/interface.md', 'docs/semantics.md', 'docs/style.md'])(
    'The paths of this project in %s exist.',
    (page) => {
      const paths = pathsInText(readText(page)).filter((path) => /^(src|tests|tools|docs)\//.test(path));
      expect(paths.filter((path) => !isThere(path))).toEqual([]);
    },
  );
});

describe('The scan of source files', () => {
  const kindsIn = (path: string, text: string): string[] =>
    scanSource(path, text).imports.map((found) => `${found.kind} ${found.target}`);

  test('Imports, re-exports and loads are found, and types are distinguished.', () => {
    const text = [
      `import { a, type B } from '../policy/json.ts';`,
      `import type C from './c.ts';`,
      `export type { D } from './d.ts';`,
      `export * from './e.ts';`,
      `import './f.css';`,
      `const g = await import('monaco-editor/features/find/register');`,
      `let h: import('@scope/package/deep').H;`,
      `new Worker(new URL('./worker.ts?x', import.meta.url));`,
      `import address from './other-worker.ts?worker&url';`,
      `// import './comment.ts'`,
    ].join('\n');
    expect(kindsIn('src/engine/lint/x.ts', text)).toEqual([
      'values src/engine/policy/json.ts',
      'types src/engine/lint/c.ts',
      'types src/engine/lint/d.ts',
      'values src/engine/lint/e.ts',
      'values src/engine/lint/f.css',
      'load monaco-editor',
      'types @scope/package',
      'load src/engine/lint/worker.ts',
      'load src/engine/lint/other-worker.ts',
    ]);
  });

  test('Both scripts and the markup of a component are read.', () => {
    const text = [
      `<script module lang="ts">import type { A } from '../state/a.ts';</script>`,
      `<script lang="ts">import B from './B.svelte'; $effect(() => {});</script>`,
      `{#await import('../editor/monaco.ts') then monaco}{monaco}{/await}`,
      `<!-- {#await import('./comment.ts')} #fff -->`,
    ].join('\n');
    expect(kindsIn('src/ui/A.svelte', text).sort()).toEqual([
      'load src/editor/monaco.ts',
      'types src/state/a.ts',
      'values src/ui/B.svelte',
    ]);
    expect(scanSource('src/ui/A.svelte', text).identifiers).toContain('$effect');
  });

  test('Attachments that read reactive state in any way are found.', () => {
    const script = [
      `<script lang="ts">`,
      `const { text, onclose } = $props();`,
      `const { playground } = getSession();`,
      `let isOpen = $state(false);`,
      `const size: number = $derived(text.length);`,
      `const { selection } = playground;`,
      `let isDrawn = false;`,
      `function plain(element) { element.focus(); isDrawn = true; }`,
      `function reads(element) { if (isOpen) element.focus(); }`,
      `const arrow = () => selection.cell;`,
      `function calls(element) { later(element); }`,
      `function later(element) { element.title = text; }`,
      `function careful(element) { untrack(() => element.title = text); }`,
      `function factory(at) { return (element) => element.scrollTo(at); }`,
      `</script>`,
    ].join('\n');
    const wrongWith = (attachment: string): string[] =>
      reactiveAttachments('A', `${script}<!-- {@attach reads} --><p {@attach ${attachment}}></p>`);
    for (const harmless of ['plain', 'careful', '(element) => { element.showModal(); }'])
      expect(wrongWith(harmless)).toEqual([]);
    expect(wrongWith('reads')).toEqual(['A: reads reads isOpen']);
    expect(wrongWith('arrow')).toEqual(['A: arrow reads selection']);
    expect(wrongWith('calls')).toEqual(['A: calls reads text']);
    expect(wrongWith('(element) => { element.title = `${size}`; }')).toHaveLength(1);
    expect(wrongWith('factory(size)')).toEqual(['A: factory(size) is no function of the component']);
    expect(wrongWith('imported')).toEqual(['A: imported is no function of the component']);
  });

  test('Cycles are found through types and other files.', () => {
    const files = [
      scanSource('src/a.ts', `import type { B } from './b.ts';`),
      scanSource('src/b.ts', `import { c } from './c.ts';`),
      scanSource('src/c.ts', `const a = () => import('./a.ts');`),
      scanSource('src/d.ts', `import { a } from './a.ts'; import { e } from './e.ts';`),
      scanSource('src/e.ts', `import { c } from './c.ts';`),
      scanSource('src/f.ts', `import type { F } from './f.ts';`),
    ];
    expect(importCycles(files)).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts'], ['src/f.ts']]);
  });

  test('Assignments to state are found in scripts, handlers and bindings, and through aliases.', () => {
    const writesIn = (script: string, markup = ''): string[] =>
      stateWrites(
        'A.svelte',
        `<script lang="ts">const { playground: p } = getSession();\n${script}</script>${markup}`,
      );
    for (const script of [
      'p.title = "";',
      'p.view.scope ??= "effective";',
      'const { selection: s } = p; s.cell = null;',
      'const s = $derived(p.selection); function f() { s!.cell = null; }',
      'getPreferences().theme = "dark";',
      'function f(buffer: PolicyBuffer) { buffer.name += "x"; }',
      'p.count++;',
      'delete p.title;',
    ])
      expect(writesIn(script), script).toHaveLength(1);
    expect(writesIn('', '<button onclick={() => { p.detail = "reasons"; }}>x</button>')).toHaveLength(1);
    expect(writesIn('', '<input bind:value={p.title} />')).toHaveLength(1);
    expect(writesIn('', '{#each p.buffers as buffer}<i bind:this={buffer.x}></i>{/each}')).toHaveLength(1);
    for (const script of [
      'let x = p.title; x = "";',
      'document.title = p.title;',
      'const a = { b: 1 }; a.b = 2;',
    ])
      expect(writesIn(script), script).toEqual([]);
    expect(writesIn('', '<input bind:value={() => p.title, (title) => { p.setTitle(title); }} />')).toEqual(
      [],
    );
    expect(stateWrites('a.ts', 'export function f(playground) { playground.title = ""; }')).toHaveLength(1);
  });

  test('Writable fields of classes are found.', () => {
    const text = `class A { a = $state(0); #b = 0; readonly c = 1; private d = 2; set e(x) {} get f() { return 1; } }`;
    expect(writableFields('a.ts', text)).toEqual(['a.ts: a', 'a.ts: e']);
  });

  test('Colours are distinguished from blocks, links, entities and private names.', () => {
    const harmless =
      '<a href="#example=x">&#123;{#each a as b}{/each}</a><style>a { color: var(--ink); }</style>';
    expect(coloursIn(scanSource('src/ui/A.svelte', harmless))).toEqual([]);
    expect(coloursIn(scanSource('src/ui/a.ts', 'class A { #bad = 1; get() { return this.#bad; } }'))).toEqual(
      [],
    );
    expect(coloursIn(scanSource('src/ui/a.ts', `const ink = '#1a2b3c';`))).toHaveLength(1);
    expect(coloursIn(scanSource('src/ui/A.svelte', '<style>a { color: rgb(0 0 0); }</style>'))).toHaveLength(
      1,
    );
  });

  test('A layer may import what the table allows, in the way that it allows.', () => {
    const mayImport = (path: string, text: string): boolean =>
      scanSource(path, text).imports.every((found) => {
        const name = layerOf(path) ?? '';
        const layer = LAYERS[name];
        return layer !== undefined && allows(name, layer, found);
      });
    expect(mayImport('src/ui/A.ts', `import('../editor/monaco.ts')`)).toBe(true);
    expect(mayImport('src/ui/A.ts', `import type { A } from '../editor/monaco.ts'`)).toBe(true);
    expect(mayImport('src/ui/A.ts', `import { a } from '../editor/monaco.ts'`)).toBe(false);
    expect(mayImport('src/engine/analysis/a.ts', `import '../evaluation/evaluate.ts'`)).toBe(false);
    expect(mayImport('src/i18n/en.ts', `import type { A } from '../scenario/scenario.ts'`)).toBe(true);
    expect(mayImport('src/i18n/en.ts', `import { a } from '../scenario/scenario.ts'`)).toBe(false);
    expect(mayImport('src/embed/frame.ts', `import { a } from '../scenario/link/link-text.ts'`)).toBe(true);
    expect(mayImport('src/embed/frame.ts', `import { a } from '../scenario/codec.ts'`)).toBe(false);
    expect(mayImport('src/scenario/a.ts', `import '../../tests/a.ts'`)).toBe(false);
  });
});

function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function isThere(path: string): boolean {
  return existsSync(join(ROOT, path));
}

/** The paths of a tree that is drawn with two spaces a level and a comment after each name. */
function pathsInTree(tree: string): string[] {
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indentation = '', name] = /^( *)(\S+)(?: |$)/.exec(line) ?? [];
    if (name === undefined) return [];
    const depth = indentation.length / 2;
    const path = posix.join(...parents.slice(0, depth), name);
    parents[depth] = name;
    return [path];
  });
}

/** The file and folder names in backquotes: with a slash, and an ending or a slash at the end. */
function pathsInText(text: string): string[] {
  return [
    ...text.matchAll(/`([\w.-]+\/(?:[\w./-]*\.(?:ts|svelte|css|md|json))?|[\w.-]+(?:\/[\w.-]+)+\/?)`/g),
  ].flatMap(([, path]) => path ?? []);
}

/** The imports that violate a rule, a line each. */
function importsOf(files: readonly SourceFile[], breaks: (found: Import, path: string) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter((found) => breaks(found, file.path))
      .map((found) => `${file.path} imports ${found.kind} of ${found.specifier}`),
  );
}

function layerOf(path: string): string | null {
  return Object.keys(LAYERS).find((name) => isWithin(path, place(name))) ?? null;
}

function allows(name: string, layer: Layer, found: Import): boolean {
  const among = (names: readonly string[] = []): boolean =>
    names.some((allowed) => isWithin(found.target, place(allowed)));
  if (among([name, ...layer.imports])) return true;
  if (found.kind === 'types') return among(layer.typesOf);
  return found.kind === 'load' && among(layer.loads);
}

/** A layer's file, or its folder with a slash at the end. */
function place(name: string): string {
  const path = posix.join('src', name);
  return /\.(?:ts|json)$/.test(path) ? path : `${path}/`;
}

function isWithin(path: string, where: string): boolean {
  return where.endsWith('/') ? path.startsWith(where) : path === where;
}

function coloursIn(file: SourceFile): string[] {
  return file.texts.flatMap((text) => {
    const [colour] = COLOUR.exec(text) ?? [];
    return colour === undefined ? [] : [`${file.path}: ${colour}`];
  });
}
